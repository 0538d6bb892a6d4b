/** Our scheduler under test, by its public face alone, as a user would write it. */
import {
  createTask,
  EventLoop,
  gather,
  getRunningLoop,
  run,
  Semaphore,
  sleep,
  type LoopOptions,
} from '../src/asyncio';
import { Recorder } from '../src/trace/recorder';
import type { Peer } from './workloads.mjs';

const ours = (options: () => LoopOptions): Peer => ({
  sleep({ tasks, times, minutes, mask }) {
    let count = 0;
    let order = 0;
    function* sleeper(i: number) {
      for (let k = 0, j = i * times; k < times; k++, j++) {
        yield* sleep(minutes[j & mask] as number);
        count++;
      }
      order = (Math.imul(order, 31) + i) | 0;
    }
    function* main() {
      const all = [];
      for (let i = 0; i < tasks; i++) all.push(createTask(sleeper(i)));
      for (const task of all) yield* task;
      return getRunningLoop().time();
    }
    return { time: run(main(), options()), count, order };
  },

  switch({ times }) {
    let count = 0;
    let turns = 0;
    let last = -1;
    function* giver(i: number) {
      for (let k = 0; k < times; k++) {
        yield* sleep(0);
        if (last !== i) turns++;
        last = i;
        count++;
      }
    }
    function* main() {
      yield* gather([giver(0), giver(1)]);
    }
    run(main(), options());
    return { count, turns };
  },

  gather({ tasks, minutes, mask }) {
    let count = 0;
    function* child(i: number) {
      yield* sleep(minutes[i & mask] as number);
      return i;
    }
    function* main() {
      const children = [];
      for (let i = 0; i < tasks; i++) children.push(child(i));
      for (const i of yield* gather(children)) count += i;
      return getRunningLoop().time();
    }
    return { time: run(main(), options()), count };
  },

  semaphore({ tasks, minutes, mask }) {
    let count = 0;
    let holders = 0;
    let most = 0;
    function* holder(i: number, oven: Semaphore) {
      yield* oven.acquire();
      try {
        most = Math.max(most, ++holders);
        yield* sleep(minutes[i & mask] as number);
        holders--;
        count++;
      } finally {
        oven.release();
      }
    }
    const oven = new Semaphore(2);
    // As the floor's, the loop runs until nothing is to come. Promises have no loop to ask: who has them awaits them all.
    const loop = new EventLoop(options());
    for (let i = 0; i < tasks; i++) loop.createTask(holder(i, oven));
    loop.runUntil(Infinity);
    return { time: loop.time(), count, most };
  },

  cancel({ tasks }) {
    let count = 0;
    function* victim() {
      try {
        yield* sleep(1e9);
      } finally {
        count++;
      }
    }
    function* main() {
      const all = [];
      for (let i = 0; i < tasks; i++) all.push(createTask(victim()));
      yield* sleep(1);
      for (const task of all) task.cancel();
      yield* gather(all, { returnExceptions: true });
      return getRunningLoop().time();
    }
    return { time: run(main(), options()), count };
  },

  memory({ tasks, times, minutes, mask, probe }) {
    function* sleeper(i: number) {
      for (let k = 0, j = i * times; k < times; k++, j++) yield* sleep(minutes[j & mask] as number);
    }
    function* main() {
      const all = [];
      for (let i = 0; i < tasks; i++) all.push(createTask(sleeper(i)));
      yield* sleep(0);
      probe();
      for (const task of all) yield* task;
    }
    run(main(), options());
  },
});

export const peer = ours(() => ({}));

/** With the full trace written down. */
export const traced = ours(() => ({ recorder: new Recorder() }));
