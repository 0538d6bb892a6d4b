/** What lanes are called: dishes that stand on the sheet twice have their place on it, as their tasks do. */
import { dishOf, type KitchenKind, type Lane, type OrderId, type Trace } from '../../trace';
import { words } from '../../words';
import { timelineWords } from '../../words/glass';

/** By dish, how often it was ordered; counted once a trace. */
const counts = new WeakMap<Trace, ReadonlyMap<string, number>>();

function countsOf(trace: Trace): ReadonlyMap<string, number> {
  const known = counts.get(trace);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const { dish } of trace.orders) found.set(dish, (found.get(dish) ?? 0) + 1);
  counts.set(trace, found);
  return found;
}

/** As it stands inside a sentence. */
export function dishName(trace: Trace, order: OrderId): string {
  const dish = dishOf(trace, order);
  return timelineWords.dish(words.dish(dish), (countsOf(trace).get(dish) ?? 0) > 1 ? order + 1 : undefined);
}

export function slotName({ ovens, stoves }: Trace, lane: Extract<Lane, { kind: 'slot' }>): string {
  const only = { oven: ovens === 1, stove: stoves === 1, mixer: true, rest: false }[lane.station];
  return timelineWords.slot(lane.station, only ? undefined : lane.slot + 1);
}

export function laneName(trace: Trace, kitchen: KitchenKind, lane: Lane): string {
  switch (lane.kind) {
    case 'hands':
      return timelineWords.hands(kitchen);
    case 'dish':
      return words.Dish(dishName(trace, lane.order));
    case 'part':
      return words.step(lane.what);
    case 'slot':
      return slotName(trace, lane);
  }
}
