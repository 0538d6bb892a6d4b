/** Semaphores (`Lib/asyncio/locks.py`). */
import { getRunningLoop } from './events';
import { CancelledError } from './exceptions';
import { Future, type Coroutine } from './futures';

/** So many may hold it at once; the others stand in line. A free permit is taken without giving way. */
export class Semaphore {
  #value: number;
  readonly #label: string;
  readonly #waiters: Future<true>[] = [];

  /**
   * `label` is what a reader is told that one waits for.
   * @throws {RangeError} when `value` is less than nothing.
   */
  constructor(value = 1, label = 'a semaphore') {
    if (!(value >= 0)) throw new RangeError('Semaphore initial value must be >= 0');
    this.#value = value;
    this.#label = label;
  }

  /** Whether `acquire` would have to wait now: none is free, or others wait already. */
  locked(): boolean {
    return this.#value === 0 || this.#waiters.some((waiter) => !waiter.cancelled());
  }

  *acquire(): Coroutine<true> {
    if (!this.locked()) {
      this.#value--;
      return true;
    }
    const waiter = new Future<true>(getRunningLoop(), this.#label);
    this.#waiters.push(waiter);
    try {
      try {
        yield* waiter;
      } finally {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
      }
    } catch (error) {
      // The permit was handed over, but its taker was cancelled on the way: it goes to the next.
      if (error instanceof CancelledError && waiter.done() && !waiter.cancelled()) this.#value++;
      throw error;
    } finally {
      while (this.#value > 0 && this.#wakeNext());
    }
    return true;
  }

  release(): void {
    this.#value++;
    this.#wakeNext();
  }

  #wakeNext(): boolean {
    const next = this.#waiters.find((waiter) => !waiter.done());
    if (next === undefined) return false;
    this.#value--;
    next.setResult(true);
    return true;
  }
}
