import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { Report, Turning } from '../panels/shift-model';
import { Playhead } from '../playback';
import { createCurtain } from './curtain';

const lost: Report = {
  stars: 0,
  result: { inTime: 3, guests: 4, total: 12 },
  stuck: undefined,
  causes: [],
  busy: 11,
  idle: 1,
  lateness: 0,
  fifo: { inTime: 1, guests: 4, total: 14 },
  par: { inTime: 4, guests: 4, total: 11 },
  proved: true,
  best: undefined,
  undone: false,
  turning: 'searching',
};
const turning: Turning = { acts: 2, minute: 3, took: 0, lost: 2, also: [] };

function fall(report: Report, still = false) {
  const playhead = new Playhead();
  playhead.load({ end: 12, pace: 1 });
  playhead.seek(12);
  let answer: (found: Turning | undefined) => void = () => {};
  const curtain = createCurtain({
    playhead,
    still: signal(still),
    report: () => report,
    turning: () => new Promise((resolve) => (answer = resolve)),
  });
  const pass = (seconds: number): void => {
    for (let left = seconds; left > 1e-9; left -= 0.1) curtain.tick(0.1);
  };
  const find = async (found: Turning | undefined): Promise<void> => {
    answer(found);
    await Promise.resolve();
  };
  return { playhead, curtain, pass, find };
}

test('first the last plate is seen, then the report', () => {
  const { curtain, pass } = fall({ ...lost, turning: undefined });
  pass(0.5);
  expect(curtain.report.value).toBeUndefined();
  pass(0.5);
  expect(curtain.reported.value).toBe(true);
});

test('time goes back to the choice that cost a guest, and then there is the report', async () => {
  const { curtain, pass, find, playhead } = fall(lost);
  pass(0.9);
  await find(turning);
  expect(curtain.reported.value).toBe(false);
  pass(0.5);
  expect(playhead.minute).toBeGreaterThan(3);
  expect(playhead.minute).toBeLessThan(12);
  pass(0.8);
  expect([playhead.minute, curtain.reported.value]).toEqual([3, true]);
  expect(curtain.report.value?.turning).toEqual(turning);
});

test('the way back can be skipped, and nobody who wants no motion is led on it', async () => {
  const moving = fall(lost);
  moving.pass(0.9);
  await moving.find(turning);
  expect(moving.curtain.skip()).toBe(true);
  expect([moving.playhead.minute, moving.curtain.reported.value]).toEqual([3, true]);
  const still = fall(lost, true);
  still.pass(0.9);
  await still.find(turning);
  expect([still.playhead.minute, still.curtain.reported.value]).toEqual([3, true]);
});

test('a search that takes long is not waited for, and its answer comes into the report that is read', async () => {
  const { curtain, pass, find, playhead } = fall(lost);
  pass(2.2);
  expect(curtain.reported.value).toBe(true);
  expect(curtain.report.value?.turning).toBe('searching');
  await find(turning);
  expect(curtain.report.value?.turning).toEqual(turning);
  expect(playhead.minute).toBe(12);
});

test('an answer for an evening that goes on again is nobody’s', async () => {
  const { curtain, pass, find } = fall(lost);
  pass(0.9);
  curtain.raise();
  await find(turning);
  expect([curtain.report.value, curtain.reported.value]).toEqual([undefined, false]);
});
