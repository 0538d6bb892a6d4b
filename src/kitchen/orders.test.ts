import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dishNames,
  isDish,
  isMenu,
  limits,
  menuNames,
  menuOf,
  menus,
  nearest,
  orderText,
  readSheet,
  stepsOf,
  type SheetProblem,
} from '.';

describe('a sheet is read', () => {
  test('from lines of text, with one oven and one stove where nothing is said', () => {
    expect(readSheet({ orders: ['pizza', ' soup ', 'salad@2', 'tea @ 2.5'] })).toEqual({
      ok: true,
      sheet: {
        orders: [
          { dish: 'pizza', arrives: 0 },
          { dish: 'soup', arrives: 0 },
          { dish: 'salad', arrives: 2 },
          { dish: 'tea', arrives: 2.5 },
        ],
        ovens: 1,
        stoves: 1,
      },
    });
  });

  test('from plain data, with minutes to the thousandth', () => {
    const orders = [{ dish: 'salad', arrives: 1 / 3 }, { dish: 'tea' }];
    expect(readSheet({ orders, ovens: 0, stoves: 8 })).toEqual({
      ok: true,
      sheet: {
        orders: [
          { dish: 'salad', arrives: 0.333 },
          { dish: 'tea', arrives: 0 },
        ],
        ovens: 0,
        stoves: 8,
      },
    });
  });

  test('and written, and is the same again', () => {
    const order = fc.record({
      dish: fc.constantFrom(...dishNames),
      arrives: fc.integer({ min: 0, max: limits.arrives * 1000 }).map((thousandths) => thousandths / 1000),
    });
    const slots = fc.integer({ min: 1, max: limits.slots });
    const sheets = fc.record({
      orders: fc.array(order, { minLength: 1, maxLength: limits.orders }),
      ovens: slots,
      stoves: slots,
    });
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(readSheet({ ...sheet, orders: sheet.orders.map(orderText) })).toEqual({ ok: true, sheet });
        expect(readSheet(sheet)).toEqual({ ok: true, sheet });
      }),
    );
  });
});

describe('a problem names the part that is wrong', () => {
  test.each<[unknown, SheetProblem]>([
    [null, { code: 'not-a-sheet', text: 'null' }],
    ['pizza', { code: 'not-a-sheet', text: 'pizza' }],
    [[1, 2], { code: 'not-a-sheet', text: '[1,2]' }],
    [{ orders: 'pizza' }, { code: 'not-a-sheet', text: 'pizza' }],
    [{}, { code: 'no-orders' }],
    [{ orders: [] }, { code: 'no-orders' }],
    [{ orders: Array.from({ length: 61 }, () => 'tea') }, { code: 'too-many-orders', count: 61, most: 60 }],
    [{ orders: ['piza'] }, { code: 'unknown-dish', text: 'piza', guess: 'pizza' }],
    [{ orders: [''] }, { code: 'unknown-dish', text: '', guess: null }],
    [{ orders: ['__proto__'] }, { code: 'unknown-dish', text: '__proto__', guess: null }],
    [{ orders: [7] }, { code: 'unknown-dish', text: '7', guess: null }],
    [{ orders: [{ dish: { a: 1 } }] }, { code: 'unknown-dish', text: '{"a":1}', guess: null }],
    [
      { orders: ['sushi'.repeat(9)] },
      { code: 'unknown-dish', text: 'sushisushisushisushisush…', guess: null },
    ],
    [{ orders: ['tea@soon'] }, { code: 'bad-arrival', text: 'soon', dish: 'tea', most: 240 }],
    [{ orders: ['tea@2@3'] }, { code: 'bad-arrival', text: '2@3', dish: 'tea', most: 240 }],
    [{ orders: ['tea@241'] }, { code: 'bad-arrival', text: '241', dish: 'tea', most: 240 }],
    [{ orders: [{ dish: 'tea', arrives: -1 }] }, { code: 'bad-arrival', text: '-1', dish: 'tea', most: 240 }],
    [
      { orders: [{ dish: 'tea', arrives: NaN }] },
      { code: 'bad-arrival', text: 'null', dish: 'tea', most: 240 },
    ],
    [
      { orders: ['tea'], ovens: 1e9 },
      { code: 'bad-count', part: 'ovens', text: '1000000000', most: 8 },
    ],
    [
      { orders: ['tea'], stoves: 1.5 },
      { code: 'bad-count', part: 'stoves', text: '1.5', most: 8 },
    ],
    [
      { orders: ['tea'], ovens: '2' },
      { code: 'bad-count', part: 'ovens', text: '2', most: 8 },
    ],
    [
      { orders: ['tea', 'pie'], ovens: 0 },
      { code: 'no-station', dish: 'pie', part: 'ovens' },
    ],
    [
      { orders: ['tea'], stoves: 0 },
      { code: 'no-station', dish: 'tea', part: 'stoves' },
    ],
  ])('%j', (data, problem) => {
    expect(readSheet(data)).toEqual({ ok: false, problems: [problem] });
  });

  test('and there is one for each part', () => {
    const result = readSheet({ orders: ['sushi', 'tea@x', 'pie'], ovens: 0, stoves: 99 });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'unknown-dish',
      'bad-arrival',
      'bad-count',
      'more-problems',
    ]);
  });

  test('once each, three at most, and the others are counted', () => {
    const orders = [...Array.from({ length: 50 }, () => 'sushi'), 'a1', 'b2', 'c3', 'd4', 'e5'];
    const unknown = (text: string): SheetProblem => ({ code: 'unknown-dish', text, guess: null });
    expect(readSheet({ orders })).toEqual({
      ok: false,
      problems: [unknown('sushi'), unknown('a1'), unknown('b2'), { code: 'more-problems', count: 3 }],
    });
  });

  test('whatever it is given', () => {
    const cyclic: { orders: unknown[] } = { orders: [] };
    cyclic.orders.push(cyclic);
    expect(readSheet(cyclic)).toMatchObject({ ok: false });
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readSheet(data).ok).toBe(false);
        expect(readSheet({ orders: data, ovens: data, stoves: data }).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['Pizza', 'pizza'],
  ['salads', 'salad'],
  ['burgr', 'burger'],
  ['steack', 'steak'],
  ['breads ', 'bread'],
  ['te', 'tea'],
  ['sushi', null],
  ['x', null],
  ['', null],
  ['constructor', null],
  ['a'.repeat(1000), null],
] as const)('%s is probably meant to be %s', (text, guess) => {
  expect(nearest(text, dishNames)).toBe(guess);
});

