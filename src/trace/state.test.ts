import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { menus, readSheet, serve, type OrderSheet } from '../kitchen';
import {
  handsAt,
  measuresAt,
  slotsOf,
  spansOf,
  stateAt,
  type DishState,
  type KitchenState,
  type OrderId,
  type Spans,
  type TaskId,
  type Trace,
} from '.';

const his = spansOf(serve(menus.supper, 'synchronous'));
const hers = spansOf(serve(menus.supper, 'concurrent'));
const breakfast = spansOf(serve(menus.breakfast, 'concurrent'));

// The loop's ready queue, as a rail.
const rail = (spans: Spans, minute: number): readonly OrderId[] =>
  stateAt(spans, minute)
    .dishes.filter((dish) => dish?.state === 'ready' || dish?.state === 'new')
    .toSorted((a, b) => (a?.place ?? 0) - (b?.place ?? 0))
    .map((dish) => dish?.order ?? -1);

describe('the state at a minute', () => {
  const brief = ({ hands, dishes, served }: KitchenState): readonly unknown[] => [
    hands.doing,
    dishes.map((dish) => dish?.state ?? '-').join(' '),
    served,
  ];

  test.each([
    [0, 'prep', 'running new new', 0],
    [2.999, 'prep', 'running new new', 0],
    [3, 'prep', 'waiting running new', 0],
    [5, 'prep', 'waiting waiting running', 0],
    [8.999, 'prep', 'waiting waiting running', 0],
    [9, 'prep', 'waiting running served', 1],
    [10, 'idle', 'waiting served served', 2],
    [11, 'prep', 'running served served', 2],
    [12, 'closed', 'served served served', 3],
    [1e9, 'closed', 'served served served', 3],
    [-1, 'closed', '- - -', 0],
  ])('she, at %d: %s, %s, %d served', (minute, ...state) => {
    expect(brief(stateAt(hers, minute))).toEqual(state);
  });

  test.each([
    [3, 'held', 'held new new', 0],
    [11, 'prep', 'running new new', 0],
    [12, 'prep', 'served running new', 1],
    [22.999, 'prep', 'served served running', 2],
    [23, 'closed', 'served served served', 3],
  ])('he, at %d: %s, %s, %d served', (minute, ...state) => {
    expect(brief(stateAt(his, minute))).toEqual(state);
  });

  test('says which slots hold a dish', () => {
    const at = (order: OrderId, minute: number): readonly string[] =>
      slotsOf(hers, order, minute).map(({ what }) => what);
    expect([2.9, 3, 10.9, 11].map((minute) => at(0, minute))).toEqual([
      [],
      ['bake the pizza'],
      ['bake the pizza'],
      [],
    ]);
    expect([at(1, 6), at(2, 6)]).toEqual([['simmer the soup'], []]);
  });

  test('gives those who wait for hands a place in line', () => {
    expect(rail(hers, 1)).toEqual([1, 2]);
    expect(rail(breakfast, 3.5)).toEqual([1]);
    expect(rail(breakfast, 5.5)).toEqual([3]);
  });

  test('at the banquet, toast that is handed an oven comes before pizza that rings meanwhile', () => {
    const banquet = spansOf(serve(menus.banquet, 'concurrent'));
    const [toast, pizza] = [20, 14];
    const line = rail(banquet, 65.5).filter((order) => order === toast || order === pizza);
    expect(line.map((order) => banquet.trace.orders[order]?.dish)).toEqual(['toast', 'pizza']);
  });

  test('gives the next order the first place, the earlier before the later, where he cooks', () => {
    const result = readSheet({ orders: ['salad', 'tea@3', 'soup@1', 'salad'], ovens: 0, stoves: 1 });
    if (!result.ok) throw new Error('no sheet');
    expect(rail(spansOf(serve(result.sheet, 'synchronous')), 3.5)).toEqual([3, 2, 1]);
  });
});

