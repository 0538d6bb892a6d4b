import type { Cooking, Kitchen } from '../kitchen';

export function* bread(kitchen: Kitchen): Cooking {
  kitchen.prep('knead the dough', 2);
  yield* kitchen.rest('let the dough rise', 4);
  yield* kitchen.oven('bake the bread', 6);
  kitchen.prep('slice the loaf', 1);
}
