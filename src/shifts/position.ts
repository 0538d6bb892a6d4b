/** Where an evening stands after some deeds: the one step that every search goes by. */
import { serveByHand, type Ending } from '../kitchen';
import type { OrderId } from '../trace';
import type { Act, Deed } from './acts';
import { inTime, isInTime } from './guests';
import type { Evening } from './play';
import { Tally } from './tally';

/** How good an evening is. */
export interface Outcome {
  /** How many guests were served in time. */
  readonly inTime: number;
  /** The minute of the last plate; `Infinity` if the dishes wait for each other for ever. */
  readonly total: number;
}

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

/** Whether `a` is better: more guests, or as many in less time. */
export const isBetter = (a: Outcome, b: Outcome): boolean =>
  a.inTime > b.inTime || (a.inTime === b.inTime && a.total < b.total);

/** The guests who can certainly not be served in time, when the hands are busy until `minute`. */
export const lostAt = ({ sheet }: Evening, tally: Tally, minute: number): readonly OrderId[] =>
  [...sheet.orders.keys()].filter((order) => !isInTime(sheet, order, tally.earliest(order, minute)));

/** What may be done at a choice: a dish, and where it is asked for, rest till the next bell. */
export function options({ ready, bell }: Position, waits: boolean): readonly Deed[] {
  const takes = ready.map((take): Deed => ({ take }));
  return waits && bell !== undefined ? [...takes, { wait: 'bell' }] : takes;
}

/** Two positions of one evening with the same text go on alike, whatever was before. */
export const textOf = ({ rules }: Evening, { tally, minute, ready }: Position): string =>
  tally.text(minute, ready, rules.failures.length > 0);
