/** First in, first out. `collections.deque`, as far as a queue needs it. */

/** So many empty places at the front are kept; then half of the array has to be empty before it is moved. */
const slack = 32;

/** An array whose empty front is cut off now and then: over many, a `shift` costs O(1). */
export class Deque<T> {
  #items: (T | undefined)[] = [];
  #head = 0;

  get length(): number {
    return this.#items.length - this.#head;
  }

  /** How many places the array has: for the test that it gives them back. */
  get places(): number {
    return this.#items.length;
  }

  push(item: T): void {
    this.#items.push(item);
  }

  /** @throws {RangeError} when it is empty. */
  shift(): T {
    if (this.length === 0) throw new RangeError('shift from an empty deque');
    const item = this.#items[this.#head] as T;
    this.#items[this.#head++] = undefined;
    if (this.#head > slack && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }
}
