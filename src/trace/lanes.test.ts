import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lines } from '../../tests/gantt';
import { dishNames, menus, readSheet, serve, usualPlan, type OrderSheet, type Plan } from '../kitchen';
import { spansOf, traceVersion, type KitchenKind, type TraceEvent } from '.';
import { lanesOf, type Bar, type Lane } from './lanes';

const sheet = (orders: string, ovens = 1, stoves = 1): OrderSheet => {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
};
const his = (orders: OrderSheet) => lanesOf(spansOf(serve(orders, 'synchronous')));
const hers = (orders: OrderSheet, plan: Plan = usualPlan) =>
  lanesOf(spansOf(serve(orders, 'concurrent', plan)));

const told = (
  events: readonly TraceEvent[],
  dishes: readonly string[],
  kitchen: KitchenKind = 'concurrent',
) =>
  lanesOf(
    spansOf({
      format: 'while-it-bakes/trace',
      version: traceVersion,
      kitchen,
      orders: dishes.map((dish) => ({ dish, arrives: 0 })),
      ovens: 1,
      stoves: 1,
      events,
      total: 0,
    }),
  );

// . ordered  █ in hand  ─ in a slot  ┄ in line, or for parts  ! ready  ▒ held  ● served  ✗ cancelled  ⚠ failed
const marks = {
  new: '.',
  running: '█',
  waiting: '─',
  ready: '!',
  held: '▒',
  served: '●',
  idle: ' ',
  cancelled: '✗',
  failed: '⚠',
} as const;

const markOf = ({ state, slot }: Bar): string =>
  state === 'waiting' && slot === undefined ? '┄' : marks[state];

function nameOf(lane: Lane): string {
  if (lane.kind === 'part') return `${'>'.repeat(lane.depth)} ${lane.what}`;
  if (lane.kind === 'dish') return String(lane.order + 1);
  return lane.kind === 'slot' ? `${lane.station} ${String(lane.slot)}` : 'hands';
}

function picture(lanes: readonly Lane[]): string {
  const end = Math.max(...lanes.flatMap(({ bars }) => bars.map(({ to }) => to)));
  const row = (lane: Lane): string => {
    const cells = Array.from({ length: end + 1 }, () => ' ');
    for (const bar of lane.bars) {
      cells.fill(markOf(bar), bar.from, bar.to);
      if (bar.to === bar.from) cells[bar.from] = markOf(bar);
    }
    return `${nameOf(lane).padEnd(16)}${cells.join('')}`.trimEnd();
  };
  const minutes = Array.from({ length: end + 1 }, (_, i) => (i % 5 === 0 ? String(i).padEnd(5) : ''));
  return [`${' '.repeat(16)}${minutes.join('').trimEnd()}`, ...lanes.map(row)].join('\n');
}

