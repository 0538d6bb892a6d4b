/** Simple rules for who goes on next: what a loop could follow, and nobody needs to think for. */
import { dueOf, serveByHand, stepsOf } from '../kitchen';
import type { OrderId } from '../trace';
import type { Act, Acts } from './acts';
import type { Evening } from './play';
import { Tally } from './tally';

/**
 * By what is ready: `first-ready` what has been so longest, `newest` what has been so shortest, `least-hand-work` the
 * shortest turn until its next `await`, `longest-remaining` what hands and stations still need longest, and
 * `earliest-deadline`. Of equals, what has been ready longest.
 */
export const ruleNames = [
  'first-ready',
  'newest',
  'least-hand-work',
  'longest-remaining',
  'earliest-deadline',
] as const;

export type RuleName = (typeof ruleNames)[number];

/** How far a rule prefers others: it takes the dish with the least. `place` is that among what is ready. */
type Weight = (order: OrderId, place: number, evening: Evening, tally: Tally) => number;

const weights: Readonly<Record<RuleName, Weight>> = {
  'first-ready': (_, place) => place,
  newest: (_, place) => -place,
  'least-hand-work': (order, _, evening, tally) => turnOf(evening, tally, order),
  'longest-remaining': (order, _, __, tally) => -tally.allLeft(order),
  'earliest-deadline': (order, _, { sheet }) => dueAt(sheet, order),
};

const dueAt = ({ orders }: Evening['sheet'], order: OrderId): number => {
  const what = orders[order];
  return what === undefined ? Infinity : dueOf(what);
};

/** Minutes by hand until the next `await` of a dish. */
function turnOf({ sheet }: Evening, tally: Tally, order: OrderId): number {
  const what = sheet.orders[order];
  const step = what && stepsOf(what.dish)[tally.begun(order)];
  return step?.at === 'hands' ? step.minutes : 0;
}

/** The dish a rule takes of those that are ready. */
function pickBy(rule: RuleName, ready: readonly OrderId[], evening: Evening, tally: Tally): OrderId {
  const weigh = weights[rule];
  const weighed = ready.map((order, place) => ({ order, weight: weigh(order, place, evening, tally) }));
  return weighed.reduce((best, each) => (each.weight < best.weight ? each : best)).order;
}

/** What somebody does who keeps to a rule the whole evening. */
export function playBy(evening: Evening, rule: RuleName): Acts {
  const { sheet, rules } = evening;
  const tally = new Tally(sheet);
  const acts: Act[] = [];
  serveByHand(
    sheet,
    rules,
    (ready, minute) => {
      const take = pickBy(rule, ready, evening, tally);
      acts.push({ minute, take });
      return take;
    },
    tally.tell,
  );
  return acts;
}
