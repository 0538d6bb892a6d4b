/** Where every dish stands in its recipe, and main in its own lines, after so many events of a trace. */
import type { OrderId, TaskId, TraceEvent } from './events';
import type { Trace } from './trace';

/**
 * Where a task stands. `made`: it has not begun; `begun`: before its first step; `gather`: it waits for parts of the
 * dish that are tasks of their own; `slot`: it asked for a free oven or burner; `wait`: a station or a timer has it.
 */
type Place = 'made' | 'begun' | 'prep' | 'gather' | 'slot' | 'wait';

export interface Standing {
  readonly order: OrderId;
  readonly task: TaskId;
  readonly at: Place;
  /** The step it stands at; of a part that is `made`, the one it will begin with. */
  readonly what: string | undefined;
  /** Whether it is a part of a dish that stands at its `gather`. */
  readonly part: boolean;
  /** In the chef's hands. */
  readonly running: boolean;
  /** A station or a timer has it, and the chef stays with it: a blocking call. */
  readonly held: boolean;
  /** It could go on, and the loop knows. */
  readonly ready: boolean;
  /** The minute at which its timer runs out; the loop may hear of it later. */
  readonly until: number | null;
}

export interface MainStanding {
  readonly state: 'made' | 'running' | 'ready' | 'waiting' | 'done';
  /** The order that main cooks itself, or waits for; `undefined` where it waits for all, or is done. */
  readonly order: OrderId | undefined;
}

export interface Standings {
  /** By task, in the order of creation. A dish is not among them before it is a task, nor once it is served. */
  readonly dishes: readonly Standing[];
  /** In the order they were served. */
  readonly served: readonly OrderId[];
  /** Those that will have no plate. */
  readonly withdrawn: readonly OrderId[];
  readonly main: MainStanding;
}

/** Whether a dish could go on at `minute`, whether the loop knows it or not. */
export const isReady = ({ ready, running, until }: Standing, minute: number): boolean =>
  ready || (!running && until !== null && until <= minute);

/** Reads the trace up to its first `happened` events, in a time that grows with them. */
export function standingAt(trace: Trace, happened: number): Standings {
  const reader = new Reader(trace);
  for (let i = 0; i < happened; i++) {
    const event = trace.events[i];
    if (event === undefined) break;
    reader.read(event);
  }
  return reader.standings();
}

/** What a trace tells only later, or not at all. */
interface Foresight {
  /** By task: the order that it begins, or by its name would begin. */
  readonly begins: ReadonlyMap<TaskId, OrderId>;
  /** By task: the step that it first needs a station for. */
  readonly first: ReadonlyMap<TaskId, string>;
  /** The orders in which main comes to them, or awaits their tasks; empty where it awaits all at once. */
  readonly turns: readonly OrderId[];
}

const foresights = new WeakMap<Trace, Foresight>();

function foresee(trace: Trace): Foresight {
  const known = foresights.get(trace);
  if (known !== undefined) return known;
  const begins = new Map<TaskId, OrderId>();
  const named = new Map<TaskId, OrderId>();
  const orders = new Map(trace.orders.map(({ dish }, order) => [`${dish} ${String(order + 1)}`, order]));
  const first = new Map<TaskId, string>();
  for (const event of trace.events) {
    const order = event.kind === 'created' ? orders.get(event.name) : undefined;
    if (event.kind === 'created' && order !== undefined) named.set(event.task, order);
    if (event.kind === 'begun' && !begins.has(event.task)) begins.set(event.task, event.order);
    if ((event.kind === 'queued' || event.kind === 'put') && !first.has(event.task))
      first.set(event.task, event.what);
  }
  const foresight = { begins: new Map([...named, ...begins]), first, turns: turnsOf(trace) };
  foresights.set(trace, foresight);
  return foresight;
}

function turnsOf({ kitchen, plan, orders }: Trace): readonly OrderId[] {
  const all = [...orders.entries()];
  const main = kitchen === 'synchronous' ? 'in turn' : plan?.main;
  if (main === 'tasks') return all.map(([order]) => order);
  if (main !== 'in turn') return [];
  return all.toSorted(([i, a], [j, b]) => a.arrives - b.arrives || i - j).map(([order]) => order);
}

/** Of all runs: the task that is created first. */
const mainTask = 0;

