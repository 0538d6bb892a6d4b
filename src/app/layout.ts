/** Where everything goes on a page of any size: kitchens side by side, stacked, or low between two gutters. */
import type { PanelLayout, Rect } from '../panels/model';
import { kitchenSize, mostCrop, overhang, type StageLayout } from '../scenes/places';
import type { KitchenKind } from '../trace';

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

/** `width` and `height` are the page's in CSS pixels, `safe` what notches and bars take of it. */
export function layoutPage(width: number, height: number, safe: SafeArea = noInsets): PageLayout {
  if (height >= width * 0.95) return tall(width, height, safe);
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
  const place = (x: number): StageLayout['kitchens'][KitchenKind] => ({
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
  const place = (i: number): StageLayout['kitchens'][KitchenKind] => ({
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
  const place = (x: number): StageLayout['kitchens'][KitchenKind] => ({
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
  };
}
