import { describe, expect, test } from 'vitest';
import { logOf, type Say, trial } from '../../tests/log';
import { createTask, DeadlockError, gather, run, sleep, type Awaitable, type Coroutine } from '.';
import { QueueEmpty, QueueFull, QueueShutDown, ValueError } from './exceptions';
import { LifoQueue, PriorityQueue, Queue } from './queues';
import type { Waiter } from './waiters';

// The expected logs were read off CPython 3.14.

/** Each wants something from the rail; they come at once. */
const getters = (say: Say, rail: Queue<unknown>, ...names: readonly string[]) =>
  names.map((name) => createTask(trial(say, name, rail.get())));

/** Each puts its own name on the rail; they come at once. */
const putters = (say: Say, rail: Queue<unknown>, ...names: readonly string[]) =>
  names.map((name) => createTask(trial(say, name, rail.put(name))));

/** A rail with an egg on it, and no room for more. */
function fullRail(): Queue<string> {
  const rail = new Queue<string>(1);
  rail.putNowait('egg');
  return rail;
}

describe('a queue', () => {
  test('gives in the order it was given, and lets nobody put more than it holds', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>(2);
      function* cook(): Coroutine<void> {
        for (const dish of ['egg', 'bacon', 'toast', 'tea']) {
          yield* rail.put(dish);
          say(`${dish} on the rail`);
        }
      }
      function* serve(): Coroutine<void> {
        yield* sleep(1);
        for (let i = 0; i < 4; i++) {
          say(`${yield* rail.get()} served`);
          yield* sleep(1);
        }
      }
      yield* gather([cook(), serve()]);
      say([rail.qsize(), rail.empty(), rail.full(), rail.maxsize]);
    });
    expect(log).toEqual([
      [0, 'egg on the rail'],
      [0, 'bacon on the rail'],
      [1, 'egg served'],
      [1, 'toast on the rail'],
      [2, 'bacon served'],
      [2, 'tea on the rail'],
      [3, 'toast served'],
      [4, 'tea served'],
      [5, [0, true, false, 2]],
    ]);
  });

  test('serves those who wait in the order they came', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<number>();
      const tasks = getters(say, rail, 'Ann', 'Bob', 'Cid');
      yield* sleep(1);
      rail.putNowait(1);
      rail.putNowait(2);
      say(rail.qsize());
      yield* sleep(1);
      yield* rail.put(3);
      say('put');
      yield* gather(tasks);
    });
    expect(log).toEqual([
      [1, 2],
      [1, ['Ann', 1]],
      [1, ['Bob', 2]],
      [2, 'put'],
      [2, ['Cid', 3]],
    ]);
  });

  test('says so when there is nothing to take, or no room', () => {
    const rail = new Queue<number>(1);
    expect(() => rail.getNowait()).toThrow(QueueEmpty);
    rail.putNowait(1);
    expect(() => rail.putNowait(2)).toThrow(QueueFull);
    expect([rail.qsize(), rail.empty(), rail.full(), rail.maxsize]).toEqual([1, false, true, 1]);
    expect(rail.getNowait()).toBe(1);
    expect(() => rail.getNowait()).toThrow('queue is empty');
  });

  test('holds any number when its size is nothing or less', () => {
    for (const maxsize of [0, -1]) {
      const rail = new Queue<number>(maxsize);
      for (let i = 0; i < 100; i++) rail.putNowait(i);
      expect([rail.qsize(), rail.full()]).toEqual([100, false]);
    }
  });

  test('forgets whoever is cancelled while it waits to get', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      const tasks = getters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      tasks[0]?.cancel('home');
      rail.putNowait('egg');
      yield* gather(tasks, { returnExceptions: true });
      const [cid] = getters(say, rail, 'Cid');
      yield* sleep(1);
      cid?.cancel('home');
      yield* sleep(1);
      rail.putNowait('tea');
      yield* trial(say, 'Dan', rail.get());
    });
    expect(log).toEqual([
      [1, ['Ann', 'CancelledError: home']],
      [1, ['Bob', 'egg']],
      [2, ['Cid', 'CancelledError: home']],
      [3, ['Dan', 'tea']],
    ]);
  });

  test('wakes the next when who was woken to get is cancelled on the way', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      const tasks = getters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      rail.putNowait('egg');
      tasks[0]?.cancel('home');
      yield* gather(tasks, { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, ['Ann', 'CancelledError: home']],
      [1, ['Bob', 'egg']],
    ]);
  });

  test('wakes nobody then, when there is nothing left to get: so all keep their places', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      const tasks = getters(say, rail, 'Ann', 'Bob', 'Cid');
      yield* sleep(1);
      rail.putNowait('egg');
      tasks[0]?.cancel('home');
      say(rail.getNowait());
      yield* sleep(1);
      rail.putNowait('tea');
      rail.putNowait('jam');
      yield* gather(tasks, { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, 'egg'],
      [1, ['Ann', 'CancelledError: home']],
      [2, ['Bob', 'tea']],
      [2, ['Cid', 'jam']],
    ]);
  });

  test('wakes nobody for who is cancelled in line while another is on the way', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      const tasks = getters(say, rail, 'Ann', 'Bob', 'Cid', 'Dan');
      yield* sleep(1);
      tasks[1]?.cancel('home');
      rail.putNowait('egg');
      yield* sleep(1);
      rail.putNowait('tea');
      rail.putNowait('jam');
      yield* gather(tasks, { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, ['Bob', 'CancelledError: home']],
      [1, ['Ann', 'egg']],
      [2, ['Cid', 'tea']],
      [2, ['Dan', 'jam']],
    ]);
  });

  test('keeps nobody in line who was cancelled, or left for another reason', () => {
    run(
      (function* () {
        const rail = new Queue<string>();
        const [ann, bob] = [createTask(rail.get()), createTask(rail.get())];
        yield* sleep(1);
        const waiter = bob.waitingFor as Waiter;
        bob.cancel();
        yield* sleep(1);
        expect(waiter.line).toBe(undefined);

        const get = rail.get();
        get.next();
        const cid = createTask(rail.get());
        yield* sleep(1);
        rail.putNowait('egg');
        const fire = new Error('fire');
        expect(() => get.throw(fire)).toThrow(fire);
        expect(cid.waitingFor).toBeDefined();
        expect(yield* ann).toBe('egg');
        rail.putNowait('tea');
        expect(yield* cid).toBe('tea');
      })(),
    );
  });

  test('sends to the end of the line who finds that somebody was quicker', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      const tasks = getters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      rail.putNowait('egg');
      say(rail.getNowait());
      yield* sleep(1);
      rail.putNowait('tea');
      rail.putNowait('jam');
      yield* gather(tasks);
    });
    expect(log).toEqual([
      [1, 'egg'],
      [2, ['Bob', 'tea']],
      [2, ['Ann', 'jam']],
    ]);
  });

  test('wakes the next when who was woken to put is cancelled on the way', () => {
    const log = logOf(function* (say) {
      const rail = fullRail();
      const tasks = putters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      say(rail.getNowait());
      tasks[0]?.cancel('home');
      yield* gather(tasks, { returnExceptions: true });
      say(rail.getNowait());
    });
    expect(log).toEqual([
      [1, 'egg'],
      [1, ['Ann', 'CancelledError: home']],
      [1, ['Bob', undefined]],
      [1, 'Bob'],
    ]);
  });

  test('forgets whoever is cancelled while it waits to put', () => {
    const log = logOf(function* (say) {
      const rail = fullRail();
      const tasks = putters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      tasks[0]?.cancel('home');
      say(rail.getNowait());
      yield* gather(tasks, { returnExceptions: true });
      say(rail.getNowait());
      say(rail.empty());
    });
    expect(log).toEqual([
      [1, 'egg'],
      [1, ['Ann', 'CancelledError: home']],
      [1, ['Bob', undefined]],
      [1, 'Bob'],
      [1, true],
    ]);
  });

  test('sends to the end of the line who finds the free place taken', () => {
    const log = logOf(function* (say) {
      const rail = fullRail();
      const tasks = putters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      say(rail.getNowait());
      rail.putNowait('tea');
      yield* sleep(1);
      say(rail.getNowait());
      yield* sleep(1);
      say(rail.getNowait());
      yield* gather(tasks);
      say(rail.getNowait());
    });
    expect(log).toEqual([
      [1, 'egg'],
      [2, 'tea'],
      [2, ['Bob', undefined]],
      [3, 'Bob'],
      [3, ['Ann', undefined]],
      [3, 'Ann'],
    ]);
  });

  test('wakes nobody to put when who is cancelled on the way finds the place taken', () => {
    const log = logOf(function* (say) {
      const rail = fullRail();
      const tasks = putters(say, rail, 'Ann', 'Bob', 'Cid');
      yield* sleep(1);
      say(rail.getNowait());
      rail.putNowait('tea');
      tasks[0]?.cancel('home');
      yield* sleep(1);
      say(rail.getNowait());
      yield* sleep(0);
      say(rail.getNowait());
      yield* gather(tasks, { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, 'egg'],
      [1, ['Ann', 'CancelledError: home']],
      [2, 'tea'],
      [2, ['Bob', undefined]],
      [2, 'Bob'],
      [2, ['Cid', undefined]],
    ]);
  });

  test('tells who waits for it what is missing', () => {
    const get = new Queue<string>();
    expect(() => run(get.get())).toThrow(DeadlockError);
    expect(() => run(new Queue<string>(0, 'the rail').get())).toThrow('main waits for the rail: an item');
    expect(() => run(fullRail().put('tea'))).toThrow('main waits for queue: a free place');
    expect(() => run(fullRail().join())).toThrow('main waits for queue: the last taskDone()');
  });
});

