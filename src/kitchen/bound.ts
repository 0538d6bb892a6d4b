/** What no chef can beat: a lower bound of the total, read off the order sheet alone. */
import type { OrderId } from '../trace/events';
import type { DishName } from './dishes';
import type { OrderSheet } from './orders';
import { stepsOf, type RecipeStep } from './steps';

const grounds = ['path', 'hands', 'ovens', 'stoves', 'mixer'] as const;

/** What a total cannot be less than, in kitchen minutes. */
export interface LowerBound {
  readonly minutes: number;
  /** The first of the parts that is so long. */
  readonly because: (typeof grounds)[number];
  /** Because of a path: the first order whose path is so long. */
  readonly order: OrderId | undefined;
  /**
   * `path`: the latest that an order could be served if it had the chef and the stations for itself; `hands`: all work
   * by hand; `ovens`, `stoves`, `mixer`: their work, and while they are held, shared out over all of them; `Infinity`
   * where there are none for it.
   */
  readonly parts: Readonly<Record<(typeof grounds)[number], number>>;
}

/** A bound and not a par: it may be that no order of steps comes up to it. */
export function lowerBound({ orders, ovens, stoves }: OrderSheet): LowerBound {
  const paths = orders.map(({ dish, arrives }) => arrives + minutesAlone(dish));
  const steps = orders.map(({ dish }) => stepsOf(dish));
  const parts = {
    path: Math.max(0, ...paths),
    hands: minutesAt('hands', steps),
    ovens: shared(minutesAt('oven', steps), ovens),
    stoves: shared(minutesAt('stove', steps), stoves),
    mixer: minutesAt('mixer', steps),
  };
  const minutes = Math.max(...Object.values(parts));
  const because = grounds.find((part) => parts[part] === minutes) as LowerBound['because'];
  const order = because === 'path' && orders.length > 0 ? paths.indexOf(minutes) : undefined;
  return { minutes, because, order, parts };
}

/** How long such a place is needed; each dish has its own steps. */
const minutesAt = (place: RecipeStep['at'], dishes: readonly (readonly RecipeStep[])[]): number =>
  dishes
    .flatMap((steps) => steps.filter(({ at }) => at === place).map((step) => held(step, steps)))
    .reduce((sum, minutes) => sum + minutes, 0);

/** A step's minutes, and those of the steps for which its place is held. */
const held = ({ what, minutes }: RecipeStep, steps: readonly RecipeStep[]): number =>
  steps.reduce((sum, step) => (step.within === what ? sum + held(step, steps) : sum), minutes);

const shared = (minutes: number, slots: number): number => (minutes === 0 ? 0 : minutes / slots);

/** Kitchen minutes a dish takes when it has the chef and the stations for itself, waits side by side. */
export function minutesAlone(dish: DishName): number {
  const groups = new Map<number, number>();
  for (const { together, minutes } of stepsOf(dish))
    groups.set(together, Math.max(groups.get(together) ?? 0, minutes));
  return [...groups.values()].reduce((sum, minutes) => sum + minutes, 0);
}
