/** The state of a kitchen at any minute, read from its spans. */
import type { OrderId } from './events';
import { frame } from './film';
import { lastIndex, spanAt, type DishSpan, type HandsSpan, type SlotSpan, type Spans } from './spans';

export interface KitchenState {
  readonly minute: number;
  readonly hands: HandsSpan;
  /** By order; `undefined` for one that has not arrived. */
  readonly dishes: readonly (DishSpan | undefined)[];
  /** How many plates stand on the pass. */
  readonly served: number;
}

/** Takes as long as copying a list of the dishes, however long the run: it is cheap enough for every frame. */
export function stateAt(spans: Spans, minute: number): KitchenState {
  const { film } = spans;
  return {
    minute,
    hands: handsAt(spans, minute),
    dishes: frame(
      film,
      lastIndex(film.changes.length, (i) => (film.changes[i] as DishSpan).from <= minute) + 1,
    ),
    served: servedBy(spans, minute),
  };
}

export function handsAt({ hands }: Spans, minute: number): HandsSpan {
  return spanAt(hands, minute) ?? (hands.at(-1) as HandsSpan);
}

/** How many plates are served at `minute` or before. */
export function servedBy({ served }: Spans, minute: number): number {
  return lastIndex(served.length, (i) => (served[i] as { t: number }).t <= minute) + 1;
}

/** Every slot that holds something of this order at `minute`. */
export function slotsOf({ slots }: Spans, order: OrderId, minute: number): readonly SlotSpan[] {
  const stations = [slots.oven, slots.stove, slots.rest, slots.mixer];
  return stations.flatMap((station) =>
    station.flatMap((list) => {
      const span = spanAt(list, minute);
      return span?.order === order ? [span] : [];
    }),
  );
}
