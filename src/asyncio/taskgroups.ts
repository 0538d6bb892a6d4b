/** Tasks that begin and end together (`Lib/asyncio/taskgroups.py`). */
import { getRunningLoop } from './events';
import { BaseExceptionGroup } from './exceptiongroups';
import { CancelledError, RuntimeError } from './exceptions';
import type { Awaitable, Coroutine, Future } from './futures';
import type { EventLoop } from './loop';
import type { Startable, Task, TaskOptions } from './tasks';
import { Waiting } from './waiting';

/** What a body threw; boxed, for anything may be thrown. */
interface Thrown {
  readonly error: unknown;
}

/** A group of tasks; see `taskGroup`. */
export class TaskGroup {
  #entered = false;
  #exiting = false;
  #aborting = false;
  #loop!: EventLoop;
  #parent!: Task<unknown>;
  #parentCancelRequested = false;
  readonly #tasks = new Set<Task<unknown>>();
  readonly #errors: unknown[] = [];
  #onCompleted: Future<true> | undefined;

  /**
   * Puts a coroutine on the loop, in this group.
   * @throws {RuntimeError} outside the group's body, or when the group is shutting down; the coroutine is closed then.
   */
  createTask<T>(coroutine: Startable<T>, options?: TaskOptions): Task<T> {
    if (!this.#entered)
      refuse(
        coroutine,
        'has not been entered: its tasks are made in the body of taskGroup(function* (group) {…})',
      );
    if (this.#exiting && this.#tasks.size === 0) refuse(coroutine, 'is finished');
    if (this.#aborting) refuse(coroutine, 'is shutting down');
    const task = this.#loop.createTask(coroutine, options);
    // A task that is done already, being eager, comes back through the ready queue too: its error must not cancel the
    // parent before the parent has it in hand.
    this.#tasks.add(task);
    task.addDoneCallback(this.#onTaskDone);
    return task;
  }

  /** `__aenter__`: for `taskGroup` alone. */
  enter(): void {
    this.#loop = getRunningLoop();
    const parent = this.#loop.currentTask;
    if (parent === undefined)
      throw new RuntimeError('TaskGroup cannot determine the parent task: is this a callback?');
    this.#parent = parent;
    this.#entered = true;
  }

  /** `__aexit__`: for `taskGroup` alone. Whenever there is `thrown`, it throws, though maybe something else. */
  *exit(thrown?: Thrown): Coroutine<void> {
    this.#exiting = true;
    let cancellation = thrown?.error instanceof CancelledError ? thrown.error : undefined;
    if (thrown !== undefined && !this.#aborting) this.#abort();

    // The parent may be cancelled again and again while it waits.
    while (this.#tasks.size > 0) {
      this.#onCompleted ??= new Waiting<true>(this.#tasks);
      try {
        yield* this.#onCompleted;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        if (!this.#aborting) {
          cancellation = error;
          this.#abort();
        }
      }
      this.#onCompleted = undefined;
    }

    // The cancel request that this group made is taken back; was it the only one, nobody outside asked for it.
    if (this.#parentCancelRequested && this.#parent.uncancel() === 0) cancellation = undefined;
    if (cancellation !== undefined && this.#errors.length === 0) throw cancellation;
    if (thrown !== undefined && !(thrown.error instanceof CancelledError)) this.#errors.push(thrown.error);
    if (this.#errors.length === 0) return;
    // Errors go before a cancellation from outside, which comes again at the next wait; the count stays.
    if (this.#parent.cancelling() > 0) {
      this.#parent.uncancel();
      this.#parent.cancel();
    }
    throw new BaseExceptionGroup('unhandled errors in a TaskGroup', this.#errors);
  }

  #abort(): void {
    this.#aborting = true;
    for (const task of this.#tasks) if (!task.done()) task.cancel();
  }

  readonly #onTaskDone = (task: Task<unknown>): void => {
    this.#tasks.delete(task);
    if (this.#tasks.size === 0 && this.#onCompleted?.done() === false) this.#onCompleted.setResult(true);
    if (task.cancelled()) return;
    const exception = task.exception();
    if (exception === undefined) return;
    this.#errors.push(exception);
    if (this.#parent.done()) {
      const message = `Task ${task.getName()} has errored out but its parent task ${this.#parent.getName()} is already completed`;
      this.#loop.callExceptionHandler({ message, exception, task });
    } else if (!this.#aborting && !this.#parentCancelRequested) {
      // The parent does not know yet: whatever it does in the body is interrupted.
      this.#abort();
      this.#parentCancelRequested = true;
      this.#parent.cancel();
    }
  };
}

/**
 * `async with TaskGroup() as group`: runs `body`, waits for all tasks of the group, and gives what `body` returned. The
 * first error, of a task or of `body`, cancels everybody else.
 * @throws {ExceptionGroup} all the errors, in the order they came. @throws {CancelledError} cancelled from outside.
 */
export function* taskGroup<T>(body: (group: TaskGroup) => Awaitable<T>): Coroutine<T> {
  const group = new TaskGroup();
  group.enter();
  let value: T | undefined;
  let thrown: Thrown | undefined;
  try {
    value = yield* body(group);
  } catch (error) {
    thrown = { error };
  }
  yield* group.exit(thrown);
  return value as T;
}

/** @throws {RuntimeError} always, and nobody will be told that the coroutine was never awaited. */
function refuse(coroutine: Startable<unknown>, why: string): never {
  if ('return' in coroutine) coroutine.return(undefined);
  throw new RuntimeError(`TaskGroup ${why}`);
}