const dishes = [
  'toast',
  'soup',
  'salad',
  'pizza',
  'bread',
  'cake',
  'steak',
  'burger',
  'tea',
  'task1',
] as const;
const sheets: fc.Arbitrary<OrderSheet> = fc
  .record({
    orders: fc.array(fc.tuple(fc.constantFrom(...dishes), fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 12,
    }),
    ovens: fc.integer({ min: 1, max: 4 }),
    stoves: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ orders, ovens, stoves }) => {
    const result = readSheet({
      orders: orders.map(([dish, at]) => `${dish}@${String(at / 2)}`),
      ovens,
      stoves,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.sheet;
  });

describe('for any sheet', () => {
  test('the hands are never in two places, nor nowhere, and work the same in both kitchens', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const both = [spansOf(serve(sheet, 'synchronous')), spansOf(serve(sheet, 'concurrent'))];
        for (const { hands, trace } of both) {
          expect(hands[0]?.from).toBe(0);
          hands.forEach((span, i) => expect(hands[i + 1]?.from ?? Infinity).toBe(span.to));
          expect(hands.at(-1)).toEqual({ from: trace.total, to: Infinity, doing: 'closed' });
        }
        const [his, hers] = both.map((spans) => measuresAt(spans, Infinity));
        expect(his?.busy).toBe(hers?.busy);
        expect(hers?.held).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('a slot holds one dish at a time, from before its bell to after it', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { slots } = spansOf(serve(sheet, 'concurrent'));
        expect([slots.oven.length, slots.stove.length]).toEqual([sheet.ovens, sheet.stoves]);
        for (const spans of Object.values(slots).flat())
          spans.forEach(({ from, rings, to }, i) => {
            expect(from <= rings && rings <= to).toBe(true);
            expect(spans[i + 1]?.from ?? Infinity).toBeGreaterThanOrEqual(to);
          });
      }),
      { numRuns: 60 },
    );
  });

  test('she comes to the dishes in the order of their places', () => {
    // A burger's two parts stand in line each for itself, and one may come in before the other that was there.
    const whole = sheets.filter(({ orders }) => orders.every(({ dish }) => dish !== 'burger'));
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 160 }), (sheet, halves) => {
        const minute = halves / 2 + 0.25;
        const spans = spansOf(serve(sheet, 'concurrent'));
        const turns = turnsAfter(spans.trace, minute);
        const line = rail(spans, minute);
        expect(line).toEqual(line.toSorted((a, b) => turns.indexOf(a) - turns.indexOf(b)));
        expect(turns).toEqual(expect.arrayContaining([...line]));
      }),
      { numRuns: 200 },
    );
  });

  test('the state at a minute is what a plain replay of the events comes to', () => {
    fc.assert(
      fc.property(
        sheets,
        fc.array(fc.double({ min: 0, max: 80, noNaN: true }), { maxLength: 8 }),
        (sheet, minutes) => {
          for (const kitchen of ['synchronous', 'concurrent'] as const) {
            const trace = serve(sheet, kitchen);
            const spans = spansOf(trace);
            for (const minute of [...minutes, ...minutes.map(Math.floor)]) {
              const { dishes, hands, served } = stateAt(spans, minute);
              expect(hands).toBe(handsAt(spans, minute));
              expect({ dishes: dishes.map((dish) => dish?.state), hands: hands.doing, served }).toEqual(
                replay(trace, minute),
              );
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Whose tasks have a turn after `minute`, in order. */
function turnsAfter({ events }: Trace, minute: number): readonly OrderId[] {
  const orderOf = new Map<TaskId, OrderId>();
  for (const event of events)
    if (event.kind === 'begun') orderOf.set(event.task, event.order);
    else if (event.kind === 'created' && event.parent !== null && orderOf.has(event.parent))
      orderOf.set(event.task, orderOf.get(event.parent) as OrderId);
  return events.flatMap((event) =>
    event.kind === 'resumed' && event.t > minute ? (orderOf.get(event.task) ?? []) : [],
  );
}

/** Walks through the events up to `minute`, and asks of each dish's tasks how they stand. */
function replay(trace: Trace, minute: number): unknown {
  const stands = trace.orders.map(
    ({ arrives }) => new Map<TaskId, DishState>(arrives <= minute ? [[-1, 'new']] : []),
  );
  const orderOf = new Map<TaskId, number>();
  let hands = minute < trace.total ? 'idle' : 'closed';
  let served = 0;
  const set = (task: TaskId, state: DishState): void => {
    stands[orderOf.get(task) ?? -1]?.set(task, state);
  };
  for (const event of trace.events) {
    // A wait may be over before anybody could say so.
    if (event.kind === 'ready' ? event.due > minute : event.t > minute) continue;
    switch (event.kind) {
      case 'begun':
        if (trace.kitchen === 'concurrent') orderOf.set(event.task, event.order);
        stands[event.order]?.set(trace.kitchen === 'concurrent' ? event.task : 0, 'running');
        break;
      case 'created': {
        const order = orderOf.get(event.parent ?? -1);
        if (order !== undefined) orderOf.set(event.task, order);
        break;
      }
      case 'ready':
        set(event.task, 'ready');
        break;
      case 'resumed':
        set(event.task, 'running');
        break;
      case 'suspended':
        set(event.task, 'waiting');
        break;
      case 'returned':
        stands[orderOf.get(event.task) ?? -1]?.delete(event.task);
        break;
      case 'prep':
        if (minute < event.t + event.minutes) hands = 'prep';
        break;
      case 'put':
        if (!event.held) break;
        stands[event.order]?.set(0, 'held');
        if (minute < event.t + event.minutes) hands = 'held';
        break;
      case 'taken':
        if (trace.kitchen === 'synchronous') stands[event.order]?.set(0, 'running');
        break;
      case 'served':
        stands[event.order]?.set(-1, 'served');
        served++;
        break;
      default:
        break;
    }
  }
  const rank: readonly DishState[] = ['served', 'running', 'held', 'ready', 'waiting', 'new'];
  return {
    dishes: stands.map((tasks) => rank.find((state) => [...tasks.values()].includes(state))),
    hands,
    served,
  };
}
