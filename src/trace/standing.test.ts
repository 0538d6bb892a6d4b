import { describe, expect, test } from 'vitest';
import { menus, readSheet, serve, usualPlan, type Plan } from '../kitchen';
import { isReady, standingAt, type KitchenKind, type Standing, type Trace, type TraceEvent } from '.';

/** A run of a sheet as a person would write it: `cooked('pizza soup@2')`. */
function cooked(orders: string, plan: Partial<Plan> = {}, kitchen: KitchenKind = 'concurrent'): Trace {
  const result = readSheet({ orders: orders.split(' ') });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return serve(result.sheet, kitchen, { ...usualPlan, ...plan });
}

const line = ({ order, at, what, part, running, held, ready, until }: Standing): string =>
  [
    `${String(order)}${part ? ' part' : ''}`,
    at,
    ...(what === undefined ? [] : [`(${what})`]),
    held ? 'held' : running ? 'running' : ready ? 'ready' : 'waiting',
    ...(until === null ? [] : [`till ${String(until)}`]),
  ].join(' ');

/** Everybody after each event, under the event; only where something changes. */
function log(trace: Trace): readonly string[] {
  let last = '';
  return trace.events.flatMap((event: TraceEvent, i) => {
    const { dishes, served, main } = standingAt(trace, i + 1);
    const now = [
      `main ${main.state}${main.order === undefined ? '' : ` ${String(main.order)}`}`,
      ...dishes.map(line),
      ...served.map((order) => `${String(order)} served`),
    ].join(' | ');
    if (now === last) return [];
    last = now;
    return [`${String(event.t)} ${event.kind}: ${now}`];
  });
}

describe('her dishes stand', () => {
  test('at their gather while their parts stand at their own waits, and in line for a slot', () => {
    expect(log(cooked('burger pizza@2'))).toEqual([
      '0 created: main made',
      '0 ready: main ready',
      '0 resumed: main running',
      '0 created: main running | 0 made waiting',
      '0 ready: main running | 0 made ready',
      '0 suspended: main waiting | 0 made ready',
      '0 resumed: main waiting | 0 made running',
      '0 begun: main waiting | 0 begun running',
      '0 prep: main waiting | 0 prep (shape the patty) running',
      '1 created: main waiting | 0 gather running | 0 part made (fry the patty) waiting',
      '1 ready: main waiting | 0 gather running | 0 part made (fry the patty) ready',
      '1 created: main waiting | 0 gather running | 0 part made (fry the patty) ready | 0 part made (toast the bun) waiting',
      '1 ready: main waiting | 0 gather running | 0 part made (fry the patty) ready | 0 part made (toast the bun) ready',
      '1 suspended: main waiting | 0 gather waiting | 0 part made (fry the patty) ready | 0 part made (toast the bun) ready',
      '1 resumed: main waiting | 0 gather waiting | 0 part made (fry the patty) running | 0 part made (toast the bun) ready',
      '1 put: main waiting | 0 gather waiting | 0 part wait (fry the patty) running | 0 part made (toast the bun) ready',
      '1 suspended: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part made (toast the bun) ready',
      '1 resumed: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part made (toast the bun) running',
      '1 put: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) running',
      '1 suspended: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3',
      '2 created: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3 | 1 made waiting',
      '2 ready: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3 | 1 made ready',
      '2 resumed: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3 | 1 made running',
      '2 begun: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3 | 1 begun running',
      '2 prep: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3 | 1 prep (stretch the dough) running',
      '5 queued: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3 | 1 slot (bake the pizza) running',
      '5 suspended: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) waiting till 3 | 1 slot (bake the pizza) waiting',
      '5 ready: main waiting | 0 gather waiting | 0 part wait (fry the patty) waiting till 5 | 0 part wait (toast the bun) ready till 3 | 1 slot (bake the pizza) waiting',
      '5 ready: main waiting | 0 gather waiting | 0 part wait (fry the patty) ready till 5 | 0 part wait (toast the bun) ready till 3 | 1 slot (bake the pizza) waiting',
      '5 resumed: main waiting | 0 gather waiting | 0 part wait (fry the patty) ready till 5 | 0 part wait (toast the bun) running | 1 slot (bake the pizza) waiting',
      '5 ready: main waiting | 0 gather waiting | 0 part wait (fry the patty) ready till 5 | 0 part wait (toast the bun) running | 1 slot (bake the pizza) ready',
      '5 returned: main waiting | 0 gather waiting | 0 part wait (fry the patty) ready till 5 | 1 slot (bake the pizza) ready',
      '5 resumed: main waiting | 0 gather waiting | 0 part wait (fry the patty) running | 1 slot (bake the pizza) ready',
      '5 returned: main waiting | 0 gather waiting | 1 slot (bake the pizza) ready',
      '5 resumed: main waiting | 0 gather waiting | 1 slot (bake the pizza) running',
      '5 put: main waiting | 0 gather waiting | 1 wait (bake the pizza) running',
      '5 suspended: main waiting | 0 gather waiting | 1 wait (bake the pizza) waiting till 13',
      '5 ready: main waiting | 0 gather ready | 1 wait (bake the pizza) waiting till 13',
      '5 resumed: main waiting | 0 gather running | 1 wait (bake the pizza) waiting till 13',
      '5 prep: main waiting | 0 prep (stack the burger) running | 1 wait (bake the pizza) waiting till 13',
      '7 served: main waiting | 1 wait (bake the pizza) waiting till 13 | 0 served',
      '13 ready: main waiting | 1 wait (bake the pizza) ready till 13 | 0 served',
      '13 resumed: main waiting | 1 wait (bake the pizza) running | 0 served',
      '13 prep: main waiting | 1 prep (slice the pizza) running | 0 served',
      '14 served: main waiting | 0 served | 1 served',
      '14 ready: main ready | 0 served | 1 served',
      '14 resumed: main running | 0 served | 1 served',
      '14 returned: main done | 0 served | 1 served',
    ]);
  });

  test("in main's own task when it cooks in turn, which waits for an order that is not there", () => {
    expect(log(cooked('soup@4 tea', { main: 'in turn' })).slice(3)).toEqual([
      '0 begun: main running 1 | 1 begun running',
      '0 put: main running 1 | 1 wait (boil the kettle) running',
      '0 suspended: main waiting 1 | 1 wait (boil the kettle) waiting till 3',
      '3 ready: main ready 1 | 1 wait (boil the kettle) ready till 3',
      '3 resumed: main running 1 | 1 wait (boil the kettle) running',
      '3 prep: main running 1 | 1 prep (pour the tea) running',
      '4 served: main running | 1 served',
      '4 begun: main running 0 | 0 begun running | 1 served',
      '4 prep: main running 0 | 0 prep (chop the vegetables) running | 1 served',
      '6 put: main running 0 | 0 wait (simmer the soup) running | 1 served',
      '6 suspended: main waiting 0 | 0 wait (simmer the soup) waiting till 10 | 1 served',
      '10 ready: main ready 0 | 0 wait (simmer the soup) ready till 10 | 1 served',
      '10 resumed: main running 0 | 0 wait (simmer the soup) running | 1 served',
      '10 prep: main running 0 | 0 prep (fill the bowl) running | 1 served',
      '11 served: main running | 1 served | 0 served',
      '11 returned: main done | 1 served | 0 served',
    ]);
    expect(log(cooked('tea@20', { main: 'in turn' })).slice(2, 6)).toEqual([
      '0 resumed: main running',
      '0 suspended: main waiting 0',
      '20 ready: main ready 0',
      '20 resumed: main running 0',
    ]);
  });

  test('for main to await one after another when they are tasks', () => {
    const mains = log(cooked('pizza tea salad@12', { main: 'tasks' })).map((text) =>
      text.replace(/ \|.*$/, '').replace(/^(\S+) \w+:/, '$1'),
    );
    expect(mains.filter((text, i) => text.replace(/^\S+/, '') !== mains[i - 1]?.replace(/^\S+/, ''))).toEqual(
      [
        '0 main made',
        '0 main ready',
        '0 main running',
        '0 main waiting 0',
        '12 main ready 0',
        '12 main running 0',
        '12 main waiting 2',
        '16 main ready 2',
        '16 main running 2',
        '16 main done',
      ],
    );
  });

  test('in her hands where the wait is a blocking call', () => {
    const trace = cooked('pizza', { blocking: ['pizza/bake the pizza'] });
    const baking = trace.events.findIndex(({ kind }) => kind === 'put') + 1;
    expect(standingAt(trace, baking).dishes.map(line)).toEqual(['0 wait (bake the pizza) held']);
    expect(standingAt(trace, baking + 2).dishes.map(line)).toEqual(['0 wait (bake the pizza) running']);
  });
});

