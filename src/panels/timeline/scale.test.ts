import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { across, following, isWhole, minuteAt, moved, showing, ticks, whole, zoomed } from './scale';

describe('zooming', () => {
  test('keeps the minute that is pointed at where it is', () => {
    expect(zoomed({ from: 0, to: 20 }, 5, 2, 20)).toEqual({ from: 2.5, to: 12.5 });
    expect(zoomed({ from: 2.5, to: 12.5 }, 5, 0.5, 20)).toEqual({ from: 0, to: 20 });
  });

  test('stays in the evening, and no closer than two minutes', () => {
    expect(zoomed({ from: 0, to: 20 }, 0, 1e9, 20)).toEqual({ from: 0, to: 2 });
    expect(zoomed({ from: 18, to: 20 }, 19, 0.5, 20)).toEqual({ from: 16, to: 20 });
    expect(zoomed({ from: 5, to: 9 }, 6, 1e-9, 20)).toEqual({ from: 0, to: 20 });
    expect(zoomed(whole(1), 0.5, 2, 1)).toEqual({ from: 0, to: 1 });
  });

  test('an evening without a minute is given one', () => {
    expect(whole(0)).toEqual({ from: 0, to: 1 });
    expect(isWhole(zoomed(whole(0), 0, 3, 0), 0)).toBe(true);
  });

  test('whatever is done, the sight lies in the evening', () => {
    const act = fc.record({
      minute: fc.double({ min: -5, max: 60, noNaN: true }),
      factor: fc.double({ min: 0.01, max: 50, noNaN: true }),
      by: fc.double({ min: -90, max: 90, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), fc.array(act), (end, acts) => {
        let sight = whole(end);
        for (const { minute, factor, by } of acts) {
          sight = moved(zoomed(sight, minute, factor, end), by, end);
          expect(sight.from).toBeGreaterThanOrEqual(0);
          expect(sight.to).toBeLessThanOrEqual(whole(end).to + 1e-9);
          expect(sight.to - sight.from).toBeGreaterThanOrEqual(Math.min(2, whole(end).to) - 1e-9);
        }
      }),
    );
  });
});

test('the sight follows the playhead by leaves, and moves no further than it must to a bar', () => {
  const sight = { from: 10, to: 20 };
  expect(following(sight, 15, 60)).toBe(sight);
  expect(following(sight, 21, 60)).toEqual({ from: 20.2, to: 30.2 });
  expect(showing(sight, 22, 60)).toEqual({ from: 13, to: 23 });
  expect(showing(sight, 4, 60)).toEqual({ from: 3, to: 13 });
  expect(showing(sight, 12, 60)).toBe(sight);
});

test('minutes go across and back', () => {
  const scale = { from: 10, to: 20, width: 500 };
  expect(across(scale, 12)).toBe(100);
  expect(minuteAt(scale, 100)).toBe(12);
});

describe('the grid', () => {
  const named = (scale: Parameters<typeof ticks>[0], room = 40) =>
    ticks(scale, room)
      .filter((tick) => tick.named)
      .map(({ minute }) => minute);

  test('has a line for each minute and numbers where there is room', () => {
    expect(named({ from: 0, to: 12, width: 600 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(named({ from: 0, to: 23, width: 600 })).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
    expect(ticks({ from: 0, to: 23, width: 600 }, 40)).toHaveLength(24);
    expect(named({ from: 0, to: 210, width: 300 })).toEqual([0, 30, 60, 90, 120, 150, 180, 210]);
  });

  test('has parts of a minute only when one is close', () => {
    expect(named({ from: 3, to: 5, width: 1000 })).toEqual([3, 3.5, 4, 4.5, 5]);
    expect(named({ from: 0, to: 7, width: 1000 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
