/** The check from above: jobs for several processes, a line of progress, and what is told in the end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeGolden, type Recorded } from './golden';
import { share, type Places } from './pool';
import type { Answer, Job, Stretch } from './worker';

interface Tally {
  passed: number;
  failed: number;
  lines: number;
  /** `seed:place` of the programs that differ. */
  different: string[];
  changed: number;
}

export interface CheckOptions {
  /** In so many processes. */
  readonly jobs: number;
  /** At the first difference. */
  readonly stops: boolean;
  /** Shows the first that differs, made small. */
  readonly shrinks: boolean;
}

/** Has jobs done by several processes, counts, and tells. */
export class Check {
  readonly #places: Places;
  readonly #options: CheckOptions;
  readonly #tally: Tally = { passed: 0, failed: 0, lines: 0, different: [], changed: 0 };

  constructor(places: Places, options: CheckOptions) {
    this.#places = places;
    this.#options = options;
  }

  /** Checks, and tells what differs. Returns the exit code. */
  async run(jobs: readonly Job[]): Promise<number> {
    const tally = this.#tally;
    const all = jobs.reduce((sum, job) => sum + ('to' in job ? job.to - job.from : 0), 0);
    const progress = new Progress(all);
    const sharing = share(jobs, this.#options.jobs, this.#places, (answer, { seed }) => {
      tally.passed += answer.checked - answer.different.length - answer.changed.length;
      tally.failed += answer.different.length;
      tally.lines += answer.lines;
      tally.different.push(...answer.different.map((place) => `${String(seed)}:${String(place)}`));
      tally.changed += answer.changed.length;
      progress.show(tally.passed + tally.failed + tally.changed, tally);
      return !(this.#options.stops && tally.failed > 0);
    });
    try {
      await sharing;
    } catch (error) {
      tally.failed++;
      console.error(String(error));
    }
    progress.end();
    await this.#tell();
    return tally.failed + tally.changed > 0 ? 1 : 0;
  }

  async #tell(): Promise<void> {
    const { passed, failed, lines, different, changed } = this.#tally;
    const [first] = different;
    if (changed > 0) {
      // However many: one thing is wrong, and it is not the scheduler.
      this.#tally.failed++;
      console.error(
        `${String(changed)} programs are not those that were recorded: the generator was changed. ` +
          'Record again (node tests/parity/parity.mjs --record), and read why.',
      );
    }
    if (first !== undefined) {
      console.error(`differ: ${different.slice(0, 20).join(' ')}${different.length > 20 ? ' …' : ''}`);
      if (this.#options.shrinks) {
        const [seed = 0, place = 0] = first.split(':').map(Number);
        console.error(
          `\n${first}, made as small as it goes:\n\n${await this.text({ kind: 'shrink', seed, place })}\n`,
        );
      }
    }
    console.log(
      `${String(passed)} programs agree with CPython, ${String(failed)} differ (${String(lines)} lines of log)`,
    );
  }

  /** What a job writes. */
  async text(job: Job): Promise<string> {
    let text = '';
    await share([job], 1, this.#places, (answer) => {
      ({ text } = answer);
      return true;
    });
    return text;
  }

  /** Writes what CPython logs into `file`. */
  async record(stretch: Stretch, file: string): Promise<void> {
    const programs: Recorded[] = [];
    let python = '';
    const jobs = stretches(stretch, 250).map((each): Job => ({ kind: 'record', ...each }));
    const progress = new Progress(stretch.to);
    await share(jobs, this.#options.jobs, this.#places, (answer: Answer, job) => {
      if ('from' in job)
        for (const [index, one] of answer.recorded.entries()) programs[job.from + index] = one;
      ({ python } = answer);
      progress.show(programs.filter(Boolean).length, this.#tally);
      return true;
    });
    progress.end();
    const bytes = writeGolden(file, { python, seed: stretch.seed, programs });
    const each = Math.round(bytes / programs.length);
    console.log(
      `wrote ${path.relative('.', file)}: ${String(programs.length)} programs by CPython ${python}, ` +
        `${String(Math.round(bytes / 1000))} kB, ${String(each)} bytes each`,
    );
  }

  /** For `scripts/test.mjs`. */
  writeReport(file: string): void {
    const { passed, failed } = this.#tally;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ passed, failed }));
  }
}

/** A line that says how far it is: rewritten on a terminal, every tenth elsewhere. */
class Progress {
  readonly #all: number;
  readonly #started = performance.now();
  #told = 0;

  constructor(all: number) {
    this.#all = all;
  }

  show(done: number, { failed }: Tally): void {
    const rate = Math.round((done / (performance.now() - this.#started)) * 1000);
    const line = `${String(done)} of ${String(this.#all)}, ${String(rate)} a second${failed > 0 ? `, ${String(failed)} differ` : ''}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line} `);
    else if (this.#all > 5000 && done >= this.#told + this.#all / 10) {
      this.#told = done;
      console.error(line);
    }
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  }
}

/** A stretch in pieces of `size` programs. */
export function stretches({ seed, from, to }: Stretch, size: number): readonly Stretch[] {
  return Array.from({ length: Math.ceil((to - from) / size) }, (_, index) => ({
    seed,
    from: from + index * size,
    to: Math.min(to, from + (index + 1) * size),
  }));
}
