import { describe, expect, test } from 'vitest';
import {
  BoundedSemaphore,
  createTask,
  currentTask,
  EventLoop,
  Future,
  gather,
  getRunningLoop,
  Lock,
  run,
  Semaphore,
  sleep,
  type Task,
  work,
  type Awaitable,
  type Coroutine,
} from '.';

/** What a body gets that does something no coroutine may do: the types forbid most of it. */
function told(body: () => Iterator<unknown>): string {
  let error = 'nothing';
  run(
    (function* (): Coroutine<void> {
      try {
        yield* body() as Coroutine<void>;
      } catch (thrown) {
        error = String(thrown);
      }
    })(),
  );
  return error;
}

const loopless = 'RuntimeError: no running event loop';

describe('a coroutine that', () => {
  test.each<[string, () => Iterator<unknown>, string]>([
    [
      'yields a number',
      function* () {
        yield 5;
      },
      'RuntimeError: Task got bad yield: 5. To wait so long, write yield* sleep(5)',
    ],
    [
      'yields a text',
      function* () {
        yield 'soup';
      },
      'RuntimeError: Task got bad yield: soup. A coroutine suspends with yield* of something awaitable',
    ],
    [
      'yields nothing',
      function* () {
        yield;
      },
      'RuntimeError: Task got bad yield: undefined. A coroutine suspends with yield* of something awaitable',
    ],
    [
      'forgets the star before a sleep',
      function* () {
        yield sleep(5);
      },
      'RuntimeError: yield was used instead of yield*',
    ],
    [
      'hands on by yield what another, driven by hand, waits for',
      function* () {
        yield (function* (): Coroutine<void> {
          yield* new Semaphore(0).acquire();
        })().next().value;
      },
      'RuntimeError: yield was used instead of yield*',
    ],
    [
      'forgets the star before a future',
      function* () {
        yield new Future();
      },
      'RuntimeError: yield was used instead of yield*',
    ],
    [
      'awaits itself',
      function* () {
        yield* currentTask() as unknown as Iterable<unknown>;
      },
      'RuntimeError: main cannot await itself',
    ],
    [
      'awaits a future of another loop',
      function* () {
        yield* new EventLoop().createFuture() as unknown as Iterable<unknown>;
      },
      'RuntimeError: main awaits a future of a different loop',
    ],
    [
      'runs another loop',
      function* () {
        run(sleep(1));
      },
      'RuntimeError: run() cannot be called from a running event loop; a coroutine awaits another by yield*',
    ],
    [
      'runs its own loop',
      function* () {
        getRunningLoop().runUntil(5);
      },
      'RuntimeError: This event loop is already running',
    ],
    [
      'runs a loop of its own making',
      function* () {
        new EventLoop().runUntil(5);
      },
      'RuntimeError: Cannot run the event loop while another loop is running',
    ],
    [
      'makes a task of a function',
      function* () {
        createTask(sleep as unknown as Coroutine<void>);
      },
      'TypeError: a coroutine was expected, got the function sleep: did you forget its ()?',
    ],
    [
      'makes a task of a future',
      function* () {
        createTask(new Future(getRunningLoop(), 'the post') as unknown as Coroutine<void>);
      },
      'TypeError: a coroutine was expected, got the post: await it with yield*',
    ],
    [
      'makes a task of a number',
      function* () {
        createTask(7 as unknown as Coroutine<void>);
      },
      'TypeError: a coroutine was expected, got 7',
    ],
    [
      'sleeps for no number',
      function* () {
        yield* sleep(NaN);
      },
      'ValueError: Invalid delay: NaN (not a number)',
    ],
    [
      'sleeps for undefined',
      function* () {
        yield* sleep(undefined as unknown as number);
      },
      'ValueError: Invalid delay: undefined (not a number)',
    ],
    [
      'works for ever',
      function* () {
        work(Infinity);
      },
      'ValueError: work(): Infinity minutes cannot be worked',
    ],
    [
      'works a text long',
      function* () {
        work('3' as unknown as number);
      },
      'ValueError: work(): 3 minutes cannot be worked',
    ],
    [
      'gathers without a list',
      function* () {
        gather(sleep(1) as unknown as []);
      },
      'TypeError: gather takes a list: gather([…, …])',
    ],
    [
      'gathers a future of another loop',
      function* () {
        gather([new EventLoop().createFuture('the post')]);
      },
      'ValueError: the post belongs to a different loop',
    ],
    [
      'makes a task of what a function forgot to return',
      function* () {
        createTask(undefined as unknown as Coroutine<void>);
      },
      'TypeError: a coroutine was expected, got undefined',
    ],
    [
      'calls at no minute',
      function* () {
        getRunningLoop().callLater(NaN, () => {});
      },
      'ValueError: callAt(): the minute is not a number',
    ],
    [
      'works for less than nothing',
      function* () {
        work(-1);
      },
      'ValueError: work(): -1 minutes cannot be worked',
    ],
    [
      'releases what it has not',
      function* () {
        new Lock().release();
      },
      'RuntimeError: Lock is not acquired. Did you forget `yield*` before its `acquire()`, or release it twice?',
    ],
  ])('%s is told what it did', (_, body, error) => {
    expect(told(body)).toBe(error);
  });

  test('releases more than there are is told', () => {
    expect(
      told(function* () {
        new BoundedSemaphore(1).release();
      }),
    ).toMatch(/^ValueError: BoundedSemaphore released too many times/);
  });

  test('throws nothing at all has thrown something', () => {
    expect(
      told(function* () {
        yield* createTask(
          (function* (): Coroutine<void> {
            throw undefined;
          })(),
        );
      }),
    ).toBe('RuntimeError: undefined was thrown');
  });
});

