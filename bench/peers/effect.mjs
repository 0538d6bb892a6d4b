// Effect 4's fibers, with a Clock service over the virtual clock and a scheduler that is drained by hand.
// @ts-nocheck: its package is installed apart.
import { Clock, Duration, Effect, Exit, Fiber, Scheduler, Semaphore } from 'effect';
import { VirtualClock } from './virtual-clock.mjs';

const { forkChild, fnUntraced: coroutine, sleep } = Effect;
let clock = new VirtualClock();
const queue = [];

const scheduler = {
  executionMode: 'sync',
  shouldYield: () => false,
  makeDispatcher: () => ({ scheduleTask: (callback) => void queue.push(callback), flush: drain }),
};
const nanos = () => BigInt(clock.now) * 1_000_000n;
const clockService = {
  currentTimeMillisUnsafe: () => clock.now,
  currentTimeNanosUnsafe: nanos,
  monotonicTimeNanosUnsafe: nanos,
  currentTimeMillis: Effect.sync(() => clock.now),
  currentTimeNanos: Effect.sync(nanos),
  monotonicTimeNanos: Effect.sync(nanos),
  sleep: (duration) =>
    Effect.callback((resume) => {
      const timer = clock.add(Duration.toMillis(duration), () => resume(Effect.void));
      return Effect.sync(() => clock.cancel(timer));
    }),
};

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
  const program = Effect.gen(main).pipe(
    Effect.provideService(Clock.Clock, clockService),
    Effect.provideService(Scheduler.Scheduler, scheduler),
  );
  const fiber = Effect.runFork(program, { scheduler });
  do drain();
  while (clock.step());
  drain();
  const exit = fiber.pollUnsafe();
  if (!exit || Exit.isFailure(exit)) throw new Error(`it did not end: ${String(exit?.cause)}`);
}

export const peer = {
  sleep({ tasks, times, minutes, mask }) {
    let [count, order] = [0, 0];
    const sleeper = coroutine(function* (i) {
      for (let k = 0, j = i * times; k < times; k++, j++) {
        yield* sleep(minutes[j & mask]);
        count++;
      }
      order = (Math.imul(order, 31) + i) | 0;
    });
    drive(function* () {
      const sleepers = [];
      for (let i = 0; i < tasks; i++) sleepers.push(yield* forkChild(sleeper(i)));
      yield* Fiber.joinAll(sleepers);
    });
    return { time: clock.now, count, order };
  },

  switch({ times }) {
    let [count, turns, last] = [0, 0, -1];
    const giver = coroutine(function* (i) {
      for (let k = 0; k < times; k++) {
        yield* Effect.yieldNow;
        if (last !== i) turns++;
        last = i;
        count++;
      }
    });
    drive(function* () {
      yield* Fiber.joinAll([yield* forkChild(giver(0)), yield* forkChild(giver(1))]);
    });
    return { count, turns };
  },

  gather({ tasks, minutes, mask }) {
    let count = 0;
    const child = coroutine(function* (i) {
      yield* sleep(minutes[i & mask]);
      return i;
    });
    drive(function* () {
      const children = [];
      for (let i = 0; i < tasks; i++) children.push(child(i));
      for (const i of yield* Effect.all(children, { concurrency: 'unbounded' })) count += i;
    });
    return { time: clock.now, count };
  },

  semaphore({ tasks, minutes, mask }) {
    let [count, holders, most] = [0, 0, 0];
    const holder = coroutine(function* (i) {
      if (++holders > most) most = holders;
      yield* sleep(minutes[i & mask]);
      holders--;
      count++;
    });
    drive(function* () {
      const withOne = (yield* Semaphore.make(2)).withPermits(1);
      const all = [];
      for (let i = 0; i < tasks; i++) all.push(yield* forkChild(withOne(holder(i))));
      yield* Fiber.joinAll(all);
    });
    return { time: clock.now, count, most };
  },

  // Its interruption runs finalizers, and no `catch` can see it.
  cancel({ tasks }) {
    let count = 0;
    let time;
    const last = Effect.sync(() => void count++);
    const sleeper = coroutine(function* () {
      yield* sleep(1e9);
    });
    drive(function* () {
      const victims = [];
      for (let i = 0; i < tasks; i++) victims.push(yield* forkChild(Effect.ensuring(sleeper(), last)));
      yield* sleep(1);
      yield* Fiber.interruptAll(victims);
      time = clock.now;
    });
    return { time, count };
  },

  memory({ tasks, times, minutes, mask, probe }) {
    const sleeper = coroutine(function* (i) {
      for (let k = 0, j = i * times; k < times; k++, j++) yield* sleep(1 + minutes[j & mask]);
    });
    drive(function* () {
      const sleepers = [];
      for (let i = 0; i < tasks; i++) sleepers.push(yield* forkChild(sleeper(i)));
      yield* sleep(1);
      probe();
      yield* Fiber.joinAll(sleepers);
    });
  },
};
