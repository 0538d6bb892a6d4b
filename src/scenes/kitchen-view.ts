/** One kitchen on the stage: everything in it, drawn for a minute of its run. */
import type * as Phaser from 'phaser';
import { dishOf, handsAt, servedBy } from '../trace';
import { words } from '../words';
import { ChefView, type ChefAt } from './chef-view';
import { arc, easeInOut, mix, share } from './ease';
import { fedBy } from './guests';
import { chefName, colourOf, colours, inks, wall, workPicture } from './look';
import { write, type Painter, type Sketch } from './painter';
import { PassView } from './pass-view';
import { MixerView, needsMixer } from './mixer-view';
import { kitchenSize, places, type Point } from './places';
import type { Flight, Leg } from './plan';
import { RangeView } from './range-view';
import type { Score } from './score';
import { ShelfView } from './shelf-view';
import { TicketView } from './ticket-view';
import { WindowView } from './window-view';

export class KitchenView {
  readonly #score: Score;
  readonly #window: WindowView;
  readonly #ranges: readonly RangeView[];
  readonly #shelf: ShelfView;
  readonly #mixer: MixerView | undefined;
  readonly #chef: ChefView;
  readonly #apron: Sketch;
  readonly #board: Sketch;
  readonly #pass: PassView;
  readonly #rail: Phaser.GameObjects.Container;
  readonly #tickets: readonly TicketView[];
  // Where the tickets hung when they were last laid over each other.
  #stacked: readonly number[] = [];
  readonly #cord: Phaser.GameObjects.Graphics;
  readonly #bookmark: Sketch;
  readonly #thrown: Sketch;
  readonly #count: Phaser.GameObjects.Text;
  readonly #more: Phaser.GameObjects.Text;
  readonly #said: Said;
  readonly #closed: Phaser.GameObjects.Container;

