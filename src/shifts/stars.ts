/** Stars: what an evening earns beside asyncio's own rule and par. */
import type { OrderSheet } from '../kitchen';
import type { Outcome } from './outcome';

export type Stars = 0 | 1 | 2 | 3;

/** What an evening is held against. */
export interface Standards {
  /** What first in, first out comes to: asyncio itself. */
  readonly fifo: Outcome;
  readonly par: Outcome;
}

/** Where nobody minds the minute, an evening of so many minutes over par is worth two stars. */
const nearPar = 2;

/**
 * One for more guests than asyncio's own rule serves in time, two for as many as par serves, three for that in its time
 * and nothing taken back. Where no guest minds the minute: one for serving everybody, two for nearly par, three for par. None
 * where dishes wait for each other for ever.
 */
export function starsOf(
  { orders }: OrderSheet,
  { fifo, par }: Standards,
  { inTime, total }: Outcome,
  undone: boolean,
): Stars {
  if (total === Infinity) return 0;
  const perfect = inTime >= par.inTime && total <= par.total && !undone;
  if (perfect) return 3;
  if (inTime >= par.inTime) {
    const hurried = orders.some(({ patience }) => patience !== undefined);
    return hurried || total <= par.total + nearPar ? 2 : 1;
  }
  return inTime > fifo.inTime ? 1 : 0;
}
