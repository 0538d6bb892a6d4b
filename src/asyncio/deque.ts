/** First in, first out: `collections.deque`, as far as asyncio needs it. */

/** It has no fewer places. */
const fewest = 16;

/** A row of `length` empty places. */
export const blank = <T>(length: number): (T | undefined)[] =>
  // oxlint-disable-next-line unicorn/no-new-array -- `Array.from` takes ten times as long, at each start of a loop.
  new Array<T | undefined>(length).fill(undefined);

/** A ring that doubles when it is full, and is halved when it is nearly empty: nothing is shifted. */
export class Deque<T> {
  #ring = blank<T>(fewest);
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** How many places there are: for the test that it gives them back. */
  get places(): number {
    return this.#ring.length;
  }

  push(item: T): void {
    if (this.#length === this.#ring.length) this.#resize(this.#length * 2);
    this.#ring[(this.#head + this.#length++) & (this.#ring.length - 1)] = item;
  }

  /** Only while there is one. */
  shift(): T {
    const item = this.#ring[this.#head] as T;
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#length--;
    if (this.#length * 8 < this.#ring.length && this.#ring.length > fewest)
      this.#resize(this.#ring.length / 2);
    return item;
  }

  #resize(places: number): void {
    const ring = blank<T>(places);
    for (let i = 0; i < this.#length; i++) ring[i] = this.#ring[(this.#head + i) & (this.#ring.length - 1)];
    this.#ring = ring;
    this.#head = 0;
  }
}
