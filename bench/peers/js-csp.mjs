// js-csp: goroutines and channels. It goes through setImmediate at every step: here that is a plain queue, and setTimeout
// the virtual clock. It has no cancellation.
// @ts-nocheck: its package is installed apart.
import { createRequire } from 'node:module';
import { VirtualClock } from './virtual-clock.mjs';

let clock = new VirtualClock();
const queue = [];
const real = { setImmediate, setTimeout };
const ours = {
  setImmediate: (callback) => queue.push(callback),
  setTimeout: (callback, delay) => clock.add(delay, callback),
};

/** It keeps the timers that are there when it is loaded. */
function withOurs(body) {
  Object.assign(globalThis, ours);
  try {
    return body();
  } finally {
    Object.assign(globalThis, real);
  }
}

const csp = withOurs(() => createRequire(import.meta.url)('js-csp'));
const { chan, go, put, putAsync, sleep, take } = csp.go ? csp : csp.default;

function drain() {
  for (let i = 0; i < queue.length; i++) {
    queue[i]();
    if (i < 4096) continue;
    queue.splice(0, i + 1);
    i = -1;
  }
  queue.length = 0;
}

function drive(main) {
  clock = new VirtualClock();
  withOurs(() => {
    main();
    do drain();
    while (clock.step());
    drain();
  });
}

export const peer = {
  sleep({ tasks, times, minutes, mask }) {
    let [count, order] = [0, 0];
    function* sleeper(i) {
      for (let k = 0, j = i * times; k < times; k++, j++) {
        yield sleep(minutes[j & mask]);
        count++;
      }
      order = (Math.imul(order, 31) + i) | 0;
    }
    drive(() => {
      for (let i = 0; i < tasks; i++) go(sleeper, [i]);
    });
    return { time: clock.now, count, order };
  },

  switch({ times }) {
    let [count, turns, last] = [0, 0, -1];
    function* giver(i) {
      for (let k = 0; k < times; k++) {
        yield null;
        if (last !== i) turns++;
        last = i;
        count++;
      }
    }
    drive(() => {
      go(giver, [0]);
      go(giver, [1]);
    });
    return { count, turns };
  },

  gather({ tasks, minutes, mask }) {
    let count = 0;
    function* child(i) {
      yield sleep(minutes[i & mask]);
      return i;
    }
    function* main() {
      const all = [];
      for (let i = 0; i < tasks; i++) all.push(go(child, [i]));
      for (const each of all) count += yield take(each);
    }
    drive(() => go(main));
    return { time: clock.now, count };
  },

  semaphore({ tasks, minutes, mask }) {
    let [count, holders, most] = [0, 0, 0];
    const permits = chan(2);
    // A channel holds at most 1024 takers: the tasks queue for their turn to ask.
    const turn = chan(csp.buffers.sliding(1));
    function* holder(i) {
      yield put(turn, true);
      yield take(permits);
      if (++holders > most) most = holders;
      yield sleep(minutes[i & mask]);
      holders--;
      count++;
      yield put(permits, true);
    }
    drive(() => {
      for (let i = 0; i < 2; i++) putAsync(permits, true);
      for (let i = 0; i < tasks; i++) go(holder, [i]);
    });
    return { time: clock.now, count, most };
  },

  memory({ tasks, times, minutes, mask, probe }) {
    function* sleeper(i) {
      for (let k = 0, j = i * times; k < times; k++, j++) yield sleep(1 + minutes[j & mask]);
    }
    function* main() {
      yield sleep(1);
      probe();
    }
    drive(() => {
      for (let i = 0; i < tasks; i++) go(sleeper, [i]);
      go(main);
    });
  },
};
