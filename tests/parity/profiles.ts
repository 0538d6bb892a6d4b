/**
 * What kinds of program there are: a general mix, and mixes that aim at one or two primitives, with few names and many
 * ties. A lost wake-up of a queue shows in one general program of 3,000, but in most of those that do little else.
 */
import { ties, type Profile, type Weights } from './profile';
import { taskProfiles } from './task-profiles';
import { thingProfiles } from './thing-profiles';

const mixedMinutes = [0, 0, 1, 1, 1, 2, 2, 3, 4, -1, 0.5, 1.5, 2.5, 0.1, 0.2, 0.3];

const general: Weights = {
  sleep: 12,
  work: 3,
  awaitUnit: 4,
  awaitTask: 5,
  awaitFuture: 1.5,
  awaitStored: 2,
  awaitSelf: 0.6,
  spawn: 6,
  spawnLeaf: 2,
  store: 2,
  crowd: 0.1,
  gather: 4,
  wait: 4,
  waitFor: 4,
  shield: 2,
  shields: 0.5,
  thread: 1.5,
  each: 2.5,
  group: 4,
  groupSpawn: 3,
  groupEnter: 0.3,
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
  churn: 0.3,
  consume: 1,
  race: 2,
  rush: 0.5,
  cancel: 4,
  cancelSelf: 1,
  uncancel: 1,
  taskCall: 2,
  futureCall: 2.5,
  schedule: 2,
  meet: 0.2,
  bells: 0.05,
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

export const profiles: readonly Profile[] = [
  { ...mixed, name: 'general', share: 30 },
  { ...mixed, name: 'general ties', share: 10, minutes: ties, things: 'lecmbqun' },
  ...taskProfiles,
  ...thingProfiles,
];
