/** The kitchen of the chef who says `await`: every dish is a task, and every wait leaves the hands free. */
import {
  createTask,
  gather,
  getRunningLoop,
  Lock,
  sleep,
  taskGroup,
  type Choose,
  type Coroutine,
  type EventLoop,
  type Future,
  type Task,
  type TaskGroup,
  type TimerHandle,
} from '../asyncio';
import type { OrderId, StationName } from '../trace/events';
import { dueOf } from '../trace/trace';
import { recipeOf, type DishName } from './dishes';
import { inTurn, taskInHand, waitForOrder, workByHand, type Tell } from './hands';
import { isKind, kindHouse, type House } from './house';
import type { Cooking, Kitchen, Step } from './kitchen';
import type { Order, OrderSheet } from './orders';
import { usualPlan, waitName, type MainName, type Plan } from './plan';
import { Slots, Station } from './stations';

/** What all dishes of one kitchen share. */
interface Stations {
  readonly oven: Station;
  readonly stove: Station;
  readonly mixer: Station;
  readonly timers: Slots;
}

/** Which order a task cooks, or a part of it. */
type Tickets = Map<Task<unknown>, OrderId>;

/** The name of an order's task, and of what it is made of. */
const nameOf = (order: OrderId, dish: DishName): string => `${dish} ${String(order + 1)}`;

class ConcurrentKitchen implements Kitchen {
  readonly #order: OrderId;
  readonly #dish: DishName;
  readonly #name: string;
  readonly #stations: Stations;
  readonly #plan: Plan;
  readonly #tell: Tell;
  readonly #tickets: Tickets;

  constructor(order: OrderId, dish: DishName, { stations, plan, tell, tickets }: Evening) {
    this.#order = order;
    this.#dish = dish;
    this.#name = nameOf(order, dish);
    this.#stations = stations;
    this.#plan = plan;
    this.#tell = tell;
    this.#tickets = tickets;
  }

  prep(what: Step, minutes: number): void {
    workByHand(this.#order, what, minutes, this.#tell);
  }

  oven(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#cook(this.#stations.oven, what, minutes, still);
  }

  stove(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#cook(this.#stations.stove, what, minutes, still);
  }

  mixer(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#cook(this.#stations.mixer, what, minutes, still);
  }

  *rest(what: Step, minutes: number): Cooking {
    const { timers } = this.#stations;
    const slot = timers.take();
    try {
      yield* this.#wait('rest', slot, what, minutes);
    } finally {
      timers.free(slot);
    }
  }

  *gather(...steps: readonly Cooking[]): Cooking {
    const tasks = steps.map((step, i) => createTask(step, { name: `${this.#name}, part ${String(i + 1)}` }));
    for (const task of tasks) this.#tickets.set(task, this.#order);
    yield* gather(tasks);
  }

  // async with slots: await sleep(minutes); await still
  *#cook(station: Station, what: Step, minutes: number, still?: Cooking): Cooking {
    const { name } = station;
    const slot = yield* station.take(() =>
      this.#tell({ kind: 'queued', ...this.#here(), station: name, what }),
    );
    try {
      yield* station.cookIn(slot, minutes, this.#wait(name, slot, what, minutes, still));
    } finally {
      station.leave(slot);
    }
  }

  *#wait(station: StationName, slot: number, what: Step, minutes: number, still?: Cooking): Cooking {
    const held = this.#plan.blocking.includes(waitName(this.#dish, what));
    this.#tell({ kind: 'put', ...this.#here(), station, slot, what, minutes, held });
    try {
      if (held) getRunningLoop().work(minutes, what);
      else yield* sleep(minutes, undefined, `${station}: ${this.#name}`);
      if (still !== undefined) yield* still;
    } finally {
      this.#tell({ kind: 'taken', ...this.#here(), station, slot });
    }
  }

  #here(): { t: number; order: OrderId; task: number } {
    return { t: getRunningLoop().time(), order: this.#order, task: taskInHand() };
  }
}

/** What starts at `minute`, or at once: a future that is done when the task that `start` makes is. */
function starting(minute: number, name: string, start: () => Task<void>): Future<unknown> {
  if (minute === 0) return start();
  const loop = getRunningLoop();
  const ticket = loop.createFuture<void>(name);
  loop.callAt(minute, () => {
    start().addDoneCallback(() => ticket.setResult());
  });
  return ticket;
}

type Take = (order: OrderId, what: Order) => Future<unknown>;
type Cook = (order: OrderId, what: Order) => Cooking;

/** How `main` goes through the orders, by the name of the plan. */
const mains: Readonly<Record<MainName, (sheet: OrderSheet, take: Take, cook: Cook) => Coroutine<void>>> = {
  *'in turn'(sheet, _, cook) {
    for (const [order, what] of inTurn(sheet)) {
      yield* waitForOrder(what);
      yield* cook(order, what);
    }
  },
  *tasks({ orders }, take) {
    const tickets = orders.map((what, order) => take(order, what));
    for (const ticket of tickets) yield* ticket;
  },
  *gather({ orders }, take) {
    yield* gather(orders.map((what, order) => take(order, what)));
  },
};

/** What an evening may have besides its sheet. */
export interface Service {
  readonly plan?: Plan | undefined;
  readonly house?: House | undefined;
  /** Whenever the hands are free: which of the orders that could go on does, the oldest first; or for what to wait. */
  readonly choose?: ChooseOrder | undefined;
}

