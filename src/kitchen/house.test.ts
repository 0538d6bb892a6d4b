import { describe, expect, test } from 'vitest';
import { readTrace } from '../trace/parse';
import type { Trace } from '../trace/trace';
import { isKind, kindHouse, type House } from './house';
import { serve, serveByHand, traceByHand, type Player } from './service';
import type { DishName } from './dishes';
import type { OrderSheet } from './orders';

/** `sheet('pizza~6 soup@2', 1, 1)`: a guest who waits 6 minutes for a pizza, and one who comes at minute 2. */
function sheet(orders: string, ovens = 1, stoves = 1): OrderSheet {
  const read = (text: string) => {
    const [, dish = '', arrives = '0', patience] = /^(\w+)(?:@(\d+))?(?:~(\d+))?$/.exec(text) ?? [];
    const order = { dish: dish as DishName, arrives: Number(arrives) };
    return patience === undefined ? order : { ...order, patience: Number(patience) };
  };
  return { orders: orders.split(' ').map(read), ovens, stoves };
}

const house = (some: Partial<House>): House => ({ ...kindHouse, ...some });
const walkOut = house({ walkOut: true });

/** What the kitchen tells: `3 pizza put oven 0`. Every trace must be one that can be read back. */
function log(trace: Trace): readonly string[] {
  expect(readTrace(JSON.parse(JSON.stringify(trace)))).toEqual({ ok: true, trace });
  return trace.events.flatMap((event) => {
    if (event.kind === 'stuck') return [`${String(event.t)} stuck`];
    if (event.kind === 'raised') return [`${String(event.t)} raised ${event.error}`];
    if (event.kind === 'reported') return [`${String(event.t)} reported ${event.message}`];
    if (!('order' in event)) return [];
    const { t, kind, order } = event;
    const more = kind === 'put' || kind === 'taken' ? ` ${event.station} ${String(event.slot)}` : '';
    return [`${String(t)} ${String(trace.orders[order]?.dish)} ${String(order + 1)} ${kind}${more}`];
  });
}

const asyncio = (orders: OrderSheet, rules: House): Trace => serve(orders, 'concurrent', undefined, rules);

/** Takes the orders in this order, by their numbers from 1; `w` waits for the bell. Stops after the last. */
function byHand(orders: OrderSheet, rules: House, picks: string): Trace {
  const all = picks.split('');
  const player: Player = () => {
    const pick = all.shift();
    if (pick === undefined) return 'stop';
    return pick === 'w' ? 'bell' : Number(pick) - 1;
  };
  return traceByHand(orders, rules, player).trace;
}

const without = (lines: readonly string[], ...kinds: readonly string[]): readonly string[] =>
  lines.filter((line) => !kinds.some((kind) => line.endsWith(` ${kind}`)));

describe('a guest who walks out', () => {
  test('is heard of while it bakes, and the oven is free for the next', () => {
    expect(log(asyncio(sheet('pizza~6 toast'), walkOut))).toEqual([
      '0 pizza 1 begun',
      '0 pizza 1 prep',
      '3 pizza 1 put oven 0',
      '3 toast 2 begun',
      '3 toast 2 prep',
      '4 toast 2 queued',
      '6 pizza 1 taken oven 0',
      '6 toast 2 put oven 0',
      '6 pizza 1 withdrawn',
      '8 toast 2 taken oven 0',
      '8 toast 2 prep',
      '9 toast 2 served',
    ]);
  });

  test('is heard of only when the hands come free', () => {
    const trace = asyncio(sheet('pizza~5 toast salad'), walkOut);
    expect(without(log(trace), 'begun', 'prep')).toEqual([
      '3 pizza 1 put oven 0',
      '4 toast 2 queued',
      '8 salad 3 served',
      '8 pizza 1 taken oven 0',
      '8 toast 2 put oven 0',
      '8 pizza 1 withdrawn',
      '10 toast 2 taken oven 0',
      '11 toast 2 served',
    ]);
  });

  test('keeps the oven until the player reads the note', () => {
    // She lets the note wait: the toast in line waits with it.
    const trace = byHand(sheet('pizza~6 toast salad'), walkOut, '12w31');
    expect(without(log(trace), 'begun', 'prep')).toEqual([
      '3 pizza 1 put oven 0',
      '4 toast 2 queued',
      '10 salad 3 served',
      '10 pizza 1 taken oven 0',
      '10 pizza 1 withdrawn',
    ]);
  });

  test('before anybody has begun: there is nothing to clear away', () => {
    const trace = byHand(sheet('salad salad~3'), walkOut, '12');
    expect(log(trace)).toEqual([
      '0 salad 1 begun',
      '0 salad 1 prep',
      '4 salad 1 served',
      '4 salad 2 withdrawn',
    ]);
    expect(trace.total).toBe(4);
  });

  test('is served when the plate comes in the very minute', () => {
    const trace = byHand(sheet('salad~4'), walkOut, '1');
    expect(log(trace).at(-1)).toBe('4 salad 1 served');
  });

  test('is no bell to wait for once the plate is there', () => {
    const bells: (number | undefined)[] = [];
    const player: Player = (ready, _, bell) => {
      bells.push(bell);
      return ready[0] ?? 'stop';
    };
    serveByHand(sheet('salad~9 salad'), walkOut, player, () => {});
    expect(bells).toEqual([9, undefined]);
  });

  test('is waited for with a late plate where nobody walks out', () => {
    const patient = log(asyncio(sheet('pizza~6 toast'), kindHouse));
    expect(patient).toEqual(log(asyncio(sheet('pizza toast'), kindHouse)));
    expect(patient.some((line) => line.includes('withdrawn'))).toBe(false);
  });
});