describe('the lanes of', () => {
  test('supper, where he stands by', () => {
    expect(picture(his(menus.supper))).toBe(
      lines(`
                          0    5    10   15   20
          hands           ███▒▒▒▒▒▒▒▒███▒▒▒▒█████
          1               ███▒▒▒▒▒▒▒▒█●
          2               ............██▒▒▒▒█●
          3               ...................████●
          oven 0             ▒▒▒▒▒▒▒▒
          stove 0                       ▒▒▒▒`),
    );
  });

  test('supper, where she goes on', () => {
    expect(picture(hers(menus.supper))).toBe(
      lines(`
                          0    5    10
          hands           ██████████ █
          1               ███────────█●
          2               ...██────█●
          3               .....████●
          oven 0             ────────
          stove 0              ────`),
    );
  });

  test('two burgers, whose parts stand in line apart from each other', () => {
    expect(picture(hers(sheet('burger burger')))).toBe(
      lines(`
                          0    5    10
          hands           ██    ██  ██
          1               █┄┄┄┄┄██●
          > fry the patty  !────
          > toast the bun  !──
          2               .█┄┄┄┄┄┄┄┄██●
          > fry the patty   ┄┄┄┄────
          > toast the bun   ┄┄──
          oven 0            ────
          stove 0           ────────`),
    );
  });

  test('toasts whose oven is free when nobody comes: the bell and the place in line are both ready', () => {
    expect(picture(hers(sheet('toast toast salad')))).toBe(
      lines(`
                          0    5    10
          hands           ███████  █
          1               █──!!!█●
          2               .█┄┄┄┄!──█●
          3               ..████●
          oven 0           ──!!! ──
          stove 0`),
    );
  });

  test('bread that rises beside the sheet’s stations, in a slot of its own', () => {
    expect(picture(hers(sheet('bread salad')))).toBe(
      lines(`
                          0    5    10
          hands           ██████      █
          1               ██──────────█●
          2               ..████●
          oven 0                ──────
          stove 0
          rest 0            ────`),
    );
  });

  test('late orders, which begin when they come', () => {
    expect(picture(hers(sheet('salad@1 tea@7 salad')))).toBe(
      lines(`
                          0    5    10
          hands           ████████   █
          1                ...████●
          2                      .───█●
          3               ████●
          oven 0
          stove 0                 ───`),
    );
  });

  test('a main that awaits each dish in turn: one task cooks them all', () => {
    expect(picture(hers(sheet('burger tea'), { main: 'in turn', blocking: [] }))).toBe(
      lines(`
                          0    5    10
          hands           █    ██   █
          1               █┄┄┄┄██●
          > fry the patty  ────
          > toast the bun  ──
          2               .......───█●
          oven 0           ──
          stove 0          ────  ───`),
    );
  });

  test('a wait that blocks: it holds her hands, and who could go on meanwhile is ready', () => {
    expect(
      picture(hers(sheet('toast pizza tea'), { main: 'tasks', blocking: ['pizza/bake the pizza'] })),
    ).toBe(
      lines(`
                          0    5    10   15
          hands           █████▒▒▒▒▒▒▒▒██
          1               █──!█●
          2               .███!▒▒▒▒▒▒▒▒█●
          3               ....───!!!!!!!█●
          oven 0           ──! ▒▒▒▒▒▒▒▒
          stove 0             ───!!!!!!!`),
    );
  });
});

describe('a bar says what it is about', () => {
  const bars = (lanes: readonly Lane[], name: string) => lanes.find((lane) => nameOf(lane) === name)?.bars;

  test('the step, the place, whose it is, and what it waits for', () => {
    const lanes = hers(sheet('toast toast salad'));
    const mine = { order: 1, task: 2 };
    expect(bars(lanes, '2')).toEqual([
      { from: 0, to: 1, state: 'new', what: '', order: 1 },
      { from: 1, to: 2, state: 'running', what: 'slice the bread', ...mine },
      { from: 2, to: 6, state: 'waiting', what: 'toast the bread', station: 'oven', line: true, ...mine },
      { from: 6, to: 7, state: 'ready', what: 'toast the bread', station: 'oven', line: true, ...mine },
      { from: 7, to: 9, state: 'waiting', what: 'toast the bread', station: 'oven', slot: 0, ...mine },
      { from: 9, to: 10, state: 'running', what: 'butter the toast', ...mine },
      { from: 10, to: 10, state: 'served', what: '', ...mine },
    ]);
    expect(bars(lanes, 'oven 0')).toEqual([
      { from: 1, to: 3, state: 'waiting', what: 'toast the bread', order: 0, station: 'oven', slot: 0 },
      { from: 3, to: 6, state: 'ready', what: 'toast the bread', order: 0, station: 'oven', slot: 0 },
      { from: 7, to: 9, state: 'waiting', what: 'toast the bread', order: 1, station: 'oven', slot: 0 },
    ]);
    expect(bars(lanes, 'hands')?.slice(4)).toEqual([
      { from: 7, to: 9, state: 'idle', what: '' },
      { from: 9, to: 10, state: 'running', what: 'butter the toast', order: 1 },
    ]);
  });

  test('of parts, whose they are and where they are cooked', () => {
    const lanes = hers(sheet('burger'));
    expect(lanes.filter(({ kind }) => kind === 'part')).toEqual([
      {
        kind: 'part',
        order: 0,
        task: 2,
        depth: 1,
        what: 'fry the patty',
        bars: [
          {
            from: 1,
            to: 5,
            state: 'waiting',
            what: 'fry the patty',
            order: 0,
            task: 2,
            station: 'stove',
            slot: 0,
          },
        ],
      },
      {
        kind: 'part',
        order: 0,
        task: 3,
        depth: 1,
        what: 'toast the bun',
        bars: [
          {
            from: 1,
            to: 3,
            state: 'waiting',
            what: 'toast the bun',
            order: 0,
            task: 3,
            station: 'oven',
            slot: 0,
          },
        ],
      },
    ]);
    expect(bars(lanes, '1')?.[1]).toEqual({
      from: 1,
      to: 5,
      state: 'waiting',
      what: 'burger 1, part 1 and burger 1, part 2',
      order: 0,
      task: 1,
    });
  });
});

