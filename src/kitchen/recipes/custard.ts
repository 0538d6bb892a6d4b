import type { Cooking, Kitchen } from '../kitchen';

// It holds a burner while it needs the mixer too: beside a mousse, the way into a deadlock.
export function* custard(kitchen: Kitchen): Cooking {
  kitchen.prep('measure the milk', 1);
  yield* kitchen.stove('warm the milk', 2, kitchen.mixer('beat the yolks', 2));
  kitchen.prep('pour the custard', 1);
}
