/**
 * Where things stand. A kitchen is 928 by 812 units, from its wall's top left corner; the awning and the sign reach
 * up to `overhang` above it. A layout says where each kitchen is on the page, in CSS pixels.
 */
import type { KitchenKind, StationName } from '../trace';

export const kitchenSize = { width: 928, height: 812 } as const;

/** Units above a kitchen that its awning and sign need. */
export const overhang = 40;

/** Units of floor that a kitchen can do without on a small page. */
export const mostCrop = 80;

/** One kitchen on the page. */
export interface KitchenPlace {
  /** CSS pixels from the stage's left and top edge to the kitchen's own corner (below its awning). */
  readonly x: number;
  readonly y: number;
  /** CSS pixels a unit. */
  readonly scale: number;
  /** Units of floor that are cut off below, 0 to `mostCrop`. */
  readonly crop: number;
}

/** Where everything painted goes. */
export interface StageLayout {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** A kitchen without a place is not painted. */
  readonly kitchens: Readonly<Partial<Record<KitchenKind, KitchenPlace>>>;
  /** The one clock: its centre and radius in CSS pixels. */
  readonly clock: { readonly x: number; readonly y: number; readonly radius: number };
}

/** A point in kitchen units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const places = {
  /** Where a chef's feet stand: behind the prep table, at a station, and on the stool. */
  table: { x: 146, y: 732 },
  stationY: 712,
  stool: { x: 640, y: 762 },
  prepTable: { x: 143, y: 791, scale: 0.873 },
  /** What lies on the board. */
  board: { x: 150, y: 650 },
  counter: { x: 802, y: 797, scale: 0.96 },
  lamps: { x: 807, y: 634, scale: 0.958 },
  /** The plates on the pass: the middle and the foot of the front row. */
  pass: { x: 828, y: 640, width: 140 },
  spike: { x: 734, y: 636 },
  /** The one mixer, at the back of the prep table. */
  mixer: { x: 66, y: 654, scale: 0.76 },
  /** Jars on the shelf: the first one's foot, and the way to the next. */
  shelf: { x: 44, y: 237, step: 52, most: 3 },
  hook: { x: 232, y: 300 },
  window: { x: 819, y: 211, scale: 0.835 },
  rail: { x: 456, y: 106, left: 242, right: 640 },
  counterPill: { outer: 101, y: 8 },
} as const;

/** One of the ranges: an oven below, a burner above. `x` is its middle, `y` its foot, `scale` units a drawing unit. */
export interface RangePlace extends Point {
  readonly scale: number;
}

/** So many ranges, in a row between the table and the pass. */
export function rangePlaces(count: number): readonly RangePlace[] {
  const left = 206;
  const room = 476;
  const gap = 4;
  const width = Math.min(176, (room - gap * (count - 1)) / count);
  const start = left + (room - count * width - (count - 1) * gap) / 2;
  return Array.from({ length: count }, (_, i) => ({
    x: start + width / 2 + i * (width + gap),
    y: 622,
    scale: width / 200,
  }));
}

/** Where a chef's feet go to reach a range, and which way the chef then faces (1: right). */
export function standAt(ranges: readonly RangePlace[], index: number): Point & { readonly facing: 1 | -1 } {
  const range = ranges[Math.min(index, ranges.length - 1)] as RangePlace;
  const half = 100 * range.scale;
  // Beside the door, never before a lit window: on the free side where there is one.
  const right = ranges.length > 1 && index < ranges.length - 1;
  return right
    ? { x: range.x + half + 44, y: places.stationY, facing: -1 }
    : { x: range.x - half - 44, y: places.stationY, facing: 1 };
}

/** A rectangle on the page, in CSS pixels. */
export interface Spot extends Point {
  readonly width: number;
  readonly height: number;
}

/** From the middle and the foot of a range to the edges of what one would tap, in drawing units. */
const reach = {
  oven: { left: -84, right: 84, top: -206, bottom: -10 },
  stove: { left: -84, right: 84, top: -384, bottom: -262 },
} as const;

/** Where a slot is painted in a kitchen with so many `ranges`: the oven's door, the pot, the jar, the mixer. */
export function spotOf(place: KitchenPlace, ranges: number, station: StationName, slot: number): Spot {
  const { x, y, width, height } = boxOf(ranges, station, slot);
  const { scale } = place;
  return { x: place.x + x * scale, y: place.y + y * scale, width: width * scale, height: height * scale };
}

/** The same in kitchen units. */
function boxOf(ranges: number, station: StationName, slot: number): Spot {
  if (station === 'rest') {
    const { x, y, step, most } = places.shelf;
    return { x: x + (Math.min(slot, most - 1) - 0.5) * step, y: y - 70, width: step, height: 76 };
  }
  if (station === 'mixer') {
    const { x, y, scale } = places.mixer;
    return { x: x - 72 * scale, y: y - 150 * scale, width: 152 * scale, height: 152 * scale };
  }
  const all = rangePlaces(ranges);
  const range = all[Math.min(slot, all.length - 1)] as RangePlace;
  const { left, right, top, bottom } = reach[station];
  return {
    x: range.x + left * range.scale,
    y: range.y + top * range.scale,
    width: (right - left) * range.scale,
    height: (bottom - top) * range.scale,
  };
}
