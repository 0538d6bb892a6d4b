/** The kitchen of the chef who says `await`: every dish is a task, and every wait leaves the hands free. */
import {
  createTask,
  gather,
  getRunningLoop,
  Semaphore,
  sleep,
  type Coroutine,
  type Future,
  type Task,
} from '../asyncio';
import type { OrderId, StationName } from '../trace/events';
import { recipeOf, type DishName } from './dishes';
import { inTurn, taskInHand, waitForOrder, workByHand, type Tell } from './hands';
import type { Cooking, Kitchen, Step } from './kitchen';
import type { Order, OrderSheet } from './orders';
import { waitName, type MainName, type Plan } from './plan';

/** The places of a station by number; the lowest free one is taken first. */
class Slots {
  readonly #taken: boolean[] = [];

  take(): number {
    let slot = 0;
    while (this.#taken[slot]) slot++;
    this.#taken[slot] = true;
    return slot;
  }

  free(slot: number): void {
    this.#taken[slot] = false;
  }
}

/** So many ovens, or burners: a semaphore, and which of them is whose. */
class Station {
  readonly name: StationName;
  readonly permits: Semaphore;
  readonly slots = new Slots();

  constructor(name: StationName, count: number) {
    this.name = name;
    this.permits = new Semaphore(count, `a free ${name}`);
  }
}

/** What all dishes of one kitchen share. */
interface Stations {
  readonly oven: Station;
  readonly stove: Station;
  readonly timers: Slots;
}

/** What all dishes of one evening share. */
interface Evening {
  readonly stations: Stations;
  readonly plan: Plan;
  readonly tell: Tell;
}

/** The name of an order's task, and of what it is made of. */
const nameOf = (order: OrderId, dish: DishName): string => `${dish} ${String(order + 1)}`;

class ConcurrentKitchen implements Kitchen {
  readonly #order: OrderId;
  readonly #dish: DishName;
  readonly #name: string;
  readonly #stations: Stations;
  readonly #plan: Plan;
  readonly #tell: Tell;

  constructor(order: OrderId, dish: DishName, { stations, plan, tell }: Evening) {
    this.#order = order;
    this.#dish = dish;
    this.#name = nameOf(order, dish);
    this.#stations = stations;
    this.#plan = plan;
    this.#tell = tell;
  }

  prep(what: Step, minutes: number): void {
    workByHand(this.#order, what, minutes, this.#tell);
  }

  oven(what: Step, minutes: number): Cooking {
    return this.#cook(this.#stations.oven, what, minutes);
  }

  stove(what: Step, minutes: number): Cooking {
    return this.#cook(this.#stations.stove, what, minutes);
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
    yield* gather(tasks);
  }

  // async with slots: await sleep(minutes)
  *#cook({ name, permits, slots }: Station, what: Step, minutes: number): Cooking {
    if (permits.locked()) this.#tell({ kind: 'queued', ...this.#here(), station: name, what });
    yield* permits.acquire();
    const slot = slots.take();
    try {
      yield* this.#wait(name, slot, what, minutes);
    } finally {
      slots.free(slot);
      permits.release();
    }
  }

  *#wait(station: StationName, slot: number, what: Step, minutes: number): Cooking {
    const held = this.#plan.blocking.includes(waitName(this.#dish, what));
    this.#tell({ kind: 'put', ...this.#here(), station, slot, what, minutes, held });
    try {
      if (held) getRunningLoop().work(minutes, what);
      else yield* sleep(minutes, undefined, `${station}: ${this.#name}`);
    } finally {
      this.#tell({ kind: 'taken', ...this.#here(), station, slot });
    }
  }

  #here(): { t: number; order: OrderId; task: number } {
    return { t: getRunningLoop().time(), order: this.#order, task: taskInHand() };
  }
}

/** Makes a task of an order, or of one that is yet to come: then it is a future that is done when its task is. */
function take(order: OrderId, { dish, arrives }: Order, cooking: Cooking): Future<unknown> {
  const name = nameOf(order, dish);
  if (arrives === 0) return createTask(cooking, { name });
  const loop = getRunningLoop();
  const ticket = loop.createFuture<void>(name);
  loop.callAt(arrives, () => {
    const task: Task<void> = loop.createTask(cooking, { name });
    task.addDoneCallback(() => ticket.setResult());
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

/**
 * Main of the concurrent kitchen. But for `in turn`, orders at minute 0 become tasks in the order of the sheet; a later
 * order is a `callAt` that makes its task when it comes, registered in the order of the sheet.
 */
export function serveConcurrently(sheet: OrderSheet, plan: Plan, tell: Tell): Coroutine<void> {
  const stations: Stations = {
    oven: new Station('oven', sheet.ovens),
    stove: new Station('stove', sheet.stoves),
    timers: new Slots(),
  };
  const evening = { stations, plan, tell };

  function* cook(order: OrderId, { dish }: Order): Cooking {
    const loop = getRunningLoop();
    tell({ kind: 'begun', t: loop.time(), order, task: taskInHand() });
    yield* recipeOf(dish)(new ConcurrentKitchen(order, dish, evening));
    tell({ kind: 'served', t: loop.time(), order });
  }

  return mains[plan.main](sheet, (order, what) => take(order, what, cook(order, what)), cook);
}