describe('a table', () => {
  const failing = (minute: number): House =>
    house({ tables: [[0, 1]], failures: [{ station: 'stove', slot: 0, minute }] });

  test('gets nothing when a burner gives out under one of its dishes; others do', () => {
    expect(log(asyncio(sheet('cup_of_soup small_pizza toast@3'), failing(4)))).toEqual([
      '0 cup_of_soup 1 begun',
      '0 cup_of_soup 1 prep',
      '1 cup_of_soup 1 put stove 0',
      '1 small_pizza 2 begun',
      '1 small_pizza 2 prep',
      '3 small_pizza 2 put oven 0',
      '3 toast 3 begun',
      '3 toast 3 prep',
      '4 toast 3 queued',
      '4 cup_of_soup 1 taken stove 0',
      '4 raised StationError: the stove gave out',
      '4 cup_of_soup 1 withdrawn',
      '4 small_pizza 2 taken oven 0',
      '4 toast 3 put oven 0',
      '4 small_pizza 2 withdrawn',
      '4 raised ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)',
      '6 toast 3 taken oven 0',
      '6 toast 3 prep',
      '7 toast 3 served',
    ]);
  });

  test('that comes later is made then, and nobody is told of its error twice', () => {
    const late = log(asyncio(sheet('cup_of_soup@2 small_pizza@2'), failing(4)));
    expect(late.filter((line) => !line.includes('prep'))).toEqual([
      '2 cup_of_soup 1 begun',
      '3 cup_of_soup 1 put stove 0',
      '3 small_pizza 2 begun',
      '5 small_pizza 2 put oven 0',
      '5 cup_of_soup 1 taken stove 0',
      '5 raised StationError: the stove gave out',
      '5 cup_of_soup 1 withdrawn',
      '5 small_pizza 2 taken oven 0',
      '5 small_pizza 2 withdrawn',
      '5 raised ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)',
    ]);
  });

  test('loses one dish alone when its guest walks out', () => {
    const rules = house({ walkOut: true, tables: [[0, 1]] });
    expect(without(log(asyncio(sheet('small_pizza~5 cup_of_soup'), rules)), 'begun', 'prep')).toEqual([
      '2 small_pizza 1 put oven 0',
      '3 cup_of_soup 2 put stove 0',
      '5 small_pizza 1 taken oven 0',
      '5 small_pizza 1 withdrawn',
      '7 cup_of_soup 2 taken stove 0',
      '8 cup_of_soup 2 served',
    ]);
  });

  test('is asked for dish by dish: its own task is no choice', () => {
    const asked: (readonly number[])[] = [];
    const player: Player = (ready) => {
      asked.push(ready);
      return ready[0] ?? 'stop';
    };
    serveByHand(sheet('side_salad small_salad'), house({ tables: [[0, 1]] }), player, () => {});
    expect(asked).toEqual([[0, 1], [1]]);
  });
});

