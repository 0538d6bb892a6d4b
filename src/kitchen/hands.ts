/** What both chefs do alike: work with their hands, and tell of it. */
import { currentTask, getRunningLoop } from '../asyncio';
import type { KitchenEvent, OrderId, TaskId } from '../trace/events';
import type { Step } from './kitchen';

export type Tell = (event: KitchenEvent) => void;

/** Hands-on work at an order: a blocking call in either kitchen. */
export function workByHand(order: OrderId, what: Step, minutes: number, tell: Tell): void {
  const loop = getRunningLoop();
  tell({ kind: 'prep', t: loop.time(), order, what, minutes });
  loop.work(minutes, what);
}

/** The task in hand; main where none is. */
export const taskInHand = (): TaskId => currentTask()?.id ?? 0;
