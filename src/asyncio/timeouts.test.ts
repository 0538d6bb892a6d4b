/** Expected values are CPython 3.14's. */
import { describe, expect, test } from 'vitest';
import { logOf, type Say, watched } from '../../tests/log';
import {
  BaseExceptionGroup,
  createTask,
  currentTask,
  getRunningLoop,
  run,
  sleep,
  taskGroup,
  Timeout,
  timeout,
  timeoutAt,
  TimeoutError,
  ValueError,
  wait,
  type Coroutine,
} from '.';

const cancelling = (): number | undefined => currentTask()?.cancelling();

/** Says how `body` ended, if it raised, and how many requests to cancel were left then. */
function* attempt(say: Say, body: Coroutine<unknown>): Coroutine<void> {
  try {
    yield* body;
  } catch (error) {
    say([error instanceof BaseExceptionGroup ? error.exceptions.map(String) : String(error), cancelling()]);
  }
}

const message = (what: () => unknown): string => {
  try {
    return String(what());
  } catch (error) {
    return String(error);
  }
};

describe('a body in time', () => {
  test('gives its value, and the limit is gone', () => {
    const log = logOf(function* (say) {
      let scope: Timeout | undefined;
      const tea = timeout(5, function* (own) {
        scope = own;
        say([own.when(), own.expired()]);
        return yield* sleep(2, 'tea');
      });
      say(yield* tea);
      say([scope?.when(), scope?.expired(), cancelling()]);
      yield* watched(say, 'nap', 9);
    });
    expect(log).toEqual([
      [0, [5, false]],
      [2, 'tea'],
      [2, [5, false, 0]],
      [11, 'nap done'],
    ]);
  });

  test('may be anything awaitable', () => {
    expect(run(timeout(5, () => sleep(2, 'tea')))).toBe('tea');
  });

  test('hands its errors on, and the limit is gone', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        timeout(3, function* () {
          throw new Error('burnt');
        }),
      );
      yield* watched(say, 'nap', 9);
    });
    expect(log).toEqual([
      [0, ['Error: burnt', 0]],
      [9, 'nap done'],
    ]);
  });

  test('may be held by a limit of none', () => {
    const log = logOf(function* (say) {
      yield* timeout(null, function* (scope) {
        yield* sleep(9);
        say(scope.when());
      });
    });
    expect(log).toEqual([[9, null]]);
  });

  test('may have no wait in it: then a limit that is past does nothing', () => {
    const log = logOf(function* (say) {
      const scope = yield* timeout(0, function* (scope) {
        return scope;
      });
      yield* sleep(0);
      say([scope.expired(), cancelling()]);
    });
    expect(log).toEqual([[0, [false, 0]]]);
  });
});

describe('a body that takes too long', () => {
  test('is cancelled, and that is a TimeoutError', () => {
    const log = logOf(function* (say) {
      let scope: Timeout | undefined;
      try {
        yield* timeout(3, function* (own) {
          scope = own;
          yield* watched(say, 'tea', 9);
        });
      } catch (error) {
        const { cause } = error as TimeoutError;
        say([error instanceof TimeoutError, String(error), String(cause), scope?.expired(), cancelling()]);
      }
      yield* sleep(1);
      say('on it goes');
    });
    expect(log).toEqual([
      [3, 'tea: CancelledError'],
      [3, [true, 'TimeoutError', 'CancelledError', true, 0]],
      [4, 'on it goes'],
    ]);
  });

  test.each([2, 1])(
    'is cancelled at its first wait when the deadline is now or past (minute %d)',
    (minute) => {
      const log = logOf(function* (say) {
        yield* sleep(2);
        yield* attempt(
          say,
          timeoutAt(minute, function* (scope) {
            say(scope.when());
            yield* sleep(0);
            say('never');
          }),
        );
      });
      expect(log).toEqual([
        [2, minute],
        [2, ['TimeoutError', 0]],
      ]);
    },
  );

  test('may swallow that, and is not stopped again', () => {
    const log = logOf(function* (say) {
      const scope = yield* timeout(1, function* (scope) {
        yield* attempt(say, watched(say, 'tea', 9));
        yield* watched(say, 'nap', 2);
        return scope;
      });
      say([scope.expired(), cancelling()]);
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError'],
      [1, ['CancelledError', 1]],
      [3, 'nap done'],
      [3, [true, 0]],
    ]);
  });

  test('may answer with an error of its own', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        timeout(1, () => watched(say, 'tea', 9, 'spilt')),
      );
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError'],
      [1, ['Error: spilt', 0]],
    ]);
  });

  test('has its time counted from its beginning', () => {
    const log = logOf(function* (say) {
      const tea = timeout(3, () => watched(say, 'tea', 9));
      yield* sleep(2);
      yield* attempt(say, tea);
    });
    expect(log).toEqual([
      [5, 'tea: CancelledError'],
      [5, ['TimeoutError', 0]],
    ]);
  });
});

