/** Runs a program on the loop and writes down who said what, and at which minute: `[[0, 'egg on'], [3, 'egg done']]`. */
import { getRunningLoop, run, type Coroutine, type LoopOptions } from '../src/asyncio';

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
