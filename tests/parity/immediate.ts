/** The statements that are over at once, without a turn for anybody else. `interpret.ts` runs the others, and logs all. */
import type * as Asyncio from '../../src/asyncio';
import type { Future, Handle, Startable, Task } from '../../src/asyncio';
import type { Evaluator, Scheduler, Units } from './evaluate';
import type { Logbook } from './logbook';
import type { Statement } from './program';
import type { Shower } from './show';

type Lasting = 'await' | 'return' | 'reraise' | 'try' | 'repeat' | 'with' | 'group' | 'timeout' | 'each';

/** Like the log of CPython, which shows no more. */
const lastTaken = 12;

export class Immediate {
  readonly #asyncio: Scheduler;
  readonly #loop: Asyncio.EventLoop;
  readonly #shower: Shower;
  readonly #logbook: Logbook;
  readonly #evaluator: Evaluator;
  readonly #units: Units;

  constructor(
    asyncio: Scheduler,
    loop: Asyncio.EventLoop,
    shower: Shower,
    logbook: Logbook,
    evaluator: Evaluator,
    units: Units,
  ) {
    this.#asyncio = asyncio;
    this.#loop = loop;
    this.#shower = shower;
    this.#logbook = logbook;
    this.#evaluator = evaluator;
    this.#units = units;
  }

  /** Returns what the log shows as its result. */
  do(statement: Exclude<Statement, { op: Lasting | 'split' }>): unknown {
    switch (statement.op) {
      case 'let':
        return this.#evaluator.set(
          statement.name,
          this.#shower.keep(statement.name, this.#evaluator.expression(statement.what) as Future<unknown>),
        );
      case 'spawn':
        return this.#evaluator.set(statement.name, this.#spawn(statement));
      case 'enter':
        return this.#enter(statement);
      case 'call': {
        const of = this.#evaluator.get(statement.of) as Record<string, (...args: unknown[]) => unknown>;
        return of[statement.method]?.(...this.#evaluator.arguments(statement.args));
      }
      case 'churn':
        return this.#churn(statement);
      case 'read':
        return (this.#evaluator.get(statement.of) as Record<string, unknown>)[statement.property];
      case 'work':
        return this.#asyncio.work(statement.minutes);
      case 'count':
        return this.#evaluator.set(statement.name, (this.#evaluator.get(statement.name) as number) + 1);
      case 'schedule':
        return this.#evaluator.set(statement.name, this.#schedule(statement));
      case 'bells':
        return this.#bells(statement);
      case 'who':
        return this.#asyncio.currentTask();
      case 'everybody':
        return this.#asyncio.allTasks();
      case 'raise':
        throw this.#evaluator.error(statement.what);
    }
  }

  split({ how, kinds, raise }: Statement & { op: 'split' }, error: unknown): unknown {
    if (!(error instanceof this.#asyncio.BaseExceptionGroup)) return null;
    const matches = (each: unknown): boolean => kinds.some((kind) => this.#evaluator.is(each, kind));
    let parts: readonly unknown[];
    if (how === 'derive') parts = [error.derive(error.exceptions.slice(0, 1))];
    else parts = how === 'subgroup' ? [error.subgroup(matches)] : error.split(matches);
    const rest = parts.at(-1) ?? null;
    if (raise && rest !== null) throw rest;
    return parts;
  }

  #spawn({ name, what, named, eager, group }: Statement & { op: 'spawn' }): Task<unknown> {
    const maker = group === undefined ? this.#asyncio : (this.#evaluator.get(group) as Asyncio.TaskGroup);
    return maker.createTask(this.#evaluator.expression(what) as Startable<unknown>, {
      ...(named && { name }),
      ...(eager !== undefined && { eagerStart: eager }),
    });
  }

  #enter({ name }: Statement & { op: 'enter' }): void {
    const group = new this.#asyncio.TaskGroup();
    group.enter();
    this.#evaluator.set(name, group);
  }

  #churn({ of, items, puts, takes }: Statement & { op: 'churn' }): unknown {
    const queue = this.#evaluator.get(of) as Asyncio.Queue<unknown>;
    const made = this.#evaluator.arguments(items);
    for (let put = 0; put < puts; put++) queue.putNowait(made[put % made.length]);
    return Array.from({ length: takes }, () => queue.getNowait()).slice(-lastTaken);
  }

  #bells({ minutes, cancelled }: Statement & { op: 'bells' }): void {
    const handles = minutes.map((each, place) =>
      this.#loop.callLater(each, () => {
        this.#logbook.log(`bell ${String(place)}`);
      }),
    );
    for (const place of cancelled) handles[place]?.cancel();
  }

  #schedule({ how, minutes, callback: unit }: Statement & { op: 'schedule' }): Handle {
    const callback = this.#units.callback(unit);
    switch (how) {
      case 'callSoon':
        return this.#loop.callSoon(() => {
          callback();
        });
      case 'callLater':
        return this.#loop.callLater(minutes, () => {
          callback();
        });
      case 'callAt':
        return this.#loop.callAt(this.#loop.time() + minutes, () => {
          callback();
        });
    }
  }
}
