/** The scene: the kitchens and the clock, drawn anew each frame for the playhead's minute. */
import * as Phaser from 'phaser';
import type { Playhead } from '../playback';
import { dueOf, type KitchenKind, type Spans } from '../trace';
import { makeAtlas, type Atlas } from './atlas';
import { ClockView } from './clock-view';
import { KitchenView } from './kitchen-view';
import { Painter } from './painter';
import { guestDrawings } from './guest-drawings';
import type { StageLayout } from './places';
import { fits, goOn, scoreOf, type ByHand, type ScoreOptions, type Score } from './score';

/** By kitchen; one that is left out is not painted. */
export type Runs = Readonly<Partial<Record<KitchenKind, Spans>>>;

/** A kitchen that is put on. */
interface Put {
  readonly score: Score;
  readonly root: Phaser.GameObjects.Container;
  readonly view: KitchenView;
}

const kinds = ['synchronous', 'concurrent'] as const;

/** The picture is rastered anew when its scale changes by more than this share. */
const tolerance = 0.12;

/** Kitchen units: a floor that grows by less is not rastered anew. */
const cropStep = 8;

/** Frames that are still drawn after the last change. */
const quietFrames = 3;

/** Seconds that one frame may move who runs by wall-clock time. */
const longestFrame = 0.25;

/** Minutes that an evening by hand takes at least, as far as the sun knows. */
const shortestEvening = 16;

/** Beats that the picture goes on after the last plate. */
const curtain = 2;

export class StageScene extends Phaser.Scene {
  readonly #playhead: Playhead;
  readonly #tell: (news: 'ready' | 'failed') => void;
  readonly #leave: () => void;
  #layout: StageLayout;
  #ratio: number;
  #runs: Runs | undefined;
  #byHand: ByHand | undefined;
  #atlas: Atlas | undefined;
  #atlasFor = { pixels: 0, crop: 0 };
  #making = false;
  #guestsOf: Atlas | undefined;
  #kitchens: Partial<Record<KitchenKind, Put>> = {};
  #clock: { readonly root: Phaser.GameObjects.Container; readonly view: ClockView } | undefined;
  // Beats since the run ended, and whether the playhead came to its end by a jump.
  #afterwards = 0;
  #jumped = false;
  // The frame in which Phaser is woken.
  #waking: number | undefined;
  // When the last frame was drawn, in milliseconds; 0 after a rest.
  #frameAt = 0;
  // Whether the minute may have jumped since the last frame: then nobody runs to where the plan has them.
  #cut = true;
  #still = false;
  // Frames since anything changed; `undefined` before the first frame.
  #quiet: number | undefined;

