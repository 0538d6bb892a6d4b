// What the kitchens sound like: knife, dough, feet, oven, stove, crockery and the bells of the two cooks.
import {
  around,
  bandpass,
  between,
  burst,
  fadeOut,
  glide,
  highpass,
  lowpass,
  mix,
  mixAround,
  noise,
  random,
  room,
  saturate,
  scale,
  shape,
  silence,
  strikeShape,
  swell,
} from './dsp.mjs';
import { click, hertz, ovenBell, resized, serviceBell, struck } from './instruments.mjs';

const BOARD = [
  [232, 0.034, 0.8],
  [405, 0.03, 0.9],
  [690, 0.02, 0.7],
  [1120, 0.012, 0.4],
];

/** The blade's edge, the crunch of a carrot, and the board's "tock" 6 ms later. */
function chop(size) {
  const out = silence(0.16);
  mix(out, lowpass(highpass(burst(0.03, 0.0003, 0.004), 2500), 9000), 0, 0.9);
  mix(out, bandpass(burst(0.05, 0.0005, 0.018), 1700 * size, 1.2), 0.002, 2.4);
  mix(out, struck(0.15, resized(BOARD, size)), 0.006, 1.1);
  return fadeOut(room(saturate(out, 3), 0.2, 0.08), 0.03);
}

const DOUGH = [
  [205, 0.06, 0.9],
  [318, 0.05, 0.7],
  [455, 0.03, 0.3],
];

/** A dull push with some 200-400 Hz in it, which small speakers can play, and a squeeze of air. */
function knead() {
  const out = silence(0.34);
  const push = glide(0.3, (t) => 82 + 90 * Math.exp(-t / 0.03));
  mix(out, shape(push, strikeShape(0.007, 0.06)), 0, 1);
  mix(out, struck(0.25, DOUGH, 0.005), 0.004, 1);
  mix(out, lowpass(burst(0.12, 0.006, 0.025), 700), 0, 1.4);
  mix(out, shape(bandpass(noise(0.16), 620, 0.8), swell(0.16, 2)), 0.09, 0.5);
  return fadeOut(saturate(out, 2.5), 0.04);
}

const FLOOR = [
  [118, 0.026, 1],
  [186, 0.02, 0.7],
  [290, 0.012, 0.4],
];

/** A soft sole: heel, then the scuff. */
function step(size) {
  const out = silence(0.13);
  mix(out, struck(0.12, resized(FLOOR, size), 0.002), 0, 1);
  mix(out, bandpass(burst(0.08, 0.004, 0.018), 1000 * size, 0.8), 0.008, 0.4);
  mix(out, lowpass(burst(0.04, 0.001, 0.01), 700), 0, 0.5);
  return fadeOut(out, 0.03);
}

const LATCH = [
  [1180, 0.012, 0.5],
  [530, 0.025, 0.6],
  [2450, 0.008, 0.4],
];
const HINGE = [
  [150, 0.04, 0.8],
  [238, 0.03, 0.5],
  [520, 0.015, 0.2],
];

/** The latch, a spring that creaks in small slips, a breath of hot air, and the door coming to rest. */
function ovenOpen() {
  const out = silence(0.5);
  mix(out, struck(0.1, LATCH), 0, 0.9);
  mix(out, click(2600, 2, 0.004), 0, 0.7);
  for (let i = 0; i < 11; i++) {
    const slip = struck(0.05, [
      [410 + i * 17, 0.012, 0.5],
      [1130 + i * 41, 0.006, 0.35],
    ]);
    mix(out, slip, 0.05 + i * 0.021 + random() * 0.004, 0.22);
  }
  mix(out, shape(lowpass(noise(0.4), 850), swell(0.4, 1.5)), 0.06, 0.55);
  mix(out, struck(0.15, HINGE, 0.002), 0.34, 0.8);
  return fadeOut(room(saturate(out, 3), 0.2, 0.08), 0.06);
}

const DOOR = [
  [104, 0.07, 0.8],
  [156, 0.06, 0.9],
  [241, 0.05, 0.9],
  [415, 0.035, 0.6],
  [930, 0.018, 0.3],
];
const RACK = [
  [2310, 0.04, 0.6],
  [3420, 0.03, 0.45],
  [5150, 0.018, 0.25],
];

/** The thud of a heavy door, the racks that shiver after it, and the latch. */
function ovenClose() {
  const out = silence(0.42);
  mix(out, shape(bandpass(noise(0.07), 1100, 0.8), swell(0.07)), 0, 0.2);
  mix(out, struck(0.35, DOOR, 0.0015), 0.05, 1);
  mix(out, lowpass(burst(0.12, 0.001, 0.02), 650), 0.05, 1.3);
  for (const [at, gain] of [
    [0.062, 0.16],
    [0.088, 0.1],
    [0.12, 0.06],
  ]) {
    mix(out, struck(0.2, resized(RACK, between(0.96, 1.04))), at, gain);
  }
  mix(out, struck(0.08, LATCH), 0.15, 0.3);
  return fadeOut(room(saturate(out, 2.5), 0.2, 0.1), 0.06);
}

// C6, G6, C7 and E7 make one wide chord of C major: both kitchens may ring at once, over any bar of the music.
const ding = (note) => fadeOut(room(ovenBell(hertz(note), 1.2), 0.25, 0.1), 0.3);

