/** Which tickets hang on the rail at every minute, and where: the one in hand, the ready queue, then who waits. */
import { slotsOf, stateAt, type DishSpan, type OrderId, type Spans } from '../trace';
import { easeInOut, mix, share } from './ease';
import { beats } from './look';
import { places } from './places';

/** So many tickets hang side by side; the rest are a number. */
export const mostTickets = 5;

interface Hanging {
  /** Kitchen minutes. */
  readonly from: number;
  /** Kitchen units; `null` for a ticket that does not hang. */
  readonly x: number | null;
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
  for (const from of moments) {
    const hanging = arrange(spans, from, byHand);
    const shown = hanging.slice(0, mostTickets);
    const count = hanging.length - shown.length;
    if (more.at(-1)?.count !== count) more.push({ from, count });
    for (const [order, list] of tickets.entries()) {
      const place = shown.indexOf(order);
      const x = place < 0 ? null : placeX(place, shown.length);
      if (list.length === 0 ? x !== null : list.at(-1)?.x !== x) list.push({ from, x });
    }
  }
  return { tickets, more };
}

/** Where a ticket hung last, for one that falls off. */
export const lastX = (list: readonly Hanging[], minute: number): number | undefined =>
  list.findLast(({ from, x }) => from <= minute && x !== null)?.x ?? undefined;

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

function placeX(place: number, count: number): number {
  const { left, right } = places.rail;
  const step = Math.min(124, (right - left) / Math.max(1, count - 1));
  return left + 16 + place * step;
}
