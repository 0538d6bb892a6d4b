/** A run as lanes of bars: the hands, each dish with the tasks it makes, and each place of a station. */
import { stationNames, type OrderId, type StationName, type TaskId, type TraceEvent } from './events';
import { instant } from './resumptions';
import { seenSlots, type DishState, type HandsSpan, type SlotSpan, type Spans } from './spans';
import type { Trace } from './trace';

/**
 * `idle` is said of hands, and of a place that is kept for a dish. A bar that is served, cancelled or failed is a moment: it ends where it begins. A dish
 * that was withdrawn was cancelled, or failed.
 */
export type BarState = Exclude<DishState, 'withdrawn'> | 'idle' | 'cancelled' | 'failed';

export interface Bar {
  /** Kitchen minutes. The bars of a lane are in order and never overlap. */
  readonly from: number;
  readonly to: number;
  readonly state: BarState;
  /** The step, what is waited for, or what the bell has rung for; empty where nothing is known of it. */
  readonly what: string;
  /** None of idle hands. */
  readonly order?: OrderId | undefined;
  /** Only in the lanes of dishes and their parts, once somebody has taken the dish up. */
  readonly task?: TaskId | undefined;
  readonly station?: StationName | undefined;
  readonly slot?: number | undefined;
  /** In line for a place at the station, as against in one; of a bar that is ready: a place is free now. */
  readonly line?: boolean | undefined;
}

export type Lane = { readonly bars: readonly Bar[] } & (
  | { readonly kind: 'hands' }
  /** From the order's arrival to its plate, without a gap. */
  | { readonly kind: 'dish'; readonly order: OrderId }
  /** A task that the dish made, such as a gather's child; `depth` is 1, and 2 for what a part made in its turn. */
  | {
      readonly kind: 'part';
      readonly order: OrderId;
      readonly task: TaskId;
      readonly depth: number;
      /** Its first step. */
      readonly what: string;
    }
  | { readonly kind: 'slot'; readonly station: StationName; readonly slot: number }
);

const known = new WeakMap<Spans, readonly Lane[]>();

/** The hands first, then the dishes in the order of the sheet, each with its parts below it, then the stations. */
export function lanesOf(spans: Spans): readonly Lane[] {
  let lanes = known.get(spans);
  if (lanes === undefined) {
    lanes = [
      { kind: 'hands', bars: spans.hands.flatMap(handsBar) },
      ...dishLanes(spans),
      ...slotLanes(spans),
    ];
    known.set(spans, lanes);
  }
  return lanes;
}

function handsBar(span: HandsSpan): readonly Bar[] {
  const { from, to } = span;
  switch (span.doing) {
    case 'prep':
      return [{ from, to, state: 'running', what: span.what, order: span.order }];
    case 'held': {
      const { order, what, station, slot } = span;
      return [{ from, to, state: 'held', what, order, station, slot }];
    }
    case 'idle':
      return [{ from, to, state: 'idle', what: '' }];
    case 'choosing':
    case 'closed':
      return [];
  }
}

const slotLanes = ({ slots, trace }: Spans): readonly Lane[] =>
  stationNames.flatMap((station) =>
    seenSlots(slots, station).map((held, slot): Lane => {
      const bars = held.flatMap((span) => slotBars(span, endOf(trace)));
      return { kind: 'slot', station, slot, bars };
    }),
  );

/** All that is drawn ends here. */
const endOf = ({ total, events }: Trace): number => Math.max(total, events.at(-1)?.t ?? 0);

// What nobody came for after the bell is a bar of its own, and so is a place that is only kept.
function slotBars(span: SlotSpan, end: number): readonly Bar[] {
  const { from, rings, order, what, station, slot, held } = span;
  const to = Math.min(span.to, end);
  const bar = { what, order, station, slot };
  const rung = Math.min(rings, to);
  const kept = Math.min(span.kept ?? to, to);
  const bars: readonly Bar[] = [
    { from, to: rung, state: held ? 'held' : 'waiting', ...bar },
    { from: rung, to: kept, state: 'ready', ...bar },
    { from: kept, to, state: 'idle', ...bar },
  ];
  return bars.filter((each) => each.to - each.from > instant);
}

/** The bars of one task, or of one dish of a task that cooks several in turn, while they are read. */
class Strand {
  readonly order: OrderId;
  readonly parts: Strand[] = [];
  readonly bars: Bar[] = [];
  readonly part: { readonly task: TaskId; readonly depth: number } | undefined;
  /** Its first step. */
  first = '';
  open: Omit<Bar, 'to'> | undefined;
  /** What it stands in line for, from there until it has a place. */
  line: Pick<Bar, 'what' | 'station' | 'line'> | undefined;

  constructor(order: OrderId, part?: { readonly task: TaskId; readonly depth: number }) {
    this.order = order;
    this.part = part;
  }

  begin(from: number, state: BarState, more: Partial<Bar> & { readonly what: string }): void {
    this.close(from);
    this.open = { ...more, from, state, order: this.order };
  }

