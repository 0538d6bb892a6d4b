/** The sound of the kitchens: follows the playhead, and is silent wherever the browser has no sound to give. */
import type { Playhead, PlayheadNews } from '../playback';
import { words } from '../words';
import { areOneEvening, scoreFor, sizzling, type Cue, type Runs, type Side } from './cues';
import { fullSoundUpTo, heard, Reader } from './reader';
import { Voices } from './voices';

export interface SoundOptions {
  readonly playhead: Playhead;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** Told with every bell and plate that is due to be heard, also while it is muted or there is no audio. */
  readonly onCaption: (text: string) => void;
}

/** Nothing here throws: a game without sound is still a game. */
export interface Sound {
  /**
   * Sounds like other runs, from the playhead's minute on. A run that only goes on, or is taken back, sounds on: what
   * is new at this very minute is heard at once.
   */
  load(runs: Runs): void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /** Music under the kitchens while they play; off at first. */
  setMusic(on: boolean): void;
  /** To be called in the visitor's first gesture: only then are any files loaded. More calls do no harm. */
  unlock(): void;
  /** Answers the visitor at once, whether or not the kitchens play. */
  play(name: 'tap' | 'pop' | 'unpop' | 'success' | 'wrong' | 'closing'): void;
  destroy(): void;
}

const sides = ['left', 'right', 'middle'] as const satisfies readonly Side[];

/** By how many stoves work, 0 to 1. */
const sizzleVolumes = [0, 0.6, 0.8, 1] as const;
const whirrVolume = 0.8;

/** Where browsers let a sleeping audio context be woken; a finger counts as a gesture only when it leaves. */
const gestures = ['pointerdown', 'pointerup', 'keydown'] as const;

export function mountSound(options: SoundOptions): Sound {
  const { playhead, onCaption } = options;
  const voices = new Voices();
  const reader = new Reader();
  const page = typeof document === 'undefined' ? undefined : document;
  let { volume, muted } = options;
  let runs: Runs | undefined;
  let pace = Number.NaN;
  let music = false;
  let unlocked = false;
  let stoppedItself = false;

  const rate = (): number => playhead.speed * (playhead.warp?.rate ?? 1);

  // The pace may come after the runs.
  function keepScore(): void {
    if (runs === undefined || pace === playhead.pace) return;
    pace = playhead.pace;
    reader.load(scoreFor(runs, pace));
  }

  function playCues(cues: readonly Cue[]): void {
    for (const { name, side, caption } of heard(cues, rate())) {
      quietly(() => voices.play(name, 'once', side));
      if (caption !== undefined) onCaption(words.captions[caption](side));
    }
  }

  // Loops, and the music: what they should be like follows from where the playhead stands.
  function followLoops(): void {
    const plays = playhead.playing && page?.visibilityState !== 'hidden';
    const full = plays && rate() <= fullSoundUpTo;
    for (const side of sides) {
      const stoves = full ? sizzling(reader.score, side, playhead.minute) : 0;
      voices.loop(`sizzle-${side}`, 'sizzle', side, sizzleVolumes[Math.min(stoves, 3)] ?? 1);
    }
    voices.loop('whirr', 'whirr', undefined, plays && (playhead.warp?.rate ?? 1) > 1 ? whirrVolume : 0);
    voices.setMusic(plays && music);
  }

  function follow(news: PlayheadNews): void {
    switch (news) {
      case 'moved':
        keepScore();
        playCues(reader.read(playhead.minute));
        stoppedItself = !playhead.playing;
        break;
      case 'jumped':
        reader.jump(playhead.minute);
        if (!playhead.playing) quietly(() => voices.hush());
        break;
      case 'changed':
        // At the end, and at a stop, the last bell rings out; the visitor's pause is a pause.
        if (!playhead.playing && !stoppedItself) quietly(() => voices.hush());
        stoppedItself = false;
        break;
    }
    quietly(followLoops);
  }

  // A visitor who wants no sound loads none.
  function wake(): void {
    quietly(() => {
      if (unlocked && !muted && !voices.open) voices.start();
      if (voices.open) voices.level(volume, muted);
      voices.resume();
    });
  }

  function onVisibility(): void {
    if (page?.visibilityState === 'hidden') quietly(() => voices.hush());
    else quietly(() => voices.resume());
    quietly(followLoops);
  }

  const resume = (): void => quietly(() => voices.resume());
  const unlisten = playhead.listen(follow);
  reader.jump(playhead.minute);
  page?.addEventListener('visibilitychange', onVisibility);
  for (const gesture of gestures) page?.addEventListener(gesture, resume, { capture: true, passive: true });

  return {
    load(next) {
      const before = runs;
      runs = next;
      if (before !== undefined && pace === playhead.pace && areOneEvening(before, next)) {
        playCues(reader.goOn(scoreFor(next, pace)));
        quietly(followLoops);
        return;
      }
      pace = Number.NaN;
      keepScore();
      reader.jump(playhead.minute);
      quietly(() => voices.hush());
    },
    setVolume(to) {
      volume = to;
      wake();
    },
    setMuted(to) {
      muted = to;
      wake();
    },
    setMusic(on) {
      music = on;
      quietly(followLoops);
    },
    unlock() {
      unlocked = true;
      wake();
    },
    play: (name) => quietly(() => voices.play(name, 'touch')),
    destroy() {
      unlocked = false;
      unlisten();
      page?.removeEventListener('visibilitychange', onVisibility);
      for (const gesture of gestures) page?.removeEventListener(gesture, resume, { capture: true });
      quietly(() => voices.stop());
    },
  };
}

// Audio fails in ways no page can mend: no device, a closed context, a blocked file. The game goes on.
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // silence
  }
}
