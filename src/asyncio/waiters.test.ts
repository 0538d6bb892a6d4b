import { expect, test } from 'vitest';
import { Line, Waiter } from './waiters';

/** A line of so many, and those who stand in it. */
function lineOf(count: number): { line: Line; waiters: readonly Waiter[] } {
  const line = new Line();
  return { line, waiters: Array.from({ length: count }, () => line.push(new Waiter('a place'))) };
}

/** Who stands in it, by their number. */
function inLine(line: Line, waiters: readonly Waiter[]): readonly number[] {
  const numbers: number[] = [];
  for (let waiter = line.first; waiter !== undefined; waiter = waiter.behind)
    numbers.push(waiters.indexOf(waiter));
  return numbers;
}

test.each([
  [[], [0, 1, 2, 3]],
  [[0], [1, 2, 3]],
  [[2], [0, 1, 3]],
  [[3], [0, 1, 2]],
  [
    [1, 2],
    [0, 3],
  ],
  [
    [3, 2],
    [0, 1],
  ],
  [
    [0, 1, 1],
    [2, 3],
  ],
  [[2, 0, 3, 1], []],
])('when %j have left a line of four, %j stand in it', (leave, stay) => {
  const { line, waiters } = lineOf(4);
  for (const i of leave) line.remove(waiters[i] as Waiter);
  expect(inLine(line, waiters)).toEqual(stay);
  const late = line.push(new Waiter('a place'));
  expect(inLine(line, [...waiters, late])).toEqual([...stay, 4]);
});

test('nobody leaves a line in which he does not stand', () => {
  const { line, waiters } = lineOf(2);
  lineOf(1).line.remove(waiters[0] as Waiter);
  expect(inLine(line, waiters)).toEqual([0, 1]);
});

test('a line wakes the first who was not cancelled, and lets go who is done', () => {
  const { line, waiters } = lineOf(4);
  waiters[0]?.cancel();
  waiters[2]?.cancel();
  expect(line.allCancelled()).toBe(false);
  expect(line.wakeNext()).toBe(true);
  expect(inLine(line, waiters)).toEqual([2, 3]);
  expect(waiters.map(({ woken }) => woken)).toEqual([false, true, false, false]);
  expect(line.wakeNext()).toBe(true);
  expect(line.wakeNext()).toBe(false);
  expect(waiters[3]?.woken).toBe(true);
});

test('a line in which all are cancelled is as good as none', () => {
  const { line, waiters } = lineOf(2);
  for (const waiter of waiters) waiter.cancel();
  expect(line.allCancelled()).toBe(true);
  expect(line.wakeNext()).toBe(false);
  expect(new Line().allCancelled()).toBe(true);
});

test('a waiter in no line waits for nobody', () => {
  expect(new Waiter('a place').blockers()).toEqual([]);
});
