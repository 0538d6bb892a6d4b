/** Expected values are CPython 3.14's. */
import { describe, expect, test } from 'vitest';
import { type Say, watched } from '../../tests/log';
import {
  CancelledError,
  createTask,
  currentTask,
  DeadlockError,
  Future,
  getRunningLoop,
  run,
  Runner,
  RuntimeError,
  sleep,
  type Coroutine,
} from '.';

/** Like `logOf`, with what closing time reports and with the end: an error, and the minute. */
function evening(main: (say: Say) => Coroutine<unknown>): readonly unknown[] {
  const log: unknown[] = [];
  const runner = new Runner();
  const loop = runner.getLoop();
  const say: Say = (what) => log.push([loop.time(), what]);
  loop.setExceptionHandler((_, { message, exception, task }) =>
    say([message, String(exception), task?.getName()]),
  );
  try {
    try {
      runner.run(main(say));
    } finally {
      runner.close();
    }
  } catch (error) {
    log.push(String(error));
  }
  return [...log, loop.time()];
}

describe('run', () => {
  test('gives what main gives', () => {
    expect(run(sleep(3, 'egg'))).toBe('egg');
  });

  test('raises what main raises', () => {
    function* main(): Coroutine<never> {
      throw new Error('fire');
    }
    expect(() => run(main())).toThrow('fire');
  });

  test('is for coroutines', () => {
    function* main(): Coroutine<void> {}
    expect(() => run(main as unknown as Coroutine<void>)).toThrow(TypeError);
    expect(() => run(main as unknown as Coroutine<void>)).toThrow(
      'the function main: did you forget its ()?',
    );
    expect(() => run(42 as unknown as Coroutine<void>)).toThrow(TypeError);
  });

  test('is no way to await: it says so before it touches anything', () => {
    function* main(): Coroutine<string> {
      const egg = sleep(3, 'egg');
      expect(() => run(egg)).toThrow(RuntimeError);
      expect(() => run(egg)).toThrow(
        'run() cannot be called from a running event loop; a coroutine awaits another by yield*',
      );
      expect(() => new Runner().run(egg)).toThrow('Runner.run() cannot be called');
      expect(getRunningLoop().currentTask).toBe(currentTask());
      return (yield* egg) as string;
    }
    expect(run(main())).toBe('egg');
  });

  test('closes its loop also when main fails', () => {
    const order: string[] = [];
    function* main(): Coroutine<never> {
      createTask(watched((what) => order.push(String(what)), 'tea', 5));
      yield* sleep(1);
      throw new Error('fire');
    }
    expect(() => run(main())).toThrow('fire');
    expect(order).toEqual(['tea: CancelledError']);
  });
});

