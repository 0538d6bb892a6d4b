import { describe, expect, test } from 'vitest';
import {
  BrokenBarrierError,
  CancelledError,
  DeadlockError,
  InvalidStateError,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  RuntimeError,
  TimeoutError,
  ValueError,
} from '.';

describe('an error of asyncio', () => {
  test.each([
    [InvalidStateError, 'InvalidStateError'],
    [RuntimeError, 'RuntimeError'],
    [ValueError, 'ValueError'],
    [TimeoutError, 'TimeoutError'],
    [QueueEmpty, 'QueueEmpty'],
    [QueueFull, 'QueueFull'],
    [QueueShutDown, 'QueueShutDown'],
    [BrokenBarrierError, 'BrokenBarrierError'],
  ])('has the name by which Python knows it', (type, name) => {
    const error = new type('too late', { cause: 'a bell' });
    expect([error instanceof Error, String(error), error.cause]).toEqual([
      true,
      `${name}: too late`,
      'a bell',
    ]);
    expect(String(new type())).toBe(name);
  });

  test('of a broken barrier is a RuntimeError', () => {
    expect(new BrokenBarrierError()).toBeInstanceOf(RuntimeError);
  });

  test('of a cancellation is cheap: it carries no stack', () => {
    expect(new CancelledError('closing')).toBeInstanceOf(Error);
    expect([new CancelledError('closing'), new CancelledError()].map(String)).toEqual([
      'CancelledError: closing',
      'CancelledError',
    ]);
    expect(Object.keys(new CancelledError('closing'))).toEqual(['name', 'message']);
  });
});

describe('a deadlock', () => {
  const waits = (...blockers: readonly (readonly number[])[]) =>
    blockers.map((blockers, task) => ({ task, name: `T${String(task)}`, on: 'a bell', blockers }));

  test('says who waits for what', () => {
    const { message, code, circle } = new DeadlockError(waits([], []));
    expect([message, code, circle]).toEqual([
      'Deadlock: nothing is ready and no timer runs, but T0 waits for a bell; T1 waits for a bell.',
      'deadlock',
      [],
    ]);
  });

  test.each([
    ['of two', [[1], [0]], [0, 1]],
    ['of one', [[0]], [0]],
    ['that others only lead to', [[1], [2, 3], [], [1]], [1, 3]],
    ['found by the second way', [[1, 2], [], [0]], [0, 2]],
    ['of none, where all ways end', [[1, 2], [2], []], []],
    ['of none, where somebody is gone', [[7]], []],
  ])('names the circle %s', (_, blockers, circle) => {
    const error = new DeadlockError(waits(...blockers));
    const round = [...circle, ...circle.slice(0, 1)].map((task) => `T${String(task)}`).join(' → ');
    expect(error.circle).toEqual(circle);
    expect(error.message.endsWith(circle.length === 0 ? 'waits for a bell.' : `In a circle: ${round}.`)).toBe(
      true,
    );
  });
});
