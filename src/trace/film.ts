/** How all dishes stand at any minute, as a film keeps it: whole pictures now and then, and the changes between them. */
import type { DishSpan } from './spans';

export interface Film {
  /** Every span of every dish, in the order they begin. */
  readonly changes: readonly DishSpan[];
  /** By order, how the dishes stand before each `stride`th change. */
  readonly keyframes: readonly (readonly (DishSpan | undefined)[])[];
}

/** So many changes are run through at most; a whole picture of 10,000 dishes costs about as much to copy. */
const stride = 2048;

/** Each dish's spans must follow each other without a gap, the last without an end. */
export function filmOf(dishes: readonly (readonly DishSpan[])[]): Film {
  const changes = dishes.flat().toSorted((a, b) => a.from - b.from);
  const now: (DishSpan | undefined)[] = dishes.map(() => undefined);
  const keyframes: (DishSpan | undefined)[][] = [];
  for (const [i, change] of changes.entries()) {
    if (i % stride === 0) keyframes.push([...now]);
    now[change.order] = change;
  }
  return { changes, keyframes };
}

/** The picture after the first `count` changes. */
export function frame({ changes, keyframes }: Film, count: number): (DishSpan | undefined)[] {
  const key = Math.max(0, Math.ceil(count / stride) - 1);
  const picture = [...(keyframes[key] ?? [])];
  for (const change of changes.slice(key * stride, count)) picture[change.order] = change;
  return picture;
}
