import { describe, expect, test } from 'vitest';
import { words } from '.';
import type { AddressProblem } from '../app/address';
import { dishNames, menuNames, menus, serve, sourceDishes, stepsOf } from '../kitchen';
import type { TraceEvent } from '../trace';
import { taskWords, type TaskNames } from './glass';

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
  const dishOf = (order: number): string =>
    words.theDish(menus.grill.orders[order]?.dish ?? 'dish', undefined);
  const names = ['main', 'the pizza', 'the soup'];
  const named = new Map([
    ['pizza 1', 'the pizza'],
    ['soup 2', 'the soup'],
  ]);
  const tasks: TaskNames = {
    of: (task) => names[task] ?? 'part 1 of the burger',
    named: (name) => named.get(name),
  };

  test('in a sentence, when a chef does something or a dish changes', () => {
    for (const kitchen of ['synchronous', 'concurrent'] as const)
      for (const name of menuNames)
        for (const event of serve(menus[name], kitchen).events) {
          const text = words.sentence(event, kitchen, dishOf);
          if ('order' in event) expectSentence(text);
          else expect(text).toBeUndefined();
          expectSentence(taskWords.sentence(event, tasks) ?? text);
        }
  });

  test('by the loop, in the words of a task: made, ready, taken up, waiting, held, done', () => {
    const say = (event: TraceEvent): string | undefined => taskWords.sentence(event, tasks);
    const suspended = (task: number, on: string, until: number | null): TraceEvent => ({
      kind: 'suspended',
      t: 3,
      task,
      on,
      until,
    });
    const events: readonly TraceEvent[] = [
      { kind: 'created', t: 0, task: 1, name: 'pizza 1', parent: 0 },
      { kind: 'ready', t: 0, task: 1, by: 0, due: 0 },
      { kind: 'ready', t: 9, task: 2, by: null, due: 9 },
      { kind: 'ready', t: 9, task: 2, by: null, due: 6.5 },
      { kind: 'resumed', t: 9, task: 2 },
      suspended(1, 'oven: pizza 1', 11),
      suspended(1, 'rest: pizza 1', 5),
      suspended(2, 'a free stove', null),
      suspended(0, 'pizza 1 and soup 2', null),
      suspended(0, '24 at once', null),
      suspended(0, 'the next order', 30),
      suspended(1, 'its next turn', null),
      suspended(1, 'pizza 1 and a bell', null),
      { kind: 'worked', t: 3, task: 1, what: 'chop', minutes: 2 },
      { kind: 'returned', t: 3, task: 2 },
      { kind: 'raised', t: 3, task: 2, error: 'Error: burnt' },
      { kind: 'cancelled', t: 3, task: 2 },
      { kind: 'reported', t: 3, task: null, message: 'Never awaited. Did you forget await?' },
    ];
    expect(events.map(say)).toEqual([
      'The pizza becomes a task of the loop.',
      'Main makes the pizza ready.',
      'The soup is ready, and wants hands.',
      'Only now does the loop look: the soup, due since 6.5, is ready.',
      'The loop goes on with the soup, the first in the ready queue.',
      'The pizza awaits the oven till 11, and the loop is free.',
      'The pizza awaits the kitchen timer till 5, and the loop is free.',
      'The soup awaits a free stove, and the loop is free.',
      'Main awaits the pizza and the soup, and the loop is free.',
      'Main awaits 24 tasks at once, and the loop is free.',
      'Main awaits the next order till 30, and the loop is free.',
      'The pizza gives way for one turn.',
      'The pizza awaits “pizza 1 and a bell”, and the loop is free.',
      'The loop is held till 5: nobody else has a turn.',
      'The soup returns: the task is done.',
      'The soup fails: Error: burnt.',
      'The soup is cancelled.',
      'The loop reports: Never awaited. Did you forget await?',
    ]);
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
    expect(words.dish(dish)).toMatch(/^[a-z ]+$|^(my_coroutine|fetch_data|task[12])$/);
    expect(words.Dish(dish)).toMatch(/^[A-Z]/);
    for (const { what } of stepsOf(dish)) expect(words.step(what)).toMatch(/ing\b/);
  }
  expect(Object.keys(words.menus)).toEqual(menuNames);
});

test('a task is called what it is', () => {
  expect([
    taskWords.name('main', 'main', '', undefined),
    taskWords.name('dish', 'soup 2', 'the soup', undefined),
    taskWords.name('part', 'burger 1, part 2', 'the burger', 2),
    taskWords.name('part', 'burger 1, part 2', 'burger 1', 2),
    taskWords.name('other', 'Task-7', '', undefined),
  ]).toEqual(['main', 'the soup', 'part 2 of the burger', 'part 2 of burger 1', '“Task-7”']);
});

test('a dish that was ordered twice has its place on the sheet', () => {
  expect([words.dishLabel('pie', undefined), words.dishLabel('pie', 3)]).toEqual(['pie', 'pie 3']);
  expect([words.theDish('pie', undefined), words.theDish('pie', 3)]).toEqual(['the pie', 'pie 3']);
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