describe('the menus', () => {
  test('can all be read back', () => {
    for (const name of menuNames) expect(readSheet(menus[name])).toEqual({ ok: true, sheet: menus[name] });
  });

  test('are known by their sheet', () => {
    expect(menuNames.map((name) => menuOf(menus[name]))).toEqual(menuNames);
    expect(menuOf({ ...menus.supper, ovens: 2 })).toBeUndefined();
  });

  test('are known by their name, and nothing else is', () => {
    expect(['supper', 'sushi', 'toString', '__proto__'].map(isMenu)).toEqual([true, false, false, false]);
    expect(['pie', 'sushi', 'toString', '__proto__'].map(isDish)).toEqual([true, false, false, false]);
  });
});

describe('the steps of a dish', () => {
  // The table of the issue: h is hands-on; what stands in brackets begins together.
  test.each([
    ['toast', 'h1 oven2 h1'],
    ['soup', 'h2 stove4 h1'],
    ['salad', 'h4'],
    ['pizza', 'h3 oven8 h1'],
    ['cupcake', 'h2 oven5 h2'],
    ['pie', 'h3 oven7 h1'],
    ['bread', 'h2 rest4 oven6 h1'],
    ['cake', 'h4 oven9 rest3 h2'],
    ['steak', 'h1 stove3 rest2 h1'],
    ['burger', 'h1 (stove4 oven2) h2'],
    ['tea', 'stove3 h1'],
    ['side_salad', 'h4'],
    ['small_salad', 'h3'],
    ['small_pizza', 'h2 oven6 h1'],
    ['cup_of_soup', 'h1 stove4 h1'],
    ['minute_steak', 'h1 stove3 h2'],
    ['milkshake', 'h1 mixer2 h1'],
    ['meringue', 'h1 mixer3 oven4 h1'],
    ['mousse', 'h1 mixer2 stove2 h1'],
    ['custard', 'h1 stove2 mixer2 h1'],
    ['my_coroutine', 'rest1'],
    ['fetch_data', 'rest3'],
    ['task1', 'rest2'],
    ['task2', 'rest1'],
  ] as const)('%s: %s', (dish, steps) => {
    const list = stepsOf(dish);
    const numbers = [...new Set(list.map(({ together }) => together))];
    const written = numbers.map((number) => {
      const group = list.filter(({ together }) => together === number);
      const text = group.map(({ at, minutes }) => `${at === 'hands' ? 'h' : at}${String(minutes)}`).join(' ');
      return group.length > 1 ? `(${text})` : text;
    });
    expect(written.join(' ')).toBe(steps);
  });

  test('say for what they keep their place', () => {
    const within = dishNames.flatMap((dish) =>
      stepsOf(dish).flatMap((step) => (step.within === undefined ? [] : [[dish, step.what, step.within]])),
    );
    expect(within).toEqual([
      ['mousse', 'melt the chocolate', 'whip the cream'],
      ['custard', 'beat the yolks', 'warm the milk'],
    ]);
  });
});
