import { describe, expect, test } from 'vitest';
import { menus, readSheet, serve, type OrderSheet, type Plan } from '../kitchen';
import { delaysOf, lateness, measuresAt, spansOf, traceVersion, useOf, type Spans, type TraceEvent } from '.';

const sheet = (orders: string, ovens = 1, stoves = 1): OrderSheet => {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
};
const her = (orders: OrderSheet, plan?: Plan): Spans => spansOf(serve(orders, 'concurrent', plan));

const his = spansOf(serve(menus.supper, 'synchronous'));
const hers = her(menus.supper);
const breakfast = her(menus.breakfast);

describe('measures', () => {
  test('of supper: both worked 11, he stood 12, she stood 1', () => {
    expect(measuresAt(his, 23)).toEqual({ busy: 11, held: 12, idle: 0, busyShare: 11 / 23 });
    expect(measuresAt(hers, 12)).toEqual({ busy: 11, held: 0, idle: 1, busyShare: 11 / 12 });
  });

  test('grow with the minute, and stop at the end', () => {
    expect(measuresAt(his, 0)).toEqual({ busy: 0, held: 0, idle: 0, busyShare: 0 });
    expect(measuresAt(his, 5)).toEqual({ busy: 3, held: 2, idle: 0, busyShare: 0.6 });
    expect(measuresAt(hers, 10.5)).toEqual({ busy: 10, held: 0, idle: 0.5, busyShare: 10 / 10.5 });
    expect(measuresAt(hers, Infinity)).toEqual(measuresAt(hers, 12));
  });

  test('of the banquet: her hands are busy all the time', () => {
    expect(measuresAt(spansOf(serve(menus.banquet, 'concurrent')), 78).busyShare).toBe(1);
  });

  test('add up how long dishes stood ready: none at supper, three minutes at breakfast', () => {
    expect([hers, his, breakfast].map(lateness)).toEqual([0, 0, 3]);
    // dinner: bread 14 + 1, cupcake 11, pizza 3, pie 3
    expect(lateness(spansOf(serve(menus.dinner, 'concurrent')))).toBe(32);
  });
});

describe('the use of a station', () => {
  test('of supper: the oven bakes from 3 to 11, the stove simmers from 5 to 9', () => {
    expect([3, 4, 11, 12, Infinity].map((minute) => useOf(hers, 'oven', minute))).toEqual([
      { used: 0, held: 0, share: 0 },
      { used: 1, held: 0, share: 1 / 4 },
      { used: 8, held: 0, share: 8 / 11 },
      { used: 8, held: 0, share: 8 / 12 },
      { used: 8, held: 0, share: 8 / 12 },
    ]);
    expect(useOf(hers, 'stove', 6)).toEqual({ used: 1, held: 0, share: 1 / 6 });
    expect(useOf(his, 'stove', 23)).toEqual({ used: 4, held: 0, share: 4 / 23 });
  });

  test('at breakfast toast is done at 3 and at 4, and stays in until 4 and until 5', () => {
    expect(useOf(breakfast, 'oven', 3.5)).toEqual({ used: 2 + 1.5, held: 0.5, share: 3.5 / 7 });
    expect(useOf(breakfast, 'oven', 7)).toEqual({ used: 4, held: 2, share: 4 / 14 });
    expect(useOf(breakfast, 'stove', 7)).toEqual({ used: 6, held: 1, share: 6 / 14 });
  });

  test('that is not there is none, and so it is before anything happened', () => {
    const salads = her(menus.salads);
    expect(useOf(salads, 'oven', 5)).toEqual({ used: 0, held: 0, share: 0 });
    expect(useOf(hers, 'oven', 0)).toEqual({ used: 0, held: 0, share: 0 });
  });

  test('ends when the dish comes out, were it before the bell', () => {
    const at = { order: 0, task: 1, station: 'stove', slot: 0 } as const;
    const early = spansFrom([
      { kind: 'put', t: 0, ...at, what: 'simmer the soup', minutes: 9, held: false },
      { kind: 'taken', t: 4, ...at },
      { kind: 'served', t: 8, order: 0 },
    ]);
    expect(useOf(early, 'stove', 8)).toEqual({ used: 4, held: 0, share: 0.5 });
  });
});

const spansFrom = (events: readonly TraceEvent[]): Spans =>
  spansOf({
    format: 'while-it-bakes/trace',
    version: traceVersion,
    kitchen: 'concurrent',
    orders: [{ dish: 'soup', arrives: 0 }],
    ovens: 0,
    stoves: 1,
    events,
    total: events.findLast(({ kind }) => kind === 'served')?.t ?? 0,
  });

