import { describe, expect, test } from 'vitest';
import { gantt, lines } from '../../tests/gantt';
import { menus, readSheet, serve, type OrderSheet } from '../kitchen';
import { spanAt, spansOf, traceVersion, type KitchenKind, type Spans, type TraceEvent } from '.';

const sheet = (orders: string, ovens = 1, stoves = 1): OrderSheet => {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
};
const his = (orders: OrderSheet) => spansOf(serve(orders, 'synchronous'));
const hers = (orders: OrderSheet) => spansOf(serve(orders, 'concurrent'));

// . ordered  █ in hand  ─ on its own, or in line  ! could go on, and nobody comes  ▒ a chef stands by  ● served
describe('the picture of', () => {
  test('supper, where he stands by', () => {
    expect(gantt(his(menus.supper))).toBe(
      lines(`
                  0    5    10   15   20
          hands   ███▒▒▒▒▒▒▒▒███▒▒▒▒█████●
          pizza   ███▒▒▒▒▒▒▒▒█●
          soup    ............██▒▒▒▒█●
          salad   ...................████●`),
    );
  });

  test('supper, where she goes on', () => {
    expect(gantt(hers(menus.supper))).toBe(
      lines(`
                  0    5    10
          hands   ██████████ █●
          pizza   ███────────█●
          soup    ...██────█●
          salad   .....████●`),
    );
  });

  test('breakfast, where the toast is ready at 3 and nobody comes before 4', () => {
    expect(gantt(hers(menus.breakfast))).toBe(
      lines(`
                  0    5
          hands   ██ ████●
          tea     ───█●
          toast   █──!█●
          toast   .█──!█●
          tea     ..───!█●`),
    );
  });

  test('dinner, where the cupcake is ready from 9 to 20', () => {
    expect(gantt(hers(menus.dinner))).toBe(
      lines(`
                  0    5    10   15   20   25   30
          hands   ███████████████████████ █  ████●
          bread   ██────!!!!!!!!!!!!!!──!──────█●
          cupcake ..██─────!!!!!!!!!!!██●
          salad   ....████●
          pizza   ........███────────!!!█●
          cake    ...........████────────────██●
          pie     ...............███──!!!───────█●
          soup    ..................██────█●`),
    );
  });

  test('a burger, whose bun is back at 3 while the patty fries on to 5', () => {
    expect(gantt(hers(sheet('burger')))).toBe(
      lines(`
                  0    5
          hands   █    ██●
          burger  █────██●`),
    );
    expect(gantt(his(sheet('burger')))).toBe(
      lines(`
                  0    5
          hands   █▒▒▒▒▒▒██●
          burger  █▒▒▒▒▒▒██●`),
    );
  });

  test('a burger whose bun is ready while she chops and the patty fries on: ready beats waiting', () => {
    expect(gantt(hers(sheet('burger salad@2')))).toBe(
      lines(`
                  0    5
          hands   █ ██████●
          burger  █──!!!██●
          salad     ████●`),
    );
  });

  test('a burger whose parts must wait for the salad that was ordered before they were made', () => {
    expect(gantt(hers(sheet('burger salad')))).toBe(
      lines(`
                  0    5    10
          hands   █████    ██●
          burger  █!!!!────██●
          salad   .████●`),
    );
  });

  test('late orders, which are not there before they come', () => {
    expect(gantt(hers(sheet('salad@1 tea@7 salad')))).toBe(
      lines(`
                  0    5    10
          hands   ████████   █●
          salad    ...████●
          tea            .───█●
          salad   ████●`),
    );
  });
});

describe('spans of supper', () => {
  const { hands, slots, errands, served } = hers(menus.supper);

  test('say what the hands do', () => {
    expect(hands).toEqual([
      { from: 0, to: 3, doing: 'prep', order: 0, what: 'stretch the dough' },
      { from: 3, to: 5, doing: 'prep', order: 1, what: 'chop the vegetables' },
      { from: 5, to: 9, doing: 'prep', order: 2, what: 'toss the salad' },
      { from: 9, to: 10, doing: 'prep', order: 1, what: 'fill the bowl' },
      { from: 10, to: 11, doing: 'idle' },
      { from: 11, to: 12, doing: 'prep', order: 0, what: 'slice the pizza' },
      { from: 12, to: Infinity, doing: 'closed' },
    ]);
  });

  test('say what he holds', () => {
    expect(his(menus.duo).hands.filter(({ doing }) => doing === 'held')).toEqual([
      { from: 3, to: 11, doing: 'held', order: 0, what: 'bake the pizza', station: 'oven', slot: 0 },
      { from: 14, to: 18, doing: 'held', order: 1, what: 'simmer the soup', station: 'stove', slot: 0 },
    ]);
  });

  test('say what stands in each slot, and when its bell rings', () => {
    const pizza = { order: 0, station: 'oven', slot: 0, what: 'bake the pizza', held: false };
    const soup = { order: 1, station: 'stove', slot: 0, what: 'simmer the soup', held: false };
    expect(slots).toEqual({
      mixer: [[]],
      oven: [[{ from: 3, to: 11, rings: 11, ...pizza }]],
      stove: [[{ from: 5, to: 9, rings: 9, ...soup }]],
      rest: [],
    });
  });

  test('say the errands in the order they are done', () => {
    expect(errands.map(({ t, order, act }) => [t, order, act])).toEqual([
      [0, 0, 'begin'],
      [3, 0, 'put'],
      [3, 1, 'begin'],
      [5, 1, 'put'],
      [5, 2, 'begin'],
      [9, 2, 'serve'],
      [9, 1, 'take'],
      [10, 1, 'serve'],
      [11, 0, 'take'],
      [12, 0, 'serve'],
    ]);
    expect(served).toEqual([
      { t: 9, order: 2 },
      { t: 10, order: 1 },
      { t: 12, order: 0 },
    ]);
  });
});

