/** What the tasks do, as events of the Trace Event Format: slices on their tracks, and arrows from waker to woken. */
import { microseconds, slice, type Args, type ChromeEvent, type Track } from './chrome-events';
import type { OrderId, TaskId, TraceEvent, Waker } from './events';
import type { Trace } from './trace';

/** Whose tasks are whose. */
export interface Family {
  /** The order that a task makes from its first step to its last, and no other; or would make by its name. */
  readonly cooks: ReadonlyMap<TaskId, OrderId>;
  /** The order that a task is a part of: one of a gather's. */
  readonly parts: ReadonlyMap<TaskId, OrderId>;
}

export function familyOf({ events, orders }: Trace): Family {
  const cooks = new Map<TaskId, OrderId>();
  const parts = new Map<TaskId, OrderId>();
  const several = new Set<TaskId>([0]);
  for (const event of events) {
    if (event.kind !== 'begun') continue;
    // Main, or whoever has one dish after the other in hand, is a task of its own.
    if (cooks.delete(event.task) || several.has(event.task)) several.add(event.task);
    else cooks.set(event.task, event.order);
  }
  const begun = new Set(events.flatMap((event) => (event.kind === 'begun' ? event.order : [])));
  const named = new Map(orders.map(({ dish }, order) => [`${dish} ${String(order + 1)}`, order]));
  for (const event of events) {
    const order = event.kind === 'created' ? named.get(event.name) : undefined;
    if (event.kind === 'created' && order !== undefined && !begun.has(order) && !several.has(event.task))
      cooks.set(event.task, order);
  }
  for (const event of events) {
    if (event.kind !== 'created' || event.parent === null || cooks.has(event.task)) continue;
    const order = cooks.get(event.parent) ?? parts.get(event.parent);
    if (order !== undefined) parts.set(event.task, order);
  }
  return { cooks, parts };
}

export interface Tracks {
  readonly ofOrder: (order: OrderId) => Track;
  readonly ofTask: (task: TaskId) => Track;
}

/** The events of all tasks in an order in which an arrow comes right after the slice it starts or ends at. */
export function followTasks(
  trace: Trace,
  family: Family,
  tracks: Tracks,
  newArrow: () => number,
): readonly ChromeEvent[] {
  const walk = new Walk(trace, family, tracks, newArrow);
  for (const event of trace.events) walk.step(event);
  return walk.finish();
}

interface Open {
  readonly name: 'Run' | 'Wait' | 'Ready';
  readonly from: number;
  /** Not known as long as it is open. */
  readonly to: number;
  readonly args: Args;
  /** What was done by hand in it. */
  readonly did: string[];
  /** Its place among the events. */
  readonly place: number;
}

class Walk {
  readonly #trace: Trace;
  readonly #family: Family;
  readonly #tracks: Tracks;
  readonly #newArrow: () => number;
  /** A slice has its place from its beginning on, and so has an arrow. */
  readonly #list: (ChromeEvent | undefined)[] = [];
  readonly #open = new Map<Track, Open>();
  readonly #last = new Map<Track, Pick<Open, 'name' | 'to'>>();
  readonly #begun = new Set<OrderId>();
  /** By order, the task that has it in hand among others. */
  readonly #cooks = new Map<OrderId, TaskId>();
  readonly #inHand = new Map<TaskId, OrderId>();
  readonly #wakes = new Map<TaskId, { readonly from: Track; readonly t: number; readonly place: number }>();
  /** What a task waits for next. */
  readonly #next = new Map<TaskId, Args>();

  constructor(trace: Trace, family: Family, tracks: Tracks, newArrow: () => number) {
    this.#trace = trace;
    this.#family = family;
    this.#tracks = tracks;
    this.#newArrow = newArrow;
  }

