import type { Cooking, Kitchen } from '../kitchen';

export function* pizza(kitchen: Kitchen): Cooking {
  kitchen.prep('stretch the dough', 3);
  yield* kitchen.oven('bake the pizza', 8);
  kitchen.prep('slice the pizza', 1);
}
