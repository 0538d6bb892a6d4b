/** The event loop at any moment of a run, as plain data: what is in hand, who is ready, who waits for what. */
import { castOf, type Cast, type LoopTask } from './cast';
import { stationNames, type OrderId, type StationName, type TaskId, type Waker } from './events';
import { after, noQueues, whoIn, type Queues, type Who } from './queues';
import type { Trace } from './trace';

/** What the loop is about. Minutes are kitchen minutes. */
export type Turn =
  /** Nothing happened yet. */
  | { readonly is: 'before' }
  /** It has just taken the first of the ready queue in hand. */
  | { readonly is: 'takes' }
  /** A blocking call holds it. */
  | { readonly is: 'works'; readonly until: number }
  /** The task in hand goes on, in no time. */
  | { readonly is: 'runs' }
  /** Nobody is in hand, and somebody is ready: the first will be next. */
  | { readonly is: 'chooses' }
  /** Nobody is ready: it looks whose wait is over. */
  | { readonly is: 'looks' }
  /** Nothing to do before the next timer rings. */
  | { readonly is: 'listens'; readonly until: number }
  /** Nobody can ever go on. */
  | { readonly is: 'stuck' }
  | { readonly is: 'closed' };

export interface InHand extends LoopTask {
  /** The minute it was taken in hand. */
  readonly since: number;
  /** The blocking call that holds the loop; `at` a station, or by hand. */
  readonly work: {
    readonly what: string;
    readonly at: StationName | null;
    readonly since: number;
    readonly until: number;
  } | null;
}

export interface ReadyTask extends LoopTask {
  /** The minute its wait was over. */
  readonly since: number;
  readonly by: Waker;
  /** Whether it was in hand before. */
  readonly begun: boolean;
}

export interface TimedTask extends LoopTask {
  readonly since: number;
  /** The minute it is due. */
  readonly until: number;
  /** What the scheduler says it waits for; `order` alone where an order is still to come. */
  readonly on: string;
}

export interface WaitingTask extends LoopTask {
  readonly since: number;
  readonly on: string;
  /** Those it waits for who are not done, as far as that is known. */
  readonly pending: readonly LoopTask[];
}

export interface LinedTask extends LoopTask {
  readonly since: number;
}

export interface SlotUse extends LoopTask {
  readonly slot: number;
  readonly what: string;
  readonly since: number;
  /** The minute its bell rings, or rang. */
  readonly rings: number;
  /** Whether the chef stays with it. */
  readonly held: boolean;
  /** Whether the chef came to it, and the place is kept all the same. */
  readonly kept: boolean;
}

export interface StationLine {
  readonly station: StationName;
  /** How many slots there are; kitchen timers are as many as are in use. */
  readonly count: number;
  /** By slot. */
  readonly taken: readonly SlotUse[];
  /** Ready tasks that a free slot is kept for. */
  readonly promised: readonly LoopTask[];
  /** Those in line for a slot, the first first. */
  readonly line: readonly LinedTask[];
}

/** Every task that is not done is in exactly one of `inHand`, `ready`, `due`, `timers`, a line and `waiting`. */
export interface LoopState {
  readonly inHand: InHand | null;
  /** The ready queue: the next comes first. */
  readonly ready: readonly ReadyTask[];
  /** Their timers rang, and the loop has not looked: in the order in which they will be ready. */
  readonly due: readonly TimedTask[];
  /** In the order in which they will ring. */
  readonly timers: readonly TimedTask[];
  /** Of the stations this kitchen has. */
  readonly lines: readonly StationLine[];
  readonly waiting: readonly WaitingTask[];
  /** Orders that came, and that main will make no task of: it comes to them later, in this order. */
  readonly later: readonly OrderId[];
  readonly turn: Turn;
}

/** So many events are run through at most. */
const stride = 32;

/** How they stand before each `stride`th event. */
const keyframes = new WeakMap<Trace, readonly Queues[]>();

function keyframesOf(trace: Trace): readonly Queues[] {
  let frames = keyframes.get(trace);
  if (frames === undefined) {
    const cast = castOf(trace);
    const made: Queues[] = [];
    let queues = noQueues;
    for (const [i, event] of trace.events.entries()) {
      if (i % stride === 0) made.push(queues);
      queues = after(queues, event, cast);
    }
    frames = made;
    keyframes.set(trace, frames);
  }
  return frames;
}

function queuesAt(trace: Trace, cast: Cast, happened: number): Queues {
  const count = Math.min(Math.max(0, happened), trace.events.length);
  const key = Math.max(0, Math.ceil(count / stride) - 1);
  return trace.events
    .slice(key * stride, count)
    .reduce((queues, event) => after(queues, event, cast), keyframesOf(trace)[key] ?? noQueues);
}

