/** A range on the stage: an oven with its dish behind the glass, and a burner with its pot. */
import type * as Phaser from 'phaser';
import { dishOf, type KitchenKind, type SlotSpan, type StationName } from '../trace';
import { words } from '../words';
import { Dial } from './dial';
import { rig } from './drawings';
import { arc, backOut, share } from './ease';
import { beats, colourOf, colours, enamel, inks, potPicture, stationPicture } from './look';
import { write, type Painter, type Sketch } from './painter';
import type { Point, RangePlace } from './places';
import type { ByHand, Score } from './score';

const slots = rig.slots.range;
const pivot = { x: 100, y: 318 };

/** What a slot shows at a minute: its dish, and whether the bell has rung. */
export interface SlotShown {
  readonly span: SlotSpan;
  readonly dish: string;
  readonly rung: boolean;
}

/** What is seen in a slot: a little later in and out than the trace says, while the chef is on the way. */
export function shownIn(
  { spans, plan }: Score,
  station: StationName,
  slot: number,
  minute: number,
): SlotShown | undefined {
  const list = plan.shown[station][slot];
  const shown = list?.findLast(({ from }) => from <= minute);
  if (shown === undefined || minute >= shown.to) return undefined;
  const span = spans.slots[station][slot]?.[shown.index];
  if (span === undefined) return undefined;
  return { span, dish: dishOf(spans.trace, span.order), rung: minute >= span.rings };
}

/** A dish is seen in its slot a moment before it is there: the dial then stands at the whole time. */
export const minutesLeft = ({ rings, from }: SlotSpan, minute: number): number =>
  Math.min(rings - from, Math.max(0, rings - minute));

export class RangeView {
  readonly #score: Score;
  readonly #index: number;
  readonly #oven: OvenView | undefined;
  readonly #burner: BurnerView | undefined;
  readonly #signs: Readonly<Record<'oven' | 'stove', Sketch>>;
  readonly #tags: Readonly<Partial<Record<'oven' | 'stove', SlotTag>>>;

