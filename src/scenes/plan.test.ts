import { expect, test } from 'vitest';
import { menus, serve, type MenuName } from '../kitchen';
import { spansOf, type KitchenKind } from '../trace';
import { rangePlaces } from './places';
import { planChef, type Plan } from './plan';
import { planRail, ticketX } from './rail';

const spansFor = (menu: MenuName, kitchen: KitchenKind): ReturnType<typeof spansOf> =>
  spansOf(serve(menus[menu], kitchen));

function planFor(menu: MenuName, kitchen: KitchenKind, pace = 1): Plan {
  const { ovens, stoves } = menus[menu];
  return planChef(spansFor(menu, kitchen), pace, rangePlaces(Math.max(1, ovens, stoves)));
}

const kitchens = ['synchronous', 'concurrent'] as const;

/** What a chef is seen to do, without the ways between. */
const acts = (plan: Plan): string =>
  plan.legs
    .filter(({ act }) => act !== 'walk')
    .map(({ act }) => act)
    .join(' ');

test('she puts the pizza in, goes on with the next, and comes back at the bell', () => {
  expect(acts(planFor('supper', 'concurrent'))).toBe(
    'prep put prep put prep toss take prep toss idle take prep toss hang sit',
  );
});

test('he puts the pizza in and holds on to the door until it rings', () => {
  const legs = planFor('supper', 'synchronous').legs.filter(({ from, to }) => from < 11 && to > 3.01);
  expect(legs.map(({ act }) => act)).toEqual(['held']);
});

test.each(kitchens)('the legs of every menu follow each other without a gap (%s)', (kitchen) => {
  for (const menu of Object.keys(menus) as MenuName[])
    for (const pace of [0.05, 1, 6]) {
      const { legs } = planFor(menu, kitchen, pace);
      let end = 0;
      for (const leg of legs) {
        expect(leg.from).toBeCloseTo(end, 9);
        end = leg.to;
      }
      expect(end).toBe(Infinity);
    }
});

test.each(kitchens)('every leg begins where the one before it ended (%s)', (kitchen) => {
  for (const menu of Object.keys(menus) as MenuName[]) {
    const { legs } = planFor(menu, kitchen, 3);
    for (const [i, leg] of legs.slice(1).entries()) expect(leg.start).toEqual(legs[i]?.end);
  }
});

test.each(kitchens)(
  'every dish is seen in its slot while the trace has it there, but for the way (%s)',
  (kitchen) => {
    for (const menu of Object.keys(menus) as MenuName[]) {
      const spans = spansFor(menu, kitchen);
      const plan = planFor(menu, kitchen, 2);
      for (const station of ['oven', 'stove', 'rest'] as const)
        for (const [slot, list] of spans.slots[station].entries())
          for (const [i, span] of list.entries()) {
            const shown = plan.shown[station][slot]?.[i];
            expect(shown?.index).toBe(i);
            const middle = Math.min(span.rings, span.to) - 0.01;
            expect((shown?.from ?? Infinity) < middle && middle < (shown?.to ?? 0)).toBe(true);
          }
    }
  },
);

test('every plate lands on the pass by the minute it is served, or on its way from there', () => {
  const plates = planFor('supper', 'concurrent').flights.filter(({ what }) => what === 'plate');
  expect(plates.map(({ to, order }) => [order, to])).toEqual([
    [2, 9],
    [1, 10],
    [0, 12],
  ]);
});

test.each([
  ['concurrent', 2],
  ['synchronous', 0],
] as const)('a bookmark flies at every await of hers and at none of his (%s)', (kitchen, count) => {
  expect(planFor('supper', kitchen).flights.filter(({ what }) => what === 'bookmark')).toHaveLength(count);
});

test('the rail shows the ticket in hand first, then the ready queue, then who waits', () => {
  const rail = planRail(spansFor('supper', 'concurrent'));
  const hanging = (minute: number): number[] =>
    rail.tickets
      .map((list, order) => ({ order, x: ticketX(list, minute, 0) }))
      .filter(({ x }) => x !== undefined)
      .toSorted((a, b) => (a.x as number) - (b.x as number))
      .map(({ order }) => order);
  expect([1, 4, 6, 9.5, 11.5, 12.5].map(hanging)).toEqual([[0, 1, 2], [1, 2, 0], [2, 1, 0], [1, 0], [0], []]);
});

test('tickets that find no room are counted', () => {
  const rail = planRail(spansFor('banquet', 'synchronous'));
  expect(rail.more[0]).toEqual({ from: 0, count: 19 });
});
