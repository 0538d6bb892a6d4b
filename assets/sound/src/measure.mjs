// Decodes the shipped files and prints what is in them; fails if a rule is broken: `node assets/sound/src/measure.mjs`.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kWeighted, peak, RATE, samples } from './dsp.mjs';
import { CEILING, decibels, LOUDNESS } from './levels.mjs';

const MASTER_GAIN = 0.7;
const VOICES = 6;
const FILES = ['kitchen.webm', 'kitchen.m4a', 'music.webm', 'music.m4a'];
const MAX_BYTES = 520_000;
// A decoder overshoots what was encoded: Opus a little, AAC (which Safari takes) more.
const OVERSHOOT_DB = { webm: 1, m4a: 2.5 };

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const json = (name) => JSON.parse(readFileSync(path(name), 'utf8'));

function ffmpeg(options, input) {
  return spawnSync('ffmpeg', ['-hide_banner', ...options], { input, maxBuffer: 1 << 28 });
}

function decode(name) {
  const { stdout } = ffmpeg(['-v', 'error', '-i', path(name), '-f', 'f32le', '-ar', `${RATE}`, 'pipe:1']);
  return new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength));
}

const cut = (tape, [start, length]) => tape.slice(samples(start / 1000), samples((start + length) / 1000));

/** The meters of ffmpeg: ebur128 (loudest 400 ms in LUFS, true peak) and astats (sample peak). */
function meters(sound) {
  const padded = new Float32Array(sound.length + 2 * RATE);
  padded.set(sound, RATE);
  const raw = ['-f', 'f32le', '-ar', `${RATE}`, '-ac', '1', '-i', 'pipe:0'];
  const filters = 'ebur128=peak=true:framelog=info,astats=measure_perchannel=none';
  const { stderr } = ffmpeg([...raw, '-af', filters, '-f', 'null', '-'], Buffer.from(padded.buffer));
  const all = (pattern) => [...stderr.toString().matchAll(pattern)].map((match) => Number(match[1]));
  return {
    'LUFS M': Math.max(...all(/ M: *(-?[\d.]+)/g)),
    'true peak': all(/Peak: *(-?[\d.]+) dBFS/g).at(-1),
    'sample peak': round(all(/Peak level dB: *(-?[\d.]+)/g).at(-1)),
  };
}

const round = (value, digits = 1) => Number(value.toFixed(digits));

const sumOf = (values) => values.reduce((total, value) => total + value, 0);

const rms = (sound) => Math.sqrt(sound.reduce((total, value) => total + value * value, 0) / sound.length);

function powerAt(sound, hertz) {
  let [re, im] = [0, 0];
  for (let i = 0; i < sound.length; i++) {
    const turn = (2 * Math.PI * hertz * i) / RATE;
    re += sound[i] * Math.cos(turn);
    im += sound[i] * Math.sin(turn);
  }
  return re * re + im * im;
}

/** The middle of the spectrum in Hz, of the 40 ms after the loudest instant: low is dull, high is bright. */
function brightness(sound) {
  const most = peak(sound);
  const from = sound.findIndex((value) => Math.abs(value) === most);
  const piece = sound.slice(from, from + samples(0.04));
  const tones = Array.from({ length: 240 }, (_, i) => 50 * (i + 1));
  const powers = tones.map((hertz) => powerAt(piece, hertz));
  return Math.round(sumOf(powers.map((power, i) => power * tones[i])) / sumOf(powers));
}

/** A seam is heard as a jump or as a dip: the step across it, and the loudness of the 50 ms on both its sides. */
function seam(loop) {
  const twice = new Float32Array(2 * loop.length);
  twice.set(loop);
  twice.set(loop, loop.length);
  const middle = loop.length;
  const heard = kWeighted(twice);
  const side = (from) => round(decibels(rms(heard.slice(middle + from, middle + from + samples(0.05)))));
  return {
    step: round(Math.abs(loop[0] - loop.at(-1)), 5),
    'rms step': round(rms(loop.slice(1).map((value, i) => value - loop[i])), 5),
    before: side(-samples(0.05)),
    after: side(0),
  };
}

/** No six sounds that begin together sum higher: the six highest, or the six lowest, at every instant. */
function startingTogether(voices) {
  const longest = Math.max(...voices.map((sound) => sound.length));
  let worst = 0;
  for (let i = 0; i < longest; i++) {
    const values = voices.map((sound) => sound[i] ?? 0).toSorted((a, b) => b - a);
    worst = Math.max(worst, sumOf(values.slice(0, VOICES)), -sumOf(values.slice(-VOICES)));
  }
  return worst;
}

/** No six sounds sum higher, whenever they begin. */
const highestPeaks = (voices) =>
  sumOf(
    voices
      .map(peak)
      .toSorted((a, b) => b - a)
      .slice(0, VOICES),
  );

const failures = [];

function expect(holds, complaint) {
  if (!holds) failures.push(complaint);
}

const sprite = json('sprite.json');
const places = { ...sprite, music: json('music.json').loop };

function soundsOf(kind) {
  const [kitchen, music] = [decode(`kitchen.${kind}`), decode(`music.${kind}`)];
  const entries = Object.entries(places);
  return Object.fromEntries(
    entries.map(([name, place]) => [name, cut(name in sprite ? kitchen : music, place)]),
  );
}

const decoded = { webm: soundsOf('webm'), m4a: soundsOf('m4a') };

const table = {};
for (const [name, sound] of Object.entries(decoded.webm)) {
  const found = { ms: places[name][1], target: LOUDNESS[name], ...meters(sound) };
  table[name] = { ...found, 'm4a peak': round(decibels(peak(decoded.m4a[name]))), Hz: brightness(sound) };
  expect(found['true peak'] < CEILING + OVERSHOOT_DB.webm, `${name}.webm peaks too high`);
  expect(table[name]['m4a peak'] < CEILING + OVERSHOOT_DB.m4a, `${name}.m4a peaks too high`);
  expect(found['LUFS M'] < LOUDNESS[name] + 0.5, `${name} is louder than its target`);
  expect(found['LUFS M'] > LOUDNESS[name] - 1.5, `${name} is softer than its target`);
}
console.table(table);

const seams = {};
for (const name of Object.keys(places).filter((key) => places[key][2])) {
  for (const kind of ['webm', 'm4a']) {
    const found = seam(decoded[kind][name]);
    seams[`${name}.${kind}`] = found;
    expect(found.step < 3 * found['rms step'], `${name}.${kind} jumps at its seam`);
  }
}
console.table(seams);

const headroom = {};
for (const kind of ['webm', 'm4a']) {
  const { music, ...effects } = decoded[kind];
  const heard = Object.values(effects);
  const dB = (sum) => round(decibels(sum * MASTER_GAIN));
  headroom[kind] = {
    together: dB(startingTogether(heard)),
    'and music': dB(startingTogether(heard) + peak(music)),
    'all peaks at once': dB(highestPeaks(heard)),
  };
  expect(headroom[kind]['and music'] < 0, `six sounds at once clip (${kind})`);
}
console.table(headroom);

const sizes = Object.fromEntries(FILES.map((name) => [name, statSync(path(name)).size]));
console.table(sizes);
expect(sumOf(Object.values(sizes)) < MAX_BYTES, `the four files are over ${MAX_BYTES} bytes`);

for (const failure of failures) console.error(`✗ ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
