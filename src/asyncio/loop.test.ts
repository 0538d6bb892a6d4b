import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logOf, orderOf, type Say } from '../../tests/log';
import type { TraceEvent } from '../trace';
import { Recorder } from '../trace/recorder';
import {
  createTask,
  currentTask,
  DeadlockError,
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
  type Coroutine,
} from '.';

describe('turns', () => {
  test('a new callback has its turn in the next turn', () => {
    const loop = new EventLoop();
    const order: string[] = [];
    const ring = (what: string) => (): void => void order.push(what);
    loop.callSoon(() => {
      order.push('a');
      loop.callSoon(ring('a again'));
    });
    loop.callSoon(ring('b'));
    loop.runUntil(0);
    expect(order).toEqual(['a', 'b', 'a again']);
  });

  test('a timer that comes due in a turn goes behind what was made ready in the turn before', () => {
    const order = orderOf(function* (say) {
      const loop = getRunningLoop();
      loop.callAt(2, () => say('timer'));
      loop.callSoon(() => {
        loop.work(3, 'chop');
        loop.callSoon(() => say('soon'));
      });
      yield* sleep(5);
    });
    expect(order).toEqual(['soon', 'timer']);
  });

  test('the ready queue grows and keeps its order', () => {
    const order = orderOf(function* (say) {
      yield* gather(
        Array.from({ length: 300 }, (_, i) =>
          (function* (): Coroutine<void> {
            yield* sleep(0);
            say(i);
          })(),
        ),
      );
    });
    expect(order).toEqual(Array.from({ length: 300 }, (_, i) => i));
  });
});

describe('timers', () => {
  test('ring by deadline, then by age', () => {
    const log = logOf(function* (say) {
      const loop = getRunningLoop();
      loop.callLater(5, () => say('tea'));
      loop.callAt(3, () => say('egg'));
      loop.callLater(5, () => say('toast'));
      loop.callAt(3.5, () => say('jam'));
      yield* sleep(9);
    });
    expect(log).toEqual([
      [3, 'egg'],
      [3.5, 'jam'],
      [5, 'tea'],
      [5, 'toast'],
    ]);
  });

  test('ring in the order of a sorted list, whatever order they came in', () => {
    const minutes = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 200 });
    fc.assert(
      fc.property(minutes, (timers) => {
        const loop = new EventLoop();
        const rung: string[] = [];
        const name = ([minute]: readonly [number, boolean], age: number): string =>
          `${String(minute)} ${String(age)}`;
        timers.forEach((timer, age) => {
          const handle = loop.callAt(timer[0], () => rung.push(name(timer, age)));
          if (timer[1]) handle.cancel();
        });
        loop.runUntil(20);
        const sorted = timers
          .map((timer, age) => ({ minute: timer[0], cancelled: timer[1], age, name: name(timer, age) }))
          .filter(({ cancelled }) => !cancelled)
          .toSorted((a, b) => a.minute - b.minute || a.age - b.age);
        expect(rung).toEqual(sorted.map(({ name }) => name));
      }),
    );
  });

  test('a past minute rings in the next turn', () => {
    const log = logOf(function* (say) {
      yield* sleep(5);
      getRunningLoop().callAt(2, () => say('late'));
      yield* sleep(1);
    });
    expect(log).toEqual([[5, 'late']]);
  });

  test('a withdrawn callback is passed over, and its minute too', () => {
    const loop = new EventLoop();
    const order: string[] = [];
    const soon = loop.callSoon(() => order.push('soon'));
    const later = loop.callLater(3, () => order.push('later'));
    soon.cancel();
    later.cancel();
    loop.runUntil(9);
    expect([soon.cancelled(), later.cancelled(), order]).toEqual([true, true, []]);
    later.cancel();
    expect(String(later)).toBe('callback (anonymous)');
  });

  test('a callback that was withdrawn in its own minute, or has run, is neither run nor missed', () => {
    const loop = new EventLoop();
    const order: string[] = [];
    const first = loop.callLater(2, () => {
      order.push('first');
      second.cancel();
      soon.cancel();
    });
    const second = loop.callLater(2, () => order.push('second'));
    loop.callLater(2.5, () => order.push('third'));
    const soon = loop.callSoon(() => order.push('soon'));
    loop.runUntil(2);
    first.cancel();
    loop.runUntil(3);
    expect(order).toEqual(['soon', 'first', 'third']);
    expect([first, second, soon].map((handle) => handle.cancelled())).toEqual([true, true, true]);
  });

  // SPEED.md, section 7: a sleeper's step comes one turn after its timer, so the cancelled one is between the two.
  test('two sleepers and a cancellation that are due together go in the order of their timers', () => {
    function* sleeper(say: Say, name: string, minutes: number): Coroutine<void> {
      try {
        yield* sleep(minutes);
      } finally {
        say(name);
      }
    }
    const log = logOf(function* (say) {
      const a = createTask(sleeper(say, 'A', 5));
      const x = createTask(sleeper(say, 'X', 9));
      yield* sleep(0);
      getRunningLoop().callAt(5, () => x.cancel());
      const b = createTask(sleeper(say, 'B', 5));
      yield* gather([a, x, b], { returnExceptions: true });
    });
    expect(log).toEqual([
      [5, 'A'],
      [5, 'X'],
      [5, 'B'],
    ]);
  });
});

