import { expect, test } from 'vitest';
import {
  kindHouse,
  menuNames,
  menus,
  readSheet,
  serve,
  traceByHand,
  usualPlan,
  type OrderSheet,
  type Plan,
} from '../../kitchen';
import { lanesOf, spansOf, type KitchenKind } from '../../trace';
import { laneName } from './names';
import { tell } from './tell';

const sheet = (orders: string, ovens = 1, stoves = 1): OrderSheet => {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
};

/** All that the bars of one lane tell, as far as it is known by minute `until`. */
function told(
  orders: OrderSheet,
  kitchen: KitchenKind,
  name: string,
  until = Infinity,
  plan: Plan = usualPlan,
): readonly string[] {
  const spans = spansOf(serve(orders, kitchen, plan));
  const lane = lanesOf(spans).find((each) => laneName(spans.trace, kitchen, each) === name);
  if (lane === undefined) throw new Error(`There is no lane ${name}`);
  return lane.bars.filter(({ from }) => from <= until).map((bar) => tell(spans, lane, bar, until));
}

test('a dish tells its evening', () => {
  expect(told(menus.supper, 'concurrent', 'Soup')).toEqual([
    'Soup: ordered at 0, begun at 3: 3 minutes in line, because she was stretching the dough',
    'Soup: she is chopping the vegetables from 3 to 5',
    'Soup: on the stove from 5 to 9',
    'Soup: she is filling the bowl from 9 to 10',
    'Soup: served at 10',
  ]);
});

test('a dish tells his evening, where a station holds him', () => {
  expect(told(menus.duo, 'synchronous', 'Soup')).toEqual([
    'Soup: ordered at 0, begun at 12: 12 minutes in line, because he was stretching the dough, standing by the pizza, and slicing the pizza',
    'Soup: he is chopping the vegetables from 12 to 14',
    'Soup: on the stove from 14 to 18, and he stands there',
    'Soup: he is filling the bowl from 18 to 19',
    'Soup: served at 19',
  ]);
});

test('a dish that was late tells why', () => {
  expect(told(sheet('soup salad pizza'), 'concurrent', 'Soup')[2]).toBe(
    'Soup: ready at 6, taken up at 9: 3 minutes late, because she was stretching the dough',
  );
  // Many reasons are counted.
  expect(told(menus.dinner, 'concurrent', 'Cupcake')[3]).toBe(
    'Cupcake: ready at 9, taken up at 20: 11 minutes late, because she was stretching the dough, beating the eggs, and doing 2 things more',
  );
});

test('a dish in line tells who is in its place, and when its turn comes', () => {
  expect(told(sheet('toast toast salad'), 'concurrent', 'Toast 2').slice(2, 4)).toEqual([
    'Toast 2: waits for a free oven from 2 to 6; toast 1 has it',
    'Toast 2: a free oven at 6, taken up at 7: 1 minute late, because she was buttering the toast',
  ]);
  expect(told(menus.dinner, 'concurrent', 'Pie')[2]).toBe(
    'Pie: waits for a free oven from 18 to 20; cupcake, pizza, and cake have them',
  );
});

test('a dish of parts waits for them, and each part tells whose it is', () => {
  expect(told(sheet('burger'), 'concurrent', 'Burger')[1]).toBe('Burger: waits for its parts from 1 to 5');
  expect(told(sheet('burger salad'), 'concurrent', 'frying the patty')).toEqual([
    'Burger, frying the patty: ready at 1, taken up at 5: 4 minutes late, because she was tossing the salad',
    'Burger, frying the patty: on the stove from 5 to 9',
  ]);
});

test('hands and stations tell theirs', () => {
  expect(told(menus.supper, 'concurrent', 'Her hands').slice(-3)).toEqual([
    'She is filling the bowl from 9 to 10 (soup)',
    'She has nothing to do from 10 to 11',
    'She is slicing the pizza from 11 to 12 (pizza)',
  ]);
  expect(told(menus.duo, 'synchronous', 'His hands')[1]).toBe('He stands at the oven from 3 to 11 (pizza)');
  expect(told(menus.duo, 'synchronous', 'Oven')).toEqual(['Oven: pizza from 3 to 11, and he stands there']);
  expect(told(menus.dinner, 'concurrent', 'Oven 2').slice(0, 2)).toEqual([
    'Oven 2: pizza from 11 to 19',
    'Oven 2: pizza is done at 19, taken out at 22',
  ]);
});

test('what nobody has seen yet is not told', () => {
  expect(told(menus.supper, 'concurrent', 'Soup', 4)).toEqual([
    'Soup: ordered at 0, begun at 3: 3 minutes in line, because she was stretching the dough',
    'Soup: she is chopping the vegetables since 3',
  ]);
  expect(told(menus.supper, 'concurrent', 'Salad', 4)).toEqual([
    'Salad: ordered at 0, and nobody has begun it yet',
  ]);
  expect(told(menus.dinner, 'concurrent', 'Cupcake', 10).at(-1)).toBe(
    'Cupcake: ready at 9, and nobody has come yet',
  );
});

test('a wait that blocks is one at which she stands', () => {
  const plan: Plan = { main: 'gather', blocking: ['pizza/bake the pizza'] };
  expect(told(menus.supper, 'concurrent', 'Pizza', Infinity, plan)[1]).toBe(
    'Pizza: in the oven from 3 to 11, and she stands there',
  );
});

test('a place that is kept tells for whom, and who wants it', () => {
  const sweets = sheet('custard salad');
  expect(told(sweets, 'concurrent', 'Stove')).toEqual([
    'Stove: custard from 1 to 3',
    'Stove: custard is done at 3, taken up at 5',
    'Stove: kept for the custard from 5 to 7, which needs something else as well',
  ]);
  expect(told(sweets, 'concurrent', 'Mixer')).toEqual(['Mixer: custard from 5 to 7']);
  expect(told(sheet('milkshake milkshake'), 'concurrent', 'Milkshake 2')[2]).toBe(
    'Milkshake 2: waits for the mixer from 2 to 3; milkshake 1 has it',
  );
});

test('what goes on after the end of an evening that is not at its end has no end', () => {
  const picks = [0, 1];
  const { trace } = traceByHand(menus.supper, kindHouse, () => picks.shift() ?? 'stop');
  const spans = spansOf(trace);
  const last = lanesOf(spans).flatMap((lane) => {
    const bar = lane.bars.at(-1);
    return bar === undefined ? [] : [tell(spans, lane, bar, trace.total)];
  });
  expect(last).toEqual([
    'She is chopping the vegetables from 3 to 5 (soup)',
    'Pizza: in the oven since 3',
    'Soup: she is chopping the vegetables from 3 to 5',
    'Salad: ordered at 0, and nobody has begun it yet',
    'Oven: pizza since 3',
  ]);
});

test('no bar of any menu is without its sentence', () => {
  for (const name of menuNames)
    for (const kitchen of ['synchronous', 'concurrent'] as const)
      for (const until of [3, 9.5, Infinity]) {
        const spans = spansOf(serve(menus[name], kitchen));
        for (const lane of lanesOf(spans))
          for (const bar of lane.bars.filter(({ from }) => from <= until))
            expect(tell(spans, lane, bar, until)).toMatch(
              /^[A-Z](?!.*(undefined|NaN|Infinity|\[object)).*\d|yet$/,
            );
      }
});
