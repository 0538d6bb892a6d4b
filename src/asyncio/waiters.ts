/** Who waits for a lock, an event or a queue, in the order they came. CPython has a deque of futures for it. */
import { runningLoop } from './events';
import { RuntimeError } from './exceptions';
import {
  awaited,
  CoroutineObject,
  resumeWith,
  reused,
  reusedNow,
  suspending,
  type Suspension,
} from './futures';
import type { Task } from './tasks';

/** Three more stages of a coroutine object. */
const woken = 3;
const cancelled = 4;
export const ended = 5;

/** A place in a line. It knows its neighbours, so one can leave from the middle of a million. */
export class Waiter extends CoroutineObject<true> {
  readonly #label: string;
  /** Set by the task that waits. */
  task: Task<unknown> | undefined = undefined;
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
    if (this.stage === ended) throw new RuntimeError(reused);
    this.stage = ended;
    return resumeWith(true);
  }

  /** It has what it waited for; its task is on its way. */
  wake(): void {
    this.stage = woken;
    this.task?.goOn();
  }

  /** For the task that waits, which is on its way for another reason. */
  cancel(): void {
    this.stage = cancelled;
  }

  /** Whether it was woken or cancelled. */
  get settled(): boolean {
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

  /** The task in hand gave it back; if it held nothing, it is the one that was taken first. */
  givenBack(): void {
    const { holders } = this;
    const task = runningLoop()?.currentTask;
    let place = Math.max(task === undefined ? -1 : holders.lastIndexOf(task), 0);
    // A `splice` would cost a third of an acquire.
    for (; place < holders.length - 1; place++) holders[place] = holders[place + 1] as Task<unknown>;
    holders.pop();
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
      if (waiter.settled) continue;
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
