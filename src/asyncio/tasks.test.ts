import { describe, expect, test } from 'vitest';
import { Recorder } from '../trace/recorder';
import { logOf, orderOf, type Say, watched } from '../../tests/log';
import {
  allTasks,
  CancelledError,
  createTask,
  currentTask,
  eagerTaskFactory,
  EventLoop,
  Future,
  gather,
  getRunningLoop,
  run,
  RuntimeError,
  Semaphore,
  sleep,
  ValueError,
  work,
  type Awaitable,
  type Coroutine,
} from '.';

function* cook(say: Say, dish: string, minutes: number): Coroutine<string> {
  say(`${dish} on`);
  yield* sleep(minutes);
  say(`${dish} done`);
  return dish;
}

function* watchedGather(say: Say, future: Future<unknown>): Coroutine<void> {
  try {
    yield* gather([future]);
  } catch (error) {
    say(String(error));
  }
}

function* burn(dish: string): Coroutine<never> {
  throw new Error(`${dish} burnt`);
}

describe('a coroutine', () => {
  test('does nothing before it is awaited', () => {
    const log = logOf(function* (say) {
      const egg = cook(say, 'egg', 3);
      yield* sleep(2);
      yield* egg;
    });
    expect(log).toEqual([
      [2, 'egg on'],
      [5, 'egg done'],
    ]);
  });

  test('awaited, it runs in the task that awaits it', () => {
    const order = orderOf(function* (say) {
      const me = currentTask();
      const inner = function* (): Coroutine<void> {
        yield* sleep(1);
        say(currentTask() === me);
      };
      yield* inner();
    });
    expect(order).toEqual([true]);
  });
});

describe('a coroutine that was used up', () => {
  const reused = 'RuntimeError: cannot reuse already awaited coroutine';
  const attempt = (say: Say, what: () => unknown): void => {
    try {
      say(what());
    } catch (error) {
      say(String(error));
    }
  };

  test('is no task a second time, says a loop in debug mode', () => {
    const log = logOf(
      function* (say) {
        const egg = cook(say, 'egg', 3);
        const task = createTask(egg);
        attempt(say, () => createTask(egg));
        yield* task;
        attempt(say, () => createTask(egg));
        say(allTasks().length);
      },
      { debug: true },
    );
    expect(log).toEqual([
      [0, reused],
      [0, 'egg on'],
      [3, 'egg done'],
      [3, reused],
      [3, 1],
    ]);
  });

  test('is not driven by two tasks', () => {
    const log = logOf(function* (say) {
      const egg = cook(say, 'egg', 3);
      const all = yield* gather([createTask(egg), createTask(egg)], { returnExceptions: true });
      say(all.map(String));
    });
    expect(log).toEqual([
      [0, 'egg on'],
      [3, ['undefined', 'RuntimeError: coroutine is being awaited already']],
    ]);
  });

  test.each([3, 0])('is no second sleep(%d)', (minutes) => {
    const order = orderOf(function* (say) {
      const nap = sleep(minutes, 'rested');
      say(yield* nap);
      try {
        say(yield* nap);
      } catch (error) {
        say(String(error));
      }
      attempt(say, () => createTask(nap));
    });
    expect(order).toEqual(['rested', reused, reused]);
  });

  test('may stand twice in a gather, which runs it once', () => {
    const log = logOf(function* (say) {
      const egg = cook(say, 'egg', 3);
      const nap = sleep(2, 'rested');
      say(yield* gather([egg, nap, egg, nap]));
    });
    expect(log.at(-1)).toEqual([3, ['egg', 'rested', 'egg', 'rested']]);
  });
});

