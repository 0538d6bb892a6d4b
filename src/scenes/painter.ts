/** Puts drawings and numbers on the stage, in kitchen units. */
import * as Phaser from 'phaser';
import type { Atlas } from './atlas';
import { fonts, inks } from './look';

/** One drawing on the stage, placed by its pivot. */
export class Sketch extends Phaser.GameObjects.Image {
  readonly #atlas: Atlas;
  #raster = 1;
  #name = '';
  #sizeX = 1;
  #sizeY = 1;

  constructor(scene: Phaser.Scene, atlas: Atlas, name: string) {
    const { texture, frame } = atlas.frame(name);
    super(scene, 0, 0, texture, frame);
    this.#atlas = atlas;
    this.show(name);
  }

  /** Another drawing in the same place. */
  show(name: string): this {
    if (name === this.#name) return this;
    const { texture, frame, originX, originY, raster } = this.#atlas.frame(name);
    this.#name = name;
    this.#raster = raster;
    this.setTexture(texture, frame);
    this.setOrigin(originX, originY);
    return this.size(this.#sizeX, this.#sizeY);
  }

  /** Kitchen units a drawing unit. */
  size(x: number, y = Math.abs(x)): this {
    this.#sizeX = x;
    this.#sizeY = y;
    this.setScale(x / this.#raster, y / this.#raster);
    return this;
  }

  /** Leaves out what is below `y`, in the units of whatever it stands in. */
  cutBelow(y: number): this {
    const height = (y - this.y) / this.scaleY + this.displayOriginY;
    return height < this.height ? this.setCrop(0, 0, this.width, height) : this;
  }

  at(x: number, y: number): this {
    this.setPosition(x, y);
    return this;
  }
}

export interface TextLook {
  readonly font?: keyof typeof fonts;
  readonly colour?: string;
  /** An outline, in kitchen units. */
  readonly stroke?: number;
  readonly weight?: string;
}

/** Makes sketches and texts for one scale of the stage. */
export class Painter {
  readonly scene: Phaser.Scene;
  readonly #atlas: Atlas;
  readonly #pixels: number;

  /** `pixels` is device pixels a kitchen unit. */
  constructor(scene: Phaser.Scene, atlas: Atlas, pixels: number) {
    this.scene = scene;
    this.#atlas = atlas;
    this.#pixels = pixels;
  }

  /** Whether there is such a drawing, by now. */
  draws(name: string): boolean {
    return this.#atlas.has(name);
  }

  group(parent: Phaser.GameObjects.Container, x = 0, y = 0): Phaser.GameObjects.Container {
    const container = new Phaser.GameObjects.Container(this.scene, x, y);
    parent.add(container);
    return container;
  }

  sketch(parent: Phaser.GameObjects.Container, name: string, x = 0, y = 0, size = 1): Sketch {
    const sketch = new Sketch(this.scene, this.#atlas, name).at(x, y).size(size);
    parent.add(sketch);
    return sketch;
  }

  /** A text whose middle is at (x, y); `size` is its height in kitchen units. */
  text(
    parent: Phaser.GameObjects.Container,
    x: number,
    y: number,
    size: number,
    content: string,
    { font = 'display', colour = inks.ink, stroke = 0, weight = '' }: TextLook = {},
  ): Phaser.GameObjects.Text {
    const text = new Phaser.GameObjects.Text(this.scene, x, y, content, {
      fontFamily: fonts[font],
      fontSize: `${String(size)}px`,
      fontStyle: weight || (font === 'label' ? '800' : ''),
      color: colour,
      resolution: this.#pixels,
      ...(stroke > 0 ? { stroke: inks.ink, strokeThickness: stroke } : {}),
    });
    text.setOrigin(0.5, 0.5);
    parent.add(text);
    return text;
  }

  graphics(parent: Phaser.GameObjects.Container, x = 0, y = 0): Phaser.GameObjects.Graphics {
    const graphics = new Phaser.GameObjects.Graphics(this.scene, { x, y });
    parent.add(graphics);
    return graphics;
  }
}

/** Changes a text only where it differs: a text that is drawn anew costs a texture. */
export function write(text: Phaser.GameObjects.Text, content: string, colour: string = inks.ink): void {
  if (text.style.color !== colour) text.setColor(colour);
  if (text.text !== content) text.setText(content);
}
