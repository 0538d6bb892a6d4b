/** A trace as spans of time: what the hands, each dish and each slot do from one minute to another. */
import type { OrderId, StationName, TaskId, TraceEvent } from './events';
import { filmOf, type Film } from './film';
import type { Trace } from './trace';

interface Span {
  /** Kitchen minutes; a span holds its `from` and not its `to`. */
  readonly from: number;
  readonly to: number;
}

/** What the chef's hands do. `held`: he stands by a station that works; `idle`: nothing can be done. */
export type HandsSpan = Span &
  (
    | { readonly doing: 'prep'; readonly order: OrderId; readonly what: string }
    | {
        readonly doing: 'held';
        readonly order: OrderId;
        readonly what: string;
        readonly station: StationName;
        readonly slot: number;
      }
    | { readonly doing: 'idle' }
    | { readonly doing: 'closed' }
  );

/**
 * Where a dish stands. `new`: ordered, and no hand has touched it; `ready`: it could go on, and nobody came;
 * `waiting`: a station has it, or it stands in line for one; `held`: a station has it, and the chef with it.
 */
export type DishState = 'new' | 'running' | 'waiting' | 'ready' | 'held' | 'served';

export interface DishSpan extends Span {
  readonly order: OrderId;
  readonly state: DishState;
}

/** A dish in a slot: the bell rings at `rings`, the chef comes for it at `to`. */
export interface SlotSpan extends Span {
  readonly order: OrderId;
  readonly station: StationName;
  readonly slot: number;
  readonly what: string;
  readonly rings: number;
  readonly held: boolean;
}

/** What a chef does in no time at all, in the order it is done. */
export type Errand =
  | { readonly t: number; readonly order: OrderId; readonly act: 'begin' | 'serve' }
  | {
      readonly t: number;
      readonly order: OrderId;
      readonly act: 'put' | 'take';
      readonly station: StationName;
      readonly slot: number;
    };

export interface Spans {
  readonly trace: Trace;
  readonly hands: readonly HandsSpan[];
  /** By order. The first span of a dish begins when it is ordered, the last ends never. */
  readonly dishes: readonly (readonly DishSpan[])[];
  /** The same spans, for `stateAt`. */
  readonly film: Film;
  /** By station, then by slot. */
  readonly slots: Readonly<Record<StationName, readonly (readonly SlotSpan[])[]>>;
  readonly errands: readonly Errand[];
  /** In the order they were served. */
  readonly served: readonly { readonly t: number; readonly order: OrderId }[];
}

/** Reads the spans off a trace: once a run, in time that grows with the trace. */
export function spansOf(trace: Trace): Spans {
  const slots = readSlots(trace);
  const dishes = readDishes(trace);
  const errands = trace.events.flatMap(errandOf);
  return {
    trace,
    hands: readHands(trace, slots.all),
    dishes,
    film: filmOf(dishes),
    slots: slots.byStation,
    errands,
    served: errands.filter(({ act }) => act === 'serve').map(({ t, order }) => ({ t, order })),
  };
}

/** The span that holds `minute`, by halving; `undefined` in a gap. `spans` must be in order. */
export function spanAt<S extends Span>(spans: readonly S[], minute: number): S | undefined {
  const span = spans[lastIndex(spans.length, (i) => (spans[i] as S).from <= minute)];
  return span !== undefined && minute < span.to ? span : undefined;
}

/** The last index below `length` for which `holds` (true, then false) is true; -1 when there is none. */
export function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function errandOf(event: TraceEvent): readonly Errand[] {
  switch (event.kind) {
    case 'begun':
      return [{ t: event.t, order: event.order, act: 'begin' }];
    case 'served':
      return [{ t: event.t, order: event.order, act: 'serve' }];
    case 'put':
    case 'taken': {
      const { t, order, station, slot } = event;
      return [{ t, order, act: event.kind === 'put' ? 'put' : 'take', station, slot }];
    }
    default:
      return [];
  }
}

function readSlots(trace: Trace): { all: SlotSpan[]; byStation: Record<StationName, SlotSpan[][]> } {
  const byStation: Record<StationName, SlotSpan[][]> = {
    oven: Array.from({ length: trace.ovens }, () => []),
    stove: Array.from({ length: trace.stoves }, () => []),
    rest: [],
  };
  const all: SlotSpan[] = [];
  const open = new Map<string, Extract<TraceEvent, { kind: 'put' }>>();
  for (const event of trace.events) {
    if (event.kind !== 'put' && event.kind !== 'taken') continue;
    const { station, slot } = event;
    const key = `${station} ${String(slot)}`;
    if (event.kind === 'put') {
      open.set(key, event);
      continue;
    }
    const put = open.get(key);
    if (put === undefined) continue;
    open.delete(key);
    const { order, what, held } = put;
    const span = { from: put.t, to: event.t, rings: put.t + put.minutes, order, station, slot, what, held };
    all.push(span);
    (byStation[station][slot] ??= []).push(span);
  }
  return { all, byStation };
}

