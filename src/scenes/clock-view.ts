/** The one clock: both kitchens stand at its minute. */
import type * as Phaser from 'phaser';
import { colours } from './look';
import { write, type Painter } from './painter';

/** `9.5` as `0:09`. */
const clockText = (minute: number): string => {
  const whole = Math.floor(minute + 1e-9);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
};

export class ClockView {
  readonly #gone: Phaser.GameObjects.Graphics;
  readonly #hand: Phaser.GameObjects.Graphics;
  readonly #text: Phaser.GameObjects.Text;

  /** Drawn with a radius of 66 units about the origin of `root`. */
  constructor(painter: Painter, root: Phaser.GameObjects.Container) {
    const face = painter.graphics(root);
    face.fillStyle(colours.ink, 0.25).fillCircle(0, 8, 66);
    face.fillStyle(colours.ink, 1).fillCircle(0, 0, 70);
    face.fillStyle(colours.cream, 1).fillCircle(0, 0, 62);
    face.fillStyle(colours.track, 1).fillCircle(0, 0, 55);
    face.fillStyle(0xffffff, 1).fillCircle(0, 0, 49);
    this.#gone = painter.graphics(root);
    this.#hand = painter.graphics(root);
    this.#hand.fillStyle(colours.ink, 1).fillCircle(0, -55, 9.5);
    this.#hand.fillStyle(colours.tomato, 1).fillCircle(0, -55, 6);
    this.#text = painter.text(root, 0, 0, 46, '0:00');
  }

  /** The hand goes round once a minute, and leaves its way behind it. */
  update(minute: number): void {
    const part = minute % 1;
    this.#hand.setAngle(part * 360);
    this.#gone.clear();
    if (part > 0.01) {
      this.#gone.lineStyle(8, colours.tomato, 0.75).beginPath();
      this.#gone.arc(0, 0, 55, -Math.PI / 2, (part - 0.25) * 2 * Math.PI, false).strokePath();
    }
    write(this.#text, clockText(minute));
  }
}
