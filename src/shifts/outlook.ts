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

/** Of each dish that is ready: the guests who are certainly lost once it is taken, and now are not. */
export function lossesOf(
  evening: Evening,
  { acts }: Pick<Played, 'acts'>,
): ReadonlyMap<OrderId, readonly OrderId[]> {
  const { ready, minute, tally } = positionAfter(evening, acts);
  const now = lostAt(evening, tally, minute);
  return new Map(
    ready.map((take) => [
      take,
      lostAfter(evening, [...acts, { take }]).filter((order) => !now.includes(order)),
    ]),
  );
}

function lostAfter(evening: Evening, deeds: readonly Deed[]): readonly OrderId[] {
  const { tally, minute } = positionAfter(evening, deeds);
  return lostAt(evening, tally, minute);
}
