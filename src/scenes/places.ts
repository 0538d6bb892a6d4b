/**
 * Where things stand. A kitchen is 928 by 812 units, from its wall's top left corner; the awning and the sign reach
 * up to `overhang` above it. A layout says where each kitchen is on the page, in CSS pixels.
 */
import type { KitchenKind } from '../trace';

export const kitchenSize = { width: 928, height: 812 } as const;

/** Units above a kitchen that its awning and sign need. */
export const overhang = 40;

/** One kitchen on the page. */
export interface KitchenPlace {
  /** CSS pixels from the stage's left and top edge to the kitchen's own corner (below its awning). */
  readonly x: number;
  readonly y: number;
  /** CSS pixels a unit. */
  readonly scale: number;
  /** Units of floor that are cut off below, 0 to 120. */
  readonly crop: number;
}

/** Where everything painted goes. */
export interface StageLayout {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly kitchens: Readonly<Record<KitchenKind, KitchenPlace>>;
  /** The one clock: its centre and radius in CSS pixels. */
  readonly clock: { readonly x: number; readonly y: number; readonly radius: number };
}
