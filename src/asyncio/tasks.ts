/**
 * Tasks (`Lib/asyncio/tasks.py`; what waits for several of them is in `gather.ts` and `waits.ts`, sleep in `sleeps.ts`).
 */
import { getRunningLoop } from './events';
import { CancelledError, RuntimeError, textOf, ValueError } from './exceptions';
import {
  begin,
  CoroutineObject,
  Future,
  isAwait,
  resume,
  type AwaitIterator,
  type Coroutine,
  type Suspension,
  type Wait,
} from './futures';
import type { EventLoop, TaskFactory } from './loop';
import { Sleep, unshared } from './sleeps';
import { nowhere, rung, type Timer } from './timers';
import { Waiter } from './waiters';

/** What `createTask` takes: a coroutine that nobody awaits yet. */
export type Startable<T> = Coroutine<T> | CoroutineObject<T>;

export interface TaskOptions {
  /** As a reader shall see it; `Task-N` otherwise. */
  readonly name?: string | undefined;
  /** Its first step is taken at once, inside the call that makes it, if the loop runs. */
  readonly eagerStart?: boolean | undefined;
  /** Whether `loop.choose` is asked when it is ready; otherwise it goes on at once. */
  readonly choosable?: boolean | undefined;
}

// What a task's flags say: its coroutine has begun; it is to be cancelled at its next step; its wait was interrupted;
// it awaited itself once.
const begun = 1;
const mustCancel = 2;
const interrupted = 4;
const selfAwaited = 8;

/**
 * A coroutine that the loop runs. Awaiting a task waits for what the coroutine returns.
 *
 * It is itself the timer of its sleeps: so a sleep makes no object, which saves a quarter of it.
 */
export class Task<T> extends Future<T> implements Timer {
  /** Its number within the run, in the order of creation. */
  readonly id: number;
  // Its neighbours among the tasks that are not done, for the loop: a list that costs nothing to join and to leave.
  older: Task<unknown> | undefined = undefined;
  younger: Task<unknown> | undefined = undefined;
  readonly #coroutine: AwaitIterator<T>;
  #waitingFor: Suspension | undefined = undefined;
  #flags = 0;
  #cancelMessage: string | undefined = undefined;
  #cancelRequests = 0;
  /** What the next step throws, when the wait was interrupted. */
  #interruption: CancelledError | RuntimeError | undefined = undefined;
  // As a timer, for its sleeps.
  when = 0;
  place = nowhere;
  age = 0;
  ahead: Timer | undefined = undefined;
  behind: Timer | undefined = undefined;

  constructor(loop: EventLoop, coroutine: Startable<T>, { name, eagerStart, choosable }: TaskOptions = {}) {
    super(loop);
    // A generator is its own iterator; not to ask it for that saves a tenth of making a task.
    const plain = isGenerator(coroutine) && loop.book === undefined;
    this.#coroutine = plain ? coroutine : begunIn(loop, coroutine);
    this.text = name ?? loop.nextNumber();
    this.id = loop.register(this);
    loop.recorder?.created(loop.time(), this.id, this.text, loop.currentTask?.id ?? null);
    if (choosable === false) loop.unchoosable.add(this);
    if (eagerStart && loop.isRunning()) this.#startEagerly();
    else loop.makeReady(this);
  }

  override get label(): string {
    return this.getName();
  }

  override blockers(): readonly Task<unknown>[] {
    return [this];
  }

  getName(): string {
    return typeof this.text === 'number' ? `Task-${String(this.text)}` : (this.text ?? '');
  }

  setName(name: string): void {
    this.text = name;
  }

  /** What it waits for. A future stays so until the task's next step; anything else until it is there. */
  get waitingFor(): Wait | undefined {
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
      if (this.#cancelRequests === 0) this.#flags &= ~mustCancel;
    }
    return this.#cancelRequests;
  }

