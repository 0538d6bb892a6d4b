// Writes every drawing to assets/art/svg/ and the table of sizes, pivots and joints to assets/art/manifest.json.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawings, roundLines } from './lib.mjs';
import './all.mjs';
import { rig } from './rig.mjs';

const artFolder = fileURLToPath(new URL('..', import.meta.url));
const svgFolder = path.join(artFolder, 'svg');

/** As small as it gets without another picture: it is kept once as a file and once as text. */
function asFile({ w, h, body }) {
  const lines = body
    .replace(/\s+/g, ' ')
    .replace(/ d="[^"]+"/g, (path) => ` ${path.slice(1).replace(/ ?([A-Za-z]) ?/g, '$1')}`)
    .replace(/\d+\.\d{3,}/g, (n) => String(Number(Number(n).toFixed(2))))
    .replace(/([^\d.])0\.(?=\d)/g, '$1.')
    .replace(/>\s*</g, '>\n<');
  const size = `viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${roundLines}>\n${lines}\n</svg>\n`;
}

/** Stops on what the game's loader cannot take. */
function check(name, text) {
  const ids = [...text.matchAll(/\bid="([^"]+)"/g)].map((m) => m[1]);
  if (new Set(ids).size !== ids.length) throw new Error(`${name}: an id is used twice`);
  for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g))
    if (!ids.includes(id)) throw new Error(`${name}: nothing has the id ${id}`);
  if (/<text|<filter|<image|NaN|undefined/.test(text))
    throw new Error(`${name}: text, filter, image or a bad number`);
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? filesBelow(path.join(folder, e.name)) : [path.join(folder, e.name)]));
}

const stale = new Set(filesBelow(svgFolder));
const manifest = {};
for (const [name, drawing] of [...drawings].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const file = path.join(svgFolder, `${name}.svg`);
  const text = asFile(drawing);
  check(name, text);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  stale.delete(file);
  const { w, h, px, py } = drawing;
  manifest[name] = { w, h, px, py };
}
for (const file of stale) fs.rmSync(file);
manifest.rig = rig;

/** One line per drawing; the rig indented, its short lists on one line. */
function asJson(name, value) {
  if (name !== 'rig') return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  const text = JSON.stringify(value, null, 2)
    .replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, items) => `[${items.replace(/\s*\n\s*/g, ' ')}]`)
    .replace(/\n/g, '\n  ');
  return `  "rig": ${text}`;
}

const rows = Object.entries(manifest).map(([name, value]) => asJson(name, value));
fs.writeFileSync(path.join(artFolder, 'manifest.json'), `{\n${rows.join(',\n')}\n}\n`);
console.log(`${drawings.size} drawings`);
