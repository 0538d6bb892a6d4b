/** Expected values are CPython 3.14's. */
import { describe, expect, test } from 'vitest';
import { logOf, type Say, watched } from '../../tests/log';
import {
  BaseExceptionGroup,
  CancelledError,
  createTask,
  currentTask,
  EventLoop,
  getRunningLoop,
  run,
  RuntimeError,
  sleep,
  type Task,
  TaskGroup,
  taskGroup,
  wait,
  type Coroutine,
} from '.';

function* burn(dish: string, minutes = 0): Coroutine<never> {
  yield* sleep(minutes);
  throw new Error(`${dish} burnt`);
}

const cancelling = (): number | undefined => currentTask()?.cancelling();

/** An error, with everything inside it. */
const told = (error: unknown): unknown =>
  error instanceof BaseExceptionGroup ? [error.name, ...error.exceptions.map(told)] : String(error);

/** Says how `body` ended, if it raised, and how many requests to cancel were left then. */
function* attempt(say: Say, body: Coroutine<unknown>): Coroutine<void> {
  try {
    yield* body;
  } catch (error) {
    say([told(error), cancelling()]);
  }
}

test('a group is over when all its tasks are, and gives what its body gave', () => {
  const log = logOf(function* (say) {
    const value = yield* taskGroup(function* (group) {
      group.createTask(watched(say, 'tea', 5));
      group.createTask(watched(say, 'egg', 4));
      say('body over');
      return 'served';
    });
    say(value);
  });
  expect(log).toEqual([
    [0, 'body over'],
    [4, 'egg done'],
    [5, 'tea done'],
    [5, 'served'],
  ]);
});

test('an empty group costs no turn', () => {
  const log = logOf(function* (say) {
    getRunningLoop().callSoon(() => say('the next turn'));
    say(yield* taskGroup(function* () {}));
    yield* sleep(0);
  });
  expect(log).toEqual([
    [0, undefined],
    [0, 'the next turn'],
  ]);
});

describe('an error', () => {
  test('of a task cancels the other tasks, oldest first, then the body, and leaves the parent as it was', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(watched(say, 'tea', 5));
          group.createTask(burn('toast', 1));
          group.createTask(watched(say, 'egg', 4));
          yield* watched(say, 'body', 9);
        }),
      );
      yield* sleep(1);
      say('on it goes');
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError'],
      [1, 'egg: CancelledError'],
      [1, 'body: CancelledError'],
      [1, [['ExceptionGroup', 'Error: toast burnt'], 0]],
      [2, 'on it goes'],
    ]);
  });

  test('is raised together with those of the same turn and of the cleaning up', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(burn('ham', 1));
          group.createTask(burn('egg', 1));
          group.createTask(watched(say, 'tea', 4, 'tea spilt'));
        }),
      );
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError'],
      [1, [['ExceptionGroup', 'Error: ham burnt', 'Error: egg burnt', 'Error: tea spilt'], 0]],
    ]);
  });

  test('carries a message as in CPython', () => {
    const failing = taskGroup(function* (group) {
      group.createTask(burn('toast'));
    });
    expect(() => run(failing)).toThrow('unhandled errors in a TaskGroup');
  });

  test('of the body cancels the tasks, and comes last', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(watched(say, 'tea', 5, 'tea spilt'));
          group.createTask(watched(say, 'egg', 5));
          yield* sleep(1);
          throw new Error('no guests');
        }),
      );
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError'],
      [1, 'egg: CancelledError'],
      [1, [['ExceptionGroup', 'Error: tea spilt', 'Error: no guests'], 0]],
    ]);
  });

  test('with which the body answers its cancellation joins the others', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(burn('toast', 1));
          yield* watched(say, 'body', 9, 'no guests');
        }),
      );
    });
    expect(log).toEqual([
      [1, 'body: CancelledError'],
      [1, [['ExceptionGroup', 'Error: toast burnt', 'Error: no guests'], 0]],
    ]);
  });

  test('is raised even if the body swallows its cancellation', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(burn('toast', 1));
          yield* attempt(say, sleepyBody());
          yield* sleep(2);
          say('still here');
        }),
      );
    });
    expect(log).toEqual([
      [1, ['CancelledError', 1]],
      [3, 'still here'],
      [3, [['ExceptionGroup', 'Error: toast burnt'], 0]],
    ]);

    function* sleepyBody(): Coroutine<void> {
      yield* sleep(9);
    }
  });

  /** Takes two minutes to clean up. */
  function* careful(say: Say, dish: string): Coroutine<void> {
    try {
      yield* sleep(9);
    } catch {
      say(`${dish} stops`);
      yield* watched(say, `${dish} clean`, 2);
    }
  }

  test('cancels each task once: it may clean up in peace', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(careful(say, 'tea'));
          group.createTask(burn('toast', 1));
          yield* sleep(9);
        }),
      );
    });
    expect(log).toEqual([
      [1, 'tea stops'],
      [3, 'tea clean done'],
      [3, [['ExceptionGroup', 'Error: toast burnt'], 0]],
    ]);
  });

  test('in the cleaning up cancels nobody a second time', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(careful(say, 'tea'));
          group.createTask(watched(say, 'egg', 9, 'egg spilt'));
          yield* sleep(1);
          throw new Error('no guests');
        }),
      );
    });
    expect(log).toEqual([
      [1, 'tea stops'],
      [1, 'egg: CancelledError'],
      [3, 'tea clean done'],
      [3, [['ExceptionGroup', 'Error: egg spilt', 'Error: no guests'], 0]],
    ]);
  });

  test('after the parent is done goes to the exception handler', () => {
    const loop = new EventLoop();
    const reports: unknown[] = [];
    loop.setExceptionHandler((_, { message, exception, task }) =>
      reports.push(message, String(exception), task?.getName()),
    );
    function* parent(): Coroutine<void> {
      // It leaves the group by the window.
      const group = taskGroup(function* (group) {
        group.createTask(burn('toast', 2), { name: 'toast' });
        yield* sleep(9);
      });
      group.next();
    }
    loop.createTask(parent(), { name: 'parent' });
    loop.runUntil(3);
    expect(reports).toEqual([
      'Task toast has errored out but its parent task parent is already completed',
      'Error: toast burnt',
      'toast',
    ]);
  });
});

