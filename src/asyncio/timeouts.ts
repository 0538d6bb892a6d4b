/** Time limits (`Lib/asyncio/timeouts.py`). */
import { getRunningLoop, type Handle } from './events';
import { CancelledError, RuntimeError, TimeoutError, ValueError } from './exceptions';
import type { Awaitable, Coroutine } from './futures';
import type { Task } from './tasks';

type State = 'created' | 'active' | 'expiring' | 'expired' | 'finished';

/** A time limit; see `timeout`. */
export class Timeout {
  #state: State = 'created';
  #handle: Handle | undefined;
  #task!: Task<unknown>;
  #cancelling = 0;
  #when: number | null;

  /** @throws {ValueError} when `when` is no number. */
  constructor(when: number | null) {
    this.#when = deadline(when);
  }

  /** The kitchen minute of the deadline; `null`: never. */
  when(): number | null {
    return this.#when;
  }

  /**
   * Moves the deadline to kitchen minute `when`: in the next turn if that is now or past, never if it is `null`.
   * @throws {RuntimeError} outside the body, and once the time is over.
   */
  reschedule(when: number | null): void {
    if (this.#state === 'created') throw new RuntimeError('Timeout has not been entered');
    if (this.#state !== 'active') throw new RuntimeError(`Cannot change state of ${this.#state} Timeout`);
    this.#when = deadline(when);
    this.#handle?.cancel();
    this.#handle = undefined;
    if (when === null) return;
    const loop = getRunningLoop();
    this.#handle = when <= loop.time() ? loop.callSoon(this.#onTimeout) : loop.callAt(when, this.#onTimeout);
  }

  /** Whether the time was over before the body was. */
  expired(): boolean {
    return this.#state === 'expiring' || this.#state === 'expired';
  }

  /** `__aenter__`: for `timeout` alone. */
  enter(): void {
    const task = getRunningLoop().currentTask;
    if (task === undefined) throw new RuntimeError('Timeout should be used inside a task');
    this.#state = 'active';
    this.#task = task;
    this.#cancelling = task.cancelling();
    this.reschedule(this.#when);
  }

  /**
   * `__aexit__`: for `timeout` alone. CPython also hangs the `TimeoutError` into the implicit context of any other
   * error; JavaScript has no such context, and an explicit `cause` CPython leaves alone as well.
   */
  exit(error?: unknown): void {
    this.#handle?.cancel();
    this.#handle = undefined;
    if (this.#state === 'active') this.#state = 'finished';
    else {
      this.#state = 'expired';
      // With no other request to cancel than ours, nobody else wants the CancelledError.
      if (this.#task.uncancel() <= this.#cancelling && error instanceof CancelledError)
        throw new TimeoutError('', { cause: error });
    }
  }

  readonly #onTimeout = (): void => {
    this.#task.cancel();
    this.#state = 'expiring';
    this.#handle = undefined;
  };
}

/**
 * `async with timeout(delay) as scope`: runs `body`, and cancels it if it is not over in `delay` kitchen minutes. `null`
 * sets no limit; the body may set one by `scope.reschedule`.
 * @throws {TimeoutError} when the time was over and `body` let the cancellation through.
 */
export function timeout<T>(delay: number | null, body: (scope: Timeout) => Awaitable<T>): Coroutine<T> {
  return within(() => (delay === null ? null : getRunningLoop().time() + delay), body);
}

/** `timeout` with the kitchen minute of the deadline. */
export function timeoutAt<T>(when: number | null, body: (scope: Timeout) => Awaitable<T>): Coroutine<T> {
  return within(() => when, body);
}

// Like any coroutine it does nothing before it is awaited: the time counts from there.
function* within<T>(when: () => number | null, body: (scope: Timeout) => Awaitable<T>): Coroutine<T> {
  const scope = new Timeout(when());
  scope.enter();
  let value: T;
  try {
    value = yield* body(scope);
  } catch (error) {
    scope.exit(error);
    throw error;
  }
  scope.exit();
  return value;
}

function deadline(when: number | null): number | null {
  if (Number.isNaN(when)) throw new ValueError('Timeout: the deadline is not a number');
  return when;
}
