/** A run in words: one list of sentences, in the order they come true. */
import { dishOf, handsAt, type KitchenKind, type Spans, type Trace, type TraceEvent } from '../trace';
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
  // A kitchen in which nothing is ordered does not open.
  if (trace.orders.length === 0) return [];
  const { dish } = namesIn(trace);
  const tellings = events.flatMap((event: TraceEvent) => {
    const text = words.sentence(event, kitchen, dish);
    return text === undefined ? [] : [{ t: event.t, kitchen, text, milestone: event.kind === 'served' }];
  });
  if (!closes(trace)) return tellings;
  const closed = words.ui.story.closed(kitchen, revealed ? total : undefined);
  return [...tellings, { t: total, kitchen, text: closed, milestone: true }];
}

/** Whether its kitchen comes to its closing: not where there is still a choice, or where nobody can go on. */
export const closes = ({ unfinished, events }: Trace): boolean =>
  unfinished !== true && events.every(({ kind }) => kind !== 'stuck');

type DishOf = Parameters<typeof words.sentence>[2];

interface Names {
  /** On a label, such as `pizza`, or `pizza 3`. */
  readonly label: DishOf;
  /** In the middle of a sentence. */
  readonly dish: DishOf;
}

const names = new WeakMap<Trace, Names>();

/** What a trace's orders are called: what was ordered more than once has its place on the sheet. */
export function namesIn(trace: Trace): Names {
  let known = names.get(trace);
  if (known === undefined) {
    const counts = new Map<string, number>();
    for (const { dish } of trace.orders) counts.set(dish, (counts.get(dish) ?? 0) + 1);
    const called =
      (say: typeof words.dishLabel): DishOf =>
      (order) => {
        const name = dishOf(trace, order);
        return say(name, (counts.get(name) ?? 0) > 1 ? order + 1 : undefined);
      };
    known = { label: called(words.dishLabel), dish: called(words.theDish) };
    names.set(trace, known);
  }
  return known;
}

/** What a chef does at this minute, in one sentence. */
export function doingAt(spans: Spans, minute: number, revealed: boolean): string {
  const span = handsAt(spans, minute);
  const { trace } = spans;
  const { doing } = words.ui;
  if (span.doing === 'closed' && !closes(trace)) return doing.stuck;
  if (span.doing === 'closed') return doing.closed(revealed ? trace.total : undefined);
  if (span.doing === 'choosing') return doing.chooses;
  if (span.doing === 'idle') return trace.kitchen === 'concurrent' ? doing.listens : doing.noOrders;
  const dish = words.dish(dishOf(trace, span.order));
  if (span.doing === 'held') return doing.stands(span.station, dish, span.to);
  return doing.preps(words.step(span.what), span.to);
}
