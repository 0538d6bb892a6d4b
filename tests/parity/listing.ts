/** What of the Python that is shown is run in CPython: the presets and random sheets, in every way to cook them. */
import {
  mainNames,
  orderText,
  readSheet,
  usualPlan,
  waitsOf,
  type OrderSheet,
  type Plan,
} from '../../src/kitchen';
import type { KitchenKind } from '../../src/trace';
import { presets, randomSheets } from './sheets.mjs';

export interface Case {
  readonly sheet: OrderSheet;
  readonly kitchen: KitchenKind;
  readonly plan: Plan;
}

const seed = 4;
const count = 40;

const sheets = [...presets, ...randomSheets(count, seed)].map((data): OrderSheet => {
  const result = readSheet(data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
});

/** With no wait blocking, and with some: other ones for every sheet and every way. */
function plansOf({ orders }: OrderSheet, place: number): readonly Plan[] {
  const waits = [...new Set(orders.flatMap(({ dish }) => waitsOf(dish)))].toSorted();
  return mainNames.flatMap((main, i) => {
    const blocking = waits.filter((_, j) => (j * 7 + place + i) % 3 === 0);
    return [{ main, blocking: [] }, ...(blocking.length > 0 ? [{ main, blocking }] : [])];
  });
}

export const cases: readonly Case[] = sheets.flatMap((sheet, place): readonly Case[] => [
  { sheet, kitchen: 'synchronous', plan: usualPlan },
  ...plansOf(sheet, place).map((plan): Case => ({ sheet, kitchen: 'concurrent', plan })),
]);

export const caseName = ({ sheet, kitchen, plan }: Case): string =>
  [
    kitchen === 'concurrent' ? plan.main : 'one at a time',
    ...sheet.orders.map(orderText),
    `${String(sheet.ovens)}+${String(sheet.stoves)}`,
    ...plan.blocking,
  ].join(' ');
