import { describe, expect, test } from 'vitest';
import type { Rect } from '../panels/model';
import { layoutShift } from './shift-layout';

const sizes = [
  [360, 640],
  [390, 844],
  [820, 1180],
  [844, 390],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
] as const;

const apart = (a: Rect, b: Rect): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe.each(sizes)('on a page of %i by %i', (width, height) => {
  test.each([3, 4, 7])('%i tickets and all else have a place of their own', (tickets) => {
    const { shift } = layoutShift(width, height, { top: 0, right: 0, bottom: 0, left: 0 }, tickets);
    if (shift === undefined) throw new Error('no layout of a shift');
    const { head, board, ribbons, bar, kitchen } = shift;
    const all = [head, board, ribbons, bar, kitchen];
    for (const rect of all) {
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width + 0.01);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height + 0.01);
    }
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(apart(a, b)).toBe(true);
    expect(board.height / Math.ceil(tickets / shift.columns)).toBeGreaterThanOrEqual(45.9);
    expect(bar.height).toBeGreaterThanOrEqual(48);
    expect(kitchen.width).toBeGreaterThan(150);
  });
});
