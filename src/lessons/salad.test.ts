import { expect, test } from 'vitest';
import { lowerBound, menus, minutesAlone, serve, stepsOf, type DishName, type OrderSheet } from '../kitchen';
import { handsAt, measuresAt, spansOf } from '../trace';
import { numbers } from './salad';

const his = (sheet: OrderSheet) => spansOf(serve(sheet, 'synchronous'));
const hers = (sheet: OrderSheet) => spansOf(serve(sheet, 'concurrent'));
const inOrder = (line: string): OrderSheet => ({
  orders: line.split(' ').map((dish) => ({ dish: dish as DishName, arrives: 0 })),
  ovens: 1,
  stoves: 1,
});
const minutesAt = (place: string, dish: DishName): number =>
  stepsOf(dish)
    .filter(({ at }) => at === place)
    .reduce((sum, { minutes }) => sum + minutes, 0);
const stood = (run: ReturnType<typeof his>): number => {
  const { held, idle } = measuresAt(run, Infinity);
  return held + idle;
};
const work = (sheet: OrderSheet): number => measuresAt(hers(sheet), Infinity).busy;

test('each number of the lesson is what the kitchens give', () => {
  const [duo, supper] = [inOrder('pizza soup'), inOrder('pizza soup salad')];
  expect(numbers).toEqual({
    his: his(duo).trace.total,
    hers: hers(duo).trace.total,
    half: his(duo).trace.total / 2,
    apart: minutesAlone('pizza') + minutesAt('hands', 'soup'),
    pizza: minutesAlone('pizza'),
    oven: minutesAt('oven', 'pizza'),
    ovenRings: hers(duo).slots.oven[0]?.[0]?.rings,
    soup: minutesAlone('soup'),
    stoveRings: hers(duo).slots.stove[0]?.[0]?.rings,
    soupByHand: minutesAt('hands', 'soup'),
    busy: work(duo),
    stood: stood(his(duo)),
    free: hers(duo)
      .hands.filter(({ doing }) => doing === 'idle')
      .slice(0, 1)
      .flatMap(({ from, to }) => [from, to]),
    salad: minutesAlone('salad'),
    withSalad: {
      his: his(supper).trace.total,
      hers: hers(supper).trace.total,
      busy: work(supper),
      heStood: stood(his(supper)),
      sheStood: stood(hers(supper)),
      beforeSoup: hers(inOrder('pizza salad soup')).trace.total,
      first: hers(inOrder('salad pizza soup')).trace.total,
    },
  });
});

test('both kitchens’ ovens ring at the same minute, so one sentence is true of both', () => {
  expect(his(menus.duo).slots.oven[0]?.[0]?.rings).toBe(numbers.ovenRings);
});

test('nobody could be faster, with the salad or without', () => {
  expect(lowerBound(menus.duo)).toMatchObject({ minutes: numbers.hers, because: 'path', order: 0 });
  expect(lowerBound(menus.supper)).toMatchObject({
    minutes: numbers.withSalad.hers,
    because: 'path',
    order: 0,
  });
});

test('the salad fills just the minutes that were free', () => {
  const [from, to] = numbers.free;
  expect(handsAt(hers(menus.duo), from)).toEqual({ from, to, doing: 'idle' });
  expect(handsAt(hers(menus.supper), from)).toEqual({
    from,
    to,
    doing: 'prep',
    order: 2,
    what: 'toss the salad',
  });
});

test('at the second pause she has the soup in hand', () => {
  expect(handsAt(hers(menus.duo), numbers.free[1])).toMatchObject({ doing: 'prep', order: 1 });
});
