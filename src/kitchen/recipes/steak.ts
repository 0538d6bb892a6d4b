import type { Cooking, Kitchen } from '../kitchen';

export function* steak(kitchen: Kitchen): Cooking {
  kitchen.prep('season the steak', 1);
  yield* kitchen.stove('sear the steak', 3);
  yield* kitchen.rest('let the steak rest', 2);
  kitchen.prep('garnish the steak', 1);
}