  step(what: string): void {
    if (this.first === '') this.first = what;
  }

  close(to: number): void {
    if (this.open !== undefined && to - this.open.from > instant) this.bars.push({ ...this.open, to });
    this.open = undefined;
  }

  end(t: number, task: TaskId | undefined, state: 'served' | 'cancelled' | 'failed'): void {
    this.close(t);
    this.bars.push({ from: t, to: t, state, what: '', order: this.order, task });
  }

  lanes(): readonly Lane[] {
    const { order, bars, part, first } = this;
    const own: Lane =
      part === undefined
        ? { kind: 'dish', order, bars }
        : { kind: 'part', order, ...part, what: first, bars };
    return [own, ...this.parts.flatMap((each) => each.lanes())];
  }
}

/** All that is known while the events are read. */
interface Reading {
  readonly dishes: readonly Strand[];
  /** What each task that cooks is at. */
  readonly at: Map<TaskId, Strand>;
  /** The task that was resumed last. */
  hand: TaskId;
}

function dishLanes({ trace }: Spans): readonly Lane[] {
  const dishes = trace.orders.map((_, order) => new Strand(order));
  for (const [order, strand] of dishes.entries())
    strand.begin(trace.orders[order]?.arrives ?? 0, 'new', { what: '' });
  const reading: Reading = { dishes, at: new Map(), hand: 0 };
  for (const event of trace.events) {
    if (event.kind === 'resumed') reading.hand = event.task;
    const strand = strandOf(event, reading);
    if (strand !== undefined) read(event, strand, reading);
  }
  const end = endOf(trace);
  const all = (strand: Strand): readonly Strand[] => [strand, ...strand.parts.flatMap(all)];
  for (const strand of dishes.flatMap(all)) strand.close(end);
  return dishes.flatMap((strand) => strand.lanes());
}

/** Whose lane it is that an event changes; `undefined` for main's own and the loop's. */
function strandOf(event: TraceEvent, { dishes, at, hand }: Reading): Strand | undefined {
  switch (event.kind) {
    case 'begun':
    case 'served':
    case 'withdrawn':
      return dishes[event.order];
    case 'prep': {
      const strand = at.get(hand);
      return strand?.order === event.order ? strand : dishes[event.order];
    }
    case 'created':
      return event.parent === null ? undefined : at.get(event.parent);
    case 'stuck':
    case 'reported':
      return undefined;
    default:
      return event.task === null ? undefined : at.get(event.task);
  }
}

/** How an event changes its lane. */
function read(event: TraceEvent, strand: Strand, { at }: Reading): void {
  const { t } = event;
  switch (event.kind) {
    case 'begun':
      at.set(event.task, strand);
      return strand.begin(t, 'running', { what: '', task: event.task });
    case 'created': {
      const { task } = event;
      const part = new Strand(strand.order, { task, depth: (strand.part?.depth ?? 0) + 1 });
      strand.parts.push(part);
      at.set(task, part);
      return undefined;
    }
    case 'ready': {
      const { what = '', station, slot, line } = strand.open ?? {};
      const from = Math.max(strand.open?.from ?? 0, event.due);
      return strand.begin(from, 'ready', { what, task: event.task, station, slot, line });
    }
    case 'resumed':
      return strand.begin(t, 'running', { what: '', task: event.task });
    case 'prep':
      strand.step(event.what);
      return strand.begin(t, 'running', { what: event.what, task: strand.open?.task });
    case 'worked':
      // The kitchen has told of a station that holds the hands just before.
      if (strand.open?.state === 'held' || event.task === null) return undefined;
      strand.step(event.what);
      return strand.begin(t, 'running', { what: event.what, task: event.task });
    case 'queued': {
      const { what, station, task } = event;
      strand.step(what);
      strand.line = { what, station, line: true };
      return strand.begin(t, 'waiting', { ...strand.line, what, task });
    }
    case 'put': {
      const { what, station, slot, task } = event;
      strand.step(what);
      strand.line = undefined;
      return strand.begin(t, event.held ? 'held' : 'waiting', { what, task, station, slot });
    }
    case 'suspended':
      // The kitchen has told what for, just before.
      if (strand.open?.state === 'waiting') return undefined;
      return strand.begin(t, 'waiting', { what: event.on, ...strand.line, task: event.task });
    case 'taken':
      return strand.begin(t, 'running', { what: '', task: event.task });
    case 'served': {
      const task = strand.open?.task;
      if (task !== undefined) at.delete(task);
      return strand.end(t, task, 'served');
    }
    case 'withdrawn':
      // Its task has told of its end, if it ever began.
      return strand.open?.state === 'new' ? strand.end(t, undefined, 'cancelled') : undefined;
    case 'returned':
      at.delete(event.task);
      return strand.close(t);
    case 'raised':
    case 'cancelled':
      at.delete(event.task);
      return strand.end(t, event.task, event.kind === 'raised' ? 'failed' : 'cancelled');
    default:
  }
}
