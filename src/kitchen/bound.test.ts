import { describe, expect, test } from 'vitest';
import { lowerBound, menus, minutesAlone, readSheet, serve, type DishName, type MenuName } from '.';

const boundOf = (orders: string, ovens: number, stoves: number) => {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return lowerBound(result.sheet);
};

test.each<[DishName, number]>([
  ['salad', 4],
  ['pizza', 3 + 8 + 1],
  ['cake', 4 + 9 + 3 + 2],
  // The patty fries for 4 minutes; the bun, for 2, is done by then.
  ['burger', 1 + 4 + 2],
  ['mousse', 1 + 2 + 2 + 1],
  ['fetch_data', 3],
])('%s alone takes %d minutes', (dish, minutes) => {
  expect(minutesAlone(dish)).toBe(minutes);
});

describe('no evening is shorter than', () => {
  test.each<[MenuName, number, string, number]>([
    ['supper', 12, 'path', 12],
    ['duo', 12, 'path', 12],
    ['salads', 12, 'hands', 12],
    ['breakfast', 6, 'hands', 7],
    // steak 2 + burger 3, twice, and salad 4; asyncio takes them in another order
    ['grill', 14, 'hands', 16],
    ['dinner', 28, 'hands', 31],
    ['banquet', 78, 'hands', 78],
    ['one-coroutine', 1, 'path', 1],
    ['fetch', 3, 'path', 3],
    ['two-tasks', 2, 'path', 2],
  ])('at the menu %s: %d minutes, because of the %s; she takes %d', (menu, minutes, because, hers) => {
    expect(lowerBound(menus[menu])).toMatchObject({ minutes, because });
    expect(serve(menus[menu], 'concurrent').total).toBe(hers);
  });

  test('the path of the order that would be last, from its arrival', () => {
    expect(boundOf('cake tea@20 pizza@12', 2, 1)).toEqual({
      minutes: 24,
      because: 'path',
      order: 1,
      parts: { path: 24, hands: 6 + 1 + 4, ovens: (9 + 8) / 2, stoves: 3, mixer: 0 },
    });
  });

  test('the work of the ovens, or of the stoves, shared out', () => {
    const pies = 'pie pie pie pie';
    expect(boundOf(pies, 1, 0)).toMatchObject({ minutes: 28, because: 'ovens', order: undefined });
    expect(boundOf(pies, 2, 0)).toMatchObject({ minutes: 16, because: 'hands' });
    expect(boundOf('tea tea tea tea tea', 0, 1)).toMatchObject({ minutes: 15, because: 'stoves' });
    expect(boundOf('tea tea tea tea tea', 0, 2).parts.stoves).toBe(7.5);
  });

  test('the work of the mixer, and of what is kept meanwhile', () => {
    // Each keeps the mixer for 4 minutes; each needs the hands for 2.
    expect(boundOf('mousse mousse mousse', 0, 2)).toMatchObject({
      minutes: 12,
      because: 'mixer',
      parts: { hands: 6, stoves: 3 },
    });
    expect(boundOf('custard custard custard milkshake', 0, 1)).toMatchObject({
      minutes: 12,
      because: 'stoves',
      parts: { mixer: 8 },
    });
  });

  test('for ever, where a dish needs what is not there', () => {
    const orders = [{ dish: 'tea', arrives: 0 }] as const;
    expect(lowerBound({ orders, ovens: 0, stoves: 0 }).minutes).toBe(Infinity);
  });

  test('nothing, where nothing is ordered', () => {
    expect(lowerBound({ orders: [], ovens: 1, stoves: 1 })).toEqual({
      minutes: 0,
      because: 'path',
      order: undefined,
      parts: { path: 0, hands: 0, ovens: 0, stoves: 0, mixer: 0 },
    });
  });
});
