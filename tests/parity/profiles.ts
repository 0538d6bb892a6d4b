/**
 * What kinds of program there are: a general mix, and mixes that aim at one or two primitives, with few names and many
 * ties. A lost wake-up of a queue shows in one general program of 3,000, but in most of those that do little else.
 */

/** What a draft can write: see `statements.ts`. The number is how often, among all. */
export type Weights = Readonly<Partial<Record<Maker, number>>>;

export type Maker =
  | 'sleep'
  | 'work'
  | 'awaitUnit'
  | 'awaitTask'
  | 'awaitFuture'
  | 'awaitStored'
  | 'awaitSelf'
  | 'spawn'
  | 'spawnLeaf'
  | 'store'
  | 'crowd'
  | 'gather'
  | 'wait'
  | 'waitFor'
  | 'shield'
  | 'thread'
  | 'each'
  | 'group'
  | 'groupSpawn'
  | 'timeout'
  | 'timeoutCall'
  | 'try'
  | 'repeat'
  | 'with'
  | 'lockCall'
  | 'acquire'
  | 'eventWait'
  | 'eventCall'
  | 'conditionWait'
  | 'conditionUntil'
  | 'conditionCall'
  | 'count'
  | 'semaphoreCall'
  | 'barrierWait'
  | 'barrierCall'
  | 'queueGet'
  | 'queuePut'
  | 'queueJoin'
  | 'queueCall'
  | 'queueShutdown'
  | 'consume'
  | 'race'
  | 'cancel'
  | 'cancelSelf'
  | 'uncancel'
  | 'taskCall'
  | 'futureCall'
  | 'schedule'
  | 'handleCall'
  | 'callbackAdd'
  | 'callbackRemove'
  | 'raise'
  | 'raiseGroup'
  | 'return'
  | 'split'
  | 'probe'
  | 'who'
  | 'everybody';

export interface Profile {
  readonly name: string;
  /** How many programs of a hundred. */
  readonly share: number;
  readonly weights: Weights;
  /** Letters of things, one for each that is made. */
  readonly things: string;
  /** The fewest and the most units beside `main`, tasks, and statements in a block. */
  readonly units: readonly [number, number];
  readonly tasks: readonly [number, number];
  readonly size: readonly [number, number];
  /** Minutes that sleeps, work and timeouts are drawn from. */
  readonly minutes: readonly number[];
  /** How often an error is swallowed where it falls. */
  readonly swallow: number;
  /** How often `main` waits for its tasks in the end. */
  readonly patience: number;
  /**
   * Some programs of the profile are a siege: all tasks begin with one of `blocks`, and `main` takes `steps`, most of
   * which wake one of them, cancel one of them, or both in one turn.
   */
  readonly siege?: { readonly blocks: readonly Maker[]; readonly steps: readonly Maker[] };
}

const mixedMinutes = [0, 0, 1, 1, 1, 2, 2, 3, 4, -1, 0.5, 1.5, 2.5, 0.1, 0.2, 0.3];
const ties = [0, 0, 1, 1, 1, 2];

/** What goes with every primitive that is aimed at. */
const company: Weights = {
  sleep: 10,
  work: 1,
  cancel: 3,
  cancelSelf: 0.5,
  try: 2,
  repeat: 1.5,
  race: 4,
  probe: 1.5,
};

const general: Weights = {
  sleep: 12,
  work: 3,
  awaitUnit: 4,
  awaitTask: 5,
  awaitFuture: 1.5,
  awaitStored: 2,
  awaitSelf: 0.2,
  spawn: 6,
  spawnLeaf: 2,
  store: 2,
  crowd: 0.1,
  gather: 4,
  wait: 4,
  waitFor: 4,
  shield: 2,
  thread: 1.5,
  each: 2.5,
  group: 4,
  groupSpawn: 3,
  timeout: 4,
  timeoutCall: 1.5,
  try: 6,
  repeat: 1.5,
  with: 4,
  lockCall: 1,
  acquire: 1,
  eventWait: 1.5,
  eventCall: 2.5,
  conditionWait: 1.5,
  conditionUntil: 1,
  conditionCall: 2,
  count: 1,
  semaphoreCall: 1,
  barrierWait: 1,
  barrierCall: 0.6,
  queueGet: 2,
  queuePut: 2.5,
  queueJoin: 0.6,
  queueCall: 2,
  queueShutdown: 0.4,
  consume: 1,
  race: 2,
  cancel: 4,
  cancelSelf: 1,
  uncancel: 1,
  taskCall: 2,
  futureCall: 2.5,
  schedule: 2,
  handleCall: 0.7,
  callbackAdd: 1.5,
  callbackRemove: 0.6,
  raise: 2,
  raiseGroup: 0.7,
  return: 0.7,
  split: 3,
  probe: 2,
  who: 0.6,
  everybody: 0.6,
};

