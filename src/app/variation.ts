/** What to ask next: one true change to this sheet that changes something, or else another menu. */
import { limits, menuNames, menuOf, menus, serve, type DishName, type OrderSheet } from '../kitchen';
import type { Run, Variation } from '../panels/model';

export function variationOf({ sheet, menu, spans }: Run): Variation {
  const change = (kind: Variation['change'], changed: OrderSheet): Variation => ({
    change: kind,
    sheet: changed,
    menu: menuOf(changed),
  });
  if (menu === 'supper') return change('without-salad', menus.duo);
  if (menu === 'duo') return change('with-salad', menus.supper);
  if (menu === 'salads') return change('with-pizza', withDish(sheet, 'pizza'));
  const { total } = spans.concurrent.trace;
  const changes = (other: OrderSheet): boolean => serve(other, 'concurrent').total !== total;
  const { ovens, stoves } = sheet;
  const tries: readonly Variation[] = [
    ...(ovens > 0 && ovens < limits.slots ? [change('more-ovens', { ...sheet, ovens: ovens + 1 })] : []),
    ...(stoves > 0 && stoves < limits.slots ? [change('more-stoves', { ...sheet, stoves: stoves + 1 })] : []),
    ...(ovens > 1 ? [change('fewer-ovens', { ...sheet, ovens: ovens - 1 })] : []),
  ];
  const found = tries.find((each) => changes(each.sheet));
  if (found !== undefined) return found;
  const next =
    menuNames[(menu === undefined ? 0 : menuNames.indexOf(menu) + 1) % menuNames.length] ?? 'supper';
  return change('menu', menus[next]);
}

const withDish = (sheet: OrderSheet, dish: DishName): OrderSheet => ({
  orders: [{ dish, arrives: 0 }, ...sheet.orders],
  ovens: Math.max(sheet.ovens, 1),
  stoves: sheet.stoves,
});
