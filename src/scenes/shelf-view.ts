/** The jar shelf: what rests on a kitchen timer, and till when. */
import type * as Phaser from 'phaser';
import type { Spans } from '../trace';
import { words } from '../words';
import { Dial } from './dial';
import { colourOf, pictureOf } from './look';
import { write, type Painter, type Sketch } from './painter';
import { places } from './places';
import type { Plan } from './plan';
import { minutesLeft, shownIn } from './range-view';

interface Jar {
  readonly root: Phaser.GameObjects.Container;
  readonly cloth: Sketch;
  readonly dish: Sketch;
  readonly dial: Dial;
}

export class ShelfView {
  readonly #spans: Spans;
  readonly #plan: Plan;
  readonly #pace: number;
  readonly #jars: readonly Jar[];
  readonly #more: Phaser.GameObjects.Text;

  constructor(
    painter: Painter,
    parent: Phaser.GameObjects.Container,
    spans: Spans,
    plan: Plan,
    pace: number,
  ) {
    this.#spans = spans;
    this.#plan = plan;
    this.#pace = pace;
    const { x, y, step, most } = places.shelf;
    const count = Math.min(most, spans.slots.rest.length);
    const alone = spans.slots.rest.length === 1;
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
    for (const [slot] of this.#spans.slots.rest.entries()) {
      const shown = shownIn(this.#spans, this.#plan, 'rest', slot, minute);
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
      const shake = rung && !still ? 3 * Math.sin((minute / this.#pace) * 30) : 0;
      jar.dial.root.setAngle(shake);
      if (rung && !span.held) jar.dial.showLate(minute - span.rings);
      else jar.dial.showLeft(minutesLeft(span, minute), span.rings - span.from, colourOf(dish));
    }
    write(this.#more, hidden > 0 ? words.stage.more(hidden) : '');
  }
}
