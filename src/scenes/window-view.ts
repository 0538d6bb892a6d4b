/** The window: the sun crosses it once an evening, and at it wait the guests. */
import type * as Phaser from 'phaser';
import { arc, share } from './ease';
import { GuestsView } from './guests-view';
import { wall } from './look';
import type { Painter, Sketch } from './painter';
import { places } from './places';
import type { Score } from './score';

export class WindowView {
  readonly #score: Score;
  readonly #sun: Sketch;
  readonly #dusk: readonly Sketch[];
  readonly #guests: GuestsView;

  constructor(painter: Painter, root: Phaser.GameObjects.Container, score: Score) {
    this.#score = score;
    const { x, y, scale } = places.window;
    const piece = (name: string): Sketch => painter.sketch(root, `scene/${name}`, x, y, scale);
    piece('window-sky-day');
    const duskSky = piece('window-sky-dusk');
    this.#sun = piece('sun').size(0.8);
    piece('window-hills-day');
    this.#dusk = [duskSky, piece('window-hills-dusk')];
    piece(`window-frame-${wall[score.spans.trace.kitchen]}`);
    this.#guests = new GuestsView(painter, root, score);
  }

  update(minute: number): void {
    const { x, y } = places.window;
    const day = share(minute, 0, this.#score.end);
    this.#sun.at(x - 40 + 80 * day, y + 18 - 52 * arc(0.15 + 0.8 * day));
    for (const piece of this.#dusk) piece.setAlpha(share(day, 0.55, 1));
    this.#guests.update(minute);
  }
}
