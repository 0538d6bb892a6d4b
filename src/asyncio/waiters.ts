/** Who waits for a lock, an event or a queue, in the order they came. CPython has a deque of futures for it. */
import { runningLoop } from './events';
import { Future } from './futures';
import type { Task } from './tasks';

/** A future that stands in a line: it knows its neighbours, so it can leave from the middle of a million. */
export class Waiter extends Future<true> {
  // These three are for `Line` alone.
  line: Line | undefined = undefined;
  ahead: Waiter | undefined = undefined;
  behind: Waiter | undefined = undefined;

  /** Who has what it waits for, as far as that is known. */
  override blockers(): readonly Task<unknown>[] {
    return this.line?.holders ?? [];
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
    const task = runningLoop()?.currentTask;
    const place = task === undefined ? -1 : this.holders.lastIndexOf(task);
    this.holders.splice(Math.max(place, 0), 1);
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
      if (waiter.done()) continue;
      waiter.setResult(true);
      return true;
    }
    return false;
  }

  /** Also when nobody is in it. A cancelled waiter leaves when its task has its turn. */
  allCancelled(): boolean {
    for (let waiter = this.#first; waiter !== undefined; waiter = waiter.behind)
      if (!waiter.cancelled()) return false;
    return true;
  }
}