  constructor(
    painter: Painter,
    parent: Phaser.GameObjects.Container,
    { score, index, place }: { score: Score; index: number; place: RangePlace },
  ) {
    this.#score = score;
    this.#index = index;
    const { kitchen, ovens, stoves } = score.spans.trace;
    const root = painter.group(parent, place.x, place.y).setScale(place.scale);
    const hasOven = index < ovens;
    const spill = hasOven ? at(painter, root, 'oven/spill', slots.spill) : undefined;
    at(painter, root, `range/${enamel[kitchen]}-${hasOven ? 'body' : 'cupboard'}`, [pivot.x, pivot.y]);
    at(painter, root, index < stoves ? 'range/top-burner' : 'range/top-lid', slots.top);
    if (index < stoves) this.#burner = new BurnerView(painter, root);
    if (hasOven) this.#oven = new OvenView(painter, root, kitchen, spill);
    this.#signs = {
      oven: at(painter, root, 'broken/oven', slots.window),
      stove: at(painter, root, 'broken/burner', slots.pot),
    };
    this.#tags =
      score.byHand === undefined
        ? {}
        : {
            ...(hasOven && { oven: new SlotTag(painter, root, index, tagAt.oven) }),
            ...(index < stoves && { stove: new SlotTag(painter, root, index, tagAt.stove) }),
          };
  }

  update(minute: number, still: boolean): void {
    const clock = clockAt(this.#score, minute, still);
    this.#oven?.update(shownIn(this.#score, 'oven', this.#index, minute), clock);
    this.#burner?.update(shownIn(this.#score, 'stove', this.#index, minute), clock);
    for (const station of ['oven', 'stove'] as const) {
      const failing = this.#failures().filter((failure) => failure.station === station);
      const own = Math.min(...failing.filter(({ slot }) => slot === this.#index).map((each) => each.minute));
      this.#signs[station].setVisible(own <= minute);
      // Which one is meant is asked only where one of them fails.
      this.#tags[station]?.update(failing.length > 0, own, clock);
    }
  }

  /** Only where somebody plays do the rules of the house hold: his kitchen beside it is spared. */
  #failures(): ByHand['failures'] {
    const { byHand, spans } = this.#score;
    return spans.trace.kitchen === 'concurrent' ? (byHand?.failures ?? []) : [];
  }
}

/** Where the tags of a range are, in drawing units from the middle of its foot. */
const tagAt = { oven: { x: 72, y: -24 }, stove: { x: 72, y: -276 } } as const;

/** Minutes before a place gives out, from which on it says so. */
const warns = 2;

/** The number of a place; and soon before it gives out, till when it works. */
class SlotTag {
  readonly #root: Phaser.GameObjects.Container;
  readonly #warning: Phaser.GameObjects.Container;
  readonly #till: Phaser.GameObjects.Text;

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, slot: number, { x, y }: Point) {
    this.#root = painter.group(parent, x, y);
    this.#warning = painter.group(this.#root, -76, 0);
    const pill = painter.graphics(this.#warning);
    pill.fillStyle(colours.ink, 1).fillRoundedRect(-62, -24, 124, 48, 24);
    pill.fillStyle(colours.alarm, 1).fillRoundedRect(-57, -19, 114, 38, 19);
    this.#till = painter.text(this.#warning, -4, 0, 32, '', { colour: inks.cream });
    const disc = painter.graphics(this.#root);
    disc.fillStyle(colours.ink, 1).fillCircle(0, 0, 25).fillStyle(colours.panel, 1).fillCircle(0, 0, 20);
    painter.text(this.#root, 0, 0, 34, words.number(slot + 1));
  }

  /** `ends` is the minute it gives out, `Infinity` for never. */
  update(numbered: boolean, ends: number, { minute, beat, still }: Clock): void {
    this.#root.setVisible(numbered);
    const warned = ends - warns <= minute && minute < ends;
    this.#warning.setVisible(warned).setScale(still ? 1 : 1 + 0.05 * Math.sin(beat * 9));
    if (warned) write(this.#till, words.stage.till(ends), inks.cream);
  }
}

/** The minute, and how it moves what moves by itself. */
export const clockAt = ({ pace }: Score, minute: number, still: boolean): Clock => ({
  minute,
  beat: minute / pace,
  pace,
  still,
});

export interface Clock {
  readonly minute: number;
  readonly beat: number;
  readonly pace: number;
  readonly still: boolean;
}

const at = (
  painter: Painter,
  parent: Phaser.GameObjects.Container,
  name: string,
  [x = 0, y = 0]: readonly number[],
): Sketch => painter.sketch(parent, name, x - pivot.x, y - pivot.y);

class OvenView {
  readonly #inside: Sketch;
  readonly #flames: Sketch;
  readonly #dish: Sketch;
  readonly #light: Sketch;
  readonly #spill: Sketch | undefined;
  readonly #door: readonly Sketch[];
  readonly #ajar: Sketch;
  readonly #halo: Sketch;
  readonly #out: Sketch;
  readonly #steam: Steam;
  readonly #burst: Burst;
  readonly #dial: Dial;

  constructor(
    painter: Painter,
    root: Phaser.GameObjects.Container,
    kitchen: KitchenKind,
    spill: Sketch | undefined,
  ) {
    this.#spill = spill;
    this.#inside = at(painter, root, 'oven/inside-cold', slots.window);
    this.#flames = at(painter, root, 'oven/flames-a', slots.window);
    this.#dish = at(painter, root, 'dish/pizza', [100, 236]).size(0.62);
    const glass = at(painter, root, 'oven/glass', slots.window);
    const handle = at(painter, root, `oven/handle-${enamel[kitchen]}`, slots.handle);
    this.#door = [glass, handle];
    this.#light = at(painter, root, 'oven/light-off', slots.light);
    this.#halo = at(painter, root, 'halo-amber', [100, 210]).size(1.25);
    this.#ajar = at(painter, root, `oven/door-ajar-${enamel[kitchen]}`, slots.door);
    this.#out = at(painter, root, 'dish/pizza', slots.ajarDish).size(0.8);
    this.#steam = new Steam(painter, root, 0, (slots.ajarDish[1] as number) - pivot.y - 70);
    this.#dial = new Dial(painter, root, 0, (slots.dial[1] as number) - pivot.y, 1.16);
    this.#burst = new Burst(painter, root, 0, (slots.dial[1] as number) - pivot.y);
  }

  update(shown: SlotShown | undefined, clock: Clock): void {
    const lit = shown !== undefined;
    const late = shown === undefined ? 0 : clock.minute - shown.span.rings;
    // The door opens only when nobody comes at once: a chef who stands there takes the dish herself.
    const ajar = lit && late > 0.3 * clock.pace && !shown.span.held;
    this.#inside.show(!lit ? 'oven/inside-cold' : shown.rung ? 'oven/inside-ready' : 'oven/inside-baking');
    const frame = clock.still ? 0 : Math.floor(clock.beat * 6) % 2;
    this.#flames.setVisible(lit && !shown.rung).show(frame === 0 ? 'oven/flames-a' : 'oven/flames-b');
    this.#spill?.setVisible(lit).setAlpha(0.75 + (clock.still ? 0 : 0.12 * Math.sin(clock.beat * 5)));
    this.#light.show(!lit ? 'oven/light-off' : shown.rung ? 'oven/light-ready' : 'oven/light-on');
    this.#dish.setVisible(lit && !ajar);
    for (const part of this.#door) part.setVisible(!ajar);
    this.#halo
      .setVisible(ajar)
      .setAlpha(0.75 + (clock.still ? 0.1 : 0.25 * Math.sin((clock.beat / 1.2) * 2 * Math.PI)));
    this.#ajar.setVisible(ajar);
    this.#out.setVisible(ajar);
    this.#steam.update(ajar, clock);
    this.#burst.update(shown, clock);
    if (shown === undefined) return this.#dial.showOff();
    const picture = stationPicture(shown.span.what, shown.dish);
    this.#dish.show(picture);
    this.#out.show(picture);
    showTime(this.#dial, shown, clock);
  }
}

class BurnerView {
  readonly #flame: Sketch;
  readonly #halo: Sketch;
  readonly #pot: Sketch;
  readonly #lid: Sketch;
  readonly #steam: Steam;
  readonly #burst: Burst;
  readonly #dial: Dial;

  constructor(painter: Painter, root: Phaser.GameObjects.Container) {
    this.#halo = at(painter, root, 'halo-amber', [100, -30]).size(0.95);
    this.#flame = at(painter, root, 'stove/flame-a', slots.flame);
    this.#steam = new Steam(painter, root, 0, -pivot.y - 74);
    this.#pot = at(painter, root, 'stove/pot', slots.pot);
    this.#lid = at(painter, root, 'stove/pot-lid', [100, -56]);
    this.#dial = new Dial(painter, root, 0, -pivot.y - 26, 1.1);
    this.#burst = new Burst(painter, root, 0, -pivot.y - 26);
  }

  update(shown: SlotShown | undefined, clock: Clock): void {
    const lit = shown !== undefined;
    const late = shown === undefined ? 0 : clock.minute - shown.span.rings;
    const ready = lit && shown.rung;
    const frame = clock.still ? 0 : Math.floor(clock.beat * 7) % 2;
    this.#flame.setVisible(lit && !ready).show(frame === 0 ? 'stove/flame-a' : 'stove/flame-b');
    this.#pot.setVisible(lit);
    this.#halo.setVisible(ready && late > 0.3 * clock.pace && !shown.span.held);
    this.#steam.update(lit, clock);
    this.#burst.update(shown, clock);
    const picture = lit ? potPicture(shown.span.what) : 'stove/pot';
    const lidded = lit && picture === 'stove/pot';
    const rattle =
      clock.still || ready ? 0 : Math.sin(clock.beat * 40) * Math.max(0, Math.sin(clock.beat * 3));
    this.#lid.setVisible(lidded).setAngle(rattle * 3 + (ready ? -14 : 0));
    if (shown === undefined) return this.#dial.showOff();
    this.#pot.show(picture);
    showTime(this.#dial, shown, clock);
  }
}

export function showTime(dial: Dial, { span, dish, rung }: SlotShown, { minute }: Clock): void {
  if (rung && !span.held) dial.showLate(minute - span.rings);
  else dial.showLeft(minutesLeft(span, minute), span.rings - span.from, colourOf(dish));
}

/** Three puffs that rise and fade, over and over. */
class Steam {
  readonly #puffs: readonly Sketch[];
  readonly #x: number;
  readonly #y: number;

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, x: number, y: number) {
    this.#x = x;
    this.#y = y;
    this.#puffs = [0, 1, 2].map(() => painter.sketch(parent, 'steam'));
  }

  update(on: boolean, { beat, still }: Clock): void {
    for (const [i, puff] of this.#puffs.entries()) {
      const x = still ? 0.35 : (beat * 0.55 + i / 3) % 1;
      puff
        .setVisible(on && (!still || i === 0))
        .at(this.#x + (i - 1) * 26 + 6 * Math.sin(x * 5 + i), this.#y - 46 * x)
        .size(0.55 + 0.3 * x)
        .setAlpha(0.85 * arc(x));
    }
  }
}

/** The spark of a bell, once. */
export class Burst {
  readonly #rays: Sketch;

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, x: number, y: number) {
    this.#rays = painter.sketch(parent, 'spark-streaks', x, y);
  }

  update(shown: SlotShown | undefined, { minute, pace, still }: Clock): void {
    const since = shown === undefined ? -1 : (minute - shown.span.rings) / pace;
    const on = since >= 0 && since < beats.burst && !still;
    this.#rays.setVisible(on);
    if (!on) return;
    const x = share(since, 0, beats.burst);
    this.#rays.size(0.5 + 0.7 * backOut(x)).setAlpha(1 - x * x);
  }
}
