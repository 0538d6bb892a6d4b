import { expect, test } from 'vitest';
import { menus, readSheet, serve } from '../kitchen';
import { awaitsOf, choicesOf, tasksOf, type Trace } from '.';

/** What happens next at each moment, and what happened last. */
function around({ events }: Trace, moments: readonly number[], offset: 0 | -1): readonly string[] {
  return moments.map((happened) => {
    const event = events[happened + offset];
    return `${String(event?.t)} ${String(event?.kind)} ${String(event !== undefined && 'task' in event ? event.task : '')}`;
  });
}

const supper = serve(menus.supper, 'concurrent');

test('the loop chooses just before it takes up a task that cooks a dish', () => {
  expect(around(supper, choicesOf(supper), 0)).toEqual([
    '0 resumed 1',
    '3 resumed 2',
    '5 resumed 3',
    '9 resumed 2',
    '11 resumed 1',
  ]);
});

test('he never chooses, since his one task is never given up', () => {
  expect(choicesOf(serve(menus.supper, 'synchronous'))).toEqual([]);
});

test('main chooses nothing but itself when it cooks in turn', () => {
  const inTurn = serve(menus.supper, 'concurrent', { main: 'in turn', blocking: [] });
  expect(around(inTurn, choicesOf(inTurn), 0)).toEqual(['11 resumed 0', '18 resumed 0']);
  expect(around(inTurn, awaitsOf(inTurn, 1), -1)).toEqual(['14 suspended 0']);
});

test('an await is over when the task is suspended', () => {
  expect(around(supper, awaitsOf(supper), -1)).toEqual(['3 suspended 1', '5 suspended 2']);
  expect(around(supper, awaitsOf(supper, 1), -1)).toEqual(['5 suspended 2']);
  expect(awaitsOf(supper, 2)).toEqual([]);
  expect(awaitsOf(supper, 99)).toEqual([]);
});

test('the parts of a dish await for it too, and so does its gather', () => {
  const result = readSheet({ orders: ['burger'], ovens: 1, stoves: 1 });
  if (!result.ok) throw new Error('no sheet');
  const burger = serve(result.sheet, 'concurrent');
  expect(around(burger, awaitsOf(burger, 0), -1)).toEqual([
    '1 suspended 1',
    '1 suspended 2',
    '1 suspended 3',
  ]);
  expect([...tasksOf(burger).values()].map(({ role, order }) => [role, order])).toEqual([
    ['main', undefined],
    ['dish', 0],
    ['part', 0],
    ['part', 0],
  ]);
});
