import type { Cooking, Kitchen } from '../kitchen';

export function* milkshake(kitchen: Kitchen): Cooking {
  kitchen.prep('scoop the ice cream', 1);
  yield* kitchen.mixer('mix the milkshake', 2);
  kitchen.prep('pour the milkshake', 1);
}
