/** The voices: everything that sounds right now, through Howler. Without audio, or before it is loaded, all is silent. */
import { Howl, Howler, type SoundSpriteDefinitions } from 'howler';
import musicSprite from '../../assets/sound/music.json';
import sprite from '../../assets/sound/sprite.json';
import type { Side } from './cues';
import { loudness, slowed, type SoundName } from './sprite';

const files = {
  kitchen: [
    new URL('../../assets/sound/kitchen.webm', import.meta.url).href,
    new URL('../../assets/sound/kitchen.m4a', import.meta.url).href,
  ],
  music: [
    new URL('../../assets/sound/music.webm', import.meta.url).href,
    new URL('../../assets/sound/music.m4a', import.meta.url).href,
  ],
};

/** How far from the middle a kitchen is heard, -1 to 1. */
const pans = { left: -0.55, right: 0.55, middle: 0 } as const satisfies Readonly<Record<Side, number>>;

/** The gain of everything; six effects at once stay under full scale with it (assets/sound/README.md). */
const masterGain = 0.7;

/** The most voices at once, the music among them. */
const mostVoices = 6;

/** Milliseconds in which a voice is let go on a pause: a cut would click. */
const release = 40;

export type LoopKey = `sizzle-${Side}` | 'whirr';

interface Voice {
  readonly id: number;
  readonly name: SoundName;
  /** `once`: a cue; `touch`: an answer to the visitor's hand, which no pause stops. */
  readonly kind: 'once' | 'touch' | LoopKey;
}

export class Voices {
  #effects: Howl | undefined;
  #music: Howl | undefined;
  #musicId: number | undefined;
  #musicOn = false;
  #voices: readonly Voice[] = [];

  get open(): boolean {
    return this.#effects !== undefined;
  }

  /** Starts audio and loads the effects. To be called in a visitor's gesture, or browsers block it. */
  start(): void {
    // On iOS a context that was suspended may stay dead (goldfire/howler.js #1702, #1753).
    Howler.autoSuspend = false;
    const effects = new Howl({
      src: files.kitchen,
      sprite: sprite as unknown as SoundSpriteDefinitions,
      pool: mostVoices + 2,
    });
    // Loops tell an end at every turn, and go on.
    effects.on('end', (id) => {
      this.#voices = this.#voices.filter((voice) => voice.id !== id || isLoop(voice));
    });
    this.#effects = effects;
    this.resume();
  }

  /** Wakes an audio context that the browser put to sleep. */
  resume(): void {
    if (!this.open || !Howler.usingWebAudio || Howler.ctx.state === 'running') return;
    // A refusal is no fault: the next gesture asks again.
    Howler.ctx.resume().catch(() => undefined);
  }

  /** `volume` 0 to 1. */
  level(volume: number, muted: boolean): void {
    Howler.volume(masterGain * Math.min(Math.max(volume, 0), 1));
    Howler.mute(muted);
  }

  play(name: SoundName, kind: 'once' | 'touch', side?: Side): void {
    this.#begin(name, kind, side, 1);
  }

  /** Lets a loop sound at `volume`, 0 to 1; at 0 it ends. */
  loop(kind: LoopKey, name: SoundName, side: Side | undefined, volume: number): void {
    const voice = this.#voices.find((each) => each.kind === kind);
    if (voice === undefined) {
      if (volume > 0) this.#begin(name, kind, side, volume);
    } else if (volume === 0) this.#release(voice);
    else if (this.#effects?.volume(voice.id) !== volume) this.#effects?.volume(volume, voice.id);
  }

  /** Ends whatever belongs to the kitchens. */
  hush(): void {
    for (const voice of this.#voices) if (voice.kind !== 'touch') this.#release(voice);
  }

  /** Lets the music go on, or waits with it where it is. It is loaded when it is first wanted. */
  setMusic(on: boolean): void {
    if (on && this.open)
      this.#music ??= new Howl({
        src: files.music,
        sprite: musicSprite as unknown as SoundSpriteDefinitions,
      });
    const music = this.#music;
    if (music === undefined || on === this.#musicOn || (on && !canPlay(music))) return;
    this.#musicOn = on;
    if (!on) music.pause(this.#musicId);
    else if (this.#musicId === undefined) this.#musicId = music.play('loop');
    else music.play(this.#musicId);
  }

  stop(): void {
    this.#effects?.unload();
    this.#music?.unload();
    this.#effects = undefined;
    this.#music = undefined;
    this.#musicId = undefined;
    this.#musicOn = false;
    this.#voices = [];
  }

  #begin(name: SoundName, kind: Voice['kind'], side: Side | undefined, volume: number): void {
    const effects = this.#effects;
    // Howler would keep it and play it late: a bell that is not heard now is not heard.
    if (effects === undefined || !canPlay(effects) || !this.#makeRoom(name)) return;
    const { of, rate } = name in slowed ? slowed[name as keyof typeof slowed] : { of: name, rate: 1 };
    const id = effects.play(of) as number | null;
    if (id === null) return;
    if (rate !== 1) effects.rate(rate, id);
    if (side !== undefined) effects.stereo(pans[side], id);
    if (volume !== 1) effects.volume(volume, id);
    this.#voices = [...this.#voices, { id, name, kind }];
  }

  // Stops the quietest voice when all are taken, unless the newcomer is no louder.
  #makeRoom(name: SoundName): boolean {
    if (this.#voices.length < mostVoices - (this.#musicOn ? 1 : 0)) return true;
    const [quietest] = this.#voices.toSorted((a, b) => loudness[a.name] - loudness[b.name]);
    if (quietest === undefined || loudness[quietest.name] >= loudness[name]) return false;
    this.#voices = this.#voices.filter((voice) => voice !== quietest);
    this.#effects?.stop(quietest.id);
    return true;
  }

  #release(voice: Voice): void {
    const effects = this.#effects;
    this.#voices = this.#voices.filter((each) => each !== voice);
    if (effects === undefined) return;
    const { id } = voice;
    effects.once('fade', () => effects.stop(id), id);
    effects.fade(effects.volume(id) as unknown as number, 0, release, id);
  }
}

const isLoop = ({ kind }: Voice): boolean => kind !== 'once' && kind !== 'touch';

const canPlay = (howl: Howl): boolean =>
  howl.state() === 'loaded' && (!Howler.usingWebAudio || Howler.ctx.state === 'running');