describe('a task', () => {
  test('has its first turn after whoever made it gives up the loop, in the order of creation', () => {
    const log = logOf(function* (say) {
      const tea = createTask(cook(say, 'tea', 3));
      const egg = createTask(cook(say, 'egg', 2));
      say('both ordered');
      say(yield* tea);
      say(yield* egg);
    });
    expect(log).toEqual([
      [0, 'both ordered'],
      [0, 'tea on'],
      [0, 'egg on'],
      [2, 'egg done'],
      [3, 'tea done'],
      [3, 'tea'],
      [3, 'egg'],
    ]);
  });

  test('raises its error in whoever awaits it', () => {
    const order = orderOf(function* (say) {
      const task = createTask(burn('pizza'));
      try {
        yield* task;
      } catch (error) {
        say(String(error));
      }
      say(String(task.exception()));
    });
    expect(order).toEqual(['Error: pizza burnt', 'Error: pizza burnt']);
  });

  test('has a name, which can be changed', () => {
    const order = orderOf(function* (say) {
      const tea = createTask(sleep(1), { name: 'tea' });
      const egg = createTask(sleep(2));
      say([currentTask(), tea, egg].map((task) => task?.getName()));
      egg.setName('egg');
      say(allTasks().map((task) => task.getName()));
      yield* tea;
      say(allTasks().map((task) => task.getName()));
    });
    expect(order).toEqual([
      ['main', 'tea', 'Task-2'],
      ['main', 'tea', 'egg'],
      ['main', 'egg'],
    ]);
  });

  test('waits for what it says it waits for', () => {
    run(
      (function* () {
        const egg = createTask(sleep(3, 'egg', 'the egg timer'));
        expect(egg.waitingFor).toBeUndefined();
        yield* sleep(0);
        expect(egg.waitingFor?.label).toBe('the egg timer');
        yield* egg;
        expect(egg.waitingFor).toBeUndefined();
      })(),
    );
  });

  test('takes no result from outside', () => {
    run(
      (function* () {
        const egg = createTask(sleep(1));
        expect(() => egg.setResult()).toThrow(RuntimeError);
        expect(() => egg.setException()).toThrow(RuntimeError);
        yield* egg;
      })(),
    );
  });

  test('cannot await itself, and may clean up after trying', () => {
    const order = orderOf(function* (say) {
      const task = createTask(
        (function* (): Coroutine<void> {
          try {
            yield* currentTask() as NonNullable<ReturnType<typeof currentTask>>;
          } finally {
            say('cleaned up');
          }
        })(),
        { name: 'ouroboros' },
      );
      yield* gather([task], { returnExceptions: true });
      say(String(task.exception()));
    });
    expect(order).toEqual(['cleaned up', 'RuntimeError: ouroboros cannot await itself']);
  });
});

describe('turns between the end of a child and its parent going on', () => {
  // The clerk says a number each turn: what stands between 'end' and 'on' is how many turns went by.
  const turns = (wait: (child: Coroutine<void>) => Coroutine<unknown>): readonly unknown[] =>
    orderOf(function* (say) {
      const clerk = createTask(
        (function* () {
          for (let turn = 0; turn < 6; turn++) {
            say(turn);
            yield* sleep(0);
          }
        })(),
      );
      function* child(): Coroutine<void> {
        say('end');
      }
      yield* wait(child());
      say('on');
      yield* clerk;
    });

  test('are none for a plain await', () => {
    expect(turns((child) => child)).toEqual(['end', 'on', 0, 1, 2, 3, 4, 5]);
  });

  test('are one for a task', () => {
    const wait = function* (child: Coroutine<void>): Coroutine<void> {
      yield* createTask(child);
    };
    expect(turns(wait)).toEqual([0, 'end', 1, 'on', 2, 3, 4, 5]);
  });

  test('are two for a gather', () => {
    const wait = function* (child: Coroutine<void>): Coroutine<void> {
      yield* gather([child]);
    };
    expect(turns(wait)).toEqual([0, 'end', 1, 2, 'on', 3, 4, 5]);
  });

  test('are none for a task that is done already', () => {
    const order = orderOf(function* (say) {
      const egg = createTask(cook(say, 'egg', 0));
      yield* sleep(1);
      getRunningLoop().callSoon(() => say('next turn'));
      say(yield* egg);
      yield* sleep(0);
    });
    expect(order).toEqual(['egg on', 'egg done', 'egg', 'next turn']);
  });
});

