/** A trace as spans of time: what the hands, each dish and each slot do from one minute to another. */
import type { OrderId, StationName, TaskId, TraceEvent } from './events';
import { filmOf, type Film } from './film';
import type { Trace } from './trace';

interface Span {
  /** Kitchen minutes; a span holds its `from` and not its `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * What the chef's hands do. `held`: he stands by a station that works; `idle`: nothing is done; `choosing`: at the end of
 * an unfinished trace, somebody has yet to say.
 */
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
    | { readonly doing: 'choosing' }
    | { readonly doing: 'closed' }
  );

/**
 * Where a dish stands. `new`: ordered, and no hand has touched it; `ready`: it could go on, and nobody came;
 * `waiting`: a station has it, or it stands in line for one, or nobody will ever go on with it; `held`: a station has
 * it, and the chef with it; `withdrawn`: there will be no plate.
 */
export type DishState = 'new' | 'running' | 'waiting' | 'ready' | 'held' | 'served' | 'withdrawn';

export interface DishSpan extends Span {
  readonly order: OrderId;
  readonly state: DishState;
  /**
   * The index, in the trace, of the event that gave the dish its state. Of dishes that are `new` or `ready` it is the
   * place in line: the chef comes to the lowest first. A dish whose place changes while it is ready has another span.
   */
  readonly place: number;
}

/**
 * A dish in a slot: the bell rings at `rings`, the chef comes for it at `to`; if nobody does, the trace ends there, or has
 * no end yet.
 */
