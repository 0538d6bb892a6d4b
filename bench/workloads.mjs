// What is measured: five workloads, what each must come to, and the check. The expectations are computed from the
// definitions alone, with no scheduler.

/**
 * @typedef {object} Task What a workload gets.
 * @property {number} tasks how many tasks
 * @property {number} times how often each of them sleeps or gives way
 * @property {Int32Array} minutes the lengths of the sleeps; read as `minutes[i & mask]`
 * @property {number} mask
 */

/** @typedef {{ time?: number, count: number, order?: number, most?: number, turns?: number }} Outcome */

/**
 * @typedef {object} Peer A scheduler under test: one function a workload, `undefined` where it has no primitive for it.
 * - `sleep`: `tasks` tasks sleep `times` times each. `time` is the minute at the end, `count` the sleeps that
 *   returned, `order` the hash of the order in which the tasks end: `order = (Math.imul(order, 31) + i) | 0`.
 * - `switch`: two tasks give way `times` times each. `count` is the resumptions, `turns` how many of them came after one
 *   of the other task.
 * - `gather`: a parent gathers `tasks` children; child `i` sleeps once and returns `i`. `count` is the sum.
 * - `semaphore`: two permits; each task acquires, sleeps once, releases. `most` is the most holders at one time.
 * - `cancel`: `tasks` tasks sleep for ever; at minute 1 all are cancelled and awaited. `count` is the `finally`s run.
 * - `memory`: calls `probe` while `tasks` tasks are in their first sleep.
 * @property {(task: Task) => Outcome | Promise<Outcome>} sleep
 * @property {(task: Task) => Outcome | Promise<Outcome>} [switch]
 * @property {(task: Task) => Outcome | Promise<Outcome>} gather
 * @property {(task: Task) => Outcome | Promise<Outcome>} semaphore
 * @property {(task: Task) => Outcome | Promise<Outcome>} [cancel]
 * @property {(task: Task & { probe: () => void }) => unknown} memory
 */

/**
 * @typedef {object} Workload
 * @property {'sleep' | 'switch' | 'gather' | 'semaphore' | 'cancel'} run the function of the peer
 * @property {number} times
 * @property {number} longest sleeps last 1 to so many minutes
 * @property {(task: Task) => number} units sleeps, switches, children, … that a run has
 * @property {(task: Task) => Outcome} expected
 */

const table = 2 ** 16;
const mask = table - 1;

/** @type {Record<string, Workload>} */
const workloads = {
  sleep: {
    run: 'sleep',
    times: 10,
    longest: 1000,
    units: ({ tasks, times }) => tasks * times,
    expected: sleepers,
  },
  switch: {
    run: 'switch',
    times: 1e5,
    longest: 1,
    units: ({ times }) => 2 * times,
    expected: ({ times }) => ({ count: 2 * times, turns: 2 * times }),
  },
  gather: {
    run: 'gather',
    times: 1,
    longest: 1000,
    units: ({ tasks }) => tasks,
    expected: ({ tasks, minutes }) => ({
      time: minutes.subarray(0, tasks).reduce((a, b) => Math.max(a, b)),
      count: (tasks * (tasks - 1)) / 2,
    }),
  },
  semaphore: {
    run: 'semaphore',
    times: 1,
    longest: 1000,
    units: ({ tasks }) => tasks,
    expected: holders,
  },
  cancel: {
    run: 'cancel',
    times: 1,
    longest: 1000,
    units: ({ tasks }) => tasks,
    expected: ({ tasks }) => ({ time: 1, count: tasks }),
  },
  // As `sleep`, but hardly two deadlines are equal. Not measured unless asked for.
  'sleep-apart': {
    run: 'sleep',
    times: 10,
    longest: 2 ** 20,
    units: ({ tasks, times }) => tasks * times,
    expected: sleepers,
  },
};

/** @param {string} name */
export function workloadOf(name) {
  const workload = workloads[name];
  if (!workload) throw new Error(`No workload ${name}; there are ${Object.keys(workloads).join(', ')}`);
  return workload;
}

/** @param {Workload} workload @param {number} tasks @returns {Task} */
export const taskOf = ({ longest, times }, tasks) => ({ tasks, times, minutes: lengths(longest), mask });

/**
 * Says what is wrong with an outcome; `undefined` when nothing is.
 * @param {Outcome} outcome
 * @param {Outcome} expected
 */
export function mistake(outcome, expected) {
  for (const [key, must] of Object.entries(expected)) {
    const is = outcome[/** @type {keyof Outcome} */ (key)];
    if (is !== must) return `${key} is ${String(is)}, must be ${String(must)}`;
  }
  return undefined;
}

/** @type {Map<number, Int32Array>} */
const drawn = new Map();

/** Sleeps of 1 to `longest` minutes, the same in every process. @param {number} longest */
function lengths(longest) {
  let minutes = drawn.get(longest);
  if (minutes === undefined) {
    let x = 12345;
    minutes = Int32Array.from({ length: table }, () => {
      x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
      return 1 + ((x >>> 8) % longest);
    });
    drawn.set(longest, minutes);
  }
  return minutes;
}

/**
 * Who wakes in the same minute does so in the order in which they lay down. So the last to compare are the last two
 * wakings, before them the ones before, and at the very start the tasks' own numbers.
 * @param {Task} task
 * @returns {Outcome}
 */
function sleepers({ tasks, times, minutes }) {
  const wakes = new Int32Array(tasks * times);
  for (let i = 0; i < tasks; i++)
    for (let k = 0, now = 0; k < times; k++)
      wakes[i * times + k] = now += /** @type {number} */ (minutes[(i * times + k) & mask]);
  /** @param {number} i @param {number} k */
  const wake = (i, k) => /** @type {number} */ (wakes[i * times + k]);
  const ended = Uint32Array.from({ length: tasks }, (_, i) => i).toSorted((a, b) => {
    for (let k = times - 1; k >= 0; k--) if (wake(a, k) !== wake(b, k)) return wake(a, k) - wake(b, k);
    return a - b;
  });
  return {
    time: wake(/** @type {number} */ (ended[tasks - 1]), times - 1),
    count: tasks * times,
    order: ended.reduce((order, i) => (Math.imul(order, 31) + i) | 0, 0),
  };
}

/** Two permits in the order of asking: whoever comes takes the one that is free first. @param {Task} task @returns {Outcome} */
function holders({ tasks, minutes }) {
  let [sooner, later] = [0, 0];
  for (let i = 0; i < tasks; i++) {
    const free = sooner + /** @type {number} */ (minutes[i & mask]);
    [sooner, later] = free <= later ? [free, later] : [later, free];
  }
  return { time: later, count: tasks, most: 2 };
}
