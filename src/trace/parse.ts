/** Reads a trace back from JSON, and says what is wrong with one that is none, naming the part. */
import * as v from 'valibot';
import { faultIn, type Nonsense } from './check';
import { stationNames } from './events';
import { traceVersion, type Trace } from './trace';

/** What a trace may be at most: nothing of ours comes near it, and whatever is read can be shown. */
export const traceLimits = { orders: 10_000, events: 250_000, slots: 1000, minutes: 1_000_000 } as const;

/** What is wrong with a trace, and with which part of it. The language file says it to the player. */
export type TraceProblem =
  | { readonly code: 'missing'; readonly at: string }
  | {
      /** Something else than the format has there. */
      readonly code: 'wrong-part';
      /** Its path, such as `events.12.slot`; `the whole` where that is no object. */
      readonly at: string;
      /** As valibot writes it: `number`, `>=0`, `("oven" | "stove" | "mixer" | "rest")`; or `whole number`. */
      readonly expected: string;
      readonly found: string;
    }
  | {
      /** A list of too many parts, or a text of too many letters. */
      readonly code: 'too-many';
      readonly at: string;
      readonly count: number;
      readonly most: number;
    }
  | {
      readonly code: 'makes-no-sense';
      readonly at: string;
      readonly why: Nonsense;
      readonly found: string;
    };

export type TraceResult =
  | { readonly ok: true; readonly trace: Trace }
  | { readonly ok: false; readonly problem: TraceProblem };

const text = v.pipe(v.string(), v.maxLength(1000));
const name = v.pipe(v.string(), v.maxLength(200));
const minute = v.pipe(v.number(), v.minValue(0), v.maxValue(traceLimits.minutes));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const slots = v.pipe(whole, v.maxValue(traceLimits.slots));
const task = whole;
const order = whole;
const nobody = v.nullable(task);
const station = v.picklist(stationNames);
const at = { t: minute };

const eventSchema = v.variant('kind', [
  v.object({ kind: v.literal('created'), ...at, task, name, parent: nobody }),
  v.object({ kind: v.literal('ready'), ...at, task, by: nobody, due: minute }),
  v.object({ kind: v.literal('resumed'), ...at, task }),
  v.object({ kind: v.literal('suspended'), ...at, task, on: text, until: v.nullable(minute) }),
  v.object({ kind: v.literal('worked'), ...at, task: nobody, what: name, minutes: minute }),
  v.object({ kind: v.literal('returned'), ...at, task }),
  v.object({ kind: v.literal('raised'), ...at, task, error: text }),
  v.object({ kind: v.literal('cancelled'), ...at, task }),
  v.object({
    kind: v.literal('stuck'),
    ...at,
    waits: v.array(v.object({ task, name, on: text, blockers: v.optional(v.array(task), []) })),
  }),
  v.object({ kind: v.literal('reported'), ...at, task: nobody, message: text }),
  v.object({ kind: v.literal('begun'), ...at, order, task }),
  v.object({ kind: v.literal('prep'), ...at, order, what: name, minutes: minute }),
  v.object({ kind: v.literal('queued'), ...at, order, task, station, what: name }),
  v.object({
    kind: v.literal('put'),
    ...at,
    order,
    task,
    station,
    slot: whole,
    what: name,
    minutes: minute,
    held: v.boolean(),
  }),
  v.object({ kind: v.literal('taken'), ...at, order, task, station, slot: whole }),
  v.object({ kind: v.literal('served'), ...at, order }),
  v.object({ kind: v.literal('withdrawn'), ...at, order }),
]);

const traceSchema = v.object({
  format: v.literal('while-it-bakes/trace'),
  version: v.literal(traceVersion),
  kitchen: v.picklist(['synchronous', 'concurrent']),
  orders: v.array(v.object({ dish: name, arrives: minute, patience: v.optional(minute) })),
  ovens: slots,
  stoves: slots,
  plan: v.optional(v.object({ main: name, blocking: v.array(name) })),
  unfinished: v.optional(v.literal(true)),
  events: v.array(eventSchema),
  total: minute,
});

/** Reads a trace from plain data, as `JSON.parse` gives it. Never throws. */
export function readTrace(data: unknown): TraceResult {
  const problem = tooMany(data);
  if (problem !== undefined) return { ok: false, problem };
  const form = v.safeParse(traceSchema, data, { abortEarly: true, abortPipeEarly: true });
  if (!form.success) return { ok: false, problem: problemOf(form.issues[0]) };
  const trace = form.output;
  const fault = faultIn(trace);
  if (fault === undefined) return { ok: true, trace };
  return { ok: false, problem: { code: 'makes-no-sense', ...fault, found: String(fault.found) } };
}

/** What valibot found, as plain data. */
export function problemOf(issue: v.BaseIssue<unknown>): TraceProblem {
  const { expected, received } = issue;
  const at = v.getDotPath(issue) ?? 'the whole';
  // Of a part that is not there, valibot expects its name.
  if (received === 'undefined' && expected?.startsWith('"') === true) return { code: 'missing', at };
  if (issue.type === 'max_length')
    return { code: 'too-many', at, count: Number(received), most: Number(issue.requirement) };
  return { code: 'wrong-part', at, expected: expected ?? 'whole number', found: cut(received) };
}

/**
 * Reads a trace from JSON text.
 * @throws {SyntaxError} when the text is no JSON. @throws {TypeError} naming the first part that is no trace.
 */
export function parseTrace(text: string): Trace {
  const result = readTrace(JSON.parse(text));
  if (result.ok) return result.trace;
  throw new TypeError(`This is no trace: ${describe(result.problem)}`);
}

// Long lists are not looked through at all.
function tooMany(data: unknown): TraceProblem | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  for (const at of ['orders', 'events'] as const) {
    const list: unknown = Object.hasOwn(data, at) ? (data as Record<string, unknown>)[at] : undefined;
    if (Array.isArray(list) && list.length > traceLimits[at])
      return { code: 'too-many', at, count: list.length, most: traceLimits[at] };
  }
  return undefined;
}

function describe(problem: TraceProblem): string {
  switch (problem.code) {
    case 'missing':
      return `${problem.at}: missing`;
    case 'wrong-part':
      return `${problem.at}: expected ${problem.expected}, found ${problem.found}`;
    case 'too-many':
      return `${problem.at}: ${String(problem.count)} are more than ${String(problem.most)}`;
    case 'makes-no-sense':
      return `${problem.at}: ${problem.found}: ${problem.why}`;
  }
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
