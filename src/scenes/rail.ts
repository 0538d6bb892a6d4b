/** Which tickets hang on the rail at every minute, and where: the one in hand, the ready queue, then who waits. */
import { slotsOf, stateAt, type DishSpan, type OrderId, type Spans } from '../trace';
import { easeInOut, mix, share } from './ease';
import { beats } from './look';
import { places } from './places';

/** How tickets hang side by side, in kitchen units; what is more than `most` is a number. */
interface Row {
  readonly most: number;
  readonly left: number;
  readonly right: number;
}

const { left, right } = places.rail;
const usual: Row = { most: 5, left: left + 16, right: right + 16 };

/** By hand nobody is left out: the row is longer, and where there are many of them they are smaller. */
const wholeRow: Row = { most: Infinity, left, right: right + 36 };

/** From one ticket to the next, and how near a whole one may be to the next. */
const steps = { most: 124, whole: 100 } as const;

interface Hanging {
  /** Kitchen minutes. */
  readonly from: number;
  /** Kitchen units; `null` for a ticket that does not hang. */
  readonly x: number | null;
  /** A whole ticket has 1. */
  readonly size: number;
}

export interface Rail {
  /** By order. */
  readonly tickets: readonly (readonly Hanging[])[];
  /** How many hang out of sight, from each minute on. */
  readonly more: readonly { readonly from: number; readonly count: number }[];
}

const ranks: Readonly<Record<DishSpan['state'], number>> = {
  running: 0,
  held: 0,
  ready: 1,
  new: 1,
  waiting: 2,
  served: 3,
  withdrawn: 3,
};

/** Of what hangs on the rail no more. */
const gone = ranks.served;

/** `byHand`: nobody takes them in the order of the queue, and nothing of it is known before they are taken. */
export function planRail(spans: Spans, byHand = false): Rail {
  const moments = [...new Set(spans.dishes.flat().map(({ from }) => from))].toSorted((a, b) => a - b);
  const tickets: Hanging[][] = spans.dishes.map(() => []);
  const more: { from: number; count: number }[] = [];
  const row = byHand ? wholeRow : usual;
  for (const from of moments) {
    const hanging = arrange(spans, from, byHand);
    const shown = hanging.slice(0, row.most);
    const count = hanging.length - shown.length;
    if (more.at(-1)?.count !== count) more.push({ from, count });
    for (const [order, list] of tickets.entries()) {
      const place = shown.indexOf(order);
      const step = stepIn(row, shown.length);
      const size = byHand ? Math.min(1, step / steps.whole) : 1;
      const x = place < 0 ? null : row.left + place * step;
      const last = list.at(-1);
      const isNews = last === undefined ? x !== null : last.x !== x || last.size !== size;
      if (isNews) list.push({ from, x, size });
    }
  }
  return { tickets, more };
}

/** Where a ticket hung last, for one that falls off. */
export const lastX = (list: readonly Hanging[], minute: number): number | undefined =>
  list.findLast(({ from, x }) => from <= minute && x !== null)?.x ?? undefined;

/** Where a ticket's own place on the rail is at `minute`, and how large it is there. */
export function hungAt(list: readonly Hanging[], minute: number): { x: number; size: number } | undefined {
  const now = list.findLast(({ from }) => from <= minute);
  return now === undefined || now.x === null ? undefined : { x: now.x, size: now.size };
}

/** Where a ticket hangs at `minute`, sliding from where it hung before; `undefined` when it does not hang. */
export function ticketX(list: readonly Hanging[], minute: number, pace: number): number | undefined {
  const i = list.findLastIndex(({ from }) => from <= minute);
  const now = list[i];
  if (now === undefined || now.x === null) return undefined;
  const before = list[i - 1]?.x ?? null;
  if (before === null) return now.x;
  return mix(before, now.x, easeInOut(share(minute, now.from, now.from + beats.slide * pace)));
}

function arrange(spans: Spans, minute: number, byHand: boolean): readonly OrderId[] {
  const due = ({ order }: DishSpan): number =>
    Math.min(...slotsOf(spans, order, minute).map(({ rings }) => rings));
  return stateAt(spans, minute)
    .dishes.filter((dish): dish is DishSpan => dish !== undefined && ranks[dish.state] < gone)
    .map((dish) => ({
      dish,
      rank: ranks[dish.state],
      key: dish.state === 'waiting' ? due(dish) : byHand ? dish.from : dish.place,
    }))
    .toSorted((a, b) => a.rank - b.rank || a.key - b.key || a.dish.order - b.dish.order)
    .map(({ dish }) => dish.order);
}

const stepIn = (row: Row, count: number): number =>
  Math.min(steps.most, (row.right - row.left) / Math.max(1, count - 1));
