/** A shift's orders as tickets: how each stands at a minute, how its guest feels, and what taking it would do. */
import { dueOf, stepsOf, type Order } from '../kitchen';
import type { Bite, Block, GuestMood, Ticket, TicketState } from '../panels/shift-model';
import { namesIn } from '../panels/told';
import type { Rect } from '../panels/model';
import type { Evening } from '../shifts';
import {
  handsAt,
  slotsOf,
  spanAt,
  type DishSpan,
  type OrderId,
  type SlotSpan,
  type Spans,
  type StationName,
  type TraceEvent,
} from '../trace';

/** What is asked for to draw the tickets of a minute. */
export interface Rail {
  readonly evening: Evening;
  readonly spans: Spans;
  /** Kitchen minutes. */
  readonly minute: number;
  /** The dishes that can certainly no longer be served in time. */
  readonly hopeless: readonly OrderId[];
  /** Of the dishes that can be taken now. */
  readonly bites: ReadonlyMap<OrderId, Bite>;
  /** Whose faces the guests have, by order. */
  readonly faces: readonly string[];
  /** Where a dish in a slot is painted. */
  readonly spotOf: (slot: SlotSpan) => Rect | undefined;
}

/** Minutes before the due minute at which a guest looks at the watch, and puts the coat on. */
const uneasy = { watch: 4, coat: 2 } as const;

const instant = 1e-6;

export function ticketsOf(rail: Rail): readonly Ticket[] {
  const { evening, spans, minute, hopeless, bites, faces, spotOf } = rail;
  const { label } = namesIn(spans.trace);
  return evening.sheet.orders.map((what, order): Ticket => {
    const dish = spanAt(spans.dishes[order] ?? [], minute);
    const inside = slotsOf(spans, order, minute);
    const state = stateOf(dish, inside, minute);
    const due = dueOf(what);
    const slot = inside.find(({ rings }) => rings > minute + instant) ?? inside[0];
    const blocks = blocksOf(what, spans.trace.events, order, minute, state);
    return {
      order,
      key: order + 1,
      dish: what.dish,
      label: label(order),
      state,
      blocks,
      till: tillOf(rail, what, state, inside),
      late: state === 'ready' && dish !== undefined ? Math.floor(minute - dish.from + instant) : 0,
      begun: dish !== undefined && dish.state !== 'new',
      due: due === Infinity ? undefined : due,
      mood: moodOf(what, state, due, minute, plateOf(spans, order)),
      face: faces[order % faces.length] ?? '',
      table: evening.rules.tables.find((members) => members.includes(order)) ?? [],
      doomed: doomOf(rail, order, state, due, inside),
      hopeless: hopeless.includes(order),
      wants: state === 'line' ? stationOf(blocks.find((block) => block.state === 'next')?.at) : undefined,
      holds: inside.find(({ rings }) => rings <= minute + instant)?.station,
      bite: bites.get(order),
      spot: slot && spotOf(slot),
    };
  });
}

const stationOf = (at: Block['at'] | undefined): StationName | undefined => (at === 'hands' ? undefined : at);

/** What is decided about a dish, whether its task has had its turn or not. */
function doomOf(
  { evening, spans, minute }: Rail,
  order: OrderId,
  state: TicketState,
  due: number,
  inside: readonly SlotSpan[],
): Ticket['doomed'] {
  if (state === 'served' || state === 'off' || state === 'coming') return undefined;
  const { walkOut, failures, tables } = evening.rules;
  if (walkOut && minute >= due) return 'guest';
  const gaveOut = failures.some((failure) =>
    inside.some(
      ({ station, slot, from, rings }) =>
        station === failure.station &&
        slot === failure.slot &&
        from < failure.minute &&
        rings > failure.minute &&
        minute >= failure.minute,
    ),
  );
  if (gaveOut) return 'station';
  const mates = tables.find((members) => members.includes(order)) ?? [];
  const failed = mates.some((mate) => spanAt(spans.dishes[mate] ?? [], minute)?.state === 'withdrawn');
  // Whoever leaves a table leaves it alone.
  return failed && !walkOut ? 'table' : undefined;
}

/** The minute an order was served; `Infinity` for one that is not. */
const plateOf = ({ served }: Spans, order: OrderId): number =>
  served.find((plate) => plate.order === order)?.t ?? Infinity;

function stateOf(dish: DishSpan | undefined, inside: readonly SlotSpan[], minute: number): TicketState {
  switch (dish?.state) {
    case undefined:
      return 'coming';
    case 'new':
    case 'ready':
      return 'ready';
    case 'running':
    case 'held':
      return 'hands';
    case 'waiting':
      return inside.some(({ rings }) => rings > minute + instant) ? 'cooking' : 'line';
    case 'served':
      return 'served';
    case 'withdrawn':
      return 'off';
  }
}

function tillOf(
  { spans, minute }: Rail,
  { arrives }: Order,
  state: TicketState,
  inside: readonly SlotSpan[],
): number | undefined {
  if (state === 'coming') return arrives;
  if (state === 'hands') return handsAt(spans, minute).to;
  if (state !== 'cooking') return undefined;
  return Math.min(...inside.map(({ rings }) => rings).filter((rings) => rings > minute + instant));
}

function moodOf(
  { arrives }: Order,
  state: TicketState,
  due: number,
  minute: number,
  plate: number,
): GuestMood {
  if (state === 'served') return plate <= due ? 'fed' : 'gone';
  if (state === 'off' || minute >= due) return 'gone';
  if (minute < arrives) return 'calm';
  if (due - minute <= uneasy.coat) return 'coat';
  return due - minute <= uneasy.watch ? 'watch' : 'calm';
}

/** The steps of a recipe, which are begun one after another. */
function blocksOf(
  { dish }: Order,
  events: readonly TraceEvent[],
  order: OrderId,
  minute: number,
  state: TicketState,
): readonly Block[] {
  const begun = events.filter(
    (event) =>
      (event.kind === 'prep' || event.kind === 'put') && event.order === order && event.t <= minute + instant,
  ) as readonly Extract<TraceEvent, { kind: 'prep' | 'put' }>[];
  const goesOn = state === 'ready' || state === 'line';
  return stepsOf(dish).map(({ at, what, minutes }, i): Block => {
    const event = begun[i];
    if (event === undefined)
      return { at, what, minutes, state: goesOn && i === begun.length ? 'next' : 'later' };
    return { at, what, minutes, state: event.t + minutes <= minute + instant ? 'done' : 'now' };
  });
}
