import type { Cooking, Kitchen } from '../kitchen';

export function* toast(kitchen: Kitchen): Cooking {
  kitchen.prep('slice the bread', 1);
  yield* kitchen.oven('toast the bread', 2);
  kitchen.prep('butter the toast', 1);
}
