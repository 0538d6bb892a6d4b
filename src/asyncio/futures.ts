/** Futures (`Lib/asyncio/futures.py`), and the one way in which anything here suspends. */
import { callbackName, debugging, getRunningLoop, type Runnable } from './events';
import { CancelledError, InvalidStateError, RuntimeError } from './exceptions';
import type { EventLoop } from './loop';
import type { Sleep } from './sleeps';
import type { Task } from './tasks';
import type { Waiter } from './waiters';

/** What a coroutine hands to the loop when it suspends: what it waits for. */
export type Suspension = Future<unknown> | Sleep<unknown> | Waiter;

/** What a task waits for, for a reader. */
export interface Wait {
  readonly label: string;
  /** The tasks that would have to go on first, as far as that is known: so the report of a deadlock can name the circle. */
  blockers(): readonly Task<unknown>[];
}

/** Something that `yield*` can wait for; the type of `yield*` is then `T`. */
export interface Awaitable<T = unknown> {
  [Symbol.iterator](): AwaitIterator<T>;
}

/** Python's await protocol: `next` is `send(None)`, `throw` is `throw`. */
export interface AwaitIterator<T> {
  next(...again: [] | [unknown]): IteratorResult<Suspension, T>;
  throw(error: unknown): IteratorResult<Suspension, T>;
}

/** A coroutine: a generator whose `yield*` is Python's `await`. */
export type Coroutine<T> = Generator<Suspension, T, unknown>;

/**
 * What a task sends into its coroutine, at the first step and at all others. `yield*` hands it on to whatever is
 * awaited, which so knows its second call from its first, and a coroutine that two tasks drive is found out.
 */
export const begin = Symbol('begin');
export const resume = Symbol('resume');

// `yield*` hands an inner iterator's result object on as it is, and the loop reads it at once: so two shared objects
// serve every suspension at a future and every resumption, and a wait allocates nothing here. (A fresh result costs a
// quarter of a context switch.) The loop knows by these objects that somebody wrote `yield*` and did not forget the star.
const suspended: { done: false; value: Future<unknown> } = { done: false, value: undefined as never };
const resumed: { done: true; value: unknown } = { done: true, value: undefined };

/** Whether a coroutine's result came from `yield*` of something awaitable. */
export const isAwait = (result: IteratorYieldResult<Suspension>): boolean => result === suspended;

export function resumeWith<T>(value: T): IteratorReturnResult<T> {
  resumed.value = value;
  return resumed as IteratorReturnResult<T>;
}

/**
 * A coroutine that is no generator, made by hand for speed. It suspends at most once, and only the task that awaits it
 * waits for it: so it needs no future, and is itself the result with which it suspends.
 */
export abstract class CoroutineObject<T> implements Awaitable<T>, AwaitIterator<T>, Wait {
  /** How far it is: see `unawaited`. A subclass may count on. */
  protected stage = unawaited;

  constructor() {
    if (debugging()) getRunningLoop().book?.made(this, () => this.title);
  }

  /** What a reader is told that one waits for. */
  abstract get label(): string;

  /** What a reader is told that nobody awaited. */
  get title(): string {
    return this.label;
  }

  blockers(): readonly Task<unknown>[] {
    return [];
  }

  /** @throws {RuntimeError} the second time, as in CPython. */
  [Symbol.iterator](): AwaitIterator<T> {
    if (this.stage !== unawaited) throw new RuntimeError(reused);
    this.stage = awaited;
    if (debugging()) getRunningLoop().book?.begun(this);
    return this;
  }

  abstract next(again?: unknown): IteratorResult<Suspension, T>;

  throw(error: unknown): IteratorResult<Suspension, T> {
    throw error;
  }

  /** Closes it: it was not to be awaited. */
  return(value: T): IteratorReturnResult<T> {
    if (debugging()) getRunningLoop().book?.closed(this);
    return { done: true, value };
  }

  /** As the result with which it suspends: the loop knows it when it gets one, and asks for no value. */
  get done(): false {
    return false;
  }

  /** As that result too: whoever yields it, without the star, is told. */
  get value(): this {
    return this;
  }

  protected asResult(): IteratorYieldResult<Suspension> {
    return this as unknown as IteratorYieldResult<Suspension>;
  }

  protected suspend(): IteratorYieldResult<Suspension> {
    this.stage = suspending;
    return this.asResult();
  }
}

/** The stages of a coroutine object. */
const unawaited: number = 0;
export const awaited: number = 1;
export const suspending: number = 2;

export const reused = 'cannot reuse already awaited coroutine';
export const reusedNow = 'coroutine is being awaited already';

const pending = 0;
const finished = 1;
const failed = 2;
const cancelled = 3;
type State = typeof pending | typeof finished | typeof failed | typeof cancelled;

/** A result still to come. Awaiting it suspends the task until the result is there; then it costs no turn. */
export class Future<T> implements Awaitable<T>, AwaitIterator<T>, Wait {
  readonly loop: EventLoop;
  /** The label, or a task's name, or the number that stands for its name. */
  protected text: string | number | undefined;
  #state: State = pending;
  /** By state: the result, the exception, or the message or the error of the cancellation. */
  #outcome: unknown = undefined;
  // Most futures have one: it needs no list.
  #callbacks: Runnable | Runnable[] | undefined = undefined;

  constructor(loop: EventLoop = getRunningLoop(), label?: string | number) {
    this.loop = loop;
    this.text = label;
  }

  /** What a reader is told that one waits for, such as `oven: pizza`. */
  get label(): string {
    return String(this.text ?? 'a future');
  }