describe('a burner that gives out', () => {
  const failing = (minute: number, slot = 0): House =>
    house({ failures: [{ station: 'stove', slot, minute }] });

  test('while it is free is taken by nobody any more', () => {
    expect(
      without(log(asyncio(sheet('cup_of_soup cup_of_soup', 0, 2), failing(1))), 'begun', 'prep'),
    ).toEqual([
      '1 cup_of_soup 1 put stove 1',
      '2 cup_of_soup 2 queued',
      '5 cup_of_soup 1 taken stove 1',
      '6 cup_of_soup 1 served',
      '6 cup_of_soup 2 put stove 1',
      '10 cup_of_soup 2 taken stove 1',
      '11 cup_of_soup 2 served',
    ]);
  });

  test('takes the dish on it with it, and no other', () => {
    expect(
      without(log(asyncio(sheet('cup_of_soup cup_of_soup', 0, 2), failing(3))), 'begun', 'prep'),
    ).toEqual([
      '1 cup_of_soup 1 put stove 0',
      '2 cup_of_soup 2 put stove 1',
      '3 cup_of_soup 1 taken stove 0',
      '3 raised StationError: the stove gave out',
      '3 cup_of_soup 1 withdrawn',
      '6 cup_of_soup 2 taken stove 1',
      '7 cup_of_soup 2 served',
    ]);
  });

  test('lets a dish go that was done: its bell had rung, though nobody came', () => {
    // The soup is done at 5, the salad keeps the hands until 6.
    const trace = asyncio(sheet('cup_of_soup salad@2 cup_of_soup@2', 0, 1), failing(5));
    expect(without(log(trace), 'begun', 'prep')).toEqual([
      '1 cup_of_soup 1 put stove 0',
      '6 salad 2 served',
      '7 cup_of_soup 3 queued',
      '7 cup_of_soup 1 taken stove 0',
      '8 cup_of_soup 1 served',
      '8 stuck',
    ]);
  });

  test('while somebody is in line leaves them to the other', () => {
    const three = sheet('cup_of_soup cup_of_soup cup_of_soup', 0, 2);
    expect(without(log(asyncio(three, failing(4))), 'begun', 'prep')).toEqual([
      '1 cup_of_soup 1 put stove 0',
      '2 cup_of_soup 2 put stove 1',
      '3 cup_of_soup 3 queued',
      '4 cup_of_soup 1 taken stove 0',
      '4 raised StationError: the stove gave out',
      '4 cup_of_soup 1 withdrawn',
      '6 cup_of_soup 2 taken stove 1',
      '7 cup_of_soup 2 served',
      '7 cup_of_soup 3 put stove 1',
      '11 cup_of_soup 3 taken stove 1',
      '12 cup_of_soup 3 served',
    ]);
  });

  test('that was promised sends its taker back into the line', () => {
    // The first soup leaves burner 0 at 5 and keeps the hands until 6: the third is on its way there.
    const three = sheet('cup_of_soup cup_of_soup cup_of_soup', 0, 2);
    expect(without(log(asyncio(three, failing(6))), 'begun', 'prep')).toEqual([
      '1 cup_of_soup 1 put stove 0',
      '2 cup_of_soup 2 put stove 1',
      '3 cup_of_soup 3 queued',
      '5 cup_of_soup 1 taken stove 0',
      '6 cup_of_soup 1 served',
      '6 cup_of_soup 3 queued',
      '6 cup_of_soup 2 taken stove 1',
      '7 cup_of_soup 2 served',
      '7 cup_of_soup 3 put stove 1',
      '11 cup_of_soup 3 taken stove 1',
      '12 cup_of_soup 3 served',
    ]);
  });

  test('and was the only one keeps the line waiting for ever', () => {
    const trace = asyncio(sheet('cup_of_soup cup_of_soup', 0, 1), failing(3));
    expect(without(log(trace), 'begun', 'prep')).toEqual([
      '1 cup_of_soup 1 put stove 0',
      '2 cup_of_soup 2 queued',
      '3 cup_of_soup 1 taken stove 0',
      '3 raised StationError: the stove gave out',
      '3 cup_of_soup 1 withdrawn',
      '3 stuck',
    ]);
    expect(trace.total).toBe(3);
  });

  test('while the hands work is seen by whoever comes there next', () => {
    // Burner 0 gives out at 1, the salad keeps the hands until 4, and the loop has not looked since.
    const trace = asyncio(sheet('salad tea', 0, 2), failing(1));
    expect(without(log(trace), 'begun', 'prep')).toEqual([
      '4 salad 1 served',
      '4 tea 2 put stove 1',
      '7 tea 2 taken stove 1',
      '8 tea 2 served',
    ]);
  });

  test('that nobody has is no trouble', () => {
    const trace = asyncio(sheet('tea', 0, 1), failing(1, 3));
    expect(log(trace).at(-1)).toBe('4 tea 1 served');
  });
});

