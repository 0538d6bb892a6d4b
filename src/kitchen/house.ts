/** The rules of a house: what guests do when it takes too long, who sits together, and what gives out. */
import type { OrderId } from '../trace/events';

export interface House {
  /** Whether a guest leaves at the due minute: then the dish's task is cancelled. Without it, a late plate is finished. */
  readonly walkOut: boolean;
  /** Orders that are one table's: a task group. They arrive together. */
  readonly tables: readonly (readonly OrderId[])[];
  /** What gives out for good at a kitchen minute. A dish that is in it and not done then ends in a `StationError`. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly station: 'oven' | 'stove';
  readonly slot: number;
  readonly minute: number;
}

/** Where nothing goes wrong and everybody has time. */
export const kindHouse: House = { walkOut: false, tables: [], failures: [] };

export const isKind = ({ walkOut, tables, failures }: House): boolean =>
  !walkOut && tables.length === 0 && failures.length === 0;

/** A station gave out under a dish. */
export class StationError extends Error {
  override readonly name = 'StationError';
}