describe('sleep', () => {
  test('wakes by deadline, then by age', () => {
    const log = logOf(function* (say) {
      yield* gather([cook(say, 'tea', 3), cook(say, 'egg', 2), cook(say, 'jam', 3), cook(say, 'toast', 2.5)]);
    });
    expect(log.slice(4)).toEqual([
      [2, 'egg done'],
      [2.5, 'toast done'],
      [3, 'tea done'],
      [3, 'jam done'],
    ]);
  });

  test('gives its value', () => {
    expect(run(sleep(3, 'egg'))).toBe('egg');
    expect(run(sleep(0, 'egg'))).toBe('egg');
  });

  test('starts when it is awaited, not when it is made', () => {
    const log = logOf(function* (say) {
      const nap = sleep(3);
      yield* sleep(2);
      yield* nap;
      say('awake');
    });
    expect(log).toEqual([[5, 'awake']]);
  });

  test('of zero or less gives up one turn and takes no time', () => {
    const log = logOf(function* (say) {
      const other = createTask(
        (function* () {
          say('other');
          yield* sleep(-3);
          say('other again');
        })(),
      );
      yield* sleep(0);
      say('main');
      yield* other;
    });
    expect(log).toEqual([
      [0, 'other'],
      [0, 'main'],
      [0, 'other again'],
    ]);
  });

  test('takes only a number', () => {
    expect(() => sleep(Number.NaN)).toThrow(ValueError);
  });
});

describe('cancel', () => {
  test('is thrown where the task waits; finally may wait on its way out', () => {
    const log = logOf(function* (say) {
      const pizza = createTask(
        (function* () {
          try {
            yield* sleep(8);
            say('never');
          } finally {
            yield* sleep(2);
            say('gas off');
          }
        })(),
      );
      yield* sleep(1);
      say(pizza.cancel());
      try {
        yield* pizza;
      } catch (error) {
        say(error instanceof CancelledError && pizza.cancelled());
      }
      say(pizza.cancel());
    });
    expect(log).toEqual([
      [1, true],
      [3, 'gas off'],
      [3, true],
      [3, false],
    ]);
  });

  test('before the first turn, nothing of the coroutine runs', () => {
    const order = orderOf(function* (say) {
      const egg = createTask(cook(say, 'egg', 3));
      egg.cancel('sold out');
      yield* gather([egg], { returnExceptions: true });
      say(egg.cancelled());
    });
    expect(order).toEqual([true]);
  });

  test('of oneself comes at the next wait', () => {
    const log = logOf(function* (say) {
      const task = createTask(
        (function* () {
          currentTask()?.cancel('enough');
          say('still here');
          yield* watched(say, 'nap', 3);
        })(),
      );
      yield* gather([task], { returnExceptions: true });
    });
    expect(log).toEqual([
      [0, 'still here'],
      [0, 'nap: CancelledError: enough'],
    ]);
  });

  test('of oneself right before the end still cancels', () => {
    run(
      (function* () {
        const task = createTask(
          (function* () {
            currentTask()?.cancel('enough');
            return 7;
          })(),
        );
        yield* gather([task], { returnExceptions: true });
        expect(task.cancelled()).toBe(true);
      })(),
    );
  });

  test('wins over a timer that rings in the same minute', () => {
    const log = logOf(function* (say) {
      const egg = createTask(watched(say, 'egg', 5));
      yield* sleep(0);
      getRunningLoop().callAt(5, () => egg.cancel());
      yield* gather([egg], { returnExceptions: true });
    });
    expect(log).toEqual([[5, 'egg: CancelledError']]);
  });

  test('wins over a result, and over an error, that came in the same turn', () => {
    const order = orderOf(function* (say) {
      function* waiting(bell: ReturnType<typeof ring>): Coroutine<void> {
        try {
          yield* bell;
        } catch (error) {
          say(String(error));
          throw error;
        }
      }
      const ring = () => getRunningLoop().createFuture<string>('the bell');
      for (const settle of ['result', 'error'] as const) {
        const bell = ring();
        const task = createTask(waiting(bell));
        yield* sleep(0);
        if (settle === 'result') bell.setResult('ding');
        else bell.setException(new Error('the bell broke'));
        task.cancel(`after the ${settle}`);
        yield* gather([task], { returnExceptions: true });
      }
    });
    expect(order).toEqual(['CancelledError: after the result', 'CancelledError: after the error']);
  });

  test('reaches through the task that one waits for', () => {
    const log = logOf(function* (say) {
      const inner = createTask(watched(say, 'inner', 9));
      const outer = createTask(
        (function* () {
          try {
            yield* inner;
          } catch (error) {
            say(`outer: ${String(error)}`);
            throw error;
          }
        })(),
      );
      yield* sleep(1);
      outer.cancel('closing');
      yield* gather([outer], { returnExceptions: true });
      say([inner.cancelled(), outer.cancelled()]);
    });
    expect(log).toEqual([
      [1, 'inner: CancelledError: closing'],
      [1, 'outer: CancelledError: closing'],
      [1, [true, true]],
    ]);
  });

  test('can be swallowed; requests are counted and can be taken back', () => {
    const log = logOf(function* (say) {
      const stubborn = createTask(
        (function* () {
          try {
            yield* sleep(5);
          } catch {
            const me = currentTask();
            say([me?.cancelling(), me?.uncancel(), me?.uncancel(), me?.uncancel()]);
          }
          yield* sleep(5);
          say('cooked on');
        })(),
      );
      yield* sleep(1);
      say([stubborn.cancel('one'), stubborn.cancel('two'), stubborn.cancelling()]);
      yield* stubborn;
      say(stubborn.cancelled());
    });
    expect(log).toEqual([
      [1, [true, true, 2]],
      [1, [2, 1, 0, 0]],
      [6, 'cooked on'],
      [6, false],
    ]);
  });

  test('taken back before it came does not come', () => {
    const log = logOf(function* (say) {
      const task = createTask(
        (function* () {
          currentTask()?.cancel();
          currentTask()?.uncancel();
          yield* sleep(2);
          say('slept');
        })(),
      );
      yield* task;
    });
    expect(log).toEqual([[2, 'slept']]);
  });

  test('leaves no timer behind that would hold the run up', () => {
    const log = logOf(function* (say) {
      const bread = createTask(sleep(60));
      yield* sleep(1);
      bread.cancel();
      yield* sleep(2);
      say('closed');
    });
    expect(log).toEqual([[3, 'closed']]);
  });
});

