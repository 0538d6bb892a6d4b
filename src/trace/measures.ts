/** Figures of a run, computed from its spans alone. All in kitchen minutes. */
import type { OrderId, TaskId } from './events';
import { instant, resumptionsOf } from './resumptions';
import { lastIndex, type HandsSpan, type Spans } from './spans';

export interface Measures {
  /** Hands-on minutes so far. */
  readonly busy: number;
  /** Minutes the chef stood by a station so far. */
  readonly held: number;
  /** Minutes with nothing to do so far. */
  readonly idle: number;
  /** The share of the time so far that the hands were busy, 0 to 1; 0 at minute 0. */
  readonly busyShare: number;
}

const spent = (hands: readonly HandsSpan[], doing: HandsSpan['doing'], minute: number): number =>
  hands.reduce(
    (sum, span) =>
      span.doing === doing && span.from < minute ? sum + Math.min(span.to, minute) - span.from : sum,
    0,
  );

/** What the hands did until `minute`, which is cut at the run's end. */
export function measuresAt({ hands, trace }: Spans, minute: number): Measures {
  const until = Math.min(minute, trace.total);
  const busy = spent(hands, 'prep', until);
  const held = spent(hands, 'held', until);
  const idle = spent(hands, 'idle', until);
  return { busy, held, idle, busyShare: until > 0 ? busy / until : 0 };
}

/** How much a station was used. */
export interface Use {
  /** Minutes in which a slot worked for a dish: two slots at once count twice. */
  readonly used: number;
  /** Minutes in which a dish that was done stood in its slot, and nobody came for it. */
  readonly held: number;
  /** The part of all its slots' time that they worked, 0 to 1; 0 at minute 0, and of a station that is not there. */
  readonly share: number;
}

/** What a station did until `minute`, which is cut at the run's end. */
export function useOf({ slots, trace }: Spans, station: 'oven' | 'stove', minute: number): Use {
  const until = Math.min(minute, trace.total);
  let used = 0;
  let held = 0;
  for (const { from, rings, to, kept = to } of slots[station].flat()) {
    used += Math.max(0, Math.min(rings, to, until) - from);
    held += Math.max(0, Math.min(kept, until) - rings);
  }
  const all = slots[station].length * until;
  return { used, held, share: all > 0 ? used / all : 0 };
}

/** How long dishes stood ready with nobody there, added up over all dishes that had been begun, to the run's end. */
export function lateness({ dishes, trace }: Spans): number {
  return dishes
    .flat()
    .filter(({ state }) => state === 'ready')
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, trace.total) - from), 0);
}

/** A dish could go on, and nobody came. */
export interface Delay {
  /** `new`: an order that nobody had begun; `bell`: a dish in the making, or a part of it. */
  readonly kind: 'new' | 'bell';
  readonly order: OrderId;
  readonly task: TaskId;
  /** The minute it was ordered, or could go on. */
  readonly due: number;
  /** The minute somebody came. */
  readonly taken: number;
  readonly minutes: number;
  /** What the hands did meanwhile, in order; while they were idle, nothing. `minutes`: how long of it, meanwhile. */
  readonly because: readonly {
    readonly doing: 'prep' | 'held';
    readonly order: OrderId;
    readonly what: string;
    readonly minutes: number;
  }[];
}

/**
 * Every time that somebody came late, in the order they came. The minutes of the kind `bell` add up to the `lateness`,
 * but for a dish of several parts: of two that are late at once each counts here, and there it is one dish; and of one
 * that is late while the hands are at another, there it is a dish in hand.
 */
export function delaysOf(spans: Spans): readonly Delay[] {
  const { events, orders } = spans.trace;
  const delays: Delay[] = [];
  const note = (kind: Delay['kind'], order: OrderId, task: TaskId, due: number, taken: number): void => {
    if (taken - due < instant) return;
    delays.push({
      kind,
      order,
      task,
      due,
      taken,
      minutes: taken - due,
      // Read when it is asked for: in a long line, each waits for the work of all who stand before it.
      get because() {
        return workBetween(spans, due, taken);
      },
    });
  };
  const begun = new Set<OrderId>();
  for (const event of events)
    if (event.kind === 'begun' && !begun.has(event.order)) {
      begun.add(event.order);
      note('new', event.order, event.task, orders[event.order]?.arrives ?? event.t, event.t);
    }
  for (const { order, task, due, t } of resumptionsOf(events))
    if (order !== undefined) note('bell', order, task, due, t);
  return delays.toSorted((a, b) => a.taken - b.taken);
}

function workBetween({ hands }: Spans, from: number, to: number): Delay['because'] {
  const first = Math.max(
    0,
    lastIndex(hands.length, (i) => (hands[i] as HandsSpan).from <= from),
  );
  const work: Delay['because'][number][] = [];
  for (let i = first; i < hands.length && (hands[i] as HandsSpan).from < to; i++) {
    const span = hands[i] as HandsSpan;
    const minutes = Math.min(span.to, to) - Math.max(span.from, from);
    if ((span.doing === 'prep' || span.doing === 'held') && minutes > 0)
      work.push({ doing: span.doing, order: span.order, what: span.what, minutes });
  }
  return work;
}