/** `bell`: whatever comes next, a bell or an order; `minute`: the next whole minute, if nothing comes before it. */
export type ChooseOrder = (
  ready: readonly OrderId[],
  minute: number,
  /** The minute of whatever comes next; there is nothing to wait for without it. */
  bell: number | undefined,
) => OrderId | 'bell' | 'minute';

/**
 * Main of the concurrent kitchen. But for `in turn`, orders at minute 0 become tasks in the order of the sheet; a later
 * order is a `callAt` that makes its task when it comes, registered in the order of the sheet. A table's tasks are made
 * at the place of its first order.
 */
export function serveConcurrently(sheet: OrderSheet, service: Service, tell: Tell): Coroutine<void> {
  return new Evening(sheet, service, tell).main();
}

class Evening {
  readonly stations: Stations;
  readonly plan: Plan;
  readonly tell: Tell;
  readonly #sheet: OrderSheet;
  readonly #house: House;
  readonly #choose: ChooseOrder | undefined;
  readonly tickets: Tickets = new Map();

  constructor(sheet: OrderSheet, { plan = usualPlan, house = kindHouse, choose }: Service, tell: Tell) {
    this.stations = {
      oven: new Station('oven', sheet.ovens),
      stove: new Station('stove', sheet.stoves),
      mixer: new Station('mixer', 1, new Lock('a free mixer')),
      timers: new Slots(),
    };
    this.plan = plan;
    this.tell = tell;
    this.#sheet = sheet;
    this.#house = house;
    this.#choose = choose;
  }

  *main(): Coroutine<void> {
    const loop = getRunningLoop();
    if (this.#choose !== undefined) loop.choose = asChoose(this.#choose, this.tickets, loop);
    for (const { station, slot, minute } of this.#house.failures)
      this.stations[station].breakDownAt(minute, slot);
    if (isKind(this.#house)) yield* mains[this.plan.main](this.#sheet, this.#take, this.#cook);
    else yield* gather(this.#parties(), { returnExceptions: true });
  }

  readonly #cook = (order: OrderId, { dish }: Order): Cooking => this.#cooking(order, dish);

  *#cooking(order: OrderId, dish: DishName): Cooking {
    const loop = getRunningLoop();
    this.tell({ kind: 'begun', t: loop.time(), order, task: taskInHand() });
    yield* recipeOf(dish)(new ConcurrentKitchen(order, dish, this));
    this.tell({ kind: 'served', t: loop.time(), order });
  }

  /** A task of an order, or of one that is yet to come. */
  readonly #take = (order: OrderId, what: Order): Future<unknown> => {
    const { dish, arrives } = what;
    const name = nameOf(order, dish);
    return starting(arrives, name, () =>
      this.#note(getRunningLoop().createTask(this.#cook(order, what), { name }), order),
    );
  };

  /** Everybody who comes: single guests, and tables. */
  #parties(): readonly Future<unknown>[] {
    const { orders } = this.#sheet;
    return orders.flatMap((what, order) => {
      const table = this.#house.tables.find((members) => members.includes(order));
      if (table === undefined) return [this.#take(order, what)];
      return table[0] === order ? [this.#seat(table, what.arrives)] : [];
    });
  }

  #seat(table: readonly OrderId[], minute: number): Future<unknown> {
    const name = `table of ${String(table.length)}`;
    return starting(minute, name, () => {
      const task = getRunningLoop().createTask(this.#table(table), { name, choosable: false });
      // What went wrong there has been told of: nobody need ask.
      task.addDoneCallback(() => void (task.cancelled() || task.exception()));
      return task;
    });
  }

  *#table(members: readonly OrderId[]): Coroutine<void> {
    yield* taskGroup((group) => this.#orderIn(group, members));
  }

  // The group waits for them.
  // oxlint-disable-next-line require-yield
  *#orderIn(group: TaskGroup, members: readonly OrderId[]): Coroutine<void> {
    for (const order of members) {
      const what = this.#sheet.orders[order] as Order;
      this.#note(group.createTask(this.#cook(order, what), { name: nameOf(order, what.dish) }), order);
    }
  }

  /** Keeps in mind whose task it is, and sees to what may become of its guest. */
  #note(task: Task<void>, order: OrderId): Task<void> {
    this.tickets.set(task, order);
    if (isKind(this.#house)) return task;
    const loop = getRunningLoop();
    task.addDoneCallback(() => {
      if (task.cancelled() || task.exception() !== undefined)
        this.tell({ kind: 'withdrawn', t: loop.time(), order });
    });
    const due = dueOf(this.#sheet.orders[order] as Order);
    if (this.#house.walkOut && due < Infinity) {
      const leaving = loop.callAt(due, () => void task.cancel());
      task.addDoneCallback(() => leaving.cancel());
    }
    return task;
  }
}

function asChoose(choose: ChooseOrder, tickets: Tickets, loop: EventLoop): Choose {
  let pause: TimerHandle | undefined;
  return (ready) => {
    pause?.cancel();
    // A part of a dish stands for the dish.
    const orders = ready.map((task) => tickets.get(task) as OrderId);
    const chosen = choose(orders, loop.time(), loop.timers.peek()?.when);
    if (typeof chosen === 'number') return ready[orders.indexOf(chosen)];
    if (chosen === 'minute') pause = loop.callAt(Math.floor(loop.time()) + 1, () => {});
    return undefined;
  };
}
