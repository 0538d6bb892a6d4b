// `npm run bench`: our scheduler beside the floor (bench/floor.ts) and its peers, and whether it holds its bars.
//
//   npm run bench               ours, ours with a full trace, and native async/await: about four minutes
//   npm run bench -- --peers    the other peers too, installed into .cache/bench-peers when they are not there
//   npm run bench -- --quick    ours alone, in less than a minute
//
//   --only ours,traced          these peers
//   --work sleep,gather         these workloads (there is also sleep-apart: hardly two deadlines are equal)
//   --sizes 1e3,1e5             with so many tasks
//   --rounds 15                 rounds a figure
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compare, weigh } from './measure.mjs';
import { bundle, floor, installPeers, others, own, root } from './peers.mjs';
import { report } from './report.mjs';

const { values: options } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    work: { type: 'string', default: 'sleep,switch,gather,semaphore,cancel' },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const { quick } = options;
const effort = quick ? { rounds: 9, ms: 60, warm: 600 } : { rounds: 15, ms: 100, warm: 1200 };
if (options.rounds) effort.rounds = Number(options.rounds);

const keys = options.only?.split(',') ?? [
  ...Object.keys(quick ? { ours: 0, traced: 0 } : own),
  ...Object.keys(options.peers ? others : {}),
];
const chosen = keys.map((key) => {
  const place = own[key] ?? others[key];
  if (!place) throw new Error(`No peer ${key}; there are ${Object.keys({ ...own, ...others }).join(', ')}`);
  return { key, ...place };
});

/** Ours is measured as it grows, the others as they are. @param {string} workload @param {string} key */
function sizesOf(workload, key) {
  if (workload === 'switch') return [2];
  if (options.sizes) return options.sizes.split(',').map(Number);
  if (key !== 'ours' || !workload.startsWith('sleep')) return [1e3];
  return quick ? [1e3, 1e5] : [1e3, 1e5, 1e6];
}

/** @type {import('./report.mjs').Results} */
const results = { names: {}, figures: {}, bytes: {} };
for (const { key, name } of chosen) results.names[key] = name;
/** What is known so far, for whoever waits. @param {string} what @param {string} name @param {string} outcome */
const tell = (what, name, outcome) => console.error(`${what.padEnd(11)} ${name.padEnd(20)} ${outcome}`);

await bundle();
if (keys.some((key) => key in others)) installPeers();

for (const { key, ...place } of [{ key: 'floor', ...floor }, ...chosen])
  // A trace is no part of a task.
  for (const tasks of key === 'traced' ? [] : key === 'floor' || key === 'ours' ? [1e4, 1e5] : [1e4]) {
    const bytes = await weigh(place, tasks);
    (results.bytes[key] ??= {})[tasks] = bytes;
    tell(
      'memory',
      place.name,
      `${String(tasks).padStart(7)} tasks  ${bytes.toFixed(0).padStart(6)} bytes each`,
    );
  }

for (const workload of options.work.split(','))
  for (const { key, ...place } of chosen)
    try {
      await compare(floor, place, workload, sizesOf(workload, key), effort, (tasks, figure) => {
        ((results.figures[workload] ??= {})[key] ??= {})[tasks] = figure;
        const { ns, ratio, low, high } = figure;
        tell(
          workload,
          place.name,
          `${String(tasks).padStart(7)} tasks  ${ns.toFixed(0).padStart(6)} ns  × ${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
        );
      });
    } catch (error) {
      tell(workload, place.name, error instanceof Error ? error.message : String(error));
      // A peer may lack a workload, or take too long; ours may not.
      if (key in own) process.exitCode = 1;
    }

const file = path.join(root, '.cache/results/bench.json');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, JSON.stringify(results, null, 1));
console.log(`\n${report(results)}\n`);
if (!options.peers && !quick && !options.only) console.log('More peers: npm run bench -- --peers');
