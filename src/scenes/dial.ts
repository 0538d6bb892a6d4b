/** A timer dial: counts down in the dish's colour, and up in amber once its bell has rung. */
import type * as Phaser from 'phaser';
import { words } from '../words';
import { colours, inks } from './look';
import { write, type Painter } from './painter';

const radius = 30;
const ring = 22;
const start = -Math.PI / 2;

export class Dial {
  readonly root: Phaser.GameObjects.Container;
  readonly #arc: Phaser.GameObjects.Graphics;
  readonly #text: Phaser.GameObjects.Text;
  #drawn = '';

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, x: number, y: number, size: number) {
    this.root = painter.group(parent, x, y).setScale(size);
    const face = painter.graphics(this.root);
    face.fillStyle(colours.ink, 1).fillCircle(0, 0, radius + 4);
    face.fillStyle(colours.cream, 1).fillCircle(0, 0, radius);
    face.lineStyle(9, colours.track, 1).strokeCircle(0, 0, ring);
    this.#arc = painter.graphics(this.root);
    const inner = painter.graphics(this.root);
    inner.fillStyle(0xffffff, 1).fillCircle(0, 0, 17);
    this.#text = painter.text(this.root, 0, 0, 30, '');
  }

  /** Nothing is in the slot. */
  showOff(): void {
    this.root.setVisible(false);
  }

  /** `left` minutes of `minutes` remain. */
  showLeft(left: number, minutes: number, colour: number): void {
    this.root.setVisible(true);
    this.#draw('left', minutes > 0 ? left / minutes : 0, colour);
    write(this.#text, words.number(Math.ceil(left - 1e-9)));
  }

  /** The bell rang `late` minutes ago, and nobody came. */
  showLate(late: number): void {
    this.root.setVisible(true);
    this.#draw('late', 1, colours.amber);
    write(this.#text, late < 1 ? '!' : words.stage.late(Math.floor(late + 1e-9)), inks.alarm);
  }

  #draw(state: string, share: number, colour: number): void {
    const steps = Math.round(share * 120);
    const key = `${state} ${String(steps)} ${String(colour)}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    const arc = this.#arc.clear();
    if (steps === 0) return;
    const end = start + (steps / 120) * 2 * Math.PI;
    for (const [width, tone] of [
      [15, colours.ink],
      [9, colour],
    ] as const) {
      arc.lineStyle(width, tone, 1).beginPath();
      arc.arc(0, 0, ring, start, end, false).strokePath();
    }
  }
}
