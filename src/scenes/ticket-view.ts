/** One order's ticket on the rail: its colour, its dish, and how the dish stands. */
import type * as Phaser from 'phaser';
import { dishOf, dueOf, slotsOf, spanAt, type DishSpan, type OrderId } from '../trace';
import { words } from '../words';
import { arc, easeInOut, mix, share } from './ease';
import { beats, colourOf, colours, inks, isDrawn, pictureOf } from './look';
import { write, type Painter, type Sketch } from './painter';
import { places, type Point } from './places';
import { hungAt, lastX, ticketX } from './rail';
import type { Score } from './score';
import { Slide, type Hung } from './slide';

const size = 0.97;
/** Drawing units that the foot's text may take: a longer one is written smaller. */
const footWidth = 92;

/** Beats that one falls. */
const falls = 1.1;

/** The tag with the due minute hangs at the foot. */
const tagAt = 148;

/** How far the ticket in hand hangs below the rail. */
const dropped = 24;

export class TicketView {
  readonly #score: Score;
  readonly #order: OrderId;
  readonly root: Phaser.GameObjects.Container;
  readonly #glow: Sketch;
  readonly #paper: Phaser.GameObjects.Container;
  readonly #glyph: Sketch;
  readonly #foot: Phaser.GameObjects.Text;
  readonly #due: Phaser.GameObjects.Text | undefined;
  // By hand it slides in wall-clock time.
  readonly #slide = new Slide();

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, score: Score, order: OrderId) {
    this.#score = score;
    this.#order = order;
    const dish = dishOf(score.spans.trace, order);
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
    const due = dueAt(score, order);
    if (due === Infinity) return;
    const tag = painter.graphics(this.#paper, 0, tagAt);
    tag.fillStyle(colours.ink, 1).fillRoundedRect(-26, -20, 52, 40, 20);
    tag.fillStyle(colours.panel, 1).fillRoundedRect(-21.5, -15.5, 43, 31, 15.5);
    this.#due = painter.text(this.#paper, 0, tagAt, 29, words.number(due));
  }

  /** Whether it will move on although the minute does not. */
  get restless(): boolean {
    return this.#slide.restless;
  }

  /** Shows `minute`, `seconds` of wall-clock time after the last time; gives the foot of a ticket that hangs. */
  update(minute: number, still: boolean, seconds: number): Point | undefined {
    const { spans, rail, pace, byHand } = this.#score;
    const list = spans.dishes[this.#order] ?? [];
    const hung = rail.tickets[this.#order] ?? [];
    const dish = spanAt(list, minute);
    if (dish === undefined || dish.state === 'served') return this.#hide();
    if (dish.state === 'withdrawn')
      return this.#fall((minute - dish.from) / pace, lastX(hung, minute), still);
    const at = this.#hangs(dish, minute, still, seconds);
    if (at === undefined) return this.#hide();
    const { x, y: hangs } = at;
    this.root.setVisible(true).setAlpha(1).setScale(at.size).setPosition(x, hangs);
    this.#show(dish, minute);
    this.#foot.setScale(Math.min(1, footWidth / Math.max(1, this.#foot.width)));
    // By hand, what is served in no time at all was not known to be before.
    const ends = list.at(-1)?.from === dish.to && list.at(-1)?.state === 'served';
    const known = byHand === undefined || dish.state === 'running';
    if (!still && ends && known && this.#tear(dish, minute, x)) return undefined;
    const sway = still ? 0 : 1.4 * Math.sin(minute / pace + this.#order * 1.7);
    this.root.setAngle((dish.state === 'waiting' ? 5 : 0) + sway);
    return { x, y: hangs + 120 * size * at.size };
  }

  #hangs(dish: DishSpan, minute: number, still: boolean, seconds: number): Hung | undefined {
    const { rail, pace, byHand } = this.#score;
    const list = rail.tickets[this.#order] ?? [];
    if (byHand !== undefined) {
      const place = hungAt(list, minute);
      const y = places.rail.y + (isInHand(dish) ? dropped : 0);
      return place && this.#slide.follow({ ...place, y }, still ? Infinity : seconds);
    }
    const x = ticketX(list, minute, still ? 0 : pace);
    return x === undefined ? undefined : { x, y: places.rail.y + this.#drop(dish, minute), size: 1 };
  }

  #hide(): undefined {
    this.#slide.leave();
    this.root.setVisible(false);
  }

  /** There will be no plate: its ticket comes off, crumples a little, and is gone. */
  #fall(since: number, x: number | undefined, still: boolean): undefined {
    if (x === undefined || since > falls) return this.#hide();
    const way = still ? 0 : since / falls;
    this.#glyph.setVisible(false);
    this.#glow.setVisible(false);
    this.#paper.setAlpha(0.62);
    write(this.#foot, words.stage.off);
    this.root
      .setVisible(true)
      .setPosition(x + 26 * arc(way * 0.6), places.rail.y + 330 * way * way)
      .setScale(1 - 0.3 * way, 1 - 0.55 * way)
      .setAngle(5 + 50 * way)
      .setAlpha(1 - share(way, 0.6, 1));
  }

  #drop(dish: DishSpan, minute: number): number {
    const x = easeInOut(share(minute, dish.from, dish.from + 0.25 * this.#score.pace));
    return isInHand(dish) ? dropped * x : 0;
  }

  #show(dish: DishSpan, minute: number): void {
    const { spans } = this.#score;
    this.#showDue(minute);
    const synchronous = spans.trace.kitchen === 'synchronous';
    const slots = slotsOf(spans, this.#order, minute);
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
      case 'withdrawn':
    }
  }

  #showDue(minute: number): void {
    if (this.#due === undefined) return;
    const due = dueAt(this.#score, this.#order);
    write(this.#due, words.number(due), due - minute <= 2 ? inks.alarm : inks.ink);
    this.#due.setAlpha(minute > due ? 0.45 : 1);
  }

  /** Torn off just before its plate is served, it lands on the spike on the minute. Returns whether it flies. */
  #tear({ from, to }: DishSpan, minute: number, x: number): boolean {
    const lasts = Math.min(beats.slide * this.#score.pace, (to - from) * 0.3);
    if (minute < to - lasts) return false;
    const way = easeInOut(share(minute, to - lasts, to));
    this.#glyph.setVisible(false);
    this.root
      .setPosition(
        mix(x, places.spike.x, way),
        mix(places.rail.y + dropped, places.spike.y - 60, way) - 70 * arc(way),
      )
      .setScale(mix(this.root.scaleX, 0.4, way))
      .setAngle(24 * way);
    return true;
  }
}

const isInHand = ({ state }: DishSpan): boolean => state === 'running' || state === 'held';

function dueAt({ spans }: Score, order: OrderId): number {
  const what = spans.trace.orders[order];
  return what === undefined ? Infinity : dueOf(what);
}
