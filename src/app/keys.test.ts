import { expect, test } from 'vitest';
import type { Show } from '../panels/model';
import { firstShow } from './director';
import { commandOf, type Command, type KeyScene } from './keys';

const scene = (show: Partial<Show>, more: Partial<KeyScene> = {}): KeyScene => ({
  show: { ...firstShow, votes: [0, 0, 0, 0], ...show },
  present: false,
  lapse: false,
  glass: false,
  lesson: undefined,
  shift: false,
  ...more,
});
const asks = scene({});
const cooks = scene({ screen: 'cooking' });

const press = (
  key: string,
  at: KeyScene,
  target: 'page' | 'control' | 'choice' | 'field' = 'page',
): Command | undefined => commandOf({ key, modified: false, target }, at);

test('digits answer the question, and jump while they cook', () => {
  expect(press('2', asks)).toEqual({ does: 'answer', answer: 1 });
  expect(press('9', asks)).toBeUndefined();
  expect(press('5', cooks)).toEqual({ does: 'jump', share: 0.5 });
});

test('a radio button keeps Space and the arrows', () => {
  for (const key of [' ', 'ArrowUp', 'ArrowLeft']) expect(press(key, cooks, 'choice')).toBeUndefined();
  expect(press('Escape', cooks, 'choice')).toEqual({ does: 'back' });
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

test('behind the glass, keys step through events, awaits and choices', () => {
  const inside = scene({ screen: 'cooking' }, { glass: true });
  expect(press('.', inside)).toEqual({ does: 'stepTo', what: 'event', direction: 1 });
  expect(press('<', inside)).toEqual({ does: 'stepTo', what: 'await', direction: -1 });
  expect(press(']', inside)).toEqual({ does: 'stepTo', what: 'choice', direction: 1 });
  expect(press('p', inside)).toEqual({ does: 'turn' });
  for (const key of [',', '[', 'p']) expect(press(key, cooks)).toBeUndefined();
  expect(press('g', cooks)).toEqual({ does: 'glass' });
  expect(press('g', asks)).toBeUndefined();
});

test('a clicker’s four keys step through choices, turn to the next pane and blank the screen', () => {
  const inside = scene({ screen: 'cooking' }, { glass: true, present: true });
  expect(press('PageDown', inside)).toEqual({ does: 'stepTo', what: 'choice', direction: 1 });
  expect(press('PageUp', inside)).toEqual({ does: 'stepTo', what: 'choice', direction: -1 });
  expect(press('F5', inside)).toEqual({ does: 'turn' });
  expect(press('.', inside)).toEqual({ does: 'blank' });
  // Without a clicker, and before the question is answered, F5 loads the page anew.
  expect(press('F5', cooks)).toBeUndefined();
  expect(press('F5', scene({}, { present: true }))).toBeUndefined();
});

test('in a lesson a clicker goes from beat to beat, and letters and digits answer what is asked', () => {
  const asked = { lesson: { card: true, answers: 3 } };
  const teaches = scene({ screen: 'cooking' }, { ...asked, present: true });
  expect(press('PageDown', teaches)).toEqual({ does: 'beat', direction: 1 });
  expect(press('PageUp', teaches)).toEqual({ does: 'beat', direction: -1 });
  for (const key of ['b', 'B', '2']) expect(press(key, teaches)).toEqual({ does: 'say', answer: 1 });
  for (const key of ['t', 'F5']) expect(press(key, teaches)).toEqual({ does: 'showBeat' });
  expect(press('r', teaches)).toEqual({ does: 'recount' });
  expect(press('.', teaches)).toEqual({ does: 'blank' });
  // There is no fourth answer, and a black screen asks nothing.
  expect(press('d', teaches)).toBeUndefined();
  expect(press('b', scene({ screen: 'cooking', black: true }, { ...asked, present: true }))).toEqual({
    does: 'blank',
  });
  // While the run goes on, nothing is asked.
  const runs = scene({ screen: 'cooking' }, { present: true, lesson: { card: false, answers: 0 } });
  expect(press('b', runs)).toEqual({ does: 'blank' });
  expect(press(' ', runs)).toEqual({ does: 'toggle' });
  expect(press('r', runs)).toEqual({ does: 'replay' });
  // The glass has the clicker while it is open.
  const inside = scene({ screen: 'cooking' }, { ...asked, present: true, glass: true });
  expect(press('PageDown', inside)).toEqual({ does: 'stepTo', what: 'choice', direction: 1 });
});

test('a learner answers with digits and goes on with Space; a card may scroll by Page Down', () => {
  const learns = scene({ screen: 'cooking' }, { lesson: { card: true, answers: 3 } });
  expect(press('3', learns)).toEqual({ does: 'say', answer: 2 });
  expect(press(' ', learns)).toEqual({ does: 'beat', direction: 1 });
  expect(press(' ', learns, 'control')).toBeUndefined();
  for (const key of ['PageDown', 'b', 't']) expect(press(key, learns)).toBeUndefined();
});

test('on a black screen nothing is done but to light it again, in a lesson and out of it', () => {
  const dark = { black: true, screen: 'cooking' } as const;
  const lesson = { card: true, answers: 4 };
  for (const at of [scene(dark, { present: true }), scene(dark, { present: true, lesson })]) {
    for (const key of ['PageDown', 'PageUp', 'F5', 't', 'a', ' ', 'g'])
      expect(press(key, at)).toBeUndefined();
    expect([press('.', at), press('B', at)]).toEqual([{ does: 'blank' }, { does: 'blank' }]);
  }
});
