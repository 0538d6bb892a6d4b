/** How the tasks of a trace stand with the loop: what each event changes, as plain data that is never changed itself. */
import type { Cast, LoopTask } from './cast';
import type { OrderId, StationName, TaskId, TraceEvent, Waker } from './events';

/** What the loop knows between two events. */
export interface Queues {
  readonly hand: {
    readonly task: TaskId;
    readonly since: number;
    /** The station that it is about to stand in line for. */
    readonly queued: StationName | null;
  } | null;
  readonly work: { readonly what: string; readonly since: number; readonly until: number } | null;
  /** The next comes first. `since`: when its wait was over. `begun`: it was in hand before. */
  readonly ready: readonly {
    readonly task: TaskId;
    readonly since: number;
    readonly by: Waker;
    readonly begun: boolean;
  }[];
  /** By due minute, then age. An order still to come has no task. */
  readonly timers: readonly TimerOf[];
  /** In the order they began to wait; with a `station`, in line for a slot of it. */
  readonly waits: readonly WaitOf[];
  readonly slots: readonly SlotOf[];
  /** They were in line, and are ready: a slot is kept for each. */
  readonly promised: readonly { readonly task: TaskId; readonly station: StationName }[];
  /** What main cooks itself. */
  readonly cooking: OrderId | undefined;
  /** How many orders were begun. */
  readonly begun: number;
  /** How many of the orders that are timed have a timer, or had one. */
  readonly timed: number;
  readonly last: TraceEvent['kind'] | null;
}

interface TimerOf {
  readonly task: TaskId | null;
  readonly order: OrderId | undefined;
  readonly since: number;
  readonly until: number;
  readonly on: string;
}

interface WaitOf {
  readonly task: TaskId;
  readonly on: string;
  readonly since: number;
  readonly station: StationName | null;
}

interface SlotOf {
  readonly station: StationName;
  readonly slot: number;
  readonly order: OrderId;
  readonly task: TaskId;
  readonly what: string;
  readonly since: number;
  /** The minute its bell rings. */
  readonly rings: number;
  readonly held: boolean;
  /** Its bell was heard, and the place is kept for what is done elsewhere. */
  readonly kept: boolean;
}

export const noQueues: Queues = {
  hand: null,
  work: null,
  ready: [],
  timers: [],
  waits: [],
  slots: [],
  promised: [],
  cooking: undefined,
  begun: 0,
  timed: 0,
  last: null,
};

const main: TaskId = 0;

/** Says who a task is, or an order still to come. */
export type Who = (task: TaskId | null, order?: OrderId) => LoopTask;

export const whoIn =
  ({ tasks, orders }: Cast, { cooking }: Queues): Who =>
  (task, order) => {
    const known = task === null ? orders[order ?? -1] : tasks.get(task);
    if (known === undefined) return { task, name: `task ${String(task)}`, role: 'other', order: undefined };
    return known.role === 'main' ? { ...known, order: cooking } : known;
  };

/** How they stand after the event, if they stood as in `before`. */
export function after(before: Queues, event: TraceEvent, cast: Cast): Queues {
  const now = { ...before, work: null, last: event.kind };
  switch (event.kind) {
    case 'created':
      return create(now, event, cast);
    case 'ready':
      return makeReady(now, event);
    case 'resumed': {
      const { task, t } = event;
      return {
        ...without(now, task),
        slots: heard(now.slots, task, t),
        hand: { task, since: t, queued: null },
      };
    }
    case 'suspended':
      return suspend(now, event, cast);
    case 'worked': {
      const { what, t, minutes } = event;
      return { ...now, work: { what, since: t, until: t + minutes } };
    }
    case 'returned':
    case 'raised':
    case 'cancelled':
      return { ...without(now, event.task), promised: butFor(now.promised, event.task) };
    case 'begun':
      return { ...now, begun: now.begun + 1, cooking: event.task === main ? event.order : now.cooking };
    case 'served':
    case 'withdrawn':
      return { ...now, cooking: now.cooking === event.order ? undefined : now.cooking };
    case 'queued':
      return now.hand?.task === event.task ? { ...now, hand: { ...now.hand, queued: event.station } } : now;
    case 'put': {
      const { station, slot, order, task, what, t, minutes, held } = event;
      const use = { station, slot, order, task, what, since: t, rings: t + minutes, held, kept: false };
      return { ...now, slots: [...others(now.slots, event), use], promised: butFor(now.promised, task) };
    }
    case 'taken':
      return { ...now, slots: others(now.slots, event) };
    case 'prep':
    case 'stuck':
      return now;
    case 'reported':
      return before;
  }
}

