/** What no chef can beat: a lower bound of the total, read off the order sheet alone. */
import type { OrderId } from '../trace/events';
import type { DishName } from './dishes';
import type { OrderSheet } from './orders';
import { stepsOf, type RecipeStep } from './steps';

const grounds = ['path', 'hands', 'ovens', 'stoves'] as const;

/** What a total cannot be less than, in kitchen minutes. */
export interface LowerBound {
  readonly minutes: number;
  /** The first of the parts that is so long. */
  readonly because: (typeof grounds)[number];
  /** Because of a path: the first order whose path is so long. */
  readonly order: OrderId | undefined;
  /**
   * `path`: the latest that an order could be served if it had the chef and the stations for itself; `hands`: all work
   * by hand; `ovens`, `stoves`: their work, shared out over all of them; `Infinity` where there are none for it.
   */
  readonly parts: Readonly<Record<(typeof grounds)[number], number>>;
}

/** A bound and not a par: it may be that no order of steps comes up to it. */
export function lowerBound({ orders, ovens, stoves }: OrderSheet): LowerBound {
  const paths = orders.map(({ dish, arrives }) => arrives + minutesAlone(dish));
  const steps = orders.flatMap(({ dish }) => stepsOf(dish));
  const parts = {
    path: Math.max(0, ...paths),
    hands: minutesAt('hands', steps),
    ovens: shared(minutesAt('oven', steps), ovens),
    stoves: shared(minutesAt('stove', steps), stoves),
  };
  const minutes = Math.max(...Object.values(parts));
  const because = grounds.find((part) => parts[part] === minutes) as LowerBound['because'];
  const order = because === 'path' && orders.length > 0 ? paths.indexOf(minutes) : undefined;
  return { minutes, because, order, parts };
}

const minutesAt = (place: RecipeStep['at'], steps: readonly RecipeStep[]): number =>
  steps.reduce((sum, { at, minutes }) => (at === place ? sum + minutes : sum), 0);

const shared = (minutes: number, slots: number): number => (minutes === 0 ? 0 : minutes / slots);

/** Kitchen minutes a dish takes when it has the chef and the stations for itself, waits side by side. */
export function minutesAlone(dish: DishName): number {
  const groups = new Map<number, number>();
  for (const { together, minutes } of stepsOf(dish))
    groups.set(together, Math.max(groups.get(together) ?? 0, minutes));
  return [...groups.values()].reduce((sum, minutes) => sum + minutes, 0);
}