describe('the join of a queue', () => {
  test('waits until the work on everything is done', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      yield* trial(say, 'nothing to do', rail.join());
      rail.putNowait('egg');
      rail.putNowait('tea');
      function* worker(): Coroutine<void> {
        while (!rail.empty()) {
          const dish = yield* rail.get();
          yield* sleep(2);
          say(`${dish} done`);
          rail.taskDone();
        }
      }
      yield* gather([worker(), trial(say, 'join', rail.join())]);
      expect(() => rail.taskDone()).toThrow(ValueError);
    });
    expect(log).toEqual([
      [0, ['nothing to do', undefined]],
      [2, 'egg done'],
      [4, 'tea done'],
      [4, ['join', undefined]],
    ]);
  });

  test('is over once all was done, even if something came in before its turn', () => {
    const log = logOf(function* (say) {
      const rail = fullRail();
      const early = createTask(trial(say, 'early', rail.join()));
      yield* sleep(1);
      rail.getNowait();
      rail.taskDone();
      rail.putNowait('tea');
      const later = createTask(trial(say, 'later', rail.join()));
      yield* sleep(1);
      rail.getNowait();
      rail.taskDone();
      yield* gather([early, later]);
    });
    expect(log).toEqual([
      [1, ['early', undefined]],
      [2, ['later', undefined]],
    ]);
  });
});