describe('work', () => {
  function* soup(say: Say): Coroutine<void> {
    yield* sleep(1);
    say('soup rings');
  }

  test('moves the clock, and nobody else gets a turn', () => {
    const log = logOf(function* (say) {
      const task = createTask(soup(say));
      yield* sleep(0);
      work(4);
      say('salad done');
      yield* task;
    });
    expect(log).toEqual([
      [4, 'salad done'],
      [4, 'soup rings'],
    ]);
  });

  test('is told with what is being done; a late sleeper is told with the minute it was due', () => {
    const recorder = new Recorder();
    run(
      (function* () {
        const task = createTask(
          soup(() => {}),
          { name: 'soup' },
        );
        yield* sleep(0);
        work(4, 'toss the salad');
        yield* task;
      })(),
      { recorder },
    );
    expect(recorder.events().filter(({ kind }) => kind === 'worked')).toEqual([
      { kind: 'worked', t: 0, task: 0, what: 'toss the salad', minutes: 4 },
    ]);
    expect(recorder.events().filter((event) => event.kind === 'ready' && event.task === 1)).toEqual([
      { kind: 'ready', t: 0, task: 1, by: 0, due: 0 },
      { kind: 'ready', t: 4, task: 1, by: null, due: 1 },
    ]);
  });

  test('who waits for several is told with the minute the last of them was done', () => {
    const recorder = new Recorder();
    run(
      (function* () {
        // Both ring at 5, and the tea is poured before the gather hears of the patty.
        const tea = createTask(
          (function* () {
            yield* sleep(1);
            yield* sleep(4);
            work(2, 'pour the tea');
          })(),
        );
        yield* gather([sleep(3), sleep(5)]);
        yield* tea;
      })(),
      { recorder },
    );
    expect(recorder.events().filter((event) => event.kind === 'ready' && event.task === 0)).toEqual([
      { kind: 'ready', t: 0, task: 0, by: null, due: 0 },
      { kind: 'ready', t: 7, task: 0, by: 3, due: 5 },
    ]);
  });

  test('takes no negative minutes, and none outside a loop', () => {
    expect(() => new EventLoop().work(-1, 'chop')).toThrow(ValueError);
    expect(() => new EventLoop().work(Number.NaN, 'chop')).toThrow(ValueError);
    expect(() => work(1)).toThrow(RuntimeError);
  });
});

describe('runUntil', () => {
  test('runs what is due up to that minute, and goes on from there', () => {
    const loop = new EventLoop();
    const log: (readonly [number, string])[] = [];
    const ring = (what: string) => (): void => void log.push([loop.time(), what]);
    loop.callAt(2, ring('egg'));
    loop.callAt(4, ring('tea'));
    loop.callAt(5, ring('toast'));
    loop.runUntil(4);
    expect([loop.time(), log]).toEqual([
      4,
      [
        [2, 'egg'],
        [4, 'tea'],
      ],
    ]);
    loop.runUntil(4.5);
    expect(loop.time()).toBe(4.5);
    loop.runUntil(9);
    expect(log.at(-1)).toEqual([5, 'toast']);
    expect(loop.time()).toBe(9);
  });

  test('stands where a blocking call ended, and keeps what waits there for the next run', () => {
    const loop = new EventLoop();
    const order: string[] = [];
    loop.callAt(3, () => {
      loop.work(4, 'chop');
      loop.callSoon(() => order.push('next'));
    });
    loop.runUntil(5);
    expect([loop.time(), order]).toEqual([7, []]);
    loop.runUntil(7);
    expect([loop.time(), order]).toEqual([7, ['next']]);
  });

  test('cut anywhere, it tells the same', () => {
    const program = (): { loop: EventLoop; recorder: Recorder } => {
      const recorder = new Recorder();
      const loop = new EventLoop({ recorder });
      const stove = new Semaphore(1);
      for (const minutes of [3, 2, 4])
        loop.createTask(
          (function* () {
            yield* stove.acquire();
            yield* sleep(minutes);
            stove.release();
            work(1);
          })(),
        );
      return { loop, recorder };
    };
    const whole = program();
    whole.loop.runUntil(30);
    const cut = program();
    for (let minute = 0; minute <= 30; minute += 0.75) cut.loop.runUntil(minute);
    expect(cut.recorder.events()).toEqual(whole.recorder.events());
  });
});

