/** Our side of the second parity check: cooks that walk a program and log what comes of it, as cooks.py does in CPython. */
import * as asyncio from '../../../src/asyncio';
import type { Act, Aw, Block, Fault, Kind, Nest, Program, ThingKind, Wait } from './programs';

export type Entry = readonly [minute: number, who: string, word: string, outcome: unknown];
type Future = asyncio.Future<unknown>;
type Coroutine<T> = asyncio.Coroutine<T>;
type Made = readonly [what: Future | asyncio.Startable<unknown>, rank: number];
type Thing = asyncio.Lock & asyncio.Event & asyncio.Condition & asyncio.Queue<unknown> & asyncio.Barrier;

const mostSteps = 400;
const mostCooks = 40;

class Burnt extends Error {
  override readonly name = 'Burnt';
}

/** The slot is empty, or waiting for it might close a circle. */
class Refused extends Error {
  override readonly name = 'Refused';
}

interface Cook {
  readonly name: string;
  /** A task waits only for higher ranks, so that nobody waits in a circle. */
  readonly rank: number;
}

const makers: Record<ThingKind, (number: number, things: readonly unknown[]) => unknown> = {
  lock: () => new asyncio.Lock(),
  event: () => new asyncio.Event(),
  sem: (value) => new asyncio.Semaphore(value),
  bsem: (value) => new asyncio.BoundedSemaphore(value),
  cond: (lock, things) => new asyncio.Condition(things[lock] as asyncio.Lock | undefined),
  queue: (maxsize) => new asyncio.Queue(maxsize),
  prio: (maxsize) => new asyncio.PriorityQueue(maxsize),
  lifo: (maxsize) => new asyncio.LifoQueue(maxsize),
  barrier: (parties) => new asyncio.Barrier(parties),
};

/** Runs one program from the first task to closing time. */
export function cook(program: Program): readonly Entry[] {
  const kitchen = new Kitchen(program);
  let end: unknown;
  try {
    end = asyncio.run(kitchen.main());
  } catch (error) {
    end = error instanceof asyncio.DeadlockError ? 'deadlock' : error;
  }
  kitchen.say('main', 'end', end);
  return kitchen.log;
}

