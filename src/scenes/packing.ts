/** Packs boxes onto pages, in rows: plain, and tight enough for drawings sorted by height. */

/** In pixels. */
export interface Box {
  readonly name: string;
  readonly w: number;
  readonly h: number;
}

export interface Packed extends Box {
  readonly x: number;
  readonly y: number;
}

// Between two drawings, so that none bleeds into its neighbour.
const gap = 2;

/** Pages are `size` wide and high at most. A box that is larger than a page gets one of its own, cut. */
export function pack(boxes: readonly Box[], size: number): readonly (readonly Packed[])[] {
  const pages: Packed[][] = [];
  let x = 0;
  let y = Infinity;
  let row = 0;
  for (const { name, w, h } of boxes.toSorted((a, b) => b.h - a.h || b.w - a.w)) {
    if (x > 0 && x + w > size) {
      x = 0;
      y += row + gap;
      row = 0;
    }
    if (y > 0 && y + h > size) {
      pages.push([]);
      x = 0;
      y = 0;
      row = 0;
    }
    pages.at(-1)?.push({ name, w, h, x, y });
    x += w + gap;
    row = Math.max(row, h);
  }
  return pages;
}
