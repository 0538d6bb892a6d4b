/** The drawings, rastered once for the size at which they are shown: all on a few large pages, so that one draw call serves many. */
import type * as Phaser from 'phaser';
import { drawings, metricsOf } from './drawings';
import { inks } from './look';
import { pack, type Packed } from './packing';
import { kitchenSize } from './places';

/** Kitchen units a drawing unit, at most, that a drawing is shown at: no pixel is rastered that nobody sees. */
const shownAt: Readonly<Record<string, number>> = {
  chef: 0.75,
  dish: 0.8,
  range: 0.83,
  oven: 0.83,
  stove: 0.83,
  guest: 0.72,
};

const pageSize = 2048;

/** Milliseconds of drawing after which the page gets its turn. */
const patience = 10;

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
  has(name: string): boolean;
  /** Rasters more drawings, by name, at the same scale. */
  add(more: ReadonlyMap<string, string>): Promise<void>;
  /** Gives the pages back. */
  destroy(): void;
}

let made = 0;

/**
 * Rasters everything, and gives the page its turn in between. `pixels` is device pixels a kitchen unit; `crop` the
 * units cut off a kitchen's foot.
 */
export async function makeAtlas(
  textures: Phaser.Textures.TextureManager,
  pixels: number,
  crop: number,
): Promise<Atlas> {
  const frames = new Map<string, Frame>();
  const keys: string[] = [];
  let gone = false;
  const breathe = breather();
  const keep = (canvas: HTMLCanvasElement): Phaser.Textures.CanvasTexture => {
    const key = `art ${String(made++)}`;
    keys.push(key);
    const texture = textures.addCanvas(key, canvas);
    if (texture === null) throw new Error('The drawings could not be kept');
    return texture;
  };

  const images = new Map([...drawings].map(([name, text]) => [name, decode(text)]));
  for (const [name, image] of images) {
    if (!isBackdrop(name)) continue;
    const canvas = drawBackdrop(await image, pixels, crop);
    const { key } = keep(canvas);
    frames.set(name, { texture: key, frame: '__BASE', originX: 0, originY: 0, raster: pixels });
    images.delete(name);
    await breathe();
  }

  const rasterOf = (name: string): number => pixels * (shownAt[name.split('/')[0] ?? ''] ?? 1);

  async function drawPages(images: ReadonlyMap<string, Promise<HTMLImageElement>>): Promise<void> {
    const boxes = [...images.keys()].map((name) => {
      const { w, h } = metricsOf(name);
      return { name, w: Math.ceil(w * rasterOf(name)), h: Math.ceil(h * rasterOf(name)) };
    });
    for (const page of pack(boxes, pageSize)) {
      const width = Math.max(...page.map(({ x, w }) => x + w));
      const height = Math.max(...page.map(({ y, h }) => y + h));
      const { canvas, context } = makeCanvas(Math.min(pageSize, width), height);
      for (const { name, x, y } of page) {
        const { w, h } = metricsOf(name);
        const image = await images.get(name);
        if (image) context.drawImage(image, x, y, w * rasterOf(name), h * rasterOf(name));
        await breathe();
      }
      if (!gone) frameAll(page, keep(canvas));
      await breathe();
    }
  }

  function frameAll(page: readonly Packed[], texture: Phaser.Textures.CanvasTexture): void {
    for (const { name, x, y, w, h } of page) {
      texture.add(name, 0, x, y, w, h);
      const { w: width, h: tall, px, py } = metricsOf(name);
      frames.set(name, {
        texture: texture.key,
        frame: name,
        originX: px / width,
        originY: py / tall,
        raster: rasterOf(name),
      });
    }
  }

  await drawPages(images);

  return {
    frame(name) {
      const frame = frames.get(name);
      if (frame === undefined) throw new Error(`There is no drawing ${name}`);
      return frame;
    },
    has: (name) => frames.has(name),
    add: async (more) => drawPages(new Map([...more].map(([name, text]) => [name, decode(text)]))),
    destroy() {
      gone = true;
      for (const key of keys) textures.remove(key);
    },
  };
}

/** Lets the page answer whoever clicks meanwhile. */
function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < patience) return;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    since = performance.now();
  };
}

/** Drawn by the processor: a drawing is then rastered when it is drawn, and not all at once at the upload. */
function makeCanvas(
  width: number,
  height: number,
): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas can be drawn on');
  return { canvas, context };
}

const isBackdrop = (name: string): boolean => name.startsWith('scene/kitchen');

/** The wall and floor with the kitchen's round corners and its frame. */
function drawBackdrop(image: HTMLImageElement, pixels: number, crop: number): HTMLCanvasElement {
  const { width, height } = kitchenSize;
  const { canvas, context } = makeCanvas(Math.ceil(width * pixels), Math.ceil((height - crop) * pixels));
  const line = 8;
  context.scale(pixels, pixels);
  context.beginPath();
  context.roundRect(line / 2, line / 2, width - line, height - crop - line, 32);
  context.save();
  context.clip();
  context.drawImage(image, 0, 0, width, height);
  context.restore();
  context.lineWidth = line;
  context.strokeStyle = inks.ink;
  context.stroke();
  return canvas;
}

async function decode(text: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
