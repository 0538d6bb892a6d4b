import { describe, expect, test } from 'vitest';
import { judge, shortfalls, type Verdict } from './judge';
import { play } from './play';
import { outcomeOf, positionAfter } from './position';
import { ruleNames } from './rules';
import { optimum, plays } from './search';
import { shiftNames, shifts, type ShiftName } from './shifts';
import { starsOf } from './stars';
import { table } from './table';

const budget = 100_000;

const verdicts = new Map<ShiftName, Verdict>();

function verdictOf(name: ShiftName): Verdict {
  const verdict = verdicts.get(name) ?? judge(shifts[name], budget, shifts[name].solution);
  if (verdict === undefined) throw new Error(`${name} is too large`);
  verdicts.set(name, verdict);
  return verdict;
}

describe.each(shiftNames)('%s', (name) => {
  const shift = shifts[name];

  test('is in the table as a search finds it', () => {
    const { plays, par, fifo, rules } = verdictOf(name);
    const { proved, inTime, total } = optimum(shift, { budget });
    expect(table[name]).toEqual({ plays, par, proved, fifo, rules });
    expect({ inTime, total }).toEqual(par);
  });

  test('has as many plays of each kind as there are, cooked one by one', () => {
    const stars = [0, 0, 0, 0];
    let count = 0;
    for (const play of plays(shift)) {
      count++;
      const earned = starsOf(shift.sheet, table[name], play, false);
      stars[earned] = (stars[earned] ?? 0) + 1;
    }
    expect(count).toBe(table[name].plays);
    expect(stars[3]).toBe(verdictOf(name).winners);
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