test.each<[string, () => Awaitable]>([
  ['a future', () => new Future()],
  ['its sleep', () => sleep(3, 'egg')],
  ['a permit', () => new Semaphore(0).acquire()],
])('two tasks that drive one coroutine are told so, where it waits for %s', (_, what) => {
  const error = told(function* () {
    const read = (function* (): Coroutine<void> {
      yield* what();
    })();
    createTask(read);
    yield* createTask(read);
  });
  expect(error).toBe('RuntimeError: coroutine is being awaited already');
});

test('a task that awaited itself cannot be awaited any more, as in CPython', () => {
  const error = told(function* () {
    const me = currentTask() as Task<unknown>;
    try {
      yield* me;
    } catch {
      yield* me;
    }
  });
  expect(error).toBe("RuntimeError: await wasn't used with future");
});

test('outside a loop there is none', () => {
  expect(() => createTask(sleep(1))).toThrow(loopless.slice('RuntimeError: '.length));
  expect(() => work(1)).toThrow('no running event loop');
});

test('a negative delay is none, as in CPython', () => {
  const order: string[] = [];
  run(
    (function* () {
      getRunningLoop().callLater(-3, () => order.push('late'));
      getRunningLoop().callSoon(() => order.push('soon'));
      yield* sleep(-3);
      order.push('slept');
      yield* sleep(-3, 'with a value');
      expect(getRunningLoop().time()).toBe(0);
    })(),
  );
  expect(order).toEqual(['soon', 'slept', 'late']);
});

test('a minute that is no number is none to run until', () => {
  expect(() => new EventLoop().runUntil(NaN)).toThrow('runUntil(): the minute is not a number');
});

test('what is no coroutine takes no number from the tasks', () => {
  run(
    (function* () {
      expect(() => createTask(7 as unknown as Coroutine<void>)).toThrow(TypeError);
      expect(createTask(sleep(0)).getName()).toBe('Task-2');
    })(),
  );
});

test('a sleep without end is a deadlock', () => {
  expect(() => run(sleep(Infinity))).toThrow('main waits for sleep Infinity');
});
