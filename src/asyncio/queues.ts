/** Queues (`Lib/asyncio/queues.py`). */
import { Deque } from './deque';
import { QueueEmpty, QueueFull, QueueShutDown, ValueError } from './exceptions';
import type { Coroutine } from './futures';
import { heappop, heappush, isLess, type Before } from './heapq';
import { Event } from './locks';
import { LoopBound } from './mixins';
import { Line, Waiter } from './waiters';

/** First in, first out. `put` waits while it is full, and `get` while it is empty. */
export class Queue<T> extends LoopBound {
  /** How many it holds at most; nothing or less is no limit. */
  readonly maxsize: number;
  readonly #items = new Deque<T>();
  readonly #getters = new Line();
  readonly #putters = new Line();
  #unfinishedTasks = 0;
  readonly #finished: Event;
  #isShutdown = false;
  // What they wait for, spelled once and not for each.
  readonly #item: string;
  readonly #freePlace: string;

  constructor(maxsize = 0, label = 'queue') {
    super(label);
    this.maxsize = maxsize;
    this.#item = `${label}: an item`;
    this.#freePlace = `${label}: a free place`;
    this.#finished = new Event(`${label}: the last taskDone()`);
    this.#finished.set();
  }

  // These three are for subclasses to override.

  /** How many it holds. */
  qsize(): number {
    return this.#items.length;
  }

  protected putItem(item: T): void {
    this.#items.push(item);
  }

  /** @throws {RangeError} when it is empty: only a subclass that counts otherwise comes to see that. */
  protected getItem(): T {
    if (this.#items.length === 0) throw new RangeError('pop from an empty deque');
    return this.#items.shift();
  }

  empty(): boolean {
    return this.qsize() === 0;
  }

  full(): boolean {
    return this.maxsize > 0 && this.qsize() >= this.maxsize;
  }

  /** @throws {QueueShutDown} once it is shut down. */
  *put(item: T): Coroutine<void> {
    while (this.full()) {
      if (this.#isShutdown) throw new QueueShutDown(shutDown);
      const putter = this.standIn(this.#putters, new Waiter(this.#freePlace));
      try {
        yield* putter;
      } catch (error) {
        leave(this.#putters, putter, !this.full());
        throw error;
      }
    }
    this.putNowait(item);
  }

  /** @throws {QueueFull} when there is no room. @throws {QueueShutDown} once it is shut down. */
  putNowait(item: T): void {
    if (this.#isShutdown) throw new QueueShutDown(shutDown);
    if (this.full()) throw new QueueFull(`${this.label} is full`);
    this.putItem(item);
    this.#unfinishedTasks++;
    this.#finished.clear();
    this.#getters.wakeNext();
  }

  /** @throws {QueueShutDown} once it is shut down and empty. */
  *get(): Coroutine<T> {
    while (this.empty()) {
      if (this.#isShutdown) throw new QueueShutDown(shutDown);
      const getter = this.standIn(this.#getters, new Waiter(this.#item));
      try {
        yield* getter;
      } catch (error) {
        leave(this.#getters, getter, !this.empty());
        throw error;
      }
    }
    return this.getNowait();
  }

  /** @throws {QueueEmpty} when there is nothing. @throws {QueueShutDown} when there will be nothing any more. */
  getNowait(): T {
    if (this.empty()) {
      if (this.#isShutdown) throw new QueueShutDown(shutDown);
      throw new QueueEmpty(`${this.label} is empty`);
    }
    const item = this.getItem();
    this.#putters.wakeNext();
    return item;
  }

  /**
   * Says that the work on something that came out is done: once for each.
   * @throws {ValueError} when it is said more often than something went in.
   */
  taskDone(): void {
    if (this.#unfinishedTasks <= 0) throw new ValueError('taskDone() called too many times');
    this.#unfinishedTasks--;
    if (this.#unfinishedTasks === 0) this.#finished.set();
  }

  /** Waits until the work on all that went in is done. */
  *join(): Coroutine<void> {
    if (this.#unfinishedTasks > 0) yield* this.#finished.wait();
  }

  /**
   * From now on nothing goes in, and what is left may come out: unless `immediate`, which throws it away and counts it
   * as done. All who wait in `put` and `get` are woken to look again.
   */
  shutdown(immediate = false): void {
    this.#isShutdown = true;
    if (immediate) {
      while (!this.empty()) {
        this.getItem();
        if (this.#unfinishedTasks > 0) this.#unfinishedTasks--;
      }
      if (this.#unfinishedTasks === 0) this.#finished.set();
    }
    while (this.#getters.wakeNext());
    while (this.#putters.wakeNext());
  }
}

/** Its task was cancelled. If it had been woken, and could go on, the next in line shall. */
function leave(line: Line, waiter: Waiter, canGoOn: boolean): void {
  line.remove(waiter);
  if (canGoOn && waiter.woken) line.wakeNext();
}

const shutDown = 'the queue is shut down';

export interface PriorityQueueOptions<T> {
  /** Whether `a` comes out before `b`. By default the lesser does: see `isLess`. */
  readonly before?: Before<T>;
}

/** The least comes out first: a number, a string, or an array such as `[priority, item]`. */
export class PriorityQueue<T> extends Queue<T> {
  readonly #heap: T[] = [];
  readonly #before: Before<T>;

  constructor(maxsize = 0, { before = isLess }: PriorityQueueOptions<T> = {}, label?: string) {
    super(maxsize, label);
    this.#before = before;
  }

  override qsize(): number {
    return this.#heap.length;
  }

  protected override putItem(item: T): void {
    heappush(this.#heap, item, this.#before);
  }

  protected override getItem(): T {
    return heappop(this.#heap, this.#before);
  }
}

/** Last in, first out. */
export class LifoQueue<T> extends Queue<T> {
  readonly #stack: T[] = [];

  override qsize(): number {
    return this.#stack.length;
  }

  protected override putItem(item: T): void {
    this.#stack.push(item);
  }

  protected override getItem(): T {
    return this.#stack.pop() as T;
  }
}
