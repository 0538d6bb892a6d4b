import { describe, expect, test } from 'vitest';
import { mainNames, menuNames, menus, serve } from '../kitchen';
import type { Trace, TraceEvent } from '.';
import { readTrace, traceLimits } from './parse';

/** One soup, by one chef: 2 minutes of work, 4 on the stove, 1 of work. */
const soup: readonly TraceEvent[] = [
  { kind: 'created', t: 0, task: 0, name: 'main', parent: null },
  { kind: 'ready', t: 0, task: 0, by: null, due: 0 },
  { kind: 'resumed', t: 0, task: 0 },
  { kind: 'begun', t: 0, order: 0, task: 0 },
  { kind: 'prep', t: 0, order: 0, what: 'chop', minutes: 2 },
  { kind: 'worked', t: 0, task: 0, what: 'chop', minutes: 2 },
  {
    kind: 'put',
    t: 2,
    order: 0,
    task: 0,
    station: 'stove',
    slot: 0,
    what: 'simmer',
    minutes: 4,
    held: false,
  },
  { kind: 'suspended', t: 2, task: 0, on: 'stove', until: 6 },
  { kind: 'ready', t: 6, task: 0, by: null, due: 6 },
  { kind: 'resumed', t: 6, task: 0 },
  { kind: 'taken', t: 6, order: 0, task: 0, station: 'stove', slot: 0 },
  { kind: 'prep', t: 6, order: 0, what: 'fill the bowl', minutes: 1 },
  { kind: 'worked', t: 6, task: 0, what: 'fill the bowl', minutes: 1 },
  { kind: 'served', t: 7, order: 0 },
  { kind: 'returned', t: 7, task: 0 },
];

const trace: Trace = {
  format: 'while-it-bakes/trace',
  version: 1,
  kitchen: 'concurrent',
  orders: [{ dish: 'soup', arrives: 0 }],
  ovens: 0,
  stoves: 1,
  events: soup,
  total: 7,
};

/** The soup with an event changed, with one more, or with one less. */
const changed = (index: number, change: object): Trace => ({
  ...trace,
  events: soup.map((event, i) => (i === index ? { ...event, ...change } : event)),
});
const withMore = (index: number, event: TraceEvent, to = trace): Trace => ({
  ...to,
  events: [...to.events.slice(0, index), event, ...to.events.slice(index)],
});
const without = (index: number, of: Trace): Trace => ({
  ...of,
  events: of.events.filter((_, i) => i !== index),
});

/** Put in while his hands chop. */
const bake: TraceEvent = {
  kind: 'put',
  t: 1,
  order: 0,
  task: 0,
  station: 'oven',
  slot: 0,
  what: 'bake',
  minutes: 1,
  held: true,
};

/** `events.6.slot: no-such-slot`, or what is wrong with the form. */
function wrongWith(data: unknown): string {
  const result = readTrace(data);
  if (result.ok) return 'nothing';
  const { problem } = result;
  return `${problem.at}: ${problem.code === 'makes-no-sense' ? problem.why : problem.code}`;
}