test('a slot keeps the dish after its bell until somebody comes', () => {
  const { slots } = hers(menus.breakfast);
  expect(slots.oven.map((slot) => slot.map(({ from, rings, to }) => [from, rings, to]))).toEqual([
    [[1, 3, 4]],
    [[2, 4, 5]],
  ]);
  expect(slots.stove.map((slot) => slot.map(({ from, rings, to }) => [from, rings, to]))).toEqual([
    [[0, 3, 3]],
    [[2, 5, 6]],
  ]);
});

describe('of a dish that comes to nothing', () => {
  const begun: readonly TraceEvent[] = [
    { kind: 'created', t: 0, task: 1, name: 'soup 1', parent: 0 },
    { kind: 'ready', t: 0, task: 1, by: 0, due: 0 },
    { kind: 'resumed', t: 0, task: 1 },
    { kind: 'begun', t: 0, order: 0, task: 1 },
    { kind: 'prep', t: 0, order: 0, what: 'chop the vegetables', minutes: 2 },
  ];
  const on = { order: 0, task: 1, station: 'stove', slot: 0, what: 'simmer the soup' } as const;
  const of = (kitchen: KitchenKind, events: readonly TraceEvent[], total = 0): Spans =>
    spansOf({
      format: 'while-it-bakes/trace',
      version: traceVersion,
      kitchen,
      orders: [{ dish: 'soup', arrives: 0 }],
      ovens: 0,
      stoves: 1,
      events,
      total,
    });

  test.each<TraceEvent>([
    { kind: 'raised', t: 2, task: 1, error: 'Error: burnt' },
    { kind: 'cancelled', t: 2, task: 1 },
  ])('nobody works at it any more once its task has $kind', (end) => {
    const [soup] = of('concurrent', [...begun, end]).dishes;
    expect(soup?.map(({ state, from }) => [state, from])).toEqual([
      ['running', 0],
      ['waiting', 2],
    ]);
  });

  test('a slot that nobody empties is full to the end of the trace', () => {
    const events: readonly TraceEvent[] = [
      ...begun,
      { kind: 'put', t: 2, ...on, minutes: 9, held: false },
      { kind: 'stuck', t: 5, waits: [] },
    ];
    const span = { order: 0, station: 'stove', slot: 0, what: 'simmer the soup', held: false };
    expect(of('concurrent', events).slots.stove).toEqual([[{ from: 2, to: 5, rings: 11, ...span }]]);
    expect(of('concurrent', events, 7).slots.stove).toEqual([[{ from: 2, to: 7, rings: 11, ...span }]]);
  });
});

test('a span holds its first minute and not its last', () => {
  const spans = [
    { from: 0, to: 3 },
    { from: 5, to: 9 },
  ];
  expect([-1, 0, 2.9, 3, 4, 5, 8.9, 9].map((minute) => spanAt(spans, minute)?.from)).toEqual([
    undefined,
    0,
    0,
    undefined,
    undefined,
    5,
    5,
    undefined,
  ]);
  expect(spanAt([], 0)).toBeUndefined();
});

test('dishes that one task cooks in turn stand in the order in which it comes to them', () => {
  const inTurn = { main: 'in turn', blocking: [] } as const;
  const { dishes } = spansOf(serve(sheet('salad@1 salad salad@0.5'), 'concurrent', inTurn));
  const atTwo = dishes.map((spans) => spanAt(spans, 2));
  const inLine = atTwo.filter((span) => span?.state === 'new');
  expect(inLine.toSorted((a, b) => (a?.place ?? 0) - (b?.place ?? 0)).map((span) => span?.order)).toEqual([
    2, 0,
  ]);
});
