import { expect, test } from 'vitest';
import { flagsOf } from './dues';

/** As they would be read: the orders in brackets where their dishes are painted. */
const read = (dues: readonly number[], minute: number): string =>
  flagsOf(
    dues.map((due, order) => ({ order, due })),
    minute,
  )
    .map(({ from, to, orders, beside }) => {
      const minutes = from < to ? `${String(from)}–${String(to)}` : String(from);
      return (
        minutes +
        (beside === 'dishes' ? `[${orders.join()}]` : beside === 'count' ? `×${String(orders.length)}` : '')
      );
    })
    .join(' ');

test('guests of one minute share a flag, which counts them where it cannot paint their dishes', () => {
  expect(read([14, 11, 7, 11], 1.5)).toBe('7[2] 11[1,3] 14[0]');
  expect(read([14, 11, 7, 11], 1.1)).toBe('7[2] 11×2 14[0]');
  expect(read([14, 11, 7, 11], 0.6)).toBe('7[2] 11 14[0]');
});

test('what would lie on each other loses its pictures first, and then shares a flag', () => {
  expect(read([10, 12, 16], 1.5)).toBe('10[0] 12[1] 16[2]');
  expect(read([10, 12, 16], 1)).toBe('10 12[1] 16[2]');
  expect(read([10, 12, 16], 0.6)).toBe('10–12 16[2]');
  expect(read([10, 11, 12, 16], 0.6)).toBe('10–12 16[3]');
});
