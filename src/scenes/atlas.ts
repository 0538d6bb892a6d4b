/** The drawings, rastered once for the size at which they are shown: all on a few large pages, so that one draw call serves many. */
import type * as Phaser from 'phaser';
import { drawings, metricsOf, type Metrics } from './drawings';
import { kitchenSize } from './places';

/** Drawings that wait for a later scene, or that the page itself shows. */
const elsewhere =
  /^(guest|confetti)\/|^(page-dots|vignette|veg-bits|chop-arc|tap-lines|bolt|star|burst|hand-band.*)$/;

/** Kitchen units a drawing unit, at most, that a drawing is shown at: no pixel is rastered that nobody sees. */
const shownAt: Readonly<Record<string, number>> = {
  chef: 0.75,
  dish: 0.8,
  range: 0.83,
  oven: 0.83,
  stove: 0.83,
};

const pageSize = 2048;
const gap = 2;

export interface Frame {
  readonly texture: string;
  readonly frame: string;
  /** The pivot as a share of the width and height. */
  readonly originX: number;
  readonly originY: number;
  /** Pixels a drawing unit. */
  readonly raster: number;
}

/** Where each drawing is. Made anew when the stage changes its scale. */
export interface Atlas {
  frame(name: string): Frame;
  /** Gives the pages back. */
  destroy(): void;
}

let made = 0;

/** Rasters everything. `pixels` is device pixels a kitchen unit; `crop` the units cut off a kitchen's foot. */
export async function makeAtlas(
  textures: Phaser.Textures.TextureManager,
  pixels: number,
  crop: number,
): Promise<Atlas> {
  const keys: string[] = [];
  const frames = new Map<string, Frame>();
  const images = await Promise.all(
    [...drawings]
      .filter(([name]) => !elsewhere.test(name))
      .map(async ([name, text]) => ({ name, image: await decode(text), metrics: metricsOf(name) })),
  );
  const page = (width: number, height: number): { key: string; context: CanvasRenderingContext2D } => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const key = `art ${String(made++)}`;
    keys.push(key);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas can be drawn on');
    return { key, context };
  };
  const note = (
    name: string,
    texture: string,
    frame: string,
    { w, h, px, py }: Metrics,
    raster: number,
  ): void => {
    frames.set(name, { texture, frame, originX: px / w, originY: py / h, raster });
  };

  for (const { name, image, metrics } of images.filter(({ name: n }) => isBackdrop(n))) {
    const { key, context } = page(Math.ceil(metrics.w * pixels), Math.ceil((metrics.h - crop) * pixels));
    context.scale(pixels, pixels);
    drawBackdrop(context, image, crop);
    textures.addCanvas(key, context.canvas);
    frames.set(name, { texture: key, frame: '__BASE', originX: 0, originY: 0, raster: pixels });
  }

  const rest = images
    .filter(({ name }) => !isBackdrop(name))
    .map(({ name, image, metrics }) => {
      const raster = pixels * (shownAt[name.split('/')[0] ?? ''] ?? 1);
      return {
        name,
        image,
        metrics,
        raster,
        w: Math.ceil(metrics.w * raster),
        h: Math.ceil(metrics.h * raster),
      };
    })
    .toSorted((a, b) => b.h - a.h);
  let sheet: { key: string; context: CanvasRenderingContext2D } | undefined;
  let x = 0;
  let y = 0;
  let row = 0;
  const cuts: { key: string; name: string; x: number; y: number; w: number; h: number }[] = [];
  for (const { name, image, metrics, raster, w, h } of rest) {
    if (x + w > pageSize) {
      x = 0;
      y += row + gap;
      row = 0;
    }
    if (sheet === undefined || y + h > pageSize) {
      sheet = page(pageSize, pageSize);
      x = 0;
      y = 0;
      row = 0;
    }
    sheet.context.drawImage(image, x, y, metrics.w * raster, metrics.h * raster);
    cuts.push({ key: sheet.key, name, x, y, w, h });
    note(name, sheet.key, name, metrics, raster);
    if (!textures.exists(sheet.key)) textures.addCanvas(sheet.key, sheet.context.canvas);
    x += w + gap;
    row = Math.max(row, h);
  }
  for (const cut of cuts) textures.get(cut.key).add(cut.name, 0, cut.x, cut.y, cut.w, cut.h);
  for (const key of keys) (textures.get(key) as Phaser.Textures.CanvasTexture).refresh();

  return {
    frame(name) {
      const frame = frames.get(name);
      if (frame === undefined) throw new Error(`There is no drawing ${name}`);
      return frame;
    },
    destroy() {
      for (const key of keys) textures.remove(key);
    },
  };
}

const isBackdrop = (name: string): boolean => name.startsWith('scene/kitchen');

/** The wall and floor with the kitchen's round corners and its frame. */
function drawBackdrop(context: CanvasRenderingContext2D, image: HTMLImageElement, crop: number): void {
  const { width, height } = kitchenSize;
  const line = 8;
  context.beginPath();
  context.roundRect(line / 2, line / 2, width - line, height - crop - line, 32);
  context.save();
  context.clip();
  context.drawImage(image, 0, 0, width, height);
  context.restore();
  context.lineWidth = line;
  context.strokeStyle = '#4A2428';
  context.stroke();
}

async function decode(text: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
