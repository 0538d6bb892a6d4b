// Renders every sound and the music, and encodes them beside this folder: `node assets/sound/src/render.mjs`.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mix, RATE, reseed, samples, silence } from './dsp.mjs';
import { interfaceSounds } from './interface.mjs';
import { kitchenSounds } from './kitchen.mjs';
import { levelled } from './levels.mjs';
import { music } from './music.mjs';

const GAP_MS = 100;
// A loop is recorded a little beyond both its ends. A codec smears the edges of a file, and some decoders
// start a few milliseconds late; with these margins neither is heard at the seam.
const MARGIN_MS = 100;

const target = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

function render(name, make) {
  reseed(name);
  return levelled(name, make());
}

/** A loop with its own end in front of it and its own start after it. */
function withMargins(loop) {
  const margin = samples(MARGIN_MS / 1000);
  return Float32Array.from({ length: loop.length + 2 * margin }, (_, i) => {
    return loop[(i - margin + loop.length) % loop.length];
  });
}

const milliseconds = (sound) => Math.ceil((sound.length / RATE) * 1000);

/** Lays all sounds on one tape, and notes where each begins: `{ name: [start ms, length ms, loops?] }`. */
function tape(recipes) {
  const sprite = {};
  const parts = [];
  let at = GAP_MS;
  for (const [name, { make, loop }] of Object.entries(recipes)) {
    const sound = render(name, make);
    const recorded = loop ? withMargins(sound) : sound;
    parts.push([recorded, at / 1000]);
    sprite[name] = loop ? [at + MARGIN_MS, milliseconds(sound), true] : [at, milliseconds(sound)];
    at += milliseconds(recorded) + GAP_MS;
  }
  const all = silence(at / 1000);
  for (const [sound, start] of parts) mix(all, sound, start);
  return { all, sprite };
}

// bitexact: no dates and no random ids, so the same source gives the same bytes.
function encode(sound, name, ...codec) {
  const input = ['-f', 'f32le', '-ar', `${RATE}`, '-ac', '1', '-i', 'pipe:0'];
  const output = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-threads', '1'];
  const options = ['-v', 'error', '-y', ...input, ...codec, ...output, target(name)];
  const { status, stderr } = spawnSync('ffmpeg', options, { input: Buffer.from(sound.buffer) });
  if (status !== 0) throw new Error(`ffmpeg could not write ${name}: ${stderr}`);
}

// 60 ms a packet: at these rates the container's own bytes would be a tenth of the file.
const LESS_WRAPPING = ['-frame_duration', '60'];

const opus = (rate) => ['-c:a', 'libopus', '-b:a', rate, '-vbr', 'constrained', ...LESS_WRAPPING];

const aac = (rate, hertz) => ['-c:a', 'aac', '-b:a', rate, '-ar', hertz, '-movflags', '+faststart'];

/** One name a line, as the formatter would leave it. */
function writeSprite(file, sprite) {
  const lines = Object.entries(sprite).map(([name, place]) => `  "${name}": [${place.join(', ')}]`);
  writeFileSync(target(file), `{\n${lines.join(',\n')}\n}\n`);
}

const { all, sprite } = tape({ ...kitchenSounds, ...interfaceSounds });
encode(all, 'kitchen.webm', ...opus('32k'));
encode(all, 'kitchen.m4a', ...aac('34k', '44100'));
writeSprite('sprite.json', sprite);

const song = render('music', music);
encode(withMargins(song), 'music.webm', ...opus('22k'));
encode(withMargins(song), 'music.m4a', ...aac('26k', '32000'));
writeSprite('music.json', { loop: [MARGIN_MS, milliseconds(song), true] });
