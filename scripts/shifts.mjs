// Weighs every shift by a search over all its plays, and prints what comes of it: `npm run shifts`.
// With `-- --write` it writes what the app reads of it, src/shifts/table.ts.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/** @typedef {typeof import('../src/shifts/index.ts')} Shifts */
/** @typedef {import('../src/shifts/index.ts').Outcome} Outcome */
/** @typedef {import('../src/shifts/index.ts').Evening} Evening */
/** @typedef {import('../src/shifts/index.ts').ShiftName} ShiftName */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const place = path.join(root, 'src/shifts/table.ts');

/** So many positions a search may cook up to: far more than any shift has. */
const budget = 400_000;
const randomPlays = 1000;

/** Node 20 runs no TypeScript, so Vite bundles it first. @returns {Promise<Shifts>} */
async function load() {
  const out = path.join(root, '.cache/shifts', String(process.pid));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        ssr: true,
        outDir: out,
        minify: false,
        target: 'node20',
        rolldownOptions: {
          input: { shifts: path.join(root, 'src/shifts/index.ts') },
          // As `var`, a module's constants are none to V8.
          output: { entryFileNames: '[name].mjs', topLevelVar: false },
        },
      },
    });
    return await import(pathToFileURL(path.join(out, 'shifts.mjs')).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const shown = (/** @type {Outcome} */ { inTime, total }) =>
  `${String(inTime)}/${total === Infinity ? '∞' : String(total)}`;
const percent = (/** @type {number} */ share) => (share * 100).toFixed(share < 0.1 ? 1 : 0);
const code = (/** @type {Outcome} */ { inTime, total }) =>
  `{ inTime: ${String(inTime)}, total: ${String(total)} }`;

const {
  isBetter,
  judge,
  optimum,
  plays,
  randomPlay,
  shortfalls,
  starsOf,
  shifts,
  shiftNames,
  ruleNames,
  Dice,
} = await load();

/** @param {ShiftName} name */
function weigh(name) {
  const shift = shifts[name];
  const verdict = judge(shift, budget, shift.solution);
  if (verdict === undefined) throw new Error(`${name}: ${String(budget)} positions are not enough`);
  const best = optimum(shift, { budget });
  const rested = optimum(shift, { budget, waits: true });
  return { shift, verdict, best, rested, chance: chanceOf(shift, verdict) };
}

/**
 * @param {Evening} shift
 * @param {import('../src/shifts/index.ts').Verdict} verdict
 */
function chanceOf(shift, verdict) {
  const dice = new Dice(1);
  const counts = [0, 0, 0, 0];
  let choices = 0;
  let forced = 0;
  for (let i = 0; i < randomPlays; i++) {
    const play = randomPlay(shift, dice);
    const stars = starsOf(shift.sheet, verdict, play, false);
    counts[stars] = (counts[stars] ?? 0) + 1;
    choices += play.choices;
    forced += play.forced;
  }
  const [none = 0, , two = 0, three = 0] = counts.map((count) => count / randomPlays);
  return { none, two: two + three, three, forced: forced / choices };
}

/**
 * @param {ShiftName} name
 * @param {ReturnType<typeof weigh>} weighed
 */
function print(name, { shift, verdict, best, rested, chance }) {
  const { plays, par, fifo, rules, winners, crossings, chances } = verdict;
  const [none, , two, three] = chances;
  const guests = crossings.filter(({ guest }) => guest).length;
  const rest = isBetter(rested, par)
    ? `gives ${shown(rested)}`
    : rested.proved
      ? 'does not help'
      : 'is not known to help';
  const short = shift.chapter === undefined || shift.chapter === 'waits' ? [] : shortfalls(shift, verdict);
  console.log(
    [
      `${name}: ${String(plays)} plays, ${String(winners)} with three stars`,
      `par ${shown(par)} ${best.proved ? 'proved' : 'best known'} · resting ${rest} · asyncio ${shown(fifo)}`,
      ruleNames.map((rule) => `${rule} ${shown(rules[rule])}`).join(' · '),
      `random: ${percent(chance.none)} % no star, ${percent(chance.two)} % two or more, ${percent(chance.three)} % three (exactly ${percent(none)}, ${percent(two + three)}, ${percent(three)}); ${percent(chance.forced)} % of choices forced`,
      `choices that matter: ${String(crossings.length)}, a guest at ${String(guests)} of them, the last at minute ${String(crossings.at(-1)?.minute ?? 0)} of ${String(par.total)}`,
      ...(short.length > 0 ? [`FALLS SHORT: ${short.join(', ')}`] : []),
    ].join('\n  '),
  );
}

/**
 * @param {ShiftName} name
 * @param {ReturnType<typeof weigh>} weighed
 */
function rowOf(name, { verdict, best }) {
  const { plays, par, fifo, rules } = verdict;
  return [
    `  '${name}': {`,
    `    plays: ${String(plays)},`,
    `    par: ${code(par)},`,
    `    proved: ${String(best.proved)},`,
    `    fifo: ${code(fifo)},`,
    '    rules: {',
    ...ruleNames.map((rule) => `      '${rule}': ${code(rules[rule])},`),
    '    },',
    '  },',
  ].join('\n');
}

const secondsSince = (/** @type {number} */ then) => ((performance.now() - then) / 1000).toFixed(2);

const started = performance.now();
const rows = shiftNames.map((name) => {
  const weighed = weigh(name);
  print(name, weighed);
  return rowOf(name, weighed);
});
console.log(`all shifts: ${secondsSince(started)} s`);

const each = performance.now();
const count = Array.from(plays(shifts['friday-rush'])).length;
console.log(`${String(count)} plays of friday-rush cooked one by one: ${secondsSince(each)} s`);

if (process.argv.includes('--write')) {
  const head = readFileSync(place, 'utf8').split('export const table')[0] ?? '';
  writeFileSync(
    place,
    `${head}export const table: Readonly<Record<ShiftName, TableRow>> = {\n${rows.join('\n')}\n};\n`,
  );
}
