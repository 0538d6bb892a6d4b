/** Who waits at the window at a minute, and how much longer: read from the spans, where orders have patience. */
import { dueOf, type OrderId, type Spans } from '../trace';

/** `gone` is an empty chair. */
export type GuestMood = 'calm' | 'watch' | 'coat' | 'gone' | 'fed';

export interface Guest {
  readonly order: OrderId;
  readonly mood: GuestMood;
}

/** Minutes left at which a guest looks at the watch, and puts the coat on. */
const watchAt = 4;
const coatAt = 2;

/** Beats that one is still seen who was fed, and the chair of one who has gone. */
const lingers = { fed: 1.2, gone: 1.5 } as const;

/** The orders that were served by `minute`, one after the other, and whether in time. */
export const platesBy = ({ served, trace }: Spans, minute: number): readonly { readonly inTime: boolean }[] =>
  served
    .filter(({ t }) => t <= minute)
    .map(({ t, order }) => {
      const what = trace.orders[order];
      return { inTime: what === undefined || t <= dueOf(what) };
    });

/** How many were served in time by `minute`. */
export const fedBy = (spans: Spans, minute: number): number =>
  platesBy(spans, minute).filter(({ inTime }) => inTime).length;

/** Kitchen minutes; a guest who is not fed in time waits through the due minute itself. */
interface Stay {
  readonly order: OrderId;
  readonly from: number;
  readonly due: number;
  readonly to: number;
  readonly fed: boolean;
}

export function staysOf(spans: Spans): readonly Stay[] {
  return spans.trace.orders.flatMap((what, order) => {
    const due = dueOf(what);
    if (due === Infinity) return [];
    const last = spans.dishes[order]?.at(-1);
    const fed = last?.state === 'served' && last.from <= due;
    const over = fed || last?.state === 'withdrawn' ? Math.min(last.from, due) : due;
    return [{ order, from: what.arrives, due, to: over, fed }];
  });
}

/** The guests in sight at `minute`, the one who leaves first before the others. `pace`: kitchen minutes a beat. */
export function guestsAt(stays: readonly Stay[], minute: number, pace: number): readonly Guest[] {
  return stays
    .filter(({ from, to, fed }) => from <= minute && minute < to + (fed ? lingers.fed : lingers.gone) * pace)
    .toSorted((a, b) => a.due - b.due || a.order - b.order)
    .map((stay) => ({ order: stay.order, mood: moodAt(stay, minute) }));
}

function moodAt({ due, to, fed }: Stay, minute: number): GuestMood {
  if (fed && minute >= to) return 'fed';
  if (minute > to || (to < due && minute === to)) return 'gone';
  const left = due - minute;
  return left <= coatAt ? 'coat' : left <= watchAt ? 'watch' : 'calm';
}
