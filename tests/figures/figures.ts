/** The figures of an evening by their plainest definitions: the evening is cut where anything changes, and counted. */
import type { OrderSheet } from '../../src/kitchen';
import type { PathStep } from '../../src/trace';
import type { Diary, Moment } from './diary';

interface Cell {
  readonly from: number;
  readonly minutes: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const covers = ({ from, to }: Stretch, cell: Cell): boolean => from <= cell.from && cell.from < to;

/** In a cell nothing changes. */
function cellsOf({ works, bakes, delays, served }: Diary, until: number): readonly Cell[] {
  const cuts = new Set([0, until]);
  for (const { from, to } of works) cuts.add(from).add(to);
  for (const { from, rings, to } of bakes) cuts.add(from).add(rings).add(to);
  for (const { due, taken } of delays) cuts.add(due).add(taken);
  for (const { t } of served) cuts.add(t);
  const times = [...cuts].filter((t) => t <= until).toSorted((a, b) => a - b);
  return times.slice(1).map((to, i) => ({ from: times[i] as number, minutes: to - (times[i] as number) }));
}

const sum = (cells: readonly Cell[], count: (cell: Cell) => number): number =>
  cells.reduce((all, cell) => all + count(cell) * cell.minutes, 0);

export const totalOf = ({ served }: Diary): number => Math.max(0, ...served.map(({ t }) => t));

export function measures(diary: Diary, minute: number): unknown {
  const until = Math.min(minute, totalOf(diary));
  const cells = cellsOf(diary, until);
  const at = (cell: Cell): boolean | undefined => diary.works.find((work) => covers(work, cell))?.held;
  const busy = sum(cells, (cell) => (at(cell) === false ? 1 : 0));
  const held = sum(cells, (cell) => (at(cell) === true ? 1 : 0));
  const idle = sum(cells, (cell) => (at(cell) === undefined ? 1 : 0));
  return { busy, held, idle, busyShare: until === 0 ? 0 : busy / until };
}

export function use(diary: Diary, station: 'oven' | 'stove', slots: number, minute: number): unknown {
  const until = Math.min(minute, totalOf(diary));
  const cells = cellsOf(diary, until);
  const bakes = diary.bakes.filter((bake) => bake.station === station);
  const used = sum(
    cells,
    (cell) => bakes.filter(({ from, rings }) => covers({ from, to: rings }, cell)).length,
  );
  const held = sum(
    cells,
    (cell) => bakes.filter(({ rings, to }) => covers({ from: rings, to }, cell)).length,
  );
  return { used, held, share: slots * until === 0 ? 0 : used / (slots * until) };
}

/** A dish is late while a part of it could go on, and no part of it is in hand. */
export function lateness(diary: Diary, orders: number): number {
  const cells = cellsOf(diary, totalOf(diary));
  const late = (order: number, cell: Cell): boolean =>
    diary.delays.some(
      (delay) =>
        delay.kind === 'bell' && delay.order === order && covers({ from: delay.due, to: delay.taken }, cell),
    ) && !diary.works.some((work) => work.order === order && covers(work, cell));
  return sum(
    cells,
    (cell) => Array.from({ length: orders }, (_, order) => late(order, cell)).filter(Boolean).length,
  );
}

export function delays({ delays, works }: Diary): readonly object[] {
  return delays.map((delay) => {
    const { due, taken } = delay;
    const because = works
      .map(({ order, what, from, to, held }) => ({
        doing: held ? 'held' : 'prep',
        order,
        what,
        minutes: Math.min(to, taken) - Math.max(from, due),
      }))
      .filter(({ minutes }) => minutes > 0);
    return { ...delay, minutes: taken - due, because };
  });
}

/** Minutes of a dish: alone in the kitchen, by hand; and for which it needs an oven, a burner, the mixer. */
const minutesOf = {
  toast: [4, 2, 2, 0],
  soup: [7, 3, 0, 4],
  salad: [4, 4, 0, 0],
  pizza: [12, 4, 8, 0],
  cupcake: [9, 4, 5, 0],
  pie: [11, 4, 7, 0],
  bread: [13, 3, 6, 0],
  cake: [18, 6, 9, 0],
  steak: [7, 2, 0, 3],
  burger: [7, 3, 2, 4],
  tea: [4, 1, 0, 3],
  side_salad: [4, 4, 0, 0],
  small_salad: [3, 3, 0, 0],
  small_pizza: [9, 3, 6, 0],
  cup_of_soup: [6, 2, 0, 4],
  minute_steak: [6, 3, 0, 3],
  milkshake: [4, 2, 0, 0, 2],
  meringue: [9, 2, 4, 0, 3],
  mousse: [6, 2, 0, 2, 4],
  custard: [6, 2, 0, 4, 2],
  my_coroutine: [1, 0, 0, 0],
  fetch_data: [3, 0, 0, 0],
  task1: [2, 0, 0, 0],
  task2: [1, 0, 0, 0],
} as const;

export function bound({ orders, ovens, stoves }: OrderSheet): unknown {
  let [path, first, hands, oven, stove, mixer] = [0, 0, 0, 0, 0, 0];
  for (const [order, { dish, arrives }] of orders.entries()) {
    const [alone, byHand, inOven, onStove, inMixer = 0] = minutesOf[dish];
    if (arrives + alone > path) [path, first] = [arrives + alone, order];
    hands += byHand;
    oven += inOven;
    stove += onStove;
    mixer += inMixer;
  }
  const parts = {
    path,
    hands,
    ovens: oven / Math.max(ovens, 1),
    stoves: stove / Math.max(stoves, 1),
    mixer,
  };
  const [[because, minutes]] = Object.entries(parts).toSorted(([, a], [, b]) => b - a) as [[string, number]];
  return { minutes, because, order: because === 'path' ? first : undefined, parts };
}

/** By moment: the length of the longest way to it, through the arcs alone. */
export function longestWays({ moments }: Diary): readonly number[] {
  const ways: number[] = [];
  for (const { arcs } of moments)
    ways.push(Math.max(0, ...arcs.map(({ from, minutes }) => (ways[from] as number) + minutes)));
  return ways;
}

/** Whether the steps are a way through the arcs from the opening to the last plate, and none of them has slack. */
export function isCritical({ moments, last }: Diary, path: readonly PathStep[]): boolean {
  const t = (moment: Moment): number | undefined => moments[moment]?.t;
  const step = (ends: readonly Moment[], { from, to, kind, order, what }: PathStep): readonly Moment[] =>
    ends.flatMap((end) =>
      (moments[end]?.arcs ?? [])
        .filter((arc) => arc.step?.kind === kind && arc.step.order === order && arc.step.what === what)
        .filter((arc) => t(end) === to && t(arc.from) === from && arc.minutes === to - from)
        .map((arc) => arc.from),
    );
  // Of two moments in one minute, the later had to wait for the earlier.
  const atOnce = (ends: readonly Moment[]): readonly Moment[] => {
    const all = new Set(ends);
    for (const end of all)
      for (const arc of moments[end]?.arcs ?? [])
        if (arc.minutes === 0 && t(arc.from) === t(end)) all.add(arc.from);
    return [...all];
  };
  let ends = atOnce([last]);
  for (const each of path.toReversed()) ends = atOnce(step(ends, each));
  return ends.includes(0);
}
