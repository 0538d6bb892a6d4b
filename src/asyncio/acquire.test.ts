import { describe, expect, test } from 'vitest';
import { createTask, Lock, run, Semaphore, sleep, timeout, type Coroutine } from '.';

// What must hold of an acquire whoever drives it, and however it ends.
describe.each<[string, () => Lock | Semaphore]>([
  ['a lock', () => new Lock('mixer')],
  ['a semaphore', () => new Semaphore(1, 'mixer')],
])('an acquire of %s', (_, make) => {
  /** Somebody has the mixer; then, whatever `body` did, the next gets it within a minute, and only one. */
  function survives(body: (mixer: Lock | Semaphore) => Coroutine<void>): void {
    run(
      (function* (): Coroutine<void> {
        const mixer = make();
        yield* mixer.acquire();
        yield* body(mixer);
        mixer.release();
        yield* sleep(1);
        yield* timeout(1, () => mixer.acquire());
        expect(mixer.locked()).toBe(true);
      })(),
    );
  }

  test('is not lost when two tasks drive the coroutine that waits in it', () => {
    survives(function* (mixer) {
      const cook = (function* (): Coroutine<void> {
        yield* mixer.acquire();
        mixer.release();
      })();
      createTask(cook);
      const second = createTask(cook);
      yield* sleep(1);
      expect(second.exception()).toMatchObject({ message: 'coroutine is being awaited already' });
    });
  });

  test('leaves the line when it is closed', () => {
    survives(function* (mixer) {
      const acquire = mixer.acquire()[Symbol.iterator]();
      expect(acquire.next().done).toBe(false);
      (acquire as unknown as Coroutine<true>).return(true);
    });
  });

  test('gives up once, however often it is thrown into', () => {
    survives(function* (mixer) {
      const acquire = mixer.acquire()[Symbol.iterator]();
      acquire.next();
      mixer.release();
      for (let i = 0; i < 2; i++) expect(() => acquire.throw(new Error('fire'))).toThrow('fire');
      yield* mixer.acquire();
    });
  });

  test('is over when it has what it was for', () => {
    survives(function* (mixer) {
      mixer.release();
      const acquire = mixer.acquire()[Symbol.iterator]();
      expect(acquire.next()).toEqual({ done: true, value: true });
      expect(() => acquire.next()).toThrow('cannot reuse already awaited coroutine');
      expect(() => acquire.throw(new Error('fire'))).toThrow('fire');
      expect(mixer.locked()).toBe(true);
    });
  });
});

test('a permit that is given back by somebody who has none is that of the first who has one', () => {
  run(
    (function* (): Coroutine<void> {
      const oven = new Semaphore(2, 'oven');
      function* cook(minute: number): Coroutine<void> {
        yield* sleep(minute);
        yield* oven.acquire();
        yield* sleep(9);
      }
      const names = ['old', 'young', 'third', 'last'];
      const cooks = names.map((name, minute) => createTask(cook(minute), { name }));
      yield* sleep(2);
      oven.release();
      yield* sleep(2);
      const holders = cooks.at(-1)?.waitingFor?.blockers() ?? [];
      expect(holders.map((holder) => holder.getName())).toEqual(['young', 'third']);
    })(),
  );
});
