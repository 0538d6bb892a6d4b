/** The kitchen of the chef who waits: the same recipes, one dish at a time, every wait a blocking call. */
import { getRunningLoop, type Coroutine } from '../asyncio';
import type { OrderId, StationName } from '../trace/events';
import { recipeOf } from './dishes';
import { inTurn, taskInHand, waitForOrder, workByHand, type Tell } from './hands';
import type { Cooking, Kitchen, Step } from './kitchen';
import type { OrderSheet } from './orders';

class SynchronousKitchen implements Kitchen {
  readonly #order: OrderId;
  readonly #tell: Tell;

  constructor(order: OrderId, tell: Tell) {
    this.#order = order;
    this.#tell = tell;
  }

  prep(what: Step, minutes: number): void {
    workByHand(this.#order, what, minutes, this.#tell);
  }

  oven(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#standBy('oven', what, minutes, still);
  }

  stove(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#standBy('stove', what, minutes, still);
  }

  mixer(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#standBy('mixer', what, minutes, still);
  }

  rest(what: Step, minutes: number): Cooking {
    return this.#standBy('rest', what, minutes);
  }

  /** One after another, in the order of the arguments. */
  *gather(...steps: readonly Cooking[]): Cooking {
    for (const step of steps) yield* step;
  }

  // A generator that never yields: it gives up nothing. Nobody else wants the place, so he need not keep it.
  *#standBy(station: StationName, what: Step, minutes: number, still?: Cooking): Cooking {
    const loop = getRunningLoop();
    const at = { order: this.#order, task: taskInHand(), station, slot: 0 };
    this.#tell({ kind: 'put', t: loop.time(), ...at, what, minutes, held: true });
    loop.work(minutes, what);
    this.#tell({ kind: 'taken', t: loop.time(), ...at });
    if (still !== undefined) yield* still;
  }
}

/** Main of the synchronous kitchen: for each order by (arrival, place on the sheet), wait for it, then cook it. */
export function* serveSynchronously(sheet: OrderSheet, tell: Tell): Coroutine<void> {
  const loop = getRunningLoop();
  for (const [order, what] of inTurn(sheet)) {
    yield* waitForOrder(what);
    tell({ kind: 'begun', t: loop.time(), order, task: taskInHand() });
    yield* recipeOf(what.dish)(new SynchronousKitchen(order, tell));
    tell({ kind: 'served', t: loop.time(), order });
  }
}
