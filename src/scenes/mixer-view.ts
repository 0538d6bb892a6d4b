/** The one mixer, where a dish of the evening needs it: at rest, at work, and done. */
import type * as Phaser from 'phaser';
import { Dial } from './dial';
import type { Painter, Sketch } from './painter';
import { places } from './places';
import { Burst, clockAt, showTime, shownIn } from './range-view';
import type { Score } from './score';

/** The dishes that are mixed. */
const mixed: ReadonlySet<string> = new Set(['milkshake', 'meringue', 'mousse', 'custard']);

export const needsMixer = ({ spans }: Score): boolean =>
  spans.trace.orders.some(({ dish }) => mixed.has(dish));

/** Where the drawing's dial goes, from its pivot. */
const dialAt = { x: -38, y: -50 } as const;

export class MixerView {
  readonly #score: Score;
  readonly #mixer: Sketch;
  readonly #halo: Sketch;
  readonly #dial: Dial;
  readonly #burst: Burst;

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, score: Score) {
    this.#score = score;
    const { x, y, scale } = places.mixer;
    const root = painter.group(parent, x, y).setScale(scale);
    this.#halo = painter.sketch(root, 'halo-amber', 20, -80, 1.1);
    this.#mixer = painter.sketch(root, 'mixer/rest');
    this.#dial = new Dial(painter, root, dialAt.x, dialAt.y, 1.2);
    this.#burst = new Burst(painter, root, dialAt.x, dialAt.y);
  }

  update(minute: number, still: boolean): void {
    const clock = clockAt(this.#score, minute, still);
    const shown = shownIn(this.#score, 'mixer', 0, minute);
    const late = shown === undefined ? 0 : minute - shown.span.rings;
    this.#halo.setVisible(shown !== undefined && !shown.span.held && late > 0.3 * clock.pace);
    this.#burst.update(shown, clock);
    if (shown === undefined) {
      this.#mixer.show('mixer/rest');
      return this.#dial.showOff();
    }
    const frame = still || Math.floor(clock.beat * 8) % 2 === 0 ? 'mixer/run-a' : 'mixer/run-b';
    this.#mixer.show(shown.rung ? 'mixer/ready' : frame);
    showTime(this.#dial, shown, clock);
  }
}
