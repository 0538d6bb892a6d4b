// How a peer is measured: beside the floor, in turn with it, so that whatever else the machine does falls on both.
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { taskOf, workloadOf } from './workloads.mjs';

/** @typedef {import('./workloads.mjs').Outcome} Outcome */
/** @typedef {{ name: string, file: string, member?: string, flags?: readonly string[] }} Place a peer: its module, the export, flags for V8 */
/** @typedef {{ rounds: number, ms: number, warm: number }} Effort milliseconds a batch and to warm up */
/**
 * Nanoseconds a unit, and how they compare with the floor's: the median of the rounds' ratios, and their extremes.
 * @typedef {{ ns: number, floor: number, ratio: number, low: number, high: number }} Figure
 */

const worker = path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker.mjs');

/** A process with one peer in it. */
class PeerProcess {
  #child;

  /** @param {Place} place */
  constructor({ file, member = 'peer', flags = [] }) {
    this.#child = fork(worker, [file, member], {
      execArgv: ['--expose-gc', '--max-old-space-size=8000', ...flags],
      serialization: 'advanced',
    });
  }

  /**
   * @param {import('./worker.mjs').Request} request
   * @param {number} [seconds] how long to wait for the answer
   * @returns {Promise<any>}
   */
  ask(request, seconds = 120) {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => done(() => reject(new Error(`took over ${String(seconds)} s`))),
        seconds * 1000,
      );
      /** @param {() => void} settle */
      const done = (settle) => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        settle();
      };
      const onMessage = (/** @type {any} */ { value, error }) =>
        done(() => (error === undefined ? resolve(value) : reject(new Error(error))));
      const onExit = (/** @type {number | null} */ code) =>
        done(() => reject(new Error(`ended with ${String(code)}`)));
      child.on('message', onMessage);
      child.on('exit', onExit);
      child.send(request);
    });
  }

  stop() {
    this.#child.kill('SIGKILL');
  }
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [a = NaN, b = NaN] = sorted.slice(sorted.length % 2 ? middle : middle - 1);
  return sorted.length % 2 ? a : (a + b) / 2;
}

/**
 * Floor, peer, floor, peer, … floor, after both are warm. A round's ratio is the peer's time over the mean of the floor's
 * before and after it. `onFigure` hears of each size.
 * @throws when the peer has no such workload, takes too long, or comes to something wrong.
 * @param {Place} floorPlace
 * @param {Place} peerPlace
 * @param {string} workload
 * @param {readonly number[]} sizes
 * @param {Effort} effort
 * @param {(tasks: number, figure: Figure) => void} onFigure
 */
export async function compare(floorPlace, peerPlace, workload, sizes, effort, onFigure) {
  const floor = new PeerProcess(floorPlace);
  const peer = new PeerProcess(peerPlace);
  try {
    // Cold, a peer looks several times slower than it is.
    const tasks = workload === 'switch' ? 2 : 1000;
    for (const each of [floor, peer]) await each.ask({ ask: 'run', workload, tasks, ms: effort.warm });
    for (const tasks of sizes) onFigure(tasks, await compareAt(floor, peer, workload, tasks, effort));
  } finally {
    floor.stop();
    peer.stop();
  }
}

/**
 * @param {PeerProcess} floor @param {PeerProcess} peer @param {string} workload @param {number} tasks @param {Effort} effort
 * @returns {Promise<Figure>}
 */
async function compareAt(floor, peer, workload, tasks, { rounds, ms }) {
  const definition = workloadOf(workload);
  const task = taskOf(definition, tasks);
  const units = definition.units(task);
  const expected = definition.expected(task);
  // A large run is as good as a batch of small ones, and takes its time.
  const large = tasks > 1e4;
  /** @param {PeerProcess} who @returns {Promise<number>} */
  const batch = (who) => who.ask({ ask: 'run', workload, tasks, ms: large ? 0 : ms, expected });

  let before = await batch(floor);
  const floors = [before];
  /** @type {number[]} */
  const peers = [];
  /** @type {number[]} */
  const ratios = [];
  for (let round = 0; round < (large ? Math.min(rounds, 3) : rounds); round++) {
    const ns = await batch(peer);
    const after = await batch(floor);
    floors.push(after);
    peers.push(ns);
    ratios.push(ns / ((before + after) / 2));
    before = after;
  }
  return {
    ns: median(peers) / units,
    floor: median(floors) / units,
    ratio: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
  };
}

/** Bytes a sleeping task. @param {Place} place @param {number} tasks @returns {Promise<number>} */
export async function weigh(place, tasks) {
  const peer = new PeerProcess(place);
  try {
    return await peer.ask({ ask: 'memory', tasks });
  } finally {
    peer.stop();
  }
}
