/** Expected values are CPython 3.14's. */
import { describe, expect, test } from 'vitest';
import { attempt, logOf, type Say, watched } from '../../tests/log';
import {
  ALL_COMPLETED,
  asCompleted,
  createTask,
  currentTask,
  DeadlockError,
  EventLoop,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  gather,
  getRunningLoop,
  shield,
  sleep,
  type Task,
  TimeoutError,
  wait,
  waitFor,
  type Coroutine,
} from '.';
import type { Future } from './futures';
import type { WaitOptions } from './waits';

function* burn(dish: string, minutes: number): Coroutine<never> {
  yield* sleep(minutes);
  throw new Error(`${dish} burnt`);
}

/** Takes two minutes to clean up, and then gives its result all the same. */
function* stubborn(say: Say, dish: string): Coroutine<string> {
  try {
    yield* sleep(9);
  } catch (error) {
    say(`${dish} will not go: ${String(error)}`);
    yield* sleep(2);
  }
  return dish;
}

const dishOf = (say: Say, name: string, minutes: number, after?: string): Task<string> =>
  createTask(watched(say, name, minutes, after), { name });

const names = (dishes: Iterable<Future<unknown>>): readonly string[] =>
  Array.from(dishes, ({ label }) => label);

/** Says what else would go to the console. */
function hearReports(say: Say): void {
  getRunningLoop().setExceptionHandler((_, { message }) => say(message));
}

/** Cancels `body` after one minute. */
function* withdrawn(say: Say, body: Coroutine<unknown>): Coroutine<void> {
  const task = createTask(attempt(say, body));
  yield* sleep(1);
  task.cancel('closing');
  yield* task;
}

