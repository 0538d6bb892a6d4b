/** Several errors at once (PEP 654, `Objects/exceptions.c`). */
import { CancelledError, ValueError } from './exceptions';

type ErrorClass = abstract new (...args: never[]) => Error;

/** Which errors are meant: those of a class, of any of several classes, or those that a predicate picks. */
export type Condition = ErrorClass | readonly ErrorClass[] | ((error: unknown) => boolean);

/** Python's `except Exception`: whatever can be thrown, save a cancellation and a group that holds one. */
export function isException(error: unknown): boolean {
  if (error instanceof BaseExceptionGroup) return error instanceof ExceptionGroup;
  return !(error instanceof CancelledError);
}

/** Errors that belong together; groups may stand in groups. Without a cancellation in it, it is an `ExceptionGroup`. */
export class BaseExceptionGroup extends Error {
  override readonly name: string = 'BaseExceptionGroup';
  readonly exceptions: readonly unknown[];

  /** @throws {ValueError} without exceptions. @throws {TypeError} for a cancellation in an `ExceptionGroup`. */
  constructor(message: string, exceptions: readonly unknown[], options?: ErrorOptions) {
    super(message, options);
    if (exceptions.length === 0) throw new ValueError(`${new.target.name}: the list of exceptions is empty`);
    this.exceptions = [...exceptions];
    if (!exceptions.every(isException)) {
      if (this instanceof ExceptionGroup)
        throw new TypeError(
          'Cannot nest BaseExceptions in an ExceptionGroup; did you mean BaseExceptionGroup?',
        );
    } else if (new.target === BaseExceptionGroup) return new ExceptionGroup(message, exceptions, options);
  }

  /** A group like this one with other errors in it: what `split` and `subgroup` build their groups by. */
  derive(exceptions: readonly unknown[]): BaseExceptionGroup {
    return new BaseExceptionGroup(this.message, exceptions);
  }

  /** The errors that are meant, nested as they are here; the group itself if it is meant, nothing if none is. */
  subgroup(condition: Condition): BaseExceptionGroup | undefined {
    return this.split(condition)[0];
  }

  /** The errors that are meant and all the others: two groups, nested as they are here. */
  split(
    condition: Condition,
  ): readonly [match: BaseExceptionGroup | undefined, rest: BaseExceptionGroup | undefined] {
    const matches = matcherOf(condition);
    if (matches(this)) return [this, undefined];
    const match: unknown[] = [];
    const rest: unknown[] = [];
    for (const error of this.exceptions) {
      if (error instanceof BaseExceptionGroup) {
        const [inside, outside] = error.split(matches);
        if (inside !== undefined) match.push(inside);
        if (outside !== undefined) rest.push(outside);
      } else (matches(error) ? match : rest).push(error);
    }
    return [this.#with(match), this.#with(rest)];
  }

  override toString(): string {
    const count = this.exceptions.length;
    return `${this.name}: ${this.message} (${String(count)} sub-exception${count === 1 ? '' : 's'})`;
  }

  #with(exceptions: readonly unknown[]): BaseExceptionGroup | undefined {
    if (exceptions.length === 0) return undefined;
    const group = this.derive(exceptions);
    if (this.cause !== undefined) group.cause = this.cause;
    return group;
  }
}

/** A group without a cancellation in it, at whatever depth. */
export class ExceptionGroup extends BaseExceptionGroup {
  override readonly name: string = 'ExceptionGroup';
}

function matcherOf(condition: Condition): (error: unknown) => boolean {
  if (isErrorClass(condition)) return (error) => error instanceof condition;
  if (typeof condition === 'function') return condition;
  if (!Array.isArray(condition) || !condition.every(isErrorClass))
    throw new TypeError('expected an error class, a list of error classes, or a predicate');
  return (error) => condition.some((each) => error instanceof each);
}

function isErrorClass(condition: unknown): condition is ErrorClass {
  return typeof condition === 'function' && (condition === Error || condition.prototype instanceof Error);
}