describe('closing time', () => {
  test('cancels who is still at work, the oldest first, and reports errors', () => {
    const log = evening(function* (say) {
      createTask(watched(say, 'tea', 5));
      createTask(watched(say, 'egg', 5, 'egg spilt'), { name: 'egg' });
      createTask(watched(say, 'ham', 9));
      yield* sleep(1);
      say('main over');
    });
    expect(log).toEqual([
      [1, 'main over'],
      [1, 'tea: CancelledError'],
      [1, 'egg: CancelledError'],
      [1, 'ham: CancelledError'],
      [1, ['unhandled exception during asyncio.run() shutdown', 'Error: egg spilt', 'egg']],
      1,
    ]);
  });

  test('waits for those who clean up, and the clock goes on for that, but no further', () => {
    const log = evening(function* (say) {
      function* clean(): Coroutine<void> {
        try {
          yield* sleep(9);
        } finally {
          yield* sleep(2);
          say('clean');
        }
      }
      createTask(clean());
      yield* sleep(1);
      getRunningLoop().callLater(1, () => say('timer'));
      getRunningLoop().callLater(5, () => say('never'));
    });
    expect(log).toEqual([[2, 'timer'], [3, 'clean'], 3]);
  });

  const counting = (left: boolean): unknown =>
    evening(function* (say) {
      const loop = getRunningLoop();
      const count = (turn: number): void => {
        say(turn);
        loop.callSoon(() => count(turn + 1));
      };
      if (left) {
        createTask(watched(say, 'tea', 5));
        yield* sleep(0);
      }
      loop.callSoon(() => count(1));
    });

  test('takes four turns without a task, as in CPython', () => {
    expect(counting(false)).toEqual([[0, 1], [0, 2], [0, 3], [0, 4], [0, 5], 0]);
  });

  test('takes three more with one', () => {
    expect(counting(true)).toEqual([
      [0, 1],
      [0, 2],
      [0, 'tea: CancelledError'],
      [0, 3],
      [0, 4],
      [0, 5],
      [0, 6],
      [0, 7],
      [0, 8],
      0,
    ]);
  });

  test('leaves behind a task that was made while it cleaned up', () => {
    const log = evening(function* (say) {
      function* late(): Coroutine<void> {
        for (let i = 0; i < 9; i++) {
          say(i);
          yield* sleep(0);
        }
      }
      function* tea(): Coroutine<void> {
        try {
          yield* sleep(9);
        } finally {
          createTask(late(), { name: 'late' });
        }
      }
      createTask(tea());
      yield* sleep(1);
    });
    expect(log.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5].map((i) => [1, i]));
    expect(log.slice(6)).toEqual([
      [1, [expect.stringContaining('destroyed but it is pending'), 'undefined', 'late']],
      1,
    ]);
  });

  test('raises the deadlock of a task that will not go', () => {
    const log = evening(function* (say) {
      function* stubborn(): Coroutine<void> {
        const loop = getRunningLoop();
        for (;;) {
          try {
            yield* loop.createFuture('a bell');
          } catch (error) {
            say(String(error));
          }
        }
      }
      createTask(stubborn(), { name: 'mule' });
      yield* sleep(1);
    });
    expect(log).toEqual([
      [1, 'CancelledError'],
      [1, [expect.stringContaining('destroyed but it is pending'), 'undefined', 'mule']],
      expect.stringContaining('mule waits for a bell'),
      1,
    ]);
  });

  test('cancels main as well, if it can never go on', () => {
    const order: string[] = [];
    function* main(): Coroutine<void> {
      try {
        yield* new Future<void>(getRunningLoop(), 'a bell');
      } catch (error) {
        order.push(String(error));
        throw error;
      }
    }
    expect(() => run(main())).toThrow(DeadlockError);
    expect(order).toEqual(['CancelledError']);
  });
});

describe('a Runner', () => {
  test('runs one coroutine after another on one loop, and what is at work stays', () => {
    const runner = new Runner();
    const log: unknown[] = [];
    const loop = runner.getLoop();
    const say: Say = (what) => log.push([loop.time(), what]);
    function* first(): Coroutine<void> {
      createTask(watched(say, 'tea', 3));
      createTask(watched(say, 'ham', 9));
      yield* sleep(1);
    }
    runner.run(first());
    say('between');
    say(runner.run(watched(say, 'egg', 4)));
    runner.close();
    expect([loop.time(), loop.tasks()]).toEqual([5, []]);
    expect(log).toEqual([
      [1, 'between'],
      [3, 'tea done'],
      [5, 'egg done'],
      [5, 'egg'],
      [5, 'ham: CancelledError'],
    ]);
  });

  test('awaits a future of its loop', () => {
    const runner = new Runner();
    const bell = runner.getLoop().createFuture<string>('the bell');
    runner.getLoop().callLater(2, () => bell.setResult('ding'));
    expect(runner.run(bell)).toBe('ding');
    runner.close();
  });

  test('raises the cancellation of its main', () => {
    const runner = new Runner();
    function* main(): Coroutine<void> {
      currentTask()?.cancel('closing');
      yield* sleep(1);
    }
    expect(() => runner.run(main())).toThrow(new CancelledError('closing'));
    runner.close();
  });

  test('hands its options on to the loop', () => {
    const runner = new Runner({ debug: true });
    expect(runner.getLoop().debug).toBe(true);
    runner.close();
  });

  test('is of no use once it is closed; closing it twice is no harm, and before its first loop no end', () => {
    const runner = new Runner();
    runner.close();
    expect(runner.run(sleep(1, 'egg'))).toBe('egg');
    runner.close();
    runner.close();
    expect(() => runner.getLoop()).toThrow(RuntimeError);
    expect(() => runner.run(sleep(1))).toThrow('Runner is closed');
  });
});
