/** Futures (`Lib/asyncio/futures.py`), and the one way in which anything here suspends. */
import { getRunningLoop, type Runnable } from './events';
import { CancelledError, InvalidStateError } from './exceptions';
import type { EventLoop } from './loop';

/** What a coroutine hands to the loop when it suspends: the future it waits for, or nothing but its turn. */
export type Suspension = Future<unknown> | typeof giveWay;

/** Something that `yield*` can wait for; the type of `yield*` is then `T`. */
export interface Awaitable<T = unknown> {
  [Symbol.iterator](): AwaitIterator<T>;
}

/** Python's await protocol: `next` is `send(None)`, `throw` is `throw`. */
export interface AwaitIterator<T> {
  next(): IteratorResult<Suspension, T>;
  throw(error: unknown): IteratorResult<Suspension, T>;
}

/** A coroutine: a generator whose `yield*` is Python's `await`. */
export type Coroutine<T> = Generator<Suspension, T, unknown>;

// `yield*` hands an inner iterator's result object on as it is, and the loop reads it at once:
// so two objects serve every suspension and every resumption of every task, and a wait allocates nothing here.
const suspended: { done: false; value: Suspension } = { done: false, value: undefined as never };
const resumed: { done: true; value: unknown } = { done: true, value: undefined };

export function suspendOn(value: Suspension): IteratorResult<Suspension, never> {
  suspended.value = value;
  return suspended;
}

export function resumeWith<T>(value: T): IteratorResult<Suspension, T> {
  resumed.value = value;
  return resumed as { done: true; value: T };
}

/** Handed to the loop, it gives up the turn, and the task is ready again at once: what `sleep(0)` does. */
export const giveWay = Symbol('giveWay');

type State = 'pending' | 'finished' | 'failed' | 'cancelled';

/** A result still to come. Awaiting it suspends the task until the result is there; then it costs no turn. */
export class Future<T> implements Awaitable<T>, AwaitIterator<T> {
  readonly loop: EventLoop;
  /** What a reader is told that one waits for, such as `oven: pizza`. */
  label: string;
  #state: State = 'pending';
  #result: T | undefined;
  #exception: unknown;
  #cancelMessage = '';
  // Most futures have one waiter: it needs no list.
  #callbacks: Runnable | Runnable[] | undefined;

  constructor(loop: EventLoop = getRunningLoop(), label = 'a future') {
    this.loop = loop;
    this.label = label;
  }

  done(): boolean {
    return this.#state !== 'pending';
  }

  cancelled(): boolean {
    return this.#state === 'cancelled';
  }

  /** The minute this will be done, where a timer says so. */
  get due(): number | null {
    return null;
  }

  /** @throws {InvalidStateError} while it is pending. @throws the exception, or `CancelledError`. */
  result(): T {
    if (this.#state === 'cancelled') throw this.cancelledError();
    if (this.#state === 'pending') throw new InvalidStateError('Result is not ready.');
    if (this.#state === 'failed') throw this.#exception;
    return this.#result as T;
  }

  /** @throws {InvalidStateError} while it is pending. @throws {CancelledError} when it was cancelled. */
  exception(): unknown {
    if (this.#state === 'cancelled') throw this.cancelledError();
    if (this.#state === 'pending') throw new InvalidStateError('Exception is not set.');
    return this.#exception;
  }

  /** @throws {InvalidStateError} when it is done already. */
  setResult(result: T): void {
    this.#mustBePending();
    this.#result = result;
    this.#finish('finished');
  }

  /** @throws {InvalidStateError} when it is done already. */
  setException(exception: unknown): void {
    this.#mustBePending();
    this.#exception = exception;
    this.#finish('failed');
  }

  /** Returns whether it was still pending. Whoever awaits it is woken with a `CancelledError`. */
  cancel(message = ''): boolean {
    if (this.done()) return false;
    this.#cancelMessage = message;
    this.#finish('cancelled');
    return true;
  }

  /** Calls back once it is done, through the ready queue; at once (through the queue) if it is done already. */
  addDoneCallback(callback: (future: this) => void): void {
    this.addWaiter(new DoneCallback(this, callback));
  }

  /** Returns how many callbacks were removed. */
  removeDoneCallback(callback: (future: this) => void): number {
    const all = this.#waiters();
    const rest = all.filter((item) => !(item instanceof DoneCallback && item.callback === callback));
    this.#callbacks = rest;
    return all.length - rest.length;
  }

  /** For tasks: `waiter` goes to the ready queue once this is done. */
  addWaiter(waiter: Runnable): void {
    if (this.done()) this.loop.makeReady(waiter);
    else if (this.#callbacks === undefined) this.#callbacks = waiter;
    else if (Array.isArray(this.#callbacks)) this.#callbacks.push(waiter);
    else this.#callbacks = [this.#callbacks, waiter];
  }

  /** The error that whoever awaits a cancelled future gets. */
  protected cancelledError(): CancelledError {
    return new CancelledError(this.#cancelMessage);
  }

  [Symbol.iterator](): AwaitIterator<T> {
    return this;
  }

  next(): IteratorResult<Suspension, T> {
    return this.#state === 'pending' ? suspendOn(this) : resumeWith(this.result());
  }

  throw(error: unknown): never {
    throw error;
  }

  #waiters(): readonly Runnable[] {
    if (this.#callbacks === undefined) return [];
    return Array.isArray(this.#callbacks) ? this.#callbacks : [this.#callbacks];
  }

  #mustBePending(): void {
    if (this.done()) throw new InvalidStateError('invalid state: the result is set already');
  }

  #finish(state: State): void {
    this.#state = state;
    const callbacks = this.#callbacks;
    this.#callbacks = undefined;
    if (callbacks === undefined) return;
    if (Array.isArray(callbacks)) for (const waiter of callbacks) this.loop.makeReady(waiter);
    else this.loop.makeReady(callbacks);
  }
}

/** A function that waits in a future's line beside the tasks. */
class DoneCallback<F extends Future<unknown>> implements Runnable {
  readonly callback: (future: F) => void;
  readonly #future: F;

  constructor(future: F, callback: (future: F) => void) {
    this.#future = future;
    this.callback = callback;
  }

  run(): void {
    this.#future.loop.causedBy(this.#future);
    this.callback(this.#future);
  }
}
