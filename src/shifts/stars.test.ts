import { expect, test } from 'vitest';
import { firstService } from './first-service';
import { fridayRush } from './friday-rush';
import { plays } from './search';
import { starsOf, type Standards } from './stars';
import { supper } from './supper';

const standards: Standards = { fifo: { inTime: 4, total: 17 }, par: { inTime: 6, total: 16 } };

test.each([
  [4, 15, 0],
  [5, 21, 1],
  [6, 17, 2],
  [6, 16, 3],
] as const)('%i guests of Friday rush in %i minutes are %i stars', (inTime, total, stars) => {
  expect(starsOf(fridayRush.sheet, standards, { inTime, total }, false)).toBe(stars);
});

test('who takes something back has no third star', () => {
  expect(starsOf(fridayRush.sheet, standards, { inTime: 6, total: 16 }, true)).toBe(2);
});

test('of supper, where nobody minds the minute, the total says it all', () => {
  const easy: Standards = { fifo: { inTime: 3, total: 12 }, par: { inTime: 3, total: 12 } };
  const stars = [12, 14, 16, 19, Infinity].map((total) =>
    starsOf(supper.sheet, easy, { inTime: total < Infinity ? 3 : 1, total }, false),
  );
  expect(stars).toEqual([3, 2, 1, 1, 0]);
});

test('not all plays of a shift earn the same', () => {
  const known: Standards = { fifo: { inTime: 1, total: 14 }, par: { inTime: 4, total: 11 } };
  const counts = [0, 0, 0, 0];
  for (const play of plays(firstService)) {
    const stars = starsOf(firstService.sheet, known, play, false);
    counts[stars] = (counts[stars] ?? 0) + 1;
  }
  expect(counts).toEqual([9, 36, 0, 4]);
});
