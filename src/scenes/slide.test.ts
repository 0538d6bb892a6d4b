import { expect, test } from 'vitest';
import { Slide, type Hung } from './slide';

const left: Hung = { x: 0, y: 0, size: 1 };
const right: Hung = { x: 400, y: 24, size: 0.7 };

test('what appears is in its place, and so is what may not move', () => {
  const slide = new Slide();
  expect(slide.follow(left, 0)).toEqual(left);
  expect(slide.follow(right, Infinity)).toEqual(right);
  slide.leave();
  expect(slide.follow(left, 0)).toEqual(left);
});

test('it goes straight to its new place, is there before long, and rests', () => {
  const slide = new Slide();
  slide.follow(left, 0);
  const way = Array.from({ length: 5 }, () => ({ ...slide.follow(right, 0.1), restless: slide.restless }));
  expect(way.map(({ x }) => Math.round(x))).toEqual([319, 384, 397, 399, 400]);
  // On one line.
  for (const { x, y } of way) expect(y / x).toBeCloseTo(24 / 400, 9);
  expect(way.map(({ restless }) => restless)).toEqual([true, true, true, true, false]);
  expect(way.at(-1)).toMatchObject(right);
});

test('many short frames come to the same as a few long ones', () => {
  const [slow, fast] = [new Slide(), new Slide()];
  for (const slide of [slow, fast]) slide.follow(left, 0);
  for (let i = 0; i < 10; i++) fast.follow(right, 0.01);
  expect(slow.follow(right, 0.1).x).toBeCloseTo(fast.follow(right, 0).x, 6);
});
