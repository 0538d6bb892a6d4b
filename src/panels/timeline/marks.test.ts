import { describe, expect, test } from 'vitest';
import { menus, serve, usualPlan, type OrderSheet, type Plan } from '../../kitchen';
import { lanesOf, spansOf } from '../../trace';
import type { Run } from '../model';
import { difference } from './changes';
import { ghostsOf, pathNodes, type Placed } from './marks';
import { laneName } from './names';
import type { Node } from './node';

function runOf(sheet: OrderSheet, plan: Plan = usualPlan): Run {
  const spans = {
    synchronous: spansOf(serve(sheet, 'synchronous')),
    concurrent: spansOf(serve(sheet, 'concurrent', plan)),
  };
  return { sheet, menu: undefined, plan, spans, end: spans.synchronous.trace.total };
}

describe('what a change came to', () => {
  const supper = runOf(menus.supper);

  test('is told in minutes, with what was changed', () => {
    expect(difference(supper, runOf(menus.supper, { main: 'in turn', blocking: [] }))).toBe(
      '11 minutes longer: main awaits each dish in turn.',
    );
    expect(difference(runOf(menus.supper, { main: 'in turn', blocking: [] }), supper)).toBe(
      '11 minutes shorter: main gathers all dishes.',
    );
    const blocks = runOf(menus.supper, { main: 'gather', blocking: ['pizza/bake the pizza'] });
    expect(difference(supper, blocks)).toBe('7 minutes longer: baking the pizza now blocks (time.sleep).');
    expect(difference(blocks, supper)).toBe('7 minutes shorter: baking the pizza is now awaited.');
    expect(difference(supper, supper)).toBe('As long as before.');
    expect(difference(supper, runOf({ ...menus.supper, ovens: 2 }))).toBe('As long as before: now 2 ovens.');
  });

  test('tells orders in another order from other orders', () => {
    const [pizza, soup, salad] = menus.supper.orders;
    if (pizza === undefined || soup === undefined || salad === undefined)
      throw new Error('Supper has three.');
    expect(difference(supper, runOf({ ...menus.supper, orders: [salad, soup, pizza] }))).toBe(
      '6 minutes longer: the orders stand in another order.',
    );
    expect(difference(supper, runOf({ ...menus.supper, orders: [pizza, soup] }))).toBe(
      'As long as before: the orders are others.',
    );
  });
});

test('a ghost is the same dish, wherever it stands on the sheet', () => {
  const named = (run: Run) => (lane: Parameters<typeof laneName>[2]) =>
    `${laneName(run.spans.concurrent.trace, 'concurrent', lane)} ${String(lane.bars.at(-1)?.to)}`;
  const before = runOf(menus.grill);
  const now = runOf({ ...menus.grill, orders: menus.grill.orders.toReversed().slice(0, 3) });
  const pairs = [...ghostsOf(now.spans.concurrent, before.spans.concurrent)]
    .filter(([lane]) => lane.kind === 'dish' || lane.kind === 'part')
    .map(([lane, ghost]) => [
      named(now)(lane).replace(/ \d+$/, ''),
      named(before)(ghost).replace(/ \d+$/, ''),
    ]);
  expect(pairs).toEqual([
    ['Salad', 'Salad'],
    ['Burger', 'Burger 2'],
    ['frying the patty', 'frying the patty'],
    ['toasting the bun', 'toasting the bun'],
    ['Steak', 'Steak 1'],
  ]);
});

test('the critical path frames each step in its dish’s lane, and joins them', () => {
  const { spans } = runOf(menus.supper);
  const lanes = lanesOf(spans.concurrent).map((lane, i): Placed => ({ lane, y: i * 10, height: 10 }));
  const nodes = pathNodes(spans.concurrent, lanes, { from: 0, to: 12, width: 120 });
  const frames = nodes.filter(({ tag, is }) => tag === 'rect' && is['stroke-width'] === 4);
  const box = ({ is }: Node) => [is['x'], is['width'], Number(is['y']) + Number(is['height']) / 2];
  // The pizza alone fixes the total: 3 in hand, 8 in the oven, 1 in hand.
  expect(frames.map(box)).toEqual([
    [0, 30, 15],
    [30, 80, 15],
    [110, 10, 15],
  ]);
});
