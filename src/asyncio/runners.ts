/** `run`: one loop, from the first task to closing time (`Lib/asyncio/runners.py`). */
import { getRunningLoop, runningLoop } from './events';
import { RuntimeError } from './exceptions';
import { Future, type Coroutine } from './futures';
import { EventLoop, type LoopOptions } from './loop';
import type { Startable } from './tasks';
import { workAsHelper } from './threads';

/** A loop for several coroutines, one after another: its clock goes on between them, and what is at work stays. */
export class Runner {
  readonly #options: LoopOptions | undefined;
  #loop: EventLoop | undefined;
  #closed = false;

  constructor(options?: LoopOptions) {
    this.#options = options;
  }

  /** @throws {RuntimeError} once it is closed. */
  getLoop(): EventLoop {
    if (this.#closed) throw new RuntimeError('Runner is closed');
    this.#loop ??= new EventLoop(this.#options);
    return this.#loop;
  }

  /**
   * Runs `main` until it is done, and gives its result. Other tasks stay as they are.
   * @throws {DeadlockError} when nobody can ever go on. @throws what `main` raises.
   */
  run<T>(main: Startable<T> | Future<T>): T {
    mustNotRun('Runner.run()');
    const loop = this.getLoop();
    // CPython gives its main no name: it takes the next number.
    loop.nextNumber();
    return loop.runUntilComplete(loop.createTask(coroutineOf(main), { name: 'main', choosable: false }));
  }

  /** Cancels whoever is still at work, and waits for them; without a loop, nothing happens. */
  close(): void {
    const loop = this.#loop;
    if (loop === undefined) return;
    // Closing time is nobody's choice.
    loop.choose = undefined;
    try {
      cancelAllTasks(loop);
      // CPython runs its loop twice more, for async generators and for threads. What is left over has those turns.
      runDry(loop);
      runDry(loop);
    } finally {
      loop.close();
      this.#loop = undefined;
      this.#closed = true;
    }
  }
}

/**
 * Runs `main` on a new loop and gives its result; whoever is still at work then is cancelled, and waited for.
 * @throws {DeadlockError} when nobody can ever go on. @throws what `main` raises.
 */
export function run<T>(main: Startable<T> | Future<T>, options?: LoopOptions): T {
  mustNotRun('run()');
  const runner = new Runner(options);
  try {
    return runner.run(main);
  } finally {
    runner.close();
  }
}

/**
 * A blocking call of `minutes` kitchen minutes: the clock goes on, and nobody else gets a turn.
 * `what` is what a reader is told that one does. Python's `time.sleep`.
 */
export function work(minutes: number, what = 'work'): void {
  if (runningLoop() !== undefined || !workAsHelper(minutes)) getRunningLoop().work(minutes, what);
}

function mustNotRun(caller: string): void {
  if (runningLoop() !== undefined)
    throw new RuntimeError(
      `${caller} cannot be called from a running event loop; a coroutine awaits another by yield*`,
    );
}

function coroutineOf<T>(main: Startable<T> | Future<T>): Startable<T> {
  return main instanceof Future ? awaiting(main) : main;
}

function* awaiting<T>(future: Future<T>): Coroutine<T> {
  return yield* future;
}

function cancelAllTasks(loop: EventLoop): void {
  const left = loop.tasks();
  if (left.length === 0) return;
  for (const task of left) task.cancel();
  // As by a gather of them all, which needs a running loop here.
  const all = loop.createFuture<void>('everybody to stop');
  let open = left.length;
  for (const task of left)
    task.addDoneCallback(() => {
      open--;
      if (open === 0) all.setResult();
    });
  loop.runUntilComplete(all);
  for (const task of left) {
    const exception = task.cancelled() ? undefined : task.exception();
    if (exception !== undefined)
      loop.callExceptionHandler({
        message: 'unhandled exception during asyncio.run() shutdown',
        exception,
        task,
      });
  }
}

/** As CPython runs a coroutine that has nothing to do: one turn for it, and one until the loop hears of it. */
function runDry(loop: EventLoop): void {
  const done = loop.createFuture<void>();
  loop.callSoon(() => done.setResult());
  loop.runUntilComplete(done);
}
