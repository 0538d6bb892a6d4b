import type { Cooking, Kitchen } from '../kitchen';

export function* smallPizza(kitchen: Kitchen): Cooking {
  kitchen.prep('roll the small pizza', 2);
  yield* kitchen.oven('bake the small pizza', 6);
  kitchen.prep('halve the small pizza', 1);
}
