import { describe, expect, test } from 'vitest';
import { logOf, type Say, trial } from '../../tests/log';
import {
  CancelledError,
  createTask,
  EventLoop,
  gather,
  run,
  sleep,
  type Awaitable,
  type Coroutine,
  type Task,
} from '.';
import { RuntimeError, ValueError } from './exceptions';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from './locks';

// The expected logs were read off CPython 3.14.

/** Holds `oven` for so long, and says so. */
function* bake(say: Say, oven: Lock | Semaphore, dish: string, minutes: number): Coroutine<void> {
  try {
    yield* oven.acquire();
  } catch (error) {
    say(`${dish} withdrawn`);
    throw error;
  }
  say(`${dish} in`);
  yield* sleep(minutes);
  oven.release();
}

/** Has the lock, lets it go to be told, and says how that ended. */
function* waitIn(say: Say, who: string, condition: Condition): Coroutine<void> {
  yield* condition.acquire();
  try {
    yield* trial(say, who, condition.wait());
  } finally {
    condition.release();
  }
}

/** A test whose program says nothing. */
const started = (main: () => Coroutine<void>): Coroutine<void> => main();

describe('a lock', () => {
  test('lets in one at a time, in the order they came', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      yield* gather([
        bake(say, mixer, 'dough', 3),
        bake(say, mixer, 'cream', 1),
        bake(say, mixer, 'batter', 2),
      ]);
      say(mixer.locked());
    });
    expect(log).toEqual([
      [0, 'dough in'],
      [3, 'cream in'],
      [4, 'batter in'],
      [6, false],
    ]);
  });

  test('lets nobody barge in who has just let go', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      function* greedy(): Coroutine<void> {
        yield* bake(say, mixer, 'dough', 1);
        yield* bake(say, mixer, 'more dough', 1);
      }
      yield* gather([greedy(), bake(say, mixer, 'cream', 1), bake(say, mixer, 'batter', 1)]);
    });
    expect(log).toEqual([
      [0, 'dough in'],
      [1, 'cream in'],
      [2, 'batter in'],
      [3, 'more dough in'],
    ]);
  });

  test('forgets whoever is cancelled in the line', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      const tasks = ['dough', 'cream', 'batter'].map((what) => createTask(bake(say, mixer, what, 3)));
      yield* sleep(1);
      tasks[1]?.cancel();
      yield* gather(tasks, { returnExceptions: true });
      say(mixer.locked());
    });
    expect(log).toEqual([
      [0, 'dough in'],
      [1, 'cream withdrawn'],
      [3, 'batter in'],
      [6, false],
    ]);
  });

  test('goes to the next when its taker is cancelled on the way', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      yield* mixer.acquire();
      const tasks = ['dough', 'cream'].map((what) => createTask(bake(say, mixer, what, 3)));
      yield* sleep(1);
      mixer.release();
      tasks[0]?.cancel();
      say(mixer.locked());
      yield* gather(tasks, { returnExceptions: true });
      say(mixer.locked());
    });
    expect(log).toEqual([
      [1, false],
      [1, 'dough withdrawn'],
      [1, 'cream in'],
      [4, false],
    ]);
  });

  test('is free again when its only taker is cancelled on the way', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      yield* mixer.acquire();
      const dough = createTask(bake(say, mixer, 'dough', 3));
      yield* sleep(1);
      mixer.release();
      dough.cancel();
      yield* gather([dough], { returnExceptions: true });
      say(mixer.locked());
      yield* bake(say, mixer, 'cream', 1);
    });
    expect(log).toEqual([
      [1, 'dough withdrawn'],
      [1, false],
      [1, 'cream in'],
    ]);
  });

  test('is passed on by the first of the line who was just cancelled, when that one has its turn', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      yield* mixer.acquire();
      const line = ['dough', 'cream'].map((what) => createTask(bake(say, mixer, what, 3)));
      yield* sleep(1);
      const other = createTask(trial(say, 'other', sleep(0)));
      line[0]?.cancel();
      mixer.release();
      const batter = createTask(bake(say, mixer, 'batter', 3));
      yield* gather([...line, other, batter], { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, 'dough withdrawn'],
      [1, ['other', undefined]],
      [1, 'cream in'],
      [4, 'batter in'],
    ]);
  });

  test('is taken at once when all who stand in line are cancelled', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      yield* mixer.acquire();
      const dough = createTask(bake(say, mixer, 'dough', 3));
      yield* sleep(1);
      dough.cancel();
      mixer.release();
      yield* mixer.acquire();
      say('main in');
      yield* gather([dough], { returnExceptions: true });
      say(mixer.locked());
    });
    expect(log).toEqual([
      [1, 'main in'],
      [1, 'dough withdrawn'],
      [1, true],
    ]);
  });

  test('can be tried again by a task that is cancelled, and cancelled again', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      function* stubborn(): Coroutine<void> {
        while (!said.includes('dough in')) {
          try {
            yield* mixer.acquire();
            said.push('dough in');
          } catch (error) {
            said.push((error as CancelledError).message);
          }
          say(said.at(-1));
        }
      }
      const said: string[] = [];
      yield* mixer.acquire();
      const dough = createTask(stubborn());
      const cream = createTask(bake(say, mixer, 'cream', 1));
      yield* sleep(1);
      dough.cancel('once');
      yield* sleep(1);
      mixer.release();
      dough.cancel('again');
      yield* gather([dough, cream]);
    });
    expect(log).toEqual([
      [1, 'once'],
      [2, 'cream in'],
      [2, 'again'],
      [3, 'dough in'],
    ]);
  });

  test('is acquired by a coroutine: not before it is awaited, or has its turn as a task, and only once', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      const first = mixer.acquire();
      say(mixer.locked());
      const task = createTask(first);
      say(mixer.locked());
      say(yield* task);
      const line = gather([mixer.acquire(), mixer.acquire()]);
      yield* sleep(1);
      mixer.release();
      yield* sleep(1);
      mixer.release();
      say(yield* line);
      yield* trial(say, 'again', first);
    });
    expect(log).toEqual([
      [0, false],
      [0, false],
      [0, true],
      [2, [true, true]],
      [2, ['again', 'RuntimeError']],
    ]);
  });

  test('is not touched by an acquire that is cancelled before its first turn', () => {
    const log = logOf(function* (say) {
      const mixer = new Lock();
      const task = createTask(mixer.acquire());
      task.cancel('too early');
      yield* gather([trial(say, 'task', task)], { returnExceptions: true });
      say(mixer.locked());
    });
    expect(log).toEqual([
      [0, ['task', 'CancelledError: too early']],
      [0, false],
    ]);
  });

  test('cannot be released by anybody when nobody has it', () => {
    const mixer = new Lock();
    expect(() => mixer.release()).toThrow(RuntimeError);
    expect(() => mixer.release()).toThrow(
      'Lock is not acquired. Did you forget `yield*` before its `acquire()`, or release it twice?',
    );
  });

  test('belongs to the loop in which somebody first waited', () => {
    const mixer = new Lock('mixer');
    const wait = (): Coroutine<void> =>
      started(function* () {
        yield* mixer.acquire();
        const second = createTask(mixer.acquire());
        yield* sleep(1);
        mixer.release();
        yield* second;
      });
    run(wait());
    mixer.release();
    expect(() => run(wait())).toThrow('mixer is bound to a different event loop');
  });

  test('tells who waits that for it, and who has it', () => {
    run(
      started(function* () {
        const mixer = new Lock('mixer');
        const namesOf = (task: Task<true>) => task.waitingFor?.blockers().map((holder) => holder.getName());
        yield* mixer.acquire();
        const cook = createTask(mixer.acquire(), { name: 'cook' });
        const waiter = createTask(mixer.acquire());
        yield* sleep(1);
        expect(waiter.waitingFor?.label).toBe('mixer');
        expect(namesOf(waiter)).toEqual(['main']);
        mixer.release();
        expect(namesOf(waiter)).toEqual([]);
        yield* cook;
        expect(namesOf(waiter)).toEqual(['cook']);
        mixer.release();
        yield* waiter;
      }),
    );
  });
});