/** Two quick taps on the bell, the second a little softer. */
function ring(note) {
  const out = silence(1.2);
  mix(out, serviceBell(hertz(note), 1.2), 0, 1);
  mix(out, serviceBell(hertz(note), 1.04), 0.16, 0.75);
  return fadeOut(room(out, 0.22, 0.1), 0.3);
}

/** Three sparks, the gas catching with a low "whoomp", and the flame settling. */
function stoveOn() {
  const out = silence(0.9);
  for (const at of [0, 0.085, 0.17]) {
    mix(out, click(3800, 1.5, 0.0025), at, 1.1);
    mix(out, click(1500, 2, 0.003), at, 0.6);
  }
  const whoomp = strikeShape(0.045, 0.13);
  mix(out, shape(lowpass(noise(0.6), 380), whoomp), 0.21, 3);
  mix(out, shape(bandpass(noise(0.6), 760, 0.7), whoomp), 0.215, 1.2);
  const depth = glide(0.4, (t) => 128 - 45 * t);
  mix(out, shape(depth, strikeShape(0.04, 0.09)), 0.21, 0.7);
  mix(out, shape(bandpass(noise(0.6), 2100, 0.6), strikeShape(0.08, 0.4)), 0.26, 0.12);
  return fadeOut(saturate(out, 2.5), 0.35);
}

/** A pan: a steady hiss that breathes twice in a round, and a crackle every 30 ms or so. */
function sizzle() {
  const seconds = 2.5;
  const hiss = around(noise(seconds), (sound) => lowpass(highpass(sound, 2400), 7600));
  const body = around(noise(seconds), (sound) => bandpass(sound, 1300, 0.6));
  const breath = (t) => 1 + 0.18 * Math.sin((4 * Math.PI * t) / seconds);
  const out = mix(scale(shape(hiss, breath), 0.36), body, 0, 0.1);
  for (let i = 0; i < seconds * 34; i++) {
    const drop = bandpass(burst(0.02, 0.0004, between(0.0015, 0.0055)), between(2500, 7000), 3);
    mixAround(out, drop, between(0, seconds), between(0.4, 1.3));
  }
  return out;
}

const LID = [
  [688, 0.11, 0.5],
  [1187, 0.1, 0.7],
  [1194, 0.1, 0.4],
  [1872, 0.08, 0.8],
  [2760, 0.055, 0.6],
  [4120, 0.03, 0.3],
];

/** A steel lid that lands on one side of the pot, then rocks flat, faster and softer. */
function potLid() {
  const out = silence(0.62);
  const taps = [
    [0, 1],
    [0.07, 0.5],
    [0.118, 0.32],
    [0.15, 0.2],
    [0.172, 0.12],
  ];
  for (const [at, gain] of taps) {
    mix(out, struck(0.45, resized(LID, between(0.985, 1.015))), at, gain);
    mix(out, click(5200, 1, 0.002), at, gain * 0.6);
  }
  return fadeOut(room(saturate(out, 2.5), 0.2, 0.06), 0.12);
}

const CHINA = [
  [1240, 0.04, 0.5],
  [2680, 0.06, 1],
  [4380, 0.035, 0.5],
  [6300, 0.015, 0.25],
];
const COUNTER = [
  [188, 0.03, 1],
  [305, 0.02, 0.6],
];

/** China on a wooden counter. */
function plate() {
  const out = silence(0.32);
  for (const [at, gain] of [
    [0, 1],
    [0.05, 0.42],
    [0.078, 0.18],
  ]) {
    mix(out, struck(0.25, resized(CHINA, between(0.98, 1.02))), at, gain * 0.6);
    mix(out, click(5500, 1, 0.002), at, gain * 0.3);
    mix(out, struck(0.15, COUNTER, 0.002), at, gain * 0.5);
  }
  return fadeOut(room(saturate(out, 2.5), 0.2, 0.08), 0.06);
}

/** A wind-up timer: a small hammer on a small bell, 26 times a second, running down at the end. */
function eggTimer() {
  const out = silence(0.85);
  const G = hertz('G7');
  const cup = [
    [G, 0.09, 1],
    [G * 2, 0.04, 0.4],
    [G * 1.498, 0.025, 0.25],
    [G / 2, 0.03, 0.2],
  ];
  for (let i = 0, at = 0; i < 15; i++) {
    const tired = i < 12 ? 1 : 0.75 ** (i - 11);
    mix(out, struck(0.3, cup), at, tired * between(0.75, 1));
    mix(out, click(1900, 1.5, 0.003), at, tired * 0.5);
    at += (i < 12 ? 0.0385 : 0.05) + between(-0.002, 0.002);
  }
  return fadeOut(room(saturate(out), 0.2, 0.06), 0.15);
}

/** Name to recipe. A recipe that loops says so. */
export const kitchenSounds = {
  chop1: { make: () => chop(1) },
  chop2: { make: () => chop(0.93) },
  chop3: { make: () => chop(1.08) },
  knead: { make: knead },
  step1: { make: () => step(1) },
  step2: { make: () => step(1.12) },
  ovenOpen: { make: ovenOpen },
  ovenClose: { make: ovenClose },
  dingLeft: { make: () => ding('C7') },
  dingRight: { make: () => ding('E7') },
  bellLeft: { make: () => ring('C6') },
  bellRight: { make: () => ring('G6') },
  stoveOn: { make: stoveOn },
  sizzle: { make: sizzle, loop: true },
  potLid: { make: potLid },
  plate: { make: plate },
  eggTimer: { make: eggTimer },
};
