/** Ten thousand files that went wrong on the way: whatever is opened is shown, or refused with the part named. */
import { describe, expect, test } from 'vitest';
import { isDish, mainNames, menus, readSheet, serve, usualPlan, type OrderSheet } from '../src/kitchen';
import { readFile, type FileResult } from '../src/kitchen/import';
import {
  awaitsOf,
  choicesOf,
  criticalPath,
  delaysOf,
  lanesOf,
  lateness,
  loopAt,
  measuresAt,
  slotsOf,
  spansOf,
  standingAt,
  stateAt,
  tasksOf,
  useOf,
  type Trace,
} from '../src/trace';
import { chromeTrace } from '../src/trace/chrome';
import type { Run } from '../src/panels/model';
import { timelineSvg } from '../src/panels/timeline/svg';
import { words } from '../src/words';
import { takeWords } from '../src/words/take';

const files = 10_000;

/** Always the same throws (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function sheet(orders: readonly string[], ovens: number, stoves: number): OrderSheet {
  const result = readSheet({ orders, ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

const evenings: readonly OrderSheet[] = [
  menus.duo,
  menus['two-tasks'],
  sheet(['burger', 'toast@1.5', 'soup'], 1, 1),
];

/** Good files, as text: each sheet, and each evening of each kitchen. */
const good: readonly string[] = evenings
  .flatMap((each): readonly unknown[] => [
    each,
    serve(each, 'synchronous'),
    ...mainNames.map((main) => serve(each, 'concurrent', { main, blocking: ['toast/toast the bread'] })),
  ])
  .map((data) => JSON.stringify(data));

const markup = '<img src=x onerror="alert(1)">';
const deep = (levels: number): Json => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as Json;

/** What might stand where something else should. `JSON.parse` makes of `__proto__` a key like any other. */
const strange: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => [],
  () => ({}),
  () => '',
  () => markup,
  () => '\u202E\uD800</script>',
  () => 'NaN',
  () => '__proto__',
  () => 'constructor',
  () => 'x'.repeat(5000),
  () => 0,
  () => -0,
  () => -1,
  () => 0.5,
  () => 1e21,
  () => 1e308,
  () => 5e-324,
  () => 2 ** 53,
  () => deep(500),
  () => JSON.parse('{"__proto__": {"length": 3}, "constructor": {"prototype": {"polluted": 1}}}') as Json,
];

/** Every list and object in `data`. */
function branches(data: Json): (Json[] | { [key: string]: Json })[] {
  if (typeof data !== 'object' || data === null) return [];
  const inner: Json[] = Array.isArray(data) ? data : Object.values(data);
  return [data, ...inner.flatMap(branches)];
}

/** `data` with one thing wrong, or only odd. */
function spoil(data: Json, throws: () => number): Json {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(throws() * from.length)] as T;
  const branch = pick(branches(data));
  if (branch === undefined) return pick(strange)();
  const key = pick(Object.keys(branch));
  if (key === undefined) return data;
  const at = branch as { [key: string]: Json };
  const old = at[key] as Json;
  const kind = Math.floor(throws() * 8);
  if (kind === 0 && Array.isArray(branch)) branch.splice(Number(key), 1);
  else if (kind === 0) delete at[key];
  else if (kind === 1 && Array.isArray(branch)) branch.splice(Number(key), 0, structuredClone(pick(branch)));
  else if (kind === 1) at[pick(['__proto__x', 'toString', 'kind', 'events', 'format', 'order'])] = old;
  else if (kind === 2 && Array.isArray(branch)) branch.push(...branch.splice(Number(key), 1));
  else if (kind < 6 && typeof old === 'number') at[key] = old + pick([1, -1, 0.25, -0.25, 1000]);
  else if (kind < 6 && typeof old === 'string')
    at[key] = pick([markup, `${old}s`, old.toUpperCase(), 'toast', 'oven']);
  else at[key] = pick(strange)();
  return data;
}

/** `text` with a few characters lost, doubled or changed. */
function scratch(text: string, throws: () => number): string {
  const at = Math.floor(throws() * text.length);
  const kind = Math.floor(throws() * 4);
  if (kind === 0) return text.slice(0, at);
  if (kind === 1) return text.slice(0, at) + text.slice(at + 1 + Math.floor(throws() * 20));
  if (kind === 2)
    return text.slice(0, at) + String.fromCharCode(Math.floor(throws() * 65_536)) + text.slice(at + 1);
  return text.slice(at) + text.slice(0, at);
}

function spoiled(seed: number): string {
  const throws = dice(seed);
  const text = good[Math.floor(throws() * good.length)] as string;
  const kind = throws();
  if (kind < 0.15) return scratch(text, throws);
  if (kind < 0.2) {
    const bytes = Array.from({ length: Math.floor(throws() * 200) }, () => Math.floor(throws() * 256));
    return String.fromCharCode(...bytes);
  }
  let data = JSON.parse(text) as Json;
  for (let left = throws() < 0.7 ? 1 : 3; left > 0; left--) data = spoil(data, throws);
  return JSON.stringify(data);
}