describe('wait', () => {
  /** Toast burns at 2; tea is done at 3, egg at 1, ham at 5. */
  const waited = (options: WaitOptions): unknown => {
    const log = logOf(function* (say) {
      const toast = createTask(burn('toast', 2), { name: 'toast' });
      const tea = dishOf(say, 'tea', 3);
      const egg = dishOf(say, 'egg', 1);
      const ham = dishOf(say, 'ham', 5);
      const { done, pending } = yield* wait([toast, tea, egg, ham], options);
      say([names(done), names(pending)]);
      if (toast.done()) toast.exception();
    });
    return log.find(([, what]) => Array.isArray(what));
  };

  test.each([
    ['the first', { returnWhen: FIRST_COMPLETED }, 1, 'egg', 'toast tea ham'],
    ['the first error', { returnWhen: FIRST_EXCEPTION }, 2, 'toast egg', 'tea ham'],
    ['all of them', { returnWhen: ALL_COMPLETED }, 5, 'toast tea egg ham', ''],
    ['all of them, unless told otherwise', {}, 5, 'toast tea egg ham', ''],
    ['three minutes, and hears the bells of that minute too late', { timeout: 3 }, 3, 'toast egg', 'tea ham'],
    ['no time at all', { timeout: 0 }, 0, '', 'toast tea egg ham'],
    ['less than no time', { timeout: -1 }, 0, '', 'toast tea egg ham'],
    ['as long as it takes', { timeout: null }, 5, 'toast tea egg ham', ''],
    ['the first, but not so long', { timeout: 1, returnWhen: FIRST_COMPLETED }, 1, '', 'toast tea egg ham'],
  ] as const)('waits for %s', (_, options, minute, done, pending) => {
    expect(waited(options)).toEqual([
      minute,
      [done.split(' ').filter(Boolean), pending.split(' ').filter(Boolean)],
    ]);
  });

  test('counts a cancelled one as done, but not as an error', () => {
    const log = logOf(function* (say) {
      hearReports(say);
      const egg = dishOf(say, 'egg', 1);
      egg.cancel();
      const dishes = [egg, dishOf(say, 'tea', 2), dishOf(say, 'ham', 2, 'ham spilt')];
      getRunningLoop().callLater(1, () => dishes[2]?.cancel());
      const { done, pending } = yield* wait(dishes, { returnWhen: FIRST_EXCEPTION });
      say([names(done), names(pending)]);
    });
    expect(log.slice(0, 2)).toEqual([
      [1, 'ham: CancelledError'],
      [1, [['egg', 'ham'], ['tea']]],
    ]);
  });

  test('without an error, waits for all even if told to wait for the first', () => {
    const log = logOf(function* (say) {
      const dishes = [dishOf(say, 'tea', 1), dishOf(say, 'egg', 2)];
      const { done } = yield* wait(dishes, { returnWhen: FIRST_EXCEPTION, timeout: 9 });
      say(done.size);
    });
    expect(log.at(-1)).toEqual([2, 2]);
  });

  test('takes a turn even if all are done', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 1);
      yield* tea;
      getRunningLoop().callSoon(() => say('the next turn'));
      say(names((yield* wait([tea])).done));
    });
    expect(log).toEqual([
      [1, 'tea done'],
      [1, 'the next turn'],
      [1, ['tea']],
    ]);
  });

  test('takes away its timer when it is over', () => {
    const loop = new EventLoop();
    loop.runUntilComplete(wait([loop.createTask(sleep(1))], { timeout: 5 }));
    expect(() => loop.runUntilComplete(loop.createFuture())).toThrow(DeadlockError);
    expect(loop.time()).toBe(1);
  });

  test('cancelled, leaves its dishes alone', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 3);
      yield* withdrawn(say, wait([tea], { timeout: 2 }));
      say(yield* tea);
    });
    expect(log).toEqual([
      [1, ['CancelledError: closing', 1]],
      [3, 'tea done'],
      [3, 'tea'],
    ]);
  });

  test('counts the same one once', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 1);
      const { done, pending } = yield* wait([tea, tea]);
      say([done.size, pending.size]);
    });
    expect(log.at(-1)).toEqual([1, [1, 0]]);
  });

  test('refuses what it cannot wait for, and says what was meant', () => {
    const log = logOf(function* (say) {
      const tea = createTask(sleep(1));
      yield* attempt(say, wait([]));
      yield* attempt(say, wait(new Map<string, Task<void>>().values()));
      yield* attempt(say, wait([sleep(1) as unknown as Task<void>]));
      yield* attempt(say, wait(tea as unknown as Task<void>[]));
      yield* attempt(say, wait([tea], { returnWhen: 'EVER' as 'ALL_COMPLETED' }));
      yield* attempt(say, wait([tea], { timeout: Number.NaN }));
    });
    expect(log).toEqual([
      [0, ['ValueError: wait(): the set of tasks and futures is empty', 0]],
      [0, ['ValueError: wait(): the set of tasks and futures is empty', 0]],
      [0, ['TypeError: wait(): passing coroutines is forbidden, use tasks explicitly: createTask(…)', 0]],
      [0, ['TypeError: wait() expects a list of awaitables, not one alone: did you mean wait([…])?', 0]],
      [0, ['ValueError: wait(): invalid returnWhen value: EVER', 0]],
      [0, [expect.stringContaining('ValueError'), 0]],
    ]);
  });

  test.each([
    [FIRST_COMPLETED, 'tea or egg'],
    [ALL_COMPLETED, 'tea and egg'],
  ] as const)('tells a reader what it waits for: %s', (returnWhen, label) => {
    const log = logOf(function* (say) {
      const waiting = createTask(wait([dishOf(say, 'tea', 2), dishOf(say, 'egg', 2)], { returnWhen }));
      yield* sleep(1);
      say(waiting.waitingFor?.label);
      yield* waiting;
    });
    expect(log[0]).toEqual([1, label]);
  });

  test.each([
    [FIRST_COMPLETED, 'one of 10 at once'],
    [ALL_COMPLETED, '10 at once'],
  ] as const)('tells it briefly of many: %s', (returnWhen, label) => {
    const log = logOf(function* (say) {
      const many = Array.from({ length: 10 }, () => createTask(sleep(2)));
      const waiting = createTask(wait(many, { returnWhen }));
      yield* sleep(1);
      say(waiting.waitingFor?.label);
      yield* waiting;
    });
    expect(log[0]).toEqual([1, label]);
  });

  test('shows in a deadlock as a circle', () => {
    const loop = new EventLoop();
    const bell = loop.createFuture<void>('a bell');
    bell.setResult();
    function* tea(): Coroutine<void> {
      yield* main;
    }
    function* waitForTea(): Coroutine<void> {
      yield* wait([loop.createTask(tea(), { name: 'tea' }), bell]);
    }
    const main: Task<void> = loop.createTask(waitForTea(), { name: 'main' });
    expect(() => loop.runUntilComplete(main)).toThrow(
      'main waits for tea and a bell; tea waits for main. In a circle: main → tea → main.',
    );
  });
});

