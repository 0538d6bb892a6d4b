/** What happens in a program, line by line, in the words of `oracle.py`. */
import type * as Asyncio from '../../src/asyncio';
import type { Scheduler } from './evaluate';
import type { Report, Shower } from './show';

/** More lines than this are not compared; `oracle.py` has the same number. */
const mostLines = 400;

/** CPython tells these by its logger, or when the garbage collector comes. */
const onlyOurs = ['never awaited', 'took', 'destroyed'];

export class Logbook {
  readonly lines: string[] = [];
  readonly #asyncio: Scheduler;
  readonly #loop: Asyncio.EventLoop;
  readonly #shower: Shower;
  /** The names of the tasks whose error nobody asked for. */
  readonly #unheard: string[] = [];

  constructor(asyncio: Scheduler, loop: Asyncio.EventLoop, shower: Shower) {
    this.#asyncio = asyncio;
    this.#loop = loop;
    this.#shower = shower;
  }

  write(line: string): void {
    if (this.lines.length < mostLines) this.lines.push(line);
  }

  /** With the minute, and the task in hand. */
  log(text: string): void {
    const who = this.#loop.currentTask?.getName() ?? '-';
    this.write(`${String(this.#loop.time())} ${who} ${text}`);
  }

  /** What the exception handler is told. */
  hear(report: Report): void {
    const { message, task } = report;
    if (message.includes('never retrieved')) {
      // CPython says so when the garbage collector comes, so it is compared when all is over.
      if (task) this.#unheard.push(task.getName());
    } else if (!onlyOurs.some((each) => message.includes(each))) {
      this.log(`handler: ${this.#shower.report(report)}`);
    }
  }

  /** What has become of the tasks among the names. */
  end(names: ReadonlyMap<string, unknown>): void {
    if (this.#unheard.length > 0) this.write(`never retrieved: ${this.#unheard.toSorted().join(', ')}`);
    for (const [name, task] of [...names].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      if (task instanceof this.#asyncio.Task)
        this.write(`${name} ${this.#state(task)} ${String(task.cancelling())}`);
    }
  }

  #state(task: Asyncio.Task<unknown>): string {
    if (!task.done()) return 'pending';
    if (task.cancelled()) return 'cancelled';
    return this.#shower.show(task.exception() ?? task.result());
  }
}
