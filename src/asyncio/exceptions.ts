/** The errors of asyncio (`Lib/asyncio/exceptions.py`), and the two that virtual time can add. */

/**
 * Thrown into a coroutine to cancel it. Made often and shown never, so it carries no stack trace:
 * that is a hundred times cheaper.
 */
export class CancelledError {
  readonly name = 'CancelledError';
  readonly message: string;

  constructor(message = '') {
    this.message = message;
  }

  toString(): string {
    return this.message === '' ? this.name : `${this.name}: ${this.message}`;
  }
}
Object.setPrototypeOf(CancelledError.prototype, Error.prototype);

/** The operation is not allowed in this state: a result asked for too early, or set twice. */
export class InvalidStateError extends Error {
  override readonly name = 'InvalidStateError';
}

/** A coroutine did what no coroutine may do, or the loop was used where it does not run. */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError';
}

/** One task that waits for ever: what it is called, and what it waits for. */
export interface StuckWait {
  readonly task: number;
  readonly name: string;
  readonly on: string;
}

/** Nothing is ready, no timer runs, and still somebody waits. On a real clock the program would hang. */
export class DeadlockError extends Error {
  override readonly name = 'DeadlockError';
  readonly code = 'deadlock';
  readonly waits: readonly StuckWait[];

  constructor(waits: readonly StuckWait[]) {
    const who = waits.map(({ name, on }) => `${name} waits for ${on}`).join('; ');
    super(`Deadlock: nothing is ready and no timer runs, but ${who}.`);
    this.waits = waits;
  }
}