/**
 * The loop after the first `happened` events, at `minute`. The first call for a trace reads all of it; any other takes
 * as long as there are tasks, however long the trace.
 */
export function loopAt(trace: Trace, happened: number, minute: number): LoopState {
  const cast = castOf(trace);
  const now = queuesAt(trace, cast, happened);
  const who = whoIn(cast, now);
  const alive = aliveIn(now, who);
  const rung = now.timers.filter(({ until }) => until <= minute).length;
  const timers = now.timers.map((timer) => ({ ...timer, ...who(timer.task, timer.order) }));
  return {
    inHand: inHandOf(now, who),
    ready: now.ready.map((each) => ({ ...each, ...who(each.task) })),
    due: timers.slice(0, rung),
    timers: timers.slice(rung),
    lines: linesOf(trace, cast, now, who),
    waiting: now.waits
      .filter(({ station }) => station === null)
      .map(({ task, since, on }) => {
        const me = who(task);
        return { ...me, since, on, pending: pendingOf(on, me, alive) };
      }),
    later: laterOf(trace, cast, now, minute),
    turn: turnOf(now, rung),
  };
}

function inHandOf({ hand, work, slots }: Queues, who: Who): InHand | null {
  if (hand === null) return null;
  const { task, since } = hand;
  const at = slots.findLast((slot) => slot.held && slot.task === task)?.station ?? null;
  return { ...who(task), since, work: work === null ? null : { ...work, at } };
}

function linesOf({ ovens, stoves }: Trace, cast: Cast, now: Queues, who: Who): readonly StationLine[] {
  const counts = { oven: ovens, stove: stoves, mixer: cast.mixers, rest: 0 };
  return stationNames.flatMap((station) => {
    const here = <S extends { readonly station: StationName | null }>(all: readonly S[]): readonly S[] =>
      all.filter((each) => each.station === station);
    const taken = here(now.slots)
      .map(({ task, order, slot, what, since, rings, held, kept }) => ({
        ...who(task),
        order,
        slot,
        what,
        since,
        rings,
        held,
        kept,
      }))
      .toSorted((a, b) => a.slot - b.slot);
    const line = here(now.waits).map(({ task, since }) => ({ ...who(task), since }));
    const promised = here(now.promised).map(({ task }) => who(task));
    const count = station === 'rest' ? taken.length : counts[station];
    return count + taken.length + line.length === 0 ? [] : [{ station, count, taken, promised, line }];
  });
}

/** Everybody who is not done, by name, and the orders still to come. */
function aliveIn(now: Queues, who: Who): ReadonlyMap<string, LoopTask> {
  const toCome = now.timers.flatMap(({ task, order }) => (task === null ? who(task, order) : []));
  const alive = [...liveIn(now).map((task) => who(task)), ...toCome];
  return new Map(alive.map((each) => [each.name, each]));
}

/** The label of a gather has the names of those it waits for; of many it has the number alone. */
function pendingOf(
  on: string,
  { role, order }: LoopTask,
  alive: ReadonlyMap<string, LoopTask>,
): readonly LoopTask[] {
  if (!on.endsWith(' at once')) return on.split(' and ').flatMap((name) => alive.get(name) ?? []);
  const isChild = (each: LoopTask): boolean =>
    role === 'main' ? each.role === 'dish' : each.role === 'part' && each.order === order;
  return [...alive.values()].filter(isChild).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

const liveIn = ({ hand, ready, timers, waits }: Queues): readonly TaskId[] => [
  ...(hand === null ? [] : [hand.task]),
  ...[...ready, ...timers, ...waits].flatMap(({ task }) => task ?? []),
];

function laterOf({ orders }: Trace, cast: Cast, now: Queues, minute: number): readonly OrderId[] {
  return cast.inTurn.slice(now.begun).filter((order) => (orders[order]?.arrives ?? 0) <= minute);
}

function turnOf(now: Queues, rung: number): Turn {
  const { hand, work, ready, timers, last } = now;
  if (last === null) return { is: 'before' };
  if (last === 'stuck') return { is: 'stuck' };
  if (work !== null) return { is: 'works', until: work.until };
  if (hand !== null) return { is: last === 'resumed' ? 'takes' : 'runs' };
  if (ready.length > 0) return { is: 'chooses' };
  const [next] = timers;
  if (rung === 0 && next !== undefined) return { is: 'listens', until: next.until };
  return { is: liveIn(now).length > 0 ? 'looks' : 'closed' };
}
