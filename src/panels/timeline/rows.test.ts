import { expect, test } from 'vitest';
import { menus, serve, usualPlan, type OrderSheet } from '../../kitchen';
import { spansOf } from '../../trace';
import type { Run } from '../model';
import { barAtPoint, keyOf, neighbour } from './places';
import { bottomOf, heightsIn, inSight, rowsOf, type Row } from './rows';

function runOf(sheet: OrderSheet): Run {
  const spans = {
    synchronous: spansOf(serve(sheet, 'synchronous')),
    concurrent: spansOf(serve(sheet, 'concurrent')),
  };
  return { sheet, menu: undefined, plan: usualPlan, spans, end: spans.synchronous.trace.total };
}

const open = { synchronous: false, concurrent: false, stations: false };
const heights = { head: 20, lane: 10 };
const kinds = (rows: readonly Row[]) => rows.map((row) => (row.kind === 'head' ? 'head' : row.lane.kind));

test('each kitchen has its head, the hands and the dishes; stations on request', () => {
  const run = runOf(menus.duo);
  expect(kinds(rowsOf(run, open, heights))).toEqual([
    'head',
    'hands',
    'dish',
    'dish',
    'head',
    'hands',
    'dish',
    'dish',
  ]);
  expect(kinds(rowsOf(run, { ...open, stations: true }, heights)).slice(4)).toEqual([
    'slot',
    'slot',
    'head',
    'hands',
    'dish',
    'dish',
    'slot',
    'slot',
  ]);
  expect(kinds(rowsOf(run, { ...open, synchronous: true, stations: true }, heights)).slice(0, 3)).toEqual([
    'head',
    'hands',
    'head',
  ]);
});

test('rows follow each other, and those in sight are found', () => {
  const rows = rowsOf(runOf(menus.duo), open, heights);
  expect(rows.map(({ y }) => y)).toEqual([0, 20, 30, 40, 50, 70, 80, 90]);
  expect(bottomOf(rows)).toBe(100);
  expect(inSight(rows, 25, 50).map(({ y }) => y)).toEqual([20, 30, 40]);
});

test('lanes are as high as there is room for, between bounds', () => {
  const bounds = { head: 20, least: 15, most: 40 };
  expect(heightsIn(240, 10, bounds)).toEqual({ head: 20, lane: 20 });
  expect(heightsIn(100, 10, bounds).lane).toBe(15);
  expect(heightsIn(2000, 10, bounds).lane).toBe(40);
  expect(heightsIn(200, 10, { ...bounds, least: 44 }).lane).toBe(44);
});

test('a point of the lanes belongs to the bar there, or to one that is nearly there', () => {
  const rows = rowsOf(runOf(menus.supper), open, heights);
  const scale = { from: 0, to: 20, width: 200 };
  const at = (x: number, y: number, horizon = Infinity) => {
    const place = barAtPoint(rows, scale, x, y, horizon);
    return place === undefined ? undefined : keyOf(place);
  };
  // Her hands are the sixth row after his head, hands and three dishes.
  expect(at(10, 85)).toBe('concurrent 0 0');
  expect(at(35, 85)).toBe('concurrent 0 1');
  // Her pizza: in hand till 3, in the oven till 11, in hand till 12, served.
  expect(at(60, 95)).toBe('concurrent 1 1');
  expect(at(124, 95)).toBe('concurrent 1 3');
  expect(at(150, 95)).toBeUndefined();
  expect(at(60, 95, 2)).toBeUndefined();
  expect(at(60, 5)).toBeUndefined();
  expect(at(60, 1000)).toBeUndefined();
});

test('the keyboard goes along a lane, and to the bar of the next lane at the same time', () => {
  const rows = rowsOf(runOf(menus.supper), open, heights);
  const from = { kitchen: 'concurrent', lane: 1, bar: 1 } as const;
  const go = (
    direction: Parameters<typeof neighbour>[2],
    start: Parameters<typeof neighbour>[1] = from,
    horizon = Infinity,
  ) => {
    const place = neighbour(rows, start, direction, horizon);
    return place === undefined ? undefined : keyOf(place);
  };
  expect(go('right')).toBe('concurrent 1 2');
  expect(go('left')).toBe('concurrent 1 0');
  expect(go('last')).toBe('concurrent 1 3');
  expect(go('first')).toBe('concurrent 1 0');
  // At 7, her hands toss the salad, and the soup simmers.
  expect(go('up')).toBe('concurrent 0 2');
  expect(go('down')).toBe('concurrent 2 2');
  expect(go('up', { kitchen: 'concurrent', lane: 0, bar: 0 })).toBe('synchronous 3 0');
  expect(go('up', { kitchen: 'synchronous', lane: 0, bar: 0 })).toBeUndefined();
  expect(go('left', { kitchen: 'synchronous', lane: 0, bar: 0 })).toBeUndefined();
  // Nobody goes where nothing is known yet.
  expect(go('right', { kitchen: 'concurrent', lane: 1, bar: 1 }, 5)).toBeUndefined();
});
