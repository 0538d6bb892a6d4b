/** Runs a program on the loop and writes down who said what, and at which minute: `[[0, 'egg on'], [3, 'egg done']]`. */
import {
  CancelledError,
  currentTask,
  getRunningLoop,
  run,
  sleep,
  type Awaitable,
  type Coroutine,
  type LoopOptions,
} from '../src/asyncio';

export type Log = (readonly [minute: number, what: unknown])[];

/** Writes a line into the log, at the minute it is. */
export type Say = (what: unknown) => void;

export function logOf(main: (say: Say) => Coroutine<unknown>, options?: LoopOptions): Log {
  const log: Log = [];
  run(
    main((what) => log.push([getRunningLoop().time(), what])),
    options,
  );
  return log;
}

/** What was said, without the minutes. */
export const orderOf = (main: (say: Say) => Coroutine<unknown>): readonly unknown[] =>
  logOf(main).map(([, what]) => what);

/** Cooks a dish, and says how it went, whatever way it went. `after` is what goes wrong in the cleaning up. */
export function* watched(say: Say, dish: string, minutes: number, after?: string): Coroutine<string> {
  try {
    yield* sleep(minutes);
    say(`${dish} done`);
    return dish;
  } catch (error) {
    say(`${dish}: ${String(error)}`);
    throw after === undefined ? error : new Error(after);
  }
}

/** Waits for `what`, and says how that ended. */
export function* trial(say: Say, who: string, what: Awaitable): Coroutine<void> {
  try {
    say([who, yield* what]);
  } catch (error) {
    const { name, message } = error as Error;
    if (!(error instanceof CancelledError)) return say([who, name]);
    say([who, `${name}: ${message}`]);
    throw error;
  }
}

/** Says what `body` gives, or its error and how many requests to cancel were left then. */
export function* attempt(say: Say, body: Coroutine<unknown>): Coroutine<void> {
  try {
    say(yield* body);
  } catch (error) {
    say([String(error), currentTask()?.cancelling()]);
  }
}
