import { expect, test } from 'vitest';
import { dailyText, shiftReport } from './shifts';

const all = { inTime: 4, guests: 4, total: 11 };
const some = { inTime: 2, guests: 4, total: 20 };
const none = { inTime: 0, guests: 4, total: 1 };

test('the report says what came of the evening', () => {
  expect([all, some, none].map(shiftReport.title)).toEqual([
    'All 4 guests fed, in 11 minutes',
    '2 of 4 guests fed in time',
    'Nobody was fed in time',
  ]);
  expect(shiftReport.perfect(all)).toBe('Perfect: all 4 guests in 11 minutes');
});

test('an evening that got stuck has no minute', () => {
  const stuck = { ...some, total: Infinity };
  expect(shiftReport.came(some)).toBe('2 of 4 in 20');
  expect(shiftReport.came(stuck)).toBe('2 of 4, stuck');
  expect(shiftReport.loop.watch('newest', 'Supper', { ...stuck, perfect: false })).toBe(
    'Watch newest first at Supper: 2 of 4 guests, stuck',
  );
});

test('of a deadlock it says who holds what and waits for what', () => {
  const { waits } = shiftReport.stuck;
  expect(waits('the mousse', 'mixer', 'a free stove')).toBe(
    'The mousse holds the mixer and waits for a burner.',
  );
  expect(waits('custard 2', 'stove', 'the mixer')).toBe('Custard 2 holds a burner and waits for the mixer.');
  expect(waits('the toast', undefined, 'a free oven')).toBe('The toast waits for an oven.');
});

test('a guest was fed in time, too late, or never', () => {
  expect([shiftReport.guest('the toast', 7, 7), shiftReport.guest('the toast', 10, 7)]).toEqual([
    'The toast: in time, at 7.',
    'The toast: served at 10, when the guest had gone at 7.',
  ]);
  expect(shiftReport.guest('pizza 3', undefined, 7)).toBe('Pizza 3: never served.');
  expect(shiftReport.guest('the pie', 30, undefined)).toBe('The pie: in time, at 30.');
});

test('a day of the calendar is written out', () => {
  expect(dailyText('2026-01-09').title).toBe('The service of 9 January');
});
