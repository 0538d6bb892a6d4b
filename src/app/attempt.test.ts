import { describe, expect, test } from 'vitest';
import { kindHouse } from '../kitchen';
import { shifts, type Evening } from '../shifts';
import { attempt, backTo, biteOf, doing, endOf, lastChosen } from './attempt';

const first: Evening = { sheet: shifts['first-service'].sheet, rules: kindHouse };
const [salad, pizza, toast, soup] = [0, 1, 2, 3] as const;

const after = (...orders: readonly number[]) =>
  orders.reduce((at, take) => doing(at, { take }), attempt(first));

describe('an attempt at First service', () => {
  test('begins with a choice of what is there, before the soup has come', () => {
    const { choice, acts } = attempt(first).played;
    expect(choice).toEqual({ ready: [salad, pizza, toast], minute: 0, bell: 2 });
    expect(acts).toEqual([]);
  });

  test('goes on to the next choice, with the hands busy meanwhile', () => {
    const at = after(toast);
    expect(endOf(at)).toBe(1);
    expect(at.played.choice?.ready).toEqual([salad, pizza]);
    expect(endOf(after(toast, pizza))).toBe(3);
  });

  test('what cannot be taken changes nothing', () => {
    const at = attempt(first);
    expect(doing(at, { take: soup })).toBe(at);
  });

  test('a perfect evening ends at 11', () => {
    const at = after(toast, pizza, toast, soup, salad, pizza, soup);
    expect(at.played.ending).toBe('closed');
    expect(endOf(at)).toBe(11);
  });

  test('a lone dish is no choice: what is taken back is what was chosen', () => {
    // Soup at 1 (waited for), then salad, pizza; the toast comes last, alone.
    const at = after(salad, pizza, soup, toast);
    const chosen = lastChosen(at);
    if (chosen === undefined) throw new Error('nothing was chosen');
    const back = backTo(at, chosen);
    expect(back.played.choice?.ready.length).toBeGreaterThan(1);
    expect(back.undone).toBe(true);
    expect(back.played.acts).toEqual(at.played.acts.slice(0, chosen));
  });

  test('says beforehand what taking a dish would do', () => {
    const at = attempt(first);
    expect(biteOf(at, salad)).toEqual({ minutes: 4, kind: 'work' });
    expect(biteOf(at, pizza)).toEqual({ minutes: 2, kind: 'work' });
    const later = after(toast, pizza);
    expect(later.played.choice).toMatchObject({ minute: 3, ready: [salad, soup, toast] });
    expect(biteOf(later, toast)).toEqual({ minutes: 1, kind: 'work' });
  });
});

test('a dish that was handed a free oven is only put in', () => {
  const friday: Evening = { sheet: shifts['friday-rush'].sheet, rules: kindHouse };
  const [leaf, pie, cup] = [0, 1, 2] as const;
  let at = attempt(friday);
  // The oven is taken by the pizza until she comes back for it; the toast stands in line.
  for (const take of [pie, leaf, 4]) at = doing(at, { take });
  expect(at.played.trace.events.some(({ kind }) => kind === 'queued')).toBe(true);
  for (const take of [cup, 3, pie]) at = doing(at, { take });
  expect(at.played.choice?.ready).toContain(4);
  expect(biteOf(at, 4)).toEqual({ minutes: 0, kind: 'put' });
});

test('a dish that would only stand in line for a place says so', () => {
  const { sheet, rules } = shifts['one-mixer'];
  // The mousse is out of the mixer, and the custard is on the only burner.
  const at = [0, 1, 3].reduce((before, take) => doing(before, { take }), attempt({ sheet, rules }));
  expect(at.played.choice).toMatchObject({ minute: 6 });
  expect(biteOf(at, 0)).toEqual({ minutes: 0, kind: 'line' });
});