class Reader {
  readonly #foresight: Foresight;
  readonly #served = new Set<OrderId>();
  readonly #withdrawn = new Set<OrderId>();
  #main: MainStanding = { state: 'made', order: undefined };
  readonly #tasks = new Map<TaskId, Standing>();
  /** By order: the task that cooks it, parts aside. */
  readonly #cooks = new Map<OrderId, TaskId>();
  /** So many of those in turn are served. */
  #past = 0;

  constructor(trace: Trace) {
    this.#foresight = foresee(trace);
  }

  standings(): Standings {
    const dishes = [...this.#tasks.values()].toSorted((a, b) => a.task - b.task);
    return { dishes, served: [...this.#served], withdrawn: [...this.#withdrawn], main: this.#main };
  }

  read(event: TraceEvent): void {
    switch (event.kind) {
      case 'created':
        return this.#create(event.task, event.parent);
      case 'begun':
        return this.#begin(event.order, event.task);
      case 'prep': {
        const dish = this.#dish(event.order);
        if (dish !== undefined) this.#set(dish.task, { at: 'prep', what: event.what });
        return;
      }
      case 'queued':
        return this.#set(event.task, { at: 'slot', what: event.what, held: false });
      case 'put':
        return this.#set(event.task, { at: 'wait', what: event.what, held: event.held });
      case 'taken':
        return this.#set(event.task, { held: false });
      case 'served':
        return this.#serve(event.order);
      case 'withdrawn':
        this.#withdrawn.add(event.order);
        return;
      case 'resumed':
      case 'ready':
      case 'suspended':
      case 'returned':
      case 'raised':
      case 'cancelled':
        return this.#schedule(event);
      case 'worked':
      case 'stuck':
      case 'reported':
    }
  }

  #create(task: TaskId, parent: TaskId | null): void {
    const { begins, first } = this.#foresight;
    const dish = parent === null ? undefined : this.#tasks.get(parent);
    const order = dish?.order ?? begins.get(task);
    if (order === undefined || task === mainTask) return;
    const what = dish === undefined ? undefined : first.get(task);
    this.#tasks.set(task, {
      order,
      task,
      at: 'made',
      what,
      part: dish !== undefined,
      running: false,
      held: false,
      ready: false,
      until: null,
    });
    if (dish === undefined) this.#cooks.set(order, task);
    else this.#set(dish.task, { at: 'gather', what: undefined });
  }

  #begin(order: OrderId, task: TaskId): void {
    this.#tasks.set(task, {
      order,
      task,
      at: 'begun',
      what: undefined,
      part: false,
      running: true,
      held: false,
      ready: false,
      until: null,
    });
    this.#cooks.set(order, task);
    if (task === mainTask) this.#main = { ...this.#main, order };
  }

  #serve(order: OrderId): void {
    this.#served.add(order);
    const dish = this.#dish(order);
    if (dish !== undefined) this.#tasks.delete(dish.task);
    if (dish?.task === mainTask) this.#main = { ...this.#main, order: undefined };
  }

  #schedule(event: TraceEvent & { readonly kind: keyof typeof states; readonly task: TaskId }): void {
    const { kind, task } = event;
    if (states[kind] === 'done') this.#tasks.delete(task);
    else
      this.#set(task, {
        running: kind === 'resumed',
        ready: kind === 'ready',
        ...(kind !== 'ready' && { until: kind === 'suspended' ? event.until : null }),
      });
    if (task !== mainTask) return;
    const state = states[kind];
    const waits = state === 'waiting' ? this.#awaited() : this.#main.order;
    this.#main = { state, order: state === 'done' ? undefined : waits };
  }

  /** The order that main waits for, from now on. */
  #awaited(): OrderId | undefined {
    const own = this.#tasks.get(mainTask);
    if (own !== undefined) return own.order;
    const { turns } = this.#foresight;
    while (this.#served.has(turns[this.#past] ?? -1)) this.#past++;
    return turns[this.#past];
  }

  #dish(order: OrderId): Standing | undefined {
    const standing = this.#tasks.get(this.#cooks.get(order) ?? -1);
    return standing?.order === order ? standing : undefined;
  }

  #set(task: TaskId, change: Partial<Standing>): void {
    const standing = this.#tasks.get(task);
    if (standing !== undefined) this.#tasks.set(task, { ...standing, ...change });
  }
}

const states = {
  resumed: 'running',
  ready: 'ready',
  suspended: 'waiting',
  returned: 'done',
  raised: 'done',
  cancelled: 'done',
} as const;
