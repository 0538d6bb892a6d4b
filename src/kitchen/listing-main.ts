/** The Python of `main`: how a chef goes through the orders, in either kitchen and in every way there is. */
import type { OrderId } from '../trace/events';
import type { KitchenKind } from '../trace/trace';
import { inTurn } from './hands';
import { line, type Duration, type Line, type PythonFunction } from './lines';
import type { Order, OrderSheet } from './orders';
import type { MainName } from './plan';

/** `main`, and the helper that lets it take orders that come later. */
export function mainFunctions(
  sheet: OrderSheet,
  kitchen: KitchenKind,
  main: MainName,
  duration: Duration,
): readonly PythonFunction[] {
  const late = sheet.orders.some(({ arrives }) => arrives > 0);
  if (kitchen === 'synchronous')
    return [
      { name: 'main', lines: [line('def main():'), ...turns(sheet, '')] },
      ...(late ? [arrival('time.sleep', 'def', duration)] : []),
    ];
  const helper =
    main === 'in turn' ? arrival('await asyncio.sleep', 'async def', duration) : arriving(duration);
  return [
    { name: 'main', lines: [line('async def main():'), ...mains[main](sheet)] },
    ...(late ? [helper] : []),
  ];
}

const mains: Readonly<Record<MainName, (sheet: OrderSheet) => readonly Line[]>> = {
  'in turn': (sheet) => turns(sheet, 'await '),
  tasks: ({ orders }) => namedTasks(orders) ?? listedTasks(orders),
  gather({ orders }) {
    const word = { text: 'asyncio.gather', switches: { main: 'gather' } } as const;
    const [only, ...more] = orders;
    if (only !== undefined && more.length === 0)
      return [
        line(`    await asyncio.gather(${taken(only, called)})`, [{ is: 'gather' }, orderMark(0)], word),
      ];
    return [
      line('    await asyncio.gather(', [{ is: 'gather' }], word),
      ...orders.map((order, i) => line(`        ${taken(order, called)},`, [orderMark(i)])),
      line('    )'),
    ];
  },
};

const orderMark = (order: OrderId) => ({ is: 'order', order }) as const;

const called = ({ dish }: Order): string => `${dish}()`;

const createTask = ({ dish }: Order): string => `asyncio.create_task(${dish}())`;

/** An order that is there already, or one that is yet to come. */
const taken = (order: Order, take: (order: Order) => string): string =>
  order.arrives > 0 ? `arriving(${String(order.arrives)}, ${order.dish})` : take(order);

/** One dish after another, as they came. */
function turns(sheet: OrderSheet, wait: '' | 'await '): readonly Line[] {
  const lines: Line[] = [];
  let now = 0;
  for (const [order, { dish, arrives }] of inTurn(sheet)) {
    if (arrives > now) lines.push(line(`    ${wait}arrival(${String(arrives)})`, [{ is: 'arrival', order }]));
    now = arrives;
    lines.push(line(`    ${wait}${dish}()`, [orderMark(order)]));
  }
  const first = lines.findIndex(({ marks }) => marks[0]?.is === 'order');
  return lines.map(({ text, marks }, i) =>
    i === first && wait !== ''
      ? line(text, marks, { text: 'await', switches: { main: 'in turn' } })
      : line(text, marks),
  );
}

/** The longest line that is read without scrolling on a phone held upright, in characters. */
const widest = 44;

/** More names than one keeps in mind. */
const mostNames = 6;

/** Each task under a name of its own: only while the names are few and their lines short. */
function namedTasks(orders: readonly Order[]): readonly Line[] | undefined {
  const name = ({ dish }: Order, i: number): string => `${dish}_${String(i + 1)}`;
  const made = orders.map((order, i) => `    ${name(order, i)} = ${taken(order, createTask)}`);
  if (orders.length > mostNames || made.some((text) => text.length > widest)) return undefined;
  const awaited = orders.map((order, i) =>
    line(`    await ${name(order, i)}`, [{ is: 'awaited', order: i }]),
  );
  return [...withWord(made.map((text, i) => line(text, [orderMark(i)]))), ...awaited];
}

function listedTasks(orders: readonly Order[]): readonly Line[] {
  return [
    line('    tasks = ['),
    ...withWord(orders.map((order, i) => line(`        ${taken(order, createTask)},`, [orderMark(i)]))),
    line('    ]'),
    line('    for task in tasks:'),
    line(
      '        await task',
      orders.map((_, order) => ({ is: 'awaited', order })),
    ),
  ];
}

/** The word that all lines share can be switched in the first that has it. */
function withWord(lines: readonly Line[]): readonly Line[] {
  const word = 'asyncio.create_task';
  const first = lines.findIndex(({ text }) => text.includes(word));
  return lines.map((each, i) =>
    i === first ? line(each.text, each.marks, { text: word, switches: { main: 'tasks' } }) : each,
  );
}

/** Nothing to do before an order has come. */
const arrival = (sleep: string, head: string, duration: Duration): PythonFunction => ({
  name: 'arrival',
  lines: [
    `${head} arrival(minute):`,
    '    left = minute - now()',
    '    if left > 0:',
    `        ${sleep}(${duration('left')})`,
  ].map((text) => line(text)),
});

/** The task of an order that is yet to come: a future that is done when that task is. */
const arriving = (duration: Duration): PythonFunction => ({
  name: 'arriving',
  lines: [
    'def arriving(minute, dish):',
    '    loop = asyncio.get_running_loop()',
    '    plate = loop.create_future()',
    '',
    '    def come():',
    '        task = loop.create_task(dish())',
    '        task.add_done_callback(',
    '            lambda _: plate.set_result(None)',
    '        )',
    '',
    `    loop.call_later(${duration('minute')}, come)`,
    '    return plate',
  ].map((text) => line(text)),
});
