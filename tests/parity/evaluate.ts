/** What a program names and computes: things, tasks, awaitables, arguments and errors. `interpret.ts` runs its statements. */
import type * as Asyncio from '../../src/asyncio';
import type { Coroutine, Future, Startable, Task } from '../../src/asyncio';
import type { Argument, ErrorKind, ErrorMade, Expression, Plain, Thing } from './program';
import { Burnt, Dish, Raw, Spilt, type Shower } from './show';

export type Scheduler = typeof Asyncio;

/** A name that holds nothing yet. Python's `NameError`. */
export class Unset extends Error {}

/** The units of the program, by their places. */
export interface Units {
  coroutine(index: number): Coroutine<unknown>;
  callback(index: number): (future?: Future<unknown>) => void;
}

export class Evaluator {
  readonly names = new Map<string, unknown>();
  readonly #asyncio: Scheduler;
  readonly #loop: Asyncio.EventLoop;
  readonly #shower: Shower;
  readonly #units: Units;

  constructor(asyncio: Scheduler, loop: Asyncio.EventLoop, shower: Shower, units: Units) {
    this.#asyncio = asyncio;
    this.#loop = loop;
    this.#shower = shower;
    this.#units = units;
  }

  makeThings(things: readonly Thing[]): void {
    for (const thing of things) this.names.set(thing.name, this.#made(thing));
    this.names.set('t0', this.#asyncio.currentTask());
  }

  #made(thing: Thing): unknown {
    const asyncio = this.#asyncio;
    switch (thing.make) {
      case 'Counter':
        return 0;
      case 'Future':
        return this.#shower.keep(thing.name, this.#loop.createFuture(thing.name));
      case 'Condition':
        return new asyncio.Condition(
          thing.lock === undefined ? undefined : (this.get(thing.lock) as Asyncio.Lock),
        );
      case 'Semaphore':
      case 'BoundedSemaphore':
      case 'Barrier':
        return new asyncio[thing.make](thing.value);
      case 'PriorityQueue':
        return thing.dishes
          ? new asyncio.PriorityQueue<Dish>(thing.value, { before: (a, b) => a.rank < b.rank })
          : new asyncio.PriorityQueue(thing.value);
      case 'Queue':
      case 'LifoQueue':
        return new asyncio[thing.make](thing.value);
      default:
        return new asyncio[thing.make]();
    }
  }

  get(name: string): unknown {
    if (name === 'self') return this.#asyncio.currentTask();
    if (!this.names.has(name)) throw new Unset(name);
    return this.names.get(name);
  }

  set<T>(name: string, value: T): T {
    this.names.set(name, value);
    return value;
  }

  expression(expression: Expression): Future<unknown> | Startable<unknown> {
    const asyncio = this.#asyncio;
    switch (expression.kind) {
      case 'unit':
        return this.#units.coroutine(expression.unit);
      case 'sleep':
        return asyncio.sleep(expression.minutes, expression.result);
      case 'method': {
        const of = this.get(expression.of) as Record<string, (...args: unknown[]) => Startable<unknown>>;
        return (of[expression.method] as () => Startable<unknown>).call(
          of,
          ...(this.arguments(expression.args) as []),
        );
      }
      case 'until': {
        const { of, counter, least, fails } = expression;
        return (this.get(of) as Asyncio.Condition).waitFor(() => {
          if ((this.get(counter) as number) < least) return false;
          if (fails) throw new Burnt('predicate');
          return true;
        });
      }
      case 'wait':
        return asyncio.wait(
          expression.all.map((each) => this.expression(each) as Future<unknown>),
          {
            returnWhen: expression.until,
            ...(expression.timeout !== null && { timeout: expression.timeout }),
          },
        );
      case 'waitFor':
        return asyncio.waitFor(this.expression(expression.what), expression.timeout);
      case 'within': {
        const what = this.expression(expression.what);
        return asyncio.timeout(expression.minutes, () => what);
      }
      case 'thread': {
        const { minutes, gives } = expression;
        return asyncio.toThread(() => {
          for (const each of minutes) asyncio.work(each);
          if (isErrorMade(gives)) throw this.error(gives);
          return gives;
        });
      }
      case 'name':
        return this.get(expression.name) as Future<unknown>;
      case 'self':
        return asyncio.currentTask() as Task<unknown>;
      case 'task':
        return asyncio.createTask(
          this.expression(expression.what) as Asyncio.Startable<unknown>,
          expression.eager === undefined ? {} : { eagerStart: expression.eager },
        );
      case 'crowd': {
        const { count, minutes } = expression;
        const sleeps = Array.from({ length: count }, (_, n) =>
          asyncio.sleep(minutes[n % minutes.length] ?? 0),
        );
        return asyncio.gather(sleeps);
      }
      case 'gather':
        return asyncio.gather(
          expression.all.map((each) => this.expression(each)),
          { returnExceptions: expression.returnExceptions },
        );
      case 'shield':
        return asyncio.shield(this.expression(expression.what));
    }
  }

  arguments(args: readonly Argument[]): readonly unknown[] {
    return args.map((argument) => {
      if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return argument;
      if ('error' in argument) return this.error(argument);
      if ('callback' in argument) return this.#units.callback(argument.callback);
      if ('dish' in argument) return new Dish(...argument.dish);
      return this.#loop.time() + (argument as { after: number }).after;
    });
  }

  error({ cause, ...made }: ErrorMade): unknown {
    const error = this.#error(made);
    if (cause !== undefined) error.cause = this.error(cause);
    return error;
  }

  #error({ error, message, inner = [] }: ErrorMade): Error {
    const asyncio = this.#asyncio;
    switch (error) {
      case 'Burnt':
        return new Burnt(message);
      case 'Raw':
        return new Raw(message);
      case 'Spilt':
        return new Spilt(message);
      case 'ExceptionGroup':
      case 'BaseExceptionGroup':
        return new asyncio[error](
          message,
          inner.map((each) => this.error(each)),
        );
      case 'CancelledError':
      case 'TimeoutError':
      case 'ValueError':
      case 'RuntimeError':
        return new asyncio[error](message);
      default:
        throw new TypeError(`no program makes a ${error}`);
    }
  }

  /** Python's `isinstance`. */
  is(error: unknown, kind: ErrorKind): boolean {
    const asyncio = this.#asyncio;
    switch (kind) {
      case 'Burnt':
        return error instanceof Burnt;
      case 'Raw':
        return error instanceof Raw;
      case 'Spilt':
        return error instanceof Spilt;
      case 'BaseException':
        return true;
      case 'Exception':
        return !(
          error instanceof asyncio.CancelledError ||
          (error instanceof asyncio.BaseExceptionGroup && !(error instanceof asyncio.ExceptionGroup))
        );
      default:
        return error instanceof asyncio[kind];
    }
  }
}

const isErrorMade = (value: Plain | ErrorMade): value is ErrorMade =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
