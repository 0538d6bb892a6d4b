import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { menus, serve, usualPlan, type OrderSheet, type Plan } from '../../kitchen';
import { spansOf } from '../../trace';
import type { Model, Run } from '../model';
import { stateOf } from './state';

function runOf(sheet: OrderSheet, plan: Plan = usualPlan): Run {
  const spans = {
    synchronous: spansOf(serve(sheet, 'synchronous')),
    concurrent: spansOf(serve(sheet, 'concurrent', plan)),
  };
  const end = Math.max(spans.synchronous.trace.total, spans.concurrent.trace.total);
  return { sheet, menu: undefined, plan, spans, end };
}

/** As much of a model as the timeline’s own state reads. */
function setUp(sheet: OrderSheet) {
  const parts = {
    run: signal(runOf(sheet)),
    before: signal<Run | undefined>(undefined),
    show: signal({ revealed: true }),
    seen: signal(0),
  };
  const model = parts as unknown as Model;
  const state = stateOf(model);
  state.room.value = { width: 900, height: 400, type: 16, small: 14, coarse: false };
  return { ...parts, state, model };
}

test('a model has one state, so that a timeline that is opened again is as it was', () => {
  const { model, state } = setUp(menus.supper);
  expect(stateOf(model)).toBe(state);
});

test('where nothing is revealed, bars are known as they begin', () => {
  const { state, show, seen } = setUp(menus.supper);
  expect(state.horizon.value).toBe(Infinity);
  show.value = { revealed: false };
  seen.value = 4.7;
  // At 3 she takes up the soup, and his pizza goes in; at 5 she takes up the salad.
  expect(state.horizon.value).toBe(3);
  seen.value = 5;
  expect(state.horizon.value).toBe(5);
});

test('the run before lengthens the axis, and is there only where it may be told', () => {
  const { state, before, show } = setUp({ ...menus.supper, orders: menus.supper.orders.slice(0, 1) });
  expect(state.end.value).toBe(12);
  before.value = runOf(menus.supper);
  expect([state.end.value, state.ghost.value]).toEqual([23, before.value]);
  show.value = { revealed: false };
  expect([state.end.value, state.ghost.value]).toEqual([12, undefined]);
});

test('his lanes fold where there is no room for both, unless the visitor says otherwise', () => {
  const { state } = setUp(menus.dinner);
  const lanes = (): number => state.rows.value.filter(({ kind }) => kind === 'lane').length;
  expect(lanes()).toBe(16);
  state.room.value = { ...state.room.value, height: 300 };
  expect(lanes()).toBe(9);
  state.room.value = { ...state.room.value, height: 700 };
  expect(lanes()).toBe(16);
  state.room.value = { ...state.room.value, height: 300 };
  state.fold.value = { synchronous: false };
  expect(lanes()).toBe(16);
  state.fold.value = { synchronous: true, concurrent: true };
  expect(lanes()).toBe(2);
});

test('a sight that is too large for a new run is cut', () => {
  const { state, run } = setUp(menus.dinner);
  state.sight.value = { from: 40, to: 70 };
  run.value = runOf(menus.breakfast);
  expect(state.scale.value).toMatchObject({ from: 0, to: 16 });
});

test('of many lanes only those that are near are drawn', () => {
  const { state } = setUp(menus.banquet);
  state.fold.value = { synchronous: false };
  const heads = state.rows.value.length;
  expect(heads).toBe(2 * (1 + 1 + 24) + 4);
  expect(state.near.value.length).toBeLessThan(heads);
  state.top.value = 600;
  const { near } = state;
  const before = near.value;
  expect(before[0]).not.toBe(state.rows.value[0]);
  // The next pixel changes nothing.
  state.top.value = 601;
  expect(near.value).toBe(before);
});
