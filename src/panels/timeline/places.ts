/** From a bar to its neighbours, and from a point on the page to the bar that is there. */
import type { Bar, Lane } from '../../trace';
import { rowAt, type Row, type RowOfLane } from './rows';
import { across, minuteAt, type Scale } from './scale';
import type { BarPlace } from './state';

/** A finger or pointer that misses a thin bar by so many pixels still means it. */
const near = 9;

/** The bar at a point of the lanes, `x` and `y` in their pixels; none that begins after `horizon`. */
export function barAtPoint(
  rows: readonly Row[],
  scale: Scale,
  x: number,
  y: number,
  horizon: number,
): BarPlace | undefined {
  const row = rowAt(rows, y);
  if (row?.kind !== 'lane') return undefined;
  let best: BarPlace | undefined;
  let least = near;
  for (const [i, bar] of row.lane.bars.entries()) {
    if (bar.from > horizon) break;
    const far = farFrom(bar, scale, x, row.height);
    if (far > least) continue;
    least = far;
    best = { kitchen: row.kitchen, lane: row.index, bar: i };
  }
  return best;
}

// A moment’s mark stands right of its minute, and before whatever else is there.
function farFrom(bar: Bar, scale: Scale, x: number, height: number): number {
  const from = across(scale, bar.from);
  const to = bar.to > bar.from ? across(scale, bar.to) : from + height * 0.8;
  if (x < from) return from - x;
  return x > to ? x - to : 0;
}

/** The minute at a point across. */
export const minuteAtPoint = (scale: Scale, x: number): number =>
  Math.min(scale.to, Math.max(scale.from, minuteAt(scale, x)));

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The next bar in that direction; `undefined` where there is none. `rows` are all that are shown. */
export function neighbour(
  rows: readonly Row[],
  at: BarPlace,
  direction: Direction,
  horizon: number,
): BarPlace | undefined {
  const lanes = rows.filter(
    (row): row is RowOfLane => row.kind === 'lane' && known(row.lane, horizon).length > 0,
  );
  const here = lanes.findIndex((row) => row.kitchen === at.kitchen && row.index === at.lane);
  const row = lanes[here];
  if (row === undefined) return undefined;
  const bars = known(row.lane, horizon);
  const along = { left: at.bar - 1, right: at.bar + 1, first: 0, last: bars.length - 1 };
  if (direction !== 'up' && direction !== 'down') {
    const bar = along[direction];
    return bars[bar] === undefined ? undefined : { ...at, bar };
  }
  const next = lanes[here + (direction === 'up' ? -1 : 1)];
  const bar = row.lane.bars[at.bar];
  if (next === undefined || bar === undefined) return undefined;
  return { kitchen: next.kitchen, lane: next.index, bar: nearest(known(next.lane, horizon), middle(bar)) };
}

const known = ({ bars }: Lane, horizon: number): readonly Bar[] => bars.filter(({ from }) => from <= horizon);

const middle = ({ from, to }: Bar): number => (from + to) / 2;

function nearest(bars: readonly Bar[], minute: number): number {
  const far = ({ from, to }: Bar): number => Math.max(from - minute, minute - to, 0);
  let best = 0;
  for (const [i, bar] of bars.entries()) if (far(bar) < far(bars[best] as Bar)) best = i;
  return best;
}

/** The row of a bar, if it is shown. */
export const rowOf = (rows: readonly Row[], { kitchen, lane }: BarPlace): Row | undefined =>
  rows.find((row) => row.kind === 'lane' && row.kitchen === kitchen && row.index === lane);

/** What finds a bar’s element, as its `data-bar`. */
export const keyOf = ({ kitchen, lane, bar }: BarPlace): string =>
  `${kitchen} ${String(lane)} ${String(bar)}`;

/** The bar that an element stands for. */
export function placeOf(element: EventTarget | null): BarPlace | undefined {
  const key = element instanceof Element ? element.getAttribute('data-bar') : null;
  const [kitchen, lane, bar] = key?.split(' ') ?? [];
  if (kitchen !== 'synchronous' && kitchen !== 'concurrent') return undefined;
  return { kitchen, lane: Number(lane), bar: Number(bar) };
}
