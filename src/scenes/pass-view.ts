/** The pass: plates under the lamps as they are served, and the spike with the torn tickets. */
import type * as Phaser from 'phaser';
import { dishOf } from '../trace';
import { arc, backOut, mix, share } from './ease';
import { platesBy } from './guests';
import { pictureOf } from './look';
import type { Painter, Sketch } from './painter';
import { places, type Point } from './places';
import type { Score } from './score';

/** Tickets on the spike that are drawn; more look the same. */
const mostTorn = 6;

/** A place for a plate on the pass, and what is seen of it there. */
interface Plate {
  readonly sketch: Sketch;
  readonly place: Place;
}

type Place = Point & { readonly size: number };

export class PassView {
  readonly #score: Score;
  readonly #plates: readonly Plate[];
  readonly #torn: readonly Sketch[];
  readonly #check: Sketch;

  constructor(
    painter: Painter,
    parent: Phaser.GameObjects.Container,
    above: Phaser.GameObjects.Container,
    score: Score,
  ) {
    this.#score = score;
    const spike = painter.group(parent, places.spike.x, places.spike.y);
    painter.sketch(spike, 'ticket/spike', 0, 0, 0.95);
    this.#torn = Array.from({ length: mostTorn }, (_, i) =>
      painter
        .sketch(spike, 'ticket/torn', i % 2 === 0 ? -2 : 2, -20 - i * 10, 0.62)
        .setAngle(((i * 37) % 17) - 8),
    );
    this.#check = painter.sketch(spike, 'glyph/check', 24, -104, 0.7);
    const layout = plateLayout(score.spans.trace.orders.length);
    // The back rows are drawn first.
    const sketches = new Map(
      layout
        .toSorted((a, b) => a.y - b.y)
        .map((place) => [place, painter.sketch(above, 'item/plate', place.x, place.y, place.size)]),
    );
    this.#plates = layout.map((place) => ({ place, sketch: sketches.get(place) as Sketch }));
  }

  update(minute: number, still: boolean): void {
    const { spans, plates, pace } = this.#score;
    for (const [i, { sketch, place }] of this.#plates.entries()) {
      const flight = plates[i];
      sketch.setVisible(flight !== undefined);
      if (flight === undefined) continue;
      sketch.show(pictureOf(dishOf(spans.trace, flight.order)));
      const x = still ? (minute >= flight.to ? 1 : 0) : share(minute, flight.from, flight.to);
      sketch.setVisible(x > 0 && (x < 1 || minute >= flight.to));
      if (x >= 1) {
        const settled = share(minute, flight.to, flight.to + 0.3 * pace);
        const squash = still ? 0 : 0.12 * arc(settled);
        sketch
          .at(place.x, place.y)
          .size(place.size * (1 + squash), place.size * (1 - squash))
          .setAngle(0);
        continue;
      }
      sketch
        .at(mix(flight.start.x, place.x, x), mix(flight.start.y - 90, place.y, x) - 150 * arc(x))
        .size(mix(0.62, place.size, x) * (0.9 + 0.1 * backOut(x)))
        .setAngle(-10 * arc(x));
    }
    const served = platesBy(spans, minute);
    for (const [i, piece] of this.#torn.entries()) piece.setVisible(i < served.length);
    // Of a plate that came too late nobody says so.
    this.#check.setVisible(served.at(-1)?.inTime ?? false);
  }
}

/** Where so many plates stand: up to three in a row, then smaller, in rows behind. */
function plateLayout(count: number): readonly Place[] {
  const { x, y, width } = places.pass;
  const rows = count <= 3 ? 1 : count <= 8 ? 2 : 3;
  const each = Math.ceil(count / rows);
  const size = Math.min(0.64, (width / each / 160) * 2);
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / each);
    const inRow = Math.min(each, count - row * each);
    const step = width / each;
    return { x: x + ((i % each) - (inRow - 1) / 2) * step, y: y - row * 62 * Math.max(0.6, size), size };
  });
}
