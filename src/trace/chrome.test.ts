import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kindHouse,
  mainNames,
  menuNames,
  menus,
  readSheet,
  serve,
  traceByHand,
  type OrderSheet,
} from '../kitchen';
import { lateness, measuresAt, spansOf, type Trace, type TraceEvent } from '.';
import { chromeTrace } from './chrome';

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly id: number;
  readonly args: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

interface File {
  readonly displayTimeUnit: string;
  readonly traceEvents: readonly Event[];
}

const open = (traces: Trace | readonly Trace[]): File => JSON.parse(chromeTrace(traces)) as File;

function sheetOf(orders: readonly string[], ovens = 1, stoves = 1): OrderSheet {
  const result = readSheet({ orders, ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

const isMinute = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** What each phase must have beside `name`, `ph`, `pid` and `tid`; further fields would be ignored. */
const required: Readonly<Record<string, (event: Event) => boolean>> = {
  M: ({ name, args }) =>
    name.endsWith('_name')
      ? isText(args['name'])
      : name.endsWith('_sort_index') && Number.isInteger(args['sort_index']),
  X: ({ ts, dur, cat }) => isMinute(ts) && isMinute(dur) && isText(cat),
  i: ({ ts, s }) => isMinute(ts) && ['g', 'p', 't'].includes(String(s)),
  C: ({ ts, args }) => isMinute(ts) && Object.values(args).every(isMinute),
  s: ({ ts, id, cat }) => isMinute(ts) && Number.isInteger(id) && isText(cat),
  f: ({ ts, id, cat, bp }) => isMinute(ts) && Number.isInteger(id) && isText(cat) && bp === 'e',
};

/** Breaches of the Trace Event Format, and of what Perfetto asks for beyond it. */
function faults({ displayTimeUnit, traceEvents }: File): readonly string[] {
  const found = ['ms', 'ns'].includes(displayTimeUnit) ? [] : ['displayTimeUnit'];
  for (const event of traceEvents) {
    const { name, ph, pid, tid } = event;
    if (!(isText(name) && Number.isInteger(pid) && Number.isInteger(tid) && required[ph]?.(event) === true))
      found.push(`form: ${JSON.stringify(event)}`);
  }
  return [...found, ...nameFaults(traceEvents), ...slotFaults(traceEvents), ...arrowFaults(traceEvents)];
}

/** Every process and track has one name, and a track's number is its own. */
function nameFaults(events: readonly Event[]): readonly string[] {
  const named = (what: string, key: 'pid' | 'tid'): readonly number[] =>
    events.filter(({ name }) => name === what).map((event) => event[key]);
  const used = (key: 'pid' | 'tid'): readonly number[] => [...new Set(events.map((event) => event[key]))];
  const sorted = (numbers: readonly number[]): string => JSON.stringify(numbers.toSorted((a, b) => a - b));
  return [
    sorted(named('process_name', 'pid')) === sorted(used('pid')) ? [] : ['process names'],
    sorted(named('thread_name', 'tid')) === sorted(used('tid')) ? [] : ['track names'],
    sorted(named('thread_sort_index', 'tid')) === sorted(used('tid')) ? [] : ['track order'],
  ].flat();
}

const inTime = (events: readonly Event[]): readonly Event[] =>
  events.filter(({ ph }) => ph !== 'M').toSorted((a, b) => a.ts - b.ts);

/** Slices on one track follow each other or lie one within the other. An instant is a slice without length. */
function slotFaults(events: readonly Event[]): readonly string[] {
  const found: string[] = [];
  const stacks = new Map<number, number[]>();
  for (const { ph, tid, ts, dur, name } of inTime(events)) {
    if (ph !== 'X' && ph !== 'i') continue;
    const end = ts + (ph === 'X' ? dur : 0);
    const stack = (stacks.get(tid) ?? []).filter((outer) => outer > ts);
    if (stack.some((outer) => outer < end)) found.push(`${name} at ${String(ts)} on ${String(tid)} overlaps`);
    stacks.set(tid, [...stack, end]);
  }
  return found;
}

/** As Perfetto reads them: an arrow has two ends, and each binds to the last slice that began on its track. */
function arrowFaults(events: readonly Event[]): readonly string[] {
  const found: string[] = [];
  const last = new Map<number, Event>();
  const begun = new Map<string, Event>();
  const ended = new Set<string>();
  for (const event of inTime(events)) {
    if (event.ph === 'X') last.set(event.tid, event);
    if (event.ph !== 's' && event.ph !== 'f') continue;
    const bound = last.get(event.tid);
    const holds = bound !== undefined && bound.ts <= event.ts && event.ts <= bound.ts + bound.dur;
    if (!holds || bound.name !== 'Run')
      found.push(`${JSON.stringify(event)} binds to ${JSON.stringify(bound)}`);
    const key = JSON.stringify([event.id, event.name, event['cat']]);
    if (event.ph === 's' ? begun.has(key) : !begun.has(key) || ended.has(key)) found.push(`pair of ${key}`);
    if (event.ph === 's') begun.set(key, event);
    else ended.add(key);
  }
  return begun.size === ended.size ? found : [...found, 'an arrow without an end'];
}

/** The slices and instants of each track, in minutes: `Run 0-3`, `Served 12`. */
function story({ traceEvents }: File): Readonly<Record<string, string>> {
  const tracks = traceEvents.filter(({ name }) => name === 'thread_name');
  const minutes = (ts: number): string => String(ts / 1e6);
  return Object.fromEntries(
    tracks.map(({ tid, args }) => [
      args['name'],
      inTime(traceEvents)
        .filter((event) => event.tid === tid)
        .flatMap(({ ph, name, ts, dur }) => {
          if (ph === 'X') return [`${name} ${minutes(ts)}-${minutes(ts + dur)}`];
          return ph === 'i' ? [`${name} ${minutes(ts)}`] : [];
        })
        .join(', '),
    ]),
  );
}

describe('a trace for Perfetto', () => {
  test('has a track for each, in the order they are read', () => {
    expect(story(open(serve(menus.supper, 'concurrent')))).toEqual({
      "chef's hands":
        'stretch the dough 0-3, chop the vegetables 3-5, toss the salad 5-9, fill the bowl 9-10, idle 10-11, slice the pizza 11-12',
      main: 'Run 0-0, Wait 0-12, Run 12-12',
      'pizza 1': 'Run 0-3, Wait 3-11, Run 11-12, Served 12',
      'soup 2': 'New 0-3, Run 3-5, Wait 5-9, Run 9-10, Served 10',
      'salad 3': 'New 0-5, Run 5-9, Served 9',
      'oven 1': 'bake the pizza 3-11',
      'stove 1': 'simmer the soup 5-9',
    });
  });

  test('gives main the time between the dishes that it cooks itself', () => {
    expect(story(open(serve(menus.duo, 'synchronous')))).toEqual({
      "chef's hands":
        'stretch the dough 0-3, stand by: bake the pizza 3-11, slice the pizza 11-12, chop the vegetables 12-14, stand by: simmer the soup 14-18, fill the bowl 18-19',
      main: 'Run 0-0, Run 12-12, Run 19-19',
      'pizza 1': 'Run 0-3, Wait 3-11, Run 11-12, Served 12',
      'soup 2': 'New 0-12, Run 12-14, Wait 14-18, Run 18-19, Served 19',
      'oven 1': 'bake the pizza 3-11',
      'stove 1': 'simmer the soup 14-18',
    });
  });

  test('has the parts of a gather beneath their dish, and shows what nobody came for', () => {
    const file = open(serve(sheetOf(['burger', 'soup']), 'concurrent'));
    expect(Object.entries(story(file)).slice(2, 6)).toEqual([
      ['burger 1', 'Run 0-1, Wait 1-12, Run 12-14, Served 14'],
      ['burger 1, part 1', 'Ready 1-3, Run 3-3, Wait 3-7, Ready 7-8, Run 8-8, Wait 8-12, Run 12-12'],
      ['burger 1, part 2', 'Ready 1-3, Run 3-3, Wait 3-5, Run 5-5'],
      ['soup 2', 'New 0-1, Run 1-3, Wait 3-7, Run 7-8, Served 8'],
    ]);
  });

  test('says what a dish waits for, and till when', () => {
    const { traceEvents } = open(serve(sheetOf(['pizza', 'bread']), 'concurrent'));
    const waits = traceEvents.filter(({ name }) => name === 'Wait').map(({ args }) => args);
    expect(waits).toEqual([
      { what: 'pizza 1 and bread 2' },
      { what: 'bake the pizza', station: 'oven', slot: 1, due: 11 },
      { what: 'let the dough rise', station: 'rest', slot: 1, due: 9 },
      { what: 'bake the bread', station: 'oven' },
      { what: 'bake the bread', station: 'oven', slot: 1, due: 18 },
    ]);
  });

  test('draws an arrow from whoever wakes to the one it wakes', () => {
    const { traceEvents } = open(serve(menus.duo, 'concurrent'));
    const names = new Map(
      traceEvents.filter(({ name }) => name === 'thread_name').map(({ tid, args }) => [tid, args['name']]),
    );
    const ends = traceEvents.filter(({ ph }) => ph === 's' || ph === 'f').toSorted((a, b) => a.id - b.id);
    expect(ends.map(({ ph, id, tid, ts }) => [id, ph, names.get(tid), ts / 1e6])).toEqual([
      [1, 's', 'main', 0],
      [1, 'f', 'pizza 1', 0],
      [2, 's', 'main', 0],
      [2, 'f', 'soup 2', 3],
      [3, 's', 'pizza 1', 12],
      [3, 'f', 'main', 12],
    ]);
  });

  test('counts who is ready', () => {
    const { traceEvents } = open(serve(menus.supper, 'concurrent'));
    const counts = traceEvents.filter(({ ph }) => ph === 'C');
    expect(counts.map(({ ts, args }) => [ts / 1e6, args['tasks']])).toEqual([
      [0, 2],
      [3, 1],
      [5, 0],
    ]);
  });

  test('tells a task that failed from one that was called off', () => {
    const events: readonly TraceEvent[] = [
      { kind: 'created', t: 0, task: 0, name: 'main', parent: null },
      { kind: 'resumed', t: 0, task: 0 },
      { kind: 'created', t: 0, task: 1, name: 'soup', parent: 0 },
      { kind: 'created', t: 0, task: 2, name: 'tea', parent: 0 },
      { kind: 'worked', t: 0, task: 0, what: 'wipe the table', minutes: 2 },
      { kind: 'suspended', t: 2, task: 0, on: 'the bell', until: null },
      { kind: 'resumed', t: 2, task: 1 },
      { kind: 'raised', t: 3, task: 1, error: 'Error: burnt' },
      { kind: 'cancelled', t: 3, task: 2 },
    ];
    const file = open({ ...serve(menus.supper, 'concurrent'), orders: [], events, total: 0 });
    expect(faults(file)).toEqual([]);
    expect(story(file)).toMatchObject({
      main: 'Run 0-2, Wait 2-3',
      soup: 'Run 2-3, Failed 3',
      tea: 'Cancelled 3',
    });
    expect(file.traceEvents.filter(({ args }) => args?.['error'] === 'Error: burnt')).toHaveLength(1);
  });

  test('shows an order that was withdrawn before anybody began, and an evening that is not at its end', () => {
    const guests = { ...menus.salads, orders: menus.salads.orders.map((each) => ({ ...each, patience: 5 })) };
    const byHand = (sheet: OrderSheet, orders: readonly number[]): Trace => {
      const all = [...orders];
      return traceByHand(sheet, { ...kindHouse, walkOut: true }, () => all.shift() ?? 'stop').trace;
    };
    const gone = byHand(guests, [0, 1, 2]);
    expect(story(open(gone))).toMatchObject({
      // The second is in hand until 8, though its guest went at 5.
      'salad 2': 'New 0-4, Run 4-8, Served 8',
      'salad 3': 'New 0-8, Cancelled 8, Withdrawn 8',
    });
    const begun = byHand(menus.supper, [0, 1]);
    expect(story(open(begun))).toMatchObject({
      'pizza 1': 'Run 0-3, Wait 3-5',
      'salad 3': 'New 0-5',
      'oven 1': 'bake the pizza 3-5',
    });
    expect([gone, begun, byHand(menus.supper, [])].flatMap((each) => faults(open(each)))).toEqual([]);
  });

  test('takes any name for text', () => {
    const trace = serve(menus.salads, 'concurrent');
    const dish = '<img onerror="alert(1)">\u2028\ud800"\\';
    const named = { ...trace, orders: trace.orders.map((order) => ({ ...order, dish })) };
    expect(Object.keys(story(open(named)))).toContain(`${dish} 1`);
    expect(faults(open(named))).toEqual([]);
  });
});

const plans = mainNames.flatMap((main) => [
  { main, blocking: [] },
  { main, blocking: ['pizza/bake the pizza', 'toast/toast the bread', 'burger/fry the patty'] as const },
]);

const evenings = (sheet: OrderSheet): readonly Trace[] => [
  serve(sheet, 'synchronous'),
  ...plans.map((plan) => serve(sheet, 'concurrent', plan)),
];

const minutesOf = (name: string, { traceEvents }: File): number =>
  traceEvents.reduce(
    (sum, event) => (event.name === name && event['cat'] === 'task' ? sum + event.dur / 1e6 : sum),
    0,
  );

describe('the rules of the format hold', () => {
  test.each(menuNames)('for %s, in one file and in two', (menu) => {
    const traces = evenings(menus[menu]);
    for (const trace of traces) expect(faults(open(trace))).toEqual([]);
    expect(faults(open(traces))).toEqual([]);
    expect(open(traces).traceEvents.filter(({ name }) => name === 'process_name')).toHaveLength(
      traces.length,
    );
  });

  test('for any sheet', () => {
    const dishes = fc.constantFrom('toast', 'soup', 'pizza', 'bread', 'cake', 'steak', 'burger', 'tea');
    const orders = fc.array(fc.tuple(dishes, fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 14,
    });
    const count = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(orders, count, count, (list, ovens, stoves) => {
        const sheet = sheetOf(
          list.map(([dish, at]) => `${dish}@${String(at / 4)}`),
          ovens,
          stoves,
        );
        expect(faults(open(evenings(sheet)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('and are held by this test: each fault is found', () => {
    const file = open(serve(menus.grill, 'concurrent'));
    const spoil = (which: (event: Event) => boolean, change: (event: Event) => object): readonly string[] => {
      const index = file.traceEvents.findIndex(which);
      const traceEvents = file.traceEvents.map((event, i) =>
        i === index ? { ...event, ...change(event) } : event,
      );
      return faults({ ...file, traceEvents });
    };
    const is =
      (ph: string, name?: string) =>
      (event: Event): boolean =>
        event.ph === ph && (name === undefined || event.name === name);
    expect(faults(file)).toEqual([]);
    expect(faults({ ...file, displayTimeUnit: 'min' })).toEqual(['displayTimeUnit']);
    const atStove = ({ ph, args }: Event): boolean => ph === 'X' && args['station'] === 'stove';
    expect(spoil(is('X'), () => ({ ph: '?' }))).not.toEqual([]);
    expect(spoil(is('X'), () => ({ dur: -1 }))).not.toEqual([]);
    expect(spoil(is('X'), () => ({ ts: null }))).not.toEqual([]);
    expect(spoil(atStove, ({ dur }) => ({ dur: dur + 5e5 }))).not.toEqual([]);
    expect(spoil(is('M', 'process_name'), () => ({ pid: 7 }))).not.toEqual([]);
    expect(spoil(is('M', 'thread_name'), () => ({ tid: 1e6 }))).not.toEqual([]);
    expect(spoil(is('s'), () => ({ id: 1e6 }))).not.toEqual([]);
    expect(spoil(is('f'), () => ({ ts: 1e12 }))).not.toEqual([]);
    expect(spoil(is('f'), () => ({ bp: undefined }))).not.toEqual([]);
    expect(spoil(is('i'), () => ({ s: 'x' }))).not.toEqual([]);
    expect(spoil(is('C'), () => ({ args: { tasks: 'many' } }))).not.toEqual([]);
  });
});

describe('its figures agree with ours', () => {
  const alone = menuNames.filter((name) => menus[name].orders.every(({ dish }) => dish !== 'burger'));
  test.each(alone)('for %s', (menu) => {
    const trace = serve(menus[menu], 'concurrent');
    const spans = spansOf(trace);
    const { traceEvents } = open(trace);
    const hands = traceEvents.filter((event) => event['cat'] === 'hands' && event.name !== 'idle');
    expect(minutesOf('Ready', { displayTimeUnit: 'ms', traceEvents })).toBe(lateness(spans));
    expect(hands.reduce((sum, { dur }) => sum + dur / 1e6, 0)).toBe(measuresAt(spans, Infinity).busy);
    expect(traceEvents.filter(({ name }) => name === 'Served').map(({ ts }) => ts / 1e6)).toEqual(
      spans.served.map(({ t }) => t),
    );
  });
});
