import { describe, expect, test } from 'vitest';
import { logOf, type Say } from '../../tests/log';
import { createTask, gather, run, Semaphore, sleep, type Coroutine } from '.';

/** Holds `oven` for so long, and says so. */
function* bake(say: Say, oven: Semaphore, dish: string, minutes: number): Coroutine<void> {
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

  test('has no fewer than no permits', () => {
    expect(() => new Semaphore(-1)).toThrow('Semaphore initial value must be >= 0');
    expect(() => new Semaphore(Number.NaN)).toThrow(RangeError);
  });
});
