/** Tasks, sleep and gather (`Lib/asyncio/tasks.py`). */
import { getRunningLoop, type Runnable, type Timer } from './events';
import { CancelledError, InvalidStateError, RuntimeError } from './exceptions';
import {
  Future,
  giveWay,
  resumeWith,
  suspendOn,
  type Awaitable,
  type AwaitIterator,
  type Coroutine,
  type Suspension,
} from './futures';
import type { EventLoop } from './loop';

/** What `createTask` takes: a coroutine, or a `sleep` that nobody awaits yet. */
export type Startable<T> = Coroutine<T> | Sleep<T>;

export interface TaskOptions {
  /** As a reader shall see it; `Task-N` otherwise. */
  readonly name?: string;
}

const reused = 'cannot reuse already awaited coroutine';

/** Every coroutine that was made a task. */
const started = new WeakSet<object>();

/** A coroutine that the loop runs. Awaiting a task waits for what the coroutine returns. */
export class Task<T> extends Future<T> implements Runnable {
  readonly id: number;
  #name: string;
  readonly #coroutine: AwaitIterator<T>;
  #waitingFor: Future<unknown> | undefined;
  #mustCancel = false;
  #cancelMessage = '';
  #cancelRequests = 0;
  #misuse: RuntimeError | undefined;
  #cancelledError: CancelledError | undefined;

  constructor(loop: EventLoop, coroutine: Startable<T>, { name }: TaskOptions = {}) {
    super(loop);
    if (!(coroutine instanceof Sleep)) {
      if (started.has(coroutine)) throw new RuntimeError(reused);
      started.add(coroutine);
    }
    this.#coroutine = coroutine[Symbol.iterator]();
    this.id = loop.register(this);
    this.#name = name ?? `Task-${String(this.id + 1)}`;
    this.label = this.#name;
    loop.tell({
      kind: 'created',
      t: loop.time(),
      task: this.id,
      name: this.#name,
      parent: loop.currentTask?.id ?? null,
    });
    loop.makeReady(this);
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
    this.label = name;
  }

  /** What it waits for now; `undefined` while it is ready, running or done. */
  get waitingFor(): Future<unknown> | undefined {
    return this.#waitingFor;
  }

  /** How many cancellations were asked for and not taken back. */
  cancelling(): number {
    return this.#cancelRequests;
  }

