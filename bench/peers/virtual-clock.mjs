// A virtual clock for peers that bring none: a binary heap of timers, the older first among equal deadlines.

/** @typedef {{ when: number, age: number, callback: (() => void) | undefined }} Timer */

/** @param {Timer} a @param {Timer} b */
const before = (a, b) => a.when < b.when || (a.when === b.when && a.age < b.age);

export class VirtualClock {
  now = 0;
  #age = 0;
  /** @type {Timer[]} */
  #heap = [];

  /** @param {number} delay @param {() => void} callback @returns {Timer} */
  add(delay, callback) {
    const timer = { when: this.now + delay, age: this.#age++, callback };
    const heap = this.#heap;
    let at = heap.length;
    heap.push(timer);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = /** @type {Timer} */ (heap[up]);
      if (before(above, timer)) break;
      heap[at] = above;
      at = up;
    }
    heap[at] = timer;
    return timer;
  }

  /** @param {Timer} timer */
  cancel(timer) {
    timer.callback = undefined;
  }

  /** Runs every timer that is due at the next minute with any; false when there is none. */
  step() {
    const heap = this.#heap;
    let first;
    while ((first = heap[0]) && first.callback === undefined) this.#pop();
    if (!first) return false;
    this.now = first.when;
    while (heap[0]?.when === this.now) {
      const timer = this.#pop();
      const { callback } = timer;
      timer.callback = undefined;
      callback?.();
    }
    return true;
  }

  #pop() {
    const heap = this.#heap;
    const first = /** @type {Timer} */ (heap[0]);
    const last = /** @type {Timer} */ (heap.pop());
    if (heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      let least = heap[down];
      if (!least) break;
      const right = heap[down + 1];
      if (right && before(right, least)) {
        least = right;
        down++;
      }
      if (before(last, least)) break;
      heap[at] = least;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}
