/** What the readers make of evenings that end otherwise: guests gone, burners out, everybody stuck, or not at the end. */
import { describe, expect, test } from 'vitest';
import { lines } from '../../tests/gantt';
import { kindHouse, serve, traceByHand, type DishName, type House, type OrderSheet } from '../kitchen';
import {
  criticalPath,
  handsAt,
  lanesOf,
  lateness,
  loopAt,
  measuresAt,
  slotsOf,
  spansOf,
  standingAt,
  stateAt,
  useOf,
  type Bar,
  type Lane,
  type Trace,
} from '.';

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

// ┄ in line  · a place that is kept
function markOf({ state, slot }: Bar): string {
  if (state === 'waiting' && slot === undefined) return '┄';
  return state === 'idle' && slot !== undefined ? '·' : marks[state];
}

function nameOf(lane: Lane): string {
  if (lane.kind === 'slot') return `${lane.station} ${String(lane.slot)}`;
  return lane.kind === 'hands' ? 'hands' : String(lane.order + 1);
}

function picture(trace: Trace): string {
  const all = lanesOf(spansOf(trace));
  const end = Math.max(...all.flatMap(({ bars }) => bars.map(({ to }) => to)));
  const row = (lane: Lane): string => {
    const cells = Array.from({ length: end + 1 }, () => ' ');
    for (const bar of lane.bars) cells.fill(markOf(bar), bar.from, Math.max(bar.to, bar.from + 1));
    return `${nameOf(lane).padEnd(8)}${cells.join('')}`.trimEnd();
  };
  const minutes = Array.from({ length: end + 1 }, (_, i) => (i % 5 === 0 ? String(i).padEnd(5) : ''));
  return [`${' '.repeat(8)}${minutes.join('').trimEnd()}`, ...all.map(row)].join('\n');
}

/** Guests who wait so long, with `~`, for a dish that they order at, with `@`. */
function sheet(orders: string, ovens = 1, stoves = 1): OrderSheet {
  const read = (text: string) => {
    const [, dish = '', arrives = '0', patience] = /^(\w+)(?:@(\d+))?(?:~(\d+))?$/.exec(text) ?? [];
    const order = { dish: dish as DishName, arrives: Number(arrives) };
    return patience === undefined ? order : { ...order, patience: Number(patience) };
  };
  return { orders: orders.split(' ').map(read), ovens, stoves };
}

const asyncio = (orders: OrderSheet, house: Partial<House> = {}): Trace =>
  serve(orders, 'concurrent', undefined, { ...kindHouse, ...house });

/** Takes these orders, by their numbers from 1, and stops. */
function byHand(orders: OrderSheet, picks: string, house: Partial<House> = {}): Trace {
  const all = picks.split('').map((pick) => Number(pick) - 1);
  return traceByHand(orders, { ...kindHouse, ...house }, () => all.shift() ?? 'stop').trace;
}

describe('the lanes of', () => {
  test('a walk-out while it bakes: the oven goes to the next in line', () => {
    expect(picture(asyncio(sheet('pizza~6 toast'), { walkOut: true }))).toBe(
      lines(`
                  0    5
          hands   ████    █
          1       ███───✗
          2       ...█┄┄──█●
          oven 0     ─────
          stove 0`),
    );
  });

  test('a walk-out whose note nobody reads for a while', () => {
    expect(picture(byHand(sheet('pizza~6 toast salad'), '1231', { walkOut: true }))).toBe(
      lines(`
                  0    5
          hands   ████████
          1       ███───!!✗
          2       ...█┄┄┄┄
          3       ....████●
          oven 0     ─────
          stove 0`),
    );
  });

  test('a walk-out before anybody has begun', () => {
    expect(picture(byHand(sheet('salad salad~3'), '12', { walkOut: true }))).toBe(
      lines(`
                  0
          hands   ████
          1       ████●
          2       ....✗
          oven 0
          stove 0`),
    );
  });

  test('a table that is cancelled when a burner gives out under its soup', () => {
    const house = { tables: [[0, 1]], failures: [{ station: 'stove', slot: 0, minute: 4 }] } as const;
    expect(picture(asyncio(sheet('cup_of_soup small_pizza toast@3'), house))).toBe(
      lines(`
                  0    5
          hands   ████  █
          1       █───⚠
          2       .██─✗
          3          █──█●
          oven 0     ───
          stove 0  ───`),
    );
  });

  test('an evening that is not at its end: nothing goes on after it', () => {
    expect(picture(byHand(sheet('pizza soup salad'), '12'))).toBe(
      lines(`
                  0    5
          hands   █████
          1       ███──
          2       ...██
          3       .....
          oven 0     ──
          stove 0`),
    );
  });

  test('a mousse and a custard that wait for each other, each in the place that the other needs', () => {
    expect(picture(asyncio(sheet('mousse custard')))).toBe(
      lines(`
                  0
          hands   ██
          1       █──┄
          2       .█──
          oven 0
          stove 0   ──
          mixer 0  ──·`),
    );
  });

  test('a custard whose burner is kept while it is in the mixer', () => {
    expect(picture(asyncio(sheet('custard salad')))).toBe(
      lines(`
                  0    5
          hands   █████  █
          1       █──!!──█●
          2       .████●
          oven 0
          stove 0  ──!!··
          mixer 0      ──`),
    );
  });

  test('a mousse whose cream is whipped by a chef who stands there, and who is free while the chocolate melts', () => {
    const blocking = ['mousse/whip the cream'] as const;
    expect(picture(serve(sheet('mousse salad'), 'concurrent', { main: 'gather', blocking }))).toBe(
      lines(`
                  0    5
          hands   █▒▒█████
          1       █▒▒──!!█●
          2       ...████●
          oven 0
          stove 0    ──!!
          mixer 0  ▒▒····`),
    );
  });
});

