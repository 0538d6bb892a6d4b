/**
 * The loop's timers, the earliest first and the older first among equals: what CPython keeps in `_scheduled`
 * (`Lib/asyncio/base_events.py`). There a cancelled timer stays until it is due; here it leaves at once.
 *
 * Most deadlines are whole minutes of the near future. They stand in a wheel: one first-in-first-out list for each of
 * the next 1024 minutes, and a bit for each list that is not empty. All other deadlines, fractions and far ones, stand
 * in a binary heap. The plainer way, a list for each distinct deadline and a heap of the lists, costs a sleep 1.9 times
 * as much, a gathered child 1.3 times.
 */
import { blank, type Deque } from './deque';
import type { Runnable } from './events';

/** Anything that can stand among the timers. */
export interface Timer extends Runnable {
  /** The kitchen minute it is due. */
  readonly when: number;
  /** Set by `Timers`: its place in the heap, or one of the three below. */
  place: number;
  /** Set by `Timers`, in the heap: its place in the order of creation, which breaks ties. */
  age: number;
  /** Set by `Timers`, in the wheel: the one before and the one after it in its minute. */
  ahead: Timer | undefined;
  behind: Timer | undefined;
}

/** It is not among the timers. */
export const nowhere = -1;
/** It was due and was taken out: it is about to run, or has run. */
export const rung = -2;
const inWheel = -3;

/** Timers that are due within so little of the clock's minute are due: CPython's `_clock_resolution`. */
const clockResolution = 1e-9;

const size = 1024;
const mask = size - 1;

export class Timers {
  /** The wheel holds the minutes from `#start` on, `size` of them: so no list holds two different minutes. */
  #start = 0;
  readonly #first = blank<Timer>(size);
  readonly #last = blank<Timer>(size);
  /** A bit for each list that is not empty, and one for each 32 of them. */
  readonly #filled = new Int32Array(size / 32);
  #filledWords = 0;
  #inWheel = 0;
  /** The first minute in the wheel; of an empty one, any. It is always a whole number, which V8 keeps in its place. */
  #minute = 0;
  readonly #heap: Timer[] = [];
  #ages = 0;

  push(timer: Timer): void {
    const { when } = timer;
    const ahead = when - this.#start;
    if (ahead >= 0 && ahead < size && Number.isInteger(when)) this.#pushWheel(timer);
    // What is due at the end of days takes no place.
    else if (when !== Infinity) this.#pushHeap(timer);
  }

  /** Nothing happens if it does not stand here. */
  remove(timer: Timer): void {
    if (timer.place >= 0) this.#pullHeap(timer);
    else if (timer.place === inWheel) this.#pullWheel(timer);
    else return;
    timer.place = nowhere;
  }