/** All that the page works out of a trace, at a few minutes of it. */
function look(trace: Trace, throws: () => number): void {
  const spans = spansOf(trace);
  const { total, events } = trace;
  const someMinute = events[Math.floor(throws() * events.length)]?.t ?? 0;
  for (const minute of [total * throws(), someMinute, Infinity]) {
    expect(stateAt(spans, minute).dishes).toHaveLength(trace.orders.length);
    expect(measuresAt(spans, minute).busyShare).toBeLessThanOrEqual(1);
    useOf(spans, 'oven', minute);
    slotsOf(spans, 0, minute);
    const happened = Math.floor(throws() * (events.length + 1));
    loopAt(trace, happened, minute);
    standingAt(trace, happened);
  }
  const inOrder = lanesOf(spans).every(({ bars }) =>
    bars.every(({ from, to }, i) => from <= to && from >= (bars[i - 1]?.to ?? 0)),
  );
  expect(inOrder).toBe(true);
  expect(lateness(spans)).toBeGreaterThanOrEqual(0);
  delaysOf(spans);
  tasksOf(trace);
  criticalPath(trace);
  awaitsOf(trace);
  choicesOf(trace);
  const { traceEvents } = JSON.parse(chromeTrace(trace)) as {
    traceEvents: readonly { dur?: number; ts?: number }[];
  };
  expect(traceEvents.every(({ ts = 0, dur = 0 }) => ts >= 0 && dur >= 0)).toBe(true);
  const dishOf = (order: number): string => trace.orders[order]?.dish ?? '';
  expect(events.map((event) => words.sentence(event, trace.kitchen, dishOf))).not.toContain('');
}

/** Whether the file has the part that a problem names: at least whatever that part should be in. */
function hasPart(text: string, path: string): boolean {
  let part = JSON.parse(text) as unknown;
  if (path === 'the whole') return true;
  for (const key of path.split('.').slice(0, -1)) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return false;
    part = (part as Record<string, unknown>)[key];
  }
  return typeof part === 'object';
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** That a refused file is refused for a reason that can be said, and that is to be found in it. */
function expectReason(text: string, result: Extract<FileResult, { kind: 'bad-sheet' | 'bad-file' }>): void {
  if (result.kind === 'bad-sheet') {
    expect(result.problems.length).toBeGreaterThan(0);
    for (const problem of result.problems) expect(words.problem(problem).length).toBeLessThan(300);
    return;
  }
  const { problem } = result;
  expect(problem.code === 'not-json').toBe(!isJson(text));
  const said = takeWords.problem(problem);
  expect(said.length).toBeLessThan(300);
  if (!('at' in problem)) return;
  expect(hasPart(text, problem.at) && said.includes(problem.at)).toBe(true);
}

describe('of ten thousand spoiled files', () => {
  test('each is shown or refused, and no call throws', { timeout: 60_000 }, () => {
    const count: Record<FileResult['kind'], number> = { sheet: 0, trace: 0, 'bad-sheet': 0, 'bad-file': 0 };
    const reasons = new Set<string>();
    for (let seed = 1; seed <= files; seed++) {
      const text = spoiled(seed);
      const result = readFile(text);
      count[result.kind]++;
      if (result.kind === 'trace') look(result.trace, dice(seed));
      else if (result.kind === 'sheet')
        expect(result.sheet.orders.every(({ dish, arrives }) => isDish(dish) && arrives >= 0)).toBe(true);
      else expectReason(text, result);
      if (result.kind === 'bad-file')
        reasons.add(result.problem.code === 'makes-no-sense' ? result.problem.why : result.problem.code);
    }
    // Enough of each to have tried it.
    expect(Math.min(...Object.values(count))).toBeGreaterThan(300);
    expect([...reasons].toSorted()).toEqual([
      'backwards',
      'begun-before',
      'due-later',
      'hands-full',
      'missing',
      'no-such-order',
      'no-such-slot',
      'no-such-task',
      'not-begun',
      'not-json',
      'not-ours',
      'other-total',
      'served-before',
      'slot-empty',
      'slot-taken',
      'task-number',
      'too-early',
      'too-many',
      'wrong-part',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('markup in a file is text', () => {
  const tag = /<([a-z]+)/gi;

  test('in the drawing that is made of it', () => {
    const { supper: cooked } = menus;
    const named = (kitchen: 'synchronous' | 'concurrent'): Trace => {
      const trace = serve(cooked, kitchen);
      const result = readFile(
        JSON.stringify({
          ...trace,
          orders: trace.orders.map((order) => ({ ...order, dish: markup })),
          events: trace.events.map((event) => ('what' in event ? { ...event, what: markup } : event)),
        }),
      );
      if (result.kind !== 'trace') throw new Error(JSON.stringify(result));
      return result.trace;
    };
    const [his, hers] = [named('synchronous'), named('concurrent')];
    const run = {
      sheet: { ...cooked, orders: hers.orders },
      menu: undefined,
      plan: usualPlan,
      spans: { synchronous: spansOf(his), concurrent: spansOf(hers) },
      end: his.total,
    } as unknown as Run;
    const svg = timelineSvg(run, { address: markup, title: markup });
    expect(svg).toContain('&lt;img src=x');
    const tags = new Set([...svg.matchAll(tag)].map(([, name]) => name));
    expect([...tags].filter((name) => name === 'img' || name === 'script')).toEqual([]);
  });

  test('in what is said of it', () => {
    const { kind, ...rest } = readFile(
      JSON.stringify({ ...serve(menus.duo, 'concurrent'), kitchen: markup }),
    );
    expect({ kind, ...rest }).toMatchObject({
      kind: 'bad-file',
      problem: { at: 'kitchen', found: `"${markup}"` },
    });
  });
});
