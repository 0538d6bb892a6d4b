import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dishNames, mainNames, menus, readSheet, serve, usualPlan, type OrderSheet } from '../kitchen';
import { criticalPath, spansOf, traceVersion, type PathStep, type Trace, type TraceEvent } from '.';

const sheet = (orders: string, ovens = 1, stoves = 1): OrderSheet => {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
};

/** As lines: from, to, kind, order, what. */
const told = (trace: Trace): readonly string[] =>
  criticalPath(trace).map(({ from, to, kind, order, what }) =>
    `${String(from)}-${String(to)} ${kind} ${String(order)} ${what}`.trim(),
  );
const hers = (orders: OrderSheet) => told(serve(orders, 'concurrent'));
const his = (orders: OrderSheet) => told(serve(orders, 'synchronous'));

describe('the critical path of', () => {
  test('supper, where she goes on: the pizza', () => {
    expect(hers(menus.supper)).toEqual([
      '0-3 hands 0 stretch the dough',
      '3-11 wait 0 bake the pizza',
      '11-12 hands 0 slice the pizza',
    ]);
  });

  test('a duo, where he stands by: all that he does', () => {
    expect(his(menus.duo)).toEqual([
      '0-3 hands 0 stretch the dough',
      '3-11 hands 0 bake the pizza',
      '11-12 hands 0 slice the pizza',
      '12-14 hands 1 chop the vegetables',
      '14-18 hands 1 simmer the soup',
      '18-19 hands 1 fill the bowl',
    ]);
  });

  test('breakfast: each is taken up late, because the hands were at the one before', () => {
    expect(hers(menus.breakfast)).toEqual([
      '0-3 wait 0 boil the kettle',
      '3-4 hands 0 pour the tea',
      '4-5 hands 1 butter the toast',
      '5-6 hands 2 butter the toast',
      '6-7 hands 3 pour the tea',
    ]);
  });

  test('an order that comes late begins with its coming', () => {
    expect(hers(sheet('tea salad@7'))).toEqual(['0-7 order 1', '7-11 hands 1 toss the salad']);
    expect(his(sheet('tea salad@7'))).toEqual(['0-7 order 1', '7-11 hands 1 toss the salad']);
    expect(hers(sheet('tea salad@3.5'))).toEqual([
      '0-3 wait 0 boil the kettle',
      '3-4 hands 0 pour the tea',
      '4-8 hands 1 toss the salad',
    ]);
  });

  test('a place at the stove that is handed on: the dish that had it before', () => {
    // At 5 the patty is done, and the soup, in line since 3, gets its burner.
    expect(hers(sheet('burger soup@1'))).toEqual([
      '0-1 hands 0 shape the patty',
      '1-5 wait 0 fry the patty',
      '5-9 wait 1 simmer the soup',
      '9-10 hands 1 fill the bowl',
    ]);
  });

  test('a place that is handed on while the hands are at something else', () => {
    expect(hers(sheet('toast toast salad'))).toEqual([
      '0-1 hands 0 slice the bread',
      '1-2 hands 1 slice the bread',
      '2-6 hands 2 toss the salad',
      '6-7 hands 0 butter the toast',
      '7-9 wait 1 toast the bread',
      '9-10 hands 1 butter the toast',
    ]);
  });

  test('parts that are cooked together: the last to be done', () => {
    expect(hers(sheet('burger'))).toEqual([
      '0-1 hands 0 shape the patty',
      '1-5 wait 0 fry the patty',
      '5-7 hands 0 stack the burger',
    ]);
    expect(hers(sheet('burger salad@2'))).toEqual([
      '0-2 order 1',
      '2-6 hands 1 toss the salad',
      '6-8 hands 0 stack the burger',
    ]);
  });

  test('parts that are done before anybody could say so: what the hands did meanwhile', () => {
    // At 5 the patty is out of the pan and the tea boils; the burger could be stacked, and she pours the tea.
    expect(hers(sheet('burger tea@2', 1, 2))).toEqual([
      '0-2 order 1',
      '2-5 wait 1 boil the kettle',
      '5-6 hands 1 pour the tea',
      '6-8 hands 0 stack the burger',
    ]);
  });

  test('a wait that blocks: the hands', () => {
    const blocking = ['pizza/bake the pizza'] as const;
    expect(told(serve(menus.duo, 'concurrent', { main: 'gather', blocking }))).toEqual([
      '0-3 hands 0 stretch the dough',
      '3-11 hands 0 bake the pizza',
      '11-12 hands 0 slice the pizza',
      '12-14 hands 1 chop the vegetables',
      '14-18 wait 1 simmer the soup',
      '18-19 hands 1 fill the bowl',
    ]);
  });

  test('dishes in turn: all of them, from the last that had to come', () => {
    const plan = { main: 'in turn', blocking: [] } as const;
    expect(told(serve(sheet('salad@3 tea toast@9'), 'concurrent', plan))).toEqual([
      '0-9 order 2',
      '9-10 hands 2 slice the bread',
      '10-12 wait 2 toast the bread',
      '12-13 hands 2 butter the toast',
    ]);
    expect(told(serve(sheet('salad@3 tea toast@7'), 'concurrent', plan)).slice(0, 4)).toEqual([
      '0-3 wait 1 boil the kettle',
      '3-4 hands 1 pour the tea',
      '4-8 hands 0 toss the salad',
      '8-9 hands 2 slice the bread',
    ]);
  });

  test('nothing: nothing', () => {
    expect(hers({ orders: [], ovens: 1, stoves: 1 })).toEqual([]);
  });
});

