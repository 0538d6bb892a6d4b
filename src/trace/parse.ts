/** Reads a trace back from JSON text, and says what is wrong with one that is none. */
import * as v from 'valibot';
import { traceVersion, type Trace } from './trace';

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
    waits: v.array(
      v.object({ task, name: v.string(), on: v.string(), blockers: v.optional(v.array(task), []) }),
    ),
  }),
  v.object({ kind: v.literal('reported'), ...at, task: nobody, message: v.string() }),
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