  /** The minute this will be done, where a timer says so. */
  get due(): number | null {
    return null;
  }

  blockers(): readonly Task<unknown>[] {
    return [];
  }

  done(): boolean {
    return this.#state !== pending;
  }

  cancelled(): boolean {
    return this.#state === cancelled;
  }

  /** @throws {InvalidStateError} while it is pending. @throws the exception, or `CancelledError`. */
  result(): T {
    if (this.#state === finished) return this.#outcome as T;
    if (this.#state === failed) throw this.exception();
    if (this.#state === cancelled) throw this.makeCancelledError();
    throw new InvalidStateError('Result is not ready.');
  }

  /**
   * The exception that was set; `undefined` when there is a result.
   * @throws {InvalidStateError} while it is pending. @throws {CancelledError} when it was cancelled.
   */
  exception(): unknown {
    if (this.#state === pending) throw new InvalidStateError('Exception is not set.');
    if (this.#state === cancelled) throw this.makeCancelledError();
    if (this.#state === finished) return undefined;
    this.loop.unretrieved.delete(this);
    return this.#outcome;
  }

  /** @throws {InvalidStateError} when it is done already. */
  setResult(result: T): void {
    this.#mustBePending();
    this.finish(result);
  }

  /** @throws {InvalidStateError} when it is done already. */
  setException(exception: unknown): void {
    this.#mustBePending();
    this.fail(exception);
  }

  /** Returns whether it was still pending. Whoever awaits it is woken with a `CancelledError`. */
  cancel(message?: string): boolean {
    if (this.#state !== pending) {
      this.loop.unretrieved.delete(this);
      return false;
    }
    this.end(message);
    return true;
  }

  /** The error that whoever awaits a cancelled future gets. It is kept until it was asked for once. */
  makeCancelledError(): CancelledError {
    const kept = this.#outcome;
    if (this.#state !== cancelled || !(kept instanceof CancelledError))
      return new CancelledError(this.cancelMessage());
    this.#outcome = undefined;
    return kept;
  }

  /** Calls back once it is done, through the ready queue; at once (through the queue) if it is done already. */
  addDoneCallback(callback: (future: this) => void): void {
    this.whenDone(new DoneCallback(this, callback));
  }

  /** Returns how many callbacks were removed. */
  removeDoneCallback(callback: (future: this) => void): number {
    const all = this.#allCallbacks();
    const rest = all.filter((item) => !(item instanceof DoneCallback && item.callback === callback));
    this.#callbacks = rest;
    return all.length - rest.length;
  }

  /** For tasks: `what` goes to the ready queue once this is done. */
  whenDone(what: Runnable): void {
    if (this.#state !== pending) this.loop.makeReady(what);
    else if (this.#callbacks === undefined) this.#callbacks = what;
    else if (Array.isArray(this.#callbacks)) this.#callbacks.push(what);
    else this.#callbacks = [this.#callbacks, what];
  }

  [Symbol.iterator](): AwaitIterator<T> {
    return this;
  }

  next(again?: unknown): IteratorResult<Suspension, T> {
    if (this.#state !== pending) return resumeWith(this.result());
    if (again === begin) throw new RuntimeError(reusedNow);
    suspended.value = this;
    return suspended;
  }

  throw(error: unknown): never {
    throw error;
  }

  // The three ends; a task comes to them from its coroutine, others through `set…` and `cancel`.

  protected finish(result: T): void {
    this.#settle(finished, result);
  }

  protected fail(exception: unknown): void {
    this.#settle(failed, exception ?? new RuntimeError('undefined was thrown'));
    this.loop.unretrieved.add(this);
  }

  protected end(reason: CancelledError | string | undefined): void {
    this.#settle(cancelled, reason);
  }

  /** What the cancelling side said. */
  cancelMessage(): string | undefined {
    return this.#state === cancelled && typeof this.#outcome === 'string' ? this.#outcome : undefined;
  }

  #allCallbacks(): readonly Runnable[] {
    if (this.#callbacks === undefined) return [];
    return Array.isArray(this.#callbacks) ? this.#callbacks : [this.#callbacks];
  }

  #mustBePending(): void {
    if (this.#state !== pending) throw new InvalidStateError('invalid state: the result is set already');
  }

  #settle(state: State, outcome: unknown): void {
    this.#state = state;
    this.#outcome = outcome;
    const callbacks = this.#callbacks;
    if (callbacks === undefined) return;
    this.#callbacks = undefined;
    if (Array.isArray(callbacks)) for (const each of callbacks) this.loop.makeReady(each);
    else this.loop.makeReady(callbacks);
  }
}

/** A function that waits in a future's line beside the tasks. */
export class DoneCallback<F extends Future<unknown> = Future<unknown>> implements Runnable {
  readonly callback: (future: F) => void;
  /** For the trace, set by the loop: the minute it was made ready. What it makes ready in its turn was due then. */
  since: number | undefined = undefined;
  readonly #future: F;

  constructor(future: F, callback: (future: F) => void) {
    this.#future = future;
    this.callback = callback;
  }

  toString(): string {
    return callbackName(this.callback);
  }

  run(): void {
    const { loop } = this.#future;
    loop.causedBy(this.#future);
    if (this.since !== undefined) loop.dueSince(this.since);
    try {
      this.callback(this.#future);
    } catch (error) {
      loop.callExceptionHandler({
        message: `Exception in ${String(this)}`,
        exception: error,
      });
    }
  }
}
