/** One evening cooked to its end, without a trace. */
import { serveByHand, type Player } from '../kitchen';
import { inTime } from './guests';
import type { Evening } from './play';
import type { Outcome } from './outcome';

export interface Served extends Outcome {
  /** By order: the minute of its plate; `Infinity` for one that never was served. */
  readonly plates: readonly number[];
}

/** Cooks an evening in which `player` says who goes on, to its end or until it is stopped; without, by asyncio's own rule. */
export function serveOnce({ sheet, rules }: Evening, player?: Player): Served {
  const plates = sheet.orders.map(() => Infinity);
  let last = 0;
  const ending = serveByHand(sheet, rules, player, (event) => {
    if (event.kind === 'served') plates[event.order] = last = event.t;
  });
  return { plates, inTime: inTime(sheet, plates), total: ending === 'stuck' ? Infinity : last };
}
