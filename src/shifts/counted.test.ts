import { describe, expect, test } from 'vitest';
import { kindHouse, type DishName, type House } from '../kitchen';
import type { OrderId } from '../trace';
import { Dice } from './dice';
import { isInTime } from './guests';
import { isBetter, type Outcome } from './outcome';
import type { Evening } from './play';
import { options, outcomeOf, positionAfter, type Position } from './position';
import { optimum, plays, reachable } from './search';
import { Survey } from './survey';

const dishes: readonly DishName[] = [
  'toast',
  'cup_of_soup',
  'small_pizza',
  'small_salad',
  'steak',
  'minute_steak',
  'tea',
  'milkshake',
  'meringue',
  'mousse',
  'custard',
  'cake',
];

const tables: House['tables'] = [[0, 1]];

/** Houses of every kind; in one with a table the first two orders sit there. */
const houses: Readonly<Record<string, (dice: Dice) => House>> = {
  'a kind one': () => kindHouse,
  'one with walk-outs': () => ({ ...kindHouse, walkOut: true }),
  'one with failures': (dice) => ({ ...kindHouse, failures: failuresBy(dice) }),
  'one with failures and a table': (dice) => ({ ...kindHouse, tables, failures: failuresBy(dice) }),
  'one with walk-outs and failures': (dice) => ({ walkOut: true, tables: [], failures: failuresBy(dice) }),
  'one with everything': (dice) => ({ walkOut: true, tables, failures: failuresBy(dice) }),
};

const failuresBy = (dice: Dice): House['failures'] =>
  Array.from({ length: 1 + dice.below(2) }, () => ({
    station: dice.pick(['oven', 'stove'] as const),
    slot: dice.below(2),
    minute: 1 + dice.below(10),
  }));

function eveningBy(dice: Dice, house: (dice: Dice) => House, guests: number): Evening {
  const rules = house(dice);
  const together = dice.below(5);
  const orders = Array.from({ length: guests }, (_, i) => ({
    dish: dice.pick(dishes),
    arrives: i < 2 && rules.tables.length > 0 ? together : dice.pick([0, 0, 1, 2, 3, 5]),
    patience: 2 + dice.below(14),
  }));
  return { sheet: { orders, ovens: 1 + dice.below(2), stoves: 1 + dice.below(2) }, rules };
}

/** More plays than that take too long for a test. */
const most = 250;

/** All that comes; `undefined` if that is more than so many. */
function upTo<T>(count: number, all: Iterable<T>): readonly T[] | undefined {
  const some: T[] = [];
  for (const each of all) if (some.push(each) > count) return undefined;
  return some;
}

/** How often an evening comes to what, each play cooked; `undefined` for one with too many. */
function counted(evening: Evening): Map<string, number> | undefined {
  const all = upTo(most, plays(evening));
  const counts = new Map<string, number>();
  for (const play of all ?? []) counts.set(textOf(play), (counts.get(textOf(play)) ?? 0) + 1);
  return all && counts;
}

const textOf = ({ inTime, total }: Outcome): string => `${String(inTime)}/${String(total)}`;

const outcomeIn = (text: string): Outcome => {
  const [inTime, total] = text.split('/').map(Number);
  return { inTime: inTime as number, total: total as number };
};

const budget = 20_000;

const bestOf = (outcomes: readonly Outcome[]): Outcome => outcomes.reduce((a, b) => (isBetter(b, a) ? b : a));

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);

/** Every end of an evening that begins so, the hands resting until a bell or not. */
function* endsOf(evening: Evening, deeds: Position['deeds']): Generator<Position> {
  const here = positionAfter(evening, deeds);
  if (here.ending !== 'stopped') yield here;
  else for (const deed of options(here, true)) yield* endsOf(evening, [...deeds, deed]);
}

/** All choices of some of these, none and all of them among them. */
function someOf(orders: readonly OrderId[]): readonly (readonly OrderId[])[] {
  const [first, ...others] = orders;
  if (first === undefined) return [[]];
  return someOf(others).flatMap((some) => [some, [first, ...some]]);
}

const sorted = (counts: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] =>
  [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe.each(Object.entries(houses))('in %s', (name, house) => {
  const dice = new Dice(name.length);
  const evenings = Array.from({ length: 120 }, () => eveningBy(dice, house, 3 + dice.below(2))).flatMap(
    (evening) => {
      const counts = counted(evening);
      return counts === undefined ? [] : [{ evening, counts }];
    },
  );

  test('the optimum is the best of all plays', () => {
    for (const { evening, counts } of evenings) {
      const best = bestOf([...counts.keys()].map(outcomeIn));
      expect({ evening, ...optimum(evening, { budget }) }).toMatchObject({ evening, ...best, proved: true });
    }
  });

  test('what can be reached by resting too is what some evening comes to', () => {
    for (const evening of Array.from({ length: 12 }, () => eveningBy(dice, house, 2))) {
      const ends = upTo(most, endsOf(evening, []));
      if (ends === undefined) continue;
      const best = bestOf(ends.map((end) => outcomeOf(evening, end)));
      expect({ evening, ...optimum(evening, { budget, waits: true }) }).toMatchObject({ evening, ...best });
      for (const guests of someOf([...evening.sheet.orders.keys()])) {
        const can = ends.some(
          ({ ending, tally }) =>
            ending === 'closed' &&
            guests.every((order) => isInTime(evening.sheet, order, tally.plates[order] as number)),
        );
        expect({ evening, guests, can: reachable(evening, [], guests, budget) }).toEqual({
          evening,
          guests,
          can,
        });
      }
    }
  });

  test('a survey counts all plays', () => {
    for (const { evening, counts } of evenings) {
      const shares = new Survey(evening, budget).after([]) ?? [];
      const surveyed = shares.map((share) => [textOf(share), share.plays] as const);
      expect({ evening, plays: sorted(surveyed) }).toEqual({ evening, plays: sorted(counts) });
      expect(sumOf(shares.map(({ chance }) => chance))).toBeCloseTo(1);
    }
  });
});
