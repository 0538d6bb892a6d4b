/** The jar shelf: what rests on a kitchen timer, and till when. */
import type * as Phaser from 'phaser';
import { words } from '../words';
import { Dial } from './dial';
import { colourOf, pictureOf } from './look';
import { write, type Painter, type Sketch } from './painter';
import { places } from './places';
import { minutesLeft, shownIn } from './range-view';
import type { Score } from './score';

interface Jar {
  readonly root: Phaser.GameObjects.Container;
  readonly cloth: Sketch;
  readonly dish: Sketch;
  readonly dial: Dial;
}

export class ShelfView {
  readonly #score: Score;
  readonly #jars: readonly Jar[];
  readonly #more: Phaser.GameObjects.Text;

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, score: Score) {
    this.#score = score;
    const { x, y, step, most } = places.shelf;
    const count = Math.min(most, score.jars);
    const alone = count === 1;
    this.#jars = Array.from({ length: count }, (_, i) => {
      const root = painter.group(parent, alone ? x + step : x + i * step, y);
      const cloth = painter.sketch(root, 'rest/jar-cloth', 0, 0, 0.62);
      const dish = painter.sketch(root, 'dish/cake', 0, 0, 0.42);
      return { root, cloth, dish, dial: new Dial(painter, root, 0, -76, 0.66) };
    });
    this.#more = painter.text(parent, x + most * step - 8, y - 22, 26, '', { font: 'label' });
  }

  update(minute: number, still: boolean): void {
    let hidden = 0;
    for (const jar of this.#jars) jar.root.setVisible(false);
    for (const [slot] of this.#score.spans.slots.rest.entries()) {
      const shown = shownIn(this.#score, 'rest', slot, minute);
      const jar = this.#jars[slot];
      if (jar === undefined) {
        if (shown) hidden++;
        continue;
      }
      jar.root.setVisible(shown !== undefined);
      if (shown === undefined) continue;
      const { span, dish, rung } = shown;
      const rises = span.what === 'let the dough rise';
      jar.cloth.setVisible(rises);
      jar.dish.setVisible(!rises).show(pictureOf(dish));
      const shake = rung && !still ? 3 * Math.sin((minute / this.#score.pace) * 30) : 0;
      jar.dial.root.setAngle(shake);
      if (rung && !span.held) jar.dial.showLate(minute - span.rings);
      else jar.dial.showLeft(minutesLeft(span, minute), span.rings - span.from, colourOf(dish));
    }
    write(this.#more, hidden > 0 ? words.stage.more(hidden) : '');
  }
}
