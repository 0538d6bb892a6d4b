import { expect, test } from 'vitest';
import { play, shifts, type Act } from '../shifts';
import { spansOf } from '../trace';
import { fedBy, guestsAt, platesBy, staysOf } from './guests';

const acts: readonly Act[] = [
  { minute: 0, take: 0 },
  { minute: 4, take: 2 },
  { minute: 5, take: 3 },
  { minute: 6, take: 1 },
];

/** First service, its salad first: at minute 8 the toast is still in the oven. */
const stays = staysOf(spansOf(play({ ...shifts['first-service'] }, acts).trace));

const seen = (minute: number): string =>
  guestsAt(stays, minute, 1)
    .map(({ order, mood }) => `${String(order)} ${mood}`)
    .join(', ');

test('guests come with their orders, and get restless as their time runs out', () => {
  expect([0, 2, 3, 4, 5, 7].map(seen)).toEqual([
    '2 calm, 1 calm, 0 calm',
    '2 calm, 1 calm, 3 calm, 0 calm',
    '2 watch, 1 calm, 3 calm, 0 calm',
    '2 watch, 1 calm, 3 calm, 0 fed',
    '2 coat, 1 calm, 3 calm, 0 fed',
    '2 coat, 1 watch, 3 watch',
  ]);
});

test('who is not fed at the due minute leaves a chair behind, and then nothing', () => {
  expect([7.1, 8, 8.5].map(seen)).toEqual([
    '2 gone, 1 watch, 3 watch',
    '2 gone, 1 watch, 3 watch',
    '1 watch, 3 watch',
  ]);
});

test('a plate that comes too late is a plate, and feeds nobody', () => {
  const late: readonly Act[] = [...acts, { minute: 8, take: 2 }];
  const spans = spansOf(play({ ...shifts['first-service'] }, late).trace);
  // The salad at 4, in time; the toast at 9, due at 7.
  expect(platesBy(spans, 9).map(({ inTime }) => inTime)).toEqual([true, false]);
  expect([3, 4, 9].map((minute) => fedBy(spans, minute))).toEqual([0, 1, 1]);
});
