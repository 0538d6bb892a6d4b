/** The figures that panels show, against a second computation that shares nothing with the first but the recipes' steps. */
import { describe, expect, test } from 'vitest';
import { lowerBound, serve } from '../src/kitchen';
import { criticalPath, delaysOf, lateness, measuresAt, spansOf, useOf } from '../src/trace';
import { presets, randomCases } from './figures/cases';
import * as plainly from './figures/figures';
import { cook } from './figures/kitchen';

const evenings = [...presets, ...randomCases(1000, 4)].map((each) => {
  const spans = spansOf(serve(each.sheet, each.kitchen, each.plan));
  return { ...each, spans, total: spans.trace.total, diary: cook(each.sheet, each.kitchen, each.plan) };
});

type Evening = (typeof evenings)[number];

/** Both figures of every evening. */
function expectSame(ours: (evening: Evening) => unknown, plain: (evening: Evening) => unknown): void {
  for (const evening of evenings)
    expect({ [evening.name]: ours(evening) }).toEqual({ [evening.name]: plain(evening) });
}

/** Minutes at which something may just be going on; and the end, and later. */
const during = ({ total }: Evening): readonly number[] => [
  0,
  total / 4,
  total / 2,
  total - 0.125,
  total,
  Infinity,
];

const inOrder = (all: readonly object[]): readonly object[] =>
  all.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

test('there are 50 evenings of presets, and those of 1,000 random sheets in both kitchens', () => {
  expect(evenings).toHaveLength(50 + 2000);
});

describe('a kitchen written from the rules alone agrees on', () => {
  test('every plate', () => {
    expectSame(
      ({ spans, total }) => [spans.served, total],
      ({ diary }) => [diary.served, plainly.totalOf(diary)],
    );
  });

  test('the work of the hands, and how idle they were', () => {
    expectSame(
      (evening) => during(evening).map((minute) => measuresAt(evening.spans, minute)),
      (evening) => during(evening).map((minute) => plainly.measures(evening.diary, minute)),
    );
  });

  test.each(['oven', 'stove'] as const)('the use of every %s', (station) => {
    expectSame(
      (evening) => during(evening).map((minute) => useOf(evening.spans, station, minute)),
      (evening) =>
        during(evening).map((minute) =>
          plainly.use(evening.diary, station, evening.sheet[`${station}s`], minute),
        ),
    );
  });

  test('the lateness', () => {
    expectSame(
      ({ spans }) => lateness(spans),
      ({ diary, sheet }) => plainly.lateness(diary, sheet.orders.length),
    );
  });

  test('every delay, and what the hands did meanwhile', () => {
    expectSame(
      ({ spans }) =>
        inOrder(
          delaysOf(spans).map(({ kind, order, due, taken, minutes, because }) => ({
            kind,
            order,
            due,
            taken,
            minutes,
            because,
          })),
        ),
      ({ diary }) => inOrder(plainly.delays(diary)),
    );
    expectSame(
      ({ spans }) => delaysOf(spans).map(({ taken }) => taken),
      ({ diary }) => diary.delays.map(({ taken }) => taken),
    );
  });

  test('the lower bound', () => {
    expectSame(
      ({ sheet }) => lowerBound(sheet),
      ({ sheet }) => plainly.bound(sheet),
    );
  });
});

describe('the critical path', () => {
  test('is as long as the longest way through all that had to wait for something', () => {
    // The second kitchen knows all that a moment had to wait for: nothing else kept it.
    expectSame(
      ({ diary }) => plainly.longestWays(diary),
      ({ diary }) => diary.moments.map(({ t }) => t),
    );
    expectSame(
      ({ spans }) => criticalPath(spans.trace).reduce((sum, { from, to }) => sum + to - from, 0),
      ({ diary }) => plainly.longestWays(diary)[diary.last],
    );
  });

  test('is such a way, from the opening to the last plate, and none of its steps has slack', () => {
    expectSame(
      ({ spans, diary }) => plainly.isCritical(diary, criticalPath(spans.trace)),
      () => true,
    );
  });
});

test('no evening comes in below the lower bound', () => {
  const below = evenings.filter(({ sheet, total }) => total < lowerBound(sheet).minutes);
  expect(below.map(({ name }) => name)).toEqual([]);
  // It is no empty promise: many come up to it, many do not.
  const reached = evenings.filter(({ sheet, total }) => total === lowerBound(sheet).minutes).length;
  expect([reached > 500, reached < 1500]).toEqual([true, true]);
});
