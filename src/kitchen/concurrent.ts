/** The kitchen of the chef who says `await`: every dish is a task, and every wait leaves the hands free. */
import { createTask, gather, getRunningLoop, Semaphore, sleep, type Coroutine } from '../asyncio';
import type { OrderId, StationName } from '../trace/events';
import { recipeOf } from './dishes';
import { taskInHand, workByHand, type Tell } from './hands';
import type { Cooking, Kitchen, Step } from './kitchen';
import type { OrderSheet } from './orders';

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

class ConcurrentKitchen implements Kitchen {
  readonly #order: OrderId;
  readonly #dish: string;
  readonly #stations: Stations;
  readonly #tell: Tell;

  constructor(order: OrderId, dish: string, stations: Stations, tell: Tell) {
    this.#order = order;
    this.#dish = dish;
    this.#stations = stations;
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
    const tasks = steps.map((step, i) => createTask(step, { name: `${this.#dish}, part ${String(i + 1)}` }));
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
    this.#tell({ kind: 'put', ...this.#here(), station, slot, what, minutes, held: false });
    try {
      yield* sleep(minutes, undefined, `${station}: ${this.#dish}`);
    } finally {
      this.#tell({ kind: 'taken', ...this.#here(), station, slot });
    }
  }

  #here(): { t: number; order: OrderId; task: number } {
    return { t: getRunningLoop().time(), order: this.#order, task: taskInHand() };
  }
}

/**
 * Main of the concurrent kitchen. Orders at minute 0 become tasks in the order of the sheet; a later order is a
 * `callAt` that makes its task when it comes, registered in the order of the sheet.
 */
export function* serveConcurrently(sheet: OrderSheet, tell: Tell): Coroutine<void> {
  const loop = getRunningLoop();
  const stations: Stations = {
    oven: new Station('oven', sheet.ovens),
    stove: new Station('stove', sheet.stoves),
    timers: new Slots(),
  };
  const allServed = loop.createFuture<void>('the last plate');
  let open = sheet.orders.length;

  function* dish(order: OrderId, name: string): Cooking {
    tell({ kind: 'begun', t: loop.time(), order, task: taskInHand() });
    const { dish: what } = sheet.orders[order] as OrderSheet['orders'][number];
    yield* recipeOf(what)(new ConcurrentKitchen(order, name, stations, tell));
    tell({ kind: 'served', t: loop.time(), order });
    if (--open === 0) allServed.setResult();
  }

  for (const [order, { dish: what, arrives }] of sheet.orders.entries()) {
    const name = `${what} ${String(order + 1)}`;
    const start = (): void => void loop.createTask(dish(order, name), { name });
    if (arrives > 0) loop.callAt(arrives, start);
    else start();
  }
  if (open > 0) yield* allServed;
}