  constructor(
    playhead: Playhead,
    layout: StageLayout,
    ratio: number,
    tell: (news: 'ready' | 'failed') => void,
  ) {
    super('stage');
    this.#playhead = playhead;
    this.#layout = layout;
    this.#ratio = ratio;
    this.#tell = tell;
    this.#leave = playhead.listen((news) => {
      if (news !== 'changed') this.#jumped = news === 'jumped';
      if (news === 'jumped') this.#cut = true;
      this.stir();
    });
  }

  create(): void {
    this.#quiet = 0;
    void this.#prepare();
  }

  /** Lets go of the playhead. */
  leave(): void {
    this.#leave();
    if (this.#waking !== undefined) cancelAnimationFrame(this.#waking);
  }

  set still(still: boolean) {
    this.#still = still;
    this.stir();
  }

  /** Something has changed: frames are drawn again, until nothing moves any more. */
  stir(): void {
    if (this.#quiet === undefined) return;
    this.#quiet = 0;
    if (this.game.loop.running) return;
    // Phaser paints at once when it is woken: that belongs into the next frame, not into whatever stirred it.
    this.#waking ??= requestAnimationFrame(() => {
      this.#waking = undefined;
      this.#frameAt = 0;
      this.game.loop.wake();
    });
  }

  /** Puts on other runs. A kitchen whose run only goes on, or goes back, keeps all that is painted of it. */
  perform(runs: Runs, byHand: ByHand | undefined): void {
    this.#runs = runs;
    this.#byHand = byHand;
    if (this.#goOn()) this.stir();
    else this.#build();
  }

  /** Gives the views that stand the new runs; false where they cannot show them. */
  #goOn(): boolean {
    const shown = this.#shown();
    const options = this.#options();
    const all = shown.map(({ kind, spans }) => ({ put: this.#kitchens[kind], spans }));
    if (shown.length === 0 || shown.length !== Object.keys(this.#kitchens).length) return false;
    if (!all.every(({ put, spans }) => put !== undefined && fits(put.score, spans, options))) return false;
    for (const { put, spans } of all) {
      if (put === undefined) continue;
      goOn(put.score, spans, options);
      put.view.reroute();
    }
    return true;
  }

  /** The kitchens that have both a run and a place. */
  #shown(): readonly { readonly kind: KitchenKind; readonly spans: Spans }[] {
    return kinds.flatMap((kind) => {
      const spans = this.#runs?.[kind];
      return spans === undefined || this.#layout.kitchens[kind] === undefined ? [] : [{ kind, spans }];
    });
  }

  #options(): ScoreOptions {
    const all = Object.values(this.#runs ?? {});
    return {
      pace: this.#playhead.pace,
      end: Math.max(this.#byHand === undefined ? 0 : shortestEvening, ...all.map(endOf)),
      byHand: this.#byHand,
    };
  }

  arrange(layout: StageLayout, ratio: number): void {
    this.#layout = layout;
    this.#ratio = ratio;
    void this.#prepare();
  }

  override update(time = 0, delta = 0): void {
    const minute = this.#shownMinute(delta);
    const seconds = this.#cut ? Infinity : this.#secondsTill(time);
    this.#cut = false;
    const restless = Object.values(this.#kitchens).map(({ view }) =>
      view.update(minute, this.#still, seconds),
    );
    this.#clock?.view.update(this.#playhead.minute);
    this.#restWhenQuiet(restless.includes(true));
  }

  // Phaser's own delta is smoothed, and on a slow machine far too short. 0 stands for no frame of its own.
  #secondsTill(time: number): number {
    const seconds = this.#frameAt === 0 || time === 0 ? 0 : (time - this.#frameAt) / 1000;
    if (time > 0) this.#frameAt = time;
    return Math.min(seconds, longestFrame);
  }

  // A picture in which nothing moves is not drawn again: that spares a phone's battery, and everybody's fan.
  #restWhenQuiet(restless: boolean): void {
    const { playing } = this.#playhead;
    const moves = playing || restless || (this.#isOver() && this.#afterwards < curtain);
    this.#quiet = moves ? 0 : (this.#quiet ?? 0) + 1;
    if (this.#quiet > quietFrames) this.game.loop.sleep();
  }

  /**
   * The playhead's minute; past the end of the run, so much later that the last plate lands and is cheered.
   * Who jumps to the end sees it landed.
   */
  #shownMinute(delta: number): number {
    const { minute, pace } = this.#playhead;
    if (!this.#isOver()) this.#afterwards = 0;
    else this.#afterwards = this.#jumped ? curtain : Math.min(curtain, this.#afterwards + delta / 1000);
    return minute + this.#afterwards * pace;
  }

  // Where somebody has yet to choose, nothing is over, and nothing after that minute is known.
  #isOver(): boolean {
    const open = Object.values(this.#runs ?? {}).some(({ trace }) => trace.unfinished);
    return this.#playhead.atEnd && !open;
  }

  /** Rasters the drawings for the scale at hand, where that is new, and builds everything from them. */
  async #prepare(): Promise<void> {
    if (this.#making) return;
    if (this.#atlas !== undefined && this.#fits()) {
      if (!this.#goOn()) this.#build();
      this.#place();
      this.stir();
      return;
    }
    this.#making = true;
    this.#place();
    this.#atlasFor = this.#wanted() ?? this.#atlasFor;
    try {
      const atlas = await makeAtlas(this.textures, this.#atlasFor.pixels, this.#atlasFor.crop);
      const old = this.#atlas;
      this.#atlas = atlas;
      this.#build();
      old?.destroy();
      this.#tell('ready');
    } catch (error) {
      console.warn('The drawings could not be prepared:', error);
      this.#tell('failed');
      return;
    } finally {
      this.#making = false;
    }
    // The page may have changed its size again meanwhile.
    if (!this.#fits()) await this.#prepare();
  }

  /** For the kitchens that have a place; they are all of one size. */
  #wanted(): { readonly pixels: number; readonly crop: number } | undefined {
    const place = kinds.map((kind) => this.#layout.kitchens[kind]).find((each) => each !== undefined);
    if (place === undefined) return undefined;
    const { scale, crop } = place;
    return { pixels: scale * this.#ratio, crop: Math.round(crop / cropStep) * cropStep };
  }

  #fits(): boolean {
    const wanted = this.#wanted();
    if (wanted === undefined) return true;
    const { pixels, crop } = wanted;
    return crop === this.#atlasFor.crop && Math.abs(pixels / this.#atlasFor.pixels - 1) < tolerance;
  }

  #build(): void {
    if (this.#atlas === undefined || this.#runs === undefined) return;
    for (const { root } of Object.values(this.#kitchens)) root.destroy(true);
    this.#clock?.root.destroy(true);
    const painter = new Painter(this, this.#atlas, this.#atlasFor.pixels);
    this.#kitchens = {};
    for (const { kind, spans } of this.#shown()) {
      const root = this.add.container();
      const score = scoreOf(spans, this.#options());
      this.#kitchens[kind] = {
        score,
        root,
        view: new KitchenView(painter, root, score, this.#atlasFor.crop),
      };
    }
    const root = this.add.container();
    this.#clock = { root, view: new ClockView(painter, root) };
    this.#cut = true;
    this.#place();
    this.update();
    this.stir();
    void this.#fetchGuests(this.#atlas);
  }

  /** Guests are drawn once there are any. */
  async #fetchGuests(atlas: Atlas): Promise<void> {
    const awaited = this.#shown().some(({ spans }) =>
      spans.trace.orders.some((order) => dueOf(order) < Infinity),
    );
    if (!awaited || this.#guestsOf === atlas) return;
    this.#guestsOf = atlas;
    try {
      await atlas.add(await guestDrawings());
      if (atlas !== this.#atlas) return;
      this.update();
      this.stir();
    } catch (error) {
      console.warn('The guests could not be drawn:', error);
    }
  }

  #place(): void {
    const ratio = this.#ratio;
    const { kitchens, clock } = this.#layout;
    for (const kind of kinds) {
      const place = kitchens[kind];
      const root = this.#kitchens[kind]?.root.setVisible(place !== undefined);
      if (place !== undefined)
        root
          ?.setPosition(Math.round(place.x * ratio), Math.round(place.y * ratio))
          .setScale(place.scale * ratio);
    }
    this.#clock?.root.setPosition(clock.x * ratio, clock.y * ratio).setScale((clock.radius / 66) * ratio);
  }
}

/** When an evening ends, as far as that is known: the last plate, or the last guest. */
function endOf({ trace }: Spans): number {
  const dues = trace.orders.map(({ arrives, patience = 0 }) => arrives + patience);
  return Math.max(trace.total, ...dues);
}
