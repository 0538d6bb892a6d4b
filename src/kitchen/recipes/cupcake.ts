import type { Cooking, Kitchen } from '../kitchen';

export function* cupcake(kitchen: Kitchen): Cooking {
  kitchen.prep('whisk the batter', 2);
  yield* kitchen.oven('bake the cupcake', 5);
  kitchen.prep('pipe the cream', 2);
}