describe('cancelled from outside', () => {
  /** Cancels a group with a `tea` in it, and a body if there is one, after one minute. */
  const withdrawn = (body: (say: Say) => Coroutine<unknown>, after?: string): unknown =>
    logOf(function* (say) {
      const group = taskGroup(function* (group) {
        group.createTask(watched(say, 'tea', 5, after));
        yield* body(say);
      });
      function* table(): Coroutine<void> {
        yield* attempt(say, group);
        yield* sleep(1);
        say('slept');
      }
      const task = createTask(table());
      yield* sleep(1);
      task.cancel('closing');
      yield* wait([task]);
      say(task.cancelled() ? 'cancelled' : 'not cancelled');
    });

  test('in its body, it cancels the tasks and hands the cancellation on', () => {
    expect(withdrawn((say) => watched(say, 'body', 9))).toEqual([
      [1, 'body: CancelledError: closing'],
      [1, 'tea: CancelledError'],
      [1, ['CancelledError: closing', 1]],
      [2, 'slept'],
      [2, 'not cancelled'],
    ]);
  });

  test('while it waits for its tasks, it does the same', () => {
    expect(withdrawn(function* () {})).toEqual([
      [1, 'tea: CancelledError'],
      [1, ['CancelledError: closing', 1]],
      [2, 'slept'],
      [2, 'not cancelled'],
    ]);
  });

  test('it raises the errors of its tasks first; the cancellation comes again at the next wait', () => {
    expect(withdrawn(function* () {}, 'tea spilt')).toEqual([
      [1, 'tea: CancelledError'],
      [1, [['ExceptionGroup', 'Error: tea spilt'], 1]],
      [1, 'cancelled'],
    ]);
  });

  test('twice while a task will not go, it waits on and hands on the first', () => {
    const log = logOf(function* (say) {
      function* stubborn(): Coroutine<void> {
        for (let i = 0; i < 3; i++) yield* attempt(say, watched(say, 'nap', 9));
      }
      const table = createTask(
        attempt(
          say,
          taskGroup(function* (group) {
            group.createTask(stubborn());
          }),
        ),
      );
      yield* sleep(1);
      table.cancel('one');
      yield* sleep(1);
      table.cancel('two');
      yield* wait([table]);
    });
    expect(log).toEqual([
      [1, 'nap: CancelledError'],
      [1, ['CancelledError', 1]],
      [10, 'nap done'],
      [19, 'nap done'],
      [19, ['CancelledError: one', 2]],
    ]);
  });

  test('by its own body, without a request, it hands that on too', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(watched(say, 'tea', 5));
          throw new CancelledError('mine');
        }),
      );
    });
    // The tea never began: what is cancelled before its first turn does not even start.
    expect(log).toEqual([[0, ['CancelledError: mine', 0]]]);
  });
});

