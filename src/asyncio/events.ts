/** What the loop runs: handles, timers, and the ready queue (`Lib/asyncio/events.py`). */
import { RuntimeError } from './exceptions';
import type { EventLoop } from './loop';

/** Anything that can stand in the ready queue. */
export interface Runnable {
  /** Called by the loop, once for each time it was made ready. */
  run(): void;
}

/** Anything that can stand among the timers. `when` is a kitchen minute, `age` breaks ties: the older first. */
export interface Timer extends Runnable {
  readonly when: number;
  readonly age: number;
  /** A cancelled timer is passed over. */
  cancelled(): boolean;
}

/** A callback on its way: what `callSoon` returns. */
export class Handle implements Runnable {
  #callback: (() => void) | undefined;

  constructor(callback: () => void) {
    this.#callback = callback;
  }

  /** Withdraws the callback; nothing happens if it has run already. */
  cancel(): void {
    this.#callback = undefined;
  }

  cancelled(): boolean {
    return this.#callback === undefined;
  }

  run(): void {
    this.#callback?.();
  }
}

/** A callback with a due minute: what `callLater` and `callAt` return. */
export class TimerHandle extends Handle implements Timer {
  readonly when: number;
  readonly age: number;

  constructor(when: number, age: number, callback: () => void) {
    super(callback);
    this.when = when;
    this.age = age;
  }
}

/** First in, first out, in a ring that doubles when it is full: no shifting, nothing to collect. */
export class ReadyQueue {
  #ring: (Runnable | undefined)[] = Array.from({ length: 64 });
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: Runnable): void {
    if (this.#length === this.#ring.length) this.#grow();
    this.#ring[(this.#head + this.#length++) & (this.#ring.length - 1)] = item;
  }

  shift(): Runnable | undefined {
    if (this.#length === 0) return undefined;
    const item = this.#ring[this.#head];
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#length--;
    return item;
  }

  #grow(): void {
    const ring: (Runnable | undefined)[] = Array.from({ length: this.#ring.length * 2 });
    for (let i = 0; i < this.#length; i++) ring[i] = this.#ring[(this.#head + i) & (this.#ring.length - 1)];
    this.#ring = ring;
    this.#head = 0;
  }
}

/** The timers by (deadline, age), in a binary heap. CPython's heap knows no age; see `loop.ts`. */
export class TimerHeap {
  readonly #heap: Timer[] = [];

  get length(): number {
    return this.#heap.length;
  }

  peek(): Timer | undefined {
    return this.#heap[0];
  }

  push(timer: Timer): void {
    const heap = this.#heap;
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

  pop(): Timer | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || last === first) return first;
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
}

const before = (a: Timer, b: Timer): boolean => a.when < b.when || (a.when === b.when && a.age < b.age);

let running: EventLoop | undefined;

/** @throws {RuntimeError} outside a running loop. */
export function getRunningLoop(): EventLoop {
  if (running === undefined) throw new RuntimeError('no running event loop');
  return running;
}

/** For the loop alone: says which loop runs now, and returns the one before. */
export function setRunningLoop(loop: EventLoop | undefined): EventLoop | undefined {
  const previous = running;
  running = loop;
  return previous;
}
