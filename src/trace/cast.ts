/** Who is who in a trace: its tasks, and the orders that will be some. */
import type { OrderId, TaskId } from './events';
import type { Trace } from './trace';

/** A task of the loop; or an order still to come, which a timer of the loop will make one. */
export interface LoopTask {
  /** `null` for an order still to come. */
  readonly task: TaskId | null;
  /** As the scheduler names it, such as `pizza 1`. */
  readonly name: string;
  readonly role: 'main' | 'dish' | 'part' | 'other';
  /** The dish it cooks. Main has one while it cooks a dish itself. */
  readonly order: OrderId | undefined;
}

/** Who is who in a trace. */
export interface Cast {
  readonly tasks: ReadonlyMap<TaskId, LoopTask>;
  /** By its place on the sheet, an order as it is before it is a task. */
  readonly orders: readonly LoopTask[];
  /** The orders that main gives a timer of the loop, in the order it does; empty where main waits for them itself. */
  readonly timed: readonly { readonly order: OrderId; readonly arrives: number }[];
  /** The orders that main cooks itself, one after another; empty where they are tasks. */
  readonly inTurn: readonly OrderId[];
  /** 1 where some dish needs the mixer. */
  readonly mixers: number;
}

const main: TaskId = 0;

const casts = new WeakMap<Trace, Cast>();

/** Reads who is who off the whole trace, once. */
export function castOf(trace: Trace): Cast {
  let cast = casts.get(trace);
  if (cast === undefined) {
    cast = readCast(trace);
    casts.set(trace, cast);
  }
  return cast;
}

/** Who is who in a trace, by task. */
export const tasksOf = (trace: Trace): ReadonlyMap<TaskId, LoopTask> => castOf(trace).tasks;

function readCast({ kitchen, plan, orders, events }: Trace): Cast {
  const tasks = new Map<TaskId, LoopTask>();
  const names = orders.map(({ dish }, order) => `${dish} ${String(order + 1)}`);
  const orderNamed = new Map(names.map((name, order) => [name, order]));
  for (const event of events) {
    if (event.kind === 'created') {
      const { task, name, parent } = event;
      const ofParent = parent === null || parent === main ? undefined : tasks.get(parent)?.order;
      const order = task === main ? undefined : (ofParent ?? orderNamed.get(name));
      const role =
        task === main ? 'main' : order === undefined ? 'other' : ofParent === undefined ? 'dish' : 'part';
      tasks.set(task, { task, name, role, order });
    } else if (event.kind === 'begun' && event.task !== main) {
      const known = tasks.get(event.task);
      if (known !== undefined) tasks.set(event.task, { ...known, role: 'dish', order: event.order });
    } else if (event.kind === 'put' || event.kind === 'queued') {
      // A part of a dish that main cooks itself is named by what it does.
      const known = tasks.get(event.task);
      if (known?.role === 'other') tasks.set(event.task, { ...known, role: 'part', order: event.order });
    }
  }
  const inTurn = kitchen === 'synchronous' || plan?.main === 'in turn';
  const arrivals = orders.map(({ arrives }, order) => ({ order, arrives }));
  const mixed = events.some((event) => 'station' in event && event.station === 'mixer');
  return {
    tasks,
    mixers: mixed ? 1 : 0,
    orders: names.map((name, order) => ({ task: null, name, role: 'dish', order })),
    timed: inTurn ? [] : arrivals.filter(({ arrives }) => arrives > 0),
    inTurn: inTurn
      ? arrivals.toSorted((a, b) => a.arrives - b.arrives || a.order - b.order).map(({ order }) => order)
      : [],
  };
}