describe('an error and a cancellation in the same minute', () => {
  const race = (order: readonly ('cancel' | 'fail' | 'turn')[]): unknown =>
    logOf(function* (say) {
      const bell = getRunningLoop().createFuture<void>('the bell');
      function* toast(): Coroutine<void> {
        yield* bell;
        throw new Error('toast burnt');
      }
      function* table(): Coroutine<void> {
        yield* attempt(
          say,
          taskGroup(function* (group) {
            group.createTask(toast());
            yield* watched(say, 'body', 9);
          }),
        );
        yield* attempt(say, watched(say, 'nap', 1));
      }
      const task = createTask(table());
      yield* sleep(1);
      for (const what of order) {
        if (what === 'cancel') task.cancel('closing');
        else if (what === 'fail') bell.setResult();
        else yield* sleep(0);
      }
      yield* wait([task]);
    });

  test('the cancellation first: the toast is cancelled before it can burn', () => {
    expect(race(['cancel', 'fail'])).toEqual([
      [1, 'body: CancelledError: closing'],
      [1, ['CancelledError: closing', 1]],
      [2, 'nap done'],
    ]);
  });

  test.each([
    ['in the same turn', ['fail', 'cancel'], 'body: CancelledError: closing'],
    ['a turn before', ['fail', 'turn', 'cancel'], 'body: CancelledError: closing'],
    ['two turns before', ['fail', 'turn', 'turn', 'cancel'], 'body: CancelledError'],
  ] as const)('the error %s: it is raised, and the cancellation comes again', (_, order, body) => {
    expect(race(order)).toEqual([
      [1, body],
      [1, [['ExceptionGroup', 'Error: toast burnt'], 1]],
      [1, 'nap: CancelledError'],
      [1, ['CancelledError', 1]],
    ]);
  });
});

describe('a group in a group', () => {
  test('as a task fails as one error', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (outer) {
          outer.createTask(watched(say, 'tea', 9));
          outer.createTask(
            taskGroup(function* (inner) {
              inner.createTask(burn('toast', 1));
              inner.createTask(watched(say, 'egg', 4, 'egg spilt'));
            }),
          );
        }),
      );
    });
    expect(log).toEqual([
      [1, 'egg: CancelledError'],
      [1, 'tea: CancelledError'],
      [1, [['ExceptionGroup', ['ExceptionGroup', 'Error: toast burnt', 'Error: egg spilt']], 0]],
    ]);
  });

  test('whose errors are caught leaves the outer one at work', () => {
    const log = logOf(function* (say) {
      yield* taskGroup(function* (outer) {
        outer.createTask(watched(say, 'tea', 3));
        yield* attempt(
          say,
          taskGroup(function* (inner) {
            inner.createTask(burn('toast', 1));
            yield* sleep(9);
          }),
        );
        yield* sleep(1);
        say('outer body over');
      });
      say('over');
    });
    expect(log).toEqual([
      [1, [['ExceptionGroup', 'Error: toast burnt'], 0]],
      [2, 'outer body over'],
      [3, 'tea done'],
      [3, 'over'],
    ]);
  });

  test('that fails together with the outer one', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        taskGroup(function* (outer) {
          outer.createTask(burn('tea', 1));
          yield* taskGroup(function* (inner) {
            inner.createTask(burn('toast', 1));
            yield* watched(say, 'body', 9);
          });
        }),
      );
      yield* sleep(1);
      say('on it goes');
    });
    expect(log).toEqual([
      [1, 'body: CancelledError'],
      [1, [['ExceptionGroup', 'Error: tea burnt', ['ExceptionGroup', 'Error: toast burnt']], 0]],
      [2, 'on it goes'],
    ]);
  });
});

