/** The one choice that cost a guest: after it, nobody could have served everyone who was served, and this guest too. */
import { dueOf } from '../kitchen';
import type { OrderId } from '../trace';
import { isInTime } from './guests';
import type { Evening, Played } from './play';
import { reachable } from './search';

/** An act, and what it cost. */
export interface TurningPoint {
  /** The number of acts before it. */
  readonly acts: number;
  readonly minute: number;
  /** What was done: a dish that was taken, or rest. */
  readonly took: OrderId | 'bell' | 'minute';
  /** The guest whose last chance it was. */
  readonly lost: OrderId;
}

/**
 * Of an evening that is over. The guest is the one with the earliest due minute among those who were lost. Where the
 * dishes wait for each other for ever, it is the act after which that could not be helped any more, and the guest one
 * without a plate. `undefined` where nobody was lost, where they could not all be served from the start, or when the
 * budget was spent before that was known: so many positions for each of the questions, of which there are at most seven
 * in an evening of 64 acts.
 *
 * What could be served is asked of evenings that rest until a bell, never for a minute only. A player who rested so may
 * come to a position that none of these comes to, and there may be more than one such act: it is one of them, not always
 * the last.
 */
export function turningPoint(evening: Evening, played: Played, budget: number): TurningPoint | undefined {
  const { acts, ending } = played;
  const { served, lost, unserved } = guestsOf(evening, played);
  const [first] = ending === 'stuck' ? unserved : lost;
  if (first === undefined) return undefined;
  const wanted = ending === 'stuck' ? [] : [...served, first];
  const could = (before: number): boolean | undefined =>
    reachable(evening, acts.slice(0, before), wanted, budget);
  if (could(0) !== true) return undefined;
  let low = 0;
  let high = acts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const answer = could(middle);
    if (answer === undefined) return undefined;
    if (answer) low = middle;
    else high = middle;
  }
  const act = acts[low];
  if (act === undefined) return undefined;
  return { acts: low, minute: act.minute, took: 'take' in act ? act.take : act.wait, lost: first };
}

interface Guests {
  /** Served in time. */
  readonly served: readonly OrderId[];
  /** The others, and of these the ones without any plate: who was due first, first. */
  readonly lost: readonly OrderId[];
  readonly unserved: readonly OrderId[];
}

function guestsOf({ sheet }: Evening, { trace }: Played): Guests {
  const plates = sheet.orders.map(() => Infinity);
  for (const event of trace.events) if (event.kind === 'served') plates[event.order] = event.t;
  const dues = sheet.orders.map(dueOf);
  const lost = [...sheet.orders.keys()]
    .filter((order) => !isInTime(sheet, order, plates[order] as number))
    .toSorted((a, b) => (dues[a] as number) - (dues[b] as number));
  return {
    served: [...sheet.orders.keys()].filter((order) => !lost.includes(order)),
    lost,
    unserved: lost.filter((order) => plates[order] === Infinity),
  };
}