describe('a limit and a bell in the same minute', () => {
  test('the limit first: the body is cancelled in its sleep', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        timeout(3, () => watched(say, 'tea', 3)),
      );
    });
    expect(log).toEqual([
      [3, 'tea: CancelledError'],
      [3, ['TimeoutError', 0]],
    ]);
  });

  test('the bell first: it has rung, but the limit still takes the body before its turn', () => {
    const log = logOf(function* (say) {
      const bell = getRunningLoop().createFuture<string>('the bell');
      getRunningLoop().callAt(3, () => bell.setResult('ding'));
      yield* attempt(
        say,
        timeout(3, function* () {
          say(yield* bell);
        }),
      );
    });
    expect(log).toEqual([[3, ['TimeoutError', 0]]]);
  });
});

describe('a limit in a limit', () => {
  const both = (outer: number, inner: number): unknown =>
    logOf(function* (say) {
      let outerScope: Timeout | undefined;
      let innerScope: Timeout | undefined;
      try {
        yield* timeout(outer, function* (scope) {
          outerScope = scope;
          try {
            yield* timeout(inner, function* (scope) {
              innerScope = scope;
              yield* sleep(9);
            });
          } catch (error) {
            say(['inner', String(error), innerScope?.expired(), cancelling()]);
            throw error;
          }
        });
      } catch (error) {
        say(['outer', String(error), outerScope?.expired(), cancelling()]);
      }
    });

  test('the inner one first', () => {
    expect(both(4, 3)).toEqual([
      [3, ['inner', 'TimeoutError', true, 0]],
      [3, ['outer', 'TimeoutError', false, 0]],
    ]);
  });

  test('the outer one first', () => {
    expect(both(3, 4)).toEqual([
      [3, ['inner', 'CancelledError', false, 1]],
      [3, ['outer', 'TimeoutError', true, 0]],
    ]);
  });

  test('both at once: the outer one raises', () => {
    expect(both(3, 3)).toEqual([
      [3, ['inner', 'CancelledError', true, 1]],
      [3, ['outer', 'TimeoutError', true, 0]],
    ]);
  });
});

describe('a cancellation from outside', () => {
  const cancelled = (minute: number, body: (say: Say) => Coroutine<unknown>): unknown =>
    logOf(function* (say) {
      const table = createTask(
        attempt(
          say,
          timeout(3, () => body(say)),
        ),
      );
      yield* sleep(minute);
      table.cancel('closing');
      yield* wait([table]);
    });

  test('goes before the limit, if the body cleans up for longer than that', () => {
    const log = cancelled(1, function* (say) {
      try {
        yield* sleep(9);
      } finally {
        yield* watched(say, 'cleaning', 5);
      }
    });
    expect(log).toEqual([
      [3, 'cleaning: CancelledError'],
      [3, ['CancelledError', 1]],
    ]);
  });

  test('goes before the limit, if it comes while the body cleans up after that', () => {
    const log = cancelled(4, function* (say) {
      try {
        yield* sleep(9);
      } finally {
        yield* watched(say, 'cleaning', 5);
      }
    });
    expect(log).toEqual([
      [4, 'cleaning: CancelledError: closing'],
      [4, ['CancelledError: closing', 1]],
    ]);
  });

  test('goes before the limit, in the same turn', () => {
    expect(cancelled(3, () => sleepy())).toEqual([[3, ['CancelledError', 1]]]);

    function* sleepy(): Coroutine<void> {
      yield* sleep(9);
    }
  });

  test('that came before the limit was set is nothing to it', () => {
    const log = logOf(function* (say) {
      function* table(): Coroutine<void> {
        yield* attempt(say, watched(say, 'tea', 9));
        yield* attempt(
          say,
          timeout(1, () => watched(say, 'egg', 9)),
        );
      }
      const task = createTask(table());
      yield* sleep(1);
      task.cancel();
      yield* task;
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError'],
      [1, ['CancelledError', 1]],
      [2, 'egg: CancelledError'],
      [2, ['TimeoutError', 1]],
    ]);
  });
});

