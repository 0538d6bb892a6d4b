/** What one process of the check does: it is given stretches of a seed's programs, one after another. */
import { Recorder } from '../../src/trace/recorder';
import { firstDifference, report } from './compare';
import { generate } from './generate';
import { readGolden, type Golden, type Recorded } from './golden';
import type { Scheduler } from './evaluate';
import { logOf } from './interpret';
import { Oracle } from './oracle';
import type { Program } from './program';
import { hashOf } from './python';
import { shrink } from './shrink';

/** The programs from place `from` to just before place `to`. */
export interface Stretch {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export type Job =
  /** Against a file of logs. */
  | (Stretch & { readonly kind: 'golden'; readonly file: string })
  /** Against CPython, here and now. */
  | (Stretch & { readonly kind: 'live' })
  /** What CPython logs. */
  | (Stretch & { readonly kind: 'record' })
  /** The smallest program that still differs, as a text. */
  | { readonly kind: 'shrink'; readonly seed: number; readonly place: number }
  | { readonly kind: 'dump'; readonly seed: number; readonly place: number };

export interface Answer {
  readonly checked: number;
  /** Lines of log. */
  readonly lines: number;
  /** The places of the programs that differ. */
  readonly different: readonly number[];
  /** The places of the programs that are not those that were recorded. */
  readonly changed: readonly number[];
  readonly recorded: readonly Recorded[];
  readonly python: string;
  readonly text: string;
}

const nothing: Answer = {
  checked: 0,
  lines: 0,
  different: [],
  changed: [],
  recorded: [],
  python: '',
  text: '',
};

export class Worker {
  readonly #folder: string;
  readonly #scheduler: Scheduler;
  #oracle: Promise<Oracle> | undefined;
  #golden: { readonly file: string; readonly golden: Golden } | undefined;

  /** `folder` is where the Python files are. */
  constructor(folder: string, scheduler: Scheduler) {
    this.#folder = folder;
    this.#scheduler = scheduler;
  }

  async do(job: Job): Promise<Answer> {
    switch (job.kind) {
      case 'golden':
        return this.#checkGolden(job);
      case 'live':
        return this.#checkLive(job);
      case 'record':
        return this.#record(job);
      case 'shrink':
        return this.#shrink(job);
      case 'dump':
        return this.#dump(generate(job.seed, job.place), job.place);
    }
  }

  #ask(): Promise<Oracle> {
    return (this.#oracle ??= Oracle.load(this.#folder));
  }

  /** What ours logs. A scheduler that is broken altogether logs its error. */
  #ours(program: Program, place: number): readonly string[] {
    // Neither the debug mode nor a trace may change anything.
    const options = { debug: place % 4 === 1, recorder: place % 4 === 2 ? new Recorder() : undefined };
    try {
      return logOf(program, this.#scheduler, options);
    } catch (error) {
      return [`the scheduler broke: ${error instanceof Error ? String(error.stack) : String(error)}`];
    }
  }

  #checkGolden({ file, seed, from, to }: Job & { kind: 'golden' }): Answer {
    if (this.#golden?.file !== file) this.#golden = { file, golden: readGolden(file) };
    const { programs } = this.#golden.golden;
    const different: number[] = [];
    const changed: number[] = [];
    let lines = 0;
    for (let place = from; place < to; place++) {
      const { hash, log } = programs[place] as Recorded;
      const program = generate(seed, place);
      lines += log.length;
      if (hashOf(program) !== hash) changed.push(place);
      else if (firstDifference(log, this.#ours(program, place)) !== undefined) different.push(place);
    }
    return { ...nothing, checked: to - from, lines, different, changed };
  }

  async #checkLive(stretch: Stretch): Promise<Answer> {
    const programs = programsOf(stretch);
    const logs = (await this.#ask()).logsOf(programs);
    const different = programs.flatMap((program, index) =>
      firstDifference(logs[index] ?? [], this.#ours(program, stretch.from + index)) === undefined
        ? []
        : [stretch.from + index],
    );
    const lines = logs.reduce((sum, log) => sum + log.length, 0);
    return { ...nothing, checked: programs.length, lines, different };
  }

  async #record(stretch: Stretch): Promise<Answer> {
    const oracle = await this.#ask();
    const programs = programsOf(stretch);
    const logs = oracle.logsOf(programs);
    const recorded = programs.map((program, index) => ({ hash: hashOf(program), log: logs[index] ?? [] }));
    return { ...nothing, checked: programs.length, recorded, python: oracle.version };
  }

  async #shrink({ seed, place }: Job & { kind: 'shrink' }): Promise<Answer> {
    const oracle = await this.#ask();
    const differ = (candidates: readonly Program[]): readonly boolean[] => {
      const logs = oracle.logsOf(candidates);
      return candidates.map(
        (program, index) => firstDifference(logs[index] ?? [], this.#ours(program, place)) !== undefined,
      );
    };
    const program = generate(seed, place);
    if (!differ([program])[0])
      return {
        ...nothing,
        text: 'CPython, asked now, says what ours says: the golden file is old. Record again.',
      };
    return this.#dump(shrink(program, differ), place);
  }

  async #dump(program: Program, place: number): Promise<Answer> {
    const [log = []] = (await this.#ask()).logsOf([program]);
    return { ...nothing, text: report(program, log, this.#ours(program, place)) };
  }
}

const programsOf = ({ seed, from, to }: Stretch): readonly Program[] =>
  Array.from({ length: to - from }, (_, index) => generate(seed, from + index));
