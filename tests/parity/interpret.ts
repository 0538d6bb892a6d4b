/**
 * Runs a program on a scheduler of ours, and logs what `oracle.py` logs. The scheduler is handed in, so that a changed
 * copy of it can be tried.
 *
 * One statement of the program is one statement here: nested `yield*` takes no turn, just as nested `await` takes none.
 */
import type * as Asyncio from '../../src/asyncio';
import type { Coroutine, Future, Startable } from '../../src/asyncio';
import { Evaluator, Unset, type Scheduler, type Units } from './evaluate';
import { Immediate } from './immediate';
import { Logbook } from './logbook';
import type { Block, ErrorKind, Plain, Program, Statement } from './program';
import { Shower } from './show';
import { unitName } from './walk';

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
  readonly #callbacks = new Map<number, (future?: Future<unknown>) => void>();
  readonly #shower: Shower;
  readonly #logbook: Logbook;
  readonly #runner: Asyncio.Runner;
  readonly #loop: Asyncio.EventLoop;
  readonly #evaluator: Evaluator;
  readonly #immediate: Immediate;

  constructor(program: Program, asyncio: Scheduler, options: Asyncio.LoopOptions) {
    this.#program = program;
    this.#asyncio = asyncio;
    this.#shower = new Shower(asyncio);
    this.#runner = new asyncio.Runner(options);
    this.#loop = this.#runner.getLoop();
    this.#logbook = new Logbook(asyncio, this.#loop, this.#shower);
    const units: Units = {
      coroutine: (index) => this.#unit(index),
      callback: (index) => this.#callback(index),
    };
    this.#evaluator = new Evaluator(asyncio, this.#loop, this.#shower, units);
    this.#immediate = new Immediate(asyncio, this.#loop, this.#shower, this.#logbook, this.#evaluator, units);
  }

  run(): readonly string[] {
    const { second, eager } = this.#program;
    this.#loop.setExceptionHandler((_, report) => {
      this.#logbook.hear(report);
    });
    if (eager) this.#loop.setTaskFactory(this.#asyncio.eagerTaskFactory);
    try {
      this.#outcome('run', 0);
      if (second !== undefined) this.#outcome('second', second);
      this.#runner.close();
    } catch (error) {
      this.#logbook.write(`close ! ${this.#show(error)}`);
    }
    this.#logbook.end(this.#evaluator.names);
    return this.#logbook.lines;
  }

  #outcome(what: string, unit: number): void {
    try {
      this.#logbook.write(`${what} = ${this.#show(this.#runner.run(this.#unit(unit)))}`);
    } catch (error) {
      this.#logbook.write(`${what} ! ${this.#show(error)}`);
    }
  }

  #log(text: string): void {
    this.#logbook.log(text);
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
        if (caught !== undefined)
          this.#doing(statement, () => this.#immediate.split(statement, caught.error));
        return undefined;
      default:
        this.#doing(statement, () => this.#immediate.do(statement));
        return undefined;
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
}
