/** Who waits for a lock, an event or a queue, in the order they came. CPython has a deque of futures for it. */
import { runningLoop } from './events';
import { RuntimeError } from './exceptions';
import { awaited, CoroutineObject, resumeWith, reusedNow, suspending, type Suspension } from './futures';
import type { Task } from './tasks';

/** Two more stages of a coroutine object. */
const woken = 3;
const cancelled = 4;

/** A place in a line. It knows its neighbours, so one can leave from the middle of a million. */
export class Waiter extends CoroutineObject<true> {
  readonly #label: string;
  #task: Task<unknown> | undefined = undefined;
  // These three are for `Line` alone.
  line: Line | undefined = undefined;
  ahead: Waiter | undefined = undefined;
  behind: Waiter | undefined = undefined;

  constructor(label: string) {
    super();
    this.#label = label;
  }

  get label(): string {
    return this.#label;
  }

  /** Who has what it waits for, as far as that is known. */
  override blockers(): readonly Task<unknown>[] {
    return this.line?.holders ?? [];
  }

  next(): IteratorResult<Suspension, true> {
    if (this.stage === awaited) return this.suspend();
    if (this.stage === suspending) throw new RuntimeError(reusedNow);
    return resumeWith(true);
  }

  /** For the task that waits. */
  suspended(task: Task<unknown>): void {
    this.#task = task;
  }

  /** It has what it waited for; its task is on its way. */
  wake(): void {
    this.stage = woken;
    this.#task?.goOn();
  }

  /** For the task that waits: it is told otherwise. */
  cancel(): void {
    this.stage = cancelled;
  }

  /** Whether it stands there for nothing any more. */
  get over(): boolean {
    return this.stage > suspending;
  }

  get woken(): boolean {
    return this.stage === woken;
  }

  get cancelled(): boolean {
    return this.stage === cancelled;
  }
}

/** First come, first served. */
export class Line {
  /** Who has what they all wait for, as far as that is known. */
  readonly holders: Task<unknown>[] = [];
  #first: Waiter | undefined = undefined;
  #last: Waiter | undefined = undefined;

  get first(): Waiter | undefined {
    return this.#first;
  }

  /** The task in hand has it. */
  taken(): void {
    const task = runningLoop()?.currentTask;
    if (task !== undefined) this.holders.push(task);
  }

  /** The task in hand gave it back; if it held nothing, somebody else's is given back. */
  givenBack(): void {
    const { holders } = this;
    const task = runningLoop()?.currentTask;
    const place = task === undefined ? -1 : holders.lastIndexOf(task);
    const last = holders.pop();
    if (last !== undefined && place >= 0 && place < holders.length) holders[place] = last;
  }

  push(waiter: Waiter): Waiter {
    waiter.line = this;
    waiter.ahead = this.#last;
    if (this.#last === undefined) this.#first = waiter;
    else this.#last.behind = waiter;
    this.#last = waiter;
    return waiter;
  }

  /** Nothing happens if it has left already. */
  remove(waiter: Waiter): void {
    if (waiter.line !== this) return;
    const { ahead, behind } = waiter;
    if (ahead === undefined) this.#first = behind;
    else ahead.behind = behind;
    if (behind === undefined) this.#last = ahead;
    else behind.ahead = ahead;
    waiter.line = waiter.ahead = waiter.behind = undefined;
  }

  /** Wakes the first that was not cancelled, and takes it out of the line. Returns whether there was one. */
  wakeNext(): boolean {
    for (let waiter = this.#first; waiter !== undefined; waiter = this.#first) {
      this.remove(waiter);
      if (waiter.over) continue;
      waiter.wake();
      return true;
    }
    return false;
  }

  /** Also when nobody is in it. A cancelled waiter leaves when its task has its turn. */
  allCancelled(): boolean {
    for (let waiter = this.#first; waiter !== undefined; waiter = waiter.behind)
      if (!waiter.cancelled) return false;
    return true;
  }
}
