import { expect, test } from 'vitest';
import type { Show } from '../panels/model';
import { firstShow } from './director';
import { commandOf, type Command, type KeyScene } from './keys';

const scene = (show: Partial<Show>, more: Partial<KeyScene> = {}): KeyScene => ({
  show: { ...firstShow, votes: [0, 0, 0, 0], ...show },
  present: false,
  lapse: false,
  ...more,
});
const asks = scene({});
const cooks = scene({ screen: 'cooking' });

const press = (
  key: string,
  at: KeyScene,
  target: 'page' | 'control' | 'field' = 'page',
): Command | undefined => commandOf({ key, modified: false, target }, at);

test('digits answer the question, and jump while they cook', () => {
  expect(press('2', asks)).toEqual({ does: 'answer', answer: 1 });
  expect(press('9', asks)).toBeUndefined();
  expect(press('5', cooks)).toEqual({ does: 'jump', share: 0.5 });
});

test('a button keeps Space, a field keeps every key, and an open panel has all to itself', () => {
  expect(press(' ', cooks)).toEqual({ does: 'toggle' });
  expect(press(' ', cooks, 'control')).toBeUndefined();
  expect(press('ArrowLeft', cooks, 'control')).toEqual({ does: 'step', direction: -1 });
  expect(press('m', cooks, 'field')).toBeUndefined();
  expect(press('m', scene({ panel: 'sheet' }))).toBeUndefined();
});

test('on the payoff arrows are the browser’s: the card scrolls', () => {
  const payoff = scene({ screen: 'payoff' });
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
    expect(press(key, payoff)).toBeUndefined();
  expect(press(' ', payoff)).toEqual({ does: 'toggle' });
});

test('keys with Ctrl, Alt or Meta stay the browser’s', () => {
  expect(commandOf({ key: 'r', modified: true, target: 'page' }, cooks)).toBeUndefined();
});

test('any key skips the time-lapse, but Tab goes on its way', () => {
  const lapse = scene({ screen: 'cooking' }, { lapse: true });
  expect(press('x', lapse)).toEqual({ does: 'skipLapse' });
  expect(press(' ', lapse, 'control')).toEqual({ does: 'skipLapse' });
  expect(press('Tab', lapse)).toBeUndefined();
});

test('a presenter’s letters vote on the question; then B blanks the screen', () => {
  const present = { present: true };
  expect(press('b', scene({}, present))).toEqual({ does: 'vote', answer: 1 });
  expect(press('.', scene({}, present))).toEqual({ does: 'blank' });
  expect(press('b', scene({ screen: 'cooking' }, present))).toEqual({ does: 'blank' });
  expect(press('B', scene({ black: true }, present))).toEqual({ does: 'blank' });
  expect(press('PageDown', scene({}, present))).toEqual({ does: 'stop', direction: 1 });
  expect(press('t', scene({}, present))).toEqual({ does: 'reveal' });
});

test('without the presenter’s view those keys mean nothing', () => {
  for (const key of ['b', 't', 'PageDown', '.']) expect(press(key, cooks)).toBeUndefined();
});
