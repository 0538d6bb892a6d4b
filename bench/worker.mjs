// Runs one peer, in a process of its own: its own heap, its own type feedback. Arguments: the module, and the name of its
// export. Answers one message a request.
import { pathToFileURL } from 'node:url';
import { mistake, taskOf, workloadOf } from './workloads.mjs';

/** @typedef {import('./workloads.mjs').Peer} Peer */
/** @typedef {import('./workloads.mjs').Task} Task */
/** @typedef {import('./workloads.mjs').Outcome} Outcome */
/**
 * Times a workload for `ms`; with 0, once on a clean heap.
 * @typedef {{ ask: 'run', workload: string, tasks: number, ms: number, expected?: Outcome }} Run
 */
/** @typedef {{ ask: 'memory', tasks: number } | Run} Request */

const [, , file = '', member = ''] = process.argv;
/** @type {Peer} */
const peer = (await import(pathToFileURL(file).href))[member];
const collect = () => {
  globalThis.gc?.();
  globalThis.gc?.();
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs back to back until `ms` have passed, at least once, and gives the best in nanoseconds. A run lasts as long as it
 * took, or as its process was on the processor if that is less: the one leaves out the collector's own threads, the other
 * what else ran on the machine.
 * @param {NonNullable<Peer['cancel']>} run
 * @param {Task} task
 * @param {Outcome} expected
 * @param {number} ms
 */
async function best(run, task, expected, ms) {
  let ns = Infinity;
  const end = performance.now() + ms;
  do {
    const cpu = process.cpuUsage();
    const started = process.hrtime.bigint();
    const outcome = await run(task);
    const wall = Number(process.hrtime.bigint() - started);
    const { user, system } = process.cpuUsage(cpu);
    const wrong = mistake(outcome, expected);
    if (wrong !== undefined) throw new Error(wrong);
    ns = Math.min(ns, wall, (user + system) * 1000 || wall);
  } while (performance.now() < end);
  return ns;
}

/** @param {Run} request */
async function time({ workload, tasks, ms, expected }) {
  const definition = workloadOf(workload);
  const run = peer[definition.run];
  if (!run) throw new Error(`it has no ${workload}`);
  // Small runs go without a collection: it costs a warm program dear, since it throws optimised code away.
  if (ms === 0) {
    collect();
    const small = taskOf(definition, Math.min(tasks, 1000));
    await best(run, small, definition.expected(small), 100);
  }
  const task = taskOf(definition, tasks);
  await turn();
  return best(run, task, expected ?? definition.expected(task), ms);
}

/** Bytes a sleeping task. @param {number} tasks */
async function weigh(tasks) {
  const held = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  let bytes = 0;
  // The first round makes what stays, such as compiled code; the second is weighed.
  for (let round = 0; round < 2; round++) {
    collect();
    await turn();
    const before = held();
    await peer.memory({ ...taskOf(workloadOf('sleep'), tasks), probe: () => (bytes = held() - before) });
  }
  return bytes / tasks;
}

/** @param {Request} request */
async function answer(request) {
  switch (request.ask) {
    case 'run':
      return time(request);
    case 'memory':
      return weigh(request.tasks);
  }
}

process.on('message', (/** @type {Request} */ request) => {
  answer(request).then(
    (value) => process.send?.({ value }),
    (error) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
