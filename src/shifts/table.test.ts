import { describe, expect, test } from 'vitest';
import { dueOf, serve, type Order } from '../kitchen';
import type { Trace } from '../trace';
import { judge, shortfalls, type Verdict } from './judge';
import { isBetter, type Outcome } from './outcome';
import { play } from './play';
import { outcomeOf, positionAfter } from './position';
import { playBy, ruleNames } from './rules';
import { optimum, plays } from './search';
import { shiftNames, shifts, type ShiftName } from './shifts';
import { starsOf } from './stars';
import { Survey } from './survey';
import { table } from './table';

const budget = 100_000;

/** What a trace came to. */
function outcomeIn({ orders, events }: Trace): Outcome {
  const served = events.filter((event) => event.kind === 'served');
  return {
    inTime: served.filter(({ order, t }) => t <= dueOf(orders[order] as Order)).length,
    total: events.some(({ kind }) => kind === 'stuck') ? Infinity : (served.at(-1)?.t ?? 0),
  };
}

/** How often what was come to, by guests in time and total. */
function countsOf(outcomes: readonly (readonly [Outcome, number])[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [{ inTime, total }, times] of outcomes) {
    const key = `${String(inTime)}/${String(total)}`;
    counts[key] = (counts[key] ?? 0) + times;
  }
  return counts;
}

const verdicts = new Map<ShiftName, Verdict>();

function verdictOf(name: ShiftName): Verdict {
  const verdict = verdicts.get(name) ?? judge(shifts[name], budget, shifts[name].solution);
  if (verdict === undefined) throw new Error(`${name} is too large`);
  verdicts.set(name, verdict);
  return verdict;
}

describe.each(shiftNames)('%s', (name) => {
  const shift = shifts[name];

  const all = [...plays(shift)];

  test('is in the table as counting finds it', () => {
    const { inTime, total } = all.reduce((best, play) => (isBetter(play, best) ? play : best));
    const { proved, ...found } = optimum(shift, { budget });
    expect(table[name]).toMatchObject({ plays: all.length, par: { inTime, total }, proved });
    expect(found).toMatchObject({ inTime, total });
    expect(table[name].fifo).toEqual(outcomeIn(serve(shift.sheet, 'concurrent', undefined, shift.rules)));
    for (const rule of ruleNames)
      expect(table[name].rules[rule]).toEqual(outcomeIn(play(shift, playBy(shift, rule)).trace));
  });

  test('is judged by what its plays come to, each cooked', () => {
    const shares = new Survey(shift, budget).after([]) ?? [];
    expect(countsOf(shares.map((share) => [share, share.plays]))).toEqual(
      countsOf(all.map((play) => [play, 1])),
    );
    const winners = all.filter((play) => starsOf(shift.sheet, table[name], play, false) === 3);
    expect(verdictOf(name)).toMatchObject({ plays: all.length, winners: winners.length });
  });

  test('earns three stars by its solution', () => {
    const played = play(shift, shift.solution);
    expect(played.acts).toEqual(shift.solution);
    expect(played.ending).toBe('closed');
    const outcome = outcomeOf(shift, positionAfter(shift, shift.solution));
    expect(outcome.total).toBe(played.trace.total);
    expect(starsOf(shift.sheet, table[name], outcome, false)).toBe(3);
  });

  test('is not won by resting', () => {
    expect(optimum(shift, { budget, waits: true })).toMatchObject({ ...table[name].par, proved: true });
  });
});

const hard = shiftNames.filter((name) => !['supper', 'first-service', 'slow-pie'].includes(name));

test.each(hard)('%s is as hard as it has to be', (name) => {
  expect(shortfalls(shifts[name], verdictOf(name))).toEqual([]);
});

test('in The slow pie, what takes longest goes first, and no other rule is perfect', () => {
  const { par, fifo, rules } = table['slow-pie'];
  expect(ruleNames.filter((rule) => rules[rule].inTime === par.inTime)).toEqual(['longest-remaining']);
  expect(fifo.inTime).toBeLessThan(par.inTime);
});

test('no rule is perfect in all shifts', () => {
  for (const rule of ruleNames)
    expect(shiftNames.some((name) => table[name].rules[rule].inTime < table[name].par.inTime)).toBe(true);
});
