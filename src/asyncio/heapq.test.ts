import { describe, expect, test } from 'vitest';
import { heappop, heappush, isLess } from './heapq';

describe('a heap', () => {
  // The steps and the answer were Python's: 3 stands for a push with that priority, 0 for a pop.
  test('gives what ties in the order of Python', () => {
    const steps = [3, 1, 1, 2, 1, 3, 0, 2, 2, 1, 0, 0, 1, 3, 2, 0, 1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const heap: string[] = [];
    const popped: string[] = [];
    let pushed = 0;
    for (const priority of steps) {
      if (priority === 0) popped.push(heappop(heap, byPriority));
      else heappush(heap, `${String.fromCodePoint(97 + pushed++)}${String(priority)}`, byPriority);
    }
    expect(popped.join(' ')).toBe('b1 c1 e1 i1 j1 m1 n1 g2 o2 h2 l2 d2 a3 f3 k3');
  });

  test('gives three thousand steps of ties in the order of Python', () => {
    const heap: (readonly [priority: number, n: number])[] = [];
    const before = ([a]: readonly number[], [b]: readonly number[]): boolean => Number(a) < Number(b);
    const popped: number[] = [];
    let random = 12345n;
    for (let n = 0; n < 3000; n++) {
      random = (random * 1103515245n + 12345n) % 2n ** 31n;
      if (heap.length > 0 && (random >> 16n) % 5n < 2n) popped.push(heappop(heap, before)[1]);
      else heappush(heap, [Number((random >> 20n) % 7n), n], before);
    }
    while (heap.length > 0) popped.push(heappop(heap, before)[1]);
    expect(popped).toHaveLength(1850);
    expect(popped.slice(0, 12)).toEqual([4, 1, 3, 7, 12, 15, 13, 16, 10, 2, 11, 0]);
    expect(popped.reduce((sum, n) => (sum * 31 + n) % 1000003, 0)).toBe(598589);
  });

  test('loses nothing when a comparison throws, and stands as in Python then', () => {
    let comparisons = Infinity;
    const before = (a: number, b: number): boolean => {
      if (--comparisons === 0) throw new Error('not comparable');
      return a < b;
    };
    const heap: number[] = [];
    for (const n of [4, 5, 6, 7, 8, 9, 10]) heappush(heap, n, before);
    comparisons = 3;
    expect(() => heappush(heap, 1, before)).toThrow('not comparable');
    expect(heap).toEqual([4, 1, 6, 5, 8, 9, 10, 7]);

    const other = [1, 2, 3, 4, 5, 6, 7];
    comparisons = 3;
    expect(() => heappop(other, before)).toThrow('not comparable');
    expect(other).toEqual([2, 4, 3, 7, 5, 6]);
  });

  test('has nothing to give when it is empty', () => {
    expect(() => heappop([])).toThrow(RangeError);
  });
});

const byPriority = (a: string, b: string): boolean => a.slice(1) < b.slice(1);

describe('less', () => {
  test.each([
    [1, 2],
    [-1, 0.5],
    ['', 'a'],
    ['a', 'ab'],
    ['ab', 'b'],
    // By code point, as in Python; JavaScript's own < says the contrary.
    ['\u{fe0f}', '🍕'],
    ['🍔', '🍕'],
    [[], [0]],
    [[1], [1, 'a']],
    [[1, 'a'], [2]],
    [
      [1, 'b'],
      [2, 'a'],
    ],
    [
      [1, ['a', 2]],
      [1, ['a', 3]],
    ],
    [
      [1, ['a', 2], 3],
      [1, ['a', 2], 4],
    ],
    [
      [1, null, 1],
      [1, null, 2],
    ],
    [
      [1, [2]],
      [1, [2, 0]],
    ],
  ])('%j is less than %j', (a, b) => {
    expect(isLess(a, b)).toBe(true);
    expect(isLess(b, a)).toBe(false);
    expect(isLess(a, a)).toBe(false);
  });

  test.each([
    [1, 'a', 'number and string'],
    [null, null, 'null and null'],
    [undefined, 1, 'undefined and number'],
    [[1], 1, 'array and number'],
    [[1, {}], [1, {}], 'object and object'],
    [[1, [2]], [1, 2], 'array and number'],
  ])('%j and %j have no order', (a, b, kinds) => {
    expect(() => isLess(a, b)).toThrow(TypeError);
    expect(() => isLess(a, b)).toThrow(`'<' not supported between ${kinds}.`);
  });
});
