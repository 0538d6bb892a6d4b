import { expect, test } from 'vitest';
import { kitchenSize, spotOf, type KitchenPlace, type Spot } from './places';

const whole: KitchenPlace = { x: 0, y: 0, scale: 1, crop: 0 };

const rounded = ({ x, y, width, height }: Spot): readonly number[] =>
  [x, y, width, height].map((value) => Math.round(value * 100) / 100);

const overlap = (a: Spot, b: Spot): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('the door of the second of two ovens, and the pot above it', () => {
  expect(rounded(spotOf(whole, 2, 'oven', 1))).toEqual([460.08, 440.72, 147.84, 172.48]);
  expect(rounded(spotOf(whole, 2, 'stove', 1))).toEqual([460.08, 284.08, 147.84, 107.36]);
});

test('a spot lies where its kitchen lies on the page, and is as small', () => {
  const place = { x: 30, y: 50, scale: 0.5, crop: 80 };
  expect(rounded(spotOf(place, 2, 'oven', 1))).toEqual([260.04, 270.36, 73.92, 86.24]);
});

test.each([1, 2, 3, 4, 6])('with %i ranges no spot leaves the kitchen or lies on another', (ranges) => {
  const spots = (['oven', 'stove'] as const).flatMap((station) =>
    Array.from({ length: ranges }, (_, slot) => spotOf(whole, ranges, station, slot)),
  );
  for (const [i, spot] of spots.entries()) {
    expect(spot.x).toBeGreaterThan(0);
    expect(spot.x + spot.width).toBeLessThan(kitchenSize.width);
    expect(spots.filter((other, j) => j !== i && overlap(spot, other))).toEqual([]);
  }
});