  /** Takes one request to cancel back. Returns how many are left. */
  uncancel(): number {
    if (this.#cancelRequests > 0) {
      this.#cancelRequests--;
      if (this.#cancelRequests === 0) this.#mustCancel = false;
    }
    return this.#cancelRequests;
  }

  /** Throws a `CancelledError` into the coroutine at its next turn. Returns false when it is done already. */
  override cancel(message = ''): boolean {
    if (this.done()) return false;
    this.#cancelRequests++;
    if (this.#waitingFor?.cancel(message)) return true;
    this.#mustCancel = true;
    this.#cancelMessage = message;
    return true;
  }

  override setResult(): never {
    throw new RuntimeError('Task does not support set_result operation');
  }

  override setException(): never {
    throw new RuntimeError('Task does not support set_exception operation');
  }

  /** One step: from where it stands to its next suspension. */
  run(): void {
    if (this.done()) throw new InvalidStateError(`${this.#name} is done already`);
    const { loop } = this;
    const error = this.#takeError();
    this.#waitingFor = undefined;
    loop.enter(this);
    loop.tell({ kind: 'resumed', t: loop.time(), task: this.id });
    try {
      const { done, value } = error ? this.#coroutine.throw(error) : this.#coroutine.next();
      if (!done) this.#suspend(value);
      else if (this.#mustCancel) this.#end('cancelled', this.#cancelMessage);
      else this.#return(value);
    } catch (thrown) {
      if (thrown instanceof CancelledError) {
        this.#cancelledError = thrown;
        this.#end('cancelled', thrown.message);
      } else this.#raise(thrown);
    } finally {
      loop.leave(this);
    }
  }

  // A future that was cancelled throws its own error when it is resumed; only else is a new one due.
  #takeError(): CancelledError | RuntimeError | undefined {
    const misuse = this.#misuse;
    this.#misuse = undefined;
    if (!this.#mustCancel) return misuse;
    this.#mustCancel = false;
    if (this.#waitingFor?.cancelled()) return undefined;
    return new CancelledError(this.#cancelMessage);
  }

  #suspend(future: Suspension): void {
    const { loop } = this;
    if (future === giveWay) {
      loop.tell({ kind: 'suspended', t: loop.time(), task: this.id, on: 'its next turn', until: null });
      loop.makeReady(this);
      return;
    }
    if (future === (this as unknown)) {
      this.#misuse = new RuntimeError(`${this.#name} cannot await itself`);
      loop.makeReady(this);
      return;
    }
    this.#waitingFor = future;
    loop.tell({ kind: 'suspended', t: loop.time(), task: this.id, on: future.label, until: future.due });
    future.addWaiter(this);
    if (this.#mustCancel && future.cancel(this.#cancelMessage)) this.#mustCancel = false;
  }

  #return(value: T): void {
    this.loop.tell({ kind: 'returned', t: this.loop.time(), task: this.id });
    super.setResult(value);
  }

  #raise(error: unknown): void {
    this.loop.tell({ kind: 'raised', t: this.loop.time(), task: this.id, error: String(error) });
    super.setException(error);
  }

  #end(kind: 'cancelled', message: string): void {
    this.#mustCancel = false;
    this.loop.tell({ kind, t: this.loop.time(), task: this.id });
    super.cancel(message);
  }

  protected override cancelledError(): CancelledError {
    return this.#cancelledError ?? super.cancelledError();
  }
}

/**
 * Puts a coroutine on the loop: its first turn comes after everything that is ready now.
 * @throws {RuntimeError} when the coroutine was made a task before. CPython says so too, but as the new task's error.
 */
export function createTask<T>(coroutine: Startable<T>, options?: TaskOptions): Task<T> {
  return new Task(getRunningLoop(), coroutine, options);
}

/** The task in hand; `undefined` inside a plain callback. */
export function currentTask(): Task<unknown> | undefined {
  return getRunningLoop().currentTask;
}

/** Every task that is not done, oldest first. */
export function allTasks(loop = getRunningLoop()): readonly Task<unknown>[] {
  return loop.tasks();
}

/** A timer and its future in one: a sleep costs one object. Its time starts when it is first awaited. */
class SleepFuture<T> extends Future<T> implements Timer {
  readonly when: number;
  readonly age: number;
  readonly #value: T;

  constructor(loop: EventLoop, delay: number, value: T, label: string) {
    super(loop, label);
    this.when = loop.time() + delay;
    this.age = loop.nextAge();
    this.#value = value;
    loop.addTimer(this);
  }

  override get due(): number {
    return this.when;
  }

  run(): void {
    if (!this.done()) this.setResult(this.#value);
  }
}

/**
 * The coroutine that `sleep` returns: nothing happens before it is awaited or made a task. Awaiting it a second time
 * raises a `RuntimeError`, as in CPython.
 */
export class Sleep<T> implements Awaitable<T>, AwaitIterator<T> {
  readonly #delay: number;
  readonly #value: T;
  readonly #label: string;
  #future: SleepFuture<T> | undefined;
  #awaited = false;
  #gaveWay = false;

  constructor(delay: number, value: T, label: string) {
    this.#delay = delay;
    this.#value = value;
    this.#label = label;
  }

  [Symbol.iterator](): AwaitIterator<T> {
    if (this.#awaited) throw new RuntimeError(reused);
    this.#awaited = true;
    return this;
  }

  next(): IteratorResult<Suspension, T> {
    if (this.#delay > 0) {
      this.#future ??= new SleepFuture(getRunningLoop(), this.#delay, this.#value, this.#label);
      return this.#future.next();
    }
    if (this.#gaveWay) return resumeWith(this.#value);
    this.#gaveWay = true;
    return suspendOn(giveWay);
  }

  throw(error: unknown): never {
    throw error;
  }
}

/**
 * Suspends for `delay` kitchen minutes, then gives `value`. Zero or less gives up one turn and makes no timer.
 * `label` is what a reader is told that one waits for.
 * @throws {RangeError} when `delay` is no number.
 */
export function sleep<T = undefined>(
  delay: number,
  value?: T,
  label = `sleep ${String(delay)}`,
): Sleep<T | undefined> {
  if (Number.isNaN(delay)) throw new RangeError('sleep(): the delay is not a number');
  return new Sleep(delay, value, label);
}

/** A future as it is; a coroutine becomes a task. */
function ensureFuture<T>(what: Future<T> | Startable<T>): Future<T> {
  return what instanceof Future ? what : createTask(what);
}

/** The future of a gather: cancelling it cancels the children. */
class GatheringFuture<T> extends Future<T> {
  readonly #children: readonly Future<unknown>[];
  #cancelRequested = false;

  constructor(loop: EventLoop, children: readonly Future<unknown>[]) {
    super(loop, children.map(({ label }) => label).join(' and '));
    this.#children = children;
  }

  get cancelRequested(): boolean {
    return this.#cancelRequested;
  }

  override cancel(message = ''): boolean {
    if (this.done()) return false;
    let any = false;
    for (const child of this.#children) if (child.cancel(message)) any = true;
    if (any) this.#cancelRequested = true;
    return any;
  }

  cancelNow(error: CancelledError): void {
    super.setException(error);
  }
}

export interface GatherOptions {
  /** Errors become results; otherwise the first error goes to whoever awaits, and the others cook on. */
  readonly returnExceptions?: boolean;
}

type Gathered<A extends readonly unknown[]> = {
  -readonly [K in keyof A]: A[K] extends Future<infer T> ? T : A[K] extends Startable<infer T> ? T : never;
};

/** Runs all of them at once; the results come in the order of the arguments, when the last is done. */
export function gather<const A extends readonly (Future<unknown> | Startable<unknown>)[]>(
  awaitables: A,
  { returnExceptions = false }: GatherOptions = {},
): Future<Gathered<A>> {
  const loop = getRunningLoop();
  const futures = new Map<unknown, Future<unknown>>();
  for (const each of awaitables) if (!futures.has(each)) futures.set(each, ensureFuture(each));
  const children = awaitables.map((each) => futures.get(each) as Future<unknown>);
  const outer = new GatheringFuture<Gathered<A>>(loop, children);
  if (children.length === 0) outer.setResult([] as unknown as Gathered<A>);

  let left = futures.size;
  const onDone = (child: Future<unknown>): void => {
    left--;
    if (outer.done()) return;
    if (!returnExceptions) {
      if (child.cancelled()) return outer.cancelNow(outcome(child) as CancelledError);
      const error = child.exception();
      if (error !== undefined) return outer.setException(error);
    }
    if (left > 0) return;
    if (outer.cancelRequested) outer.cancelNow(new CancelledError());
    else outer.setResult(children.map(outcome) as Gathered<A>);
  };
  const early: Future<unknown>[] = [];
  for (const future of futures.values()) {
    if (future.done()) early.push(future);
    else future.addDoneCallback(onDone);
  }
  for (const future of early) onDone(future);
  return outer;
}

/** What a child that is done came to: its result, or its error as a value. */
function outcome(child: Future<unknown>): unknown {
  try {
    return child.result();
  } catch (error) {
    return error;
  }
}