  step(event: TraceEvent): void {
    switch (event.kind) {
      case 'begun':
        return this.#begin(event.order, event.task, event.t);
      case 'ready':
        return this.#ready(event.task, event.t, event.by, event.due);
      case 'resumed':
        if (this.#hasBegun(event.task)) this.#run(event.task, event.t);
        return;
      case 'suspended': {
        const args = { what: event.on, due: event.until ?? undefined, ...this.#next.get(event.task) };
        return this.#turn(this.#trackOf(event.task), 'Wait', event.t, args);
      }
      case 'worked':
        return this.#work(event.task, event.what);
      case 'queued':
      case 'put':
      case 'taken':
        return this.#atStation(event);
      case 'served':
        return this.#serve(event.order, event.t);
      case 'withdrawn':
        return this.#withdraw(event.order, event.t);
      case 'returned':
      case 'raised':
      case 'cancelled':
        return this.#end(event);
      case 'created':
      case 'prep':
      case 'stuck':
      case 'reported':
    }
  }

  finish(): readonly ChromeEvent[] {
    const end = Math.max(this.#trace.total, this.#trace.events.at(-1)?.t ?? 0);
    for (const track of this.#open.keys()) this.#close(track, end);
    for (const [order, { arrives }] of this.#trace.orders.entries())
      if (!this.#begun.has(order)) this.#addNew(order, arrives, end);
    return this.#list.filter((event) => event !== undefined);
  }

  #work(task: TaskId | null, what: string): void {
    const open = task === null ? undefined : this.#open.get(this.#trackOf(task));
    if (open?.name === 'Run') open.did.push(what);
  }

  #trackOf(task: TaskId): Track {
    const order = this.#inHand.get(task) ?? this.#family.cooks.get(task);
    return order === undefined ? this.#tracks.ofTask(task) : this.#tracks.ofOrder(order);
  }

  #hasBegun(task: TaskId): boolean {
    const order = this.#family.cooks.get(task);
    return order === undefined || this.#begun.has(order);
  }

  #begin(order: OrderId, task: TaskId, t: number): void {
    this.#begun.add(order);
    this.#addNew(order, this.#trace.orders[order]?.arrives ?? t, t);
    if (this.#family.cooks.get(task) !== order) {
      this.#close(this.#trackOf(task), t);
      this.#inHand.set(task, order);
      this.#cooks.set(order, task);
    }
    this.#run(task, t);
  }

  #addNew(order: OrderId, from: number, to: number): void {
    if (to > from) this.#list.push(slice(this.#tracks.ofOrder(order), 'task', 'New', [from, to], {}));
  }

  #ready(task: TaskId, t: number, by: Waker, due: number): void {
    const from = by === null ? undefined : this.#trackOf(by);
    const at = from === undefined ? undefined : this.#runAt(from, t);
    // The place of an arrow is kept: whether there is one turns out when the task is taken up.
    if (from !== undefined && at !== undefined)
      this.#wakes.set(task, { from, t: at, place: this.#list.push(undefined) - 1 });
    else this.#wakes.delete(task);
    if (this.#hasBegun(task)) this.#turn(this.#trackOf(task), 'Ready', due, { due });
  }

  /** The minute, `t` or before, at which there is a Run that an arrow can begin at: its callbacks may come late. */
  #runAt(track: Track, t: number): number | undefined {
    const last = this.#open.get(track) ?? this.#last.get(track);
    return last?.name === 'Run' ? Math.min(t, last.to) : undefined;
  }

  #run(task: TaskId, t: number): void {
    const to = this.#trackOf(task);
    this.#turn(to, 'Run', t, {});
    const wake = this.#wakes.get(task);
    if (wake === undefined) return;
    this.#wakes.delete(task);
    const arrow = { name: 'wakes', cat: 'wake', id: this.#newArrow() };
    this.#list[wake.place] = { ...arrow, ph: 's', ts: microseconds(wake.t), ...wake.from };
    this.#list.push({ ...arrow, ph: 'f', bp: 'e', ts: microseconds(t), ...to });
  }

  #atStation(event: Extract<TraceEvent, { kind: 'queued' | 'put' | 'taken' }>): void {
    const { kind, task, t, station } = event;
    if (kind === 'queued') {
      this.#next.set(task, { what: event.what, station, due: undefined });
    } else if (kind === 'put') {
      const { what, slot, minutes, held } = event;
      const args = { what, station, slot: slot + 1, due: t + minutes };
      if (held) this.#turn(this.#trackOf(task), 'Wait', t, { ...args, held });
      else this.#next.set(task, args);
    } else {
      this.#next.delete(task);
      const track = this.#trackOf(task);
      if (this.#open.get(track)?.args['held'] === true) this.#turn(track, 'Run', t, {});
    }
  }

  #serve(order: OrderId, t: number): void {
    const track = this.#tracks.ofOrder(order);
    this.#instant(track, 'Served', t, {});
    const task = this.#cooks.get(order);
    if (task === undefined) return;
    this.#close(track, t);
    this.#inHand.delete(task);
    this.#turn(this.#trackOf(task), 'Run', t, {});
  }

  /** What becomes of a task that was begun is told at its end. */
  #withdraw(order: OrderId, t: number): void {
    if (!this.#begun.has(order)) this.#addNew(order, this.#trace.orders[order]?.arrives ?? t, t);
    this.#begun.add(order);
    this.#instant(this.#tracks.ofOrder(order), 'Withdrawn', t, {});
  }

  #end(event: Extract<TraceEvent, { kind: 'returned' | 'raised' | 'cancelled' }>): void {
    const track = this.#trackOf(event.task);
    this.#close(track, event.t);
    if (event.kind === 'raised') this.#instant(track, 'Failed', event.t, { error: event.error });
    if (event.kind === 'cancelled') this.#instant(track, 'Cancelled', event.t, {});
  }

  #instant(track: Track, name: string, t: number, args: Args): void {
    this.#list.push({ name, cat: 'task', ph: 'i', s: 't', ts: microseconds(t), ...track, args });
  }

  /** `t` is brought forward to the end of what was on the track before. */
  #turn(track: Track, name: Open['name'], t: number, args: Args): void {
    const from = Math.max(t, this.#open.get(track)?.from ?? 0, this.#last.get(track)?.to ?? 0);
    this.#close(track, from);
    this.#open.set(track, { name, from, to: Infinity, args, did: [], place: this.#list.push(undefined) - 1 });
  }

  #close(track: Track, t: number): void {
    const open = this.#open.get(track);
    if (open === undefined) return;
    const { name, from, args, did, place } = open;
    const to = Math.max(from, t);
    const all = did.length > 0 ? { ...args, what: did.join(', ') } : args;
    // A turn that takes no time is a turn: arrows begin and end at it.
    if (to > from || name === 'Run') this.#list[place] = slice(track, 'task', name, [from, to], all);
    this.#open.delete(track);
    this.#last.set(track, { name, to });
  }
}