describe('a limit and a group', () => {
  test('errors of the group go before the TimeoutError', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        timeout(2, () =>
          taskGroup(function* (group) {
            group.createTask(watched(say, 'tea', 9, 'tea spilt'));
            group.createTask(watched(say, 'egg', 9));
          }),
        ),
      );
      yield* sleep(1);
      say('on it goes');
    });
    expect(log).toEqual([
      [2, 'tea: CancelledError'],
      [2, 'egg: CancelledError'],
      [2, [['Error: tea spilt'], 0]],
      [3, 'on it goes'],
    ]);
  });

  test('a TimeoutError in a group is one of its errors', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(timeout(2, () => sleep(9)));
          group.createTask(watched(say, 'egg', 9));
        }),
      );
    });
    expect(log).toEqual([
      [2, 'egg: CancelledError'],
      [2, [['TimeoutError'], 0]],
    ]);
  });
});

describe('a limit that is moved', () => {
  test('holds from then on: later, never, and at once', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        timeout(3, function* (scope) {
          yield* sleep(2);
          scope.reschedule(5);
          yield* watched(say, 'tea', 2);
          scope.reschedule(null);
          yield* watched(say, 'egg', 9);
          scope.reschedule(1);
          say([scope.when(), scope.expired()]);
          yield* sleep(0);
        }),
      );
    });
    expect(log).toEqual([
      [4, 'tea done'],
      [13, 'egg done'],
      [13, [1, false]],
      [13, ['TimeoutError', 0]],
    ]);
  });

  test('may be set where there was none', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        timeout(null, function* (scope) {
          scope.reschedule(2);
          yield* sleep(9);
        }),
      );
    });
    expect(log).toEqual([[2, ['TimeoutError', 0]]]);
  });

  test('cannot be moved before its body, after it, or once the time is over', () => {
    const log = logOf(function* (say) {
      const move = (scope: Timeout): void => say(message(() => scope.reschedule(4)));
      move(new Timeout(3));
      move(
        yield* timeout(3, function* (scope) {
          return scope;
        }),
      );
      let late: Timeout | undefined;
      yield* attempt(
        say,
        timeout(1, function* (scope) {
          late = scope;
          try {
            yield* sleep(9);
          } finally {
            say(scope.expired());
            move(scope);
          }
        }),
      );
      move(late as unknown as Timeout);
    });
    expect(log).toEqual([
      [0, 'RuntimeError: Timeout has not been entered'],
      [0, 'RuntimeError: Cannot change state of finished Timeout'],
      [1, true],
      [1, 'RuntimeError: Cannot change state of expiring Timeout'],
      [1, ['TimeoutError', 0]],
      [1, 'RuntimeError: Cannot change state of expired Timeout'],
    ]);
  });

  test('cannot be moved to what is no minute', () => {
    const log = logOf(function* (say) {
      yield* timeout(3, function* (scope) {
        say(message(() => scope.reschedule(Number.NaN)));
        say(scope.when());
      });
    });
    expect(log).toEqual([
      [0, 'ValueError: Timeout: the deadline is not a number'],
      [0, 3],
    ]);
  });
});

describe('a limit', () => {
  test('is a number', () => {
    expect(() => run(timeoutAt(Number.NaN, () => sleep(1)))).toThrow(ValueError);
  });

  test('needs a task around it', () => {
    const log = logOf(function* (say) {
      getRunningLoop().callSoon(() => say(message(() => timeout(1, () => sleep(2)).next())));
      yield* sleep(1);
    });
    expect(log).toEqual([[0, 'RuntimeError: Timeout should be used inside a task']]);
  });
});
