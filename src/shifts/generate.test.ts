import { describe, expect, test } from 'vitest';
import { seedOf, serviceFor } from './generate';
import { judge, shortfalls } from './judge';
import { starsOf } from './stars';
import { serveOnce } from './evening';

describe.each(['2026-11-29', '2026-11-30', '2027-01-01'])('the service of %s', (day) => {
  const service = serviceFor(seedOf(day));

  test('is the same each time', () => {
    expect(service).toBeDefined();
    expect(serviceFor(seedOf(day))).toEqual(service);
  });

  test('is as hard as a shift has to be, and its solution wins', () => {
    if (service === undefined) throw new Error('there is none');
    const { evening, row, solution } = service;
    const verdict = judge(evening, 10_000);
    expect(verdict).toMatchObject({ plays: row.plays, par: row.par, fifo: row.fifo, rules: row.rules });
    expect(verdict && shortfalls(evening, verdict)).toEqual([]);
    let at = 0;
    const served = serveOnce(evening, (_, minute) => {
      const act = solution[at++];
      expect(act?.minute).toBe(minute);
      return act !== undefined && 'take' in act ? act.take : 'stop';
    });
    expect(starsOf(evening.sheet, row, served, false)).toBe(3);
  });

  test('has whole minutes, and fits the keys', () => {
    const { orders } = service?.evening.sheet ?? { orders: [] };
    expect(orders.length).toBeGreaterThanOrEqual(5);
    expect(orders.length).toBeLessThanOrEqual(7);
    for (const { arrives, patience } of orders) {
      expect(Number.isInteger(arrives)).toBe(true);
      expect(Number.isInteger(patience)).toBe(true);
    }
  });
});

test('other days are other services', () => {
  expect(serviceFor(seedOf('2026-11-29'))?.evening).not.toEqual(serviceFor(seedOf('2026-11-30'))?.evening);
});

test('there is none within no tries', () => {
  expect(serviceFor(20261129, 0)).toBeUndefined();
});
