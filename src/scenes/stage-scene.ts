/** The scene: both kitchens and the clock, drawn anew each frame for the playhead's minute. */
import * as Phaser from 'phaser';
import type { Playhead } from '../playback';
import type { KitchenKind, Spans } from '../trace';
import { makeAtlas, type Atlas } from './atlas';
import { ClockView } from './clock-view';
import { KitchenView } from './kitchen-view';
import { Painter } from './painter';
import type { StageLayout } from './places';

export type Runs = Readonly<Record<KitchenKind, Spans>>;

const kinds = ['synchronous', 'concurrent'] as const;

/** The picture is rastered anew when its scale changes by more than this share. */
const tolerance = 0.12;

/** Kitchen units: a floor that grows by less is not rastered anew. */
const cropStep = 8;

/** Frames that are still drawn after the last change. */
const quietFrames = 3;

/** Beats that the picture goes on after the last plate. */
const curtain = 2;

export class StageScene extends Phaser.Scene {
  readonly #playhead: Playhead;
  readonly #tell: (news: 'ready' | 'failed') => void;
  readonly #leave: () => void;
  #layout: StageLayout;
  #ratio: number;
  #runs: Runs | undefined;
  #atlas: Atlas | undefined;
  #atlasFor = { pixels: 0, crop: 0 };
  #making = false;
  #roots: Phaser.GameObjects.Container[] = [];
  #kitchens: KitchenView[] = [];
  #clock: ClockView | undefined;
  // Beats since the run ended, and whether the playhead came to its end by a jump.
  #afterwards = 0;
  #jumped = false;
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
  }

  set still(still: boolean) {
    this.#still = still;
    this.stir();
  }

  /** Something has changed: frames are drawn again, until nothing moves any more. */
  stir(): void {
    if (this.#quiet === undefined) return;
    this.#quiet = 0;
    if (!this.game.loop.running) this.game.loop.wake();
  }

  perform(runs: Runs): void {
    this.#runs = runs;
    this.#build();
  }

  arrange(layout: StageLayout, ratio: number): void {
    this.#layout = layout;
    this.#ratio = ratio;
    void this.#prepare();
  }

  override update(_time = 0, delta = 0): void {
    const minute = this.#shownMinute(delta);
    for (const kitchen of this.#kitchens) kitchen.update(minute, this.#still);
    this.#clock?.update(this.#playhead.minute);
    this.#restWhenQuiet();
  }

  // A picture in which nothing moves is not drawn again: that spares a phone's battery, and everybody's fan.
  #restWhenQuiet(): void {
    const { playing, atEnd } = this.#playhead;
    const moves = playing || (atEnd && this.#afterwards < curtain);
    this.#quiet = moves ? 0 : (this.#quiet ?? 0) + 1;
    if (this.#quiet > quietFrames) this.game.loop.sleep();
  }

  /**
   * The playhead's minute; past the end of the run, so much later that the last plate lands and is cheered.
   * Who jumps to the end sees it landed.
   */
  #shownMinute(delta: number): number {
    const { minute, atEnd, pace } = this.#playhead;
    if (!atEnd) this.#afterwards = 0;
    else this.#afterwards = this.#jumped ? curtain : Math.min(curtain, this.#afterwards + delta / 1000);
    return minute + this.#afterwards * pace;
  }

  /** Rasters the drawings for the scale at hand, where that is new, and builds everything from them. */
  async #prepare(): Promise<void> {
    if (this.#making) return;
    if (this.#atlas !== undefined && this.#fits()) {
      this.#place();
      this.stir();
      return;
    }
    this.#making = true;
    this.#place();
    this.#atlasFor = this.#wanted();
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

  #wanted(): { readonly pixels: number; readonly crop: number } {
    const { scale, crop } = this.#layout.kitchens.synchronous;
    return { pixels: scale * this.#ratio, crop: Math.round(crop / cropStep) * cropStep };
  }

  #fits(): boolean {
    const { pixels, crop } = this.#wanted();
    return crop === this.#atlasFor.crop && Math.abs(pixels / this.#atlasFor.pixels - 1) < tolerance;
  }

  #build(): void {
    const runs = this.#runs;
    if (this.#atlas === undefined || runs === undefined) return;
    for (const root of this.#roots) root.destroy(true);
    const painter = new Painter(this, this.#atlas, this.#atlasFor.pixels);
    const end = Math.max(runs.synchronous.trace.total, runs.concurrent.trace.total);
    this.#roots = [];
    this.#kitchens = kinds.map((kind) => {
      const root = this.add.container();
      this.#roots.push(root);
      const { crop } = this.#atlasFor;
      return new KitchenView(painter, root, runs[kind], { pace: this.#playhead.pace, end, crop });
    });
    const clock = this.add.container();
    this.#roots.push(clock);
    this.#clock = new ClockView(painter, clock);
    this.#place();
    this.update();
    this.stir();
  }

  #place(): void {
    const ratio = this.#ratio;
    const { kitchens, clock } = this.#layout;
    for (const [i, kind] of kinds.entries()) {
      const { x, y, scale } = kitchens[kind];
      this.#roots[i]?.setPosition(Math.round(x * ratio), Math.round(y * ratio)).setScale(scale * ratio);
    }
    this.#roots[2]?.setPosition(clock.x * ratio, clock.y * ratio).setScale((clock.radius / 66) * ratio);
  }
}