describe('a trace is read back', () => {
  test.each(menuNames)('from both kitchens, however she cooks: %s', (menu) => {
    const blocking = ['pizza/bake the pizza', 'toast/toast the bread', 'burger/toast the bun'] as const;
    const evenings = [
      serve(menus[menu], 'synchronous'),
      ...mainNames.flatMap((main) => [
        serve(menus[menu], 'concurrent', { main, blocking: [] }),
        serve(menus[menu], 'concurrent', { main, blocking }),
      ]),
    ];
    for (const evening of evenings) expect(readTrace(evening)).toEqual({ ok: true, trace: evening });
  });

  test('of dishes that keep one place while they are in another', () => {
    const orders = (['mousse', 'custard', 'mousse', 'custard', 'salad'] as const).map((dish) => ({
      dish,
      arrives: 0,
    }));
    const sheet = { orders, ovens: 0, stoves: 4 };
    const waits = ['mousse/whip the cream', 'mousse/melt the chocolate', 'custard/beat the yolks'] as const;
    for (const blocking of [[], waits, waits.slice(0, 1), waits.slice(1)])
      for (const main of mainNames) {
        const evening = serve(sheet, 'concurrent', { main, blocking });
        expect(readTrace(evening)).toEqual({ ok: true, trace: evening });
      }
  });

  test('without what is no part of it', () => {
    const more = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as object;
    const result = readTrace({ ...trace, ...more, orders: [{ dish: 'soup', arrives: 0, note: 'hot' }] });
    expect(result).toEqual({ ok: true, trace });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('with any name as text', () => {
    const dish = '<img src=x onerror=alert(1)>';
    expect(readTrace({ ...trace, orders: [{ dish, arrives: 0 }] })).toMatchObject({
      ok: true,
      trace: { orders: [{ dish }] },
    });
  });
});

describe('what makes no sense is named', () => {
  const held = without(10, changed(6, { held: true }));
  const withdrawn = changed(13, { kind: 'withdrawn' });
  const later = [{ dish: 'soup', arrives: 1 }];
  /** The soup's first so many events: the hands come free at 2. */
  const begun = (events: number, total: number): Trace => ({
    ...trace,
    events: soup.slice(0, events),
    total,
    unfinished: true,
  });
  const twoThings = withMore(5, bake, without(5, { ...trace, ovens: 1 }));
  test.each<[string, unknown]>([
    ['nothing', trace],
    ['events.1.t: backwards', changed(0, { t: 1 })],
    ['events.6.t: backwards', changed(5, { minutes: 3 })],
    ['events.8.due: due-later', changed(8, { due: 6.5 })],
    ['events.3.order: no-such-order', changed(3, { order: 1 })],
    ['events.2.task: no-such-task', changed(2, { task: 1 })],
    ['events.1.by: no-such-task', changed(1, { by: 3 })],
    ['events.0.parent: no-such-task', changed(0, { parent: 0 })],
    ['events.0.task: task-number', changed(0, { task: 1 })],
    ['events.1.task: task-number', withMore(1, soup[0] as TraceEvent)],
    ['events.6.slot: no-such-slot', changed(6, { slot: 1 })],
    ['events.6.slot: no-such-slot', changed(6, { station: 'oven' })],
    ['events.6.slot: no-such-slot', changed(6, { station: 'rest', slot: 1 })],
    ['events.7.slot: slot-taken', withMore(6, soup[6] as TraceEvent)],
    ['events.6.slot: slot-empty', changed(6, { kind: 'taken' })],
    ['events.10.slot: slot-empty', changed(10, { station: 'oven' })],
    ['events.4.order: begun-before', withMore(4, soup[3] as TraceEvent)],
    ['events.3.order: not-begun', changed(3, { kind: 'served' })],
    ['events.14.order: served-before', withMore(14, soup[13] as TraceEvent)],
    ['events.3.t: too-early', { ...trace, orders: [{ dish: 'soup', arrives: 1 }] }],
    ['events.5.t: hands-full', withMore(5, soup[4] as TraceEvent)],
    ['events.10.t: hands-full', held],
    ['events.5.t: hands-full', twoThings],
    ['total: other-total', { ...trace, total: 8 }],
    ['total: other-total', { ...trace, events: [] }],
    ['nothing', withdrawn],
    ['events.14.order: withdrawn-before', withMore(14, withdrawn.events[13] as TraceEvent, withdrawn)],
    ['events.14.order: withdrawn-before', withMore(14, soup[13] as TraceEvent, withdrawn)],
    ['events.14.order: served-before', withMore(14, withdrawn.events[13] as TraceEvent)],
    ['events.4.order: withdrawn-before', withMore(3, { kind: 'withdrawn', t: 0, order: 0 })],
    // What is in a slot may be cleared away later; nothing more is done to it.
    ['events.12.order: withdrawn-before', withMore(10, { kind: 'withdrawn', t: 6, order: 0 })],
    [
      'events.3.t: too-early',
      withMore(3, { kind: 'withdrawn', t: 0, order: 0 }, { ...trace, orders: later }),
    ],
    ['nothing', begun(6, 2)],
    ['nothing', begun(8, 3.5)],
    ['total: other-total', begun(6, 1)],
    ['total: other-total', { ...begun(8, 3.5), unfinished: undefined }],
    ['events.6.slot: no-such-slot', changed(6, { station: 'mixer', slot: 1 })],
  ])('%s', (what, data) => {
    expect(wrongWith(data)).toBe(what);
  });

  test('tasks of tasks of tasks, too deep to be shown', () => {
    const chain = Array.from({ length: 60 }, (_, task): TraceEvent => ({
      kind: 'created',
      t: 0,
      task,
      name: 'part',
      parent: task === 0 ? null : task - 1,
    }));
    expect(wrongWith({ ...trace, events: chain, total: 0 })).toBe('events.51.parent: too-deep');
  });

  test('those who wait in a deadlock', () => {
    const stuck = (task: number, blockers: readonly number[]): Trace =>
      withMore(15, { kind: 'stuck', t: 7, waits: [{ task, name: 'main', on: 'a bell', blockers }] });
    expect(wrongWith(stuck(0, [0]))).toBe('nothing');
    expect(wrongWith(stuck(4, []))).toBe('events.15.waits.0.task: no-such-task');
    expect(wrongWith(stuck(0, [0, 9]))).toBe('events.15.waits.0.blockers.1: no-such-task');
  });
});

describe('what has another form is named', () => {
  test.each<[string, unknown]>([
    ['the whole: wrong-part', 'a trace'],
    ['format: missing', [trace]],
    ['format: missing', {}],
    ['format: wrong-part', { ...trace, format: 'while-it-bakes' }],
    ['ovens: wrong-part', { ...trace, ovens: 1e9 }],
    ['stoves: wrong-part', { ...trace, stoves: -1 }],
    ['orders.0.dish: too-many', { ...trace, orders: [{ dish: 'soup'.repeat(100), arrives: 0 }] }],
    ['orders.0.arrives: wrong-part', { ...trace, orders: [{ dish: 'soup', arrives: 1e300 }] }],
    ['events: wrong-part', { ...trace, events: { length: 3 } }],
    ['events.2.kind: wrong-part', changed(2, { kind: '__proto__' })],
    ['events.6.station: wrong-part', changed(6, { station: 'fridge' })],
    ['events.6.minutes: wrong-part', changed(6, { minutes: null })],
    ['events.6.slot: wrong-part', changed(6, { slot: 0.5 })],
    ['events.6.held: wrong-part', changed(6, { held: 'false' })],
    ['plan.main: wrong-part', { ...trace, plan: { main: 1, blocking: [] } }],
    ['orders.0.patience: wrong-part', { ...trace, orders: [{ dish: 'soup', arrives: 0, patience: -1 }] }],
    ['unfinished: wrong-part', { ...trace, unfinished: false }],
    ['orders: too-many', { ...trace, orders: Array.from({ length: traceLimits.orders + 1 }, () => 0) }],
    ['events: too-many', { ...trace, events: Array.from({ length: traceLimits.events + 1 }, () => 0) }],
  ])('%s', (what, data) => {
    expect(wrongWith(data)).toBe(what);
  });

  test('with what was expected and what is there', () => {
    expect(readTrace(changed(6, { slot: '<b>'.repeat(50) }))).toEqual({
      ok: false,
      problem: {
        code: 'wrong-part',
        at: 'events.6.slot',
        expected: 'number',
        found: `"${'<b>'.repeat(13)}…`,
      },
    });
  });
});
