/**
 * Runs a program on a scheduler of ours, and logs what `oracle.py` logs. The scheduler is handed in, so that a changed
 * copy of it can be tried.
 *
 * One statement of the program is one statement here: nested `yield*` takes no turn, just as nested `await` takes none.
 */
import type * as Asyncio from '../../src/asyncio';
import type { Coroutine, Future, Handle, Startable, Task } from '../../src/asyncio';
import { Evaluator, Unset, type Scheduler } from './evaluate';
import { unitName, type Block, type ErrorKind, type Plain, type Program, type Statement } from './program';
import { Shower, type Report } from './show';

/** More lines than this are not compared; `oracle.py` has the same number. */
const mostLines = 400;

/** CPython tells these by its logger, or when the garbage collector comes. */
const onlyOurs = ['never awaited', 'took', 'destroyed'];

/** What a block ends with, when a `return` ended it. */
interface Returned {
  readonly value: Plain;
}

/** What the handler around a statement caught. */
type Caught = { readonly error: unknown } | undefined;

/** The log of one program, as `minute task what`. */
export function logOf(
  program: Program,
  scheduler: Scheduler,
  options: Asyncio.LoopOptions = {},
): readonly string[] {
  return new Interpreter(program, scheduler, options).run();
}

class Interpreter {
  readonly #program: Program;
  readonly #asyncio: Scheduler;
  readonly #lines: string[] = [];
  readonly #callbacks = new Map<number, (future?: Future<unknown>) => void>();
  /** The names of the tasks whose error nobody asked for. */
  readonly #unheard: string[] = [];
  readonly #shower: Shower;
  readonly #runner: Asyncio.Runner;
  readonly #loop: Asyncio.EventLoop;
  readonly #evaluator: Evaluator;

