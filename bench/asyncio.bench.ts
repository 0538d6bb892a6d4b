/** The scheduler against the floor: the same generators, resumed in turn by a plain loop that keeps no order of time. */
import { bench, describe } from 'vitest';
import { createTask, gather, run, Semaphore, sleep, type Coroutine } from '../src/asyncio';

const tasks = 1000;
const waits = 10;

/** As many plain generators as there are tasks, each resumed as often as a task would be. */
function floor(): void {
  function* plain(): Generator<number, void> {
    for (let i = 0; i < waits; i++) yield i;
  }
  const all = Array.from({ length: tasks }, plain);
  for (let i = 0; i <= waits; i++) for (const each of all) each.next();
}

const crowd = (body: (i: number) => Coroutine<void>): void =>
  run(
    (function* () {
      yield* gather(Array.from({ length: tasks }, (_, i) => body(i)));
    })(),
  );

describe(`${String(tasks)} tasks that wait ${String(waits)} times`, () => {
  bench('the floor', floor);

  bench('sleep(0): a turn', () => {
    crowd(function* () {
      for (let i = 0; i < waits; i++) yield* sleep(0);
    });
  });

  bench('sleep: a timer', () => {
    crowd(function* (i) {
      for (let wait = 0; wait < waits; wait++) yield* sleep(1 + ((i * 7 + wait * 13) % 97));
    });
  });

  bench('a semaphore of 4', () => {
    const oven = new Semaphore(4);
    crowd(function* () {
      for (let wait = 0; wait < waits; wait++) {
        yield* oven.acquire();
        yield* sleep(0);
        oven.release();
      }
    });
  });

  bench('gather of one child each', () => {
    crowd(function* () {
      for (let wait = 0; wait < waits; wait++) yield* gather([sleep(0)]);
    });
  });

  bench('a task that is cancelled', () => {
    crowd(function* () {
      for (let wait = 0; wait < waits; wait++) {
        const task = createTask(sleep(9));
        yield* sleep(0);
        task.cancel();
      }
    });
  });
});
