/** Waiting for many, for a while, or unharmed: `wait`, `waitFor`, `asCompleted`, `shield` (`Lib/asyncio/tasks.py`). */
import { getRunningLoop, type Handle } from './events';
import { CancelledError, TimeoutError, ValueError } from './exceptions';
import { Future, type Awaitable, type Coroutine } from './futures';
import { Queue } from './queues';
import { unshared } from './sleeps';
import { ensureFuture, type Startable } from './tasks';
import { timeout as timeLimit } from './timeouts';
import { Waiting } from './waiting';

type Result<A> = A extends Awaitable<infer T> ? T : never;

export const FIRST_COMPLETED = 'FIRST_COMPLETED';
export const FIRST_EXCEPTION = 'FIRST_EXCEPTION';
export const ALL_COMPLETED = 'ALL_COMPLETED';
const modes = [FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED] as const;

export interface WaitOptions {
  /** Kitchen minutes; without it, as long as it takes. */
  readonly timeout?: number | null;
  /** When the wait is over; `ALL_COMPLETED` unless told otherwise. A cancellation is no exception here. */
  readonly returnWhen?: (typeof modes)[number];
}

/** Who is done and who is not, both in the order they were given. */
export interface Waited<F> {
  readonly done: Set<F>;
  readonly pending: Set<F>;
}

/**
 * Waits for the futures or tasks, and leaves them alone: it raises none of their errors, and when the time is over, or
 * the wait is cancelled, they go on.
 * @throws {ValueError} when there are none. @throws {TypeError} for a coroutine.
 */
export function* wait<F extends Future<unknown>>(
  futures: Iterable<F>,
  { timeout = null, returnWhen = ALL_COMPLETED }: WaitOptions = {},
): Coroutine<Waited<F>> {
  const all = new Set(many(futures, 'wait'));
  if (all.size === 0) throw new ValueError('wait(): the set of tasks and futures is empty');
  if (!modes.includes(returnWhen)) throw new ValueError(`wait(): invalid returnWhen value: ${returnWhen}`);
  for (const each of all)
    if (!(each instanceof Future))
      throw new TypeError('wait(): passing coroutines is forbidden, use tasks explicitly: createTask(…)');

  const loop = getRunningLoop();
  const waiter = new Waiting<void>(all, returnWhen === FIRST_COMPLETED ? 'or' : 'and');
  const release = releaseOf(waiter);
  const timer = timeout === null ? undefined : loop.callLater(timeout, release);
  let left = all.size;
  const onCompletion = (future: Future<unknown>): void => {
    left--;
    const over =
      left <= 0 ||
      returnWhen === FIRST_COMPLETED ||
      (returnWhen === FIRST_EXCEPTION && !future.cancelled() && future.exception() !== undefined);
    if (!over) return;
    timer?.cancel();
    release();
  };
  for (const each of all) each.addDoneCallback(onCompletion);
  try {
    yield* waiter;
  } finally {
    timer?.cancel();
    for (const each of all) each.removeDoneCallback(onCompletion);
  }

  const done = new Set<F>();
  const pending = new Set<F>();
  for (const each of all) (each.done() ? done : pending).add(each);
  return { done, pending };
}

/**
 * Waits for one future or coroutine, at most `timeout` kitchen minutes (`null`: as long as it takes), and gives its
 * result. When the time is over it is cancelled; if it suppresses that and returns a value, the value counts.
 * @throws {TimeoutError} when the time was over.
 */
export function* waitFor<T>(what: Future<T> | Startable<T>, timeout: number | null): Coroutine<T> {
  // Without any time a coroutine must not even begin, which a time limit around it would not prevent.
  if (timeout !== null && timeout <= 0) {
    const future = ensureFuture(what);
    if (future.done()) return future.result();
    yield* cancelAndWait(future);
    try {
      return future.result();
    } catch (error) {
      throw error instanceof CancelledError ? new TimeoutError('', { cause: error }) : error;
    }
  }
  return yield* timeLimit(timeout, () => what);
}

// Awaiting the future itself would hand on its own cancellation, which could not be told from one of the waiting task.
function* cancelAndWait(future: Future<unknown>): Coroutine<void> {
  const waiter = new Waiting<void>(new Set([future]));
  const release = releaseOf(waiter);
  future.addDoneCallback(release);
  try {
    future.cancel();
    yield* waiter;
  } finally {
    future.removeDoneCallback(release);
  }
}

/** Ends a wait, unless it is over already. */
const releaseOf = (waiter: Future<void>) => (): void => {
  if (!waiter.done()) waiter.setResult();
};