describe('an event', () => {
  test('wakes all who wait, in the order they came, and stops nobody who comes later', () => {
    const log = logOf(function* (say) {
      const bell = new Event();
      say(bell.isSet());
      const cooks = ['egg', 'bacon'].map((what) => createTask(trial(say, what, bell.wait())));
      yield* sleep(2);
      bell.set();
      say(bell.isSet());
      yield* trial(say, 'late', bell.wait());
      yield* gather(cooks);
    });
    expect(log).toEqual([
      [0, false],
      [2, true],
      [2, ['late', true]],
      [2, ['egg', true]],
      [2, ['bacon', true]],
    ]);
  });

  test('wakes them even if it is cleared before they have their turn', () => {
    const log = logOf(function* (say) {
      const bell = new Event();
      const cooks = ['egg', 'bacon'].map((what) => createTask(trial(say, what, bell.wait())));
      yield* sleep(2);
      bell.set();
      bell.clear();
      const late = createTask(trial(say, 'late', bell.wait()));
      yield* sleep(1);
      bell.set();
      bell.set();
      yield* gather([...cooks, late]);
    });
    expect(log).toEqual([
      [2, ['egg', true]],
      [2, ['bacon', true]],
      [3, ['late', true]],
    ]);
  });

  test('loses nobody when a waiter is cancelled, before it is set or after', () => {
    const log = logOf(function* (say) {
      const bell = new Event();
      const cooks = ['egg', 'bacon'].map((what) => createTask(trial(say, what, bell.wait())));
      yield* sleep(1);
      cooks[0]?.cancel('no egg');
      bell.set();
      yield* gather(cooks, { returnExceptions: true });
      bell.clear();
      const toast = createTask(trial(say, 'toast', bell.wait()));
      yield* sleep(1);
      bell.set();
      toast.cancel('too late');
      yield* gather([toast], { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, ['egg', 'CancelledError: no egg']],
      [1, ['bacon', true]],
      [2, ['toast', 'CancelledError: too late']],
    ]);
  });
});

describe('a condition', () => {
  test('wakes in the order they came; whoever is woken goes on when the lock is free', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const cooks = ['egg', 'bacon', 'toast'].map((what) => createTask(waitIn(say, what, order)));
      yield* sleep(1);
      yield* order.acquire();
      say(order.locked());
      order.notify();
      yield* sleep(1);
      order.release();
      yield* sleep(1);
      yield* order.acquire();
      order.notifyAll();
      order.release();
      yield* gather(cooks);
      say(order.locked());
    });
    expect(log).toEqual([
      [1, true],
      [2, ['egg', true]],
      [3, ['bacon', true]],
      [3, ['toast', true]],
      [3, false],
    ]);
  });

  test('wakes as many as it is told, if there are so many', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const cooks = ['egg', 'bacon', 'toast'].map((what) => createTask(waitIn(say, what, order)));
      yield* sleep(1);
      yield* order.acquire();
      order.notify(2);
      order.notify(0);
      order.release();
      yield* sleep(1);
      yield* order.acquire();
      order.notify(9);
      order.release();
      yield* gather(cooks);
    });
    expect(log).toEqual([
      [1, ['egg', true]],
      [1, ['bacon', true]],
      [2, ['toast', true]],
    ]);
  });

  test('does nothing while nobody has the lock', () => {
    const order = new Condition();
    expect(() => run(order.wait())).toThrow('cannot wait on un-acquired lock');
    expect(() => order.notify()).toThrow('cannot notify on un-acquired lock');
    expect(() => order.notifyAll()).toThrow(RuntimeError);
    expect(() => order.release()).toThrow('Lock is not acquired.');
  });

  test('raises a cancellation only when it has the lock again', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const egg = createTask(waitIn(say, 'egg', order));
      yield* sleep(1);
      yield* order.acquire();
      egg.cancel('no egg');
      yield* sleep(2);
      say('main lets go');
      order.release();
      yield* gather([egg], { returnExceptions: true });
      say(order.locked());
    });
    expect(log).toEqual([
      [3, 'main lets go'],
      [3, ['egg', 'CancelledError: no egg']],
      [3, false],
    ]);
  });

  test('takes the lock however often it is cancelled meanwhile, and raises the last cancellation', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const egg = createTask(waitIn(say, 'egg', order));
      yield* sleep(1);
      yield* order.acquire();
      for (const message of ['first', 'second', 'third']) {
        egg.cancel(message);
        yield* sleep(1);
      }
      say('main lets go');
      order.release();
      yield* gather([egg], { returnExceptions: true });
      say(order.locked());
    });
    expect(log).toEqual([
      [4, 'main lets go'],
      [4, ['egg', 'CancelledError: third']],
      [4, false],
    ]);
  });

  test('tells the next when who was notified is cancelled on the way', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const cooks = ['egg', 'bacon'].map((what) => createTask(waitIn(say, what, order)));
      yield* sleep(1);
      yield* order.acquire();
      order.notify();
      order.release();
      cooks[0]?.cancel('no egg');
      yield* gather(cooks, { returnExceptions: true });
      say(order.locked());
    });
    expect(log).toEqual([
      [1, ['egg', 'CancelledError: no egg']],
      [1, ['bacon', true]],
      [1, false],
    ]);
  });

  test('tells the next when who was notified is cancelled while it waits for the lock', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const cooks = ['egg', 'bacon'].map((what) => createTask(waitIn(say, what, order)));
      yield* sleep(1);
      yield* order.acquire();
      order.notify();
      yield* sleep(1);
      cooks[0]?.cancel('no egg');
      yield* sleep(1);
      say('main lets go');
      order.release();
      yield* gather(cooks, { returnExceptions: true });
    });
    expect(log).toEqual([
      [3, 'main lets go'],
      [3, ['egg', 'CancelledError: no egg']],
      [3, ['bacon', true]],
    ]);
  });

  test('tells the next when who was notified is cancelled as it is handed the lock', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const cooks = ['egg', 'bacon'].map((what) => createTask(waitIn(say, what, order)));
      yield* sleep(1);
      yield* order.acquire();
      order.notify();
      yield* sleep(1);
      order.release();
      cooks[0]?.cancel('no egg');
      yield* gather(cooks, { returnExceptions: true });
      say(order.locked());
    });
    expect(log).toEqual([
      [2, ['egg', 'CancelledError: no egg']],
      [2, ['bacon', true]],
      [2, false],
    ]);
  });

  test('waits until something is true, and gives it', () => {
    const log = logOf(function* (say) {
      const order = new Condition();
      const plates: string[] = [];
      function* serve(): Coroutine<void> {
        yield* order.acquire();
        yield* trial(
          say,
          'serve',
          order.waitFor(() => plates.length >= 2 && plates[0]),
        );
        order.release();
      }
      function* cook(plate: string, minutes: number): Coroutine<void> {
        yield* sleep(minutes);
        yield* order.acquire();
        plates.push(plate);
        order.notifyAll();
        order.release();
      }
      yield* gather([serve(), cook('egg', 1), cook('bacon', 2)]);
      yield* serve();
    });
    expect(log).toEqual([
      [2, ['serve', 'egg']],
      [2, ['serve', 'egg']],
    ]);
  });

  test('can share its lock with another', () => {
    const log = logOf(function* (say) {
      const lock = new Lock();
      const full = new Condition(lock);
      const empty = new Condition(lock);
      const cooks = [createTask(waitIn(say, 'full', full)), createTask(waitIn(say, 'empty', empty))];
      yield* sleep(1);
      yield* lock.acquire();
      say([full.locked(), empty.locked()]);
      empty.notify();
      lock.release();
      yield* sleep(1);
      yield* full.acquire();
      full.notify();
      full.release();
      yield* gather(cooks);
    });
    expect(log).toEqual([
      [1, [true, true]],
      [1, ['empty', true]],
      [2, ['full', true]],
    ]);
  });

  test('lets through what else is thrown into it while it waits for the lock', () => {
    const order = new Condition();
    const loop = new EventLoop();
    loop.runUntilComplete(
      started(function* () {
        yield* order.acquire();
        const wait = order.wait();
        wait.next();
        yield* order.acquire();
        expect(wait.throw(new CancelledError()).done).toBe(false);
        const fire = new Error('fire');
        expect(() => wait.throw(fire)).toThrow(fire);
      }),
    );
  });
});

