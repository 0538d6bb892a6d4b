/** What is ready to run, in order: what CPython keeps in `_ready` (`Lib/asyncio/base_events.py`). */

/** Anything that can stand in the ready queue. */
export interface Runnable {
  /** Called by the loop, once for each time it was made ready. */
  run(): void;
}

/** A row of `length` empty places. */
export const blank = <T>(length: number): (T | undefined)[] =>
  // oxlint-disable-next-line unicorn/no-new-array -- `Array.from` takes ten times as long, at each start of a loop.
  new Array<T | undefined>(length).fill(undefined);

/** First in, first out, in a ring that doubles when it is full: no shifting, nothing to collect. */
export class ReadyQueue {
  #ring = blank<Runnable>(64);
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: Runnable): void {
    if (this.#length === this.#ring.length) this.#grow();
    this.#ring[(this.#head + this.#length++) & (this.#ring.length - 1)] = item;
  }

  /** Only while there is one. */
  shift(): Runnable {
    const item = this.#ring[this.#head] as Runnable;
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#length--;
    return item;
  }

  #grow(): void {
    const { length } = this.#ring;
    const ring = blank<Runnable>(length * 2);
    for (let i = 0; i < length; i++) ring[i] = this.#ring[(this.#head + i) & (length - 1)];
    this.#ring = ring;
    this.#head = 0;
  }
}
