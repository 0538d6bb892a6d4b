/** A process of `bugs.mjs`: its share of the programs is read once, and then tried on every scheduler. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Recorder } from '../../src/trace/recorder';
import { firstDifference } from './compare';
import { generate } from './generate';
import { readGolden } from './golden';
import type { Scheduler } from './evaluate';
import { logOf } from './interpret';
import type { Program } from './program';
import { hashOf } from './python';

export interface Question {
  /** The address of a scheduler's module. */
  readonly scheduler: string;
  /** Whether the first program that differs is enough. */
  readonly first: boolean;
}

interface Trial {
  readonly place: number;
  readonly program: Program;
  /** CPython's. */
  readonly log: readonly string[];
}

/** Whether the file holds what is generated now, as far as a few programs show. */
export function isUpToDate(file: string): boolean {
  if (!existsSync(file)) return false;
  const { seed, programs } = readGolden(file);
  return programs.slice(0, 200).every(({ hash }, place) => hashOf(generate(seed, place)) === hash);
}

function trialsOf(file: string, share: number, shares: number): readonly Trial[] {
  const { seed, programs } = readGolden(file);
  return programs.flatMap(({ log }, place) =>
    place % shares === share ? [{ place, program: generate(seed, place), log }] : [],
  );
}

function differs({ place, program, log }: Trial, scheduler: Scheduler): boolean {
  // As in the check itself: some in debug mode, some with a trace.
  const options = { debug: place % 4 === 1, recorder: place % 4 === 2 ? new Recorder() : undefined };
  try {
    return firstDifference(log, logOf(program, scheduler, options)) !== undefined;
  } catch {
    return true;
  }
}

function serve(file: string, share: number, shares: number): void {
  const trials = trialsOf(file, share, shares);
  process.on('message', ({ scheduler, first }: Question) => {
    void import(scheduler).then((asyncio: Scheduler) => {
      let different = 0;
      for (const trial of trials) {
        if (differs(trial, asyncio)) different++;
        if (first && different > 0) break;
      }
      process.send?.(different);
    });
  });
}

const [, me, file = '', share, shares] = process.argv;
if (me === fileURLToPath(import.meta.url)) serve(file, Number(share), Number(shares));
