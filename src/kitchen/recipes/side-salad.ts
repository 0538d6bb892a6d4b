import type { Cooking, Kitchen } from '../kitchen';

// Nothing to wait for, as with any salad.
// oxlint-disable-next-line require-yield
export function* sideSalad(kitchen: Kitchen): Cooking {
  kitchen.prep('dress the side salad', 4);
}