  /** The first timer. */
  peek(): Timer | undefined {
    const top = this.#heap[0];
    if (this.#inWheel === 0 || (top !== undefined && top.when <= this.#minute)) return top;
    return this.#first[this.#minute & mask];
  }

  /** Whether `takeDue` would find anything. */
  isDue(now: number): boolean {
    return (
      (this.#inWheel > 0 && this.#minute - now < clockResolution) ||
      (this.#heap.length > 0 && (this.#heap[0] as Timer).when - now < clockResolution)
    );
  }

  /**
   * Takes out the timers of minute `now`, the earliest there is, as a list by `behind`. `undefined` when not all that are
   * due now stand in its list.
   */
  takeMinute(now: number): Timer | undefined {
    if (this.#inWheel === 0 || this.#minute !== now) return undefined;
    if (this.#heap.length > 0 && (this.#heap[0] as Timer).when - now < clockResolution) return undefined;
    const first = this.#takeList(now & mask);
    this.#start = now;
    this.#findMinute();
    return first;
  }

  /** Moves every timer that is due at minute `now` to the ready queue. */
  takeDue(now: number, ready: Deque<Runnable>): void {
    while (this.isDue(now)) {
      const top = this.#heap[0];
      // In the heap because it was far away then: it is older than any of its minute in the wheel.
      if (top !== undefined && (this.#inWheel === 0 || top.when <= this.#minute)) {
        this.#pullHeap(top);
        top.place = rung;
        ready.push(top);
      } else {
        let timer = this.#takeList(this.#minute & mask);
        this.#findMinute();
        while (timer !== undefined) {
          ready.push(timer);
          timer = parted(timer);
        }
      }
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
      this.#filledWords |= 1 << (at >> 5);
      if (this.#inWheel === 0 || when < this.#minute) this.#minute = when;
    } else {
      last.behind = timer;
      timer.ahead = last;
    }
    this.#last[at] = timer;
    timer.place = inWheel;
    this.#inWheel++;
  }

  #pullWheel(timer: Timer): void {
    const { ahead, behind } = timer;
    const at = timer.when & mask;
    if (ahead === undefined) this.#first[at] = behind;
    else ahead.behind = behind;
    if (behind === undefined) this.#last[at] = ahead;
    else behind.ahead = ahead;
    timer.ahead = timer.behind = undefined;
    this.#inWheel--;
    if (ahead !== undefined || behind !== undefined) return;
    this.#markEmpty(at);
    if (timer.when === this.#minute) this.#findMinute();
  }

  /** Empties a list of the wheel, and returns it. */
  #takeList(at: number): Timer | undefined {
    const first = this.#first[at];
    this.#first[at] = this.#last[at] = undefined;
    this.#markEmpty(at);
    for (let timer = first; timer !== undefined; timer = timer.behind) {
      timer.place = rung;
      this.#inWheel--;
    }
    return first;
  }

  #markEmpty(at: number): void {
    const word = at >> 5;
    const bits = (this.#filled[word] as number) & ~(1 << (at & 31));
    this.#filled[word] = bits;
    if (bits === 0) this.#filledWords &= ~(1 << word);
  }

  /** Sets the first minute anew. */
  #findMinute(): void {
    if (this.#inWheel === 0) return;
    const start = this.#start & mask;
    let word = start >> 5;
    let bits = (this.#filled[word] as number) & (-1 << (start & 31));
    if (bits === 0) {
      // Those after it come first, then those before it, and at last itself.
      const after = this.#filledWords & (-2 << word);
      word = lowestBit(after === 0 ? this.#filledWords : after);
      bits = this.#filled[word] as number;
    }
    this.#minute = this.#start + ((((word << 5) | lowestBit(bits)) - start) & mask);
  }

  #pushHeap(timer: Timer): void {
    timer.age = this.#ages++;
    this.#rise(timer, this.#heap.length);
  }

  #pullHeap(timer: Timer): void {
    const last = this.#heap.pop() as Timer;
    if (last !== timer) this.#rise(last, this.#sink(last, timer.place));
  }

  /** Puts a timer at `place` or above it, where it fits; its parents on the way move down. */
  #rise(timer: Timer, place: number): void {
    let at = place;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = this.#heap[up] as Timer;
      if (isBefore(parent, timer)) break;
      this.#put(parent, at);
      at = up;
    }
    this.#put(timer, at);
  }

  /** The earlier children move up until a timer fits; returns the place that is then free for it. */
  #sink(timer: Timer, place: number): number {
    const heap = this.#heap;
    let at = place;
    for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child++;
      if (isBefore(timer, heap[child] as Timer)) break;
      this.#put(heap[child] as Timer, at);
      at = child;
    }
    return at;
  }

  #put(timer: Timer, place: number): void {
    this.#heap[place] = timer;
    timer.place = place;
  }
}

/** Parts a timer that was taken out from the one behind it, and returns that. */
export function parted(timer: Timer): Timer | undefined {
  const { behind } = timer;
  timer.ahead = timer.behind = undefined;
  return behind;
}

const isBefore = (a: Timer, b: Timer): boolean => a.when < b.when || (a.when === b.when && a.age < b.age);

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
