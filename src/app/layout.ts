/** Where everything goes on a page of any size: kitchens side by side, stacked, or low between two gutters. */
import type { PanelLayout, Rect } from '../panels/model';
import { kitchenSize, mostCrop, overhang, type KitchenPlace, type StageLayout } from '../scenes/places';

export interface PageLayout extends PanelLayout {
  readonly stage: StageLayout;
}

export interface SafeArea {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const noInsets: SafeArea = { top: 0, right: 0, bottom: 0, left: 0 };

/** Whether a page is held upright: the kitchens stand one above the other. */
export const isUpright = (width: number, height: number): boolean => height >= width * 0.95;

/**
 * `width` and `height` are the page's in CSS pixels, `safe` what notches and bars take of it. With the glass open, it
 * takes most of the page, and the kitchens what is left.
 */
export function layoutPage(
  width: number,
  height: number,
  safe: SafeArea = noInsets,
  glass: boolean = false,
): PageLayout {
  const upright = isUpright(width, height);
  if (glass) return upright ? glassBelow(width, height, safe) : glassBeside(width, height, safe);
  if (upright) return tall(width, height, safe);
  // Side by side needs room for two rows of buttons below the kitchens.
  const unit = Math.min(width / 1920, height / 1080);
  return 192 * unit + (height - 1080 * unit) * 0.7 < 122
    ? low(width, height, safe)
    : wide(width, height, safe);
}

function wide(width: number, height: number, safe: SafeArea): PageLayout {
  const w = width - safe.left - safe.right;
  const h = height - safe.top - safe.bottom;
  const unit = Math.min(w / 1920, h / 1080);
  const left = safe.left + (w - 1920 * unit) / 2;
  const spare = h - 1080 * unit;
  const top = safe.top + spare * 0.3;
  const place = (x: number): KitchenPlace => ({
    x: left + x * unit,
    y: top + 60 * unit,
    scale: unit,
    crop: 0,
  });
  const panelTop = top + 888 * unit;
  const panelHeight = Math.min(height - safe.bottom - panelTop - 16 * unit, Math.max(190 * unit, 150));
  // Five buttons of a finger's size go between the strips.
  const middle = Math.max(432 * unit, 264);
  const stripWidth = (1880 * unit - middle) / 2 - 12 * unit;
  const strip = (x: number): Rect => ({ x, y: panelTop, width: stripWidth, height: panelHeight });
  return {
    mode: 'wide',
    unit,
    stage: {
      width,
      height,
      kitchens: { synchronous: place(20), concurrent: place(972) },
      clock: { x: left + 960 * unit, y: top + 94 * unit, radius: 66 * unit },
    },
    strips: {
      synchronous: strip(left + 20 * unit),
      concurrent: strip(left + 1900 * unit - stripWidth),
    },
    controls: { x: left + 960 * unit - middle / 2, y: panelTop, width: middle, height: panelHeight },
    glass: undefined,
  };
}

function tall(width: number, height: number, safe: SafeArea): PageLayout {
  const w = width - safe.left - safe.right;
  const h = height - safe.top - safe.bottom;
  const controls = Math.max(58, Math.min(96, h * 0.085));
  const strip = Math.max(48, Math.min(90, h * 0.09));
  const gap = 4;
  // Each kitchen with its overhang; the floor may lose up to `mostCrop` units before anything shrinks.
  const room = (h - controls - 2 * strip - 5 * gap) / 2;
  const widest = (w - 12) / kitchenSize.width;
  const whole = kitchenSize.height + overhang;
  const scale = Math.min(widest, room / (whole - mostCrop), 1.25);
  const crop = Math.min(mostCrop, Math.max(0, whole - room / scale));
  const kitchenHeight = (whole - crop) * scale;
  const x = safe.left + (w - kitchenSize.width * scale) / 2;
  const block = kitchenHeight + strip + 2 * gap;
  const top = safe.top + Math.max(0, (h - controls - 2 * block) / 2);
  const place = (i: number): KitchenPlace => ({
    x,
    y: top + i * block + overhang * scale,
    scale,
    crop,
  });
  const stripOf = (i: number): Rect => ({
    x: safe.left + Math.max(6, (w - kitchenSize.width * scale) / 2),
    y: top + i * block + kitchenHeight - 2,
    width: Math.min(w - 12, kitchenSize.width * scale),
    height: strip,
  });
  const radius = 62 * scale;
  return {
    mode: 'tall',
    unit: scale * 0.9,
    stage: {
      width,
      height,
      kitchens: { synchronous: place(0), concurrent: place(1) },
      clock: { x: x + 92 * scale, y: top + block + 54 * scale, radius },
    },
    strips: { synchronous: stripOf(0), concurrent: stripOf(1) },
    controls: { x: safe.left, y: height - safe.bottom - controls, width: w, height: controls },
    glass: undefined,
  };
}

function low(width: number, height: number, safe: SafeArea): PageLayout {
  const gutter = 60;
  const w = width - safe.left - safe.right - 2 * gutter;
  const h = height - safe.top - safe.bottom;
  const strip = Math.max(52, h * 0.17);
  const whole = kitchenSize.height + overhang;
  const scale = Math.min((w - 8) / (2 * kitchenSize.width + 24), (h - strip - 6) / (whole - mostCrop));
  const crop = Math.min(mostCrop, Math.max(0, whole - (h - strip - 6) / scale));
  const kitchenHeight = (whole - crop) * scale;
  const left = safe.left + gutter + (w - (2 * kitchenSize.width + 24) * scale) / 2;
  const top = safe.top + Math.max(2, (h - strip - kitchenHeight) / 2);
  const xs = { synchronous: left, concurrent: left + (kitchenSize.width + 24) * scale };
  const place = (x: number): KitchenPlace => ({
    x,
    y: top + overhang * scale,
    scale,
    crop,
  });
  const stripOf = (x: number): Rect => ({
    x,
    y: top + kitchenHeight + 2,
    width: kitchenSize.width * scale,
    height: height - safe.bottom - (top + kitchenHeight + 2) - 2,
  });
  return {
    mode: 'low',
    unit: scale,
    stage: {
      width,
      height,
      kitchens: { synchronous: place(xs.synchronous), concurrent: place(xs.concurrent) },
      clock: { x: left + (kitchenSize.width + 12) * scale, y: top + 44 * scale, radius: 60 * scale },
    },
    strips: { synchronous: stripOf(xs.synchronous), concurrent: stripOf(xs.concurrent) },
    controls: { x: width - safe.right - gutter, y: safe.top, width: gutter, height: h },
    glass: undefined,
  };
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The kitchens one above the other at the left, their controls below them, the glass beside. */
function glassBeside(width: number, height: number, safe: SafeArea): PageLayout {
  const h = height - safe.top - safe.bottom;
  const w = width - safe.left - safe.right;
  const gap = Math.max(4, Math.min(16, w * 0.008));
  const controls = Math.max(52, Math.min(84, h * 0.085));
  const whole = kitchenSize.height + overhang;
  const room = (h - controls - 3 * gap) / 2;
  const scale = Math.min((w * 0.32 - 2 * gap) / kitchenSize.width, room / (whole - mostCrop));
  const crop = Math.min(mostCrop, Math.max(0, whole - room / scale));
  const block = (whole - crop) * scale + gap;
  // Five buttons of a finger's size go below the kitchens.
  const column = Math.max(kitchenSize.width * scale, 236);
  const left = safe.left + gap + (column - kitchenSize.width * scale) / 2;
  const top = safe.top + gap + Math.max(0, (h - controls - gap - 2 * block) / 2);
  const place = (i: number): KitchenPlace => ({
    x: left,
    y: top + i * block + overhang * scale,
    scale,
    crop,
  });
  const right = safe.left + gap + column + gap;
  return {
    mode: 'wide',
    unit: Math.min(w / 1920, h / 1080),
    stage: {
      width,
      height,
      kitchens: { synchronous: place(0), concurrent: place(1) },
      clock: { x: left + 92 * scale, y: top + block + 54 * scale, radius: 62 * scale },
    },
    strips: { synchronous: nowhere, concurrent: nowhere },
    controls: { x: safe.left + gap, y: height - safe.bottom - controls, width: column, height: controls },
    glass: { x: right, y: safe.top + gap, width: width - safe.right - gap - right, height: h - 2 * gap },
  };
}

/** The kitchens small and side by side at the top, the controls below them, then the glass. */
function glassBelow(width: number, height: number, safe: SafeArea): PageLayout {
  const w = width - safe.left - safe.right;
  const h = height - safe.top - safe.bottom;
  const gap = 4;
  const controls = 56;
  const whole = kitchenSize.height + overhang - mostCrop;
  const scale = Math.min((w - 3 * gap) / 2 / kitchenSize.width, (h * 0.3) / whole);
  const kitchenWidth = kitchenSize.width * scale;
  const left = safe.left + (w - 2 * kitchenWidth - gap) / 2;
  const y = safe.top + gap + overhang * scale;
  const place = (i: number): KitchenPlace => ({
    x: left + i * (kitchenWidth + gap),
    y,
    scale,
    crop: mostCrop,
  });
  const bar = safe.top + gap + whole * scale + gap;
  return {
    mode: 'tall',
    unit: Math.min(w / 1080, h / 1920),
    stage: {
      width,
      height,
      kitchens: { synchronous: place(0), concurrent: place(1) },
      clock: { x: left + kitchenWidth + gap / 2, y: y + 60 * scale, radius: 80 * scale },
    },
    strips: { synchronous: nowhere, concurrent: nowhere },
    controls: { x: safe.left, y: bar, width: w, height: controls },
    glass: {
      x: safe.left + gap,
      y: bar + controls + gap,
      width: w - 2 * gap,
      height: height - safe.bottom - gap - (bar + controls + gap),
    },
  };
}