describe('waitFor', () => {
  test('gives the result of a coroutine or a task in time', () => {
    const log = logOf(function* (say) {
      say(yield* waitFor(watched(say, 'tea', 2), 3));
      say(yield* waitFor(dishOf(say, 'egg', 2), null));
    });
    expect(log).toEqual([
      [2, 'tea done'],
      [2, 'tea'],
      [4, 'egg done'],
      [4, 'egg'],
    ]);
  });

  test('cancels what takes too long', () => {
    const log = logOf(function* (say) {
      try {
        yield* waitFor(watched(say, 'tea', 9), 3);
      } catch (error) {
        say([error instanceof TimeoutError, String((error as Error).cause), currentTask()?.cancelling()]);
      }
      const egg = dishOf(say, 'egg', 9);
      yield* attempt(say, waitFor(egg, 3));
      say(egg.cancelled());
    });
    expect(log).toEqual([
      [3, 'tea: CancelledError'],
      [3, [true, 'CancelledError', 0]],
      [6, 'egg: CancelledError'],
      [6, ['TimeoutError', 0]],
      [6, true],
    ]);
  });

  test('does so in the minute of the bell as well, if the limit was set first', () => {
    const log = logOf(function* (say) {
      yield* attempt(say, waitFor(watched(say, 'tea', 3), 3));
    });
    expect(log).toEqual([
      [3, 'tea: CancelledError'],
      [3, ['TimeoutError', 0]],
    ]);
  });

  test.each([0, -1])('with %d minutes does not even begin a coroutine', (minutes) => {
    const log = logOf(function* (say) {
      try {
        yield* waitFor(watched(say, 'never', 2), minutes);
      } catch (error) {
        say([error instanceof TimeoutError, String((error as Error).cause)]);
      }
    });
    expect(log).toEqual([[0, [true, 'CancelledError']]]);
  });

  test('without any time gives what is done already, and costs no turn', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 1);
      yield* tea;
      getRunningLoop().callSoon(() => say('the next turn'));
      say(yield* waitFor(tea, 0));
      yield* sleep(0);
    });
    expect(log).toEqual([
      [1, 'tea done'],
      [1, 'tea'],
      [1, 'the next turn'],
    ]);
  });

  test('without any time cancels what has begun, and waits for the end of it', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 9);
      const ham = dishOf(say, 'ham', 9, 'ham spilt');
      const egg = createTask(stubborn(say, 'egg'));
      yield* sleep(0);
      yield* attempt(say, waitFor(tea, 0));
      yield* attempt(say, waitFor(ham, 0));
      yield* attempt(say, waitFor(egg, 0));
    });
    expect(log).toEqual([
      [0, 'tea: CancelledError'],
      [0, ['TimeoutError', 0]],
      [0, 'ham: CancelledError'],
      [0, ['Error: ham spilt', 0]],
      [0, 'egg will not go: CancelledError'],
      [2, 'egg'],
    ]);
  });

  test('gives the value of what suppresses the cancellation', () => {
    const log = logOf(function* (say) {
      yield* attempt(say, waitFor(stubborn(say, 'tea'), 1));
      yield* attempt(say, waitFor(createTask(stubborn(say, 'egg')), 1));
      say(currentTask()?.cancelling());
    });
    expect(log).toEqual([
      [1, 'tea will not go: CancelledError'],
      [3, 'tea'],
      [4, 'egg will not go: CancelledError'],
      [6, 'egg'],
      [6, 0],
    ]);
  });

  test('cancelled, cancels what it waits for', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 9);
      yield* withdrawn(say, waitFor(tea, 5));
      say(tea.cancelled());
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError: closing'],
      [1, ['CancelledError: closing', 1]],
      [1, true],
    ]);
  });

  test('cancelled while it waits for the end of what it cancelled, goes at once', () => {
    const log = logOf(function* (say) {
      const tea = createTask(stubborn(say, 'tea'), { name: 'tea' });
      yield* sleep(0);
      const limited = createTask(attempt(say, waitFor(tea, 0)));
      yield* sleep(1);
      say(limited.waitingFor?.label);
      limited.cancel('closing');
      yield* limited;
      say(yield* tea);
    });
    expect(log).toEqual([
      [0, 'tea will not go: CancelledError'],
      [1, 'tea'],
      [1, ['CancelledError: closing', 1]],
      [2, 'tea'],
    ]);
  });
});

