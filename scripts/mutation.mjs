// `npm run mutation`: Stryker breaks src/asyncio in one place at a time, and the unit tests of that room must notice.
//
//   npm run mutation                             the whole room
//   npm run mutation -- src/asyncio/locks.ts     some files of it
//   npm run mutation -- --fresh                  not only what changed since the last time
//
// Stryker is not among the project's packages: it is installed into .cache/mutation. It works on a copy of the sources
// there, so that nobody need wait for it to go on. The survivors are written to .cache/results/mutation.txt.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** @typedef {{ line: number, column: number }} Position */
/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: Position, end: Position } }} Mutant */
/** @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report */

/** The share of breakages that the tests must notice, in percent. */
const goal = 85;

/** The last version of Stryker that runs on Node.js 20. */
const stryker = '9.6.1';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const home = path.join(root, '.cache/mutation');
const room = path.join(home, 'room');
const results = path.join(root, '.cache/results');

const { values: options, positionals } = parseArgs({
  options: { fresh: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const report = path.join(home, 'report.json');

install();
copySources();
const status = mutate(
  positionals.length > 0
    ? positionals
    : ['src/asyncio/**/*.ts', '!src/asyncio/**/*.test.ts', '!src/asyncio/index.ts'],
);
process.exitCode = fs.existsSync(report)
  ? summarise(JSON.parse(fs.readFileSync(report, 'utf8')))
  : status || 1;

function install() {
  const dependencies = { '@stryker-mutator/core': stryker, '@stryker-mutator/vitest-runner': stryker };
  const wanted = JSON.stringify({ private: true, dependencies });
  const stamp = path.join(home, 'node_modules/installed.json');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing Stryker …');
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), wanted);
  // Vitest, its peer, is the project's own: it is found in the folders above.
  const args = ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: home, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: home, stdio: 'inherit', shell: true });
  if (status !== 0) throw new Error('Stryker could not be installed');
  fs.writeFileSync(stamp, wanted);
}

function copySources() {
  fs.rmSync(room, { recursive: true, force: true });
  for (const each of ['src/asyncio', 'src/trace', 'tests/log.ts'])
    fs.cpSync(path.join(root, each), path.join(room, each), { recursive: true });
  fs.writeFileSync(
    path.join(room, 'vitest.config.mjs'),
    `export default { test: { include: ['src/asyncio/**/*.test.ts'], environment: 'node' } };`,
  );
}

/** @param {readonly string[]} files */
function mutate(files) {
  fs.rmSync(report, { force: true });
  const config = {
    mutate: files,
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    inPlace: true,
    // There is none: Stryker would read it with a compiler of its own.
    tsconfigFile: 'none.json',
    checkers: [],
    // A mutant that turns for ever is noticed after so many milliseconds.
    timeoutMS: 2000,
    incremental: true,
    incrementalFile: path.join(home, 'incremental.json'),
    force: options.fresh,
    tempDirName: path.join(home, 'temporary'),
    reporters: ['progress', 'json'],
    jsonReporter: { fileName: report },
    allowEmpty: true,
    disableTypeChecks: false,
    allowConsoleColors: false,
  };
  fs.writeFileSync(path.join(room, 'stryker.config.json'), JSON.stringify(config, null, 1));
  const bin = path.join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  return spawnSync(process.execPath, [bin, 'run'], { cwd: room, stdio: 'inherit' }).status;
}

/** Writes what came of it, and says with which code to end. @param {Report} json */
function summarise({ files }) {
  /** @type {{ file: string, noticed: number, all: number }[]} */
  const counts = [];
  /** @type {string[]} */
  const survivors = [];
  for (const [file, { source, mutants }] of Object.entries(files)) {
    // Stryker reports what it remembers too.
    if (positionals.length > 0 ? !positionals.includes(file) : !fs.existsSync(path.join(room, file)))
      continue;
    const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    counts.push({ file, noticed, all: noticed + missed.length });
    for (const mutant of missed) survivors.push(`${file}:${describe(mutant, source.split('\n'))}`);
  }
  const noticed = counts.reduce((sum, count) => sum + count.noticed, 0);
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  const line = `mutation: ${shareOf(noticed, all)} % of ${String(all)} breakages noticed (goal: ${String(goal)} %)`;
  const table = counts.map(
    (count) =>
      `${shareOf(count.noticed, count.all).padStart(6)} %  ${String(count.all).padStart(5)}  ${count.file}`,
  );
  const file = path.join(results, 'mutation.txt');
  fs.mkdirSync(results, { recursive: true });
  fs.writeFileSync(file, [line, '', ...table, '', ...survivors, ''].join('\n'));
  console.log(
    [
      '',
      ...table,
      '',
      `The ${String(survivors.length)} unnoticed are in ${path.relative(root, file)}.`,
      line,
    ].join('\n'),
  );
  return all > 0 && noticed / all >= goal / 100 ? 0 : 1;
}

/** @param {number} part @param {number} all */
function shareOf(part, all) {
  return (all === 0 ? 100 : (part / all) * 100).toFixed(1);
}

/** `12:5 ConditionalExpression (no test comes here): a < b → true` @param {Mutant} mutant @param {readonly string[]} lines */
function describe({ status, mutatorName, replacement, location: { start, end } }, lines) {
  const first = lines[start.line - 1] ?? '';
  const before =
    start.line === end.line
      ? first.slice(start.column - 1, end.column - 1)
      : `${first.slice(start.column - 1)} …`;
  const after = (replacement ?? '').replaceAll(/\s+/g, ' ');
  const where = `${String(start.line)}:${String(start.column)} ${mutatorName}`;
  return `${where}${status === 'NoCoverage' ? ' (no test comes here)' : ''}: ${before} → ${after}`;
}