  constructor(program: Program, asyncio: Scheduler, options: Asyncio.LoopOptions) {
    this.#program = program;
    this.#asyncio = asyncio;
    this.#shower = new Shower(asyncio);
    this.#runner = new asyncio.Runner(options);
    this.#loop = this.#runner.getLoop();
    this.#evaluator = new Evaluator(asyncio, this.#loop, this.#shower, {
      coroutine: (index) => this.#unit(index),
      callback: (index) => this.#callback(index),
    });
  }

  run(): readonly string[] {
    const { second, eager } = this.#program;
    this.#loop.setExceptionHandler((_, report) => {
      this.#hear(report);
    });
    if (eager) this.#loop.setTaskFactory(this.#asyncio.eagerTaskFactory);
    try {
      this.#outcome('run', 0);
      if (second !== undefined) this.#outcome('second', second);
      this.#runner.close();
    } catch (error) {
      this.#write(`close ! ${this.#show(error)}`);
    }
    if (this.#unheard.length > 0) this.#write(`never retrieved: ${this.#unheard.toSorted().join(', ')}`);
    for (const [name, task] of [...this.#evaluator.names].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      if (task instanceof this.#asyncio.Task)
        this.#write(`${name} ${this.#state(task)} ${String(task.cancelling())}`);
    }
    return this.#lines;
  }

  #hear(report: Report): void {
    const { message, task } = report;
    if (message.includes('never retrieved')) {
      // CPython says so when the garbage collector comes, so it is compared when all is over.
      if (task) this.#unheard.push(task.getName());
    } else if (!onlyOurs.some((each) => message.includes(each))) {
      this.#log(`handler: ${this.#shower.report(report)}`);
    }
  }

  #outcome(what: string, unit: number): void {
    try {
      this.#write(`${what} = ${this.#show(this.#runner.run(this.#unit(unit)))}`);
    } catch (error) {
      this.#write(`${what} ! ${this.#show(error)}`);
    }
  }

  #state(task: Task<unknown>): string {
    if (!task.done()) return 'pending';
    if (task.cancelled()) return 'cancelled';
    return this.#show(task.exception() ?? task.result());
  }

  #write(line: string): void {
    if (this.#lines.length < mostLines) this.#lines.push(line);
  }

  #log(text: string): void {
    const who = this.#loop.currentTask?.getName() ?? '-';
    this.#write(`${String(this.#loop.time())} ${who} ${text}`);
  }

  #show(value: unknown): string {
    return this.#shower.show(value);
  }

  // The units.

  *#unit(index: number): Coroutine<unknown> {
    const name = unitName(this.#program.units, index);
    if (index === 0) this.#evaluator.makeThings(this.#program.things);
    this.#log(name);
    return yield* this.#ending(name, index);
  }

  #callback(index: number): (future?: Future<unknown>) => void {
    let callback = this.#callbacks.get(index);
    if (callback === undefined) {
      const name = unitName(this.#program.units, index);
      callback = (future) => {
        this.#log(future === undefined ? name : `${name} ${this.#show(future)}`);
        if (this.#ending(name, index).next().done !== true) throw new TypeError(`${name} suspends`);
      };
      this.#callbacks.set(index, callback);
    }
    return callback;
  }

  *#ending(name: string, index: number): Coroutine<unknown> {
    try {
      const returned = yield* this.#block(this.#program.units[index]?.body ?? [], undefined);
      const value = returned?.value ?? null;
      this.#log(`${name} = ${this.#show(value)}`);
      return value;
    } catch (error) {
      this.#log(`${name} ! ${this.#show(error)}`);
      throw error;
    }
  }

  // Statements. Each logs how it ended: `=` and its result, `!` and its error, `?` when a name was not set yet.

  *#block(statements: Block, caught: Caught): Coroutine<Returned | undefined> {
    for (const statement of statements) {
      const returned = yield* this.#statement(statement, caught);
      if (returned !== undefined) return returned;
    }
    return undefined;
  }

  *#statement(statement: Statement, caught: Caught): Coroutine<Returned | undefined> {
    switch (statement.op) {
      case 'await': {
        yield* this.#awaiting(statement, () => this.#evaluator.expression(statement.what));
        return undefined;
      }
      case 'return':
        return { value: statement.value };
      case 'reraise':
        if (caught !== undefined) throw caught.error;
        return undefined;
      case 'try':
        return yield* this.#try(statement, caught);
      case 'repeat':
        for (let turn = 0; turn < statement.times; turn++) {
          const returned = yield* this.#block(statement.body, caught);
          if (returned !== undefined) return returned;
        }
        return undefined;
      case 'with':
        return yield* this.#around(statement, () => this.#with(statement, caught));
      case 'group':
        return yield* this.#around(statement, () => this.#group(statement, caught));
      case 'timeout':
        return yield* this.#around(statement, () => this.#timeout(statement, caught));
      case 'each':
        return yield* this.#around(statement, () => this.#each(statement, caught));
      case 'split':
        if (caught !== undefined) this.#doing(statement, () => this.#split(statement, caught.error));
        return undefined;
      default:
        this.#doing(statement, () => this.#plain(statement));
        return undefined;
    }
  }

  #plain(
    statement: Exclude<
      Statement,
      {
        op:
          | 'await'
          | 'return'
          | 'reraise'
          | 'try'
          | 'repeat'
          | 'with'
          | 'group'
          | 'timeout'
          | 'each'
          | 'split';
      }
    >,
  ): unknown {
    const { op } = statement;
    switch (op) {
      case 'let':
        return this.#evaluator.set(
          statement.name,
          this.#shower.keep(statement.name, this.#evaluator.expression(statement.what) as Future<unknown>),
        );
      case 'spawn':
        return this.#evaluator.set(statement.name, this.#spawn(statement));
      case 'call': {
        const of = this.#evaluator.get(statement.of) as Record<string, (...args: unknown[]) => unknown>;
        return of[statement.method]?.(...this.#evaluator.arguments(statement.args));
      }
      case 'read':
        return (this.#evaluator.get(statement.of) as Record<string, unknown>)[statement.property];
      case 'work':
        return this.#asyncio.work(statement.minutes);
      case 'count':
        return this.#evaluator.set(statement.name, (this.#evaluator.get(statement.name) as number) + 1);
      case 'schedule':
        return this.#evaluator.set(statement.name, this.#schedule(statement));
      case 'who':
        return this.#asyncio.currentTask();
      case 'everybody':
        return this.#asyncio.allTasks();
      case 'raise':
        throw this.#evaluator.error(statement.what);
    }
  }

  #ended(id: number | string, swallow: ErrorKind | undefined, error: unknown): void {
    if (error instanceof Unset) {
      this.#log(`${String(id)} ?`);
      return;
    }
    this.#log(`${String(id)} ! ${this.#show(error)}`);
    if (swallow === undefined || !this.#evaluator.is(error, swallow)) throw error;
  }

  #doing(
    { id, swallow }: { id: number | string; swallow?: ErrorKind | undefined },
    what: () => unknown,
  ): void {
    let result: unknown;
    try {
      result = what();
    } catch (error) {
      this.#ended(id, swallow, error);
      return;
    }
    this.#log(`${String(id)} = ${this.#show(result)}`);
  }

  *#awaiting(
    { id, swallow }: { id: number | string; swallow?: ErrorKind | undefined },
    what: () => Future<unknown> | Startable<unknown>,
  ): Coroutine<void> {
    this.#log(String(id));
    let result: unknown;
    try {
      result = yield* what();
    } catch (error) {
      this.#ended(id, swallow, error);
      return;
    }
    this.#log(`${String(id)} = ${this.#show(result)}`);
  }

  /** For the statements with a block: their own result is nothing. */
  *#around(
    { id, swallow }: Statement,
    what: () => Coroutine<Returned | undefined>,
  ): Coroutine<Returned | undefined> {
    this.#log(String(id));
    let returned: Returned | undefined;
    try {
      returned = yield* what();
    } catch (error) {
      this.#ended(id, swallow, error);
      return undefined;
    }
    this.#log(`${String(id)} = None`);
    return returned;
  }

  *#try(
    { id, body, handlers, final }: Statement & { op: 'try' },
    outer: Caught,
  ): Coroutine<Returned | undefined> {
    let returned: Returned | undefined;
    try {
      try {
        returned = yield* this.#block(body, outer);
      } catch (error) {
        const index = handlers.findIndex(({ on }) => this.#evaluator.is(error, on));
        const handler = handlers[index];
        if (handler === undefined) throw error;
        this.#log(`${String(id)}.${String(index)} ${this.#show(error)}`);
        returned = yield* this.#block(handler.body, { error });
      }
    } finally {
      returned = (yield* this.#block(final, outer)) ?? returned;
    }
    return returned;
  }

  *#with({ of, body }: Statement & { op: 'with' }, caught: Caught): Coroutine<Returned | undefined> {
    const thing = this.#evaluator.get(of) as Asyncio.Lock | Asyncio.Barrier;
    if (thing instanceof this.#asyncio.Barrier) {
      yield* thing.wait();
      return yield* this.#block(body, caught);
    }
    yield* thing.acquire();
    try {
      return yield* this.#block(body, caught);
    } finally {
      thing.release();
    }
  }

  #group({ name, body }: Statement & { op: 'group' }, caught: Caught): Coroutine<Returned | undefined> {
    const block = (group: unknown): Coroutine<Returned | undefined> => {
      this.#evaluator.set(name, group);
      return this.#block(body, caught);
    };
    return this.#asyncio.taskGroup(block);
  }

  #timeout(
    { name, minutes, at, body }: Statement & { op: 'timeout' },
    caught: Caught,
  ): Coroutine<Returned | undefined> {
    const block = (scope: unknown): Coroutine<Returned | undefined> => {
      this.#evaluator.set(name, scope);
      return this.#block(body, caught);
    };
    const { timeout, timeoutAt } = this.#asyncio;
    if (!at) return timeout(minutes, block);
    return timeoutAt(minutes === null ? null : this.#loop.time() + minutes, block);
  }

  *#each(
    { id, all, timeout, plain, swallowOne, body }: Statement & { op: 'each' },
    caught: Caught,
  ): Coroutine<Returned | undefined> {
    const one = { id: `${String(id)}.one`, swallow: swallowOne };
    const items = this.#asyncio.asCompleted(
      all.map((each) => this.#evaluator.expression(each)),
      timeout === null ? {} : { timeout },
    );
    if (plain) {
      for (const next of items) {
        yield* this.#awaiting(one, () => next);
        const returned = yield* this.#block(body, caught);
        if (returned !== undefined) return returned;
      }
      return undefined;
    }
    for (let next; (next = yield* items.anext()) !== undefined;) {
      this.#log(`${one.id} = ${this.#show(next)}`);
      const returned = yield* this.#block(body, caught);
      if (returned !== undefined) return returned;
    }
    return undefined;
  }

  #split({ how, kinds, raise }: Statement & { op: 'split' }, error: unknown): unknown {
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
    return maker.createTask(this.#evaluator.expression(what) as Asyncio.Startable<unknown>, {
      ...(named && { name }),
      ...(eager !== undefined && { eagerStart: eager }),
    });
  }

  #schedule({ how, minutes, callback: unit }: Statement & { op: 'schedule' }): Handle {
    const callback = this.#callback(unit);
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
