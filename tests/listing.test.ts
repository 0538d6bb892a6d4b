/** The Python that is shown, run in real CPython: everything happens as in our own kitchens, at the same minutes. */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { beforeAll, expect, test } from 'vitest';
import { listingOf, programOf, serve, type PythonFunction } from '../src/kitchen';
import type { Trace, TraceEvent } from '../src/trace';
import { caseName, cases, type Case } from './parity/listing';

interface Answer {
  readonly log: readonly (readonly unknown[])[];
  readonly printed: string;
  readonly exported: string;
}

const answers = new Map<Case, Answer>();
let version = '';

const program = ({ sheet, kitchen, plan }: Case, secondsAMinute: number): string =>
  programOf(sheet, kitchen, plan, { secondsAMinute, about: ['A test'], closed: 'closed' });

beforeAll(async () => {
  const python = await loadPyodide();
  for (const file of ['virtual_time.py', 'listing.py'])
    python.FS.writeFile(file, readFileSync(new URL(`./parity/${file}`, import.meta.url), 'utf8'));
  const { answer } = python.pyimport('listing') as { answer: (cases: string) => string };
  const asked = cases.map((each) => ({
    shown: program(each, 1),
    exported: program(each, 0.1),
    orders: each.sheet.orders.map(({ dish, arrives }) => [dish, arrives]),
  }));
  const told = JSON.parse(answer(JSON.stringify(asked))) as {
    readonly python: string;
    readonly cases: readonly Answer[];
  };
  version = told.python;
  for (const [i, each] of cases.entries()) answers.set(each, told.cases[i] as Answer);
}, 60_000);

/** What our kitchen's own events say that a Python program can say, too: no slots, and no stations in his kitchen. */
function ours({ events, kitchen }: Trace): readonly (readonly unknown[])[] {
  const place = (station: string): string => (kitchen === 'synchronous' ? 'rest' : station);
  return events.flatMap((event: TraceEvent) => {
    if (!('order' in event)) return [];
    const head = [event.t, event.order, event.kind];
    switch (event.kind) {
      case 'prep':
        return [[...head, event.what, event.minutes]];
      case 'queued':
        return [[...head, event.station, event.what]];
      case 'put':
        return [[...head, place(event.station), event.what, event.minutes, event.held]];
      case 'taken':
        return [[...head, place(event.station)]];
      default:
        return [head];
    }
  });
}

/** What the program is to print. */
function bill({ events, orders, total }: Trace): string {
  const digits = Math.max(...orders.map(({ arrives }) => (arrives % 1 === 0 ? 0 : 1)));
  const line = (t: number, what: string): string => `${t.toFixed(digits).padStart(5)}  ${what}\n`;
  const served = events.flatMap((event) =>
    event.kind === 'served' ? [line(event.t, orders[event.order]?.dish ?? '')] : [],
  );
  return [...served, line(total, 'closed')].join('');
}

const textOf = ({ lines }: PythonFunction): string => lines.map(({ text }) => `${text}\n`).join('');

test('it is CPython 3.14 that is asked, in every way there is to cook', () => {
  expect(version).toMatch(/^3\.14\./);
  const ways = new Set(cases.map(({ kitchen, plan }) => (kitchen === 'concurrent' ? plan.main : kitchen)));
  expect([...ways].toSorted()).toEqual(['gather', 'in turn', 'synchronous', 'tasks']);
  expect(cases.filter(({ plan }) => plan.blocking.length > 0).length).toBeGreaterThan(100);
  expect(cases.filter(({ sheet }) => sheet.orders.some(({ arrives }) => arrives > 0)).length).toBeGreaterThan(
    100,
  );
});

test.each(cases.map((each) => [caseName(each), each] as const))('%s', (_, each) => {
  const { sheet, kitchen, plan } = each;
  const trace = serve(sheet, kitchen, plan);
  const { log, printed, exported } = answers.get(each) as Answer;

  // What is run is what is shown.
  const { main, dishes } = listingOf(sheet, kitchen, plan);
  for (const shown of [...main, ...Object.values(dishes).flat()]) {
    expect(program(each, 1)).toContain(`\n${textOf(shown)}`);
    expect(program(each, 0.1).replaceAll(' * MINUTE', '')).toContain(`\n${textOf(shown)}`);
  }

  expect(log).toEqual(ours(trace));
  expect(printed).toBe(bill(trace));
  expect(exported).toBe(bill(trace));
});
