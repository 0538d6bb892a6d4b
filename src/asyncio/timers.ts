/**
 * The loop's timers, the earliest first and the older first among equals: what CPython keeps in `_scheduled`
 * (`Lib/asyncio/base_events.py`).
 *
 * Most deadlines are whole minutes of the near future. They stand in a wheel: one first-in-first-out list for each of
 * the next 1024 minutes, and a bit for each list that is not empty. All other deadlines, fractions and far ones, stand
 * in a binary heap.
 */
import { blank, type ReadyQueue, type Runnable } from './events';

/** Anything that can stand among the timers. `when` is a kitchen minute. */
export interface Timer extends Runnable {
  readonly when: number;
  /** Set by `Timers`: in the heap, its place in the order of creation, which breaks ties; -1 while it is not among the timers. */
  age: number;
  /** Set by `Timers`: the next of the same minute. */
  follower: Timer | undefined;
  /** A cancelled timer is passed over. */
  cancelled(): boolean;
}

/** Timers that are due within so little of the clock's minute are due: CPython's `_clock_resolution`. */
const clockResolution = 1e-9;

const size = 1024;
const mask = size - 1;

/** So many cancelled timers may stand about before they are swept out. */
const untidy = 100;

export class Timers {
  /** The wheel holds the minutes from `#start` on, `size` of them: so no list holds two different minutes. */
  #start = 0;
  readonly #first = blank<Timer>(size);
  readonly #last = blank<Timer>(size);
  readonly #filled = new Int32Array(size / 32);
  #inWheel = 0;
  /** The first minute in the wheel, unless it is empty. No `Infinity` here: V8 keeps a whole number cheaper alone. */
  #minute = 0;
  #heap: Timer[] = [];
  #ages = 0;
  #cancelled = 0;