test('the steps hang together and add up, whatever fractions the orders come at', () => {
  const orders = fc.array(
    fc.record({
      dish: fc.constantFrom(...dishNames),
      arrives: fc.integer({ min: 0, max: 20_000 }).map((thousandths) => thousandths / 1000),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(orders, fc.constantFrom(...mainNames), (orders, main) => {
      const few = { orders, ovens: 1, stoves: 2 };
      const plan = { ...usualPlan, main };
      for (const trace of [serve(few, 'synchronous'), serve(few, 'concurrent', plan)]) {
        const path = criticalPath(trace);
        expectNoGaps(path);
        expect([path[0]?.from, path.at(-1)?.to]).toEqual([0, trace.total]);
        // Every step has a reason that can be told.
        expect(path.filter(({ kind, what }) => kind !== 'order' && what === '')).toEqual([]);
        expect(path.slice(1).filter(({ kind }) => kind === 'order')).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

function expectNoGaps(path: readonly PathStep[]): void {
  for (const [i, { from, to }] of path.entries()) {
    expect(to).toBeGreaterThan(from);
    expect(path[i + 1]?.from ?? to).toBe(to);
  }
}

describe('of a trace that is no kitchen of ours', () => {
  const of = (events: readonly TraceEvent[], arrives = 0): Trace => ({
    format: 'while-it-bakes/trace',
    version: traceVersion,
    kitchen: 'concurrent',
    orders: [{ dish: 'soup', arrives }],
    ovens: 0,
    stoves: 1,
    events,
    total: events.at(-1)?.t ?? 0,
  });
  const begun: readonly TraceEvent[] = [
    { kind: 'created', t: 0, task: 1, name: 'soup', parent: null },
    { kind: 'ready', t: 0, task: 1, by: null, due: 0 },
    { kind: 'resumed', t: 0, task: 1 },
    { kind: 'begun', t: 0, order: 0, task: 1 },
    { kind: 'worked', t: 0, task: 1, what: 'chop', minutes: 2 },
    { kind: 'suspended', t: 2, task: 1, on: 'sleep 3', until: 5 },
    { kind: 'ready', t: 5, task: 1, by: null, due: 5 },
  ];

  test('a player may leave it ready: nobody came, and nothing is to be said of it', () => {
    const events: readonly TraceEvent[] = [
      ...begun,
      { kind: 'resumed', t: 9, task: 1 },
      { kind: 'served', t: 9, order: 0 },
    ];
    expect(told(of(events))).toEqual(['0-2 hands undefined chop', '2-5 wait 0 sleep 3', '5-9 wait 0']);
  });

  test('work that takes no time keeps nobody waiting', () => {
    const events: readonly TraceEvent[] = [
      { kind: 'created', t: 0, task: 2, name: 'guest', parent: null },
      { kind: 'ready', t: 0, task: 2, by: null, due: 0 },
      { kind: 'resumed', t: 0, task: 2 },
      { kind: 'suspended', t: 0, task: 2, on: 'sleep 6', until: 6 },
      ...begun.slice(0, -1),
      { kind: 'resumed', t: 2, task: 3 },
      { kind: 'worked', t: 2, task: 3, what: 'knead', minutes: 4 },
      { kind: 'ready', t: 6, task: 2, by: null, due: 6 },
      { kind: 'ready', t: 6, task: 1, by: null, due: 5 },
      { kind: 'resumed', t: 6, task: 2 },
      { kind: 'worked', t: 6, task: 2, what: 'taste', minutes: 0 },
      { kind: 'resumed', t: 6, task: 1 },
      { kind: 'served', t: 6, order: 0 },
    ];
    expect(told(of(events))).toEqual(['2-6 hands undefined knead']);
  });

  test('time may pass without a reason', () => {
    const events: readonly TraceEvent[] = [
      ...begun,
      { kind: 'resumed', t: 5, task: 1 },
      { kind: 'worked', t: 6, task: 1, what: 'stir', minutes: 1 },
      { kind: 'served', t: 9, order: 0 },
    ];
    expect(told(of(events))).toEqual([
      '0-2 hands undefined chop',
      '2-5 wait 0 sleep 3',
      '5-6 wait undefined',
      '6-7 hands undefined stir',
      '7-9 wait undefined',
    ]);
  });

  test('it is followed as far as it can be', () => {
    const served: TraceEvent = { kind: 'served', t: 9, order: 0 };
    expect(told(of([served]))).toEqual([]);
    expect(told(of([{ kind: 'resumed', t: 4, task: 1 }, served]))).toEqual(['4-9 wait undefined']);
    expect(told(of(begun))).toEqual([]);
  });

  test('whatever it says, the way back ends and has no gaps', () => {
    const t = fc.nat(9);
    const task = fc.nat(2);
    const order = fc.nat(1);
    const by = fc.option(task, { nil: null });
    const event = fc.oneof(
      fc.record({ kind: fc.constant('created' as const), t, task, name: fc.constant('soup'), parent: by }),
      fc.record({ kind: fc.constant('ready' as const), t, task, by, due: t }),
      fc.record({ kind: fc.constant('resumed' as const), t, task }),
      fc.record({ kind: fc.constant('suspended' as const), t, task, on: fc.constant('bell'), until: by }),
      fc.record({ kind: fc.constant('worked' as const), t, task: by, what: fc.constant('chop'), minutes: t }),
      fc.record({ kind: fc.constant('begun' as const), t, order, task }),
      fc.record({ kind: fc.constant('served' as const), t, order }),
      fc.record({ kind: fc.constant('returned' as const), t, task }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const trace = of([...events, { kind: 'served', t: 9, order: 0 }]);
        const path = criticalPath(trace);
        expectNoGaps(path);
        expect(path.at(-1)?.to ?? 9).toBe(9);
        expect(spansOf(trace).trace).toBe(trace);
      }),
      { numRuns: 500 },
    );
  });
});
