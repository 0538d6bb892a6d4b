/**
 * A concurrent program as plain data: `generate.ts` makes it, `python.ts` writes it as Python, `interpret.ts` runs it
 * on our scheduler, `walk.ts` walks through it, `shrink.ts` makes it smaller.
 *
 * A program is a list of units: coroutine functions, and plain functions for callbacks. Unit 0 is `main`. A unit may
 * start only units behind it, and await only what such units are run in: so every program ends, and no tasks await each
 * other in a circle (a cancellation would run round it for ever).
 *
 * Names say what they hold by their first letter: l a lock, e an event, c a condition, m a semaphore, b a barrier,
 * q a queue, u a future, n a counter; t a task, x a gather or a shield, g a task group, s a timeout's scope, h a handle.
 * The first eight are there from the beginning; using one of the others before it is set skips the statement.
 */

export type Name = string;

/** The errors a program raises itself. `Raw` is a `Burnt`. */
export const ownErrors = ['Burnt', 'Raw', 'Spilt'] as const;

export const errorKinds = [
  ...ownErrors,
  'CancelledError',
  'TimeoutError',
  'ValueError',
  'RuntimeError',
  'InvalidStateError',
  'QueueEmpty',
  'QueueFull',
  'QueueShutDown',
  'BrokenBarrierError',
  'ExceptionGroup',
  'BaseExceptionGroup',
  'Exception',
  'BaseException',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

export interface ErrorMade {
  readonly error: ErrorKind;
  readonly message: string;
  /** A group's. */
  readonly inner?: readonly ErrorMade[];
  /** Python's `__cause__`. */
  readonly cause?: ErrorMade;
}

/** An array is a tuple. */
export type Plain = number | string | boolean | null | readonly Plain[];

export type Argument =
  | Plain
  | ErrorMade
  /** A unit that is a callback. */
  | { readonly callback: number }
  /** So many minutes from now. */
  | { readonly after: number }
  /** An item that a priority queue compares by its first number alone. */
  | { readonly dish: readonly [rank: number, what: string] };

export type Expression =
  /** A coroutine: calls unit `unit`. */
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'sleep'; readonly minutes: number; readonly result?: Plain }
  /** A coroutine method, such as `l1.acquire()`. */
  | {
      readonly kind: 'method';
      readonly of: Name;
      readonly method: string;
      readonly args: readonly Argument[];
    }
  /** `c1.wait_for(lambda: n1 >= 2)`; the predicate raises when `fails`. */
  | {
      readonly kind: 'until';
      readonly of: Name;
      readonly counter: Name;
      readonly least: number;
      readonly fails?: boolean;
    }
  | {
      readonly kind: 'wait';
      readonly all: readonly Expression[];
      readonly timeout: number | null;
      readonly until: 'FIRST_COMPLETED' | 'FIRST_EXCEPTION' | 'ALL_COMPLETED';
    }
  | { readonly kind: 'waitFor'; readonly what: Expression; readonly timeout: number | null }
  /** A coroutine that awaits another under a `timeout`, which begins when the coroutine does. */
  | { readonly kind: 'within'; readonly what: Expression; readonly minutes: number }
  /** A helper that works for so long, each after the other, and then returns or raises. */
  | { readonly kind: 'thread'; readonly minutes: readonly number[]; readonly gives: Plain | ErrorMade }
  /** A future: what `name` holds. */
  | { readonly kind: 'name'; readonly name: Name }
  /** A future: the task in hand. Awaiting it is an error. */
  | { readonly kind: 'self' }
  | { readonly kind: 'task'; readonly what: Expression; readonly eager?: boolean }
  /** A future: a gather of `count` sleeps, so many that cancelled timers get in the way. */
  | { readonly kind: 'crowd'; readonly count: number; readonly minutes: readonly number[] }
  | { readonly kind: 'gather'; readonly all: readonly Expression[]; readonly returnExceptions: boolean }
  | { readonly kind: 'shield'; readonly what: Expression };

/** Those that are futures when made: they run without being awaited, and may be kept in a name. */
export const isFuture = ({ kind }: Expression): boolean =>
  kind === 'name' ||
  kind === 'self' ||
  kind === 'task' ||
  kind === 'crowd' ||
  kind === 'gather' ||
  kind === 'shield';

export interface Step {
  /** The place in the program, as the log tells it: see `numbered`. */
  readonly id: number;
  /** An error of this kind is swallowed, and the unit goes on. */
  readonly swallow?: ErrorKind;
}

