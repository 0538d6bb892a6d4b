/** Coroutines that nobody awaited, or somebody twice: what CPython knows of any coroutine, and JavaScript of none. */
import { debugging, getRunningLoop } from './events';
import { RuntimeError } from './exceptions';
import { reused, type Coroutine } from './futures';

/** A loop's book of its coroutines, in debug mode. */
export class CoroutineBook {
  readonly #waiting = new Map<object, () => string>();
  readonly #started = new WeakSet<object>();

  /** One was made, and nobody awaits it yet. */
  made(coroutine: object, name: () => string): void {
    this.#waiting.set(coroutine, name);
  }

  /** @throws {RuntimeError} when it was awaited or made a task before. */
  begun(coroutine: object): void {
    if (this.#started.has(coroutine)) throw new RuntimeError(reused);
    this.#started.add(coroutine);
    this.#waiting.delete(coroutine);
  }

  /** It was closed without having begun, on purpose. */
  closed(coroutine: object): void {
    this.#waiting.delete(coroutine);
  }

  /** The names of those that nobody awaited, in the order they were made. */
  neverAwaited(): readonly string[] {
    return Array.from(this.#waiting.values(), (name) => name());
  }
}

/**
 * Marks a generator function as a coroutine function: in debug mode, a call of it that nobody awaits is told by name when
 * the loop closes, and awaiting one call twice is an error. JavaScript shows neither by itself.
 */
export function coroutine<A extends readonly unknown[], T>(
  recipe: (...args: A) => Coroutine<T>,
): (...args: A) => Coroutine<T> {
  const make = (...args: A): Coroutine<T> => {
    const made = recipe(...args);
    if (debugging()) watch(made, recipe.name);
    return made;
  };
  return Object.defineProperty(make, 'name', { value: recipe.name });
}

function watch<T>(made: Coroutine<T>, name: string): void {
  const { book } = getRunningLoop();
  book?.made(made, () => name);
  const start = made[Symbol.iterator].bind(made);
  // `yield*` asks for the iterator, and so does a task.
  made[Symbol.iterator] = () => {
    book?.begun(made);
    return start();
  };
  const close = made.return.bind(made);
  made.return = (value) => {
    book?.closed(made);
    return close(value);
  };
}
