/** Where an evening stands after some deeds: the one step that every search goes by. */
import { dueOf, serveByHand, type Ending } from '../kitchen';
import type { OrderId } from '../trace';
import { writeActs, type Act, type Deed } from './acts';
import { inTime, isInTime } from './guests';
import type { Outcome } from './outcome';
import type { Evening } from './play';
import { Tally } from './tally';

/** At the choice after some deeds, or at the end of the evening. */
export interface Position {
  readonly deeds: readonly Deed[];
  /** The minute of each deed. */
  readonly minutes: readonly number[];
  /** `Infinity` at the end. */
  readonly minute: number;
  /** The one that has been ready longest first; empty at the end. */
  readonly ready: readonly OrderId[];
  /** The minute of whatever comes next, if the hands rest. */
  readonly bell: number | undefined;
  readonly ending: Ending;
  readonly tally: Tally;
}

/** Cooks an evening up to the choice after `deeds`, which must be possible. */
export function positionAfter({ sheet, rules }: Evening, deeds: readonly Deed[]): Position {
  const tally = new Tally(sheet);
  const minutes: number[] = [];
  let here: Pick<Position, 'ready' | 'minute' | 'bell'> = { ready: [], minute: Infinity, bell: undefined };
  const ending = serveByHand(
    sheet,
    rules,
    (ready, minute, bell) => {
      const deed = deeds[minutes.length];
      if (deed === undefined) {
        here = { ready, minute, bell };
        return 'stop';
      }
      minutes.push(minute);
      return 'take' in deed ? deed.take : deed.wait;
    },
    tally.tell,
  );
  return { deeds, minutes, ...here, ending, tally };
}

/** What the deeds are as acts. */
export const actsAt = ({ deeds, minutes }: Position): readonly Act[] =>
  deeds.map((deed, i) => ({ minute: minutes[i] as number, ...deed }));

/** What an evening came to; of one that is not over, so far. */
export const outcomeOf = ({ sheet }: Evening, { tally, ending }: Position): Outcome => ({
  inTime: inTime(sheet, tally.plates),
  total: ending === 'stuck' ? Infinity : tally.lastPlate,
});

/** The guests who can certainly not be served in time, when the hands are busy until `minute`. */
export const lostAt = ({ sheet }: Evening, tally: Tally, minute: number): readonly OrderId[] =>
  [...sheet.orders.keys()].filter((order) => !isInTime(sheet, order, tally.earliest(order, minute)));

/** What may be done at a choice: a dish, and where it is asked for, rest till the next bell. */
export function options({ ready, bell }: Position, waits: boolean): readonly Deed[] {
  const takes = ready.map((take): Deed => ({ take }));
  return waits && bell !== undefined ? [...takes, { wait: 'bell' }] : takes;
}

/**
 * Two positions of one evening with the same text go on alike: the same can be done, and the same comes of it. Where a
 * dish may have been cancelled and has not read its note, what is told of it is not enough: whether its table was given
 * up, or whether it left a line before or after its place there came free. Such a position has a text of its own.
 */
export function textOf(evening: Evening, { tally, minute, ready, deeds }: Position): string {
  const text = tally.text(minute, ready, evening.rules.failures.length > 0);
  return ready.some((order) => mayBeCancelled(evening, tally, minute, order))
    ? `${text} ${writeActs(deeds)}`
    : text;
}

/** Whether a dish that could go on has perhaps a note to read, and neither the minute nor the tally tells what it is. */
function mayBeCancelled({ sheet, rules }: Evening, tally: Tally, minute: number, order: OrderId): boolean {
  const what = sheet.orders[order];
  if (what === undefined) return false;
  if (rules.walkOut && dueOf(what) <= minute) return tally.isInLine(order);
  const table = rules.tables.find((members) => members.includes(order)) ?? [];
  return table.some((member) => tally.isWithdrawn(member));
}
