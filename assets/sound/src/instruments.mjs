// Things that ring when struck or plucked, and the names of their notes.
import {
  RATE,
  bandpass,
  burst,
  fadeOut,
  highpass,
  lowpass,
  mix,
  noise,
  normalise,
  random,
  silence,
} from './dsp.mjs';

const STEPS = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** The pitch of 'C4', 'A4' (440 Hz) and the other white keys, equal temperament. */
export function hertz(note) {
  const halfTones = STEPS[note[0]] + 12 * (Number(note.slice(1)) + 1);
  return 440 * 2 ** ((halfTones - 69) / 12);
}

/** Modal synthesis: a struck body is a sum of sines that fade, each `[hertz, time constant, gain]`. */
export function struck(seconds, modes, rise = 0.0008) {
  const out = silence(seconds);
  for (const [frequency, fall, gain] of modes) {
    const phase = random() * 0.3;
    for (let i = 0; i < out.length; i++) {
      const t = i / RATE;
      const level = gain * Math.exp(-t / fall) * Math.min(1, t / rise);
      out[i] += level * Math.sin(2 * Math.PI * frequency * t + phase);
    }
  }
  return out;
}

/** The same modes for a body of another size. */
export const resized = (modes, factor) => modes.map(([f, fall, gain]) => [f * factor, fall, gain]);

/**
 * An oven's bell: round, with one slow beat in it. A true bell's partials (2.76, 5.40) would rub against the music
 * and the other kitchen's bell; these are octaves and a fifth, and the one out of tune is gone before it has a pitch.
 */
export const ovenBell = (f, seconds) =>
  struck(seconds, [
    [f, 0.42, 1],
    [f * 1.0011, 0.38, 0.35],
    [f / 2, 0.2, 0.12],
    [f * 2, 0.2, 0.3],
    [f * 3, 0.11, 0.2],
    [f * 4.2, 0.03, 0.14],
  ]);

/** A brass service bell: brighter, with the click of its button. */
export function serviceBell(f, seconds) {
  const bell = struck(seconds, [
    [f, 0.36, 1],
    [f * 1.0009, 0.42, 0.4],
    [f * 2, 0.22, 0.42],
    [f * 3, 0.14, 0.3],
    [f * 4, 0.09, 0.2],
    [f * 5.43, 0.03, 0.2],
  ]);
  return mix(bell, highpass(burst(0.02, 0.0002, 0.003), 4000), 0, 0.4);
}

/** A marimba bar (partials 1, 3.93, 9.2); `ring` is about how many seconds it sounds. */
export function marimba(f, ring = 0.5) {
  const bar = struck(
    ring + 0.4,
    [
      [f, ring * 0.55, 1],
      [f * 3.93, ring * 0.12, 0.28],
      [f * 9.2, 0.03, 0.08],
    ].filter(([partial]) => partial < RATE / 2),
    0.002,
  );
  return fadeOut(mix(bar, lowpass(burst(0.01, 0.0004, 0.003), 2500), 0, 0.15), 0.05);
}

/** A nylon string: Karplus-Strong with an all-pass for the fraction of a sample, so it is in tune. */
export function pluck(f, seconds, bright = 0.4) {
  const period = RATE / f - 0.5;
  const length = Math.floor(period - 0.1);
  const rest = period - length;
  const allPass = (1 - rest) / (1 + rest);
  const string = lowpass(noise(length / RATE), 900 + bright * 4200);
  const damping = 0.996 - Math.max(0, (f - 200) / 200_000);
  const out = silence(seconds);
  let [lastIn, lastOut, last] = [0, 0, 0];
  for (let i = 0; i < out.length; i++) {
    const at = i % string.length;
    out[i] = string[at];
    const dull = damping * 0.5 * (out[i] + last);
    last = out[i];
    string[at] = allPass * dull + lastIn - allPass * lastOut;
    [lastIn, lastOut] = [dull, string[at]];
  }
  return fadeOut(lowpass(normalise(out), 5200), 0.06);
}

/** A click of noise around one pitch. */
export const click = (f, q, fall, seconds = fall * 5) => bandpass(burst(seconds, 0.0003, fall), f, q);

/** A dull bar for quiet words: no overtones to speak of. */
export const softBar = (f, ring) => lowpass(marimba(f, ring), 1800);
