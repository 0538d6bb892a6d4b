// Effection 4. Its `sleep` is an action over setTimeout; here it is the same over the virtual clock. A queue of two permits
// is the semaphore that it has not.
// @ts-nocheck: its package is installed apart.
import { action, all, createQueue, run, spawn } from 'effection';
import { VirtualClock } from './virtual-clock.mjs';

let clock = new VirtualClock();

const sleep = (delay) =>
  action((resolve) => {
    const timer = clock.add(delay, resolve);
    return () => clock.cancel(timer);
  });

function drive(main) {
  clock = new VirtualClock();
  let error;
  run(function* () {
    try {
      yield* main();
    } catch (thrown) {
      error = thrown;
    }
  }).catch(() => {});
  while (clock.step());
  if (error) throw error;
}

export const peer = {
  sleep({ tasks, times, minutes, mask }) {
    let [count, order] = [0, 0];
    function* sleeper(i) {
      for (let k = 0, j = i * times; k < times; k++, j++) {
        yield* sleep(minutes[j & mask]);
        count++;
      }
      order = (Math.imul(order, 31) + i) | 0;
    }
    drive(function* () {
      const sleepers = [];
      for (let i = 0; i < tasks; i++) sleepers.push(yield* spawn(() => sleeper(i)));
      for (const each of sleepers) yield* each;
    });
    return { time: clock.now, count, order };
  },

  switch({ times }) {
    let [count, turns, last] = [0, 0, -1];
    function* giver(i) {
      for (let k = 0; k < times; k++) {
        yield* sleep(0);
        if (last !== i) turns++;
        last = i;
        count++;
      }
    }
    drive(function* () {
      const givers = [yield* spawn(() => giver(0)), yield* spawn(() => giver(1))];
      for (const each of givers) yield* each;
    });
    return { count, turns };
  },

  gather({ tasks, minutes, mask }) {
    let count = 0;
    function* child(i) {
      yield* sleep(minutes[i & mask]);
      return i;
    }
    drive(function* () {
      const children = [];
      for (let i = 0; i < tasks; i++) children.push(child(i));
      for (const i of yield* all(children)) count += i;
    });
    return { time: clock.now, count };
  },

  semaphore({ tasks, minutes, mask }) {
    let [count, holders, most] = [0, 0, 0];
    drive(function* () {
      const permits = createQueue();
      for (let i = 0; i < 2; i++) permits.add(true);
      function* holder(i) {
        yield* permits.next();
        if (++holders > most) most = holders;
        yield* sleep(minutes[i & mask]);
        holders--;
        count++;
        permits.add(true);
      }
      const all = [];
      for (let i = 0; i < tasks; i++) all.push(yield* spawn(() => holder(i)));
      for (const each of all) yield* each;
    });
    return { time: clock.now, count, most };
  },

  cancel({ tasks }) {
    let count = 0;
    let time;
    function* victim() {
      try {
        yield* sleep(1e9);
      } finally {
        count++;
      }
    }
    drive(function* () {
      const victims = [];
      for (let i = 0; i < tasks; i++) victims.push(yield* spawn(victim));
      yield* sleep(1);
      for (const each of victims) yield* each.halt();
      time = clock.now;
    });
    return { time, count };
  },

  memory({ tasks, times, minutes, mask, probe }) {
    function* sleeper(i) {
      for (let k = 0, j = i * times; k < times; k++, j++) yield* sleep(1 + minutes[j & mask]);
    }
    drive(function* () {
      const sleepers = [];
      for (let i = 0; i < tasks; i++) sleepers.push(yield* spawn(() => sleeper(i)));
      yield* sleep(1);
      probe();
      for (const each of sleepers) yield* each;
    });
  },
};
