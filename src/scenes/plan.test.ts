import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindHouse, menus, serve, type MenuName } from '../kitchen';
import {
  play,
  playBy,
  shiftNames,
  shifts,
  type Act,
  type Acts,
  type Played,
  type ShiftName,
} from '../shifts';
import { spansOf, type KitchenKind, type Trace } from '../trace';
import { rangePlaces } from './places';
import { planChef, type Plan } from './plan';
import { hungAt, planRail, ticketX } from './rail';

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

test('by hand every ticket hangs, and no tag lies over another', () => {
  const orders = ['soup', 'salad', 'toast', 'tea', 'steak', 'pizza', 'pie'] as const;
  const sheet = { orders: orders.map((dish) => ({ dish, arrives: 0 })), ovens: 1, stoves: 1 };
  const { tickets, more } = planRail(spansOf(play({ sheet, rules: kindHouse }, []).trace), true);
  expect(more).toEqual([{ from: 0, count: 0 }]);
  const hung = tickets.map((list) => hungAt(list, 0)).toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0));
  expect(new Set(hung.map((each) => each?.size)).size).toBe(1);
  // A tag is 52 units wide on a whole ticket.
  for (const [i, each] of hung.slice(1).entries())
    expect((each?.x ?? 0) - (hung[i]?.x ?? Infinity)).toBeGreaterThan(52 * (each?.size ?? Infinity));
});

test('by hand she cheers only if every guest was fed, and else sits down', () => {
  const { sheet, rules, solution } = shifts['first-service'];
  const lastAct = (acts: Acts): string | undefined =>
    planByHand(play({ sheet, rules }, acts).trace, 1).legs.at(-1)?.act;
  // asyncio's own rule feeds one of four.
  const evenings = [solution, playBy({ sheet, rules }, 'first-ready')];
  expect(evenings.map(lastAct)).toEqual(['cheer', 'sit']);
});

/** All the while a shift is played by `dice`: what was known at each of its choices, and at its end. */
function playedBy(shift: ShiftName, dice: readonly number[]): readonly Played[] {
  const { sheet, rules } = shifts[shift];
  const acts: Act[] = [];
  const all = [play({ sheet, rules }, acts)];
  for (const pips of dice) {
    const { choice } = all.at(-1) as Played;
    if (choice === undefined) break;
    const { ready, minute } = choice;
    const pick = pips % (ready.length + 2);
    const order = ready[pick];
    const rest = ready.length > 0 && pick === ready.length ? 'minute' : 'bell';
    acts.push(order === undefined ? { minute, wait: rest } : { minute, take: order });
    all.push(play({ sheet, rules }, acts));
  }
  return all;
}

function planByHand(trace: Trace, pace: number): Plan {
  const ranges = rangePlaces(Math.max(1, trace.ovens, trace.stoves));
  return planChef(spansOf(trace), pace, ranges, { byHand: true });
}

/** Where the tickets hang at every half minute before `end`, without the way there. */
const hangingBefore = (end: number, trace: Trace): unknown => {
  const { tickets } = planRail(spansOf(trace), true);
  return tickets.map((list) => Array.from({ length: 2 * end }, (_, i) => ticketX(list, i / 2, 0)));
};

const dice = fc.array(fc.nat(60), { minLength: 60, maxLength: 60 });

test('what was seen before a choice is the same after it, whatever is chosen', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shiftNames), dice, fc.constantFrom(0.1, 1, 3), (shift, pips, pace) => {
      const all = playedBy(shift, pips);
      const { trace: end } = all.at(-1) as Played;
      const last = planByHand(end, pace);
      for (const { trace } of all.slice(0, -1).filter((_, i) => (i + (pips[0] ?? 0)) % 3 === 0)) {
        const minute = trace.total;
        const plan = planByHand(trace, pace);
        const before = ({ legs, flights, shown }: Plan): unknown => ({
          // Who stands and waits may go on to stand and wait.
          legs: legs
            .filter(({ from }) => from < minute)
            .map((leg) => (leg.act === 'idle' ? { ...leg, to: Math.min(leg.to, minute) } : leg)),
          flights: flights.filter(({ from, what }) => from < minute && !what.startsWith('bookmark')),
          // What is put in at this very minute is seen at once.
          shown: Object.entries(shown).flatMap(([station, slots]) =>
            slots.flatMap((list, slot) =>
              list
                .filter(({ from }) => from < minute)
                .map(({ from, to }) => [station, slot, from, Math.min(to, minute)]),
            ),
          ),
        });
        expect(before(plan)).toEqual(before(last));
        expect(hangingBefore(minute, trace)).toEqual(hangingBefore(minute, end));
      }
    }),
    { numRuns: 25 },
  );
});

test('at a choice she stands still, and every dish is where it goes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shiftNames), dice, (shift, pips) => {
      for (const { trace, choice } of playedBy(shift, pips)) {
        if (choice === undefined) continue;
        const { legs, shown } = planByHand(trace, 1);
        expect(legs.findLast(({ from }) => from <= choice.minute)).toMatchObject({
          act: 'choose',
          from: choice.minute,
        });
        for (const [station, slots] of Object.entries(spansOf(trace).slots))
          for (const [slot, list] of slots.entries())
            expect(shown[station as 'oven'][slot]?.map(({ to }) => to === Infinity)).toEqual(
              list.map(({ to }) => to === Infinity),
            );
      }
    }),
    { numRuns: 20 },
  );
});
