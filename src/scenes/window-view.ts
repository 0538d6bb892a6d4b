/** The window: the sun crosses it once an evening. */
import type * as Phaser from 'phaser';
import type { KitchenKind } from '../trace';
import { arc, share } from './ease';
import { wall } from './look';
import type { Painter, Sketch } from './painter';
import { places } from './places';

export class WindowView {
  readonly #end: number;
  readonly #sun: Sketch;
  readonly #dusk: readonly Sketch[];

  constructor(painter: Painter, root: Phaser.GameObjects.Container, kitchen: KitchenKind, end: number) {
    this.#end = end;
    const { x, y, scale } = places.window;
    const piece = (name: string): Sketch => painter.sketch(root, `scene/${name}`, x, y, scale);
    piece('window-sky-day');
    const duskSky = piece('window-sky-dusk');
    this.#sun = piece('sun').size(0.8);
    piece('window-hills-day');
    this.#dusk = [duskSky, piece('window-hills-dusk')];
    piece(`window-frame-${wall[kitchen]}`);
  }

  update(minute: number): void {
    const { x, y } = places.window;
    const day = share(minute, 0, this.#end);
    this.#sun.at(x - 40 + 80 * day, y + 18 - 52 * arc(0.15 + 0.8 * day));
    for (const piece of this.#dusk) piece.setAlpha(share(day, 0.55, 1));
  }
}
