/** One order's ticket on the rail: its colour, its dish, and how the dish stands. */
import type * as Phaser from 'phaser';
import { dishOf, slotsOf, spanAt, type DishSpan, type OrderId, type Spans } from '../trace';
import { words } from '../words';
import { arc, easeInOut, mix, share } from './ease';
import { beats, colourOf, inks, isDrawn, pictureOf } from './look';
import { write, type Painter, type Sketch } from './painter';
import { places } from './places';
import { ticketX, type Rail } from './rail';

const size = 0.97;
/** Drawing units that the foot's text may take: a longer one is written smaller. */
const footWidth = 92;

/** How far the ticket in hand hangs below the rail. */
const dropped = 24;

export class TicketView {
  readonly #spans: Spans;
  readonly #order: OrderId;
  readonly #rail: Rail;
  readonly #pace: number;
  readonly root: Phaser.GameObjects.Container;
  readonly #glow: Sketch;
  readonly #paper: Phaser.GameObjects.Container;
  readonly #glyph: Sketch;
  readonly #foot: Phaser.GameObjects.Text;

  constructor(
    painter: Painter,
    parent: Phaser.GameObjects.Container,
    { spans, order, rail, pace }: { spans: Spans; order: OrderId; rail: Rail; pace: number },
  ) {
    this.#spans = spans;
    this.#order = order;
    this.#rail = rail;
    this.#pace = pace;
    const dish = dishOf(spans.trace, order);
    this.root = painter.group(parent, 0, places.rail.y);
    this.#glow = painter.sketch(this.root, 'ticket/paper-amber-edge', 0, 0, size);
    this.#paper = painter.group(this.root).setScale(size);
    painter.sketch(this.#paper, 'ticket/paper');
    painter.sketch(this.#paper, 'ticket/header', 0, 14).setTint(colourOf(dish));
    // What is no dish goes by its name.
    painter.sketch(this.#paper, pictureOf(dish), 0, 88).size(isDrawn(dish) ? 0.5 : 0.36);
    if (!isDrawn(dish))
      painter.text(this.#paper, 0, 38, dish.length > 8 ? 14 : 19, words.dish(dish), { font: 'label' });
    painter.sketch(this.#paper, 'ticket/clip', 0, 0);
    this.#foot = painter.text(this.#paper, 0, 108, 29, '', { font: 'label' });
    this.#glyph = painter.sketch(this.#paper, 'glyph/knife', 42, 18);
  }

  update(minute: number, still: boolean): { readonly x: number; readonly y: number } | undefined {
    const spans = this.#spans.dishes[this.#order] ?? [];
    const dish = spanAt(spans, minute);
    if (dish === undefined || dish.state === 'served') return this.#hide();
    const x = ticketX(this.#rail.tickets[this.#order] ?? [], minute, still ? 0 : this.#pace);
    if (x === undefined) return this.#hide();
    const hangs = places.rail.y + this.#drop(dish, minute);
    this.root.setVisible(true).setAlpha(1).setScale(1).setPosition(x, hangs);
    this.#show(dish, minute);
    this.#foot.setScale(Math.min(1, footWidth / Math.max(1, this.#foot.width)));
    if (!still && spans.at(-1)?.from === dish.to && this.#tear(dish, minute, x)) return undefined;
    const sway = still ? 0 : 1.4 * Math.sin(minute / this.#pace + this.#order * 1.7);
    this.root.setAngle((dish.state === 'waiting' ? 5 : 0) + sway);
    return { x, y: hangs + 120 * size };
  }

  #hide(): undefined {
    this.root.setVisible(false);
  }

  #drop({ state, from }: DishSpan, minute: number): number {
    const x = easeInOut(share(minute, from, from + 0.25 * this.#pace));
    return state === 'running' || state === 'held' ? dropped * x : 0;
  }

  #show(dish: DishSpan, minute: number): void {
    const synchronous = this.#spans.trace.kitchen === 'synchronous';
    const slots = slotsOf(this.#spans, this.#order, minute);
    const next = Math.min(...slots.map(({ rings }) => rings).filter((rings) => rings > minute));
    const rung = Math.min(...slots.map(({ rings }) => rings).filter((rings) => rings <= minute));
    this.#glow.setVisible(false);
    switch (dish.state) {
      case 'new':
        this.#glyph.setVisible(false);
        // Ready since it was ordered, but quietly: no bell has rung for it.
        this.#glow.setVisible(!synchronous).setAlpha(0.45);
        this.#paper.setAlpha(synchronous ? 0.62 : 1);
        write(this.#foot, '');
        return;
      case 'running':
        this.#paper.setAlpha(1);
        this.#glyph.setVisible(true).show('glyph/knife');
        write(this.#foot, '');
        return;
      case 'held':
        this.#paper.setAlpha(1);
        this.#glyph.setVisible(true).show('glyph/hand');
        write(this.#foot, words.stage.till(next));
        return;
      case 'waiting':
        this.#paper.setAlpha(1);
        this.#glyph.setVisible(true).show('glyph/timer');
        write(this.#foot, Number.isFinite(next) ? words.stage.till(next) : words.stage.inLine);
        return;
      case 'ready': {
        const late = Math.floor(minute - (Number.isFinite(rung) ? rung : dish.from) + 1e-9);
        this.#paper.setAlpha(1);
        this.#glow.setVisible(true).setAlpha(1);
        this.#glyph.setVisible(true).show('glyph/bang');
        write(this.#foot, late < 1 ? words.stage.ready : words.stage.late(late), inks.alarm);
        return;
      }
      case 'served':
    }
  }

  /** Torn off just before its plate is served, it lands on the spike on the minute. Returns whether it flies. */
  #tear({ from, to }: DishSpan, minute: number, x: number): boolean {
    const lasts = Math.min(beats.slide * this.#pace, (to - from) * 0.3);
    if (minute < to - lasts) return false;
    const way = easeInOut(share(minute, to - lasts, to));
    this.#glyph.setVisible(false);
    this.root
      .setPosition(
        mix(x, places.spike.x, way),
        mix(places.rail.y + dropped, places.spike.y - 60, way) - 70 * arc(way),
      )
      .setScale(1 - 0.6 * way)
      .setAngle(24 * way);
    return true;
  }
}
