// Asks real CPython when each order sheet is served, and writes the answers to kitchen.golden.json.
//
//   node tests/parity/record.mjs           write the file
//   node tests/parity/record.mjs --check   only tell whether CPython still says what the file says
//
// Needs `npm i --no-save pyodide@314.0.7`, or PYODIDE=<folder of that package>.

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { presets, randomSheets } from './sheets.mjs';

// Of a handful of seeds, the one whose sheets best tell wrong loops and semaphores from right ones.
const SEED = 9;
const COUNT = 200;
// The presets come first. Synchronous logs say little that the serving times do not, and would double the file.
const SYNCHRONOUS_LOGS = presets.length + 3;

const golden = new URL('./kitchen.golden.json', import.meta.url);
const text = format(await askPython([...presets, ...randomSheets(COUNT, SEED)]));

if (!process.argv.includes('--check')) {
  writeFileSync(golden, text);
  console.log(`wrote kitchen.golden.json, ${Math.round(text.length / 1000)} kB`);
} else if (text === readFileSync(golden, 'utf8')) {
  console.log('CPython agrees with kitchen.golden.json');
} else {
  console.error('CPython does not say what kitchen.golden.json says: record it again and read the diff');
  process.exitCode = 1;
}

/**
 * @typedef {{ total: number, served: number[], log?: unknown[] }} Outcome
 * @typedef {import('./sheets.mjs').Sheet & { concurrent: Outcome, synchronous: Outcome }} Answer
 *
 * @param {import('./sheets.mjs').Sheet[]} sheets
 * @returns {Promise<{ python: string, sheets: Answer[] }>}
 */
async function askPython(sheets) {
  const folder = process.env['PYODIDE'];
  const address = folder ? pathToFileURL(`${folder}/pyodide.mjs`).href : 'pyodide';
  const { loadPyodide } = await import(address);
  const python = await loadPyodide();
  for (const file of ['virtual_time.py', 'kitchen.py']) {
    python.FS.writeFile(file, readFileSync(new URL(file, import.meta.url), 'utf8'));
  }
  return JSON.parse(python.pyimport('kitchen').record(JSON.stringify(sheets)));
}

/** One sheet a line, so that a diff shows which sheets changed. @param {{ python: string, sheets: Answer[] }} answers */
function format({ python, sheets }) {
  const lines = sheets.map((sheet, place) => {
    if (place >= SYNCHRONOUS_LOGS) delete sheet.synchronous.log;
    return JSON.stringify(sheet);
  });
  return `{"python":${JSON.stringify(python)},"sheets":[\n${lines.join(',\n')}\n]}\n`;
}
