/** What can certainly not be reached any more: no advice, and no search, only the steps that are left. */
import type { OrderId } from '../trace';
import type { Deed } from './acts';
import type { Evening, Played } from './play';
import { lostAt, positionAfter } from './position';

/**
 * The guests who were not served in time, or certainly cannot be: even if the hands had only their dish from the choice
 * on, and every place were free.
 */
export const certainlyLost = (evening: Evening, { acts }: Pick<Played, 'acts'>): readonly OrderId[] =>
  lostAfter(evening, acts);

/** The guests who are certainly lost once this dish, which is ready, is taken, and now are not. */
export function lostBy(evening: Evening, played: Pick<Played, 'acts'>, take: OrderId): readonly OrderId[] {
  const now = certainlyLost(evening, played);
  return lostAfter(evening, [...played.acts, { take }]).filter((order) => !now.includes(order));
}

function lostAfter(evening: Evening, deeds: readonly Deed[]): readonly OrderId[] {
  const { tally, minute } = positionAfter(evening, deeds);
  return lostAt(evening, tally, minute);
}
