/** The preset menus: order sheets with a name, in the order the menu card lists them. */
import type { DishName } from './dishes';
import type { OrderSheet } from './orders';

const sheet = (dishes: string, ovens: number, stoves: number): OrderSheet => ({
  orders: dishes.split(' ').map((dish) => ({ dish: dish as DishName, arrives: 0 })),
  ovens,
  stoves,
});

const oneBanquet = 'cake bread pizza pie soup burger steak cupcake toast tea salad soup';

export const menus = {
  supper: sheet('pizza soup salad', 1, 1),
  duo: sheet('pizza soup', 1, 1),
  salads: sheet('salad salad salad', 0, 0),
  breakfast: sheet('tea toast toast tea', 2, 2),
  grill: sheet('steak burger steak burger salad', 1, 2),
  dinner: sheet('bread cupcake salad pizza cake pie soup', 3, 2),
  banquet: sheet(`${oneBanquet} ${oneBanquet}`, 4, 4),
  'one-coroutine': sheet('my_coroutine', 0, 0),
  fetch: sheet('fetch_data', 0, 0),
  'two-tasks': sheet('task1 task2', 0, 0),
} as const;

export type MenuName = keyof typeof menus;

export const menuNames = Object.keys(menus) as readonly MenuName[];

export const isMenu = (name: string): name is MenuName => Object.hasOwn(menus, name);

/** The menu that is exactly this sheet, if there is one. */
export function menuOf(wanted: OrderSheet): MenuName | undefined {
  const text = JSON.stringify(wanted);
  return menuNames.find((name) => JSON.stringify(menus[name]) === text);
}
