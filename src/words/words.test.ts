import { describe, expect, test } from 'vitest';
import { words } from '.';
import type { AddressProblem } from '../app/address';
import { dishNames, menuNames, menus, serve, sourceDishes, stepsOf } from '../kitchen';
import type { TraceEvent } from '../trace';

/** A sentence as a player may read it: begins like one, ends like one, and has no hole in it. */
function expectSentence(text: string | undefined): void {
  expect(text).toMatch(/^[A-Z“\d].*[.?]$/u);
  expect(text).not.toMatch(/undefined|NaN|null|\[object|function|Infinity/);
}

test.each<AddressProblem>([
  { code: 'no-orders' },
  { code: 'too-many-orders', count: 1e9, most: 60 },
  { code: 'unknown-dish', text: 'piza', guess: 'pizza' },
  { code: 'unknown-dish', text: 'sushi', guess: null },
  { code: 'bad-arrival', text: 'soon', dish: 'tea', most: 240 },
  { code: 'bad-count', part: 'ovens', text: '1000000000', most: 8 },
  { code: 'bad-count', part: 'stoves', text: 'two', most: 8 },
  { code: 'no-station', dish: 'pie', part: 'ovens' },
  { code: 'no-station', dish: 'tea', part: 'stoves' },
  { code: 'not-a-sheet', text: '7' },
  { code: 'more-problems', count: 1 },
  { code: 'more-problems', count: 57 },
  { code: 'unknown-menu', text: 'super', guess: 'supper' },
  { code: 'unknown-menu', text: 'brunch', guess: null },
  { code: 'bad-speed', text: '3' },
  { code: 'bad-minute', text: 'noon' },
  { code: 'bad-encoding', text: 'menu=%zz' },
  { code: 'unknown-part', text: 'colour=red' },
])('$code is said kindly, with the part that is wrong: %j', (problem) => {
  const text = words.problem(problem);
  expectSentence(text);
  if ('text' in problem) expect(text).toContain(`“${problem.text}”`);
  if ('guess' in problem && problem.guess !== null) expect(text).toContain(`Did you mean`);
});

describe('an event is told', () => {
  const dishOf = (order: number): string => words.dish(menus.grill.orders[order]?.dish ?? 'dish');

  test('in a sentence, when a chef does something or a dish changes', () => {
    for (const kitchen of ['synchronous', 'concurrent'] as const)
      for (const name of menuNames)
        for (const event of serve(menus[name], kitchen).events) {
          const text = words.sentence(event, kitchen, dishOf);
          if ('order' in event) expectSentence(text);
          else expect(text).toBeUndefined();
        }
  });

  test('when nobody can go on', () => {
    const event: TraceEvent = {
      kind: 'stuck',
      t: 3,
      waits: [{ task: 1, name: 'pizza', on: 'a free oven', blockers: [] }],
    };
    expect(words.sentence(event, 'concurrent', dishOf)).toBe(
      'Nobody can go on: pizza waits for a free oven.',
    );
  });
});

test('every dish, step and menu has its words', () => {
  for (const dish of dishNames) {
    expect(words.dish(dish)).toMatch(/^\w+$/);
    expect(words.Dish(dish)).toMatch(/^[A-Z]/);
    for (const { what } of stepsOf(dish)) expect(words.step(what)).toMatch(/ing\b/);
  }
  expect(Object.keys(words.menus)).toEqual(menuNames);
});

test('a step is told as it is being done', () => {
  expect(
    [
      'bake the pizza',
      'fry the patty',
      'chop the vegetables',
      'let the cake cool',
      'ice the cake',
      'sleep',
    ].map(words.step),
  ).toEqual([
    'baking the pizza',
    'frying the patty',
    'chopping the vegetables',
    'letting the cake cool',
    'icing the cake',
    'sleeping',
  ]);
});

test('who asks for something else hears all that we cook', () => {
  const text = words.problem({ code: 'unknown-dish', text: 'sushi', guess: null });
  for (const dish of dishNames)
    expect(text.includes(dish)).toBe(!(sourceDishes as readonly string[]).includes(dish));
});

test.each(['constructor', '__proto__', 'fondue'])(
  'a dish or step from elsewhere keeps its own name: %s',
  (name) => {
    expect([words.dish(name), words.step(name)]).toEqual([name, name]);
  },
);
