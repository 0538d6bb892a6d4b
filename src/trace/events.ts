/** What happens in a run, as plain data: the events that the scheduler and the kitchen tell. */

/** The number of a task within one run, counted from 0 in the order of creation. */
export type TaskId = number;

/** The place of an order on the order sheet, counted from 0. */
export type OrderId = number;

/**
 * Where a dish can be while the chef's hands are free. There is one `mixer`, whatever the sheet says; `rest` is a kitchen
 * timer: it has no slots.
 */
export const stationNames = ['oven', 'stove', 'mixer', 'rest'] as const;

export type StationName = (typeof stationNames)[number];

/** Who makes a task ready: another task, or nobody (a timer, or a callback of the loop). */
export type Waker = TaskId | null;

/** Told by the scheduler. Every `t` is in kitchen minutes, and never runs backwards in a trace. */
export type LoopEvent =
  /** A task came into being; `parent` is the task that made it, `null` where a callback did, or nobody: main. */
  | {
      readonly kind: 'created';
      readonly t: number;
      readonly task: TaskId;
      readonly name: string;
      readonly parent: TaskId | null;
    }
  /**
   * A task took its place at the end of the ready queue. `due` is the minute its wait was over: earlier than `t`
   * when a timer ran out, or the last of those it waits for was done, while a blocking call held the loop.
   */
  | {
      readonly kind: 'ready';
      readonly t: number;
      readonly task: TaskId;
      readonly by: Waker;
      readonly due: number;
    }
  /** The loop took the task in hand. */
  | { readonly kind: 'resumed'; readonly t: number; readonly task: TaskId }
  /** The task gave up the loop. `until` is the minute it will be due, where a timer says so. */
  | {
      readonly kind: 'suspended';
      readonly t: number;
      readonly task: TaskId;
      readonly on: string;
      readonly until: number | null;
    }
  /** A blocking call began: the clock jumps by `minutes` and nobody else gets a turn. */
  | {
      readonly kind: 'worked';
      readonly t: number;
      readonly task: TaskId | null;
      readonly what: string;
      readonly minutes: number;
    }
  | { readonly kind: 'returned'; readonly t: number; readonly task: TaskId }
  | { readonly kind: 'raised'; readonly t: number; readonly task: TaskId; readonly error: string }
  | { readonly kind: 'cancelled'; readonly t: number; readonly task: TaskId }
  /** Nothing is ready and no timer runs, yet somebody waits: a deadlock. */
  | {
      readonly kind: 'stuck';
      readonly t: number;
      readonly waits: readonly {
        readonly task: TaskId;
        readonly name: string;
        readonly on: string;
        /** The tasks that would have to go on first, as far as that is known. */
        readonly blockers: readonly TaskId[];
      }[];
    }
  /** Something went wrong that no coroutine was told of: an error nobody asked for, a coroutine nobody awaited. */
  | { readonly kind: 'reported'; readonly t: number; readonly task: TaskId | null; readonly message: string };

/** Told by the kitchen. `task` is the task at whose hands it happens (main, in the synchronous kitchen). */
export type KitchenEvent =
  /** The chef takes up a dish for the first time. */
  | { readonly kind: 'begun'; readonly t: number; readonly order: OrderId; readonly task: TaskId }
  /** Hands-on work, `minutes` long. */
  | {
      readonly kind: 'prep';
      readonly t: number;
      readonly order: OrderId;
      readonly what: string;
      readonly minutes: number;
    }
  /** All slots of the station are taken (or promised): the dish waits in line for one. */
  | {
      readonly kind: 'queued';
      readonly t: number;
      readonly order: OrderId;
      readonly task: TaskId;
      readonly station: StationName;
      readonly what: string;
    }
  /** The dish goes into a slot. The bell rings at `t + minutes`. `held`: the chef stays with it. */
  | {
      readonly kind: 'put';
      readonly t: number;
      readonly order: OrderId;
      readonly task: TaskId;
      readonly station: StationName;
      readonly slot: number;
      readonly what: string;
      readonly minutes: number;
      readonly held: boolean;
    }
  /** The chef comes back for the dish; the slot is free again. */
  | {
      readonly kind: 'taken';
      readonly t: number;
      readonly order: OrderId;
      readonly task: TaskId;
      readonly station: StationName;
      readonly slot: number;
    }
  /** The plate stands on the pass. */
  | { readonly kind: 'served'; readonly t: number; readonly order: OrderId }
  /** Its task was cancelled, or ended in an error: there will be no plate. */
  | { readonly kind: 'withdrawn'; readonly t: number; readonly order: OrderId };

export type TraceEvent = LoopEvent | KitchenEvent;
