import { expect, test } from 'vitest';
import { menus } from '../kitchen';
import type { Moment, Run } from '../panels/model';
import { momentsOf } from './moments';
import { cook } from './session';

/** The last event that has happened at a moment: `3 suspended pizza`. */
function told(run: Run, { kitchen, happened, order }: Moment): string {
  const event = run.spans[kitchen].trace.events[happened - 1];
  return `${String(event?.t)} ${String(event?.kind)} ${String(run.sheet.orders[order ?? -1]?.dish)}`;
}

test('the payoff of supper speaks of the pizza: he stands by it, she leaves it; and of the last plate', () => {
  const run = cook(menus.supper);
  const { stood, left, closed } = momentsOf(run);
  expect([stood.kitchen, left.kitchen, closed.kitchen]).toEqual(['synchronous', 'concurrent', 'concurrent']);
  expect([told(run, stood), told(run, left), told(run, closed)]).toEqual([
    '3 worked pizza',
    '3 suspended pizza',
    '12 served pizza',
  ]);
});

test('without a wait the moment is the start', () => {
  const { stood, left } = momentsOf(cook(menus.salads));
  expect([stood.happened, left.happened, left.order]).toEqual([0, 0, undefined]);
});
