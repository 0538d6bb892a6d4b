/** The bars of a shift: from an act to its trace, and to all that the tickets say, under 5 ms. */
import { bench, describe } from 'vitest';
import { attempt, biteOf, doing } from '../src/app/attempt';
import { lossesOf, play, shifts } from '../src/shifts';
import { spansOf } from '../src/trace';

const evening = shifts['friday-rush'];
// The longest way: all but the last act are done.
const last = evening.solution.length - 1;
const almost = attempt(evening, evening.solution.slice(0, last));
const half = attempt(evening, evening.solution.slice(0, last >> 1));

describe('Friday rush', () => {
  bench('an act, and the trace it gives', () => {
    const deed = evening.solution[last];
    if (deed !== undefined) spansOf(doing(almost, deed).played.trace);
  });

  bench('what taking each of the ready dishes would do', () => {
    lossesOf(evening, half.played);
    for (const order of half.played.choice?.ready ?? []) biteOf(half, order);
  });

  bench('all its acts played again', () => void play(evening, evening.solution));
});