describe('an evening by hand that is not at its end', () => {
  const supper = sheet('pizza soup salad');

  test('stops at the minute of the choice, and is the beginning of what it grows to', () => {
    const begun = byHand(supper, kindHouse, '12');
    const more = byHand(supper, kindHouse, '1232');
    expect(begun).toMatchObject({ unfinished: true, total: 5 });
    // The soup is served at 10; the next bell is the pizza's.
    expect(more).toMatchObject({ unfinished: true, total: 11 });
    expect(more.events.slice(0, begun.events.length)).toEqual(begun.events);
    expect(log(begun).at(-1)).toBe('5 soup 2 put stove 0');
  });

  test('is at its end when the last plate is served', () => {
    const trace = byHand(supper, kindHouse, '12321');
    expect(trace).not.toHaveProperty('unfinished');
    expect(trace.total).toBe(12);
  });
});

test('by hand, a part of a dish stands for the dish', () => {
  const asked: (readonly number[])[] = [];
  const player: Player = (ready) => {
    asked.push(ready);
    return ready[0] ?? 'stop';
  };
  const ending = serveByHand(sheet('burger'), kindHouse, player, () => {});
  expect([ending, asked]).toEqual(['closed', [[0], [0, 0], [0], [0], [0], [0]]]);
});

test('a house is kind in which nothing goes wrong, whoever says so', () => {
  expect(isKind({ walkOut: false, tables: [], failures: [] })).toBe(true);
  expect([walkOut, house({ tables: [[0]] })].map(isKind)).toEqual([false, false]);
});

describe('a mousse and a custard on one stove', () => {
  test('wait for each other for ever, each with what the other needs', () => {
    const trace = serve(sheet('mousse custard', 0, 1), 'concurrent');
    expect(log(trace)).toEqual([
      '0 mousse 1 begun',
      '0 mousse 1 prep',
      '1 mousse 1 put mixer 0',
      '1 custard 2 begun',
      '1 custard 2 prep',
      '2 custard 2 put stove 0',
      '3 mousse 1 queued',
      '4 custard 2 queued',
      '4 stuck',
    ]);
    expect(trace.total).toBe(4);
    expect(trace.events.at(-1)).toMatchObject({
      kind: 'stuck',
      waits: [
        { name: 'main' },
        { name: 'mousse 1', on: 'a free stove', blockers: [2] },
        { name: 'custard 2', on: 'a free mixer', blockers: [1] },
      ],
    });
  });

  test('are both served when the custard waits until the mousse has the burner', () => {
    const trace = byHand(sheet('mousse custard', 0, 1), kindHouse, '1w121222');
    expect(without(log(trace), 'begun', 'prep')).toEqual([
      '1 mousse 1 put mixer 0',
      '3 mousse 1 put stove 0',
      '4 custard 2 queued',
      '5 mousse 1 taken stove 0',
      '5 mousse 1 taken mixer 0',
      '6 mousse 1 served',
      '6 custard 2 put stove 0',
      '8 custard 2 put mixer 0',
      '10 custard 2 taken mixer 0',
      '10 custard 2 taken stove 0',
      '11 custard 2 served',
    ]);
  });

  test('are no trouble to the chef who waits', () => {
    const trace = serve(sheet('mousse custard', 0, 1), 'synchronous');
    expect(without(log(trace), 'begun', 'prep')).toEqual([
      '1 mousse 1 put mixer 0',
      '3 mousse 1 taken mixer 0',
      '3 mousse 1 put stove 0',
      '5 mousse 1 taken stove 0',
      '6 mousse 1 served',
      '7 custard 2 put stove 0',
      '9 custard 2 taken stove 0',
      '9 custard 2 put mixer 0',
      '11 custard 2 taken mixer 0',
      '12 custard 2 served',
    ]);
  });
});

test('whoever comes to the mixer while it is promised stands behind', () => {
  // Heard at 7: the milkshake's bell of 3, which gives the mixer to the next milkshake, then the custard's of 4.
  const trace = serve(sheet('milkshake custard milkshake salad'), 'concurrent');
  expect(without(log(trace), 'begun', 'prep')).toEqual([
    '1 milkshake 1 put mixer 0',
    '2 custard 2 put stove 0',
    '3 milkshake 3 queued',
    '7 salad 4 served',
    '7 milkshake 1 taken mixer 0',
    '8 milkshake 1 served',
    '8 custard 2 queued',
    '8 milkshake 3 put mixer 0',
    '10 milkshake 3 taken mixer 0',
    '11 milkshake 3 served',
    '11 custard 2 put mixer 0',
    '13 custard 2 taken mixer 0',
    '13 custard 2 taken stove 0',
    '14 custard 2 served',
  ]);
});