describe('waitFor without any time', () => {
  test('cancelled in the very turn in which that comes to its end, is cancelled all the same', () => {
    const log = logOf(function* (say) {
      const tea = createTask(stubborn(say, 'tea'));
      yield* sleep(0);
      const limited = createTask(attempt(say, waitFor(tea, 0)));
      yield* sleep(0);
      yield* sleep(0);
      yield* sleep(2);
      say(tea.done());
      limited.cancel('closing');
      yield* limited;
    });
    expect(log).toEqual([
      [0, 'tea will not go: CancelledError'],
      [2, true],
      [2, ['CancelledError: closing', 1]],
    ]);
  });
});

describe('asCompleted', () => {
  test('gives results and errors, the first first', () => {
    const log = logOf(function* (say) {
      for (const next of asCompleted([watched(say, 'tea', 3), burn('toast', 2), watched(say, 'egg', 1)]))
        yield* attempt(say, next);
    });
    expect(log).toEqual([
      [1, 'egg done'],
      [1, 'egg'],
      [2, ['Error: toast burnt', 0]],
      [3, 'tea done'],
      [3, 'tea'],
    ]);
  });

  test('gives the very tasks, one by one', () => {
    const log = logOf(function* (say) {
      const dishes = [dishOf(say, 'tea', 3), dishOf(say, 'egg', 1)];
      const inTurn = asCompleted(dishes);
      for (let dish; (dish = yield* inTurn.anext()) !== undefined;)
        say([dishes.indexOf(dish as Task<string>), dish.result()]);
    });
    expect(log).toEqual([
      [1, 'egg done'],
      [1, [1, 'egg']],
      [3, 'tea done'],
      [3, [0, 'tea']],
    ]);
  });

  test('gives the tasks of coroutines, and those alone that were not given yet', () => {
    const log = logOf(function* (say) {
      const egg = watched(say, 'egg', 1);
      const tea = dishOf(say, 'tea', 2);
      const inTurn = asCompleted([egg, tea, egg, tea, sleep(0), sleep(0)]);
      for (let dish; (dish = yield* inTurn.anext()) !== undefined;) say(dish.result());
    });
    expect(log).toEqual([
      [0, undefined],
      [0, undefined],
      [1, 'egg done'],
      [1, 'egg'],
      [2, 'tea done'],
      [2, 'tea'],
    ]);
  });

  test('hands each that is done to whoever asked first, not to whose turn it seems', () => {
    const log = logOf(function* (say) {
      const [first, second] = [...asCompleted([dishOf(say, 'tea', 3), dishOf(say, 'egg', 1)])];
      function* eat(who: string, dish: Coroutine<string>): Coroutine<void> {
        say([who, yield* dish]);
      }
      yield* gather([eat('second', second as Coroutine<string>), eat('first', first as Coroutine<string>)]);
    });
    expect(log).toEqual([
      [1, 'egg done'],
      [1, ['second', 'egg']],
      [3, 'tea done'],
      [3, ['first', 'tea']],
    ]);
  });

  test('raises a TimeoutError for each that is late; they go on all the same', () => {
    const log = logOf(function* (say) {
      const dishes = [dishOf(say, 'tea', 3), dishOf(say, 'ham', 5), dishOf(say, 'egg', 1)];
      for (const next of asCompleted(dishes, { timeout: 2 })) yield* attempt(say, next);
      yield* sleep(4);
    });
    expect(log).toEqual([
      [1, 'egg done'],
      [1, 'egg'],
      [2, ['TimeoutError', 0]],
      [2, ['TimeoutError', 0]],
      [3, 'tea done'],
      [5, 'ham done'],
    ]);
  });

  test.each([false, true])(
    'in its very minute is late, if its sleep began before the limit or not: %s',
    (begun) => {
      const log = logOf(function* (say) {
        const dishes = [dishOf(say, 'tea', 2)];
        if (begun) yield* sleep(0);
        for (const next of asCompleted(dishes, { timeout: 2 })) yield* attempt(say, next);
        yield* sleep(0);
      });
      const lines = [
        [2, 'tea done'],
        [2, ['TimeoutError', 0]],
      ];
      // The bells of that minute ring in the order they were set.
      expect(log).toEqual(begun ? lines : lines.toReversed());
    },
  );

  test('that ends in the turn of the limit is late, and is not counted twice', () => {
    const log = logOf(function* (say) {
      const bell = getRunningLoop().createFuture<string>('the bell');
      getRunningLoop().callAt(2, () => bell.setResult('ding'));
      const inTurn = asCompleted([bell, dishOf(say, 'tea', 5)], { timeout: 2 });
      yield* attempt(say, inTurn.anext());
      yield* attempt(say, inTurn.anext());
      say(yield* inTurn.anext());
    });
    expect(log.slice(0, 3)).toEqual([
      [2, ['TimeoutError', 0]],
      [2, ['TimeoutError', 0]],
      [2, undefined],
    ]);
  });

  test('takes its timer away when all are done', () => {
    const loop = new EventLoop();
    function* main(): Coroutine<void> {
      for (const next of asCompleted([sleep(1)], { timeout: 9 })) yield* next;
    }
    loop.runUntilComplete(main());
    expect(() => loop.runUntilComplete(loop.createFuture())).toThrow(DeadlockError);
    expect(loop.time()).toBe(1);
  });

  test('of nothing is over at once', () => {
    const log = logOf(function* (say) {
      const nothing = asCompleted([], { timeout: 5 });
      say([[...nothing], yield* nothing.anext()]);
    });
    expect(log).toEqual([[0, [[], undefined]]]);
  });

  test('is no way to wait for one', () => {
    const log = logOf(function* (say) {
      try {
        asCompleted(dishOf(say, 'tea', 0) as unknown as Task<string>[]);
      } catch (error) {
        say(String(error));
      }
    });
    expect(log[0]).toEqual([
      0,
      'TypeError: asCompleted() expects a list of awaitables, not one alone: did you mean asCompleted([…])?',
    ]);
  });

  test('cancelled, leaves its dishes alone', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 3);
      yield* withdrawn(say, asCompleted([tea]).anext());
      say(yield* tea);
    });
    expect(log).toEqual([
      [1, ['CancelledError: closing', 1]],
      [3, 'tea done'],
      [3, 'tea'],
    ]);
  });
});

