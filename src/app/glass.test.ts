import { expect, test } from 'vitest';
import { menus, serve } from '../kitchen';
import { beside, closedGlass, happenedBy, minuteAfter, nextGlass, type GlassCue } from './glass';

const after = (...cues: readonly GlassCue[]) => cues.reduce(nextGlass, closedGlass);

test('a clicker turns through all panes, and then the glass is closed', () => {
  const turns = (count: number) => after(...Array.from({ length: count }, () => ({ is: 'turned' }) as const));
  expect([1, 2, 3, 4, 5].map((count) => turns(count).pane)).toEqual([
    'timeline',
    'loop',
    'code',
    'story',
    'change',
  ]);
  expect(turns(5).open).toBe(true);
  expect(turns(6).open).toBe(false);
});

test('to show a pane opens the glass', () => {
  expect(after({ is: 'showed', pane: 'code' })).toEqual({ ...closedGlass, open: true, pane: 'code' });
  expect(after({ is: 'toggled' }, { is: 'toggled' })).toEqual(closedGlass);
});

test('a dish that is selected again is selected no more', () => {
  expect(after({ is: 'selected', order: 2 }).selected).toBe(2);
  expect(after({ is: 'selected', order: 2 }, { is: 'selected', order: 1 }).selected).toBe(1);
  expect(after({ is: 'selected', order: 2 }, { is: 'selected', order: 2 }).selected).toBeUndefined();
});

test('bookmarks stand in the order of time, and a second one takes the first away', () => {
  const marks = [9, 5, 11, 5].map((minute) => ({ is: 'marked', minute }) as const);
  expect(after(...marks.slice(0, 3)).bookmarks).toEqual([5, 9, 11]);
  expect(after(...marks).bookmarks).toEqual([9, 11]);
});

test('amid the events of a minute the playhead stands just before it', () => {
  const supper = serve(menus.supper, 'concurrent');
  const atThree = supper.events.findIndex(({ t }) => t === 3);
  expect(happenedBy(supper, 2.99)).toBe(atThree);
  expect(minuteAfter(supper, atThree)).toBe(0);
  expect(minuteAfter(supper, atThree + 1)).toBeCloseTo(2.99);
  const all = happenedBy(supper, 3);
  expect(supper.events[all]?.t).toBeGreaterThan(3);
  expect(minuteAfter(supper, all)).toBe(3);
  expect(happenedBy(supper, Infinity)).toBe(supper.events.length);
});

test('the next moment lies beyond this one', () => {
  expect(beside([2, 5, 9], 5, 1)).toBe(9);
  expect(beside([2, 5, 9], 5, -1)).toBe(2);
  expect(beside([2, 5, 9], 9, 1)).toBeUndefined();
  expect(beside([2, 5, 9], 0, -1)).toBeUndefined();
});
