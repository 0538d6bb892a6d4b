/** Whether a trace of the right form makes sense: what its events speak of exists, and one follows from the other. */
import type { OrderId, TaskId, TraceEvent } from './events';
import { endOf, type Trace } from './trace';

/** What makes no sense, of the part that the problem names. */
export type Nonsense =
  /** A minute that lies before the event before it, or within a blocking call. */
  | 'backwards'
  /** A wait that is over later than somebody says so. */
  | 'due-later'
  | 'no-such-order'
  /** No task of this number has been created. */
  | 'no-such-task'
  /** Tasks are numbered from 0 in the order of their creation. */
  | 'task-number'
  /** A task of a task of a task …, deeper than anybody can show. */
  | 'too-deep'
  | 'no-such-slot'
  | 'slot-taken'
  | 'slot-empty'
  | 'begun-before'
  | 'not-begun'
  | 'served-before'
  | 'withdrawn-before'
  /** A dish is begun, or withdrawn, before it is ordered. */
  | 'too-early'
  /** One pair of hands does one thing at a time. */
  | 'hands-full'
  /** The total is the minute of the last plate, or of what ends a trace instead. */
  | 'other-total';

export interface Fault {
  readonly why: Nonsense;
  /** The path of the part, such as `events.12.slot`. */
  readonly at: string;
  readonly found: number;
}

/** Part of an event, what is wrong with it, and what stands there. */
type Finding = readonly [part: string, why: Nonsense, found: number];

/** Generations of tasks below main. */
const depth = 50;

/** Sums of minutes that were rounded on the way may differ by this much. */
const instant = 1e-6;

/** The first thing in a trace that makes no sense. */
export function faultIn(trace: Trace): Fault | undefined {
  const checker = new Checker(trace);
  for (const [i, event] of trace.events.entries()) {
    const finding = checker.check(event);
    if (finding === undefined) continue;
    const [part, why, found] = finding;
    return { why, at: `events.${String(i)}.${part}`, found };
  }
  return checker.isTotal(trace.total) ? undefined : { why: 'other-total', at: 'total', found: trace.total };
}

class Checker {
  readonly #trace: Trace;
  #now = 0;
  /** By task, how many generations lie between it and the first. */
  readonly #depths: number[] = [];
  readonly #begun = new Set<OrderId>();
  readonly #served = new Set<OrderId>();
  readonly #withdrawn = new Set<OrderId>();
  readonly #slots = new Map<string, OrderId>();
  /** How many timers were in use at once, at most. */
  #timers = 0;
  /** The hands are at something until this minute; without end, until they let go of what they hold. */
  #handsUntil = 0;
  #holding: { readonly key: string; readonly order: OrderId; readonly rings: number } | undefined;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  check(event: TraceEvent): Finding | undefined {
    if (event.t < this.#now) return ['t', 'backwards', event.t];
    this.#now = event.t;
    return this.#checkTasks(event) ?? this.#checkOrder(event) ?? this.#checkDoing(event);
  }

  /** To be asked after all events. */
  isTotal(total: number): boolean {
    const { unfinished, events } = this.#trace;
    if (unfinished) return total >= this.#now;
    return total === endOf(events);
  }

  #checkTasks(event: TraceEvent): Finding | undefined {
    if (event.kind === 'stuck') return this.#checkWaits(event);
    if (event.kind === 'created') return this.#checkCreated(event.task, event.parent);
    if (event.kind === 'ready' && event.by !== null && !this.#knows(event.by))
      return ['by', 'no-such-task', event.by];
    if (!('task' in event) || event.task === null || this.#knows(event.task)) return undefined;
    return ['task', 'no-such-task', event.task];
  }

  #knows(task: TaskId): boolean {
    return task < this.#depths.length;
  }

