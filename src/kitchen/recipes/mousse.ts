import type { Cooking, Kitchen } from '../kitchen';

// It holds the mixer while it needs a burner too: beside a custard, the way into a deadlock.
export function* mousse(kitchen: Kitchen): Cooking {
  kitchen.prep('measure the cream', 1);
  yield* kitchen.mixer('whip the cream', 2, kitchen.stove('melt the chocolate', 2));
  kitchen.prep('fill the glasses', 1);
}
