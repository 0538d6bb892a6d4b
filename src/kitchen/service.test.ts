import { describe, expect, test } from 'vitest';
import type { KitchenKind, TraceEvent } from '../trace';
import { menus, readSheet, serve, type OrderSheet } from '.';

/** A sheet as a person would write it: `sheet('pizza soup@2', 1, 1)`. */
function sheet(orders: string, ovens = 1, stoves = 1): OrderSheet {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

/** The plates in the order they are served: `9 salad, 10 soup, 12 pizza`. */
function plates(orders: OrderSheet, kitchen: KitchenKind): string {
  const { events, total } = serve(orders, kitchen);
  const served = events.flatMap((event) => (event.kind === 'served' ? [event] : []));
  expect(total).toBe(served.at(-1)?.t);
  return served.map(({ t, order }) => `${String(t)} ${String(orders.orders[order]?.dish)}`).join(', ');
}

const oneBanquet = [
  '18 cake, 31 bread, 43 pizza, 54 pie, 61 soup, 70 burger, 77 steak, 86 cupcake, 90 toast, 94 tea, 98 salad, 105 soup',
  '123 cake, 136 bread, 148 pizza, 159 pie, 166 soup, 175 burger, 182 steak, 191 cupcake, 195 toast, 199 tea, 203 salad, 210 soup',
].join(', ');
const dinnerInTurn = '13 bread, 22 cupcake, 26 salad, 38 pizza, 56 cake, 67 pie, 74 soup';
const { dinner, banquet } = menus;

// What real CPython gives; the table of the issue, with every plate.
test.each<[string, OrderSheet, synchronous: string, concurrent: string]>([
  ['one coroutine', menus['one-coroutine'], '1 my_coroutine', '1 my_coroutine'],
  ['fetch', menus.fetch, '3 fetch_data', '3 fetch_data'],
  ['two tasks', menus['two-tasks'], '2 task1, 3 task2', '1 task2, 2 task1'],
  ['duo', menus.duo, '12 pizza, 19 soup', '10 soup, 12 pizza'],
  ['supper', menus.supper, '12 pizza, 19 soup, 23 salad', '9 salad, 10 soup, 12 pizza'],
  ['salads only', menus.salads, '4 salad, 8 salad, 12 salad', '4 salad, 8 salad, 12 salad'],
  ['breakfast', menus.breakfast, '4 tea, 8 toast, 12 toast, 16 tea', '4 tea, 5 toast, 6 toast, 7 tea'],
  [
    'grill',
    menus.grill,
    '7 steak, 16 burger, 23 steak, 32 burger, 36 salad',
    '8 salad, 11 steak, 12 steak, 14 burger, 16 burger',
  ],
  ['dinner', dinner, dinnerInTurn, '8 salad, 22 cupcake, 23 pizza, 25 soup, 29 cake, 30 bread, 31 pie'],
  [
    'dinner with 2 ovens',
    { ...dinner, ovens: 2 },
    dinnerInTurn,
    '8 salad, 22 cupcake, 23 pizza, 25 soup, 31 pie, 37 cake, 38 bread',
  ],
  [
    'dinner with 1 oven',
    { ...dinner, ovens: 1 },
    dinnerInTurn,
    '8 salad, 22 cupcake, 25 soup, 31 pizza, 45 cake, 48 pie, 55 bread',
  ],
  [
    'banquet',
    banquet,
    oneBanquet,
    [
      '23 salad, 48 salad, 51 pizza, 52 soup, 53 pie, 54 tea, 56 cupcake, 57 soup, 59 cake, 60 steak, 61 toast, 62 tea',
      '63 soup, 64 soup, 65 steak, 66 pie, 67 pizza, 69 cupcake, 70 toast, 72 burger, 74 burger, 76 cake, 77 bread, 78 bread',
    ].join(', '),
  ],
  [
    'banquet with 6 ovens',
    { ...banquet, ovens: 6 },
    oneBanquet,
    [
      '23 salad, 48 salad, 51 pizza, 52 soup, 53 pie, 54 toast, 55 tea, 57 cupcake, 58 soup, 60 cake, 61 steak, 62 toast',
      '64 cake, 65 tea, 66 soup, 67 soup, 69 cupcake, 70 pie, 71 pizza, 72 steak, 74 burger, 76 burger, 77 bread, 78 bread',
    ].join(', '),
  ],
  [
    'banquet with 2 ovens',
    { ...banquet, ovens: 2 },
    oneBanquet,
    [
      '23 salad, 48 salad, 51 pizza, 52 soup, 53 tea, 54 soup, 56 cake, 57 steak, 58 tea, 59 soup, 60 soup, 62 cupcake',
      '63 steak, 64 pie, 66 toast, 75 pizza, 78 cake, 81 pie, 83 cupcake, 86 toast, 88 burger, 90 burger, 93 bread, 95 bread',
    ].join(', '),
  ],
])('%s', (_, orders, synchronous, concurrent) => {
  expect(plates(orders, 'synchronous')).toBe(synchronous);
  expect(plates(orders, 'concurrent')).toBe(concurrent);
});

/** What hands and stations do: `3 put pizza in oven 0`. */
function log(orders: OrderSheet, kitchen: KitchenKind): readonly string[] {
  const name = (order: number): string => `${String(orders.orders[order]?.dish)} ${String(order + 1)}`;
  const line = (event: TraceEvent): readonly string[] => {
    switch (event.kind) {
      case 'begun':
        return [`begin ${name(event.order)}`];
      case 'prep':
        return [`${event.what}, ${String(event.minutes)}`];
      case 'queued':
        return [`${name(event.order)} waits for a ${event.station}`];
      case 'put':
      case 'taken':
        return [`${event.kind} ${name(event.order)}, ${event.station} ${String(event.slot)}`];
      case 'served':
        return [`serve ${name(event.order)}`];
      default:
        return [];
    }
  };
  return serve(orders, kitchen).events.flatMap((event) =>
    line(event).map((text) => `${String(event.t)} ${text}`),
  );
}

describe('orders that come late', () => {
  // The pie comes first by the clock though last on the sheet; the salad finds the chef busy; at 11 nobody is there.
  const late = sheet('salad@3 toast@20 pie@2');

  test('are cooked one after another as they came', () => {
    expect(log(late, 'synchronous')).toEqual([
      '2 begin pie 3',
      '2 roll the crust, 3',
      '5 put pie 3, oven 0',
      '12 taken pie 3, oven 0',
      '12 dust with sugar, 1',
      '13 serve pie 3',
      '13 begin salad 1',
      '13 toss the salad, 4',
      '17 serve salad 1',
      '20 begin toast 2',
      '20 slice the bread, 1',
      '21 put toast 2, oven 0',
      '23 taken toast 2, oven 0',
      '23 butter the toast, 1',
      '24 serve toast 2',
    ]);
  });

  test('are begun when hands are free', () => {
    expect(log(late, 'concurrent')).toEqual([
      '2 begin pie 3',
      '2 roll the crust, 3',
      '5 put pie 3, oven 0',
      '5 begin salad 1',
      '5 toss the salad, 4',
      '9 serve salad 1',
      '12 taken pie 3, oven 0',
      '12 dust with sugar, 1',
      '13 serve pie 3',
      '20 begin toast 2',
      '20 slice the bread, 1',
      '21 put toast 2, oven 0',
      '23 taken toast 2, oven 0',
      '23 butter the toast, 1',
      '24 serve toast 2',
    ]);
  });

  test('keep him idle until they come, not blocked', () => {
    const { events } = serve(sheet('salad@3'), 'synchronous');
    expect(events.filter(({ kind }) => kind === 'worked')).toEqual([
      { kind: 'worked', t: 3, task: 0, what: 'toss the salad', minutes: 4 },
    ]);
    expect(events.find(({ kind }) => kind === 'suspended')).toEqual({
      kind: 'suspended',
      t: 0,
      task: 0,
      on: 'the next order',
      until: 3,
    });
  });
});

describe('a burger', () => {
  test('fries and toasts at once where the chef says await', () => {
    expect(log(sheet('burger'), 'concurrent')).toEqual([
      '0 begin burger 1',
      '0 shape the patty, 1',
      '1 put burger 1, stove 0',
      '1 put burger 1, oven 0',
      '3 taken burger 1, oven 0',
      '5 taken burger 1, stove 0',
      '5 stack the burger, 2',
      '7 serve burger 1',
    ]);
  });

  test('takes 9 minutes where the chef stands by: 1 + 4 + 2 + 2', () => {
    expect(log(sheet('burger'), 'synchronous')).toEqual([
      '0 begin burger 1',
      '0 shape the patty, 1',
      '1 put burger 1, stove 0',
      '5 taken burger 1, stove 0',
      '5 put burger 1, oven 0',
      '7 taken burger 1, oven 0',
      '7 stack the burger, 2',
      '9 serve burger 1',
    ]);
  });
});

test('a slot is held until the chef comes back for the dish, and the next in line gets it', () => {
  expect(log(sheet('toast toast salad'), 'concurrent')).toEqual([
    '0 begin toast 1',
    '0 slice the bread, 1',
    '1 put toast 1, oven 0',
    '1 begin toast 2',
    '1 slice the bread, 1',
    '2 toast 2 waits for a oven',
    '2 begin salad 3',
    '2 toss the salad, 4',
    '6 serve salad 3',
    '6 taken toast 1, oven 0',
    '6 butter the toast, 1',
    '7 serve toast 1',
    '7 put toast 2, oven 0',
    '9 taken toast 2, oven 0',
    '9 butter the toast, 1',
    '10 serve toast 2',
  ]);
});

test('the lowest free slot is taken first', () => {
  const puts = log(sheet('tea toast tea tea', 2, 2), 'concurrent').filter((line) => line.includes('put'));
  expect(puts).toEqual([
    '0 put tea 1, stove 0',
    '1 put toast 2, oven 0',
    '1 put tea 3, stove 1',
    '5 put tea 4, stove 0',
  ]);
});

test('a kitchen timer has no slots to wait for', () => {
  const breads = log(sheet('bread bread bread'), 'concurrent').filter((line) => line.includes('rest'));
  expect(breads.slice(0, 3)).toEqual([
    '2 put bread 1, rest 0',
    '4 put bread 2, rest 1',
    '6 put bread 3, rest 2',
  ]);
});

test('the same sheet always gives the same trace', () => {
  for (const kitchen of ['synchronous', 'concurrent'] as const) {
    expect(serve(banquet, kitchen)).toEqual(serve(banquet, kitchen));
  }
});

test('a trace says at its head what was asked for', () => {
  expect(serve(sheet('salad@2 tea', 0, 3), 'concurrent')).toMatchObject({
    format: 'while-it-bakes/trace',
    version: 1,
    kitchen: 'concurrent',
    orders: [
      { dish: 'salad', arrives: 2 },
      { dish: 'tea', arrives: 0 },
    ],
    ovens: 0,
    stoves: 3,
    total: 7,
  });
});

test('an empty sheet is served at once', () => {
  const empty = { orders: [], ovens: 1, stoves: 1 };
  expect([serve(empty, 'synchronous').total, serve(empty, 'concurrent').total]).toEqual([0, 0]);
});
