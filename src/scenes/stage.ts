/** The stage on the page: starts Phaser, and hands it the runs, the playhead and the layout. */
import * as Phaser from 'phaser';
import type { Playhead } from '../playback';
import { fonts } from './look';
import type { StageLayout } from './places';
import type { ByHand } from './score';
import { StageScene, type Runs } from './stage-scene';

/** What happens to the picture itself. */
export type StageNews = 'ready' | 'failed' | 'context-lost' | 'context-restored';

export interface StageOptions {
  readonly playhead: Playhead;
  readonly layout: StageLayout;
  /** Device pixels a CSS pixel, capped by whoever calls. */
  readonly pixelRatio: number;
  readonly reducedMotion: boolean;
  readonly onNews: (news: StageNews) => void;
}

export interface Stage {
  /**
   * Shows other runs, at the playhead's minute. `byHand` goes with a shift, whose run grows from one choice to the next
   * and is loaded again each time: what only goes on, or is taken back, keeps all that is painted of it.
   */
  load(runs: Runs, byHand?: ByHand): void;
  layout(layout: StageLayout, pixelRatio: number): void;
  setReducedMotion(reduced: boolean): void;
  /** Moves everything to the playhead's minute, as a frame does before it is drawn. */
  step(): void;
  destroy(): void;
}

/** The browser cannot paint: it has no WebGL, or will not give it. */
export class NoWebGLError extends Error {
  override readonly name = 'NoWebGLError';
  readonly code = 'no-webgl';
}

/** @throws {NoWebGLError} where the browser cannot paint. */
export async function mountStage(
  host: HTMLElement,
  { playhead, layout, pixelRatio, reducedMotion, onNews }: StageOptions,
): Promise<Stage> {
  if (!hasWebGL()) throw new NoWebGLError('This browser offers no WebGL');
  await loadFonts();
  const scene = new StageScene(playhead, layout, pixelRatio, onNews);
  scene.still = reducedMotion;
  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent: host,
    width: Math.round(layout.width * pixelRatio),
    height: Math.round(layout.height * pixelRatio),
    transparent: true,
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE },
    // With several textures a batch, the edge of a turned text takes its pixels from the wrong one (Phaser 4.2.1).
    render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
    scene,
  });
  const fit = (to: StageLayout, ratio: number): void => {
    game.scale.resize(Math.round(to.width * ratio), Math.round(to.height * ratio));
    game.canvas.style.width = `${String(to.width)}px`;
    game.canvas.style.height = `${String(to.height)}px`;
  };
  await new Promise<void>((resolve) => {
    game.events.once(Phaser.Core.Events.READY, resolve);
  });
  game.canvas.setAttribute('aria-hidden', 'true');
  game.canvas.addEventListener('webglcontextlost', () => onNews('context-lost'));
  game.canvas.addEventListener('webglcontextrestored', () => {
    scene.stir();
    onNews('context-restored');
  });
  game.events.on(Phaser.Core.Events.VISIBLE, () => scene.stir());
  fit(layout, pixelRatio);
  return {
    load: (runs, byHand) => scene.perform(runs, byHand),
    layout(to, ratio) {
      fit(to, ratio);
      scene.arrange(to, ratio);
    },
    setReducedMotion(reduced) {
      scene.still = reduced;
    },
    step: () => scene.update(),
    destroy() {
      scene.leave();
      game.destroy(true);
    },
  };
}

function hasWebGL(): boolean {
  try {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

// Text is drawn once into a texture: a font that comes later would be too late.
async function loadFonts(): Promise<void> {
  const wanted = [`46px ${fonts.display}`, `800 30px ${fonts.label}`];
  await Promise.allSettled(wanted.map(async (font) => document.fonts.load(font)));
}
