/** The differential test of our scheduler against CPython: what `parity.mjs` runs. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Check, stretches } from './check';
import { coverage } from './coverage';
import { readGolden } from './golden';
import type { Places } from './pool';
import type { Job, Stretch } from './worker';

/** Of the programs in the golden file. */
const goldenSeed = 1;
const goldenPrograms = 2000;
/** How many fresh ones each `npm test` asks CPython. */
const livePrograms = 300;

const usage = `node tests/parity/parity.mjs …
  (nothing)                     ${String(goldenPrograms)} programs against the golden file, ${String(livePrograms)} against CPython
  --seed N                      the same, the fresh programs those of this seed
  --programs N [--seed N]       so many programs against CPython
  --golden FILE                 against this file alone; no Python is asked
  --record [--programs N] [--seed N] [--out FILE]
                                writes the golden file
  --dump SEED:PLACE             one program, and both logs
  --shrink SEED:PLACE           the smallest program that differs as that one does
  --coverage [--programs N] [--seed N]
                                how often each kind of operation occurs
  with --scheduler PATH         another scheduler than src/asyncio: its folder, or a module
       --jobs N                 in so many processes (2)
       --first                  stop at the first difference; shrink none
       --count                  count the differences; shrink none`;

/** Runs the check that the arguments ask for. Returns the exit code. */
export async function main(args: readonly string[], places: Places, cache: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      programs: { type: 'string' },
      seed: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      golden: { type: 'string' },
      out: { type: 'string' },
      dump: { type: 'string' },
      shrink: { type: 'string' },
      scheduler: { type: 'string' },
      record: { type: 'boolean' },
      coverage: { type: 'boolean' },
      first: { type: 'boolean' },
      count: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const file = path.join(places.folder, 'programs.golden.br');
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  const programs = values.programs === undefined ? undefined : Number(values.programs);
  const one = values.dump ?? values.shrink;
  const check = new Check(places, {
    jobs: Number(values.jobs),
    stops: values.first ?? false,
    shrinks: !(values.first ?? values.count ?? false),
  });

  if (values.coverage) {
    console.log(coverage(seed ?? goldenSeed, programs ?? goldenPrograms));
    return 0;
  }
  if (one !== undefined) {
    const [seed = 0, place = 0] = one.split(':').map(Number);
    console.log(await check.text({ kind: values.dump === undefined ? 'shrink' : 'dump', seed, place }));
    return 0;
  }
  if (values.record) {
    await check.record(
      { seed: seed ?? goldenSeed, from: 0, to: programs ?? goldenPrograms },
      values.out ?? file,
    );
    return 0;
  }
  if (values.golden !== undefined) return check.run(goldenJobs(values.golden, 250));
  if (programs !== undefined) {
    const fresh = seed ?? freshSeed();
    console.log(`${String(programs)} programs of seed ${String(fresh)}, asked of CPython`);
    return check.run(liveJobs({ seed: fresh, from: 0, to: programs }, 200));
  }
  const fresh = seed ?? freshSeed();
  console.log(`the golden file, and ${String(livePrograms)} fresh programs of seed ${String(fresh)}`);
  const code = await check.run([
    ...goldenJobs(file, goldenPrograms),
    ...liveJobs({ seed: fresh, from: 0, to: livePrograms }, livePrograms),
  ]);
  check.writeReport(path.join(cache, 'results/parity.json'));
  return code;
}

const freshSeed = (): number => Date.now() % 1_000_000_000;

function goldenJobs(file: string, size: number): readonly Job[] {
  const { seed, programs } = readGolden(file);
  return stretches({ seed, from: 0, to: programs.length }, size).map((stretch) => ({
    kind: 'golden',
    file,
    ...stretch,
  }));
}

const liveJobs = (stretch: Stretch, size: number): readonly Job[] =>
  stretches(stretch, size).map((each) => ({ kind: 'live', ...each }));
