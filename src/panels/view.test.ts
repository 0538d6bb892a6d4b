import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { kindHouse, menus, serve, traceByHand } from '../kitchen';
import { spansOf } from '../trace';
import type { Model } from './model';
import type { ShiftView } from './shift-model';
import { storyOf, storyText } from './story/told';
import { viewOf } from './view';

/** Supper by hand: the soup first, and then `stop` at the choice that is open at 2, or all to the end. */
function setUp(stop: boolean) {
  const { trace } = traceByHand(menus.supper, kindHouse, (ready) =>
    ready.includes(1) ? 1 : stop ? 'stop' : (ready[0] ?? 'bell'),
  );
  const spans = { synchronous: spansOf(serve(menus.supper, 'synchronous')), concurrent: spansOf(trace) };
  const parts = {
    run: signal({ spans, end: spans.synchronous.trace.total }),
    minute: signal(0),
    moment: signal(0),
    seen: signal(0),
    show: signal({ revealed: true }),
    glass: signal({ bookmarks: [] }),
    shift: signal<Pick<ShiftView, 'picker'> | undefined>({ picker: { is: 'player' } }),
  };
  return { ...parts, trace, view: viewOf(parts as unknown as Model) };
}

test('at the open choice of a shift, and after its last plate, nothing can be played on', () => {
  const { view, minute, shift } = setUp(true);
  expect(view.stands.value).toBeUndefined();
  minute.value = 2;
  expect(view.stands.value).toBe('choice');
  shift.value = { picker: { is: 'solution' } };
  expect(view.stands.value).toBeUndefined();
  const over = setUp(false);
  over.minute.value = over.trace.total;
  expect(over.view.stands.value).toBe('over');
});

test('a shift is told of her kitchen alone, and of no closing before it is there', () => {
  const { view, minute, shift } = setUp(true);
  minute.value = 23;
  const texts = view.tellings.value.slice(0, view.told.value).map(({ text }) => text);
  expect(texts).toEqual([
    'She takes up the soup.',
    'She is chopping the vegetables: 2 minutes.',
    'She puts the soup on the stove till 6, and is free.',
  ]);
  shift.value = undefined;
  expect(view.tellings.value.slice(0, view.told.value).at(-1)?.text).toBe('He closes at 23.');
});

test('the story says who was picked out of turn', () => {
  const { trace } = setUp(false);
  const picked = storyOf(trace)
    .map((line) => storyText(trace, line, true))
    .filter((text) => /^The loop goes on with the (soup|pizza)/.test(text));
  expect(picked.slice(0, 2)).toEqual([
    'The loop goes on with the soup, which was not the first in the ready queue.',
    'The loop goes on with the pizza, the first in the ready queue.',
  ]);
});
