import type { Cooking, Kitchen } from '../kitchen';

export function* soup(kitchen: Kitchen): Cooking {
  kitchen.prep('chop the vegetables', 2);
  yield* kitchen.stove('simmer the soup', 4);
  kitchen.prep('fill the bowl', 1);
}
