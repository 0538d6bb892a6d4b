/** The dishes by name: which recipe cooks each. Adding a dish starts here. */
import type { Recipe } from './kitchen';
import { bread } from './recipes/bread';
import { burger } from './recipes/burger';
import { cake } from './recipes/cake';
import { cupOfSoup } from './recipes/cup-of-soup';
import { cupcake } from './recipes/cupcake';
import { custard } from './recipes/custard';
import { meringue } from './recipes/meringue';
import { milkshake } from './recipes/milkshake';
import { minuteSteak } from './recipes/minute-steak';
import { mousse } from './recipes/mousse';
import { pie } from './recipes/pie';
import { pizza } from './recipes/pizza';
import { salad } from './recipes/salad';
import { sideSalad } from './recipes/side-salad';
import { smallPizza } from './recipes/small-pizza';
import { smallSalad } from './recipes/small-salad';
import { soup } from './recipes/soup';
import { fetchData, myCoroutine, task1, task2 } from './recipes/source';
import { steak } from './recipes/steak';
import { tea } from './recipes/tea';
import { toast } from './recipes/toast';

const recipes = {
  toast,
  soup,
  salad,
  pizza,
  cupcake,
  pie,
  bread,
  cake,
  steak,
  burger,
  tea,
  side_salad: sideSalad,
  small_salad: smallSalad,
  small_pizza: smallPizza,
  cup_of_soup: cupOfSoup,
  minute_steak: minuteSteak,
  milkshake,
  meringue,
  mousse,
  custard,
  my_coroutine: myCoroutine,
  fetch_data: fetchData,
  task1,
  task2,
} as const satisfies Readonly<Record<string, Recipe>>;

export type DishName = keyof typeof recipes;

/** The coroutines of the text, which no guest orders. */
export const sourceDishes = ['my_coroutine', 'fetch_data', 'task1', 'task2'] as const;

export type SourceDish = (typeof sourceDishes)[number];

/** Every dish there is, in the order a menu lists them; the source's own coroutines last. */
export const dishNames = Object.keys(recipes) as readonly DishName[];

export const recipeOf = (dish: DishName): Recipe => recipes[dish];

export const isDish = (name: string): name is DishName => Object.hasOwn(recipes, name);
