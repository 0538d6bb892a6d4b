/** Order sheets and plans by chance: the same ones at every run. */
import {
  dishNames,
  mainNames,
  menus,
  orderText,
  waitsOf,
  type DishName,
  type MainName,
  type Order,
  type OrderSheet,
  type Plan,
} from '../../src/kitchen';
import type { KitchenKind } from '../../src/trace';

export interface Case {
  readonly name: string;
  readonly sheet: OrderSheet;
  readonly kitchen: KitchenKind;
  readonly plan: Plan;
}

/** Numbers from 0 up to 1, as good as random (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const waitsIn = ({ orders }: OrderSheet): readonly string[] => [
  ...new Set(orders.flatMap(({ dish }) => waitsOf(dish))),
];

function caseOf(name: string, sheet: OrderSheet, kitchen: KitchenKind, plan: Plan): Case {
  const { orders, ovens, stoves } = sheet;
  const parts = [
    name,
    orders.map(orderText).join(' '),
    `${String(ovens)} ovens`,
    `${String(stoves)} stoves`,
    kitchen,
    plan.main,
    ...plan.blocking,
  ];
  return { name: parts.join(', '), sheet, kitchen, plan };
}

const usual = { main: 'gather', blocking: [] } as const satisfies Plan;

/** Each menu in both kitchens, by each `main`, and with every second wait a blocking one. */
export const presets: readonly Case[] = Object.entries(menus).flatMap(([menu, sheet]) => [
  caseOf(menu, sheet, 'synchronous', usual),
  ...mainNames.map((main) => caseOf(menu, sheet, 'concurrent', { main, blocking: [] })),
  caseOf(menu, sheet, 'concurrent', {
    main: 'gather',
    blocking: waitsIn(sheet).filter((_, i) => i % 2 === 0) as Plan['blocking'],
  }),
]);

/** A mousse and a custard may wait for each other for ever: there are no figures of that. */
const withoutDeadlock = (orders: readonly Order[]): readonly Order[] =>
  orders.some(({ dish }) => dish === 'mousse')
    ? orders.map((order) => (order.dish === 'custard' ? { ...order, dish: 'milkshake' } : order))
    : orders;

/** Each sheet in both kitchens. Arrivals are quarters of a minute, so that no sum is rounded. */
export function randomCases(sheets: number, seed: number): readonly Case[] {
  const next = chance(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const order = (): Order => ({
    dish: dishNames[below(dishNames.length)] as DishName,
    arrives: next() < 0.5 ? 0 : below(121) / 4,
  });
  return Array.from({ length: sheets }, (_, i) => {
    const sheet: OrderSheet = {
      orders: withoutDeadlock(Array.from({ length: 1 + below(10) }, order)),
      ovens: 1 + below(4),
      stoves: 1 + below(4),
    };
    const main = next() < 0.5 ? 'gather' : (mainNames[below(mainNames.length)] as MainName);
    const share = next() < 0.6 ? 0 : next();
    const plan: Plan = { main, blocking: waitsIn(sheet).filter(() => next() < share) as Plan['blocking'] };
    const name = `sheet ${String(i)}`;
    return [caseOf(name, sheet, 'synchronous', usual), caseOf(name, sheet, 'concurrent', plan)];
  }).flat();
}