describe('run', () => {
  test('gives what main returns, and raises what main raises', () => {
    expect(run(sleep(3, 'soup'))).toBe('soup');
    expect(() =>
      run(
        (function* (): Coroutine<void> {
          throw new Error('burnt');
        })(),
      ),
    ).toThrow('burnt');
  });

  test('a task made just before the end has its first turn, as in CPython', () => {
    const order = orderOf(function* (say) {
      createTask(
        (function* () {
          say('begun');
          yield* sleep(1);
          say('never');
        })(),
      );
    });
    expect(order).toEqual(['begun']);
  });

  test('cancels whoever is left, and waits for their way out', () => {
    const log = logOf(function* (say) {
      createTask(
        (function* () {
          try {
            yield* sleep(60);
          } finally {
            yield* sleep(1);
            say('gas off');
          }
        })(),
      );
      yield* sleep(2);
      say('closing');
    });
    expect(log).toEqual([
      [2, 'closing'],
      [3, 'gas off'],
    ]);
  });

  test('no loop runs inside another', () => {
    expect(() =>
      run(
        (function* (): Coroutine<void> {
          run(sleep(1));
        })(),
      ),
    ).toThrow('run() cannot be called from a running event loop');
    expect(() => getRunningLoop()).toThrow('no running event loop');
  });

  test('there is a task in hand in a coroutine, and none in a callback', () => {
    const order = orderOf(function* (say) {
      say(currentTask()?.getName());
      getRunningLoop().callSoon(() => say(currentTask()?.getName()));
      yield* sleep(0);
    });
    expect(order).toEqual(['main', undefined]);
  });
});

describe('a deadlock', () => {
  function* deadlocked(): Coroutine<void> {
    const oven = new Semaphore(1, 'a free oven');
    yield* oven.acquire();
    createTask(
      (function* () {
        yield* oven.acquire();
      })(),
      { name: 'pizza' },
    );
    yield* getRunningLoop().createFuture('the last plate');
  }

  test('is an error that names who waits for what', () => {
    expect(() => run(deadlocked())).toThrow(DeadlockError);
    expect(() => run(deadlocked())).toThrow(
      'Deadlock: nothing is ready and no timer runs, but main waits for the last plate; pizza waits for a free oven.',
    );
  });

  test('is told in the trace', () => {
    const recorder = new Recorder();
    expect(() => run(deadlocked(), { recorder })).toThrow(DeadlockError);
    expect(recorder.events().find(({ kind }) => kind === 'stuck')).toEqual({
      kind: 'stuck',
      t: 0,
      waits: [
        { task: 0, name: 'main', on: 'the last plate', blockers: [] },
        { task: 1, name: 'pizza', on: 'a free oven', blockers: [0] },
      ],
    });
  });

  test('stays the error when a task needs more than one turn to find its way out', () => {
    const wayOut: string[] = [];
    function* main(): Coroutine<void> {
      createTask(
        (function* () {
          try {
            yield* new Future(getRunningLoop(), 'a plate');
          } finally {
            yield* sleep(1);
            yield* sleep(1);
            wayOut.push('gas off');
          }
        })(),
      );
      yield* new Future(getRunningLoop(), 'the bell');
    }
    expect(() => run(main())).toThrow(DeadlockError);
    expect(wayOut).toEqual(['gas off']);
  });
});

test('a callback that throws is reported, and the others go on', () => {
  const recorder = new Recorder();
  const loop = new EventLoop({ recorder });
  const order: string[] = [];
  loop.callSoon(() => {
    throw new Error('burnt');
  });
  loop.callSoon(() => order.push('next'));
  loop.runUntil(1);
  expect(order).toEqual(['next']);
  expect(recorder.events()).toEqual([
    { kind: 'reported', t: 0, task: null, message: 'Exception in callback (anonymous): Error: burnt' },
  ]);
});

test('two runs of the same program tell the same', () => {
  const tellAll = (): readonly TraceEvent[] => {
    const recorder = new Recorder();
    run(
      (function* () {
        const oven = new Semaphore(2);
        yield* gather(
          [3, 1, 2, 2].map((minutes) =>
            (function* () {
              yield* oven.acquire();
              yield* sleep(minutes);
              oven.release();
              work(1);
            })(),
          ),
        );
      })(),
      { recorder },
    );
    return recorder.events();
  };
  expect(tellAll()).toEqual(tellAll());
});
