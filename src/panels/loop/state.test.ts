import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { menus, serve } from '../../kitchen';
import { spansOf } from '../../trace';
import type { Glass, Model } from '../model';
import { shownOf } from './state';

const spans = {
  synchronous: spansOf(serve(menus.dinner, 'synchronous')),
  concurrent: spansOf(serve(menus.dinner, 'concurrent')),
};
const { events } = spans.concurrent.trace;
const happenedBy = (minute: number): number => events.filter(({ t }) => t <= minute).length;

function standing(minute: number) {
  const signals = {
    run: signal({ spans }),
    glass: signal<Pick<Glass, 'kitchen' | 'selected'>>({ kitchen: 'concurrent', selected: 0 }),
    happened: signal(happenedBy(minute)),
    minute: signal(minute),
  };
  return { ...signals, shown: shownOf(signals as unknown as Model) };
}

test('what is shown changes only when something that can be seen does', () => {
  const { shown, minute, glass, happened } = standing(8.2);
  const first = shown.value;
  minute.value = 8.9;
  expect(shown.value).toBe(first);
  glass.value = { ...glass.value, selected: 3 };
  expect(shown.value).toBe(first);
  // The cupcake rings.
  minute.value = 9;
  expect(shown.value.state.due).toHaveLength(2);
  const second = shown.value;
  // The others are ready for longer.
  minute.value = 10;
  expect(shown.value).not.toBe(second);
  expect(shown.value.state).toEqual(second.state);
  happened.value = happenedBy(11);
  minute.value = 11;
  expect(shown.value.state.inHand?.name).toBe('cake 5');
});

test('it is told in whole minutes how long nobody came', () => {
  const { shown } = standing(9.99);
  expect([6, 9, 9.5, 12].map((since) => shown.value.lateness(since))).toEqual([3, 0, 0, 0]);
});

test('amid the events of a minute it is that minute', () => {
  const { shown, minute, happened } = standing(8.5);
  happened.value = happenedBy(10) + 1;
  minute.value = 10.99;
  expect(events[happened.value - 1]?.t).toBe(11);
  expect(shown.value.lateness(6)).toBe(5);
});

test('it follows the kitchen that is watched', () => {
  const { shown, glass } = standing(5);
  glass.value = { ...glass.value, kitchen: 'synchronous' };
  expect(shown.value.trace.kitchen).toBe('synchronous');
});