describe('an evening that is not at its end', () => {
  const spans = spansOf(byHand(sheet('pizza soup salad'), '12'));

  test('has hands that wait for somebody to choose', () => {
    expect([4, 5].map((minute) => handsAt(spans, minute).doing)).toEqual(['prep', 'choosing']);
  });

  test('has dishes that go on where they are', () => {
    expect(stateAt(spans, 5).dishes.map((dish) => dish?.state)).toEqual(['waiting', 'waiting', 'new']);
    expect([0, 1].map((order) => slotsOf(spans, order, 5).map(({ rings }) => rings))).toEqual([[11], [9]]);
  });

  test('has figures of what has been', () => {
    expect(measuresAt(spans, Infinity)).toEqual({ busy: 5, held: 0, idle: 0, busyShare: 1 });
    expect(useOf(spans, 'oven', Infinity)).toEqual({ used: 2, held: 0, share: 2 / 5 });
    expect([lateness(spans), criticalPath(spans.trace)]).toEqual([0, []]);
  });

  test('has a loop that is about to choose, and a salad that stands before its first line', () => {
    const { trace } = spans;
    const { turn, ready, timers } = loopAt(trace, Infinity, 5);
    expect(turn).toEqual({ is: 'chooses' });
    expect(ready.map(({ name }) => name)).toEqual(['salad 3']);
    expect(timers.map(({ name, until }) => [name, until])).toEqual([
      ['soup 2', 9],
      ['pizza 1', 11],
    ]);
    expect(standingAt(trace, Infinity).dishes).toMatchObject([
      { order: 0, at: 'wait', until: 11 },
      { order: 1, at: 'wait', until: 9 },
      { order: 2, at: 'made', ready: true },
    ]);
  });
});

describe('a dish that is withdrawn', () => {
  const trace = asyncio(sheet('pizza~6 toast'), { walkOut: true });
  const spans = spansOf(trace);

  test('is so from then on', () => {
    expect(spans.dishes[0]?.map(({ state, from }) => [state, from])).toEqual([
      ['running', 0],
      ['waiting', 3],
      ['withdrawn', 6],
    ]);
    expect(spans.served).toEqual([{ t: 9, order: 1 }]);
  });

  test('stands nowhere in its recipe any more', () => {
    const by = (minute: number) => standingAt(trace, trace.events.filter(({ t }) => t <= minute).length);
    expect(by(5)).toMatchObject({ dishes: [{ order: 0 }, { order: 1 }], withdrawn: [] });
    expect(by(6)).toMatchObject({ dishes: [{ order: 1 }], withdrawn: [0], served: [] });
  });

  test('keeps no place at a station, and none in the loop', () => {
    const { lines: stations, waiting } = loopAt(trace, Infinity, 9);
    expect(stations.flatMap(({ taken, promised, line }) => [...taken, ...promised, ...line])).toEqual([]);
    expect(waiting).toEqual([]);
  });

  test('has a part in why the last plate was no sooner', () => {
    expect(
      criticalPath(trace).map(({ from, to, kind, order, what }) => [from, to, kind, order, what]),
    ).toEqual([
      [0, 3, 'hands', 0, 'stretch the dough'],
      [3, 6, 'wait', 0, 'bake the pizza'],
      [6, 8, 'wait', 1, 'toast the bread'],
      [8, 9, 'hands', 1, 'butter the toast'],
    ]);
  });
});

test('who was promised a burner that gave out stands in line again', () => {
  const three = sheet('cup_of_soup cup_of_soup cup_of_soup', 0, 2);
  const trace = asyncio(three, { failures: [{ station: 'stove', slot: 0, minute: 6 }] });
  const queued = trace.events.findLastIndex(({ kind }) => kind === 'queued');
  const [stove] = loopAt(trace, queued + 2, 6).lines;
  expect(stove?.line.map(({ name }) => name)).toEqual(['cup_of_soup 3']);
  expect(stove?.promised).toEqual([]);
});

test('a deadlock is seen in the loop: who has what, and who wants it', () => {
  const { turn, lines: stations } = loopAt(asyncio(sheet('mousse custard')), Infinity, 4);
  expect(turn).toEqual({ is: 'stuck' });
  expect(
    stations.map(({ station, count, taken, line }) => [
      station,
      count,
      taken.map(({ name }) => name),
      line.map(({ name }) => name),
    ]),
  ).toEqual([
    ['oven', 1, [], []],
    ['stove', 1, ['custard 2'], ['mousse 1']],
    ['mixer', 1, ['mousse 1'], ['custard 2']],
  ]);
});

test('a burner that is kept is no longer used, and nobody was late for it', () => {
  // On the burner from 1 to 3, late until 5, kept until 7.
  const spans = spansOf(asyncio(sheet('custard salad')));
  expect(useOf(spans, 'stove', 8)).toEqual({ used: 2, held: 2, share: 2 / 8 });
  expect(spans.slots.stove[0]).toMatchObject([{ from: 1, rings: 3, kept: 5, to: 7 }]);
});
