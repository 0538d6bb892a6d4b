import { describe, expect, test } from 'vitest';
import { attempt, logOf, type Say } from '../../tests/log';
import { createTask, Future, gather, getRunningLoop, run, sleep, toThread, work, type Coroutine } from '.';

function* watched(say: Say, dish: string, minutes: number): Coroutine<void> {
  yield* sleep(minutes);
  say(`${dish} done`);
}

describe('a helper', () => {
  test('works beside the loop, and brings the result when the work is done', () => {
    const log = logOf(function* (say) {
      createTask(watched(say, 'egg', 4));
      const peel = toThread(() => {
        work(3);
        work(2);
        return 'peeled';
      });
      say('nothing yet');
      yield* sleep(1);
      say(yield* peel);
    });
    expect(log).toEqual([
      [0, 'nothing yet'],
      [4, 'egg done'],
      [6, 'peeled'],
    ]);
  });

  test('brings an error when the work is done', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        toThread(() => {
          work(1);
          throw new Error('cut finger');
        }),
      );
      work(1);
      say('on my own clock again');
    });
    expect(log).toEqual([
      [1, ['Error: cut finger', 0]],
      [2, 'on my own clock again'],
    ]);
  });

  test('is one of many', () => {
    const log = logOf(function* (say) {
      yield* gather([toThread(() => work(5)), toThread(() => work(3)), sleep(4)]);
      say('all done');
    });
    expect(log).toEqual([[5, 'all done']]);
  });

  test('comes back in the second turn after, even without work', () => {
    const log = logOf(function* (say) {
      const loop = getRunningLoop();
      loop.callSoon(() => {
        say('first turn');
        loop.callSoon(() => {
          say('second turn');
          loop.callSoon(() => say('third turn'));
        });
      });
      say(yield* toThread(() => 'nothing to do'));
      yield* sleep(0);
    });
    expect(log).toEqual([
      [0, 'first turn'],
      [0, 'second turn'],
      [0, 'nothing to do'],
      [0, 'third turn'],
    ]);
  });

  test('works on when nobody waits any more', () => {
    const log = logOf(function* (say) {
      getRunningLoop().setExceptionHandler((_, { message }) => say(message));
      const task = createTask(
        attempt(
          say,
          toThread(() => work(5)),
        ),
      );
      yield* sleep(1);
      const on = task.waitingFor;
      say(on instanceof Future && [on.label, on.due]);
      task.cancel('closing');
      yield* sleep(9);
      say('on it goes');
    });
    expect(log).toEqual([
      [1, ['a helper', 5]],
      [1, ['CancelledError: closing', 1]],
      [10, 'on it goes'],
    ]);
  });

  test('has no loop to give way to', () => {
    const log = logOf(function* (say) {
      yield* attempt(say, toThread(getRunningLoop));
      yield* attempt(
        say,
        toThread(() => createTask(sleep(1))),
      );
    });
    expect(log).toEqual([
      [0, [expect.stringContaining('RuntimeError: no running event loop'), 0]],
      [0, [expect.stringContaining('RuntimeError: no running event loop'), 0]],
    ]);
  });

  test('may run a loop of its own, which has a clock of its own', () => {
    const log = logOf(function* (say) {
      const minute = yield* toThread(() => {
        work(2);
        const inner = run(
          (function* () {
            yield* toThread(() => work(3));
            work(4);
            return getRunningLoop().time();
          })(),
        );
        work(1);
        return inner;
      });
      say(minute);
    });
    expect(log).toEqual([[3, 7]]);
  });

  test('cannot work less than nothing', () => {
    const log = logOf(function* (say) {
      yield* attempt(
        say,
        toThread(() => work(-1)),
      );
    });
    expect(log).toEqual([[0, ['ValueError: work(): -1 minutes cannot be worked', 0]]]);
  });
});

test('nobody works where there is neither loop nor helper', () => {
  expect(() => work(1)).toThrow('no running event loop');
});
