import type { Cooking, Kitchen } from '../kitchen';

// Nothing to wait for: a coroutine that never awaits.
// oxlint-disable-next-line require-yield
export function* salad(kitchen: Kitchen): Cooking {
  kitchen.prep('toss the salad', 4);
}
