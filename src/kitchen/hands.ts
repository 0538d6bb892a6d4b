/** What both chefs do alike: work with their hands, and tell of it; take orders in turn. */
import { currentTask, getRunningLoop, sleep, type Coroutine } from '../asyncio';
import type { KitchenEvent, OrderId, TaskId } from '../trace/events';
import type { Step } from './kitchen';
import type { Order, OrderSheet } from './orders';

export type Tell = (event: KitchenEvent) => void;

/** Hands-on work at an order: a blocking call in either kitchen. */
export function workByHand(order: OrderId, what: Step, minutes: number, tell: Tell): void {
  const loop = getRunningLoop();
  tell({ kind: 'prep', t: loop.time(), order, what, minutes });
  loop.work(minutes, what);
}

/** The task in hand; main where none is. */
export const taskInHand = (): TaskId => currentTask()?.id ?? 0;

/** The orders with their places on the sheet, by (arrival, place). */
export const inTurn = ({ orders }: OrderSheet): readonly (readonly [OrderId, Order])[] =>
  [...orders.entries()].toSorted(([i, a], [j, b]) => a.arrives - b.arrives || i - j);

/** Nothing to do before an order has come. */
export function* waitForOrder({ arrives }: Order): Coroutine<void> {
  const now = getRunningLoop().time();
  if (arrives > now) yield* sleep(arrives - now, undefined, 'the next order');
}
