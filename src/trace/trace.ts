/** A trace: everything that happened in one kitchen, as versioned JSON that anybody may keep or read. */
import type { OrderId, TraceEvent } from './events';

export type KitchenKind = 'synchronous' | 'concurrent';

/** The version that `Trace.version` carries. It changes when an old reader could misread a new trace. */
export const traceVersion = 1;

/** What was asked for: stands at the head of a trace, so that a trace explains itself. */
export interface TraceHead {
  readonly kitchen: KitchenKind;
  /** In the order of the sheet; `arrives` in kitchen minutes. */
  readonly orders: readonly {
    readonly dish: string;
    readonly arrives: number;
    /** Kitchen minutes from its arrival to its plate that the guest waits; without it, for ever. */
    readonly patience?: number | undefined;
  }[];
  readonly ovens: number;
  readonly stoves: number;
  /** How the concurrent kitchen's `main` goes on, and which waits block; a trace without one is of the usual kind. */
  readonly plan?: { readonly main: string; readonly blocking: readonly string[] } | undefined;
  /** Cut off where somebody has yet to choose who goes on: nothing after `total` is decided. */
  readonly unfinished?: true | undefined;
}

/** The minute by which the guest wants the plate; `Infinity` where nobody minds. */
export const dueOf = ({
  arrives,
  patience = Infinity,
}: Pick<TraceHead['orders'][number], 'arrives' | 'patience'>): number => arrives + patience;

/** Whether the same was ordered in kitchens of one kind, with as many stations. */
export const isSameTable = (a: TraceHead, b: TraceHead): boolean =>
  a.kitchen === b.kitchen &&
  a.ovens === b.ovens &&
  a.stoves === b.stoves &&
  a.orders.length === b.orders.length &&
  a.orders.every(({ dish, arrives, patience }, order) => {
    const other = b.orders[order];
    return dish === other?.dish && arrives === other.arrives && patience === other.patience;
  });

export interface Trace extends TraceHead {
  readonly format: 'while-it-bakes/trace';
  readonly version: typeof traceVersion;
  /** In the order they happened; only ever appended to. */
  readonly events: readonly TraceEvent[];
  /** Its `endOf`; of an unfinished trace, the minute of the choice. */
  readonly total: number;
}

/** The minute the last plate is served, or the last guest has gone; or nobody can ever go on. */
export const endOf = (events: readonly TraceEvent[]): number =>
  events.findLast(({ kind }) => kind === 'served' || kind === 'withdrawn' || kind === 'stuck')?.t ?? 0;

/** The dish that was ordered at this place of the sheet; empty where there is no such place. */
export const dishOf = ({ orders }: TraceHead, order: OrderId): string => orders[order]?.dish ?? '';