describe('an evening that goes wrong', () => {
  const begin = (task: number, order: number): readonly TraceEvent[] => [
    { kind: 'created', t: 0, task, name: 'dish', parent: 0 },
    { kind: 'resumed', t: 0, task },
    { kind: 'begun', t: 0, order, task },
  ];
  const wait = (task: number): TraceEvent => ({ kind: 'suspended', t: 0, task, on: 'the bell', until: null });

  test('marks who burnt and who was cancelled, and serves neither', () => {
    const lanes = told(
      [
        ...begin(1, 0),
        wait(1),
        ...begin(2, 1),
        wait(2),
        { kind: 'ready', t: 3, task: 1, by: null, due: 3 },
        { kind: 'resumed', t: 3, task: 1 },
        { kind: 'worked', t: 3, task: 1, what: 'sniff', minutes: 1 },
        { kind: 'raised', t: 4, task: 1, error: 'burnt' },
        { kind: 'ready', t: 4, task: 2, by: null, due: 4 },
        { kind: 'resumed', t: 4, task: 2 },
        { kind: 'cancelled', t: 4, task: 2 },
      ],
      ['soup', 'pie'],
    );
    expect(picture(lanes)).toBe(
      lines(`
                          0
          hands
          1               ┄┄┄█⚠
          2               ┄┄┄┄✗
          oven 0
          stove 0`),
    );
    expect(lanes[1]?.bars[0]?.what).toBe('the bell');
  });

  test('leaves who is stuck as they stand, until the last that happened', () => {
    const stuck: TraceEvent = {
      kind: 'stuck',
      t: 5,
      waits: [{ task: 1, name: 'dish', on: 'the bell', blockers: [] }],
    };
    expect(picture(told([...begin(1, 0), wait(1), stuck], ['soup', 'pie']))).toBe(
      lines(`
                          0    5
          hands
          1               ┄┄┄┄┄
          2               .....
          oven 0
          stove 0`),
    );
  });

  test('may be nonsense: orders and tasks that are none change nothing', () => {
    const lanes = told(
      [
        { kind: 'begun', t: 0, order: 7, task: 3 },
        { kind: 'prep', t: 0, order: 9, what: 'nothing', minutes: 2 },
        {
          kind: 'put',
          t: 1,
          order: 0,
          task: 8,
          station: 'oven',
          slot: 0,
          what: 'bake',
          minutes: 1,
          held: false,
        },
        { kind: 'worked', t: 1, task: null, what: 'nothing', minutes: 1 },
        { kind: 'served', t: 2, order: 4 },
      ],
      ['soup'],
    );
    expect(lanes.find(({ kind }) => kind === 'dish')?.bars).toEqual([
      { from: 0, to: 2, state: 'new', what: '', order: 0 },
    ]);
  });
});

