import type { Cooking, Kitchen } from '../kitchen';

export function* cupOfSoup(kitchen: Kitchen): Cooking {
  kitchen.prep('chop the leek', 1);
  yield* kitchen.stove('simmer the cup of soup', 4);
  kitchen.prep('fill the cup', 1);
}
