/**
 * The floor: what generators and a queue of timers cost when a scheduler does nothing else. No tasks, results or errors;
 * a coroutine yields a plain number (minutes to sleep, 0 to give way, -1 to park), and each workload is written out by
 * hand. No real scheduler can come much nearer.
 */
import { Wheel } from './wheel';
import type { Peer } from './workloads.mjs';

type Bare = Generator<number, void>;

let coroutines: (Bare | undefined)[] = [];
let now = 0;
let wheel = new Wheel(1);
// The ring of those that are ready.
let ring = new Int32Array(1);
let mask = 0;
let head = 0;
let tail = 0;

function open(size: number): void {
  const room = 1 << (32 - Math.clz32(size));
  coroutines = [];
  coroutines.length = size;
  now = 0;
  wheel = new Wheel(size);
  head = tail = 0;
  ring = new Int32Array(room);
  mask = room - 1;
}

function wake(i: number): void {
  ring[tail++ & mask] = i;
}

function start(i: number, coroutine: Bare): void {
  coroutines[i] = coroutine;
  wake(i);
}

function runAll(): void {
  for (;;) {
    while (head !== tail) {
      const i = ring[head++ & mask] as number;
      const step = (coroutines[i] as Bare).next();
      if (step.done) coroutines[i] = undefined;
      else if (step.value > 0) wheel.push(now + step.value, i);
      else if (step.value === 0) wake(i);
    }
    if (wheel.size === 0) return;
    tail = wheel.popDue(ring, mask, tail);
    now = wheel.now;
  }
}

let count = 0;
let order = 0;
let last = -1;
let turns = 0;
let holders = 0;
let most = 0;

function reset(): void {
  count = order = turns = holders = most = 0;
  last = -1;
}

function* sleeper(i: number, times: number, minutes: Int32Array, mask: number): Bare {
  for (let k = 0, j = i * times; k < times; k++, j++) {
    yield minutes[j & mask] as number;
    count++;
  }
  order = (Math.imul(order, 31) + i) | 0;
}

function* giver(i: number, times: number): Bare {
  for (let k = 0; k < times; k++) {
    yield 0;
    if (last !== i) turns++;
    last = i;
    count++;
  }
}

const parent = 0;
let left = 0;
let results: number[] = [];

function* gatherer(tasks: number, minutes: Int32Array, mask: number): Bare {
  left = tasks;
  results = [];
  results.length = tasks;
  for (let i = 0; i < tasks; i++) start(i + 1, child(i, minutes, mask));
  yield -1;
  let sum = 0;
  for (let i = 0; i < tasks; i++) sum += results[i] as number;
  count = sum;
}

function* child(i: number, minutes: Int32Array, mask: number): Bare {
  yield minutes[i & mask] as number;
  results[i] = i;
  if (--left === 0) wake(parent);
}

let free = 2;
let waiters = new Int32Array(0);
let served = 0;
let waiting = 0;

function* holder(i: number, minutes: Int32Array, mask: number): Bare {
  if (free > 0) free--;
  else {
    waiters[waiting++] = i;
    yield -1;
  }
  most = Math.max(most, ++holders);
  yield minutes[i & mask] as number;
  holders--;
  count++;
  if (served < waiting) wake(waiters[served++] as number);
  else free++;
}

const cancelled = { name: 'CancelledError' };

function* victim(): Bare {
  try {
    yield 1e9;
  } finally {
    count++;
  }
}

function* canceller(tasks: number): Bare {
  yield 1;
  for (let i = 1; i <= tasks; i++) {
    try {
      (coroutines[i] as Bare).throw(cancelled);
    } catch (error) {
      if (error !== cancelled) throw error;
    }
    coroutines[i] = undefined;
  }
  // All the timers that are left are theirs.
  wheel = new Wheel(1);
}

export const peer: Peer = {
  sleep({ tasks, times, minutes, mask }) {
    open(tasks);
    reset();
    for (let i = 0; i < tasks; i++) start(i, sleeper(i, times, minutes, mask));
    runAll();
    return { time: now, count, order };
  },

  switch({ times }) {
    open(2);
    reset();
    for (let i = 0; i < 2; i++) start(i, giver(i, times));
    runAll();
    return { count, turns };
  },

  gather({ tasks, minutes, mask }) {
    open(tasks + 1);
    reset();
    start(parent, gatherer(tasks, minutes, mask));
    runAll();
    return { time: now, count };
  },

  semaphore({ tasks, minutes, mask }) {
    open(tasks);
    reset();
    free = 2;
    waiters = new Int32Array(tasks);
    served = waiting = 0;
    for (let i = 0; i < tasks; i++) start(i, holder(i, minutes, mask));
    runAll();
    return { time: now, count, most };
  },

  cancel({ tasks }) {
    open(tasks + 1);
    reset();
    start(0, canceller(tasks));
    for (let i = 1; i <= tasks; i++) start(i, victim());
    runAll();
    return { time: now, count };
  },

  memory({ tasks, times, minutes, mask, probe }) {
    open(tasks);
    for (let i = 0; i < tasks; i++) {
      const coroutine = sleeper(i, times, minutes, mask);
      coroutines[i] = coroutine;
      wheel.push(coroutine.next().value as number, i);
    }
    probe();
    runAll();
  },
};
