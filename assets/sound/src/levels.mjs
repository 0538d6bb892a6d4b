// How loud each sound is: one table of targets, and the meter that brings a sound to its target.
import { kWeighted, peak, RATE, samples, scale } from './dsp.mjs';

/**
 * Loudest 400 ms of each sound in LUFS (ITU-R BS.1770), before the game's master gain of 0.7.
 * Calls lead, actions follow 6 dB lower, what repeats all the time stays under those.
 */
export const LOUDNESS = {
  dingLeft: -22,
  dingRight: -22,
  bellLeft: -22,
  bellRight: -22,
  eggTimer: -23,
  success: -23,
  closing: -24,
  wrong: -26,
  chop1: -29,
  chop2: -29,
  chop3: -29,
  knead: -29,
  ovenOpen: -28,
  ovenClose: -27,
  stoveOn: -27,
  potLid: -27,
  plate: -27,
  print: -29,
  tear: -30,
  whoosh: -30,
  pop: -29,
  unpop: -31,
  tap: -33,
  tick: -38,
  whirr: -34,
  sizzle: -36,
  step1: -40,
  step2: -40,
  music: -28,
};

/**
 * No sound peaks above this, in dBFS. Even if the peaks of six fall on one instant, the sum through a gain of 0.7
 * stays under full scale: -13 + 15.6 - 3.1 = -0.5 dB.
 */
export const CEILING = -13;

export const decibels = (ratio) => 20 * Math.log10(ratio);

export const ratio = (dB) => 10 ** (dB / 20);

/** The loudest 400 ms in LUFS. A shorter sound counts as followed by silence, as it is in the game. */
export function loudness(sound) {
  const heard = kWeighted(sound);
  const window = samples(0.4);
  let [energy, most] = [0, 0];
  for (let i = 0; i < heard.length; i++) {
    energy += heard[i] ** 2 - (i < window ? 0 : heard[i - window] ** 2);
    most = Math.max(most, energy);
  }
  return -0.691 + 10 * Math.log10(most / (0.4 * RATE));
}

/** Brings a sound to its target, or as near as the ceiling allows. Throws if it has no target. */
export function levelled(name, sound) {
  if (!(name in LOUDNESS)) throw new Error(`LOUDNESS has no line for '${name}'`);
  const gain = ratio(LOUDNESS[name] - loudness(sound));
  return scale(sound, Math.min(gain, ratio(CEILING) / peak(sound)));
}