export interface SlotSpan extends Span {
  readonly order: OrderId;
  readonly station: StationName;
  readonly slot: number;
  readonly what: string;
  readonly rings: number;
  readonly held: boolean;
  /** From then on the place is only kept for the dish, which is seen to elsewhere. */
  readonly kept?: number | undefined;
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

/** The slots of a station that are worth a line: of the mixer none, where nothing is ever in it. */
export const seenSlots = (slots: Spans['slots'], station: StationName): Spans['slots'][StationName] =>
  station === 'mixer' ? slots.mixer.filter((list) => list.length > 0) : slots[station];

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

type Put = Extract<TraceEvent, { kind: 'put' }>;

function readSlots(trace: Trace): { all: SlotSpan[]; byStation: Record<StationName, SlotSpan[][]> } {
  const byStation: Record<StationName, SlotSpan[][]> = {
    oven: Array.from({ length: trace.ovens }, () => []),
    stove: Array.from({ length: trace.stoves }, () => []),
    mixer: [[]],
    rest: [],
  };
  const all: SlotSpan[] = [];
  const open = new Map<string, Put>();
  /** What each task that waits at a place put there last. */
  const last = new Map<TaskId, Put>();
  /** When somebody came, or went elsewhere after standing by. */
  const came = new Map<Put, number>();
  const close = (put: Put, to: number): void => {
    const { t, minutes, order, station, slot, what, held } = put;
    const span = { from: t, to, rings: t + minutes, order, station, slot, what, held };
    const kept = held ? span.rings : came.get(put);
    const whole = kept !== undefined && kept < to ? { ...span, kept } : span;
    all.push(whole);
    (byStation[station][slot] ??= []).push(whole);
  };
  for (const event of trace.events) {
    if (event.kind === 'resumed') {
      const put = last.get(event.task);
      if (put !== undefined && event.t >= put.t + put.minutes) came.set(put, event.t);
      last.delete(event.task);
    }
    if (event.kind !== 'put' && event.kind !== 'taken') continue;
    const key = `${event.station} ${String(event.slot)}`;
    const put = open.get(key);
    if (put !== undefined) close(put, event.t);
    if (event.kind === 'put') {
      open.set(key, event);
      last.set(event.task, event);
    } else open.delete(key);
  }
  const end = trace.unfinished ? Infinity : Math.max(trace.total, trace.events.at(-1)?.t ?? 0);
  for (const put of open.values()) close(put, end);
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
  for (const { held, from, rings, order, what, station, slot, ...span } of slots) {
    const to = Math.min(span.to, rings);
    if (held && to > from) busy.push({ from, to, doing: 'held', order, what, station, slot });
  }
  busy.sort((a, b) => a.from - b.from);

  const spans: HandsSpan[] = [];
  let end = 0;
  for (const span of busy) {
    if (span.from > end) spans.push({ from: end, to: span.from, doing: 'idle' });
    spans.push(span);
    end = span.to;
  }
  if (trace.total > end) spans.push({ from: end, to: trace.total, doing: 'idle' });
  const doing = trace.unfinished ? 'choosing' : 'closed';
  spans.push({ from: Math.max(end, trace.total), to: Infinity, doing });
  return spans;
}

/** From `t` on, `task` of a dish is in `state`; `place` is the index of the event that says so. */
type Point = Standing | Gone;

interface Standing {
  readonly t: number;
  readonly task: TaskId;
  readonly state: DishState;
  readonly place: number;
}

type Gone = Omit<Standing, 'state'> & { readonly state: 'gone' };

/** The dish itself, before any task has it and after it is served. */
const itself = -1;

function readDishes(trace: Trace): DishSpan[][] {
  // One that is never begun stands behind all others.
  const last = trace.events.length;
  const points: Point[][] = trace.orders.map(({ arrives }, order) => [
    { t: arrives, task: itself, state: 'new', place: last + order },
  ]);
  const add = trace.kitchen === 'concurrent' ? taskPoints : handPoints;
  add(trace, points);
  return points.map((list, order) => joinPoints(order, list));
}

/** A dish that was new until `t` stood at `place` in line. */
function begin(points: Point[], t: number, task: TaskId, place: number): void {
  const [first] = points;
  if (first !== undefined) points[0] = { ...first, place };
  points.push({ t, task, state: 'running', place }, { t, task: itself, state: 'gone', place });
}

// One chef and one dish at a time: the kitchen's own events say it all.
function handPoints({ events }: Trace, points: readonly Point[][]): void {
  const task = 0;
  for (const [place, event] of events.entries()) {
    if (event.kind === 'begun') begin(points[event.order] ?? [], event.t, task, place);
    else if (event.kind === 'put' || event.kind === 'taken' || event.kind === 'served')
      points[event.order]?.push({ t: event.t, task, state: handState[event.kind], place });
  }
}

const handState = { put: 'held', taken: 'running', served: 'served' } as const;

// A dish is a task, and whatever tasks that task makes.
function taskPoints({ events }: Trace, points: readonly Point[][]): void {
  const orderOf = new Map<TaskId, OrderId>();
  const readyAt = new Map<TaskId, number>();
  for (const [place, event] of events.entries()) {
    switch (event.kind) {
      case 'begun':
        orderOf.set(event.task, event.order);
        begin(points[event.order] ?? [], event.t, event.task, readyAt.get(event.task) ?? place);
        // A task that goes on to another dish does not come from the ready queue for it.
        readyAt.delete(event.task);
        break;
      case 'served':
      case 'withdrawn':
        points[event.order]?.push({ t: event.t, task: itself, state: event.kind, place });
        break;
      case 'put':
        if (event.held) points[event.order]?.push({ t: event.t, task: event.task, state: 'held', place });
        break;
      case 'taken':
        points[event.order]?.push({ t: event.t, task: event.task, state: 'running', place });
        break;
      case 'created': {
        const order = event.parent === null ? undefined : orderOf.get(event.parent);
        if (order !== undefined) orderOf.set(event.task, order);
        break;
      }
      case 'ready':
      case 'resumed':
      case 'suspended':
      case 'returned':
      case 'raised':
      case 'cancelled': {
        const { task } = event;
        if (event.kind === 'ready') readyAt.set(task, place);
        const t = event.kind === 'ready' ? event.due : event.t;
        points[orderOf.get(task) ?? -1]?.push({ t, task, state: taskState[event.kind], place });
        break;
      }
      default:
    }
  }
}

const taskState = {
  ready: 'ready',
  resumed: 'running',
  suspended: 'waiting',
  returned: 'gone',
  raised: 'gone',
  cancelled: 'gone',
} as const;

// The busiest of a dish's tasks says how the dish stands.
const ranks = { served: 0, withdrawn: 0, running: 1, held: 2, ready: 3, waiting: 4, new: 5 } as const;

function busiest(points: Iterable<Standing>): Standing | undefined {
  let first: Standing | undefined;
  for (const point of points)
    if (
      first === undefined ||
      ranks[point.state] < ranks[first.state] ||
      (point.state === first.state && point.place < first.place)
    )
      first = point;
  return first;
}

function joinPoints(order: OrderId, points: readonly Point[]): DishSpan[] {
  const inTime = points.toSorted((a, b) => a.t - b.t);
  const now = new Map<TaskId, Standing>();
  const spans: (DishSpan & { to: number })[] = [];
  for (const point of inTime) {
    const { t } = point;
    if (point.state === 'gone') now.delete(point.task);
    else now.set(point.task, point);
    const { state, place } = busiest(now.values()) ?? { state: 'waiting' as const, place: point.place };
    const goesOn = (span: DishSpan | undefined): boolean =>
      span?.state === state && (state !== 'ready' || span.place === place);
    const last = spans.at(-1);
    if (goesOn(last)) continue;
    if (last !== undefined) last.to = t;
    if (last?.from === t) spans.pop();
    const before = spans.at(-1);
    if (goesOn(before)) (before as { to: number }).to = Infinity;
    else spans.push({ order, state, place, from: t, to: Infinity });
  }
  return spans;
}