describe('a queue that is shut down', () => {
  test('sends away who wants to put, and gives what is left', () => {
    const log = logOf(function* (say) {
      const rail = fullRail();
      const tasks = putters(say, rail, 'tea', 'jam');
      const join = createTask(trial(say, 'join', rail.join()));
      yield* sleep(1);
      rail.shutdown();
      yield* sleep(1);
      expect(() => rail.putNowait('ham')).toThrow(QueueShutDown);
      yield* trial(say, 'put', rail.put('ham'));
      yield* trial(say, 'get', rail.get());
      yield* trial(say, 'get', rail.get());
      expect(() => rail.getNowait()).toThrow(QueueShutDown);
      rail.taskDone();
      yield* gather([...tasks, join]);
      rail.shutdown();
      say(rail.qsize());
    });
    expect(log).toEqual([
      [1, ['tea', 'QueueShutDown']],
      [1, ['jam', 'QueueShutDown']],
      [2, ['put', 'QueueShutDown']],
      [2, ['get', 'egg']],
      [2, ['get', 'QueueShutDown']],
      [2, ['join', undefined]],
      [2, 0],
    ]);
  });

  test('wakes all who wait to get: the first gets what is there, the others are sent away', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      const tasks = getters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      rail.putNowait('egg');
      rail.shutdown();
      yield* gather(tasks);
    });
    expect(log).toEqual([
      [1, ['Ann', 'egg']],
      [1, ['Bob', 'QueueShutDown']],
    ]);
  });

  test('wakes those who wait to get before those who wait to put', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>(1);
      const tasks = getters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      tasks.push(...putters(say, rail, 'Dan'));
      function* close(): Coroutine<void> {
        rail.shutdown();
        say('closed');
      }
      tasks.push(createTask(close()));
      rail.putNowait('egg');
      yield* gather(tasks);
    });
    expect(log).toEqual([
      [1, 'closed'],
      [1, ['Ann', 'egg']],
      [1, ['Bob', 'QueueShutDown']],
      [1, ['Dan', 'QueueShutDown']],
    ]);
  });

  test('cancels who is cancelled after it was woken', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      const tasks = getters(say, rail, 'Ann', 'Bob');
      yield* sleep(1);
      rail.shutdown();
      tasks[0]?.cancel('home');
      yield* gather(tasks, { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, ['Ann', 'CancelledError: home']],
      [1, ['Bob', 'QueueShutDown']],
    ]);
  });

  test('at once throws away what is left; what was taken has still to be done', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>(2);
      for (const dish of ['egg', 'tea']) rail.putNowait(dish);
      say(rail.getNowait());
      rail.putNowait('jam');
      const tasks = putters(say, rail, 'ham');
      const join = createTask(trial(say, 'join', rail.join()));
      yield* sleep(1);
      rail.shutdown(true);
      say(rail.qsize());
      yield* sleep(1);
      yield* trial(say, 'get', rail.get());
      rail.taskDone();
      yield* gather([...tasks, join]);
      expect(() => rail.taskDone()).toThrow('taskDone() called too many times');
    });
    expect(log).toEqual([
      [0, 'egg'],
      [1, 0],
      [1, ['ham', 'QueueShutDown']],
      [2, ['get', 'QueueShutDown']],
      [2, ['join', undefined]],
    ]);
  });

  test('at once lets the join go when nobody works on anything', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      for (const dish of ['egg', 'tea']) rail.putNowait(dish);
      const join = createTask(trial(say, 'join', rail.join()));
      yield* sleep(1);
      rail.shutdown(true);
      yield* join;
    });
    expect(log).toEqual([[1, ['join', undefined]]]);
  });

  test('at once lets the join go, even if something was done before it was taken', () => {
    const log = logOf(function* (say) {
      const rail = new Queue<string>();
      for (const dish of ['egg', 'tea']) rail.putNowait(dish);
      rail.taskDone();
      const join = createTask(trial(say, 'join', rail.join()));
      yield* sleep(1);
      rail.shutdown(true);
      yield* join;
    });
    expect(log).toEqual([[1, ['join', undefined]]]);
  });

  test('at once counts nothing that was done before it was taken', () => {
    const rail = new Queue<string>();
    for (const dish of ['egg', 'tea']) rail.putNowait(dish);
    rail.taskDone();
    rail.taskDone();
    rail.shutdown(true);
    expect(() => rail.taskDone()).toThrow(ValueError);
  });
});

