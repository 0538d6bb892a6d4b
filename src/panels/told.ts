/** A run in words: one list of sentences, in the order they come true. */
import { dishOf, handsAt, type KitchenKind, type Spans, type TraceEvent } from '../trace';
import { words } from '../words';
import type { Run } from './model';

export interface Telling {
  readonly t: number;
  readonly kitchen: KitchenKind;
  readonly text: string;
  /** A plate or a closing: what still matters when time runs fast. */
  readonly milestone: boolean;
}

const known = new WeakMap<object, readonly Telling[]>();

/** Everything that happens in a run, in words, without the totals unless they are `revealed`; worked out once. */
export function tellingsOf({ spans }: Run, revealed: boolean): readonly Telling[] {
  // A run has one list of each kind: what it knows both evenings by, or his alone.
  const key = revealed ? spans : spans.synchronous;
  let tellings = known.get(key);
  if (tellings === undefined) {
    tellings = [spans.synchronous, spans.concurrent]
      .flatMap((each) => tell(each, revealed))
      .toSorted((a, b) => a.t - b.t);
    known.set(key, tellings);
  }
  return tellings;
}

/** How many of `tellings` are true at `minute`. */
export const toldBy = (tellings: readonly Telling[], minute: number): number =>
  tellings.findLastIndex(({ t }) => t <= minute) + 1;

function tell({ trace }: Spans, revealed: boolean): readonly Telling[] {
  const { kitchen, total, events } = trace;
  const nameOf = (order: number): string => words.dish(dishOf(trace, order));
  const tellings = events.flatMap((event: TraceEvent) => {
    const text = words.sentence(event, kitchen, nameOf);
    return text === undefined ? [] : [{ t: event.t, kitchen, text, milestone: event.kind === 'served' }];
  });
  const closed = words.ui.story.closed(kitchen, revealed ? total : undefined);
  return [...tellings, { t: total, kitchen, text: closed, milestone: true }];
}

/** What a chef does at this minute, in one sentence. */
export function doingAt(spans: Spans, minute: number, revealed: boolean): string {
  const span = handsAt(spans, minute);
  const { trace } = spans;
  const { doing } = words.ui;
  if (span.doing === 'closed') return doing.closed(revealed ? trace.total : undefined);
  if (span.doing === 'idle') return trace.kitchen === 'concurrent' ? doing.listens : doing.noOrders;
  const dish = words.dish(dishOf(trace, span.order));
  if (span.doing === 'held') return doing.stands(span.station, dish, span.to);
  return doing.preps(words.step(span.what), span.to);
}
