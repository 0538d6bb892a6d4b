/** A trace: everything that happened in one kitchen, as versioned JSON that anybody may keep or read. */
import * as v from 'valibot';
import type { TraceEvent } from './events';

export type KitchenKind = 'synchronous' | 'concurrent';

/** The version that `Trace.version` carries. It changes when an old reader could misread a new trace. */
export const traceVersion = 1;

/** What was asked for: stands at the head of a trace, so that a trace explains itself. */
export interface TraceHead {
  readonly kitchen: KitchenKind;
  /** In the order of the sheet; `arrives` in kitchen minutes. */
  readonly orders: readonly { readonly dish: string; readonly arrives: number }[];
  readonly ovens: number;
  readonly stoves: number;
}

export interface Trace extends TraceHead {
  readonly format: 'while-it-bakes/trace';
  readonly version: typeof traceVersion;
  /** In the order they happened; only ever appended to. */
  readonly events: readonly TraceEvent[];
  /** The minute the last plate is served. */
  readonly total: number;
}

const minute = v.pipe(v.number(), v.finite(), v.minValue(0));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const task = whole;
const order = whole;
const nobody = v.nullable(task);
const station = v.picklist(['oven', 'stove', 'rest']);
const at = { t: minute };

const eventSchema = v.variant('kind', [
  v.object({ kind: v.literal('created'), ...at, task, name: v.string(), parent: nobody }),
  v.object({ kind: v.literal('ready'), ...at, task, by: nobody, due: minute }),
  v.object({ kind: v.literal('resumed'), ...at, task }),
  v.object({ kind: v.literal('suspended'), ...at, task, on: v.string(), until: v.nullable(minute) }),
  v.object({ kind: v.literal('worked'), ...at, task: nobody, what: v.string(), minutes: minute }),
  v.object({ kind: v.literal('returned'), ...at, task }),
  v.object({ kind: v.literal('raised'), ...at, task, error: v.string() }),
  v.object({ kind: v.literal('cancelled'), ...at, task }),
  v.object({
    kind: v.literal('stuck'),
    ...at,
    waits: v.array(v.object({ task, name: v.string(), on: v.string() })),
  }),
  v.object({ kind: v.literal('begun'), ...at, order, task }),
  v.object({ kind: v.literal('prep'), ...at, order, what: v.string(), minutes: minute }),
  v.object({ kind: v.literal('queued'), ...at, order, task, station, what: v.string() }),
  v.object({
    kind: v.literal('put'),
    ...at,
    order,
    task,
    station,
    slot: whole,
    what: v.string(),
    minutes: minute,
    held: v.boolean(),
  }),
  v.object({ kind: v.literal('taken'), ...at, order, task, station, slot: whole }),
  v.object({ kind: v.literal('served'), ...at, order }),
]);

const traceSchema = v.object({
  format: v.literal('while-it-bakes/trace'),
  version: v.literal(traceVersion),
  kitchen: v.picklist(['synchronous', 'concurrent']),
  orders: v.array(v.object({ dish: v.string(), arrives: minute })),
  ovens: whole,
  stoves: whole,
  events: v.array(eventSchema),
  total: minute,
});

/**
 * Reads a trace from JSON text.
 * @throws {SyntaxError} when the text is no JSON. @throws {TypeError} naming the first part that is no trace.
 */
export function parseTrace(text: string): Trace {
  const result = v.safeParse(traceSchema, JSON.parse(text));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new TypeError(`This is no trace: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
