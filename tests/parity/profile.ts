/** What a kind of program is, and what those have in common that aim at one or two primitives. */

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
  | 'shields'
  | 'thread'
  | 'each'
  | 'group'
  | 'groupSpawn'
  | 'groupEnter'
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
  | 'churn'
  | 'consume'
  | 'race'
  | 'rush'
  | 'cancel'
  | 'cancelSelf'
  | 'uncancel'
  | 'taskCall'
  | 'futureCall'
  | 'schedule'
  | 'meet'
  | 'bells'
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

export const ties = [0, 0, 1, 1, 1, 2];

/** What goes with every primitive that is aimed at. */
export const company: Weights = {
  sleep: 10,
  work: 1,
  cancel: 3,
  cancelSelf: 0.5,
  try: 2,
  repeat: 1.5,
  race: 4,
  probe: 1.5,
};

export const aimed: Omit<Profile, 'name' | 'share' | 'weights' | 'things'> = {
  units: [2, 4],
  tasks: [4, 7],
  size: [3, 6],
  minutes: ties,
  swallow: 0.3,
  patience: 0.8,
};
