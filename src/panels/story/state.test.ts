import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { menus, serve } from '../../kitchen';
import { spansOf } from '../../trace';
import type { Model } from '../model';
import { stateOf, windowOf } from './state';

const spans = {
  synchronous: spansOf(serve(menus.supper, 'synchronous')),
  concurrent: spansOf(serve(menus.supper, 'concurrent')),
};

/** A model of which the story sees no more than this. */
function standing(happened: number, seen: number, selected?: number): Model {
  return {
    run: signal({ spans }),
    glass: signal({ kitchen: 'concurrent', selected }),
    happened: signal(happened),
    seen: signal(seen),
  } as unknown as Model;
}

describe('what is told', () => {
  test('comes true with its events', () => {
    const { told, known, lines } = stateOf(standing(17, 3));
    expect([lines.value.length, told.value, known.value]).toEqual([46, 17, 17]);
  });

  test('keeps to itself what is still to come of a minute that is seen for the first time', () => {
    // 27 events have happened by minute 9; of those of minute 9 itself one has not seen the end.
    expect(stateOf(standing(27, 9)).known.value).toBe(27);
    expect(stateOf(standing(27, 9.1)).known.value).toBe(33);
  });

  test('is known as far as one has been, when one goes back', () => {
    const { told, known } = stateOf(standing(17, 12.5));
    expect([told.value, known.value]).toEqual([17, 46]);
  });

  test('of the kitchen alone, and of one dish alone', () => {
    const state = stateOf(standing(45, 12, 2));
    state.dishOnly.value = true;
    expect(state.lines.value.map(({ happened }) => happened)).toEqual([8, 9, 23, 24, 25, 26, 27, 28]);
    state.kitchenOnly.value = true;
    expect(state.lines.value.map(({ happened }) => happened)).toEqual([24, 25, 27]);
  });

  test('without a selected dish is of all of them', () => {
    const state = stateOf(standing(45, 12));
    state.dishOnly.value = true;
    expect(state.lines.value).toHaveLength(46);
  });

  test('is chosen once for as long as the page is open', () => {
    const model = standing(0, 0);
    stateOf(model).kitchenOnly.value = true;
    expect(stateOf(model).kitchenOnly.value).toBe(true);
  });
});

describe('what is drawn', () => {
  test('is around the newest', () => {
    expect(windowOf(0, 0, undefined)).toEqual({ from: 0, to: 0 });
    expect(windowOf(45, 46, undefined)).toEqual({ from: 21, to: 46 });
    expect(windowOf(5000, 9000, undefined)).toEqual({ from: 4976, to: 5008 });
  });

  test('stays where one reads, and is never too much', () => {
    expect(windowOf(5000, 9000, 4800)).toEqual({ from: 4800, to: 5008 });
    expect(windowOf(9000, 9000, 100)).toEqual({ from: 100, to: 400 });
  });

  test('is not beyond the newest when one goes back before what one read', () => {
    expect(windowOf(50, 9000, 4700)).toEqual({ from: 50, to: 58 });
  });
});
