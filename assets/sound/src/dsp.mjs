// The signal tools every sound is made of: seeded noise, filters, envelopes, mixing and a small room.

/** Samples per second. Opus runs at this rate inside, so nothing is resampled on the way in. */
export const RATE = 48_000;

let state = 1;

/** Starts the noise anew from a name, so that a sound stays the same when its neighbours change. */
export function reseed(name) {
  state = 2_166_136_261;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0), 16_777_619) >>> 0;
}

/** A number in [0, 1): mulberry32. */
export function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

export const between = (low, high) => low + random() * (high - low);

export const samples = (seconds) => Math.round(seconds * RATE);

export const silence = (seconds) => new Float32Array(samples(seconds));

/** White noise between -1 and 1. */
export const noise = (seconds) => silence(seconds).map(() => random() * 2 - 1);

/** Adds a sound into another, `at` seconds from its start. What reaches past the end is dropped. */
export function mix(into, sound, at = 0, gain = 1) {
  const offset = samples(at);
  const end = Math.min(sound.length, into.length - offset);
  for (let i = 0; i < end; i++) into[offset + i] += sound[i] * gain;
  return into;
}

/** Like `mix`, but what reaches past the end comes round to the start: this is what makes a loop seamless. */
export function mixAround(into, sound, at = 0, gain = 1) {
  const offset = samples(at);
  for (let i = 0; i < sound.length; i++) into[(offset + i) % into.length] += sound[i] * gain;
  return into;
}

function biquad(sound, [b0, b1, b2, a0, a1, a2]) {
  const out = new Float32Array(sound.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < sound.length; i++) {
    const y = (b0 * sound[i] + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
    [x2, x1, y2, y1] = [x1, sound[i], y1, y];
    out[i] = y;
  }
  return out;
}

// Robert Bristow-Johnson's audio EQ cookbook.
function cookbook(hertz, q) {
  const turn = (2 * Math.PI * hertz) / RATE;
  const cos = Math.cos(turn);
  const alpha = Math.sin(turn) / (2 * q);
  return { cos, alpha, poles: [1 + alpha, -2 * cos, 1 - alpha] };
}

export function lowpass(sound, hertz, q = Math.SQRT1_2) {
  const { cos, poles } = cookbook(hertz, q);
  return biquad(sound, [(1 - cos) / 2, 1 - cos, (1 - cos) / 2, ...poles]);
}

export function highpass(sound, hertz, q = Math.SQRT1_2) {
  const { cos, poles } = cookbook(hertz, q);
  return biquad(sound, [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2, ...poles]);
}

/** Keeps what lies near `hertz`; the narrower, the higher `q`. */
export function bandpass(sound, hertz, q = Math.SQRT1_2) {
  const { alpha, poles } = cookbook(hertz, q);
  return biquad(sound, [alpha, 0, -alpha, ...poles]);
}

/** The two filters of ITU-R BS.1770 at 48 kHz: a sound as loud as the ear hears it. */
export function kWeighted(sound) {
  const shelf = [
    1.53512485958697, -2.69169618940638, 1.19839281085285, 1, -1.69065929318241, 0.73248077421585,
  ];
  const rumble = [1, -2, 1, 1, -1.99004745483398, 0.99007225036621];
  return biquad(biquad(sound, shelf), rumble);
}

/** Filters a loop as if it had been playing for ever, so that its end still meets its start. */
export function around(loop, filter) {
  const twice = new Float32Array(2 * loop.length);
  twice.set(loop);
  twice.set(loop, loop.length);
  return filter(twice).slice(loop.length);
}

/** Multiplies a sound by a curve over time in seconds. */
export const shape = (sound, curve) => sound.map((value, i) => value * curve(i / RATE));

/** A strike: a straight rise for `rise` seconds, then an exponential fall with time constant `fall`. */
export const strikeShape = (rise, fall) => (t) => (t < rise ? t / rise : Math.exp((rise - t) / fall));

/** A swell: silence at both ends of `seconds`, full in the middle. */
export const swell =
  (seconds, power = 1) =>
  (t) =>
    Math.sin(Math.PI * Math.min(1, t / seconds)) ** power;

/** A short burst of noise with the shape of a strike. */
export const burst = (seconds, rise, fall) => shape(noise(seconds), strikeShape(rise, fall));

/** A sine whose pitch follows `hertzAt(t)`. */
export function glide(seconds, hertzAt) {
  let phase = 0;
  return silence(seconds).map((_, i) => {
    phase += (2 * Math.PI * hertzAt(i / RATE)) / RATE;
    return Math.sin(phase);
  });
}

export const scale = (sound, gain) => sound.map((value) => value * gain);

export const peak = (sound) => sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

export const normalise = (sound, to = 1) => scale(sound, to / (peak(sound) || 1));

/** Rounds off the highest peaks: the same loudness in less headroom. */
export const saturate = (sound, drive = 1.2) => normalise(sound).map((value) => Math.tanh(value * drive));

/** Brings the end down to true silence. */
export function fadeOut(sound, seconds = 0.01) {
  const start = sound.length - samples(seconds);
  return sound.map((value, i) =>
    i < start ? value : (value * (sound.length - 1 - i)) / (sound.length - start),
  );
}

const REFLECTIONS = [
  [0.013, 0.5],
  [0.019, 0.42],
  [0.027, 0.35],
  [0.041, 0.27],
  [0.059, 0.2],
  [0.083, 0.14],
  [0.117, 0.09],
  [0.161, 0.06],
];

/** A small tiled kitchen: eight dull reflections, `tail` seconds longer than the sound. */
export function room(sound, amount = 0.3, tail = 0.2) {
  const wet = lowpass(sound, 4200);
  const out = mix(new Float32Array(sound.length + samples(tail)), sound);
  for (const [delay, gain] of REFLECTIONS) mix(out, wet, delay, gain * amount);
  return out;
}

/** The same room for a loop. */
export function roomAround(loop, amount = 0.4) {
  const wet = around(loop, (sound) => lowpass(sound, 3200));
  const out = loop.slice();
  for (const [delay, gain] of REFLECTIONS) mixAround(out, wet, delay * 1.4, gain * amount);
  return out;
}
