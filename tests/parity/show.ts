/** What a log shows of a value: the same words as `show` in `oracle.py`. */
import type { Future, Task } from '../../src/asyncio';
import type { Scheduler } from './evaluate';

export class Burnt extends Error {
  override readonly name: string = 'Burnt';
}

export class Raw extends Burnt {
  override readonly name = 'Raw';
}

export class Spilt extends Error {
  override readonly name = 'Spilt';
}

/** An item for a priority queue that compares it by its rank alone. */
export class Dish {
  readonly rank: number;
  readonly what: string;

  constructor(rank: number, what: string) {
    this.rank = rank;
    this.what = what;
  }
}

export interface Report {
  readonly message: string;
  readonly exception?: unknown;
  readonly task?: Task<unknown> | undefined;
  readonly future?: Future<unknown> | undefined;
}

/** `oracle.py` has the same number. */
const mostShown = 12;

const stems = ['Exception in', 'shielded future', 'shutdown', 'parent task'];

export class Shower {
  readonly #asyncio: Scheduler;
  readonly #names = new Map<unknown, string>();

  constructor(asyncio: Scheduler) {
    this.#asyncio = asyncio;
  }

  /** From now on the future is shown by this name. */
  keep<F>(name: string, future: F): F {
    this.#names.set(future, name);
    return future;
  }

  show(value: unknown): string {
    const { Future, Task } = this.#asyncio;
    if (value === undefined || value === null) return 'None';
    if (value === true) return 'True';
    if (value === false) return 'False';
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return `'${value}'`;
    if (value instanceof Task) return value.getName();
    if (value instanceof Future) return this.#names.get(value) ?? 'future';
    if (Array.isArray(value)) return this.#list(value);
    if (value instanceof Set)
      return `{${[...value]
        .map((each) => this.show(each))
        .toSorted()
        .join(', ')}}`;
    if (value instanceof Dish) return value.what;
    if (isHandle(value)) return 'handle';
    if (isWaited(value)) return this.show([value.done, value.pending]);
    return this.#error(value);
  }

  #list(values: readonly unknown[]): string {
    const shown = values.slice(0, mostShown).map((each) => this.show(each));
    return `[${shown.join(', ')}${values.length > mostShown ? `, ${String(values.length)} in all` : ''}]`;
  }

  /** What an exception handler is told. */
  report({ message, exception, task, future }: Report): string {
    const stem = stems.find((each) => message.includes(each)) ?? message;
    return `${stem}, ${this.show(exception)}, ${this.show(task ?? future)}`;
  }

  #error(error: unknown): string {
    const { BaseExceptionGroup, CancelledError, DeadlockError } = this.#asyncio;
    if (error instanceof DeadlockError) return `Deadlock(${error.waits.map(({ name }) => name).join(', ')})`;
    const { name, message, cause } = error as { name?: unknown; message?: unknown; cause?: unknown };
    const from = cause === undefined || cause === null ? '' : ` from ${this.#error(cause)}`;
    if (error instanceof BaseExceptionGroup)
      return `${error.name}(${error.message}: ${error.exceptions.map((each) => this.#error(each)).join(', ')})${from}`;
    if (error instanceof Burnt || error instanceof Spilt || error instanceof CancelledError)
      return `${String(name)}(${String(message)})${from}`;
    return `${String(name)}${from}`;
  }
}

const isWaited = (value: unknown): value is { done: ReadonlySet<unknown>; pending: ReadonlySet<unknown> } =>
  typeof value === 'object' && value !== null && 'pending' in value && value.pending instanceof Set;

const isHandle = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'cancelled' in value;
