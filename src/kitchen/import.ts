/** A file that somebody opens: an order sheet or a trace, as JSON text. */
import * as v from 'valibot';
import { problemOf, readTrace, type TraceProblem } from '../trace/parse';
import type { Trace } from '../trace/trace';
import { limits, readSheet, type OrderSheet, type SheetProblem } from './orders';

/** Characters that are looked at. */
const longest = 50_000_000;

/** What is wrong with a file as a whole. The language file says it to the player. */
export type FileProblem =
  | TraceProblem
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'not-json' }
  /** Neither `orders` nor `events` are in it. */
  | { readonly code: 'not-ours' };

export type FileResult =
  | { readonly kind: 'sheet'; readonly sheet: OrderSheet }
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'bad-sheet'; readonly problems: readonly SheetProblem[] }
  | { readonly kind: 'bad-file'; readonly problem: FileProblem };

const orderSchema = v.lazy((order) =>
  typeof order === 'string' ? v.string() : v.object({ dish: v.string(), arrives: v.optional(v.number()) }),
);

/** The form of a sheet. What it asks for is `readSheet`'s affair. */
const sheetSchema = v.object({
  orders: v.array(orderSchema),
  ovens: v.optional(v.number()),
  stoves: v.optional(v.number()),
});

/**
 * Reads `{ orders, ovens, stoves }`, or a trace as we write it. A file that has a `format` or `events` means to be a
 * trace. Never throws.
 */
export function readFile(text: string): FileResult {
  if (text.length > longest) return { kind: 'bad-file', problem: { code: 'too-long', most: longest } };
  const data = parse(text);
  if (data === undefined) return { kind: 'bad-file', problem: { code: 'not-json' } };
  if (has(data, 'format') || has(data, 'events')) {
    const result = readTrace(data);
    return result.ok ? { kind: 'trace', trace: result.trace } : { kind: 'bad-file', problem: result.problem };
  }
  if (!has(data, 'orders')) return { kind: 'bad-file', problem: { code: 'not-ours' } };
  if (!isLong(data.orders)) {
    const form = v.safeParse(sheetSchema, data, { abortEarly: true });
    if (!form.success) return { kind: 'bad-file', problem: problemOf(form.issues[0]) };
  }
  const result = readSheet(data);
  return result.ok
    ? { kind: 'sheet', sheet: result.sheet }
    : { kind: 'bad-sheet', problems: result.problems };
}

/** `undefined` for what is no JSON, or is too deep for this browser; JSON has no `undefined`. */
function parse(text: string): unknown {
  try {
    // Some editors begin a file with a mark of its byte order.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const has = <K extends string>(data: unknown, key: K): data is Readonly<Record<K, unknown>> =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key);

/** Too long for a sheet: nobody looks through it all. */
const isLong = (orders: unknown): boolean => Array.isArray(orders) && orders.length > limits.orders;