test.each<[string, () => Awaitable]>([
  ['a future', () => new Future()],
  ['a sleep', () => sleep(3)],
  ['a permit', () => new Semaphore(0).acquire()],
])('a task that cancels itself is told so a turn after it came to wait for %s', (_, what) => {
  const log = logOf(function* (say) {
    currentTask()?.cancel('fire');
    getRunningLoop().callSoon(() => say('others'));
    try {
      yield* what();
    } catch (error) {
      say(String(error));
    }
  });
  expect(log).toEqual([
    [0, 'others'],
    [0, 'CancelledError: fire'],
  ]);
});

describe('gather', () => {
  test('gives the results in the order of its arguments, when the last is done', () => {
    const log = logOf(function* (say) {
      say(yield* gather([cook(say, 'tea', 3), cook(say, 'egg', 2), sleep(1, 'salt')]));
    });
    expect(log).toEqual([
      [0, 'tea on'],
      [0, 'egg on'],
      [2, 'egg done'],
      [3, 'tea done'],
      [3, ['tea', 'egg', 'salt']],
    ]);
  });

  test('of nothing is done at once', () => {
    expect(
      run(
        (function* () {
          return yield* gather([]);
        })(),
      ),
    ).toEqual([]);
  });

  test('takes the same awaitable twice, and one that is done', () => {
    const order = orderOf(function* (say) {
      const egg = createTask(cook(say, 'egg', 1));
      say(yield* gather([egg, cook(say, 'tea', 2), egg]));
      say(yield* gather([egg]));
    });
    expect(order).toEqual(['egg on', 'tea on', 'egg done', 'tea done', ['egg', 'tea', 'egg'], ['egg']]);
  });

  test('raises the first error, and the others cook on', () => {
    const log = logOf(function* (say) {
      function* late(): Coroutine<void> {
        yield* sleep(1);
        yield* burn('pizza');
      }
      try {
        yield* gather([cook(say, 'soup', 2), late()]);
      } catch (error) {
        say(String(error));
      }
      yield* sleep(5);
    });
    expect(log).toEqual([
      [0, 'soup on'],
      [1, 'Error: pizza burnt'],
      [2, 'soup done'],
    ]);
  });

  test('gives errors and cancellations as results when asked to', () => {
    const log = logOf(function* (say) {
      const cancelled = createTask(sleep(9));
      getRunningLoop().callLater(1, () => cancelled.cancel('sold out'));
      const results = yield* gather([burn('pizza'), cancelled, sleep(2, 'soup')], { returnExceptions: true });
      say(results.map(String));
    });
    expect(log).toEqual([[2, ['Error: pizza burnt', 'CancelledError', 'soup']]]);
  });

  test('of a gather that was cancelled raises a cancellation of its own, as in CPython', () => {
    const log = logOf(function* (say) {
      const post = getRunningLoop().createFuture('the post');
      const outer = gather([gather([post])], { returnExceptions: true });
      getRunningLoop().callSoon(() => outer.cancel('no post today'));
      try {
        yield* outer;
      } catch (error) {
        say(String(error));
      }
    });
    expect(log).toEqual([[0, 'CancelledError']]);
  });

  test('whose error came before a second cancellation raises its error, not that', () => {
    const log = logOf(function* (say) {
      const post = getRunningLoop().createFuture('the post');
      const reader = createTask(watchedGather(say, post));
      yield* sleep(0);
      reader.cancel('first');
      reader.cancel('second');
      yield* gather([reader], { returnExceptions: true });
    });
    expect(log).toEqual([[0, 'CancelledError: first']]);
  });

  test('cancelled, it cancels its children, and is over when they are', () => {
    const log = logOf(function* (say) {
      const together = gather([watched(say, 'tea', 5), watched(say, 'egg', 4)]);
      getRunningLoop().callLater(1, () => say(together.cancel('closing')));
      try {
        yield* together;
      } catch (error) {
        say(`gather: ${String(error)}`);
      }
      say([together.done(), together.cancelled(), together.cancel()]);
    });
    expect(log).toEqual([
      [1, true],
      [1, 'tea: CancelledError: closing'],
      [1, 'egg: CancelledError: closing'],
      [1, 'gather: CancelledError: closing'],
      [1, [true, false, false]],
    ]);
  });

  test.each([false, true])(
    'cancelled, it raises even if its children swallow that (returnExceptions: %s)',
    (returnExceptions) => {
      const log = logOf(function* (say) {
        function* stubborn(dish: string): Coroutine<string> {
          try {
            yield* sleep(5);
          } catch {
            say(`${dish} swallowed`);
          }
          return dish;
        }
        const together = gather([stubborn('tea'), stubborn('egg')], { returnExceptions });
        getRunningLoop().callLater(1, () => together.cancel());
        try {
          say(yield* together);
        } catch (error) {
          say(`gather: ${String(error)}`);
        }
      });
      expect(log).toEqual([
        [1, 'tea swallowed'],
        [1, 'egg swallowed'],
        [1, 'gather: CancelledError'],
      ]);
    },
  );

  test('a cancelled child is a CancelledError for whoever awaits, and the others cook on', () => {
    const log = logOf(function* (say) {
      const child = createTask(sleep(9));
      getRunningLoop().callLater(1, () => child.cancel());
      try {
        yield* gather([cook(say, 'soup', 2), child]);
      } catch (error) {
        say([String(error), currentTask()?.cancelling()]);
      }
      yield* sleep(5);
    });
    expect(log).toEqual([
      [0, 'soup on'],
      [1, ['CancelledError', 0]],
      [2, 'soup done'],
    ]);
  });

  test('a task that is cancelled while it gathers cancels the children', () => {
    const log = logOf(function* (say) {
      const table = createTask(
        (function* () {
          yield* gather([watched(say, 'tea', 5), watched(say, 'egg', 4)]);
        })(),
      );
      yield* sleep(2);
      table.cancel();
      yield* gather([table], { returnExceptions: true });
      say(table.cancelled());
    });
    expect(log).toEqual([
      [2, 'tea: CancelledError'],
      [2, 'egg: CancelledError'],
      [2, true],
    ]);
  });
});