describe('a semaphore', () => {
  test('lets in as many as it has permits, the others in the order they came', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(2);
      yield* gather([
        bake(say, oven, 'pizza', 8),
        bake(say, oven, 'pie', 7),
        bake(say, oven, 'cake', 9),
        bake(say, oven, 'bread', 6),
      ]);
    });
    expect(log).toEqual([
      [0, 'pizza in'],
      [0, 'pie in'],
      [7, 'cake in'],
      [8, 'bread in'],
    ]);
  });

  test('gives a free permit without a turn', () => {
    const log = logOf(function* (say) {
      const other = createTask(
        (function* (): Coroutine<void> {
          say('other');
        })(),
      );
      yield* new Semaphore(1).acquire();
      say('got it');
      yield* other;
    });
    expect(log).toEqual([
      [0, 'got it'],
      [0, 'other'],
    ]);
  });

  test('lets nobody barge in who has just let go', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      function* greedy(): Coroutine<void> {
        yield* bake(say, oven, 'pizza', 2);
        yield* bake(say, oven, 'second pizza', 2);
      }
      yield* gather([greedy(), bake(say, oven, 'pie', 2), bake(say, oven, 'cake', 2)]);
    });
    expect(log).toEqual([
      [0, 'pizza in'],
      [2, 'pie in'],
      [4, 'cake in'],
      [6, 'second pizza in'],
    ]);
  });

  test('is locked while its permits are taken, and while somebody is on the way in', () => {
    run(
      (function* () {
        const oven = new Semaphore(1);
        expect(oven.locked()).toBe(false);
        yield* oven.acquire();
        expect(oven.locked()).toBe(true);
        const pie = createTask(oven.acquire());
        yield* sleep(0);
        oven.release();
        expect(oven.locked()).toBe(true);
        yield* pie;
        oven.release();
        expect(oven.locked()).toBe(false);
      })(),
    );
  });

  test('lets a newcomer stand in line while others are on their way, though a permit is free', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      yield* oven.acquire();
      const pie = createTask(bake(say, oven, 'pie', 1));
      yield* sleep(1);
      oven.release();
      oven.release();
      say(oven.locked());
      yield* bake(say, oven, 'main', 1);
      yield* pie;
      say(oven.locked());
    });
    expect(log).toEqual([
      [1, true],
      [1, 'pie in'],
      [1, 'main in'],
      [2, false],
    ]);
  });

  test('forgets whoever is cancelled in the line', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      const [pizza, pie, cake] = [
        createTask(bake(say, oven, 'pizza', 3)),
        createTask(bake(say, oven, 'pie', 3)),
        createTask(bake(say, oven, 'cake', 3)),
      ];
      yield* sleep(1);
      pie.cancel();
      yield* gather([pizza, pie, cake], { returnExceptions: true });
      say(oven.locked());
    });
    expect(log).toEqual([
      [0, 'pizza in'],
      [1, 'pie withdrawn'],
      [3, 'cake in'],
      [6, false],
    ]);
  });

  test('hands the permit on when its taker is cancelled on the way', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      yield* oven.acquire();
      const pie = createTask(bake(say, oven, 'pie', 3));
      const cake = createTask(bake(say, oven, 'cake', 3));
      yield* sleep(1);
      oven.release();
      pie.cancel();
      yield* gather([pie, cake], { returnExceptions: true });
      say(oven.locked());
    });
    expect(log).toEqual([
      [1, 'pie withdrawn'],
      [1, 'cake in'],
      [4, false],
    ]);
  });

  test('keeps the permit when its taker is cancelled on the way and nobody else waits', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      yield* oven.acquire();
      const pie = createTask(bake(say, oven, 'pie', 3));
      yield* sleep(1);
      oven.release();
      pie.cancel();
      yield* gather([pie], { returnExceptions: true });
      say(oven.locked());
    });
    expect(log).toEqual([
      [1, 'pie withdrawn'],
      [1, false],
    ]);
  });

  test('hands on just the permit of the one who is cancelled, when several are on their way', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(2);
      yield* oven.acquire();
      yield* oven.acquire();
      const tasks = ['pie', 'cake', 'bread', 'pizza'].map((dish) => createTask(bake(say, oven, dish, 1)));
      yield* sleep(1);
      oven.release();
      oven.release();
      tasks[0]?.cancel();
      yield* gather(tasks, { returnExceptions: true });
      say(oven.locked());
    });
    expect(log).toEqual([
      [1, 'pie withdrawn'],
      [1, 'cake in'],
      [1, 'bread in'],
      [2, 'pizza in'],
      [3, false],
    ]);
  });

  test('is free when the whole line is cancelled at once, the first on its way', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      yield* oven.acquire();
      const tasks = ['pie', 'cake', 'bread'].map((dish) => createTask(bake(say, oven, dish, 1)));
      yield* sleep(1);
      oven.release();
      for (const task of tasks) task.cancel();
      say(oven.locked());
      yield* gather(tasks, { returnExceptions: true });
      say(oven.locked());
    });
    expect(log).toEqual([
      [1, true],
      [1, 'pie withdrawn'],
      [1, 'cake withdrawn'],
      [1, 'bread withdrawn'],
      [1, false],
    ]);
  });

  test('is taken at once when all who stand in line are cancelled', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      yield* oven.acquire();
      const tasks = ['pie', 'cake'].map((dish) => createTask(bake(say, oven, dish, 1)));
      yield* sleep(1);
      for (const task of tasks) task.cancel();
      oven.release();
      say(oven.locked());
      yield* bake(say, oven, 'main', 1);
      yield* gather(tasks, { returnExceptions: true });
    });
    expect(log).toEqual([
      [1, false],
      [1, 'main in'],
      [1, 'pie withdrawn'],
      [1, 'cake withdrawn'],
    ]);
  });

  test('may begin with no permit, and come to have more than it began with', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(0);
      const pie = createTask(bake(say, oven, 'pie', 1));
      yield* sleep(2);
      oven.release();
      yield* pie;
      oven.release();
      yield* oven.acquire();
      yield* oven.acquire();
      say(oven.locked());
    });
    expect(log).toEqual([
      [2, 'pie in'],
      [3, true],
    ]);
  });

  test('is acquired by a coroutine: not before it is awaited, or has its turn as a task, and only once', () => {
    const log = logOf(function* (say) {
      const oven = new Semaphore(1);
      const first = oven.acquire();
      say(oven.locked());
      say(yield* gather([first]));
      say(oven.locked());
      const second = createTask(oven.acquire());
      yield* sleep(1);
      second.cancel('enough');
      yield* gather([trial(say, 'second', second)], { returnExceptions: true });
      const third = createTask(oven.acquire());
      third.cancel('at once');
      yield* gather([trial(say, 'third', third)], { returnExceptions: true });
      oven.release();
      say(oven.locked());
      yield* trial(say, 'first again', first);
    });
    expect(log).toEqual([
      [0, false],
      [0, [true]],
      [0, true],
      [1, ['second', 'CancelledError: enough']],
      [1, ['third', 'CancelledError: at once']],
      [1, false],
      [1, ['first again', 'RuntimeError']],
    ]);
  });

  test('has no permit from who leaves the line for another reason', () => {
    run(
      started(function* () {
        const oven = new Semaphore(0);
        const pie = createTask(oven.acquire());
        yield* sleep(1);
        const acquire = oven.acquire();
        acquire.next();
        const fire = new Error('fire');
        expect(() => acquire.throw(fire)).toThrow(fire);
        yield* sleep(1);
        expect(pie.done()).toBe(false);
        oven.release();
        yield* pie;
        expect(oven.locked()).toBe(true);
      }),
    );
  });

  test('has no fewer than no permits', () => {
    expect(() => new Semaphore(-1)).toThrow('Semaphore initial value must be >= 0');
    expect(() => new Semaphore(Number.NaN)).toThrow(ValueError);
  });
});

