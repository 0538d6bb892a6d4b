import { expect, test } from 'vitest';
import { kindHouse, menus, readSheet, serve, traceByHand, type Plan } from '../kitchen';
import { spansOf, type Trace } from '../trace';
import { storyMinute, storyOf, storyText } from './story/told';
import { doingAt, tellingsOf } from './told';

const supper = serve(menus.supper, 'concurrent');

function sheetOf(...orders: readonly string[]): Parameters<typeof serve>[0] {
  const result = readSheet({ orders, ovens: 1, stoves: 1 });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

const texts = (trace: Trace): readonly string[] =>
  storyOf(trace).map((line) => `${String(line.t)} ${storyText(trace, line, true)}`);

test('every event is told, and the closing', () => {
  const story = texts(supper);
  expect(story).toHaveLength(supper.events.length + 1);
  expect(story.slice(9, 17)).toEqual([
    '0 Main awaits the pizza, the soup, and the salad, and the loop is free.',
    '0 The loop goes on with the pizza, the first in the ready queue.',
    '0 She takes up the pizza.',
    '0 She is stretching the dough: 3 minutes.',
    '0 The loop is held till 3: nobody else has a turn.',
    '3 She puts the pizza in the oven till 11, and is free.',
    '3 The pizza awaits the oven till 11, and the loop is free.',
    '3 The loop goes on with the soup, the first in the ready queue.',
  ]);
  expect(story.at(-1)).toBe('12 She closes at 12.');
  const [closing] = storyOf(supper).slice(-1);
  if (closing === undefined) throw new Error('no closing');
  expect([
    storyText(supper, closing, false),
    storyMinute(closing, false),
    storyMinute(closing, true),
  ]).toEqual(['She closes.', '?', '12']);
});

test('the story of the kitchen is what is told aloud', () => {
  const told = tellingsOf(
    {
      sheet: menus.supper,
      menu: 'supper',
      plan: { main: 'gather', blocking: [] },
      spans: { synchronous: spansOf(serve(menus.supper, 'synchronous')), concurrent: spansOf(supper) },
      end: 23,
    },
    true,
  );
  const kitchen = storyOf(supper).flatMap((line) =>
    line.of === 'kitchen' ? [storyText(supper, line, true)] : [],
  );
  expect(kitchen).toEqual(told.flatMap((each) => (each.kitchen === 'concurrent' ? [each.text] : [])));
});

test('a line is true when its event has happened, and speaks of a dish', () => {
  const soup = storyOf(supper).filter(({ order }) => order === 1);
  expect(soup.map(({ happened, of }) => `${String(happened)} ${of}`)).toEqual([
    '6 loop', // created
    '7 loop', // ready
    '17 loop', // taken up
    '18 kitchen',
    '19 kitchen',
    '20 loop', // held
    '21 kitchen',
    '22 loop', // awaits
    '29 loop', // ready
    '30 loop', // taken up
    '31 kitchen',
    '32 kitchen',
    '33 loop', // held
    '34 kitchen',
    '35 loop', // returns
  ]);
});

test.each<[string, Trace]>([
  ['he', serve(menus.supper, 'synchronous')],
  ['she, in turn,', serve(menus.supper, 'concurrent', { main: 'in turn', blocking: [] } satisfies Plan)],
])('where %s cooks a dish, what main does is of that dish', (_, trace) => {
  const orders = storyOf(trace).map(({ order }) => order);
  expect(orders.slice(0, 3)).toEqual([undefined, undefined, undefined]);
  expect(orders.slice(3, -2)).not.toContain(undefined);
  expect(orders.slice(3, -2)).toEqual(orders.slice(3, -2).toSorted((a = 0, b = 0) => a - b));
});

test('only the minutes at the end say when the kitchen closes', () => {
  const closing = storyOf(supper).flatMap(({ closing: is, t }) => (is ? [t] : []));
  expect(new Set(closing)).toEqual(new Set([12]));
  expect(storyOf(supper).filter(({ t }) => t === 12)).toHaveLength(closing.length);
});

test('two of a kind are told apart, and so are the parts of a dish', () => {
  const story = texts(serve(sheetOf('tea', 'burger', 'tea'), 'concurrent')).join('\n');
  expect(story).toContain('Tea 3 awaits a free stove');
  expect(story).toContain('She serves tea 1.');
  expect(story).toContain('The burger awaits part 1 of the burger and part 2 of the burger');
  expect(story).toContain('She serves the burger.');
});

test('an order still to come is named, before it is a task', () => {
  expect(texts(serve(sheetOf('tea', 'soup@9'), 'concurrent')).join('\n')).toContain(
    'Main awaits the tea and the soup',
  );
});

test('a trace that makes no sense is told all the same', () => {
  const trace = {
    ...supper,
    events: [
      { kind: 'resumed', t: 0, task: 77 },
      { kind: 'served', t: 0, order: 99 },
    ],
  } as const;
  expect(texts(trace).slice(0, 2)).toEqual([
    '0 The loop goes on with “77”, the first in the ready queue.',
    '0 She serves the .',
  ]);
});

test('an evening that is not at its end has no closing, and free hands', () => {
  const picks = [0, 1];
  const { trace } = traceByHand(menus.supper, kindHouse, () => picks.shift() ?? 'stop');
  expect(texts(trace).at(-1)).toBe('5 The soup awaits the stove till 9, and the loop is free.');
  expect(storyOf(trace).some(({ closing }) => closing)).toBe(false);
  expect(doingAt(spansOf(trace), 5, false)).toBe('Free hands: who goes on?');
});

test('an evening in which nobody can go on says who waits for what', () => {
  const trace = serve(sheetOf('mousse', 'custard'), 'concurrent');
  expect(texts(trace).at(-1)).toBe(
    '4 Nobody can go on: main waits for the mousse and the custard, the mousse waits for a free stove, and the custard waits for the mixer.',
  );
  expect(doingAt(spansOf(trace), 4, true)).toBe('Nobody can go on: the dishes wait for each other');
});

test('a guest who is gone has the last word of the dish', () => {
  const guests = { ...menus.supper, orders: [{ dish: 'pizza', arrives: 0, patience: 6 }] as const };
  const trace = serve(guests, 'concurrent', undefined, { ...kindHouse, walkOut: true });
  expect(texts(trace).slice(-8, -4)).toEqual([
    '6 The loop goes on with the pizza, the first in the ready queue.',
    '6 She comes back for the pizza.',
    '6 The pizza is cancelled.',
    '6 There will be no pizza.',
  ]);
});