describe('of any evening', () => {
  const anyDish = fc.constantFrom(...dishNames);
  const anyOrders = fc.array(fc.record({ dish: anyDish, arrives: fc.oneof(fc.constant(0), fc.nat(30)) }), {
    minLength: 1,
    maxLength: 14,
  });
  const anySheet = fc.record({
    orders: anyOrders,
    ovens: fc.integer({ min: 1, max: 4 }),
    stoves: fc.integer({ min: 1, max: 4 }),
  });
  const anyPlan: fc.Arbitrary<Plan> = fc.record({
    main: fc.constantFrom('in turn', 'tasks', 'gather'),
    blocking: fc.subarray([
      'pizza/bake the pizza',
      'burger/toast the bun',
      'soup/simmer the soup',
      'mousse/whip the cream',
      'mousse/melt the chocolate',
    ] as const),
  });
  const anyEvening = fc
    .record({ sheet: anySheet, kitchen: fc.constantFrom('synchronous', 'concurrent'), plan: anyPlan })
    .map(({ sheet, kitchen, plan }) => spansOf(serve(sheet, kitchen, plan)));

  test('each dish’s bars follow each other from its arrival to its plate, or to where everybody is stuck', () => {
    fc.assert(
      fc.property(anyEvening, (spans) => {
        const dishes = lanesOf(spans).filter((lane) => lane.kind === 'dish');
        expect(dishes.map(({ order }) => order)).toEqual([...spans.trace.orders.keys()]);
        for (const { order, bars } of dishes) {
          const plate = spans.served.find((plate) => plate.order === order)?.t;
          expect([...bars.map(({ from }) => from), plate ?? spans.trace.total]).toEqual([
            spans.trace.orders[order]?.arrives,
            ...bars.map(({ to }) => to),
          ]);
          expect(bars.map(({ state }) => state).indexOf('served')).toBe(
            plate === undefined ? -1 : bars.length - 1,
          );
          for (const { from, to, state } of bars) expect(to > from || state === 'served').toBe(true);
        }
      }),
    );
  });

  test('dishes and their parts are in hand just when the hands work, and held just when they are held', () => {
    fc.assert(
      fc.property(anyEvening, (spans) => {
        const all = lanesOf(spans);
        const during = (kinds: readonly Lane['kind'][], states: readonly string[]) =>
          all
            .filter(({ kind }) => kinds.includes(kind))
            .flatMap(({ bars }) => bars)
            .filter(({ state }) => states.includes(state))
            .map(({ from, to, what, state }) => [from, to, what, state] as const)
            .toSorted(([a], [b]) => a - b);
        expect(during(['dish', 'part'], ['running', 'held'])).toEqual(during(['hands'], ['running', 'held']));
      }),
    );
  });

  test('what is in a slot is told twice: in its dish’s lane and in the slot’s', () => {
    fc.assert(
      fc.property(anyEvening, (spans) => {
        const inSlots = (kinds: readonly Lane['kind'][]) =>
          lanesOf(spans)
            .filter(({ kind }) => kinds.includes(kind))
            .flatMap(({ bars }) => bars)
            // A place that is only kept says nothing of its dish.
            .filter(({ slot, state }) => slot !== undefined && state !== 'idle')
            .map(
              ({ from, to, state, station, slot }) =>
                `${String(from)}–${String(to)} ${state} ${String(station)} ${String(slot)}`,
            )
            .toSorted();
        expect(inSlots(['dish', 'part'])).toEqual(inSlots(['slot']));
      }),
    );
  });

  test('lanes are read once a run', () => {
    const spans = spansOf(serve(menus.duo, 'concurrent'));
    expect(lanesOf(spans)).toBe(lanesOf(spans));
  });
});
