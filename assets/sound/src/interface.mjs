// What the game itself says: buttons, tickets, the clock, and the short tunes of success, closing and "not quite".
import {
  RATE,
  around,
  bandpass,
  between,
  burst,
  fadeOut,
  glide,
  highpass,
  mix,
  mixAround,
  noise,
  normalise,
  random,
  room,
  saturate,
  shape,
  silence,
  strikeShape,
  swell,
} from './dsp.mjs';
import { click, hertz, marimba, pluck, softBar, struck } from './instruments.mjs';

const pop = () => blip((t) => 380 + 900 * (1 - Math.exp(-t / 0.02)));

const unpop = () => blip((t) => 260 + 640 * Math.exp(-t / 0.05));

const blip = (hertzAt) => fadeOut(shape(glide(0.13, hertzAt), strikeShape(0.002, 0.03)), 0.02);

const BUTTON = [
  [320, 0.014, 0.5],
  [640, 0.012, 1],
  [1310, 0.007, 0.5],
];

/** A wooden button. */
function tap() {
  const out = struck(0.07, BUTTON, 0.001);
  return fadeOut(saturate(mix(out, click(3200, 1, 0.0015), 0, 0.3), 2), 0.02);
}

const tickModes = (size) => [
  [1850 * size, 0.006, 0.7],
  [930 * size, 0.012, 1],
  [3300 * size, 0.003, 0.3],
];

const tick = () => fadeOut(struck(0.07, tickModes(1), 0.0006), 0.02);

/**
 * A clock run fast: sixteen ticks and tocks over the hum of its wheels. One second of whole cycles, whose seam lies
 * between two ticks.
 */
function whirr() {
  const wheels = around(noise(1), (sound) => bandpass(sound, 1500, 1.6));
  const out = shape(wheels, (t) => 0.5 + 0.5 * Math.cos(2 * Math.PI * 32 * t) ** 2);
  for (let i = 0; i < out.length; i++) {
    const turn = (2 * Math.PI * i) / RATE;
    out[i] = out[i] * 0.28 + 0.08 * Math.sin(196 * turn + 0.6 * Math.sin(8 * turn));
  }
  for (let i = 0; i < 16; i++) {
    mixAround(out, struck(0.06, tickModes(i % 2 ? 0.89 : 1), 0.0006), (i + 0.5) / 16, 0.5);
  }
  return out;
}

/** Air past a paper flag: a band of noise that rises and falls in pitch as it passes. */
function whoosh() {
  const seconds = 0.38;
  const air = noise(seconds);
  const out = silence(seconds);
  let [low, band] = [0, 0];
  for (let i = 0; i < out.length; i++) {
    const pitch = 450 + 2300 * swell(seconds, 1.4)(i / RATE);
    const turn = 2 * Math.sin((Math.PI * pitch) / RATE);
    low += turn * band;
    band += turn * (air[i] - low - 0.7 * band);
    out[i] = band;
  }
  return fadeOut(shape(out, swell(seconds, 1.6)));
}

const NEEDLE = [
  [430, 0.004, 0.3],
  [1290, 0.003, 0.2],
];

/** Two lines of dots and the paper feed after each. */
function print() {
  const out = silence(0.6);
  for (const line of [0, 0.25]) {
    for (let dot = 0; dot < 16; dot++) {
      const at = line + dot * 0.0112;
      if (random() > 0.25) mix(out, highpass(click(between(2500, 3400), 2, 0.0035, 0.012), 900), at, 0.9);
      mix(out, struck(0.012, NEEDLE), at, 0.6);
    }
    mix(out, bandpass(burst(0.07, 0.012, 0.02), 900, 1.5), line + 0.185, 0.5);
  }
  return fadeOut(saturate(out), 0.02);
}

/** Paper gives way fibre by fibre, ever faster and higher, and lets go. */
function tear() {
  const out = silence(0.34);
  mix(out, shape(highpass(noise(0.27), 2600), swell(0.27, 0.6)), 0, 0.14);
  for (let at = 0; at < 0.26; at += between(0.6, 1.4) / (110 + 700 * at)) {
    mix(out, click(between(1900, 2600) + 9000 * at, 1.2, 0.0022), at, between(0.3, 1));
  }
  mix(out, click(3600, 0.8, 0.006), 0.262, 0.9);
  return fadeOut(saturate(out, 2.5), 0.04);
}

/** A far bell on top of a chord. */
const glint = (note, fifth) =>
  struck(1, [
    [hertz(note), 0.35, 0.25],
    [hertz(fifth), 0.25, 0.15],
  ]);

/** C, E, G and the chord above them. */
function success() {
  const out = silence(1.6);
  ['C5', 'E5', 'G5', 'C6'].forEach((note, i) => mix(out, marimba(hertz(note), 0.5), i * 0.1, 0.8));
  for (const note of ['E5', 'G5', 'C6', 'E6']) mix(out, marimba(hertz(note), 0.9), 0.42, 0.5);
  mix(out, glint('C7', 'G7'), 0.42, 0.6);
  return fadeOut(room(normalise(out), 0.3, 0.2), 0.25);
}

/** IV, V, I on the strings, the tune coming home F, D, C, and a last low bar as the lamps go out. */
function closing() {
  const out = silence(2.5);
  const bars = [
    [0, ['F3', 'A3', 'C4'], 'F5'],
    [0.42, ['G3', 'B3', 'D4'], 'D5'],
    [0.92, ['C3', 'G3', 'C4', 'E4'], 'C5'],
  ];
  for (const [at, chord, tune] of bars) {
    chord.forEach((note, i) => mix(out, pluck(hertz(note), 1.5, 0.35), at + i * 0.022, 0.42));
    mix(out, marimba(hertz(tune), 0.7), at + 0.01, 0.6);
  }
  mix(out, marimba(hertz('C4'), 0.8), 1.42, 0.4);
  mix(out, glint('C6', 'G6'), 1.42, 0.5);
  return fadeOut(room(normalise(out), 0.3, 0.1), 0.5);
}

/** A small shrug: a soft third down, no buzzer. */
function wrong() {
  const out = silence(0.6);
  mix(out, softBar(hertz('G4'), 0.35), 0, 0.8);
  mix(out, softBar(hertz('E4'), 0.4), 0.17, 0.9);
  return fadeOut(room(normalise(out), 0.2, 0.06), 0.12);
}

/** Name to recipe. A recipe that loops says so. */
export const interfaceSounds = {
  pop: { make: pop },
  unpop: { make: unpop },
  tap: { make: tap },
  tick: { make: tick },
  whirr: { make: whirr, loop: true },
  whoosh: { make: whoosh },
  print: { make: print },
  tear: { make: tear },
  success: { make: success },
  closing: { make: closing },
  wrong: { make: wrong },
};
