import { describe, expect, test, vi } from 'vitest';
import { Recorder } from '../trace/recorder';
import {
  coroutine,
  createTask,
  DeadlockError,
  EventLoop,
  Future,
  getRunningLoop,
  Lock,
  gather,
  run,
  Semaphore,
  sleep,
  taskGroup,
  work,
  type Coroutine,
} from '.';

/** The reports of a run, in debug mode or not. */
function reports(main: () => Coroutine<unknown>, debug: boolean): readonly string[] {
  const recorder = new Recorder();
  run(main(), { recorder, debug });
  return recorder.events().flatMap((event) => (event.kind === 'reported' ? [event.message] : []));
}

const boil = coroutine(function* boil(what: string): Coroutine<string> {
  yield* sleep(3);
  return `${what} done`;
});

describe('a coroutine that nobody awaited', () => {
  const forgetful = function* (): Coroutine<void> {
    boil('egg');
    yield* sleep(1);
  };

  test('is told by name at closing time', () => {
    expect(reports(forgetful, true)).toEqual([
      "coroutine 'boil' was never awaited. Did you forget yield* or createTask?",
    ]);
  });

  test('is told in debug mode only', () => {
    expect(reports(forgetful, false)).toEqual([]);
  });

  test('may be one of asyncio itself', () => {
    const careless = function* (): Coroutine<void> {
      sleep(4);
      new Lock('mixer').acquire();
      yield* sleep(1);
    };
    expect(reports(careless, true)).toEqual([
      "coroutine 'sleep 4' was never awaited. Did you forget yield* or createTask?",
      "coroutine 'acquire of mixer' was never awaited. Did you forget yield* or createTask?",
    ]);
  });

  test('is not one that a group refused, which says so itself', () => {
    const late = function* (): Coroutine<void> {
      const table = yield* taskGroup(function* (group) {
        return group;
      });
      expect(() => table.createTask(sleep(3))).toThrow('TaskGroup is finished');
      expect(() => table.createTask(boil('egg'))).toThrow('TaskGroup is finished');
    };
    expect(reports(late, true)).toEqual([]);
  });

  test('is not one that was awaited, gathered or made a task', () => {
    const careful = function* (): Coroutine<void> {
      yield* boil('egg');
      yield* gather([boil('tea'), sleep(1)]);
      yield* createTask(boil('soup'));
    };
    expect(reports(careful, true)).toEqual([]);
  });
});

describe('a coroutine that is awaited twice', () => {
  const reused = 'cannot reuse already awaited coroutine';

  test.each([
    ['one after the other', false],
    ['as a task', true],
  ])('is an error in debug mode: %s', (_, asTask) => {
    expect(() =>
      run(
        (function* () {
          const egg = boil('egg');
          yield* egg;
          yield* asTask ? createTask(egg) : egg;
        })(),
        { debug: true },
      ),
    ).toThrow(reused);
  });

  test('gives what it returns, and keeps its name', () => {
    expect(run(boil('egg'))).toBe('egg done');
    expect(run(boil('egg'), { debug: true })).toBe('egg done');
    expect(boil.name).toBe('boil');
  });

  test('even a short sleep is', () => {
    expect(() =>
      run(
        (function* () {
          const nap = sleep(2);
          yield* nap;
          yield* nap;
        })(),
        { debug: true },
      ),
    ).toThrow(reused);
  });
});

describe('a step that works long', () => {
  const slow = function* (): Coroutine<void> {
    const loop = getRunningLoop();
    loop.slowCallbackDuration = 2;
    loop.callSoon(function stir() {
      work(3);
    });
    const post = loop.createFuture<void>();
    post.addDoneCallback(function open() {
      work(4);
    });
    post.setResult();
    yield* createTask(
      (function* () {
        yield* sleep(0);
        work(1);
        yield* sleep(0);
        work(2, 'chop');
      })(),
      { name: 'salad' },
    );
  };

  test('is reported with who it was', () => {
    expect(reports(slow, true)).toEqual([
      'Executing callback stir took 3 minutes, and nobody else had a turn',
      'Executing callback open took 4 minutes, and nobody else had a turn',
      'Executing salad took 2 minutes, and nobody else had a turn',
    ]);
  });

  test('is nothing strange outside debug mode', () => {
    expect(reports(slow, false)).toEqual([]);
  });
});

describe('closing time', () => {
  test('tells errors that nobody asked for, in the order they were raised', () => {
    const careless = function* (): Coroutine<void> {
      createTask(
        (function* () {
          yield* sleep(1);
          throw new Error('burnt');
        })(),
        { name: 'toast' },
      );
      const plate = new Future<void>();
      yield* sleep(2);
      plate.setException(new Error('broken'));
      const heard = new Future<void>();
      heard.setException(new Error('heard of'));
      heard.exception();
    };
    expect(reports(careless, false)).toEqual([
      'Task exception was never retrieved (toast): Error: burnt',
      'Future exception was never retrieved (a future): Error: broken',
    ]);
  });

  test('tells tasks that are still at work when a loop is closed without waiting for them', () => {
    const told: string[] = [];
    const loop = new EventLoop();
    loop.setExceptionHandler((_, { message, task }) => told.push(`${message} ${String(task?.done())}`));
    loop.createTask(sleep(5), { name: 'bread' });
    loop.runUntil(1);
    loop.close();
    loop.close();
    expect(() => loop.runUntil(9)).toThrow('Event loop is closed');
    expect(told).toEqual(['Task was destroyed but it is pending! (bread) false']);
  });
});