  #checkCreated(task: TaskId, parent: TaskId | null): Finding | undefined {
    if (task !== this.#depths.length) return ['task', 'task-number', task];
    if (parent !== null && !this.#knows(parent)) return ['parent', 'no-such-task', parent];
    const generation = parent === null ? 0 : (this.#depths[parent] ?? 0) + 1;
    if (generation > depth) return ['parent', 'too-deep', generation];
    this.#depths.push(generation);
    return undefined;
  }

  #checkWaits({ waits }: Extract<TraceEvent, { kind: 'stuck' }>): Finding | undefined {
    for (const [i, { task, blockers }] of waits.entries()) {
      if (!this.#knows(task)) return [`waits.${String(i)}.task`, 'no-such-task', task];
      const j = blockers.findIndex((blocker) => !this.#knows(blocker));
      if (j >= 0) return [`waits.${String(i)}.blockers.${String(j)}`, 'no-such-task', blockers[j] ?? -1];
    }
    return undefined;
  }

  #checkOrder(event: TraceEvent): Finding | undefined {
    if (!('order' in event)) return undefined;
    const { kind, order, t } = event;
    const known = this.#trace.orders[order];
    if (known === undefined) return ['order', 'no-such-order', order];
    if (this.#served.has(order)) return ['order', 'served-before', order];
    // What stands in a station then has yet to be cleared away.
    if (this.#withdrawn.has(order) && kind !== 'taken') return ['order', 'withdrawn-before', order];
    if (kind !== 'begun' && kind !== 'withdrawn')
      return this.#begun.has(order) ? undefined : ['order', 'not-begun', order];
    if (t < known.arrives - instant) return ['t', 'too-early', t];
    if (kind === 'withdrawn') return undefined;
    if (this.#begun.has(order)) return ['order', 'begun-before', order];
    this.#begun.add(order);
    return undefined;
  }

  #checkDoing(event: TraceEvent): Finding | undefined {
    switch (event.kind) {
      case 'ready':
        return event.due > event.t ? ['due', 'due-later', event.due] : undefined;
      case 'worked':
        this.#now = event.t + event.minutes;
        return undefined;
      case 'prep':
        return this.#takeHands(event.t, event.minutes);
      case 'queued':
        this.#goElsewhere(event);
        return undefined;
      case 'put':
        this.#goElsewhere(event);
        return this.#put(event);
      case 'taken':
        return this.#take(event);
      case 'served':
        this.#served.add(event.order);
        return undefined;
      case 'withdrawn':
        this.#withdrawn.add(event.order);
        return undefined;
      default:
        return undefined;
    }
  }

  #letGo(t: number): void {
    this.#holding = undefined;
    this.#handsUntil = t;
  }

  /** A dish that is done may stay in its place while it needs another. */
  #goElsewhere({ t, order }: { readonly t: number; readonly order: OrderId }): void {
    const held = this.#holding;
    if (held?.order === order && t >= held.rings - instant) this.#letGo(held.rings);
  }

  #takeHands(t: number, minutes: number): Finding | undefined {
    if (t < this.#handsUntil) return ['t', 'hands-full', t];
    this.#handsUntil = t + minutes;
    return undefined;
  }

  #put({
    t,
    order,
    station,
    slot,
    minutes,
    held,
  }: Extract<TraceEvent, { kind: 'put' }>): Finding | undefined {
    const { ovens, stoves } = this.#trace;
    const places = { oven: ovens, stove: stoves, mixer: 1, rest: this.#timers + 1 }[station];
    if (slot >= places) return ['slot', 'no-such-slot', slot];
    const key = `${station} ${String(slot)}`;
    if (this.#slots.has(key)) return ['slot', 'slot-taken', slot];
    this.#slots.set(key, order);
    if (station === 'rest') this.#timers = Math.max(this.#timers, slot + 1);
    if (!held) return undefined;
    const finding = this.#takeHands(t, minutes);
    this.#handsUntil = Infinity;
    this.#holding = { key, order, rings: t + minutes };
    return finding;
  }

  #take({ t, order, station, slot }: Extract<TraceEvent, { kind: 'taken' }>): Finding | undefined {
    const key = `${station} ${String(slot)}`;
    if (this.#slots.get(key) !== order) return ['slot', 'slot-empty', slot];
    this.#slots.delete(key);
    if (this.#holding?.key === key) this.#letGo(t);
    return undefined;
  }
}