describe('a delay', () => {
  /** As lines: kind, order, due, taken, and what the hands did meanwhile. */
  const told = (spans: Spans): readonly string[] =>
    delaysOf(spans).map(({ kind, order, due, taken, because }) => {
      const work = because.map(
        ({ doing, order, what, minutes }) => `${doing} ${String(order)} ${what} ${String(minutes)}`,
      );
      return `${kind} ${String(order)} ${String(due)}-${String(taken)}: ${work.join(', ')}`;
    });

  test('is told with all that was done meanwhile: a line of new orders at supper, and no bell', () => {
    expect(told(hers)).toEqual([
      'new 1 0-3: prep 0 stretch the dough 3',
      'new 2 0-5: prep 0 stretch the dough 3, prep 1 chop the vegetables 2',
    ]);
    expect(told(his).at(-1)).toBe(
      'new 2 0-19: prep 0 stretch the dough 3, held 0 bake the pizza 8, prep 0 slice the pizza 1, ' +
        'prep 1 chop the vegetables 2, held 1 simmer the soup 4, prep 1 fill the bowl 1',
    );
  });

  test('has a task, minutes, and of what was begun before it only the rest', () => {
    const soup = delaysOf(her(sheet('soup salad@3'))).at(-1);
    expect(soup).toEqual({
      kind: 'bell',
      order: 0,
      task: 1,
      due: 6,
      taken: 7,
      minutes: 1,
      because: [{ doing: 'prep', order: 1, what: 'toss the salad', minutes: 1 }],
    });
  });

  test('of dinner: those who came late, in the order they came', () => {
    expect(told(her(menus.dinner)).filter((line) => line.startsWith('bell'))).toEqual([
      'bell 0 6-20: prep 2 toss the salad 2, prep 3 stretch the dough 3, prep 4 beat the eggs 4, ' +
        'prep 5 roll the crust 3, prep 6 chop the vegetables 2',
      'bell 1 9-20: prep 3 stretch the dough 2, prep 4 beat the eggs 4, prep 5 roll the crust 3, ' +
        'prep 6 chop the vegetables 2',
      'bell 3 19-22: prep 6 chop the vegetables 1, prep 1 pipe the cream 2',
      'bell 5 20-23: prep 1 pipe the cream 2, prep 3 slice the pizza 1',
      'bell 0 22-23: prep 3 slice the pizza 1',
    ]);
  });

  test('is told of a part that could not be begun, and of one that stood ready', () => {
    expect(told(her(sheet('burger salad')))).toEqual([
      'new 1 0-1: prep 0 shape the patty 1',
      'bell 0 1-5: prep 1 toss the salad 4',
      'bell 0 1-5: prep 1 toss the salad 4',
    ]);
    expect(lateness(her(sheet('burger salad')))).toBe(4);
  });

  test('is told of a dish whose parts are all done, and nobody has looked', () => {
    // At 5 the patty is out of the pan, and the tea has boiled too.
    const burger = her(sheet('burger tea@2', 1, 2));
    expect(told(burger)).toEqual(['bell 0 5-6: prep 1 pour the tea 1']);
    expect(lateness(burger)).toBe(1);
  });

  test('is told of an order that came while she waited for another, with idle hands', () => {
    expect(told(her(sheet('tea salad@1'), { main: 'in turn', blocking: [] }))).toEqual([
      'new 1 1-4: prep 0 pour the tea 1',
    ]);
  });

  test('is told of who waited while a wait blocked the hands', () => {
    const plan = { main: 'gather', blocking: ['tea/boil the kettle'] } as const;
    expect(told(her(sheet('toast tea', 1, 1), plan))).toEqual([
      'new 1 0-1: prep 0 slice the bread 1',
      'bell 0 3-5: held 1 boil the kettle 1, prep 1 pour the tea 1',
    ]);
  });

  test('of a dish that nobody comes to in the end is none, and its lateness ends with the run', () => {
    const left = spansFrom([
      { kind: 'begun', t: 0, order: 0, task: 1 },
      { kind: 'begun', t: 3, order: 0, task: 1 },
      { kind: 'begun', t: 4, order: 7, task: 2 },
      { kind: 'suspended', t: 4, task: 1, on: 'sleep 1', until: 5 },
      { kind: 'ready', t: 5, task: 1, by: null, due: 5 },
      { kind: 'served', t: 8, order: 7 },
    ]);
    expect(delaysOf(left)).toEqual([]);
    expect(lateness(left)).toBe(3);
  });
});