  /** Throws a `CancelledError` into the coroutine at its next turn. Returns false when it is done already. */
  override cancel(message?: string): boolean {
    if (this.done()) return super.cancel();
    this.#cancelRequests++;
    const on = this.#waitingFor;
    // It may be a task that refuses to be cancelled: it stays, to be cancelled again.
    if (on !== undefined && this.#cancelWait(on, message)) return true;
    this.#flags |= mustCancel;
    this.#cancelMessage = message;
    return true;
  }

  override next(again?: unknown): IteratorResult<Suspension, T> {
    // CPython's C code never takes back the mark that a task leaves on itself.
    if ((this.#flags & selfAwaited) !== 0 && !this.done())
      throw new RuntimeError("await wasn't used with future");
    return super.next(again);
  }

  override setResult(): never {
    throw new RuntimeError('Task does not support set_result operation');
  }

  override setException(): never {
    throw new RuntimeError('Task does not support set_exception operation');
  }

  override cancelMessage(): string | undefined {
    return this.#cancelMessage;
  }

  /** One step: from where it stands to its next suspension. But when its sleep is over, it is one more turn to that. */
  run(): void {
    if (this.place === rung) return this.#ring();
    const thrown = (this.#flags & (mustCancel | interrupted)) === 0 ? undefined : this.#whatToThrow();
    this.#waitingFor = undefined;
    const { loop } = this;
    loop.enter(this);
    this.#step(thrown);
    loop.leave();
  }

  /** Whether it is ready as a timer alone. */
  get rings(): boolean {
    return this.place === rung;
  }

  /** For what it waits for: its wait is over. To its next step it is one more turn, as in CPython. */
  goOn(): void {
    this.#waitingFor = undefined;
    this.loop.makeReady(this);
  }

  #ring(): void {
    this.place = nowhere;
    // The sleep may have been cancelled in this very turn.
    if (!(this.#waitingFor instanceof Sleep)) return;
    this.loop.dueSince(this.when);
    this.goOn();
  }

  #startEagerly(): void {
    const { loop } = this;
    const takeUp = loop.putAside();
    loop.enter(this);
    this.#step(undefined);
    takeUp();
  }

  #step(error: unknown): void {
    const { loop } = this;
    loop.recorder?.resumed(loop.time(), this.id);
    try {
      const result =
        error === undefined
          ? this.#coroutine.next((this.#flags & begun) === 0 ? this.#begin() : resume)
          : this.#coroutine.throw(error);
      // Asked first, since it is so common.
      if (result instanceof Sleep) this.#sleep(result);
      else if (result.done) this.#return(result.value);
      else if (result instanceof Waiter) this.#standInLine(result);
      else this.#suspend(result);
    } catch (thrown) {
      this.#raise(thrown);
    }
  }

  #begin(): typeof begin {
    this.#flags |= begun;
    return begin;
  }

  // A future that was cancelled throws its own error when the coroutine goes on; only else is a new one due.
  #whatToThrow(): unknown {
    const flags = this.#flags;
    const on = this.#waitingFor;
    this.#flags = flags & ~(mustCancel | interrupted);
    if ((flags & interrupted) !== 0) {
      const interruption = this.#interruption;
      this.#interruption = undefined;
      if (interruption instanceof CancelledError || (flags & mustCancel) === 0) return interruption;
    }
    if (on instanceof Future && on.done()) {
      // Its own cancellation comes first; any other error is taken to have been heard of.
      if (on.cancelled() || on.exception() instanceof CancelledError) return undefined;
    }
    return new CancelledError(this.#cancelMessage);
  }

  #sleep(on: Sleep<unknown>): void {
    const { loop } = this;
    if (on.delay <= 0) {
      // No timer, no future: nothing but a turn for the others.
      loop.recorder?.gaveWay(loop.time(), this.id);
      return loop.makeReady(this);
    }
    const now = loop.time();
    this.#waitingFor = on;
    this.when = now + on.delay;
    loop.timers.push(this);
    loop.recorder?.slept(now, this.id, on.delay, on.ownLabel);
    if ((this.#flags & mustCancel) !== 0) this.#cancelNow(on);
  }

  #standInLine(on: Waiter): void {
    const { loop } = this;
    this.#waitingFor = on;
    on.task = this;
    loop.recorder?.suspended(loop.time(), this.id, on.label, null);
    if ((this.#flags & mustCancel) !== 0) this.#cancelNow(on);
  }

  #suspend(result: IteratorYieldResult<Suspension>): void {
    const { loop } = this;
    const on = result.value;
    if (!(on instanceof Future) || !isAwait(result)) this.#misused(badYield(on));
    else if (on === (this as unknown)) {
      this.#flags |= selfAwaited;
      this.#misused(`${this.getName()} cannot await itself`);
    } else if (on.loop !== loop) this.#misused(`${this.getName()} awaits a future of a different loop`);
    else {
      this.#waitingFor = on;
      loop.recorder?.suspended(loop.time(), this.id, on.label, on.due);
      on.whenDone(this);
      if ((this.#flags & mustCancel) !== 0) this.#cancelNow(on);
    }
  }

  /** At its next step the coroutine is told what it did wrong. */
  #misused(message: string): void {
    this.loop.recorder?.gaveWay(this.loop.time(), this.id);
    this.#interrupt(new RuntimeError(message));
  }

  #interrupt(error: CancelledError | RuntimeError): void {
    this.#interruption = error;
    this.#flags |= interrupted;
    this.goOn();
  }

  #cancelNow(on: Suspension): void {
    if (this.#cancelWait(on, this.#cancelMessage)) this.#flags &= ~mustCancel;
  }

  /** Returns whether it was not over yet. */
  #cancelWait(on: Suspension, message: string | undefined): boolean {
    if (on instanceof Future) return on.cancel(message);
    if (on instanceof Sleep) this.loop.timers.remove(this);
    else on.cancel();
    this.#interrupt(new CancelledError(message));
    return true;
  }

  #return(value: T): void {
    const { loop } = this;
    loop.unregister(this);
    if ((this.#flags & mustCancel) !== 0) {
      // It was cancelled, and its coroutine never came to hear of it.
      this.#flags &= ~mustCancel;
      loop.recorder?.cancelled(loop.time(), this.id);
      this.end(this.#cancelMessage);
    } else {
      loop.recorder?.returned(loop.time(), this.id);
      this.finish(value);
    }
  }

  #raise(thrown: unknown): void {
    const { loop } = this;
    loop.unregister(this);
    if (thrown instanceof CancelledError) {
      this.#cancelMessage = undefined;
      loop.recorder?.cancelled(loop.time(), this.id);
      this.end(thrown);
    } else {
      loop.recorder?.tell({ kind: 'raised', t: loop.time(), task: this.id, error: textOf(thrown) });
      this.fail(thrown);
    }
  }
}

function badYield(what: unknown): string {
  if (typeof what === 'number')
    return `Task got bad yield: ${String(what)}. To wait so long, write yield* sleep(${String(what)})`;
  const awaitable = typeof what === 'object' && what !== null && Symbol.iterator in what;
  if (awaitable) return 'yield was used instead of yield*';
  return `Task got bad yield: ${String(what)}. A coroutine suspends with yield* of something awaitable`;
}

/**
 * The iterator of a coroutine that nobody awaits yet.
 * @throws {TypeError} for anything but a coroutine, with a guess at what was meant.
 * @throws {RuntimeError} when somebody awaits it already, as far as that is known.
 */
function begunIn<T>(loop: EventLoop, coroutine: Startable<T>): AwaitIterator<T> {
  const own = unshared(coroutine);
  // A generator of another window is none of ours by its prototype.
  if (own instanceof Future || typeof (own as Partial<AwaitIterator<T>> | undefined)?.throw !== 'function')
    throw new TypeError(`a coroutine was expected, got ${describe(own)}`);
  // A marked one tells the book itself.
  if (!(own instanceof CoroutineObject) && !Object.hasOwn(own, Symbol.iterator)) loop.book?.begun(own);
  return own[Symbol.iterator]();
}

function describe(what: unknown): string {
  if (typeof what === 'function') return `the function ${what.name}: did you forget its ()?`;
  if (what instanceof Future) return `${what.label}: await it with yield*`;
  return String(what);
}

/** Puts a coroutine on the loop: its first turn comes after everything that is ready now. */
export function createTask<T>(coroutine: Startable<T>, options?: TaskOptions): Task<T> {
  return getRunningLoop().createTask(coroutine, options);
}

/** For `loop.setTaskFactory`: every task starts at once. */
export const eagerTaskFactory: TaskFactory = (loop, coroutine, options) =>
  new Task(loop, coroutine, { ...options, eagerStart: options?.eagerStart ?? true });

/** The task in hand; `undefined` inside a plain callback. */
export function currentTask(): Task<unknown> | undefined {
  return getRunningLoop().currentTask;
}

/** Every task that is not done, oldest first. */
export function allTasks(loop = getRunningLoop()): readonly Task<unknown>[] {
  return loop.tasks();
}

const generators = Object.getPrototypeOf(function* () {}).prototype as object;

/** Asked before any `instanceof`: a generator has five prototypes, and this is the second. */
const isGenerator = (what: unknown): what is Generator => generators.isPrototypeOf(what as object);

/**
 * A future as it is; a coroutine becomes a task.
 * @throws {ValueError} for a future of another loop.
 */
export function ensureFuture<T>(what: Future<T> | Startable<T>, loop = getRunningLoop()): Future<T> {
  // Asked first: see `isGenerator`.
  if (isGenerator(what) || !(what instanceof Future)) return loop.createTask(what);
  if (what.loop !== loop) throw new ValueError(`${what.label} belongs to a different loop`);
  return what;
}