function readHands(trace: Trace, slots: readonly SlotSpan[]): HandsSpan[] {
  const busy: HandsSpan[] = [];
  for (const event of trace.events)
    if (event.kind === 'prep' && event.minutes > 0)
      busy.push({
        from: event.t,
        to: event.t + event.minutes,
        doing: 'prep',
        order: event.order,
        what: event.what,
      });
  for (const { held, from, to, order, what, station, slot } of slots)
    if (held && to > from) busy.push({ from, to, doing: 'held', order, what, station, slot });
  busy.sort((a, b) => a.from - b.from);

  const spans: HandsSpan[] = [];
  let end = 0;
  for (const span of busy) {
    if (span.from > end) spans.push({ from: end, to: span.from, doing: 'idle' });
    spans.push(span);
    end = span.to;
  }
  if (trace.total > end) spans.push({ from: end, to: trace.total, doing: 'idle' });
  spans.push({ from: Math.max(end, trace.total), to: Infinity, doing: 'closed' });
  return spans;
}

/** From `t` on, `task` of a dish is in `state`. */
interface Point {
  readonly t: number;
  readonly task: TaskId;
  readonly state: DishState | 'gone';
}

function readDishes(trace: Trace): DishSpan[][] {
  const points: Point[][] = trace.orders.map(({ arrives }) => [{ t: arrives, task: -1, state: 'new' }]);
  const add = trace.kitchen === 'concurrent' ? taskPoints : handPoints;
  add(trace, points);
  return points.map((list, order) => joinPoints(order, list));
}

// One chef and one dish at a time: the kitchen's own events say it all.
function handPoints(trace: Trace, points: readonly Point[][]): void {
  const task = 0;
  for (const event of trace.events) {
    if (event.kind === 'begun' || event.kind === 'taken')
      points[event.order]?.push({ t: event.t, task, state: 'running' });
    else if (event.kind === 'put') points[event.order]?.push({ t: event.t, task, state: 'held' });
    else if (event.kind === 'served') points[event.order]?.push({ t: event.t, task, state: 'served' });
  }
}

// A dish is a task, and whatever tasks that task makes.
function taskPoints(trace: Trace, points: readonly Point[][]): void {
  const orderOf = new Map<TaskId, OrderId>();
  for (const event of trace.events) {
    if (event.kind === 'begun') {
      orderOf.set(event.task, event.order);
      points[event.order]?.push({ t: event.t, task: event.task, state: 'running' });
    } else if (event.kind === 'served') points[event.order]?.push({ t: event.t, task: -1, state: 'served' });
    else if (event.kind === 'created') {
      const order = event.parent === null ? undefined : orderOf.get(event.parent);
      if (order !== undefined) orderOf.set(event.task, order);
    } else if (
      event.kind === 'ready' ||
      event.kind === 'resumed' ||
      event.kind === 'suspended' ||
      event.kind === 'returned'
    ) {
      const order = orderOf.get(event.task);
      if (order === undefined) continue;
      const { task } = event;
      if (event.kind === 'ready') points[order]?.push({ t: event.due, task, state: 'ready' });
      else points[order]?.push({ t: event.t, task, state: stateAfter[event.kind] });
    }
  }
}

const stateAfter = { resumed: 'running', suspended: 'waiting', returned: 'gone' } as const;

// The busiest of a dish's tasks says how the dish stands.
const rank: readonly DishState[] = ['served', 'running', 'held', 'ready', 'waiting', 'new'];

function joinPoints(order: OrderId, points: readonly Point[]): DishSpan[] {
  const inTime = points.toSorted((a, b) => a.t - b.t);
  const now = new Map<TaskId, DishState>();
  const spans: { order: OrderId; state: DishState; from: number; to: number }[] = [];
  for (const { t, task, state } of inTime) {
    if (state === 'gone') now.delete(task);
    else now.set(task, state);
    const states = new Set(now.values());
    const is = rank.find((each) => states.has(each)) ?? 'waiting';
    const last = spans.at(-1);
    if (last?.state === is) continue;
    if (last !== undefined) last.to = t;
    if (last?.from === t) spans.pop();
    if (spans.at(-1)?.state === is) (spans.at(-1) as { to: number }).to = Infinity;
    else spans.push({ order, state: is, from: t, to: Infinity });
  }
  return spans;
}