describe('a task of a group', () => {
  test('may bring in another, as long as one is at work', () => {
    const log = logOf(function* (say) {
      yield* taskGroup(function* (group) {
        function* tea(): Coroutine<void> {
          yield* watched(say, 'tea', 2);
          group.createTask(watched(say, 'milk', 3));
        }
        group.createTask(tea());
      });
      say('over');
    });
    expect(log).toEqual([
      [2, 'tea done'],
      [5, 'milk done'],
      [5, 'over'],
    ]);
  });

  test('may be cancelled alone: that is no error', () => {
    const log = logOf(function* (say) {
      yield* taskGroup(function* (group) {
        const tea = group.createTask(watched(say, 'tea', 5));
        group.createTask(watched(say, 'egg', 3));
        yield* sleep(1);
        tea.cancel();
      });
      say(['over', cancelling()]);
    });
    expect(log).toEqual([
      [1, 'tea: CancelledError'],
      [3, 'egg done'],
      [3, ['over', 0]],
    ]);
  });

  test('has the name it is given', () => {
    const name = run(
      taskGroup(function* (group) {
        return group.createTask(sleep(1), { name: 'tea' }).getName();
      }),
    );
    expect(name).toBe('tea');
  });

  test('that is eager may be done at once; its error still takes a turn to the body', () => {
    const log = logOf(function* (say) {
      function* burnNow(): Coroutine<never> {
        say('in hand');
        throw new Error('toast burnt');
      }
      function* egg(): Coroutine<string> {
        return 'egg';
      }
      yield* attempt(
        say,
        taskGroup(function* (group) {
          const done = group.createTask(egg(), { eagerStart: true });
          say([done.done(), done.result()]);
          const burnt = group.createTask(burnNow(), { eagerStart: true });
          say(['body', burnt.done(), cancelling()]);
          yield* sleep(0);
          say('never');
        }),
      );
    });
    expect(log).toEqual([
      [0, [true, 'egg']],
      [0, 'in hand'],
      [0, ['body', true, 0]],
      [0, [['ExceptionGroup', 'Error: toast burnt'], 0]],
    ]);
  });

  test('is refused before the group begins, after it, and while it shuts down, and never runs', () => {
    const log = logOf(function* (say) {
      const refuse = (group: TaskGroup): void => {
        const coroutine = watched(say, 'never', 1);
        try {
          group.createTask(coroutine);
        } catch (error) {
          say([error instanceof RuntimeError, String(error), coroutine.next().done]);
        }
      };
      refuse(new TaskGroup());
      refuse(
        yield* taskGroup(function* (group) {
          return group;
        }),
      );
      function* late(group: TaskGroup): Coroutine<void> {
        try {
          yield* sleep(9);
        } finally {
          refuse(group);
        }
      }
      yield* attempt(
        say,
        taskGroup(function* (group) {
          group.createTask(late(group));
          group.createTask(burn('toast', 1));
        }),
      );
    });
    expect(log).toEqual([
      [
        0,
        [
          true,
          'RuntimeError: TaskGroup has not been entered: its tasks are made in the body of taskGroup(function* (group) {…})',
          true,
        ],
      ],
      [0, [true, 'RuntimeError: TaskGroup is finished', true]],
      [1, [true, 'RuntimeError: TaskGroup is shutting down', true]],
      [1, [['ExceptionGroup', 'Error: toast burnt'], 0]],
    ]);
  });

  test('is refused, too, if it is a sleep', () => {
    expect(() => new TaskGroup().createTask(sleep(1))).toThrow('has not been entered');
  });
});

test('a group needs a task around it', () => {
  const log = logOf(function* (say) {
    getRunningLoop().callSoon(() => {
      expect(() => taskGroup(function* () {}).next()).toThrow(RuntimeError);
      say('told');
    });
    yield* sleep(1);
  });
  expect(log).toEqual([[0, 'told']]);
});

test('an error that somebody throws into its wait goes straight through', () => {
  const order: unknown[] = [];
  run(
    (function* (): Coroutine<void> {
      const group = taskGroup(function* (group) {
        group.createTask(sleep(1));
      });
      group.next();
      expect(() => group.throw(new Error('from outside'))).toThrow('from outside');
      order.push('through');
    })(),
  );
  expect(order).toEqual(['through']);
});

test('who waits for a group waits for its tasks, by name, and a deadlock names the circle', () => {
  const loop = new EventLoop();
  function* tea(): Coroutine<void> {
    yield* main;
  }
  function* egg(): Coroutine<void> {
    yield* loop.createFuture('a bell');
  }
  const main: Task<void> = loop.createTask(
    taskGroup(function* (group) {
      group.createTask(tea(), { name: 'tea' });
      group.createTask(egg(), { name: 'egg' });
    }),
    { name: 'main' },
  );
  expect(() => loop.runUntilComplete(main)).toThrow(
    'main waits for tea and egg; tea waits for main; egg waits for a bell. In a circle: main → tea → main.',
  );
});
