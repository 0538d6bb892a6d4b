/**
 * What slides to its place in wall-clock time: between two choices no kitchen minute passes, and a ticket may belong
 * elsewhere at once.
 */

/** A place and a size, in kitchen units. */
export interface Hung {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The share of its way that is left after a second is e to the minus this: it is there in a quarter of one. */
const haste = 16;

/** Kitchen units that nobody sees. */
const near = 0.5;

export class Slide {
  #at: Hung | undefined;

  /** Whether it will go on by itself. */
  restless = false;

  /** It hangs nowhere. */
  leave(): void {
    this.#at = undefined;
    this.restless = false;
  }

  /** `seconds` of wall-clock time later; `Infinity` puts it in its place, as its first appearance does. */
  follow(to: Hung, seconds: number): Hung {
    const at = this.#at ?? to;
    const left = Math.exp(-haste * seconds);
    const there = Math.max(Math.abs(to.x - at.x), Math.abs(to.y - at.y)) * left < near;
    const on = (from: number, goal: number): number => goal + (from - goal) * left;
    this.#at = there ? to : { x: on(at.x, to.x), y: on(at.y, to.y), size: on(at.size, to.size) };
    this.restless = !there;
    return this.#at;
  }
}
