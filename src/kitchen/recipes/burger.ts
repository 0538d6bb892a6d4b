import type { Cooking, Kitchen } from '../kitchen';

export function* burger(kitchen: Kitchen): Cooking {
  kitchen.prep('shape the patty', 1);
  yield* kitchen.gather(kitchen.stove('fry the patty', 4), kitchen.oven('toast the bun', 2));
  kitchen.prep('stack the burger', 2);
}