describe('shield', () => {
  test('gives the result or the error of what it shields', () => {
    const log = logOf(function* (say) {
      say(yield* shield(watched(say, 'tea', 2)));
      try {
        yield* shield(burn('toast', 1));
      } catch (error) {
        say(String(error));
      }
    });
    expect(log).toEqual([
      [2, 'tea done'],
      [2, 'tea'],
      [3, 'Error: toast burnt'],
    ]);
  });

  test('of what is done already is that itself', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 1);
      yield* tea;
      say(shield(tea) === tea);
    });
    expect(log.at(-1)).toEqual([1, true]);
  });

  test('keeps a cancellation of who waits from what is waited for', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 3);
      yield* withdrawn(
        say,
        (function* () {
          yield* shield(tea);
        })(),
      );
      say(yield* tea);
    });
    expect(log).toEqual([
      [1, ['CancelledError: closing', 1]],
      [3, 'tea done'],
      [3, 'tea'],
    ]);
  });

  test('is cancelled with what it shields', () => {
    const log = logOf(function* (say) {
      const tea = dishOf(say, 'tea', 3);
      const shielded = shield(tea);
      yield* sleep(1);
      tea.cancel('sold out');
      try {
        yield* shielded;
      } catch (error) {
        say([String(error), shielded.cancelled(), currentTask()?.cancelling()]);
      }
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError: sold out'],
      [1, ['CancelledError', true, 0]],
    ]);
  });

  test('tells a reader what is waited for', () => {
    const log = logOf(function* (say) {
      say(shield(dishOf(say, 'tea', 0)).label);
    });
    expect(log[0]).toEqual([0, 'tea']);
  });

  /** Shields it as often, cancels all shields but the last at minute 1, and gives what was reported by minute 4. */
  const reports = (what: () => Coroutine<unknown>, shields: number): unknown => {
    const loop = new EventLoop();
    const log: unknown[] = [];
    loop.setExceptionHandler((_, { message, exception, future }) =>
      log.push([loop.time(), message, String(exception), future?.label]),
    );
    function* main(): Coroutine<void> {
      const task = createTask(what(), { name: 'toast' });
      const all = Array.from({ length: shields }, () => shield(task));
      yield* sleep(1);
      for (const each of all.slice(0, -1)) each.cancel();
      yield* wait([all.at(-1) as Future<unknown>]);
      yield* sleep(1);
    }
    loop.runUntilComplete(main());
    return log;
  };

  test('reports an error that comes when nobody waits any more, once for however many shields', () => {
    expect(reports(() => burn('toast', 2), 3)).toEqual([
      [2, 'Error exception in shielded future', 'Error: toast burnt', 'toast'],
    ]);
  });

  test('reports what is thrown and is no Error by its type', () => {
    const toss = function* (): Coroutine<never> {
      yield* sleep(2);
      throw 'toast';
    };
    expect(reports(toss, 2)).toEqual([[2, 'string exception in shielded future', 'toast', 'toast']]);
  });

  test('reports neither a result nor a cancellation', () => {
    expect(reports(() => sleepy(), 2)).toEqual([]);
    expect(
      reports(function* () {
        yield* sleep(2);
        currentTask()?.cancel();
        yield* sleep(0);
      }, 2),
    ).toEqual([]);

    function* sleepy(): Coroutine<void> {
      yield* sleep(2);
    }
  });

  test('leaves alone what is done by the time its cancellation is heard', () => {
    const log = logOf(function* (say) {
      const bell = getRunningLoop().createFuture<string>('the bell');
      const shielded = shield(bell);
      hearReports(say);
      shielded.cancel();
      bell.setResult('ding');
      yield* sleep(0);
      say([shielded.cancelled(), bell.result()]);
    });
    expect(log).toEqual([[0, [true, 'ding']]]);
  });
});