  push(timer: Timer): void {
    const { when } = timer;
    const ahead = when - this.#start;
    if (ahead >= 0 && ahead < size && Number.isInteger(when)) this.#pushWheel(timer);
    // What is due at the end of days takes no place.
    else if (when !== Infinity) pushHeap(this.#heap, timer, this.#ages++);
  }

  /** To be told of each timer that is cancelled while it stands here. */
  noteCancelled(): void {
    this.#cancelled++;
    const length = this.#inWheel + this.#heap.length;
    if (this.#cancelled > untidy && this.#cancelled * 2 > length) this.#sweep();
  }

  /** The first timer that is not cancelled. */
  peek(): Timer | undefined {
    let first = this.#head();
    while (first?.cancelled()) {
      this.#drop(first);
      first = this.#head();
    }
    return first;
  }

  /** Whether `takeDue` would find anything. */
  isDue(now: number): boolean {
    return (
      (this.#inWheel > 0 && this.#minute - now < clockResolution) ||
      (this.#heap.length > 0 && (this.#heap[0] as Timer).when - now < clockResolution)
    );
  }

  /**
   * Takes out the timers of minute `now`, the earliest there is, as a list by `follower`; the cancelled ones are
   * still among them. `undefined` when not all that are due now stand in its list.
   */
  takeMinute(now: number): Timer | undefined {
    if (this.#inWheel === 0 || this.#minute !== now) return undefined;
    if (this.#heap.length > 0 && (this.#heap[0] as Timer).when - now < clockResolution) return undefined;
    const first = this.#first[now & mask];
    this.#empty(now & mask);
    for (let timer = first; timer !== undefined; timer = timer.follower) {
      this.#inWheel--;
      timer.age = -1;
      if (timer.cancelled()) this.#cancelled--;
    }
    this.#start = now;
    this.#findMinute();
    return first;
  }

  /** Moves every timer that is due at minute `now` to the ready queue. */
  takeDue(now: number, ready: ReadyQueue): void {
    while (this.isDue(now)) {
      const top = this.#heap[0];
      // In the heap because it was far away then: it is older than any of its minute in the wheel.
      if (top !== undefined && (this.#inWheel === 0 || top.when <= this.#minute))
        this.#ring(popHeap(this.#heap), ready);
      else this.#ringAll(this.#minute & mask, ready);
    }
    this.#start = Math.max(this.#start, Math.floor(now));
  }

  #pushWheel(timer: Timer): void {
    const { when } = timer;
    const at = when & mask;
    const last = this.#last[at];
    if (last === undefined) {
      this.#first[at] = timer;
      (this.#filled[at >> 5] as number) |= 1 << (at & 31);
      if (this.#inWheel === 0 || when < this.#minute) this.#minute = when;
    } else last.follower = timer;
    this.#last[at] = timer;
    timer.age = 0;
    this.#inWheel++;
  }

  #findMinute(): void {
    if (this.#inWheel === 0) return;
    const start = this.#start & mask;
    let word = start >> 5;
    let bits = (this.#filled[word] as number) & (-1 << (start & 31));
    // Once round, and the first word again for what stands before the start.
    while (bits === 0) bits = this.#filled[(word = (word + 1) & 31)] as number;
    const at = (word << 5) | (31 - Math.clz32(bits & -bits));
    this.#minute = this.#start + ((at - start) & mask);
  }

  #ringAll(at: number, ready: ReadyQueue): void {
    let timer = this.#first[at];
    this.#empty(at);
    while (timer !== undefined) {
      const { follower }: Timer = timer;
      timer.follower = undefined;
      this.#inWheel--;
      this.#ring(timer, ready);
      timer = follower;
    }
    this.#findMinute();
  }

  #ring(timer: Timer, ready: ReadyQueue): void {
    timer.age = -1;
    if (timer.cancelled()) this.#cancelled--;
    else ready.push(timer);
  }

  #empty(at: number): void {
    this.#first[at] = undefined;
    this.#last[at] = undefined;
    (this.#filled[at >> 5] as number) &= ~(1 << (at & 31));
  }

  #head(): Timer | undefined {
    const top = this.#heap[0];
    if (this.#inWheel === 0 || (top !== undefined && top.when <= this.#minute)) return top;
    return this.#first[this.#minute & mask];
  }

  #drop(head: Timer): void {
    this.#cancelled--;
    head.age = -1;
    if (head === this.#heap[0]) return void popHeap(this.#heap);
    const at = head.when & mask;
    this.#inWheel--;
    if (head.follower !== undefined) this.#first[at] = head.follower;
    else {
      this.#empty(at);
      this.#findMinute();
    }
    head.follower = undefined;
  }

  /** Throws the cancelled ones out, and keeps the order of the others. */
  #sweep(): void {
    const all = this.#heap.toSorted((a, b) => a.age - b.age);
    for (let at = 0; at < size; at++) {
      for (let timer = this.#first[at]; timer !== undefined; timer = timer.follower) all.push(timer);
      this.#empty(at);
    }
    this.#heap = [];
    this.#inWheel = 0;
    this.#cancelled = 0;
    const living = all.filter((timer) => !timer.cancelled());
    for (const timer of all) timer.age = -1;
    for (const timer of living) {
      timer.follower = undefined;
      this.push(timer);
    }
  }
}

const before = (a: Timer, b: Timer): boolean => a.when < b.when || (a.when === b.when && a.age < b.age);

function pushHeap(heap: Timer[], timer: Timer, age: number): void {
  timer.age = age;
  let at = heap.length;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up] as Timer;
    if (!before(timer, above)) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = timer;
}

function popHeap(heap: Timer[]): Timer {
  const first = heap[0] as Timer;
  const last = heap.pop() as Timer;
  if (last === first) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && before(heap[down + 1] as Timer, heap[down] as Timer)) down++;
    if (!before(heap[down] as Timer, last)) break;
    heap[at] = heap[down] as Timer;
    at = down;
  }
  heap[at] = last;
  return first;
}
