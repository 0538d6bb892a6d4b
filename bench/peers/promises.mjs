// The workloads in async/await: what native.mjs and fake-timers.mjs have in common.

/**
 * @typedef {object} Timers
 * @property {() => void} reset
 * @property {() => number} now
 * @property {(delay: any, callback: () => void) => any} add
 * @property {(timer: any) => void} cancel
 * @property {(main: () => Promise<void>) => Promise<void>} drive runs main to its end
 */

const cancelled = new Error('cancelled');

class Semaphore {
  #free = 2;
  /** @type {((value?: unknown) => void)[]} */
  #waiting = [];
  #served = 0;

  acquire() {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return undefined;
  }

  release() {
    const next = this.#waiting[this.#served];
    if (next) {
      this.#served++;
      next();
    } else this.#free++;
  }
}

/** @param {Timers} timers @returns {Required<import('../workloads.mjs').Peer>} */
export function inPromises({ reset, now, add, cancel, drive }) {
  const sleep = (/** @type {number | undefined} */ delay) =>
    new Promise((/** @type {(value?: unknown) => void} */ resolve) => add(delay, resolve));

  /** @param {number} delay @param {AbortSignal} signal */
  const sleepUnless = (delay, signal) =>
    new Promise((/** @type {(value?: unknown) => void} */ resolve, reject) => {
      const timer = add(delay, resolve);
      const abort = () => {
        cancel(timer);
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
    });

  return {
    async sleep({ tasks, times, minutes, mask }) {
      reset();
      let [count, order] = [0, 0];
      const sleeper = async (/** @type {number} */ i) => {
        for (let k = 0, j = i * times; k < times; k++, j++) {
          await sleep(minutes[j & mask]);
          count++;
        }
        order = (Math.imul(order, 31) + i) | 0;
      };
      await drive(async () => {
        const all = [];
        for (let i = 0; i < tasks; i++) all.push(sleeper(i));
        await Promise.all(all);
      });
      return { time: now(), count, order };
    },

    async switch({ times }) {
      reset();
      let [count, turns, last] = [0, 0, -1];
      const giver = async (/** @type {number} */ i) => {
        for (let k = 0; k < times; k++) {
          // oxlint-disable-next-line typescript/await-thenable -- the cheapest turn there is
          await undefined;
          if (last !== i) turns++;
          last = i;
          count++;
        }
      };
      await drive(async () => void (await Promise.all([giver(0), giver(1)])));
      return { count, turns };
    },

    async gather({ tasks, minutes, mask }) {
      reset();
      let count = 0;
      const child = async (/** @type {number} */ i) => {
        await sleep(minutes[i & mask]);
        return i;
      };
      await drive(async () => {
        const all = [];
        for (let i = 0; i < tasks; i++) all.push(child(i));
        for (const i of await Promise.all(all)) count += i;
      });
      return { time: now(), count };
    },

    async semaphore({ tasks, minutes, mask }) {
      reset();
      let [count, holders, most] = [0, 0, 0];
      const oven = new Semaphore();
      const holder = async (/** @type {number} */ i) => {
        await oven.acquire();
        if (++holders > most) most = holders;
        await sleep(minutes[i & mask]);
        holders--;
        count++;
        oven.release();
      };
      await drive(async () => {
        const all = [];
        for (let i = 0; i < tasks; i++) all.push(holder(i));
        await Promise.all(all);
      });
      return { time: now(), count, most };
    },

    async cancel({ tasks }) {
      reset();
      let count = 0;
      const victim = async (/** @type {AbortSignal} */ signal) => {
        try {
          await sleepUnless(1e9, signal);
        } finally {
          count++;
        }
      };
      await drive(async () => {
        const aborts = [];
        const all = [];
        for (let i = 0; i < tasks; i++) {
          const abort = new AbortController();
          aborts.push(abort);
          all.push(victim(abort.signal));
        }
        await sleep(1);
        for (const abort of aborts) abort.abort(cancelled);
        await Promise.allSettled(all);
      });
      return { time: now(), count };
    },

    async memory({ tasks, times, minutes, mask, probe }) {
      reset();
      const sleeper = async (/** @type {number} */ i) => {
        for (let k = 0, j = i * times; k < times; k++, j++) await sleep(minutes[j & mask]);
      };
      await drive(async () => {
        const all = [];
        for (let i = 0; i < tasks; i++) all.push(sleeper(i));
        probe();
        await Promise.all(all);
      });
    },
  };
}
