/** The coroutines of the text that this kitchen explains, as dishes that need nothing but a timer. */
import type { Cooking, Kitchen, Recipe } from '../kitchen';

const timer = (minutes: number): Recipe =>
  function* (kitchen: Kitchen): Cooking {
    yield* kitchen.rest('sleep', minutes);
  };

export const myCoroutine = timer(1);
export const fetchData = timer(3);
export const task1 = timer(2);
export const task2 = timer(1);
