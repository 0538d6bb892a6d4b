import type { Cooking, Kitchen } from '../kitchen';

export function* pie(kitchen: Kitchen): Cooking {
  kitchen.prep('roll the crust', 3);
  yield* kitchen.oven('bake the pie', 7);
  kitchen.prep('dust with sugar', 1);
}
