/** Sleep, and the timer that ends it (`sleep` of `Lib/asyncio/tasks.py`). */
import { debugging } from './events';
import { RuntimeError, ValueError } from './exceptions';
import {
  begin,
  CoroutineObject,
  resume,
  resumeWith,
  reusedNow,
  type AwaitIterator,
  type Suspension,
} from './futures';
import type { Task } from './tasks';
import type { Timer } from './timers';

/**
 * The timer that ends a task's sleep. It serves all sleeps of the task, and no queue has to take up a young object,
 * which V8 charges for: that saves a quarter of a sleep.
 */
export class Bell implements Timer {
  readonly #task: Task<unknown>;
  when = 0;
  age = -1;
  follower: Timer | undefined = undefined;

  constructor(task: Task<unknown>) {
    this.#task = task;
  }

  cancelled(): boolean {
    return !this.#task.listensTo(this);
  }

  run(): void {
    if (!this.cancelled()) this.#task.wake(this.when);
  }
}

/** The coroutine that `sleep` returns, and the result with which it suspends. Its time starts when it is awaited. */
export class Sleep<T> extends CoroutineObject<T> {
  readonly delay: number;
  readonly ownLabel: string | undefined;
  readonly #value: T;

  constructor(delay: number, value: T, label: string | undefined) {
    super();
    this.delay = delay;
    this.#value = value;
    this.ownLabel = label;
  }

  get label(): string {
    return this.ownLabel ?? `sleep ${String(this.delay)}`;
  }

  get done(): false {
    return false;
  }

  next(again?: unknown): IteratorResult<Suspension, T> {
    if (again === resume && this.stage > 1) return resumeWith(this.#value);
    if (this.stage > 1) throw new RuntimeError(reusedNow);
    this.stage = 2;
    return this.asResult();
  }

  /** The loop knows a sleep when it gets one, and asks for no value. */
  protected asResult(): IteratorYieldResult<Suspension> {
    return this as unknown as IteratorYieldResult<Suspension>;
  }
}

/**
 * A sleep of few whole minutes that gives nothing and has no label: one object serves everybody. It saves 56 bytes a
 * sleeping task, and with a million sleepers half the time, since nothing young has to be moved.
 */
class SharedSleep extends Sleep<undefined> {
  override [Symbol.iterator](): AwaitIterator<undefined> {
    return this;
  }

  override next(again?: unknown): IteratorResult<Suspension, undefined> {
    if (again === resume) return resumeWith(undefined);
    if (again === begin) throw new RuntimeError(reusedNow);
    return this.asResult();
  }
}

const shared = 1024;
const sharedSleeps = Array.from(
  { length: shared },
  (_, delay) => new SharedSleep(delay, undefined, undefined),
);

/** A shared sleep as one of its own, which a task may drive; anything else as it is. */
export const unshared = <T>(what: T): T =>
  what instanceof SharedSleep ? (new Sleep(what.delay, undefined, undefined) as T) : what;

/**
 * Suspends for `delay` kitchen minutes, then gives `value`. Zero or less gives up one turn and makes no timer.
 * `label` is what a reader is told that one waits for.
 * @throws {ValueError} when `delay` is no number.
 */
export function sleep<T = undefined>(delay: number, value?: T, label?: string): Sleep<T | undefined> {
  // In debug mode each is a new one, so that whoever awaits one twice is told.
  if (delay < shared && value === undefined && label === undefined && !debugging()) {
    if (delay <= 0) return sharedSleeps[0] as SharedSleep;
    if (Number.isInteger(delay)) return sharedSleeps[delay] as SharedSleep;
  }
  if (typeof delay !== 'number' || Number.isNaN(delay))
    throw new ValueError(`Invalid delay: ${String(delay)} (not a number)`);
  return new Sleep(delay, value, label);
}