describe('a bounded semaphore', () => {
  test('cannot be released more often than it was acquired', () => {
    const log = logOf(function* (say) {
      const oven = new BoundedSemaphore(2);
      expect(() => oven.release()).toThrow(ValueError);
      yield* oven.acquire();
      oven.release();
      expect(() => oven.release()).toThrow('BoundedSemaphore released too many times');
      yield* gather([bake(say, oven, 'pie', 1), bake(say, oven, 'cake', 1), bake(say, oven, 'bread', 1)]);
    });
    expect(log).toEqual([
      [0, 'pie in'],
      [0, 'cake in'],
      [1, 'bread in'],
    ]);
  });

  test('has one permit if nothing else is said', () => {
    run(
      started(function* () {
        const oven = new BoundedSemaphore();
        yield* oven.acquire();
        expect(oven.locked()).toBe(true);
      }),
    );
  });
});

describe('a barrier', () => {
  const stateOf = (table: Barrier): readonly unknown[] => [table.parties, table.nWaiting, table.broken];

  /** So many come at once. */
  const come = (say: Say, table: Barrier, ...names: readonly string[]) =>
    names.map((name) => createTask(trial(say, name, table.wait())));

  test('lets nobody pass before all are there; each learns the place in which it came', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(3);
      function* guest(name: string, minutes: number): Coroutine<void> {
        yield* sleep(minutes);
        yield* trial(say, name, table.wait());
      }
      say(stateOf(table));
      const guests = [guest('Ann', 2), guest('Bob', 1), guest('Cid', 3)].map((each) => createTask(each));
      yield* sleep(2.5);
      say(stateOf(table));
      yield* gather(guests);
      say(stateOf(table));
    });
    expect(log).toEqual([
      [0, [3, 0, false]],
      [2.5, [3, 2, false]],
      [3, ['Cid', 2]],
      [3, ['Bob', 0]],
      [3, ['Ann', 1]],
      [3, [3, 0, false]],
    ]);
  });

  test('begins the next round when the last of this one has left', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(2);
      const guests = come(say, table, 'Ann', 'Bob', 'Cid', 'Dan', 'Eve');
      yield* sleep(1);
      say(table.nWaiting);
      yield* trial(say, 'Fay', table.wait());
      yield* gather(guests);
    });
    expect(log).toEqual([
      [0, ['Bob', 1]],
      [0, ['Ann', 0]],
      [0, ['Dan', 1]],
      [0, ['Cid', 0]],
      [1, 1],
      [1, ['Fay', 1]],
      [1, ['Eve', 0]],
    ]);
  });

  test('of one stops nobody', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(1);
      yield* trial(say, 'Ann', table.wait());
      yield* trial(say, 'Ann', table.wait());
    });
    expect(log).toEqual([
      [0, ['Ann', 0]],
      [0, ['Ann', 0]],
    ]);
  });

  test('does not count who was cancelled', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(2);
      const [ann] = come(say, table, 'Ann');
      yield* sleep(1);
      say(table.nWaiting);
      ann?.cancel('gone home');
      yield* sleep(1);
      say(table.nWaiting);
      yield* gather(come(say, table, 'Bob', 'Cid'));
    });
    expect(log).toEqual([
      [1, 1],
      [1, ['Ann', 'CancelledError: gone home']],
      [2, 0],
      [2, ['Cid', 1]],
      [2, ['Bob', 0]],
    ]);
  });

  test('lets the others pass when one is cancelled on the way out', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(3);
      const guests = come(say, table, 'Ann', 'Bob');
      yield* sleep(1);
      guests.push(...come(say, table, 'Cid'));
      const dan = createTask(trial(say, 'Dan', table.wait()));
      yield* sleep(0);
      guests[0]?.cancel('gone home');
      yield* gather(guests, { returnExceptions: true });
      say(table.nWaiting);
      yield* sleep(1);
      yield* gather([...come(say, table, 'Eve', 'Fay'), dan]);
    });
    expect(log).toEqual([
      [1, ['Cid', 2]],
      [1, ['Ann', 'CancelledError: gone home']],
      [1, ['Bob', 1]],
      [1, 1],
      [2, ['Fay', 2]],
      [2, ['Dan', 0]],
      [2, ['Eve', 1]],
    ]);
  });

  test('sends away who waits when it is reset, and begins anew with who comes then', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(3);
      const guests = come(say, table, 'Ann', 'Bob');
      yield* sleep(1);
      yield* table.reset();
      say(stateOf(table));
      const late = come(say, table, 'Cid');
      yield* gather(guests);
      say(stateOf(table));
      yield* gather([...late, ...come(say, table, 'Dan', 'Eve')]);
    });
    expect(log).toEqual([
      [1, [3, 0, false]],
      [1, ['Ann', 'BrokenBarrierError']],
      [1, ['Bob', 'BrokenBarrierError']],
      [1, [3, 1, false]],
      [1, ['Eve', 2]],
      [1, ['Cid', 0]],
      [1, ['Dan', 1]],
    ]);
  });

  test('lets nobody in while those leave whom a reset sent away', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(2);
      const guests = come(say, table, 'Ann');
      yield* sleep(1);
      guests.push(...come(say, table, 'Bob'));
      yield* table.reset();
      say(stateOf(table));
      yield* sleep(1);
      say(stateOf(table));
      yield* gather([...come(say, table, 'Cid'), ...guests]);
    });
    expect(log).toEqual([
      [1, [2, 0, false]],
      [1, ['Ann', 'BrokenBarrierError']],
      [2, [2, 1, false]],
      [2, ['Cid', 1]],
      [2, ['Bob', 0]],
    ]);
  });

  test('stays as it is when it is reset while nobody waits', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(2);
      yield* table.reset();
      yield* gather(come(say, table, 'Ann', 'Bob'));
    });
    expect(log).toEqual([
      [0, ['Bob', 1]],
      [0, ['Ann', 0]],
    ]);
  });

  test('sends away who is still inside when it is reset while they leave', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(3);
      const guests = come(say, table, 'Ann', 'Bob');
      yield* sleep(1);
      guests.push(...come(say, table, 'Cid', 'Dan'));
      yield* sleep(0);
      yield* table.reset();
      say('reset');
      yield* table.reset();
      yield* sleep(1);
      say(stateOf(table));
      yield* gather([...come(say, table, 'Eve', 'Fay'), ...guests]);
    });
    expect(log).toEqual([
      [1, ['Cid', 2]],
      [1, 'reset'],
      [1, ['Ann', 'BrokenBarrierError']],
      [1, ['Bob', 'BrokenBarrierError']],
      [2, [3, 1, false]],
      [2, ['Fay', 2]],
      [2, ['Dan', 0]],
      [2, ['Eve', 1]],
    ]);
  });

  test('turns everybody away once it is aborted, until it is reset', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(2);
      const [ann] = come(say, table, 'Ann');
      yield* sleep(1);
      yield* table.abort();
      say(stateOf(table));
      yield* trial(say, 'Bob', table.wait());
      yield* ann as Awaitable;
      yield* trial(say, 'Cid', table.wait());
      say(stateOf(table));
      yield* table.reset();
      say(stateOf(table));
      yield* gather(come(say, table, 'Dan', 'Eve'));
    });
    expect(log).toEqual([
      [1, [2, 0, true]],
      [1, ['Bob', 'BrokenBarrierError']],
      [1, ['Ann', 'BrokenBarrierError']],
      [1, ['Cid', 'BrokenBarrierError']],
      [1, [2, 0, true]],
      [1, [2, 0, false]],
      [1, ['Eve', 1]],
      [1, ['Dan', 0]],
    ]);
  });

  test('stays broken when it is aborted while they leave', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(2);
      const guests = come(say, table, 'Ann', 'Bob', 'Cid');
      yield* sleep(0);
      yield* table.abort();
      say(stateOf(table));
      yield* gather(guests);
      say(stateOf(table));
    });
    expect(log).toEqual([
      [0, ['Bob', 1]],
      [0, [2, 0, true]],
      [0, ['Ann', 'BrokenBarrierError']],
      [0, ['Cid', 'BrokenBarrierError']],
      [0, [2, 0, true]],
    ]);
  });

  test('can be reset before those have left whom the abort sent away', () => {
    const log = logOf(function* (say) {
      const table = new Barrier(3);
      const guests = come(say, table, 'Ann', 'Bob');
      yield* sleep(1);
      yield* gather([table.abort(), table.reset(), ...guests]);
      say(stateOf(table));
      yield* gather(come(say, table, 'Cid', 'Dan', 'Eve'));
    });
    expect(log).toEqual([
      [1, ['Ann', 'BrokenBarrierError']],
      [1, ['Bob', 'BrokenBarrierError']],
      [1, [3, 0, false]],
      [1, ['Eve', 2]],
      [1, ['Cid', 0]],
      [1, ['Dan', 1]],
    ]);
  });

  test('is for one at least', () => {
    expect(() => new Barrier(0)).toThrow('parties must be >= 1');
    expect(() => new Barrier(Number.NaN)).toThrow(ValueError);
  });
});