test('his dishes are in his hands all the time, one part after the other', () => {
  expect(log(cooked('burger tea@20', {}, 'synchronous')).slice(3)).toEqual([
    '0 begun: main running 0 | 0 begun running',
    '0 prep: main running 0 | 0 prep (shape the patty) running',
    '1 put: main running 0 | 0 wait (fry the patty) held',
    '5 taken: main running 0 | 0 wait (fry the patty) running',
    '5 put: main running 0 | 0 wait (toast the bun) held',
    '7 taken: main running 0 | 0 wait (toast the bun) running',
    '7 prep: main running 0 | 0 prep (stack the burger) running',
    '9 served: main running | 0 served',
    '9 suspended: main waiting 1 | 0 served',
    '20 ready: main ready 1 | 0 served',
    '20 resumed: main running 1 | 0 served',
    '20 begun: main running 1 | 1 begun running | 0 served',
    '20 put: main running 1 | 1 wait (boil the kettle) held | 0 served',
    '23 taken: main running 1 | 1 wait (boil the kettle) running | 0 served',
    '23 prep: main running 1 | 1 prep (pour the tea) running | 0 served',
    '24 served: main running | 0 served | 1 served',
    '24 returned: main done | 0 served | 1 served',
  ]);
});

test('a dish is ready when its bell rings, even if the loop hears of it later', () => {
  // The soup rings at 9, when she is at the salad; no event says so.
  const trace = cooked('pizza soup salad@4');
  const happened = trace.events.findLastIndex(({ t }) => t < 9) + 1;
  const readyAt = (minute: number): readonly number[] =>
    standingAt(trace, happened)
      .dishes.filter((dish) => isReady(dish, minute))
      .map(({ order }) => order);
  expect([readyAt(8.9), readyAt(9)]).toEqual([[], [1]]);
});

test('nobody stands anywhere before the first event, nor after the last', () => {
  const trace = serve(menus.banquet, 'concurrent');
  expect(standingAt(trace, 0)).toEqual({
    dishes: [],
    served: [],
    withdrawn: [],
    main: { state: 'made', order: undefined },
  });
  const { dishes, served, main } = standingAt(trace, trace.events.length + 100);
  expect([dishes, served.length, main]).toEqual([[], 24, { state: 'done', order: undefined }]);
});
