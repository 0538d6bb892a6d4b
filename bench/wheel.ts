/**
 * The floor's timers: a hierarchical timing wheel on typed arrays, for whole minutes below 2^31.
 *
 * Each level has 2^10 buckets, and the level of a timer is the highest digit in which its minute differs from now. So a
 * bucket is emptied into the level below at the moment its minutes begin, and equal deadlines keep their order. Bitmaps
 * lead past the empty buckets.
 */
const digit = 10;
const buckets = 1 << digit;
const levels = Math.ceil(31 / digit);
const words = buckets >> 5;

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

export class Wheel {
  now = 0;
  size = 0;
  declare readonly when: Int32Array;
  declare readonly next: Int32Array;
  readonly heads = new Int32Array(levels * buckets).fill(-1);
  readonly tails = new Int32Array(levels * buckets);
  readonly full = new Int32Array(levels * words);
  readonly fullWords = new Int32Array(levels);

  /** Timers are the numbers below `size`. */
  constructor(size: number) {
    this.when = new Int32Array(size);
    this.next = new Int32Array(size);
  }

  push(when: number, timer: number): void {
    this.when[timer] = when;
    this.put(when, timer);
    this.size++;
  }

  /** Moves the clock to the earliest minute, and its timers to the tail of a ring. Returns where its tail is then. */
  popDue(ring: Int32Array, mask: number, tail: number): number {
    const { when, next, heads, full, fullWords } = this;
    for (;;) {
      let level = 0;
      while (fullWords[level] === 0) level++;
      // The lowest bucket of the lowest level that has any: every other deadline is later.
      const word = lowestBit(fullWords[level] as number);
      const bits = full[level * words + word] as number;
      const place = (word << 5) | lowestBit(bits);
      const bucket = (level << digit) | place;
      let timer = heads[bucket] as number;
      heads[bucket] = -1;
      full[level * words + word] = bits & (bits - 1);
      if ((bits & (bits - 1)) === 0) fullWords[level] = (fullWords[level] as number) & ~(1 << word);
      const low = level * digit;
      const high = low + digit;
      this.now = (high >= 32 ? 0 : (this.now >>> high) << high) | (place << low);
      if (level === 0) {
        for (; timer >= 0; timer = next[timer] as number) {
          ring[tail++ & mask] = timer;
          this.size--;
        }
        return tail;
      }
      while (timer >= 0) {
        const after = next[timer] as number;
        this.put(when[timer] as number, timer);
        timer = after;
      }
    }
  }

  private put(when: number, timer: number): void {
    const { next, heads, tails, full, fullWords } = this;
    const differs = when ^ this.now;
    const level = differs < buckets ? 0 : ((31 - Math.clz32(differs)) / digit) | 0;
    const place = (when >>> (level * digit)) & (buckets - 1);
    const bucket = (level << digit) | place;
    next[timer] = -1;
    if ((heads[bucket] as number) < 0) {
      const word = place >>> 5;
      heads[bucket] = timer;
      full[level * words + word] = (full[level * words + word] as number) | (1 << (place & 31));
      fullWords[level] = (fullWords[level] as number) | (1 << word);
    } else next[tails[bucket] as number] = timer;
    tails[bucket] = timer;
  }
}