class Kitchen {
  readonly log: Entry[] = [];
  readonly #program: Program;
  #loop!: asyncio.EventLoop;
  readonly #things: unknown[] = [];
  readonly #slots = new Map<number, Future>();
  readonly #groups = new Map<number, asyncio.TaskGroup>();
  readonly #scopes = new Map<number, asyncio.Timeout>();
  readonly #handles = new Map<number, asyncio.Handle>();
  readonly #labels = new Map<unknown, string>();
  readonly #ranks = new Map<Future, number>();
  readonly #callbacks: readonly (() => void)[];
  #born = 0;
  #steps = 0;
  #count = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#callbacks = program.callbacks.map((acts, number) => this.#callback(acts, number));
  }

  *main(): Coroutine<unknown> {
    this.#loop = asyncio.getRunningLoop();
    this.#loop.setExceptionHandler((_, { message, exception }) => {
      for (const part of ['Exception in', 'shielded', 'shutdown', 'parent task'])
        if (message.includes(part)) this.say('loop', part, exception);
    });
    if (this.#program.eager) this.#loop.setTaskFactory(asyncio.eagerTaskFactory);
    for (const [kind, number] of this.#program.things)
      this.#things.push(makers[kind](number ?? -1, this.#things));
    return yield* this.#cook(0)[0];
  }

  // The log.

  say(who: string, word: string, outcome: unknown): void {
    this.log.push([this.#loop.time(), who, word, this.#tell(outcome)]);
  }

  #tell(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#tell(each));
    if (value instanceof asyncio.CancelledError) return `CancelledError(${value.message})`;
    if (value instanceof Burnt) return `Burnt(${value.message})`;
    if (value instanceof asyncio.BaseExceptionGroup)
      return value.name + JSON.stringify(this.#tell(value.exceptions));
    if (value instanceof asyncio.TimeoutError)
      return value.cause === undefined ? value.name : `${value.name}<${String(this.#tell(value.cause))}>`;
    if (value instanceof Error) return value.name;
    if (typeof value === 'object' && value !== null) return this.#labels.get(value) ?? '?';
    return value ?? null;
  }

  // Cooks and callbacks.

  #cook(number: number): readonly [Coroutine<unknown>, number] {
    this.#born++;
    return [this.#cooking({ name: `${number}.${this.#born}`, rank: this.#born }, number), this.#born];
  }

  *#cooking(who: Cook, number: number): Coroutine<unknown> {
    this.#label(asyncio.currentTask(), who.name);
    this.say(who.name, 'cook', '…');
    try {
      const out =
        this.#born > mostCooks ? undefined : yield* this.#block(who, this.#program.cooks[number] as Block);
      this.say(who.name, 'cook', out);
      return out === undefined ? number : out[0];
    } catch (error) {
      this.say(who.name, 'cook', error);
      throw error;
    }
  }

  #callback(acts: readonly Act[], number: number): () => void {
    const who = { name: `callback ${number}`, rank: Infinity };
    return () => {
      this.say(who.name, 'called', null);
      for (const act of acts) {
        if (this.#tired()) return;
        this.#do(who, act);
      }
    };
  }

  #tired(): boolean {
    return ++this.#steps > mostSteps;
  }

  /** Returns what a `return` in it says, boxed. */
  *#block(who: Cook, steps: Block): Coroutine<readonly [number] | undefined> {
    for (const step of steps) {
      if (this.#tired()) return undefined;
      if (step[0] === 'return') return [step[1]];
      if (isNest(step)) {
        const out = yield* this.#told(who, step[0], this.#nest(who, step));
        if (out !== undefined) return out;
      } else if (isWait(step)) yield* this.#told(who, step[0], this.#wait(who, step));
      else this.#do(who, step);
    }
    return undefined;
  }

  #do(who: Cook, act: Act): void {
    let outcome: unknown;
    try {
      outcome = this.#act(act);
    } catch (error) {
      outcome = error;
      if (act[0] === 'burn' || !(this.#program.stubborn || error instanceof Refused)) {
        this.say(who.name, act[0], error);
        throw error;
      }
    }
    this.say(who.name, act[0], outcome);
  }

  *#told<T>(who: Cook, word: string, coroutine: Coroutine<T>): Coroutine<T | undefined> {
    this.say(who.name, word, '…');
    let outcome: T | undefined;
    let refused: string | undefined;
    try {
      outcome = yield* coroutine;
    } catch (error) {
      if (!(error instanceof Refused)) {
        this.say(who.name, word, error);
        throw error;
      }
      refused = 'refused';
    }
    this.say(who.name, word, refused ?? outcome);
    return outcome;
  }

  // What can be awaited, and its rank.

  #make(aw: Aw): Made {
    switch (aw[0]) {
      case 'slot': {
        const future = this.#slots.get(aw[1]);
        if (future === undefined) throw new Refused();
        return [future, this.#ranks.get(future) as number];
      }
      case 'cook':
        return this.#cook(aw[1]);
      case 'shield':
        return [asyncio.shield(this.#make(aw[1])[0]), Infinity];
      case 'gather': {
        const made = aw[1].map((inner) => this.#make(inner));
        const future = asyncio.gather(
          made.map(([each]) => each),
          { returnExceptions: aw[2] === 1 },
        );
        return [future, Math.min(...made.map(([, rank]) => rank))];
      }
      case 'waitfor': {
        const [made, rank] = this.#make(aw[1]);
        return [asyncio.waitFor(made, aw[2]), rank];
      }
      case 'sleep':
        return [asyncio.sleep(aw[1], aw[2]), Infinity];
      case 'thread':
        return [asyncio.toThread(() => this.#help(aw[1], aw[2])), Infinity];
      case 'acquire':
        return [this.#thing(aw[1]).acquire(), Infinity];
      case 'attend':
        return [this.#thing(aw[1]).wait(), Infinity];
      case 'get':
        return [this.#thing(aw[1]).get(), Infinity];
    }
  }

  #help(minutes: number, how: number): number {
    this.say('helper', 'work', minutes);
    asyncio.work(minutes);
    if (how === 1) throw new Burnt(String(minutes));
    if (how === 2) asyncio.getRunningLoop();
    return minutes;
  }

  #thing(number: number): Thing {
    return this.#things[number] as Thing;
  }

  #label(what: unknown, label: string): void {
    if (!this.#labels.has(what)) this.#labels.set(what, label);
  }

  #keep(slot: number, future: Future, rank: number): void {
    this.#slots.set(slot, future);
    this.#ranks.set(future, rank);
    this.#label(future, `slot ${slot}`);
  }

  #task(slot: number): asyncio.Task<unknown> | undefined {
    const future = this.#slots.get(slot);
    return future instanceof asyncio.Task ? future : undefined;
  }

  /** What an act gives; `undefined` is Python's `None`. */
  #act(act: Act): unknown {
    switch (act[0]) {
      case 'start': {
        const [, slot, aw, how, group] = act;
        const [made, rank] = this.#make(aw) as readonly [asyncio.Startable<unknown>, number];
        const options = { name: `slot ${slot}`, ...(how === null ? {} : { eagerStart: how === 1 }) };
        if (group !== null && !this.#groups.has(group)) throw new Refused();
        const task =
          group === null
            ? asyncio.createTask(made, options)
            : this.#groups.get(group)?.createTask(made, options);
        return this.#keep(slot, task as Future, rank);
      }
      case 'keep':
        return this.#keep(act[1], ...(this.#make(act[2]) as readonly [Future, number]));
      case 'future':
        return this.#keep(act[1], this.#loop.createFuture(), Infinity);
      case 'fulfil':
      case 'fail':
      case 'cancel':
      case 'state':
      case 'ondone':
      case 'offdone': {
        const future = this.#slots.get(act[1]);
        return future === undefined ? 'empty' : this.#futureAct(future, act);
      }
      case 'uncancel': {
        const task = this.#task(act[1]);
        return task === undefined ? 'no task' : [task.uncancel(), task.cancelling()];
      }
      case 'cancelme': {
        const task = asyncio.currentTask();
        return task === undefined ? 'no task' : [task.cancel(act[1] ?? undefined), task.cancelling()];
      }
      case 'uncancelme':
        return asyncio.currentTask()?.uncancel() ?? 'no task';
      case 'everybody':
        return asyncio.allTasks();
      case 'factory':
        return this.#loop.setTaskFactory(act[1] === 1 ? asyncio.eagerTaskFactory : undefined);
      case 'soon':
        return void this.#handles.set(act[1], this.#loop.callSoon(this.#call(act[2])));
      case 'later':
        return void this.#handles.set(act[1], this.#loop.callLater(act[2], this.#call(act[3])));
      case 'at':
        return void this.#handles.set(act[1], this.#loop.callAt(act[2], this.#call(act[3])));
      case 'withdraw': {
        const handle = this.#handles.get(act[1]);
        if (handle === undefined) return 'empty';
        return [handle.cancelled(), handle.cancel(), handle.cancelled()];
      }
      case 'work':
        return asyncio.work(act[1]);
      case 'count':
        return (this.#count += act[1]);
      case 'burn':
        throw faultOf(act[1]);
      case 'reschedule': {
        const scope = this.#scopes.get(act[1]);
        if (scope === undefined) return 'empty';
        scope.reschedule(act[2] === null ? null : this.#loop.time() + act[2]);
        return scope.when();
      }
      case 'expired': {
        const scope = this.#scopes.get(act[1]);
        return scope === undefined ? 'empty' : [scope.expired(), scope.when()];
      }
      case 'release':
        return this.#thing(act[1]).release();
      case 'set':
        return this.#thing(act[1]).set();
      case 'clear':
        return this.#thing(act[1]).clear();
      case 'notify':
        return act[2] === null ? this.#thing(act[1]).notifyAll() : this.#thing(act[1]).notify(act[2]);
      case 'putnow':
        return this.#thing(act[1]).putNowait(act[2]);
      case 'getnow':
        return this.#thing(act[1]).getNowait();
      case 'taskdone':
        return this.#thing(act[1]).taskDone();
      case 'shutdown':
        return this.#thing(act[1]).shutdown(act[2] === 1);
      case 'look':
        return look(this.#things[act[1]]);
    }
  }

  #call(number: number): () => void {
    return this.#callbacks[number] as () => void;
  }

  #futureAct(
    future: Future,
    act: Extract<Act, readonly ['fulfil' | 'fail' | 'cancel' | 'state' | 'ondone' | 'offdone', ...unknown[]]>,
  ): unknown {
    switch (act[0]) {
      case 'fulfil':
        return future.setResult(act[2]);
      case 'fail':
        return future.setException(
          act[2] === 0 ? new asyncio.CancelledError('set') : new Burnt(String(act[2])),
        );
      case 'cancel':
        return future.cancel(act[2] ?? undefined);
      case 'ondone':
        return future.addDoneCallback(this.#call(act[2]));
      case 'offdone':
        return future.removeDoneCallback(this.#call(act[2]));
      default: {
        let outcome: unknown;
        try {
          outcome = future.exception() ?? future.result();
        } catch (error) {
          outcome = error;
        }
        const named =
          future instanceof asyncio.Task
            ? [future.getName().replace(/^Task-.*/, ''), future.cancelling()]
            : null;
        return [future.done(), future.cancelled(), outcome, named];
      }
    }
  }

  *#wait(who: Cook, step: Wait): Coroutine<unknown> {
    switch (step[0]) {
      case 'sleep':
        return yield* asyncio.sleep(step[1], step[2]);
      case 'await': {
        const [made, rank] = this.#make(step[1]);
        if (rank <= who.rank) throw new Refused();
        return yield* made;
      }
      case 'awaitme':
        return yield* asyncio.currentTask() as Future;
      case 'wait': {
        const futures = step[1].flatMap((slot) => this.#slots.get(slot) ?? []);
        const waited = yield* asyncio.wait(futures, { returnWhen: step[2], timeout: step[3] });
        return [waited.done, waited.pending].map((set) =>
          Array.from(set, (each) => String(this.#tell(each))).toSorted(),
        );
      }
      case 'each':
        return yield* this.#each(who, step);
      case 'attend':
      case 'cond':
      case 'barrier':
        return yield* this.#thing(step[1]).wait();
      case 'condfor':
        return yield* this.#thing(step[1]).waitFor(() => {
          this.say(who.name, 'predicate', this.#count);
          if (this.#count === step[3]) throw new Burnt(String(step[3]));
          return this.#count >= step[2];
        });
      case 'put':
        return yield* this.#thing(step[1]).put(step[2]);
      case 'join':
        return yield* this.#thing(step[1]).join();
      case 'abort':
        return yield* this.#thing(step[1]).abort();
      case 'reset':
        return yield* this.#thing(step[1]).reset();
    }
  }

  *#each(
    who: Cook,
    [, aws, timeout, plain, most]: Extract<Wait, readonly ['each', ...unknown[]]>,
  ): Coroutine<string> {
    const each = asyncio.asCompleted(
      aws.map((aw) => this.#make(aw)[0]),
      { timeout },
    );
    for (let i = 0; i < most; i++)
      try {
        const next = plain === 1 ? each.next() : undefined;
        if (next?.done) return 'all';
        const came = yield* next === undefined ? each.anext() : next.value;
        if (next === undefined && came === undefined) return 'all';
        this.say(who.name, 'next', came);
      } catch (error) {
        if (!catches('exception', error)) throw error;
        this.say(who.name, 'next', error);
      }
    return 'enough';
  }

  *#nest(who: Cook, step: Nest): Coroutine<readonly [number] | undefined> {
    switch (step[0]) {
      case 'try':
        return yield* this.#try(who, step);
      case 'limit':
      case 'limitat': {
        const [, number, minutes, body] = step;
        const begin = step[0] === 'limit' ? asyncio.timeout : asyncio.timeoutAt;
        return yield* begin(minutes, (scope) => {
          this.#scopes.set(number, scope);
          return this.#block(who, body);
        });
      }
      case 'group':
        return yield* asyncio.taskGroup((group) => {
          this.#groups.set(step[1], group);
          return this.#block(who, step[2]);
        });
      case 'with':
        yield* this.#thing(step[1]).acquire();
        try {
          return yield* this.#block(who, step[2]);
        } finally {
          this.#thing(step[1]).release();
        }
      case 'repeat':
        for (let i = 0; i < step[1]; i++) {
          const out = yield* this.#block(who, step[2]);
          if (out !== undefined) return out;
        }
        return undefined;
    }
  }

  *#try(
    who: Cook,
    [, body, kind, handler, again, last]: Extract<Nest, readonly ['try', ...unknown[]]>,
  ): Coroutine<readonly [number] | undefined> {
    try {
      return yield* this.#block(who, body);
    } catch (error) {
      if (!catches(kind, error)) throw error;
      let rest: unknown;
      if (kind === 'split') {
        const group = error as asyncio.BaseExceptionGroup;
        const [match, others] = group.split(Burnt);
        rest = others;
        const cancelled = group.subgroup((each) => each instanceof asyncio.CancelledError);
        this.say(who.name, 'split', [match, rest, cancelled]);
      }
      const out = yield* this.#block(who, handler);
      if (again === 1) throw error;
      if (rest !== undefined) throw rest;
      return out;
    } finally {
      yield* this.#block(who, last);
    }
  }
}

const waits = 'sleep await awaitme wait each attend cond condfor put join barrier abort reset'.split(' ');
const nests = 'try limit limitat group repeat with'.split(' ');
const isWait = (step: Act | Wait): step is Wait => waits.includes(step[0]);
const isNest = (step: Act | Wait | Nest): step is Nest => nests.includes(step[0]);

function faultOf(what: Fault): unknown {
  if (typeof what === 'string') return new asyncio.CancelledError(what);
  return typeof what === 'number'
    ? new Burnt(String(what))
    : new asyncio.BaseExceptionGroup('burnt', what.map(faultOf));
}

function catches(kind: Kind, error: unknown): boolean {
  const isGroup = error instanceof asyncio.BaseExceptionGroup;
  if (kind === 'any') return true;
  if (kind === 'split') return isGroup;
  if (kind === 'timeout') return error instanceof asyncio.TimeoutError;
  if (kind === 'cancelled') return error instanceof asyncio.CancelledError;
  if (kind === 'none' || error instanceof asyncio.CancelledError) return false;
  return !isGroup || error instanceof asyncio.ExceptionGroup;
}

function look(thing: unknown): unknown {
  if (thing instanceof asyncio.Queue) return [thing.qsize(), thing.empty(), thing.full(), thing.maxsize];
  if (thing instanceof asyncio.Barrier) return [thing.nWaiting, thing.broken, thing.parties];
  if (thing instanceof asyncio.Event) return thing.isSet();
  return (thing as asyncio.Lock).locked();
}
