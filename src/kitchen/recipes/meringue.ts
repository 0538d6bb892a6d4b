import type { Cooking, Kitchen } from '../kitchen';

export function* meringue(kitchen: Kitchen): Cooking {
  kitchen.prep('crack the eggs', 1);
  yield* kitchen.mixer('beat the egg whites', 3);
  yield* kitchen.oven('bake the meringue', 4);
  kitchen.prep('plate the meringue', 1);
}