const mixed: Omit<Profile, 'name' | 'share'> = {
  weights: general,
  things: 'lecmbquunq',
  units: [3, 7],
  tasks: [3, 7],
  size: [3, 6],
  minutes: mixedMinutes,
  swallow: 0.35,
  patience: 0.7,
};

const aimed: Omit<Profile, 'name' | 'share' | 'weights' | 'things'> = {
  units: [2, 4],
  tasks: [4, 7],
  size: [3, 6],
  minutes: ties,
  swallow: 0.3,
  patience: 0.8,
};

export const profiles: readonly Profile[] = [
  { ...mixed, name: 'general', share: 30 },
  { ...mixed, name: 'general ties', share: 10, minutes: ties, things: 'lecmbqun' },
  {
    ...aimed,
    name: 'tasks and cancellation',
    share: 8,
    things: 'u',
    weights: {
      ...company,
      awaitUnit: 4,
      awaitTask: 6,
      awaitFuture: 3,
      awaitSelf: 0.3,
      spawn: 5,
      spawnLeaf: 3,
      cancel: 7,
      cancelSelf: 2,
      uncancel: 2,
      taskCall: 4,
      futureCall: 3,
      try: 7,
      raise: 2,
      return: 1,
      who: 1,
      everybody: 1,
    },
  },
  {
    ...aimed,
    name: 'timers and callbacks',
    share: 7,
    things: 'uu',
    minutes: [0, 1, 1, 2, 2, 3, -1, 0.1, 0.2, 0.3, 0.5],
    weights: {
      ...company,
      work: 4,
      schedule: 8,
      handleCall: 3,
      callbackAdd: 4,
      callbackRemove: 2,
      futureCall: 4,
      awaitFuture: 3,
      spawn: 4,
      spawnLeaf: 3,
      thread: 3,
      raise: 1,
      awaitTask: 2,
      everybody: 1,
    },
  },
  {
    // Timers beyond the range in which they are kept by minute, and the same minutes from nearer by; and many cancelled.
    ...aimed,
    name: 'far timers',
    share: 3,
    things: 'u',
    minutes: [0, 1, 2, 31, 511, 512, 1022, 1023, 1024, 1025, 2047, 2048, 3000, 0.5, 1023.5, 1e6],
    weights: {
      sleep: 14,
      work: 6,
      spawnLeaf: 6,
      spawn: 4,
      schedule: 8,
      handleCall: 3,
      waitFor: 3,
      timeout: 3,
      timeoutCall: 2,
      wait: 2,
      thread: 2,
      cancel: 3,
      repeat: 2,
      crowd: 2,
      gather: 2,
    },
  },
  {
    ...aimed,
    name: 'gather and shield',
    share: 6,
    things: 'u',
    weights: {
      ...company,
      gather: 8,
      shield: 6,
      store: 5,
      awaitStored: 6,
      awaitTask: 3,
      spawn: 4,
      spawnLeaf: 2,
      awaitUnit: 1,
      futureCall: 2,
      cancel: 5,
      raise: 4,
      try: 4,
      taskCall: 1,
    },
  },
  {
    ...aimed,
    name: 'wait and as_completed',
    share: 6,
    things: 'uu',
    weights: {
      ...company,
      wait: 8,
      waitFor: 7,
      each: 8,
      spawn: 5,
      spawnLeaf: 3,
      futureCall: 3,
      raise: 3,
      try: 3,
      cancel: 4,
      thread: 1,
    },
  },
  {
    ...aimed,
    name: 'task groups',
    share: 7,
    things: 'u',
    weights: {
      ...company,
      group: 9,
      groupSpawn: 12,
      awaitUnit: 3,
      spawn: 2,
      awaitTask: 2,
      cancel: 4,
      uncancel: 1.5,
      taskCall: 1.5,
      raise: 5,
      raiseGroup: 2,
      split: 6,
      try: 6,
      timeout: 2,
      return: 1,
    },
  },
  {
    ...aimed,
    name: 'timeouts',
    share: 6,
    things: 'lu',
    minutes: [0, 1, 1, 2, 2, 3, -1, 0.5],
    weights: {
      ...company,
      timeout: 9,
      timeoutCall: 6,
      waitFor: 7,
      work: 3,
      awaitUnit: 4,
      awaitTask: 2,
      awaitFuture: 2,
      spawn: 3,
      spawnLeaf: 1,
      with: 2,
      cancel: 4,
      uncancel: 2,
      taskCall: 2,
      try: 5,
      raise: 2,
      group: 2,
      groupSpawn: 2,
      shield: 2,
    },
  },
  {
    ...aimed,
    name: 'a lock',
    siege: { blocks: ['with', 'acquire'], steps: ['race', 'race', 'race', 'cancel', 'with'] },
    share: 3,
    things: 'l',
    weights: { ...company, with: 9, acquire: 4, lockCall: 2, waitFor: 2, timeout: 1.5, race: 8, spawn: 2 },
  },
  {
    ...aimed,
    name: 'a semaphore',
    siege: { blocks: ['with', 'acquire'], steps: ['race', 'race', 'race', 'cancel', 'semaphoreCall'] },
    share: 6,
    things: 'm',
    minutes: [0, 0, 0, 1, 1],
    weights: {
      ...company,
      with: 9,
      acquire: 5,
      semaphoreCall: 4,
      waitFor: 1,
      timeout: 1,
      race: 12,
      cancel: 5,
      spawn: 2,
    },
  },
  {
    ...aimed,
    name: 'conditions',
    siege: {
      blocks: ['conditionWait', 'conditionUntil'],
      steps: ['conditionCall', 'conditionCall', 'cancel', 'acquire'],
    },
    share: 6,
    things: 'cn',
    weights: {
      ...company,
      with: 4,
      conditionWait: 7,
      conditionUntil: 5,
      conditionCall: 8,
      count: 4,
      waitFor: 1,
      race: 6,
      acquire: 1,
      lockCall: 1,
      timeout: 1.5,
      spawn: 1,
    },
  },
  {
    ...aimed,
    name: 'events and barriers',
    siege: {
      blocks: ['eventWait', 'barrierWait'],
      steps: ['race', 'eventCall', 'barrierWait', 'barrierCall', 'cancel'],
    },
    share: 5,
    things: 'ebb',
    weights: {
      ...company,
      eventWait: 6,
      eventCall: 5,
      barrierWait: 10,
      barrierCall: 3,
      with: 2,
      waitFor: 2,
      timeout: 2,
      spawn: 2,
    },
  },
  {
    ...aimed,
    name: 'a queue',
    siege: {
      blocks: ['queueGet', 'queuePut', 'queueJoin'],
      steps: ['race', 'race', 'race', 'cancel', 'queueCall'],
    },
    share: 11,
    things: 'q',
    weights: {
      ...company,
      queueGet: 8,
      queuePut: 8,
      queueJoin: 2,
      queueCall: 6,
      queueShutdown: 0.7,
      consume: 4,
      race: 9,
      waitFor: 2,
      timeout: 1.5,
      spawn: 1,
    },
  },
  {
    ...aimed,
    name: 'a queue that ends',
    siege: {
      blocks: ['queueGet', 'queuePut', 'queueJoin'],
      steps: ['queueShutdown', 'queueShutdown', 'cancel', 'race'],
    },
    share: 4,
    things: 'q',
    weights: {
      ...company,
      queueGet: 6,
      queuePut: 6,
      queueJoin: 3,
      queueCall: 5,
      queueShutdown: 4,
      consume: 4,
      race: 3,
      spawn: 1,
    },
  },
];
