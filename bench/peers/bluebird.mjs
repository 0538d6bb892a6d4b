// Bluebird's coroutines over the virtual clock. Its job queue is drained by hand (`setScheduler` is public), so that no
// macrotask is spent.
// @ts-nocheck: its package is installed apart.
import Bluebird from 'bluebird';
import { VirtualClock } from './virtual-clock.mjs';

const { all, coroutine, resolve } = Bluebird;
let clock = new VirtualClock();
let job;
Bluebird.config({ cancellation: true, longStackTraces: false, warnings: false });
Bluebird.setScheduler((callback) => (job = callback));

function drain() {
  while (job) {
    const callback = job;
    job = undefined;
    callback();
  }
}

function drive(main) {
  clock = new VirtualClock();
  const ended = coroutine(main)();
  do drain();
  while (clock.step());
  drain();
  if (ended.isRejected()) throw ended.reason();
}

const sleep = (delay) => new Bluebird((done) => clock.add(delay, done));
const sleepCancellably = (delay) =>
  new Bluebird((done, failed, onCancel) => {
    const timer = clock.add(delay, done);
    onCancel(() => clock.cancel(timer));
  });
/** A promise that is fulfilled is no turn to it; what `then` returns is fulfilled in the next. */
const giveWay = () => resolve().then((nothing) => nothing);

class Semaphore {
  #free = 2;
  #waiting = [];
  #served = 0;

  acquire() {
    if (this.#free === 0) return new Bluebird((done) => this.#waiting.push(done));
    this.#free--;
    return resolve();
  }

  release() {
    if (this.#served < this.#waiting.length) this.#waiting[this.#served++]();
    else this.#free++;
  }
}

export const peer = {
  sleep({ tasks, times, minutes, mask }) {
    let [count, order] = [0, 0];
    const sleeper = coroutine(function* (i) {
      for (let k = 0, j = i * times; k < times; k++, j++) {
        yield sleep(minutes[j & mask]);
        count++;
      }
      order = (Math.imul(order, 31) + i) | 0;
    });
    drive(function* () {
      const sleepers = [];
      for (let i = 0; i < tasks; i++) sleepers.push(sleeper(i));
      yield all(sleepers);
    });
    return { time: clock.now, count, order };
  },

  switch({ times }) {
    let [count, turns, last] = [0, 0, -1];
    const giver = coroutine(function* (i) {
      for (let k = 0; k < times; k++) {
        yield giveWay();
        if (last !== i) turns++;
        last = i;
        count++;
      }
    });
    drive(function* () {
      yield all([giver(0), giver(1)]);
    });
    return { count, turns };
  },

  gather({ tasks, minutes, mask }) {
    let count = 0;
    const child = coroutine(function* (i) {
      yield sleep(minutes[i & mask]);
      return i;
    });
    drive(function* () {
      const children = [];
      for (let i = 0; i < tasks; i++) children.push(child(i));
      for (const i of yield all(children)) count += i;
    });
    return { time: clock.now, count };
  },

  semaphore({ tasks, minutes, mask }) {
    let [count, holders, most] = [0, 0, 0];
    const oven = new Semaphore();
    const holder = coroutine(function* (i) {
      yield oven.acquire();
      if (++holders > most) most = holders;
      yield sleep(minutes[i & mask]);
      holders--;
      count++;
      oven.release();
    });
    drive(function* () {
      const holding = [];
      for (let i = 0; i < tasks; i++) holding.push(holder(i));
      yield all(holding);
    });
    return { time: clock.now, count, most };
  },

  // Its cancellation runs `finally`, and no `catch` can see it.
  cancel({ tasks }) {
    let count = 0;
    let time;
    const victim = coroutine(function* () {
      try {
        yield sleepCancellably(1e9);
      } finally {
        count++;
      }
    });
    drive(function* () {
      const victims = [];
      for (let i = 0; i < tasks; i++) victims.push(victim());
      yield sleep(1);
      for (const each of victims) each.cancel();
      yield sleep(0);
      time = clock.now;
    });
    return { time, count };
  },

  memory({ tasks, times, minutes, mask, probe }) {
    const sleeper = coroutine(function* (i) {
      for (let k = 0, j = i * times; k < times; k++, j++) yield sleep(minutes[j & mask]);
    });
    drive(function* () {
      const sleepers = [];
      for (let i = 0; i < tasks; i++) sleepers.push(sleeper(i));
      probe();
      yield all(sleepers);
    });
  },
};
