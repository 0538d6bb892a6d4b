/** The errors of asyncio (`Lib/asyncio/exceptions.py` and `queues.py`), and the one that virtual time adds. */

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
  override readonly name: string = 'RuntimeError';
}

/** An argument of the right type has a value that makes no sense. */
export class ValueError extends Error {
  override readonly name = 'ValueError';
}

/** The time is over. `cause` is the `CancelledError` that ended the work, where one did. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** `getNowait` found nothing. */
export class QueueEmpty extends Error {
  override readonly name = 'QueueEmpty';
}

/** `putNowait` found no room. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** The queue was shut down: nothing goes in any more, and what is left may come out. */
export class QueueShutDown extends Error {
  override readonly name = 'QueueShutDown';
}

/** The barrier was aborted, or somebody left it while others waited. */
export class BrokenBarrierError extends RuntimeError {
  override readonly name = 'BrokenBarrierError';
}

/** One task that waits for ever. */
export interface StuckWait {
  readonly task: number;
  readonly name: string;
  /** What it waits for. */
  readonly on: string;
  /** The tasks that would have to go on first, as far as that is known. */
  readonly blockers: readonly number[];
}

/** Nothing is ready, no timer runs, and still somebody waits. On a real clock the program would hang. */
export class DeadlockError extends Error {
  override readonly name = 'DeadlockError';
  readonly code = 'deadlock';
  readonly waits: readonly StuckWait[];
  /** Tasks that wait for each other in a circle, each for the next; empty where there is none. */
  readonly circle: readonly number[];

  constructor(waits: readonly StuckWait[]) {
    const who = waits.map(({ name, on }) => `${name} waits for ${on}`).join('; ');
    const circle = circleOf(waits);
    const nameOf = (id: number): string => waits.find(({ task }) => task === id)?.name ?? '';
    const round =
      circle.length === 0 ? '' : ` In a circle: ${[...circle, circle[0] as number].map(nameOf).join(' → ')}.`;
    super(`Deadlock: nothing is ready and no timer runs, but ${who}.${round}`);
    this.waits = waits;
    this.circle = circle;
  }
}

function circleOf(waits: readonly StuckWait[]): readonly number[] {
  const next = new Map(waits.map(({ task, blockers }) => [task, blockers]));
  const seen = new Set<number>();
  const follow = (task: number, path: readonly number[]): readonly number[] => {
    if (path.includes(task)) return path.slice(path.indexOf(task));
    if (seen.has(task)) return [];
    seen.add(task);
    for (const blocker of next.get(task) ?? []) {
      const circle = follow(blocker, [...path, task]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  for (const { task } of waits) {
    const circle = follow(task, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
