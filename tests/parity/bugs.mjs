// `npm run bugs`: is the check sharp? Plants the bugs of `bugs.ts` in copies of the scheduler, one at a time, and counts the
// programs whose log then differs from CPython's. A bug that no program finds must make a unit test fail.
//   --only TEXT   only the bugs whose file and name match this pattern
//   --first       stop each at the first program that differs
//   --programs N  (5000)   --seed N  (3)   --jobs N  (2)   --scheduler FOLDER  (src/asyncio)

import { fork } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { startVitest } from 'vitest/node';
import { parity } from './parity.mjs';

/** @typedef {import('./bugs').Bug & { file: string }} Bug */

/** A scheduler that says nothing for so long hangs, and that is found out. */
const patienceInSeconds = 60;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    first: { type: 'boolean', default: false },
    programs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '3' },
    jobs: { type: 'string', default: '2' },
    scheduler: { type: 'string', default: 'src/asyncio' },
  },
});
const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, '../..');
const asyncio = path.resolve(root, values.scheduler);
const out = path.join(root, '.cache/bugs', String(process.pid));
/** Made at the start: whoever works on the scheduler meanwhile does not disturb. */
const copy = path.join(out, 'asyncio');
const recorded = path.join(root, '.cache/bugs', `${values.programs}-of-seed-${values.seed}.br`);

/**
 * @param {string} name
 * @param {string} entry
 * @param {import('vite').Plugin[]} plugins
 */
async function bundle(name, entry, plugins = []) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { input: { [name]: entry }, output: { entryFileNames: '[name].mjs' } },
    },
  });
  return pathToFileURL(path.join(out, `${name}.mjs`)).href;
}

/** Where `find` stands in a text, however both are spaced. @param {string} find */
const pattern = (find) =>
  new RegExp(
    find
      .trim()
      .split(/\s+/u)
      .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`))
      .join(String.raw`\s+`),
    'gu',
  );

/** @param {Bug} bug */
function occurrences({ file, find }) {
  return [...readFileSync(path.join(copy, file), 'utf8').matchAll(pattern(find))].length;
}

/** Plants a bug in what is read from a folder. @param {Bug} bug @param {string} where @returns {import('vite').Plugin} */
const planting = ({ file, find, replace }, where) => ({
  name: 'bug',
  enforce: 'pre',
  transform: (code, id) =>
    id === path.join(where, file) ? code.replace(pattern(find), () => replace) : undefined,
});

/** Keeps a process that has read its share of the programs; another one when it hung. */
class Checker {
  /** @param {string} module @param {number} share */
  constructor(module, share) {
    this.module = module;
    this.share = share;
    this.child = this.start();
  }

  start() {
    return fork(fileURLToPath(this.module), [recorded, String(this.share), values.jobs], {
      stdio: 'inherit',
    });
  }

  /** How many programs differ; infinitely many when it hangs or breaks. @param {string} scheduler @returns {Promise<number>} */
  ask(scheduler) {
    return new Promise((resolve) => {
      const { child } = this;
      const end = (/** @type {number} */ different) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(different);
      };
      const lost = () => {
        child.kill('SIGKILL');
        this.child = this.start();
        end(Infinity);
      };
      const timer = setTimeout(lost, patienceInSeconds * 1000);
      child.once('exit', lost);
      child.once('message', end);
      child.send({ scheduler, first: values.first });
    });
  }

  stop() {
    this.child.kill('SIGKILL');
  }
}

/** The unit tests that fail, as `file: test`. @param {import('vite').Plugin[]} plugins */
async function failingTests(plugins) {
  const vitest = await startVitest(
    'test',
    ['src/asyncio/'],
    { watch: false, reporters: [{}], coverage: { enabled: false } },
    { plugins },
  );
  const failing = vitest.state
    .getTestModules()
    .flatMap((module) => [
      ...(module.state() === 'failed' && module.children.size === 0 ? [module.relativeModuleId] : []),
      ...Array.from(
        module.children.allTests('failed'),
        ({ fullName }) => `${module.relativeModuleId}: ${fullName}`,
      ),
    ]);
  await vitest.close();
  process.exitCode = 0;
  return failing;
}

async function main() {
  mkdirSync(out, { recursive: true });
  cpSync(asyncio, copy, { recursive: true });
  const { bugs: byFile } = await import(await bundle('bugs', path.join(folder, 'bugs.ts')));
  /** @type {Bug[]} */
  const all = Object.entries(byFile).flatMap(([file, bugs]) =>
    bugs.map((/** @type {import('./bugs').Bug} */ bug) => ({ ...bug, file })),
  );
  const rotten = all.filter((bug) => occurrences(bug) !== 1);
  for (const bug of rotten)
    console.error(`${bug.file}: ${String(occurrences(bug))} places for “${bug.name}”: ${bug.find}`);
  if (rotten.length > 0) return 1;

  const checker = await bundle('bugs-check', path.join(folder, 'bugs-check.ts'));
  if (!(await import(checker)).isUpToDate(recorded))
    await parity(['--record', '--programs', values.programs, '--seed', values.seed, '--out', recorded]);
  const checkers = Array.from({ length: Number(values.jobs) }, (_, share) => new Checker(checker, share));
  /** @param {string} scheduler */
  const differing = async (scheduler) => {
    const counts = await Promise.all(checkers.map((each) => each.ask(scheduler)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  try {
    const sound = await differing(await bundle('sound', path.join(copy, 'index.ts')));
    if (sound > 0) {
      console.error(`${String(sound)} programs differ without any bug`);
      return 1;
    }
    return await plantAll(
      all.filter(({ file, name }) => new RegExp(values.only, 'u').test(`${file} ${name}`)),
      differing,
    );
  } finally {
    for (const each of checkers) each.stop();
  }
}

/** @param {readonly Bug[]} bugs @param {(scheduler: string) => Promise<number>} differing */
async function plantAll(bugs, differing) {
  const missed = [];
  for (const [index, bug] of bugs.entries()) {
    const plugins = [planting(bug, copy)];
    const count = await differing(
      await bundle(`scheduler-${String(index)}`, path.join(copy, 'index.ts'), plugins),
    );
    if (count === 0) missed.push(bug);
    console.log(`${(count === Infinity ? 'hangs' : String(count)).padStart(6)}  ${bug.file}: ${bug.name}`);
  }

  const real = missed.filter(({ equivalent }) => equivalent === undefined);
  const broken = real.length === 0 ? [] : await failingTests([]);
  let byNothing = 0;
  console.log('\nNo program differs:');
  for (const bug of missed) {
    let what = `changes nothing: ${String(bug.equivalent)}`;
    if (bug.equivalent === undefined) {
      const [test, ...others] = (await failingTests([planting(bug, asyncio)])).filter(
        (each) => !broken.includes(each),
      );
      if (test === undefined) byNothing++;
      what = test === undefined ? 'NO TEST FAILS' : `fails ${test}${others.length > 0 ? ', …' : ''}`;
    }
    console.log(`  ${bug.file}: ${bug.name}\n    ${what}`);
  }

  const all = bugs.length - missed.length + real.length;
  const found = all - real.length;
  console.log(
    `\n${String(found)} of ${String(all)} bugs caught by ${values.programs} programs, ` +
      `${String(real.length - byNothing)} by a unit test, ${String(byNothing)} by nothing`,
  );
  return byNothing > 0 || found < all * 0.95 ? 1 : 0;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(out, { recursive: true, force: true });
}
