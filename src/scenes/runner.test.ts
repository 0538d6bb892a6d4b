import { expect, test } from 'vitest';
import { Runner } from './runner';

const table = { x: 0, y: 0 };
const oven = { x: 550, y: 0 };

/** Where she is seen after each of so many frames of a tenth of a second. */
const frames = (runner: Runner, count: number, goal: Parameters<Runner['follow']>[0]): readonly number[] =>
  Array.from({ length: count }, () => Math.round(runner.follow(goal, 0.1).point.x));

const at = (point: typeof table, aside?: typeof table): Parameters<Runner['follow']>[0] => ({
  point,
  end: point,
  aside,
});

test('she goes where the plan goes, however fast that is', () => {
  const runner = new Runner();
  expect([at(table), at(oven), at(table)].flatMap((goal) => frames(runner, 1, goal))).toEqual([0, 550, 0]);
});

test('when the plan is another she runs there, and then goes with it again', () => {
  const runner = new Runner();
  frames(runner, 1, at(table));
  runner.reroute();
  expect(frames(runner, 4, at(oven))).toEqual([183, 306, 416, 526]);
  expect([...frames(runner, 1, at(oven)), ...frames(runner, 1, at(table))]).toEqual([550, 0]);
});

test('who waits in the way steps aside after a moment, and stays there', () => {
  const runner = new Runner();
  expect(frames(runner, 3, at(oven, table))).toEqual([550, 550, 550]);
  expect(frames(runner, 7, at(oven, table)).slice(-2)).toEqual([0, 0]);
  expect(runner.follow(at(oven, table), 0.1).restless).toBe(false);
});

test('from aside she takes the short way to where the plan leads', () => {
  const runner = new Runner();
  runner.follow(at(oven, table), Infinity);
  const goal = { point: { x: 400, y: 0 }, end: table, aside: undefined };
  expect(frames(runner, 2, goal)).toEqual([0, 0]);
  expect(runner.follow(at(table), 0.1).onWay).toBe(true);
});

test('a jump puts her in place at once', () => {
  const runner = new Runner();
  frames(runner, 1, at(table));
  runner.reroute();
  expect(runner.follow(at(oven), Infinity).point).toEqual(oven);
  expect(runner.follow(at(oven, table), Infinity).point).toEqual(table);
});
