// The second parity check: random programs, drawn by programs.ts, run by our asyncio (cooks.ts) and by CPython (cooks.py).
//
//   node tests/parity/second/run.mjs --programs 20000 --seed 1
//   node tests/parity/second/run.mjs --seed 1 --only 1234      one program of that seed, with its log
//
// Programs that differ are made as small as they will go, and shown with both logs.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { loadPyodide } from 'pyodide';
import { build } from 'vite';

const { values } = parseArgs({
  options: {
    programs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const batch = 50;
const mostShown = 5;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = `${root}/.cache/parity-second`;
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    target: 'es2023',
    outDir: folder,
    minify: false,
    lib: {
      entry: Object.fromEntries(
        ['programs', 'cooks'].map((name) => [name, `${root}/tests/parity/second/${name}.ts`]),
      ),
      formats: ['es'],
    },
  },
});
const { draw } = await import(`${folder}/programs.js`);
const { cook } = await import(`${folder}/cooks.js`);

const python = await loadPyodide();
for (const file of ['../virtual_time.py', 'cooks.py'])
  python.FS.writeFile(file.replace('../', ''), readFileSync(new URL(file, import.meta.url), 'utf8'));
const { run_all: runAll } = python.pyimport('cooks');
const askPython = (programs) => JSON.parse(runAll(JSON.stringify(programs)));

const lines = (log) => log.map((entry) => JSON.stringify(entry));
const isStep = (value) => Array.isArray(value) && typeof value[0] === 'string';
const isBlock = (value) => Array.isArray(value) && value.length > 0 && value.every(isStep);
const differs = (ours, theirs) => lines(ours).join('\n') !== lines(theirs).join('\n');

function cookSafely(program) {
  try {
    return cook(program);
  } catch (error) {
    return [[0, 'crash', String(error), null]];
  }
}

const numbers =
  values.only === undefined
    ? Array.from({ length: Number(values.programs) }, (_, number) => number)
    : [Number(values.only)];
const counts = { events: 0, deadlocks: 0, errors: 0, different: 0, words: new Map() };
const start = performance.now();
for (let from = 0; from < numbers.length; from += batch) {
  const programs = numbers.slice(from, from + batch).map((number) => draw(seed, number));
  for (const [place, theirs] of askPython(programs).entries()) {
    count(theirs);
    const ours = cookSafely(programs[place]);
    if (values.only !== undefined) console.log(lines(theirs).join('\n'));
    if (!differs(ours, theirs)) continue;
    counts.different++;
    if (counts.different <= mostShown) show(numbers[from + place], programs[place]);
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(
  `${numbers.length} programs of seed ${seed}: ${counts.different} differ.`,
  `${counts.events} events, ${counts.deadlocks} deadlocks, ${counts.errors} ended in an error,`,
  `${Math.round(seconds)} s, ${Math.round(numbers.length / seconds)} programs/s`,
);
console.log(
  Array.from(counts.words)
    .toSorted(([, a], [, b]) => b - a)
    .map(([word, times]) => `${word} ${times}`)
    .join(', '),
);
process.exitCode = counts.different > 0 ? 1 : 0;

function count(log) {
  counts.events += log.length;
  const end = log.at(-1)[3];
  if (end === 'deadlock') counts.deadlocks++;
  else if (typeof end === 'string') counts.errors++;
  for (const [, , word] of log) counts.words.set(word, (counts.words.get(word) ?? 0) + 1);
}

function show(number, program) {
  const small = shrink(program);
  const [theirs] = askPython([small]);
  const ours = cookSafely(small);
  const both = [lines(ours), lines(theirs)];
  const first = both[0].findIndex((line, place) => line !== both[1][place]);
  console.log(`\nprogram ${number} of seed ${seed}, made small:`);
  console.log(JSON.stringify(small, (_, value) => (Array.isArray(value) && value.length === 0 ? [] : value)));
  for (const [name, log] of [
    ['ours', both[0]],
    ['CPython', both[1]],
  ])
    console.log(
      `${name}:\n${log.map((line, place) => `${place === first ? '> ' : '  '}${line}`).join('\n')}`,
    );
}

/** Drops whatever can be dropped, as long as it still differs. */
function shrink(program) {
  let best = program;
  for (let again = true; again;) {
    again = false;
    for (const smaller of smallerOnes(best)) {
      if (!differs(cookSafely(smaller), askPython([smaller])[0])) continue;
      best = smaller;
      again = true;
      break;
    }
  }
  return best;
}

/** The program without one of its steps, or with what stands in a step instead of the step. */
function* smallerOnes(program) {
  if (program.eager) yield { ...program, eager: false };
  for (const part of ['cooks', 'callbacks'])
    for (const [place, block] of program[part].entries())
      for (const smaller of smallerBlocks(block))
        yield { ...program, [part]: program[part].with(place, smaller) };
}

function* smallerBlocks(block) {
  if (block.length > 1) yield [];
  for (const [place, step] of block.entries()) {
    yield block.toSpliced(place, 1);
    for (const [inside, value] of step.entries()) {
      if (isBlock(value)) {
        yield block.toSpliced(place, 1, ...value);
        for (const smaller of smallerBlocks(value)) yield block.with(place, step.with(inside, smaller));
      } else if (isStep(value))
        for (const [smaller] of smallerBlocks([value])) {
          if (smaller !== undefined) yield block.with(place, step.with(inside, smaller));
        }
    }
  }
}
