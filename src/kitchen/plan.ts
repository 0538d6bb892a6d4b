/** How her `main` cooks, and which waits hold the hands after all: what one may switch in the Python. */
import { isDish, type DishName } from './dishes';
import type { Step } from './kitchen';
import type { OrderSheet } from './orders';
import { stepsOf } from './steps';

/** `in turn`: `await` each dish, then the next; `tasks`: `create_task` for all, then `await` each; `gather`: all at once. */
export const mainNames = ['in turn', 'tasks', 'gather'] as const;

export type MainName = (typeof mainNames)[number];

/** A wait of a recipe, such as `pizza/bake the pizza`. All orders of the dish share the recipe. */
export type WaitName = `${DishName}/${Step}`;

export interface Plan {
  readonly main: MainName;
  /** The waits that are a `time.sleep`, without doubles, in the order of the alphabet. */
  readonly blocking: readonly WaitName[];
}

/** What she does when nobody asks for anything else. */
export const usualPlan: Plan = { main: 'gather', blocking: [] };

export const waitName = (dish: DishName, what: Step): WaitName => `${dish}/${what}`;

/** The waits of a recipe, in its order. */
export const waitsOf = (dish: DishName): readonly WaitName[] =>
  stepsOf(dish)
    .filter(({ at }) => at !== 'hands')
    .map(({ what }) => waitName(dish, what));

/** The waits of all dishes on a sheet, without doubles. */
export const waitsOn = ({ orders }: OrderSheet): readonly WaitName[] => [
  ...new Set(orders.flatMap(({ dish }) => waitsOf(dish))),
];

export const isMain = (name: string): name is MainName => (mainNames as readonly string[]).includes(name);

export function isWait(name: string): name is WaitName {
  const [dish = ''] = name.split('/');
  return isDish(dish) && (waitsOf(dish) as readonly string[]).includes(name);
}
