import { describe, expect, test } from 'vitest';
import type { Rect } from '../panels/model';
import { isUpright, layoutPage } from './layout';
import { layoutLesson } from './lesson-layout';

const bare = { top: 0, right: 0, bottom: 0, left: 0 };
const notched = { top: 47, right: 0, bottom: 34, left: 0 };

const bottomOf = ({ y, height }: Rect): number => y + height;

type Page = readonly [width: number, height: number, safe: typeof bare];

const upright: readonly Page[] = [
  [390, 844, bare],
  [390, 844, notched],
  [320, 568, bare],
  [820, 1180, bare],
];
const others: readonly Page[] = [
  [844, 390, bare],
  [1024, 768, bare],
  [1366, 768, bare],
  [1920, 1080, bare],
];

const layout = ([width, height, safe]: Page, shown: 'synchronous' | 'concurrent' | 'both') => {
  const page = layoutLesson(width, height, safe, false, shown);
  if (page.lesson === undefined) throw new Error('a lesson without a place');
  return { ...page, ...page.lesson };
};

test('a page is upright or it is not', () => {
  for (const [width, height] of upright) expect(isUpright(width, height)).toBe(true);
  for (const [width, height] of others) expect(isUpright(width, height)).toBe(false);
});

describe.each([...upright, ...others])('on a page of %i by %i', (...page) => {
  const [, , safe] = page;

  test('the bar is high enough for a finger, and nothing else begins above its foot', () => {
    const { bar, controls, strips, stage } = layout(page, 'both');
    expect(bar.y).toBe(safe.top);
    expect(bar.height).toBeGreaterThanOrEqual(48);
    for (const rect of [controls, strips.synchronous, strips.concurrent, stage.kitchens.synchronous])
      expect(rect?.y).toBeGreaterThanOrEqual(bottomOf(bar));
  });
});

describe.each(upright)('on an upright page of %i by %i', (...page) => {
  const [, height, safe] = page;

  test('the card lies below the kitchen that it is about, which is there alone', () => {
    const both = layout(page, 'both');
    expect(both.card).toBeUndefined();
    for (const kitchen of ['synchronous', 'concurrent'] as const) {
      const { card, stage } = layout(page, kitchen);
      const upper = both.stage.kitchens.synchronous;
      if (card === undefined || upper === undefined) throw new Error('no place for it');
      expect(stage.kitchens).toEqual({ [kitchen]: upper });
      expect(card.y).toBeLessThan(both.strips.synchronous.y);
      expect(card.y).toBeGreaterThan(upper.y + 500 * upper.scale);
      expect(bottomOf(card)).toBeLessThanOrEqual(height - safe.bottom);
      expect(card.height).toBeGreaterThan(height * 0.45);
      expect(stage.clock.y).toBeLessThan(card.y);
    }
  });
});

test('an open glass has the room that it has elsewhere, below the bar', () => {
  const { lesson, glass } = layoutLesson(1366, 768, bare, true, 'both');
  const height = lesson?.bar.height ?? 0;
  expect(glass).toEqual(layoutPage(1366, 768, { ...bare, top: height }, true).glass);
  expect(lesson?.card).toBeUndefined();
});
