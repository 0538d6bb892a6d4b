import type { Cooking, Kitchen } from '../kitchen';

export function* cake(kitchen: Kitchen): Cooking {
  kitchen.prep('beat the eggs', 4);
  yield* kitchen.oven('bake the cake', 9);
  yield* kitchen.rest('let the cake cool', 3);
  kitchen.prep('ice the cake', 2);
}
