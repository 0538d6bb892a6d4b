import type { Cooking, Kitchen } from '../kitchen';

export function* tea(kitchen: Kitchen): Cooking {
  yield* kitchen.stove('boil the kettle', 3);
  kitchen.prep('pour the tea', 1);
}