/** What `asCompleted` returns: walk through it by `for … of`, or by `anext`. */
export class AsCompleted<T> implements IterableIterator<Coroutine<T>> {
  readonly #done = new Queue<Future<T> | null>(0, 'the next that is done');
  readonly #todo = new Set<Future<T>>();
  readonly #timer: Handle | undefined;
  #left: number;

  constructor(what: Iterable<Future<T> | Startable<T>>, timeout: number | null) {
    // The same coroutine twice is one task.
    const seen = new Set<unknown>();
    for (const given of what) {
      const each = unshared(given);
      if (seen.has(each)) continue;
      seen.add(each);
      this.#todo.add(ensureFuture(each));
    }
    for (const each of this.#todo) each.addDoneCallback(this.#onCompletion);
    if (this.#todo.size > 0 && timeout !== null)
      this.#timer = getRunningLoop().callLater(timeout, this.#onTimeout);
    this.#left = this.#todo.size;
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** A coroutine that gives the result, or raises the error, of the next that is done. */
  next(): IteratorResult<Coroutine<T>, undefined> {
    if (this.#left === 0) return { done: true, value: undefined };
    this.#left--;
    return { done: false, value: this.#nextResult() };
  }

  /**
   * Waits for the next that is done, and gives it: the very future or task that was passed in, or the task that a
   * coroutine was made. `undefined` when there are no more.
   * @throws {TimeoutError} when the time is over.
   */
  *anext(): Coroutine<Future<T> | undefined> {
    if (this.#left === 0) return undefined;
    this.#left--;
    return yield* this.#nextFuture();
  }

  *#nextFuture(): Coroutine<Future<T>> {
    const future = yield* this.#done.get();
    if (future === null) throw new TimeoutError();
    return future;
  }

  *#nextResult(): Coroutine<T> {
    return (yield* this.#nextFuture()).result();
  }

  readonly #onTimeout = (): void => {
    for (const each of this.#todo) {
      each.removeDoneCallback(this.#onCompletion);
      this.#done.putNowait(null);
    }
    this.#todo.clear();
  };

  readonly #onCompletion = (future: Future<T>): void => {
    // The time was over in this very turn.
    if (this.#todo.size === 0) return;
    this.#todo.delete(future);
    this.#done.putNowait(future);
    if (this.#todo.size === 0) this.#timer?.cancel();
  };
}

/**
 * Runs all of them at once and gives them as they are done, the first first. After `timeout` kitchen minutes, each that
 * is still missing is a `TimeoutError`; they go on all the same.
 *
 *     for (const next of asCompleted(dishes)) serve(yield* next);
 *
 *     const dishes = asCompleted(tasks);
 *     for (let task; (task = yield* dishes.anext()) !== undefined; ) serve(task.result());
 */
export function asCompleted<A extends Future<unknown> | Startable<unknown>>(
  what: Iterable<A>,
  { timeout = null }: Pick<WaitOptions, 'timeout'> = {},
): AsCompleted<Result<A>> {
  return new AsCompleted(many(what, 'asCompleted') as Iterable<Future<Result<A>>>, timeout);
}

/**
 * A future with the outcome of another, or of a coroutine that becomes a task. Cancelling it leaves the other alone: but
 * whoever awaits is cancelled, and an error that the other raises after that goes to the loop's exception handler.
 */
export function shield<T>(what: Future<T> | Startable<T>): Future<T> {
  const inner = ensureFuture(what);
  if (inner.done()) return inner;
  const outer = new Waiting<T>(new Set([inner]));
  const onInnerDone = (): void => {
    if (outer.cancelled()) return;
    if (inner.cancelled()) outer.cancel();
    else {
      const exception = inner.exception();
      if (exception === undefined) outer.setResult(inner.result());
      else outer.setException(exception);
    }
  };
  inner.addDoneCallback(onInnerDone);
  outer.addDoneCallback(() => {
    if (inner.done()) return;
    inner.removeDoneCallback(onInnerDone);
    // However many shields were cancelled, one report will do.
    inner.removeDoneCallback(reportException);
    inner.addDoneCallback(reportException);
  });
  return outer;
}

function reportException(future: Future<unknown>): void {
  const exception = future.cancelled() ? undefined : future.exception();
  if (exception === undefined) return;
  const name = exception instanceof Error ? exception.name : typeof exception;
  getRunningLoop().callExceptionHandler({
    message: `${name} exception in shielded future`,
    exception,
    future,
  });
}

/** @throws {TypeError} for one awaitable instead of several: it can be walked through too, but that would await it. */
function many<A>(what: Iterable<A>, caller: string): Iterable<A> {
  if ('throw' in what[Symbol.iterator]())
    throw new TypeError(
      `${caller}() expects a list of awaitables, not one alone: did you mean ${caller}([…])?`,
    );
  return what;
}
