import { describe, expect, test } from 'vitest';
import type { OrderSheet } from '../kitchen';
import { kindHouse } from '../kitchen';
import type { OrderId } from '../trace';
import type { Acts } from './acts';
import { firstService } from './first-service';
import { fridayRush } from './friday-rush';
import { serveOnce } from './evening';
import type { Evening } from './play';
import { optimum, plays, reachable } from './search';
import { supper } from './supper';

/** How many plays serve so many guests in time. */
function countsOf(evening: Evening): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { inTime } of plays(evening)) counts[inTime] = (counts[inTime] ?? 0) + 1;
  return counts;
}

const everybody = ({ orders }: OrderSheet): OrderId[] => [...orders.keys()];

const take = (...taken: (readonly [minute: number, order: OrderId])[]): Acts =>
  taken.map(([minute, order]) => ({ minute, take: order }));

describe('all plays', () => {
  test('of First service: 49, and four of them serve everybody', () => {
    expect(countsOf(firstService)).toEqual({ 1: 9, 2: 14, 3: 22, 4: 4 });
  });

  test('of Friday rush: 4,914; 292 serve everybody, 115 of them in 16 minutes', () => {
    expect(countsOf(fridayRush)).toEqual({ 3: 330, 4: 1995, 5: 2297, 6: 292 });
    const perfect = [...plays(fridayRush)].filter(({ inTime }) => inTime === 6);
    expect(perfect.filter(({ total }) => total === 16)).toHaveLength(115);
    expect(Math.min(...perfect.map(({ total }) => total))).toBe(16);
  });

  test('are all different, and come to what they say', () => {
    const texts = new Set<string>();
    for (const { acts, plates } of plays(firstService)) {
      texts.add(JSON.stringify(acts));
      let at = 0;
      const again = serveOnce(firstService, (ready, minute) => {
        const act = acts[at++];
        expect(act?.minute).toBe(minute);
        return act !== undefined && 'take' in act ? act.take : (ready[0] as OrderId);
      });
      expect(again.plates).toEqual(plates);
    }
    expect(texts.size).toBe(49);
  });
});

describe('the optimum', () => {
  test.each([
    ['supper', supper, 3, 12],
    ['First service', firstService, 4, 11],
    ['Friday rush', fridayRush, 6, 16],
  ])('of %s is proved, and resting does not better it', (_, evening, guests, total) => {
    for (const waits of [false, true])
      expect(optimum(evening, { budget: 10_000, waits })).toMatchObject({
        inTime: guests,
        total,
        proved: true,
      });
  });

  test('says so when its budget was spent', () => {
    expect(optimum(fridayRush, { budget: 40 }).proved).toBe(false);
  });

  test('is over with the last plate, though those who left may read their notes after it', () => {
    // Toast 0–1, cake 1–5, toast 5–6: the milkshake's guest is gone since 5, and the cake's goes at 11.
    const evening: Evening = {
      sheet: {
        orders: [
          { dish: 'milkshake', arrives: 0, patience: 5 },
          { dish: 'cake', arrives: 0, patience: 11 },
          { dish: 'toast', arrives: 0, patience: 15 },
        ],
        ovens: 1,
        stoves: 1,
      },
      rules: { ...kindHouse, walkOut: true },
    };
    expect(optimum(evening, { budget: 100 })).toMatchObject({ inTime: 1, total: 6, proved: true });
  });

  test('may be to rest with a dish at hand', () => {
    // The salad takes four minutes; the toast is ordered a minute after it and cannot wait for that.
    const evening: Evening = {
      sheet: {
        orders: [
          { dish: 'side_salad', arrives: 0, patience: 20 },
          { dish: 'toast', arrives: 1, patience: 4 },
        ],
        ovens: 1,
        stoves: 0,
      },
      rules: kindHouse,
    };
    expect(optimum(evening, { budget: 100 })).toMatchObject({ inTime: 1, proved: true });
    expect(optimum(evening, { budget: 100, waits: true })).toMatchObject({
      inTime: 2,
      total: 9,
      acts: [
        { minute: 0, wait: 'bell' },
        { minute: 1, take: 1 },
        { minute: 2, wait: 'bell' },
        { minute: 4, take: 1 },
        { minute: 5, take: 0 },
      ],
    });
  });
});

describe('whether guests can still be served', () => {
  test('everybody can after a good start, and not after a bad one', () => {
    const all = everybody(firstService.sheet);
    expect(reachable(firstService, take([0, 2], [1, 1]), all, 1000)).toBe(true);
    expect(reachable(firstService, take([0, 0]), all, 1000)).toBe(false);
    expect(reachable(firstService, take([0, 0]), [0, 3], 1000)).toBe(true);
  });

  test('is not known when the budget was spent', () => {
    expect(reachable(fridayRush, [], everybody(fridayRush.sheet), 3)).toBeUndefined();
  });
});
