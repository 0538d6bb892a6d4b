import type { Cooking, Kitchen } from '../kitchen';

export function* minuteSteak(kitchen: Kitchen): Cooking {
  kitchen.prep('pat the steak dry', 1);
  yield* kitchen.stove('sear the minute steak', 3);
  kitchen.prep('slice the steak', 2);
}
