/** A service from a seed: the first sheet that a seeded generator comes to and that is as hard as a shift has to be. */
import { kindHouse, type DishName, type OrderSheet } from '../kitchen';
import type { Acts } from './acts';
import { Dice } from './dice';
import { serveOnce } from './evening';
import { fifoOf, judge, shortfalls, type Verdict } from './judge';
import type { Evening } from './play';
import { isBetter } from './outcome';
import { optimum } from './search';
import type { TableRow } from './table';

/** An evening as good as a shift of the campaign. */
export interface SeededService {
  readonly evening: Evening;
  /** What the search found of it. */
  readonly row: TableRow;
  /** A perfect evening. */
  readonly solution: Acts;
  /** How many sheets were tried, this one among them. */
  readonly tries: number;
}

/** So many sheets are tried; one in about twenty-five is good. */
const mostTries = 500;

/** Positions that the search may look at for one sheet. */
const budget = 6000;

// No mousse and no custard: they could wait for each other for ever, which wants a shift of its own.
const dishes = [
  'toast',
  'soup',
  'cup_of_soup',
  'pizza',
  'small_pizza',
  'cupcake',
  'pie',
  'salad',
  'side_salad',
  'small_salad',
  'steak',
  'minute_steak',
  'tea',
  'milkshake',
  'meringue',
] as const satisfies readonly DishName[];

const arrivals = [0, 0, 2, 4, 5, 6, 8] as const;

/** The seed of a calendar day such as `2026-11-29`. */
export const seedOf = (day: string): number => Number(day.replaceAll('-', ''));

/** The same seed always gives the same service; `undefined` if no sheet within `tries` is good enough. */
export function serviceFor(seed: number, tries = mostTries): SeededService | undefined {
  const dice = new Dice(seed);
  for (let tried = 1; tried <= tries; tried++) {
    const evening = draw(dice);
    if (evening === undefined || !looksHard(evening, dice)) continue;
    const verdict = judge(evening, budget);
    if (verdict === undefined || shortfalls(evening, verdict).length > 0) continue;
    if (!isFair(verdict) || isWonByRest(evening, verdict)) continue;
    const { plays, par, fifo, rules, acts } = verdict;
    return { evening, row: { plays, par, proved: true, fifo, rules }, solution: acts, tries: tried };
  }
  return undefined;
}

/** An evening in which everybody can be served, since the guests are as patient as one way of cooking it takes. */
function draw(dice: Dice): Evening | undefined {
  const left = [...dishes];
  const orders = Array.from({ length: 5 + dice.below(2) }, (_, i) => ({
    dish: left.splice(dice.below(left.length), 1)[0] as DishName,
    arrives: i < 2 ? 0 : dice.pick(arrivals),
  })).toSorted((a, b) => a.arrives - b.arrives);
  const sheet: OrderSheet = { orders, ovens: 1 + dice.below(2), stoves: 1 + dice.below(2) };
  const easy = { sheet, rules: kindHouse };
  let best = serveOnce(easy, dice.pick);
  for (let i = 0; i < 30; i++) {
    const play = serveOnce(easy, dice.pick);
    if (play.total < best.total) best = play;
  }
  if (best.total < 12 || best.total > 20) return undefined;
  const patient = orders.map((order, i) => {
    const due = Math.ceil(((best.plates[i] as number) + dice.below(2)) / 2) * 2;
    return { ...order, patience: due - order.arrives };
  });
  return { sheet: { ...sheet, orders: patient }, rules: kindHouse };
}

/** A quick look, by a few plays at random, whether it is worth to be weighed. */
function looksHard(evening: Evening, dice: Dice): boolean {
  const guests = evening.sheet.orders.length;
  const fifo = fifoOf(evening).inTime;
  if (fifo === guests) return false;
  const plays = Array.from({ length: 50 }, () => serveOnce(evening, dice.pick));
  const none = plays.filter(({ inTime }) => inTime <= fifo).length;
  const all = plays.filter(({ inTime }) => inTime === guests).length;
  return none >= 15 && all <= 8;
}

/** Hard, but not so hard that chance is against everybody. */
const isFair = ({ chances: [none], winners }: Verdict): boolean => none <= 0.7 && winners >= 4;

const isWonByRest = (evening: Evening, { par }: Verdict): boolean => {
  const rested = optimum(evening, { budget: 3 * budget, waits: true });
  return !rested.proved || isBetter(rested, par);
};