  /** `crop`: kitchen units cut off its foot. */
  constructor(painter: Painter, root: Phaser.GameObjects.Container, score: Score, crop: number) {
    const { kitchen, orders } = score.spans.trace;
    const who = chefName[kitchen];
    this.#score = score;
    painter.sketch(root, `scene/kitchen-${wall[kitchen]}-bg`);
    this.#window = new WindowView(painter, root, score);
    this.#apron = painter.sketch(root, `chef/apron-hook-${who}`, places.hook.x, places.hook.y, 0.75);
    this.#ranges = score.ranges.map((place, index) => new RangeView(painter, root, { score, index, place }));
    painter.sketch(root, 'ticket-rail', places.rail.x, places.rail.y).size(0.6);
    const behind = painter.group(root);
    this.#chef = new ChefView(painter, behind, score);
    const { prepTable, counter, lamps } = places;
    const front = painter.group(root);
    const foot = kitchenSize.height - crop - 6;
    painter.sketch(front, 'prep-table', prepTable.x, prepTable.y, prepTable.scale).cutBelow(foot);
    painter.sketch(front, 'cutting-board', places.board.x, places.board.y + 16, 0.95);
    if (needsMixer(score)) this.#mixer = new MixerView(painter, front, score);
    this.#board = painter.sketch(front, 'item/dough', places.board.x, places.board.y + 2, 0.66);
    painter.sketch(front, 'heat-lamps', lamps.x, lamps.y, lamps.scale);
    painter.sketch(front, 'pass-counter', counter.x, counter.y, counter.scale).cutBelow(foot);
    const plates = painter.group(front);
    this.#pass = new PassView(painter, front, plates, score);
    front.bringToTop(plates);
    this.#shelf = new ShelfView(painter, root, score);
    this.#cord = painter.graphics(root);
    this.#rail = painter.group(root);
    this.#tickets = orders.map((_, order) => new TicketView(painter, this.#rail, score, order));
    this.#more = painter.text(root, places.rail.right + 92, places.rail.y + 24, 32, '', { font: 'label' });
    this.#thrown = painter.sketch(root, 'dish/cake');
    this.#bookmark = painter.sketch(root, 'bookmark');
    this.#said = new Said(painter, root, foot - 34);
    this.#closed = painter.group(root, 566, 196);
    painter.sketch(this.#closed, 'closed-sign-hanging').size(0.8);
    painter.text(this.#closed, 0, 79, 36, words.stage.closed);

    const awning = kitchen === 'synchronous' ? 'awning-teal' : 'awning-tomato';
    painter.sketch(root, awning, kitchenSize.width / 2, 46, (kitchenSize.width + 16) / 940);
    painter.sketch(root, kitchen === 'synchronous' ? 'sign-450' : 'sign-520', kitchenSize.width / 2, 8);
    painter.text(root, kitchenSize.width / 2, 8, 46, words.stage.signs[kitchen], {
      colour: inks.cream,
      stroke: 9,
    });
    const pillX =
      kitchen === 'synchronous' ? places.counterPill.outer : kitchenSize.width - places.counterPill.outer;
    painter.sketch(root, 'counter-pill', pillX, places.counterPill.y, 0.92);
    painter.sketch(root, 'cloche', pillX - 30, places.counterPill.y + 20, 0.5);
    this.#count = painter.text(root, pillX + 32, places.counterPill.y, 50, '0');
  }

  /** The score has gone on, or gone back. */
  reroute(): void {
    this.#chef.reroute();
  }

  /**
   * Shows `minute`, `seconds` after the last time. With `still`, nothing moves but what time itself moves. Returns
   * whether something will go on to move although the minute does not.
   */
  update(minute: number, still: boolean, seconds: number): boolean {
    const { spans, pace, rail, byHand } = this.#score;
    this.#window.update(minute);
    for (const range of this.#ranges) range.update(minute, still);
    this.#shelf.update(minute, still);
    this.#mixer?.update(minute, still);
    const chef = this.#chef.update(minute, still, seconds);
    const off = this.#chef.apronOff(minute);
    this.#apron.setVisible(off);
    this.#closed.setVisible(off).setAngle(still ? 0 : 2 * Math.sin(minute / pace));
    this.#showBoard(chef.leg);
    this.#pass.update(minute, still);
    this.#cord.clear();
    const hands = handsAt(spans, minute);
    // By hand she is often on her way with what is in hand: a cord would cross her face.
    const tied = byHand === undefined || chef.leg?.act === 'prep';
    const inHand = hands.doing === 'prep' && tied ? hands.order : undefined;
    for (const [order, ticket] of this.#tickets.entries()) {
      const hangs = ticket.update(minute, still, seconds);
      if (hangs !== undefined && inHand === order) this.#drawCord(hangs, chef, order);
    }
    // At a choice no time passes: nothing hangs in the air.
    this.#showFlights(minute, still || hands.doing === 'choosing');
    const more = rail.more.findLast(({ from }) => from <= minute)?.count ?? 0;
    write(this.#more, more > 0 ? words.stage.more(more) : '');
    write(this.#count, words.number(byHand === undefined ? servedBy(spans, minute) : fedBy(spans, minute)));
    this.#said.update(hands, chef, minute, pace, still);
    if (byHand !== undefined) this.#stack();
    return chef.restless || this.#tickets.some(({ restless }) => restless);
  }

  // The sign at a ticket's right corner lies on the next one's paper, never below it.
  #stack(): void {
    const before = this.#tickets.map(({ root }) => root.x);
    if (before.every((x, i) => x === this.#stacked[i])) return;
    this.#stacked = before;
    for (const { root } of this.#tickets.toSorted((a, b) => b.root.x - a.root.x)) this.#rail.bringToTop(root);
  }

  #showBoard(leg: Leg | undefined): void {
    const works = leg?.act === 'prep' && leg.order !== null;
    this.#board.setVisible(works);
    if (!works || leg.order === null) return;
    this.#board.show(workPicture(leg.what, dishOf(this.#score.spans.trace, leg.order))).size(0.66);
  }

  /** From the ticket in hand to the hands. */
  #drawCord(from: Point, { hand }: ChefAt, order: number): void {
    const tone = colourOf(dishOf(this.#score.spans.trace, order));
    const cord = this.#cord;
    // It bows outwards, so that it does not cross the face.
    const slack = { x: Math.max(from.x, hand.x) + 110, y: (from.y + hand.y) / 2 + 40 };
    for (const [width, colour] of [
      [9, colours.ink],
      [4.5, tone],
    ] as const) {
      cord.lineStyle(width, colour, 1).beginPath();
      cord.moveTo(from.x, from.y);
      for (let i = 1; i <= 14; i++) {
        const x = i / 14;
        const a = (1 - x) ** 2;
        const b = 2 * x * (1 - x);
        cord.lineTo(a * from.x + b * slack.x + x * x * hand.x, a * from.y + b * slack.y + x * x * hand.y);
      }
      cord.strokePath();
    }
  }

  #showFlights(minute: number, still: boolean): void {
    this.#bookmark.setVisible(false);
    this.#thrown.setVisible(false);
    if (still) return;
    for (const flight of this.#score.plan.flights) {
      if (minute < flight.from || minute >= flight.to) continue;
      if (flight.what === 'bookmark' || flight.what === 'bookmark-back') this.#showBookmark(flight, minute);
      else if (flight.what !== 'plate') this.#showThrown(flight, minute);
    }
  }

  // The one teaching animation: on `await` the place in the recipe is marked on the ticket, and it comes back.
  #showBookmark({ from, to, order, what, start }: Flight, minute: number): void {
    const ticket = this.#tickets[order]?.root;
    if (ticket?.visible !== true) return;
    const way = easeInOut(share(minute, from, to));
    const x = what === 'bookmark' ? way : 1 - way;
    this.#bookmark
      .setVisible(true)
      .at(mix(start.x, ticket.x, x), mix(start.y - 250, ticket.y + 60, x) - 60 * arc(x))
      .size(0.7 + 0.5 * arc(x))
      .setAngle(-18 + 36 * x);
  }

  #showThrown({ from, to, order, what, start, slot }: Flight, minute: number): void {
    const x = what === 'up' ? share(minute, from, to) : 1 - share(minute, from, to);
    const end = { x: places.shelf.x + Math.min(slot, 2) * places.shelf.step, y: places.shelf.y };
    this.#thrown
      .setVisible(true)
      .show(workPicture('', dishOf(this.#score.spans.trace, order)))
      .at(mix(start.x, end.x, x), mix(start.y - 110, end.y, x) - 60 * arc(x))
      .size(0.42);
  }
}

/** What a chef's standing still says: stuck with an hourglass and a hatched band, who is next, or nothing to do. */
class Said {
  readonly #bubble: Phaser.GameObjects.Container;
  readonly #glass: Sketch;
  readonly #question: Phaser.GameObjects.Text;
  readonly #ear: Sketch;
  readonly #label: Phaser.GameObjects.Container;
  readonly #band: Phaser.GameObjects.Graphics;
  readonly #text: Phaser.GameObjects.Text;
  readonly #lowest: number;

  /** `lowest` is how far down a label may be, in kitchen units. */
  constructor(painter: Painter, root: Phaser.GameObjects.Container, lowest: number) {
    this.#lowest = lowest;
    this.#bubble = painter.group(root);
    painter.sketch(this.#bubble, 'bubble-empty', 0, 0, 0.8);
    this.#glass = painter.sketch(this.#bubble, 'hourglass', 25, -66, 0.72);
    this.#question = painter.text(this.#bubble, 25, -66, 84, '?');
    this.#ear = painter.sketch(root, 'bubble/ear');
    this.#label = painter.group(root);
    this.#band = painter.graphics(this.#label);
    this.#text = painter.text(this.#label, 0, 0, 30, '', { font: 'label' });
  }

  update(
    hands: ReturnType<typeof handsAt>,
    { leg, point }: ChefAt,
    minute: number,
    pace: number,
    still: boolean,
  ): void {
    const held = hands.doing === 'held' && leg?.act === 'held';
    const idle = hands.doing === 'idle' && leg?.act === 'idle';
    const asks = hands.doing === 'choosing';
    this.#bubble.setVisible(held || asks);
    this.#glass.setVisible(held);
    this.#question.setVisible(asks).setScale(-1, 1);
    this.#ear.setVisible(idle);
    this.#label.setVisible(held || idle || asks);
    if (held) {
      const side = leg.facing;
      // Behind him, unless the wall is there.
      const beside = point.x < 220 ? 1 : -side;
      this.#bubble.setPosition(point.x + beside * 74, point.y - 300).setScale(beside, 1);
      // It turns over every two beats.
      const beat = minute / pace;
      const turns = Math.floor(beat / 2) + easeInOut(share(beat % 2, 0, 0.4));
      this.#glass.setAngle(still ? 0 : turns * 180);
      this.#say(words.stage.stuckTill(hands.to), point.x + side * 96, point.y + 48, true);
    } else if (asks) {
      // Small, and on the side away from the ranges, so that it covers no timer.
      this.#bubble.setPosition(point.x - 58, point.y - 336).setScale(-0.8, 0.8);
      this.#say(words.stage.whoIsNext, point.x, point.y + 32, false);
    } else if (idle) {
      this.#ear
        .setPosition(point.x + 74, point.y - 300)
        .size(1 + (still ? 0 : 0.08 * Math.sin((minute / pace) * 4)));
      this.#say(words.stage.nothingToDo, point.x, point.y + 32, false);
    }
  }

  #say(content: string, x: number, y: number, hatched: boolean): void {
    this.#label.setPosition(x, Math.min(y, this.#lowest));
    if (this.#text.text === content && this.#label.getData('hatched') === hatched) return;
    write(this.#text, content);
    this.#label.setData('hatched', hatched);
    const width = this.#text.width + 44;
    const height = 48;
    const band = this.#band.clear();
    band
      .fillStyle(colours.ink, 1)
      .fillRoundedRect(-width / 2 - 5, -height / 2 - 5, width + 10, height + 10, 24);
    band
      .fillStyle(hatched ? 0xd9cbbe : colours.panel, 1)
      .fillRoundedRect(-width / 2, -height / 2, width, height, 20);
    if (!hatched) return;
    band.fillStyle(0xc6b5a7, 1);
    for (let at = -width / 2 + 14; at < width / 2 - 24; at += 30) {
      band.fillPoints(
        [
          { x: at + 12, y: -height / 2 },
          { x: at + 26, y: -height / 2 },
          { x: at + 8, y: height / 2 },
          { x: at - 6, y: height / 2 },
        ] as Phaser.Math.Vector2[],
        true,
      );
    }
  }
}