describe('a priority queue', () => {
  test('gives the least first, and what ties in the order of Python', () => {
    const log = logOf(function* (say) {
      const rail = new PriorityQueue<readonly [number, string]>(3);
      rail.putNowait([2, 'tea']);
      rail.putNowait([1, 'egg']);
      rail.putNowait([2, 'jam']);
      say(rail.full());
      const put = createTask(trial(say, 'put', rail.put([0, 'fire'])));
      yield* sleep(1);
      say(yield* rail.get());
      yield* put;
      while (!rail.empty()) say(yield* rail.get());
    });
    expect(log).toEqual([
      [0, true],
      [1, [1, 'egg']],
      [1, ['put', undefined]],
      [1, [0, 'fire']],
      [1, [2, 'jam']],
      [1, [2, 'tea']],
    ]);
  });

  test('goes by what it is told', () => {
    const rail = new PriorityQueue<{ readonly due: number }>(0, { before: (a, b) => a.due > b.due });
    for (const due of [2, 3, 1]) rail.putNowait({ due });
    expect([rail.getNowait(), rail.getNowait(), rail.getNowait()]).toEqual([
      { due: 3 },
      { due: 2 },
      { due: 1 },
    ]);
  });

  test('says so when it cannot tell which comes first; it holds both then, as in Python', () => {
    const rail = new PriorityQueue<unknown>();
    rail.putNowait([1, {}]);
    expect(() => rail.putNowait([1, {}])).toThrow("'<' not supported between object and object.");
    expect(rail.qsize()).toBe(2);
  });
});

describe('a last-in-first-out queue', () => {
  test('gives the last first', () => {
    const log = logOf(function* (say) {
      const stack = new LifoQueue<string>(3);
      for (const dish of ['plate', 'bowl', 'cup']) yield* stack.put(dish);
      say(stack.full());
      for (let i = 0; i < 3; i++) say(yield* stack.get());
      const [get] = getters(say, stack, 'get');
      yield* sleep(1);
      stack.putNowait('pan');
      stack.putNowait('pot');
      yield* get as Awaitable;
      stack.shutdown(true);
      say(stack.qsize());
    });
    expect(log).toEqual([
      [0, true],
      [0, 'cup'],
      [0, 'bowl'],
      [0, 'plate'],
      [1, ['get', 'pot']],
      [1, 0],
    ]);
  });
});

test('a queue that counts otherwise than it holds says so, and stays in order', () => {
  class Hopeful extends Queue<string> {
    override qsize(): number {
      return 1;
    }
  }
  const rail = new Hopeful();
  expect(() => rail.getNowait()).toThrow(RangeError);
  rail.putNowait('egg');
  expect(rail.getNowait()).toBe('egg');
});