/** Somebody comes to what is done. */
const heard = (slots: readonly SlotOf[], task: TaskId, minute: number): readonly SlotOf[] =>
  slots.some((each) => each.task === task)
    ? slots.map((each) => (each.task === task && each.rings <= minute ? { ...each, kept: true } : each))
    : slots;

type Place = Pick<SlotOf, 'station' | 'slot'>;

const others = (slots: readonly SlotOf[], { station, slot }: Place): readonly SlotOf[] =>
  slots.filter((each) => each.station !== station || each.slot !== slot);

const butFor = <S extends { readonly task: TaskId | null }>(all: readonly S[], task: TaskId): readonly S[] =>
  all.some((each) => each.task === task) ? all.filter((each) => each.task !== task) : all;

function without(now: Queues, task: TaskId): Queues {
  return {
    ...now,
    hand: now.hand?.task === task ? null : now.hand,
    ready: butFor(now.ready, task),
    timers: butFor(now.timers, task),
    waits: butFor(now.waits, task),
  };
}

type Of<Kind extends TraceEvent['kind']> = Extract<TraceEvent, { kind: Kind }>;

// Whoever is made a task is ready at once; what the loop says of that comes with the next event.
function create(now: Queues, { task, t, parent }: Of<'created'>, cast: Cast): Queues {
  const order = cast.tasks.get(task)?.order;
  const timed = parent === main ? timeOrders(now, order ?? 0, cast) : now;
  const timer = timed.timers.find((each) => each.task === null && each.order === order);
  return {
    ...timed,
    timers: timer === undefined ? timed.timers : timed.timers.filter((each) => each !== timer),
    ready: [...timed.ready, { task, since: timer?.until ?? t, by: parent, begun: false }],
  };
}

function makeReady(now: Queues, { task, due, by }: Of<'ready'>): Queues {
  const ready = { task, since: due, by, begun: true };
  const place = now.ready.findIndex((each) => each.task === task);
  if (place !== -1) return { ...now, ready: now.ready.with(place, { ...ready, begun: false }) };
  const station = now.waits.find((each) => each.task === task)?.station ?? null;
  const rest = without(now, task);
  return {
    ...rest,
    ready: [...rest.ready, ready],
    promised: station === null ? rest.promised : [...rest.promised, { task, station }],
  };
}

function suspend(now: Queues, { task, t, on, until }: Of<'suspended'>, cast: Cast): Queues {
  const timed = task === main ? timeOrders(now, Infinity, cast) : now;
  const queued = now.hand?.task === task ? now.hand.queued : null;
  // A place that was promised to it may be gone: then it stands in line again.
  const rest = { ...without(timed, task), promised: butFor(timed.promised, task) };
  return until === null
    ? { ...rest, waits: [...rest.waits, { task, on, since: t, station: queued }] }
    : { ...rest, timers: withTimer(rest.timers, { task, order: undefined, since: t, until, on }) };
}

/** Main goes through the sheet, and those before `order` have their timers. */
function timeOrders(now: Queues, order: OrderId, cast: Cast): Queues {
  let { timers, timed } = now;
  for (let next = cast.timed[timed]; next !== undefined && next.order < order; next = cast.timed[++timed])
    timers = withTimer(timers, { task: null, order: next.order, since: 0, until: next.arrives, on: '' });
  return timed === now.timed ? now : { ...now, timers, timed };
}

const withTimer = (timers: readonly TimerOf[], timer: TimerOf): readonly TimerOf[] =>
  timers.toSpliced(timers.findLastIndex(({ until }) => until <= timer.until) + 1, 0, timer);