describe('an exception handler', () => {
  const burning = (loop: EventLoop): void => {
    loop.callSoon(function flambé() {
      throw new Error('too hot');
    });
    loop.runUntil(1);
  };

  test('is told of a callback that throws, and the loop goes on', () => {
    const loop = new EventLoop();
    const told: unknown[] = [];
    loop.setExceptionHandler((teller, { message, exception, handle }) =>
      told.push(teller === loop, message, String(exception), String(handle)),
    );
    burning(loop);
    expect(told).toEqual([true, 'Exception in callback flambé', 'Error: too hot', 'callback flambé']);
  });

  test('is told of a done callback that throws', () => {
    const loop = new EventLoop();
    const told: unknown[] = [];
    loop.setExceptionHandler((_, { message, exception }) => told.push(message, String(exception)));
    const post = loop.createFuture<void>();
    post.addDoneCallback(function open() {
      throw new Error('empty');
    });
    post.setResult();
    loop.runUntil(1);
    expect(told).toEqual(['Exception in callback open', 'Error: empty']);
  });

  test('that throws itself is reported in its turn', () => {
    const recorder = new Recorder();
    const loop = new EventLoop({ recorder });
    loop.setExceptionHandler(() => {
      throw new Error('no signal');
    });
    burning(loop);
    expect(recorder.events()).toEqual([
      {
        kind: 'reported',
        t: 0,
        task: null,
        message: 'Unhandled error in exception handler: Error: no signal',
      },
    ]);
  });
});

test('what has no text is told all the same, and loses nobody', () => {
  const odd = Object.create(null) as object;
  const recorder = new Recorder();
  const order: string[] = [];
  run(
    (function* () {
      const loop = getRunningLoop();
      loop.callLater(1, () => {
        throw odd;
      });
      loop.callLater(1, () => order.push('next'));
      const task = createTask(
        (function* (): Coroutine<void> {
          throw odd;
        })(),
      );
      yield* sleep(2);
      expect(task.exception()).toBe(odd);
    })(),
    { recorder },
  );
  expect(order).toEqual(['next']);
  expect(recorder.events().flatMap((event) => (event.kind === 'reported' ? [event.message] : []))).toEqual([
    'Exception in callback (anonymous): something that has no text',
  ]);
});

test('where nothing is recorded, reports go to the console', () => {
  const written: unknown[] = [];
  const error = vi.spyOn(console, 'error').mockImplementation((text) => void written.push(text));
  const loop = new EventLoop();
  loop.callLater(2, () => {
    throw new Error('burnt');
  });
  loop.runUntil(3);
  error.mockRestore();
  expect(written).toEqual(['asyncio, minute 2: Exception in callback (anonymous): Error: burnt']);
});

describe('a deadlock', () => {
  test('names the circle in which they wait for each other', () => {
    const recorder = new Recorder();
    const baking = function* (first: Lock, second: Lock): Coroutine<void> {
      yield* first.acquire();
      yield* sleep(1);
      yield* second.acquire();
    };
    let error: unknown;
    try {
      run(
        (function* () {
          const mixer = new Lock('the mixer');
          const bowl = new Lock('the bowl');
          yield* gather([
            createTask(baking(mixer, bowl), { name: 'cake' }),
            createTask(baking(bowl, mixer), { name: 'bread' }),
          ]);
        })(),
        { recorder },
      );
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DeadlockError);
    expect((error as DeadlockError).message).toBe(
      'Deadlock: nothing is ready and no timer runs, but main waits for cake and bread; cake waits for the bowl; ' +
        'bread waits for the mixer. In a circle: cake → bread → cake.',
    );
    expect((error as DeadlockError).circle).toEqual([1, 2]);
    expect(recorder.events().find(({ kind }) => kind === 'stuck')).toMatchObject({
      waits: [{ blockers: [1, 2] }, { blockers: [2] }, { blockers: [1] }],
    });
  });

  test('names the circle of those who hold the ovens and want the stoves, too', () => {
    const cooking = function* (first: Semaphore, second: Semaphore): Coroutine<void> {
      yield* first.acquire();
      yield* sleep(1);
      yield* second.acquire();
    };
    expect(() =>
      run(
        (function* () {
          const oven = new Semaphore(1, 'a free oven');
          const stove = new Semaphore(1, 'a free stove');
          yield* oven.acquire();
          oven.release();
          yield* gather([
            createTask(cooking(oven, stove), { name: 'pie' }),
            createTask(cooking(stove, oven), { name: 'soup' }),
          ]);
        })(),
      ),
    ).toThrow(/In a circle: pie → soup → pie\.$/);
  });

  test('may be as long as it likes: the message names the first few', () => {
    const chain = function* (length: number): Coroutine<void> {
      yield* length === 0 ? new Future(getRunningLoop(), 'the post') : createTask(chain(length - 1));
    };
    let error: unknown;
    try {
      run(chain(1000));
    } catch (thrown) {
      error = thrown;
    }
    expect((error as DeadlockError).waits.length).toBe(1001);
    expect((error as DeadlockError).circle).toEqual([]);
    expect((error as DeadlockError).message).toMatch(/Task-9 waits for Task-10; 992 more wait\.$/);
  });

  test('of a future that nobody works at says so', () => {
    const loop = new EventLoop();
    expect(() => loop.runUntilComplete(loop.createFuture())).toThrow(
      'nothing is ready and no timer runs, but what is awaited is not done.',
    );
  });

  test('without a circle, names only who waits for what', () => {
    expect(() =>
      run(
        (function* () {
          yield* createTask(
            (function* () {
              yield* new Future(getRunningLoop(), 'the post');
            })(),
            { name: 'soup' },
          );
        })(),
      ),
    ).toThrow(
      /^Deadlock: nothing is ready and no timer runs, but main waits for soup; soup waits for the post\.$/,
    );
  });
});
