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
    const circle = circleOf(waits);
    super(`Deadlock: nothing is ready and no timer runs, but ${listOf(waits)}.${roundOf(waits, circle)}`);
    this.waits = waits;
    this.circle = circle;
  }
}

/** So many tasks a message names. */
const enough = 9;

function listOf(waits: readonly StuckWait[]): string {
  if (waits.length === 0) return 'what is awaited is not done';
  const named = waits.slice(0, enough).map(({ name, on }) => `${name} waits for ${on}`);
  const more = waits.length - named.length;
  return [...named, ...(more > 0 ? [`${String(more)} more wait`] : [])].join('; ');
}

function roundOf(waits: readonly StuckWait[], circle: readonly number[]): string {
  if (circle.length === 0) return '';
  const names = new Map(waits.map(({ task, name }) => [task, name]));
  return ` In a circle: ${[...circle, ...circle.slice(0, 1)].map((task) => names.get(task)).join(' → ')}.`;
}

/** Walks from task to blocker, as deep as need be, until it meets its own path. */
function circleOf(waits: readonly StuckWait[]): readonly number[] {
  const blockersOf = new Map(waits.map(({ task, blockers }) => [task, blockers]));
  const seen = new Set<number>();
  for (const { task: start } of waits) {
    const path: { readonly task: number; next: number }[] = [];
    const onPath = new Set<number>();
    const step = (task: number): void => {
      if (seen.has(task)) return;
      seen.add(task);
      onPath.add(task);
      path.push({ task, next: 0 });
    };
    step(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const blocker = blockersOf.get(last.task)?.[last.next++];
      if (blocker === undefined) {
        onPath.delete(last.task);
        path.pop();
      } else if (onPath.has(blocker)) {
        const tasks = path.map(({ task }) => task);
        return tasks.slice(tasks.indexOf(blocker));
      } else step(blocker);
    }
  }
  return [];
}

/** Anything as a text, for a message: what can be thrown cannot always say what it is. */
export function textOf(what: unknown): string {
  try {
    // oxlint-disable-next-line typescript/no-base-to-string -- anything can be thrown.
    return String(what);
  } catch {
    return 'something that has no text';
  }
}