export type Block = readonly Statement[];

export interface Handler {
  readonly on: ErrorKind;
  readonly body: Block;
}

export type Statement =
  | (Step & { readonly op: 'await'; readonly what: Expression })
  /** Keeps a future in a name. */
  | (Step & { readonly op: 'let'; readonly name: Name; readonly what: Expression })
  | (Step & {
      readonly op: 'spawn';
      readonly name: Name;
      readonly what: Expression;
      /** The task is called what its name says, and not `Task-N`. */
      readonly named: boolean;
      readonly eager?: boolean;
      readonly group?: Name;
    })
  /** Enters a task group, and never leaves it. */
  | (Step & { readonly op: 'enter'; readonly name: Name })
  /** A plain method; `self` is the task in hand. */
  | (Step & {
      readonly op: 'call';
      readonly of: Name;
      readonly method: string;
      readonly args: readonly Argument[];
    })
  /** Puts `puts` items in a queue, these again and again, and takes so many out. */
  | (Step & {
      readonly op: 'churn';
      readonly of: Name;
      readonly items: readonly Argument[];
      readonly puts: number;
      readonly takes: number;
    })
  /** A property. */
  | (Step & { readonly op: 'read'; readonly of: Name; readonly property: string })
  | (Step & { readonly op: 'work'; readonly minutes: number })
  | (Step & { readonly op: 'count'; readonly name: Name })
  | (Step & {
      readonly op: 'schedule';
      readonly name: Name;
      readonly how: 'callSoon' | 'callLater' | 'callAt';
      readonly minutes: number;
      readonly callback: number;
    })
  /** A timer for each of the minutes, that logs its place among them; some are cancelled again. */
  | (Step & {
      readonly op: 'bells';
      readonly minutes: readonly number[];
      readonly cancelled: readonly number[];
    })
  | (Step & { readonly op: 'who' })
  | (Step & { readonly op: 'everybody' })
  | (Step & { readonly op: 'raise'; readonly what: ErrorMade })
  | (Step & { readonly op: 'return'; readonly value: Plain })
  /** Raises what the handler around it caught; nothing outside one. */
  | (Step & { readonly op: 'reraise' })
  /** Takes the caught group apart; `raise` raises the rest. Nothing where no group was caught. */
  | (Step & {
      readonly op: 'split';
      readonly how: 'split' | 'subgroup' | 'derive';
      readonly kinds: readonly ErrorKind[];
      readonly raise: boolean;
    })
  | (Step & {
      readonly op: 'try';
      readonly body: Block;
      readonly handlers: readonly Handler[];
      readonly final: Block;
    })
  | (Step & { readonly op: 'repeat'; readonly times: number; readonly body: Block })
  /** `async with` a lock, a condition, a semaphore or a barrier. */
  | (Step & { readonly op: 'with'; readonly of: Name; readonly body: Block })
  | (Step & { readonly op: 'group'; readonly name: Name; readonly body: Block })
  | (Step & {
      readonly op: 'timeout';
      readonly name: Name;
      readonly minutes: number | null;
      /** `timeout_at`: `minutes` from now. */
      readonly at: boolean;
      readonly body: Block;
    })
  /** `as_completed`; `plain` is the iteration whose items are awaited. */
  | (Step & {
      readonly op: 'each';
      readonly all: readonly Expression[];
      readonly timeout: number | null;
      readonly plain: boolean;
      readonly swallowOne?: ErrorKind;
      readonly body: Block;
    });

export type Thing =
  | { readonly name: Name; readonly make: 'Lock' | 'Event' | 'Future' | 'Counter' }
  /** Without `lock` it makes its own. */
  | { readonly name: Name; readonly make: 'Condition'; readonly lock?: Name }
  | {
      readonly name: Name;
      readonly make: 'Semaphore' | 'BoundedSemaphore' | 'Barrier';
      readonly value: number;
    }
  | {
      readonly name: Name;
      readonly make: 'Queue' | 'PriorityQueue' | 'LifoQueue';
      readonly value: number;
      /** The items are dishes. */
      readonly dishes?: boolean;
    };

export interface Unit {
  readonly kind: 'coroutine' | 'callback';
  readonly body: Block;
}

export interface Program {
  readonly profile: string;
  readonly things: readonly Thing[];
  readonly units: readonly Unit[];
  /** All tasks are started at once (`eager_task_factory`). */
  readonly eager?: boolean;
  /** A unit that the same loop runs after `main`. */
  readonly second?: number;
}
