/** `run`: one loop, from the first task to closing time (`Lib/asyncio/runners.py`). */
import { getRunningLoop } from './events';
import type { Future } from './futures';
import { EventLoop, type LoopOptions } from './loop';
import { gather, type Startable } from './tasks';

/**
 * Runs `main` on a new loop and gives its result; whoever is still at work then is cancelled, and waited for.
 * @throws {DeadlockError} when nobody can ever go on. @throws what `main` raises.
 */
export function run<T>(main: Startable<T>, options?: LoopOptions): T {
  const loop = new EventLoop(options);
  try {
    return loop.runUntilComplete(loop.createTask(main, { name: 'main' }));
  } finally {
    cancelAllTasks(loop);
  }
}

function cancelAllTasks(loop: EventLoop): void {
  const left = loop.tasks();
  if (left.length === 0) return;
  for (const task of left) task.cancel();
  loop.runUntilComplete(
    (function* () {
      yield* gather(left as readonly Future<unknown>[], { returnExceptions: true });
    })(),
  );
}

/**
 * A blocking call of `minutes` kitchen minutes: the clock goes on, and nobody else gets a turn.
 * `what` is what a reader is told that one does. Python's `time.sleep`.
 */
export function work(minutes: number, what = 'work'): void {
  getRunningLoop().work(minutes, what);
}
