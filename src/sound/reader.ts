/** Reads a score along with the playhead: which cues have come since the last look, and which of them are heard. */
import { silence, type Cue, type Score } from './cues';
import { loudness } from './sprite';

export class Reader {
  #score = silence;
  #minute = 0;
  // After a jump the minute itself has not been heard yet: without this, nothing at minute 0 ever would be.
  #fresh = true;

  get score(): Score {
    return this.#score;
  }

  load(score: Score): void {
    this.#score = score;
  }

  /**
   * Reads on in a score that is the old one and more, or less. Returns what is new at the very minute where it stands:
   * that is to be heard now; of the rest, nothing is lost and nothing read again.
   */
  goOn(score: Score): readonly Cue[] {
    const known = new Map<string, number>();
    const key = ({ name, side }: Cue): string => `${side} ${name}`;
    const here = ({ minute }: Cue): boolean => minute === this.#minute;
    for (const cue of this.#score.cues.filter(here)) known.set(key(cue), (known.get(key(cue)) ?? 0) + 1);
    this.#score = score;
    this.#fresh = false;
    return score.cues.filter(here).filter((cue) => {
      const count = known.get(key(cue)) ?? 0;
      known.set(key(cue), count - 1);
      return count <= 0;
    });
  }

  /** Goes to `minute`; what lies between is not heard. */
  jump(minute: number): void {
    this.#minute = minute;
    this.#fresh = true;
  }

  /** Plays on to `minute` and returns the cues on the way, in their order. */
  read(minute: number): readonly Cue[] {
    const [last, fresh] = [this.#minute, this.#fresh];
    this.#minute = minute;
    this.#fresh = false;
    return this.#score.cues.filter(
      (cue) => cue.minute <= minute && (cue.minute > last || (fresh && cue.minute === last)),
    );
  }
}

/** Times the pace above which only bells and plates are heard. */
export const fullSoundUpTo = 2;

/** The most cues that begin in one frame. */
const mostAtOnce = 4;

/** What is heard of the cues of one frame at `rate` times the pace, the loudest first. */
export function heard(cues: readonly Cue[], rate: number): readonly Cue[] {
  const seen = new Set<string>();
  return cues
    .filter((cue) => (rate > fullSoundUpTo ? isSignal(cue) : onBeat(cue, rate)))
    .filter(({ name, side, stroke }) => {
      const key = `${side} ${stroke === undefined ? name : 'stroke'}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => loudness[b.name] - loudness[a.name])
    .slice(0, mostAtOnce);
}

const isSignal = ({ name, caption }: Cue): boolean => caption !== undefined || name === 'plate';

// Faster than the pace, every other stroke is left out, so that hands never hurry past two strokes a second.
const onBeat = ({ stroke }: Cue, rate: number): boolean =>
  stroke === undefined || stroke % Math.max(1, Math.ceil(rate)) === 0;
