import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, type Packed } from './packing';

const apart = (a: Packed, b: Packed): boolean =>
  a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

test('boxes fill a row, then the next, then the next page', () => {
  const boxes = [60, 50, 40, 30].map((h) => ({ name: String(h), w: 48, h }));
  expect(pack(boxes, 100).map((page) => page.map(({ name, x, y }) => [name, x, y]))).toEqual([
    [
      ['60', 0, 0],
      ['50', 50, 0],
    ],
    [
      ['40', 0, 0],
      ['30', 50, 0],
    ],
  ]);
});

test('no two boxes overlap, and none leaves its page', () => {
  const side = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string(), w: side, h: side }), { maxLength: 60 }), (boxes) => {
      const pages = pack(boxes, 256);
      expect(pages.flat()).toHaveLength(boxes.length);
      expect(pages.flat().every(({ x, y, w, h }) => x + w <= 256 && y + h <= 256)).toBe(true);
      expect(pages.every((page) => page.every((a, i) => page.slice(i + 1).every((b) => apart(a, b))))).toBe(
        true,
      );
    }),
  );
});
