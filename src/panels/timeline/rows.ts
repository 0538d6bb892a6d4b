/** The timeline from top to bottom: each kitchen's head and lanes, and which of them are in sight. */
import { lanesOf, type KitchenKind, type Lane } from '../../trace';
import type { Run } from '../model';

interface Place {
  /** CSS pixels from the top of the first row. */
  readonly y: number;
  readonly height: number;
  readonly kitchen: KitchenKind;
}

export type Row = Place & ({ readonly kind: 'head' } | LaneRow);

interface LaneRow {
  readonly kind: 'lane';
  readonly lane: Lane;
  /** Its place among all lanes of its kitchen. */
  readonly index: number;
}

export type RowOfLane = Place & LaneRow;

/** CSS pixels. */
export interface Heights {
  readonly head: number;
  readonly lane: number;
}

export const kitchens = ['synchronous', 'concurrent'] as const;

/** Which lanes there are to see: stations on request, and of a folded kitchen the hands alone. */
export interface Folds extends Readonly<Record<KitchenKind, boolean>> {
  readonly stations: boolean;
}

export const shownLanes = (
  run: Run,
  kitchen: KitchenKind,
  folds: Folds,
): readonly { readonly lane: Lane; readonly index: number }[] =>
  lanesOf(run.spans[kitchen])
    .map((lane, index) => ({ lane, index }))
    .filter(({ lane }) => (folds[kitchen] ? lane.kind === 'hands' : folds.stations || lane.kind !== 'slot'));

export function rowsOf(run: Run, folds: Folds, heights: Heights): readonly Row[] {
  let y = 0;
  const put = (height: number): { y: number; height: number } => {
    y += height;
    return { y: y - height, height };
  };
  return kitchens.flatMap((kitchen): readonly Row[] => [
    { kind: 'head', kitchen, ...put(heights.head) },
    ...shownLanes(run, kitchen, folds).map(({ lane, index }): Row => ({
      kind: 'lane',
      kitchen,
      lane,
      index,
      ...put(heights.lane),
    })),
  ]);
}

export const bottomOf = (rows: readonly Row[]): number => {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.y + last.height;
};

/** The rows that any pixel between `top` and `bottom` belongs to. */
export const inSight = (rows: readonly Row[], top: number, bottom: number): readonly Row[] =>
  rows.filter(({ y, height }) => y < bottom && y + height > top);

export const rowAt = (rows: readonly Row[], y: number): Row | undefined =>
  rows.find((row) => y >= row.y && y < row.y + row.height);

/** Lanes as high as their pane has room for, between `least` and `most` pixels. */
export function heightsIn(
  room: number,
  lanes: number,
  { head, least, most }: { readonly head: number; readonly least: number; readonly most: number },
): Heights {
  const each = Math.floor((room - 2 * head) / Math.max(1, lanes));
  return { head, lane: Math.max(least, Math.min(most, each)) };
}
