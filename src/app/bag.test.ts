import { expect, test } from 'vitest';
import { menus, serve, usualPlan } from '../kitchen';
import { openText, programText } from './bag';
import { cook } from './session';

const opened = (what: unknown) => openText(JSON.stringify(what));

test('an order sheet in a file is cooked as it stands', () => {
  expect(opened({ orders: ['pizza', 'soup@2'], ovens: 2 })).toEqual({
    is: 'sheet',
    sheet: {
      orders: [
        { dish: 'pizza', arrives: 0 },
        { dish: 'soup', arrives: 2 },
      ],
      ovens: 2,
      stoves: 1,
    },
  });
});

test('a trace is shown as it was, and its orders are cooked in the other kitchen', () => {
  const plan = { main: 'in turn', blocking: ['pizza/bake the pizza'] } as const;
  const file = opened(serve(menus.supper, 'concurrent', plan));
  expect(file).toMatchObject({
    is: 'run',
    kitchen: 'concurrent',
    run: { plan, end: 23, sheet: menus.supper },
  });
  const his = opened(serve(menus.supper, 'synchronous'));
  expect(his).toMatchObject({ is: 'run', kitchen: 'synchronous', run: { plan: usualPlan, end: 23 } });
  expect(his.is === 'run' && his.run.spans.concurrent.trace.total).toBe(12);
});

test('what cannot be opened is told in words, and a strange dish is no more than text', () => {
  const trace = serve(menus.duo, 'concurrent');
  const strange = trace.orders.map((order) => ({ ...order, dish: '<img src=x onerror=alert(1)>' }));
  expect(opened({ ...trace, orders: strange })).toEqual({
    is: 'problem',
    lines: [
      'We do not cook “<img src=x onerror=alert…”. The menu has toast, soup, salad, pizza, cupcake, pie, bread, cake, steak, burger, tea, side_salad, small_salad, small_pizza, cup_of_soup, minute_steak, milkshake, meringue, mousse, and custard.',
    ],
  });
  expect(opened({ ...serve(menus.duo, 'synchronous'), ovens: 0 })).toMatchObject({ is: 'problem' });
  expect(opened({ ...trace, orders: [], events: [], total: 0 })).toEqual({
    is: 'problem',
    lines: ['This order sheet is empty. Write at least one dish on it.'],
  });
  expect(opened({ orders: ['piza'] })).toEqual({
    is: 'problem',
    lines: ['We do not cook “piza”. Did you mean “pizza”?'],
  });
  for (const text of ['', '{', 'null', '[]', '"pizza"'])
    expect(openText(text)).toMatchObject({ is: 'problem' });
});

test('the program to take along says what it cooks, and where it came from', () => {
  const text = programText(cook(menus.supper), 'concurrent', 'https://example.org/#menu=supper');
  expect(text).toContain('# While It Bakes: Supper, in her kitchen.');
  expect(text).toContain('# Orders: pizza, soup, salad.');
  expect(text).toContain('All is served at minute 12,');
  expect(text).toContain('# https://example.org/#menu=supper');
  expect(text).toContain('await asyncio.sleep(8 * MINUTE)');
});
