import { expect, test } from 'vitest';
import { causeTexts } from './shift-causes';
import type { Cause, Ticket } from './shift-model';

const dishes = ['toast', 'steak', 'cup_of_soup', 'tea', 'pie', 'tea'] as const;
const labels = ['toast', 'steak', 'cup of soup', 'tea 4', 'pie', 'tea 6'];
const dues = [7, 12, 10, 6, 14, 12];
const tickets = dishes.map(
  (dish, order) =>
    ({
      order,
      dish,
      label: labels[order],
      due: dues[order],
      table: order === 1 || order === 2 ? [1, 2] : [],
    }) as unknown as Ticket,
);
const failures = [{ station: 'stove', slot: 1, minute: 9 }] as const;
const why = (...causes: readonly Cause[]): readonly string[] =>
  causeTexts({ tickets, rules: { walkOut: true, tables: [[1, 2]], failures } }, { causes });

test('a burner that gives out is named with whom it took along, at the minute it did', () => {
  expect(why({ order: 1, why: 'station', minute: 10 }, { order: 2, why: 'table', minute: 11 })).toEqual([
    'Burner 2 gave out under the steak at 9. The cup of soup at its table was cancelled.',
  ]);
});

test('who left, left at the due minute; what was late came at its own', () => {
  expect(
    why(
      { order: 0, why: 'late', minute: 10 },
      { order: 3, why: 'left', minute: 8 },
      { order: 4, why: 'late', minute: 15 },
      { order: 5, why: 'left', minute: 12 },
    ),
  ).toEqual([
    'Tea 4’s guest left at 6 and tea 6’s at 12.',
    'Served too late: the toast at 10 and the pie at 15.',
  ]);
  expect(why({ order: 2, why: 'stuck', minute: 9 })).toEqual([]);
});