test('three dishes at once take as long as the longest, one after another as long as all', () => {
  const dishes = [3, 2, 4];
  const together = logOf(function* (say) {
    yield* gather(dishes.map((minutes) => sleep(minutes)));
    say('served');
  });
  const inTurn = logOf(function* (say) {
    for (const minutes of dishes) yield* sleep(minutes);
    say('served');
  });
  const blocking = logOf(function* (say) {
    yield* gather(
      dishes.map((minutes) =>
        (function* (): Coroutine<void> {
          work(minutes);
        })(),
      ),
    );
    say('served');
  });
  expect([together, inTurn, blocking]).toEqual([[[4, 'served']], [[9, 'served']], [[9, 'served']]]);
});

describe('an eager start', () => {
  test('takes the first step inside the call; whoever is done by then never stands in the queue', () => {
    const log = logOf(function* (say) {
      const quick = function* (name: string): Coroutine<string> {
        say(`${name} by ${String(currentTask()?.getName())}`);
        return name;
      };
      const dish = function* (name: string, minutes: number): Coroutine<string> {
        yield* quick(name);
        yield* sleep(minutes);
        say(`${name} off`);
        return name;
      };
      const soup = createTask(dish('soup', 2), { name: 'soup', eagerStart: true });
      say(`made ${String(soup.done())} by ${String(currentTask()?.getName())}`);
      const salad = createTask(quick('salad'), { name: 'salad', eagerStart: true });
      say([salad.result(), allTasks().map((task) => task.getName())]);
      const toast = createTask(burn('toast'), { eagerStart: true });
      say(String(toast.exception()));
      createTask(quick('later'), { name: 'later' });
      getRunningLoop().setTaskFactory(eagerTaskFactory);
      createTask(quick('tea'), { name: 'tea' });
      createTask(quick('late too'), { name: 'late too', eagerStart: false });
      say(yield* gather([quick('x'), dish('y', 1), soup, salad]));
      getRunningLoop().setTaskFactory(undefined);
      const last = createTask(quick('z'));
      say('made z');
      yield* last;
    });
    expect(log).toEqual([
      [0, 'soup by soup'],
      [0, 'made false by main'],
      [0, 'salad by salad'],
      [0, ['salad', ['main', 'soup']]],
      [0, 'Error: toast burnt'],
      [0, 'tea by tea'],
      [0, 'x by Task-3'],
      [0, 'y by Task-4'],
      [0, 'later by later'],
      [0, 'late too by late too'],
      [1, 'y off'],
      [2, 'soup off'],
      [2, ['x', 'y', 'soup', 'salad']],
      [2, 'made z'],
      [2, 'z by Task-5'],
    ]);
  });

  test('outside a running loop is a start like any other', () => {
    const loop = new EventLoop();
    const order: string[] = [];
    const task = loop.createTask(
      (function* () {
        order.push('step');
      })(),
      { eagerStart: true },
    );
    order.push('made');
    loop.runUntilComplete(task);
    expect(order).toEqual(['made', 'step']);
  });

  test('is told in the trace where it happens, and who waits then is told to wait', () => {
    const recorder = new Recorder();
    run(
      (function* () {
        createTask(
          (function* () {
            yield* sleep(0);
          })(),
          { name: 'tea', eagerStart: true },
        );
        yield* sleep(1, undefined, 'the kettle');
      })(),
      { recorder },
    );
    expect(
      recorder.events().map((event) => ('task' in event ? `${String(event.task)} ${event.kind}` : '')),
    ).toEqual([
      '0 created',
      '0 ready',
      '0 resumed',
      '1 created',
      '1 resumed',
      '1 suspended',
      '1 ready',
      '0 suspended',
      '1 resumed',
      '1 returned',
      '0 ready',
      '0 resumed',
      '0 returned',
    ]);
  });
});
