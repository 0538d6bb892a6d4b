/**
 * The event loop (`Lib/asyncio/base_events.py`), on virtual time.
 *
 * A turn: when nothing is ready, the clock jumps to the earliest timer; timers that are due go to the end of the
 * ready queue; then exactly those runs that were ready when the turn began are run, in order. What they make ready
 * has its turn after them.
 *
 * Ties between timers go by deadline, then by age. CPython's own heap is not stable, but on a real clock two
 * deadlines are never equal, so what people see there is this order.
 */
import type { TaskId, Waker } from '../trace/events';
import type { Recorder } from '../trace/recorder';
import { CoroutineBook } from './debug';
import { Deque } from './deque';
import { Handle, runningLoop, setRunningLoop, TimerHandle, type Runnable } from './events';
import { DeadlockError, RuntimeError, textOf, ValueError } from './exceptions';
import { DoneCallback, Future } from './futures';
import { ensureFuture, Task, type Startable, type TaskOptions } from './tasks';
import { parted, Timers, type Timer } from './timers';

export interface LoopOptions {
  /** Writes down what happens. */
  readonly recorder?: Recorder | undefined;
  /** Reports slow callbacks, and coroutines that nobody awaited. */
  readonly debug?: boolean | undefined;
}

/** What an exception handler is told. */
export interface ExceptionContext {
  readonly message: string;
  readonly exception?: unknown;
  readonly task?: Task<unknown>;
  readonly future?: Future<unknown>;
  readonly handle?: Handle;
}

export type ExceptionHandler = (loop: EventLoop, context: ExceptionContext) => void;

/** Makes the tasks of a loop; see `eagerTaskFactory`. */
export type TaskFactory = <T>(loop: EventLoop, coroutine: Startable<T>, options?: TaskOptions) => Task<T>;

declare const console: { error(text: string): void };

/** Says which of the ready tasks, the oldest first, goes on; `undefined` waits for the next bell. */
export type Choose = (ready: readonly Task<unknown>[]) => Task<unknown> | undefined;

export class EventLoop {
  readonly recorder: Recorder | undefined;
  readonly debug: boolean;
  /** In debug mode, a callback or a task's step that works so many kitchen minutes or longer is reported. */
  slowCallbackDuration = 0.1;
  /**
   * Takes the choice of who goes on from the loop. It is another rule than asyncio's turns: before each question due
   * timers are moved and every callback that is no task's step is run, until none is left. So `(ready) => ready[0]` is
   * not what the loop does by itself.
   */
  choose: Choose | undefined = undefined;
  /** For the rest of asyncio: every timer of the loop. */
  readonly timers = new Timers();
  /** For futures: those whose exception nobody asked for yet. */
  readonly unretrieved = new Set<Future<unknown>>();
  /** For tasks: those that `choose` is not asked about. */
  readonly unchoosable = new WeakSet<Task<unknown>>();
  /** For coroutines, in debug mode. */
  readonly book: CoroutineBook | undefined;
  /** Whether anything but the work itself is to be done at each step. */
  readonly #watched: boolean;
  #time = 0;
  readonly #ready = new Deque<Runnable>();
  #current: Task<unknown> | undefined;
  #running = false;
  #stopping = false;
  #closed = false;
  /** While there is a choice: the ready tasks that wait to be chosen, the oldest first. */
  #offered: Task<unknown>[] = [];
  #taskCount = 0;
  #unnamed = 0;
  #oldest: Task<unknown> | undefined;
  #youngest: Task<unknown> | undefined;
  #exceptionHandler: ExceptionHandler | undefined;
  #taskFactory: TaskFactory | undefined;
  // Who makes things ready just now, and since when it is due, for the trace.
  #by: Waker = null;
  #due: number | undefined;

  constructor({ recorder, debug = false }: LoopOptions = {}) {
    this.recorder = recorder;
    this.debug = debug;
    this.book = debug ? new CoroutineBook() : undefined;
    this.#watched = debug || recorder !== undefined;
  }

  /** The kitchen minute it is. */
  time(): number {
    return this.#time;
  }

  isRunning(): boolean {
    return this.#running;
  }

  get currentTask(): Task<unknown> | undefined {
    return this.#current;
  }

  /** Every task that is not done, oldest first. */
  tasks(): readonly Task<unknown>[] {
    const all: Task<unknown>[] = [];
    for (let task = this.#oldest; task !== undefined; task = task.younger) all.push(task);
    return all;
  }

  createFuture<T>(label?: string): Future<T> {
    return new Future<T>(this, label);
  }

  createTask<T>(coroutine: Startable<T>, options?: TaskOptions): Task<T> {
    return this.#taskFactory === undefined
      ? new Task(this, coroutine, options)
      : this.#taskFactory(this, coroutine, options);
  }

  setTaskFactory(factory: TaskFactory | undefined): void {
    this.#taskFactory = factory;
  }

  /** Runs `callback` in the next turn. */
  callSoon(callback: () => void): Handle {
    const handle = new Handle(this, callback);
    this.#ready.push(handle);
    return handle;
  }

  /** Runs `callback` in `delay` kitchen minutes. @throws {ValueError} when `delay` is no number. */
  callLater(delay: number, callback: () => void): TimerHandle {
    return this.callAt(this.#time + delay, callback);
  }

  /** Runs `callback` at kitchen minute `when`; in the next turn if that is past. @throws {ValueError} as `callLater`. */
  callAt(when: number, callback: () => void): TimerHandle {
    if (typeof when !== 'number' || Number.isNaN(when))
      throw new ValueError('callAt(): the minute is not a number');
    const handle = new TimerHandle(this, when, callback);
    this.timers.push(handle);
    return handle;
  }

  /**
   * Runs until the task or future is done, and gives its result.
   * @throws {DeadlockError} when nobody can ever go on. @throws what the task raises.
   */
  runUntilComplete<T>(what: Future<T> | Startable<T>): T {
    this.#mustBeFree();
    const future = ensureFuture(what, this);
    // As in CPython, it stops at the end of the turn in which the future's callbacks run: one turn after its result.
    this.#stopping = false;
    future.addDoneCallback(this.#stop);
    try {
      this.#whileRunning(() => {
        do this.#takeTurn(Infinity);
        while (!this.#stopping);
      });
    } finally {
      future.removeDoneCallback(this.#stop);
    }
    return future.result();
  }

  /**
   * Runs everything that is due up to and at `minute`, and leaves the clock there: later, where a blocking call
   * went on past it. Nothing is lost: the next run goes on from here. `Infinity` runs until nothing is to come.
   * @throws {ValueError} when `minute` is no number.
   */
  runUntil(minute: number): void {
    if (typeof minute !== 'number' || Number.isNaN(minute))
      throw new ValueError('runUntil(): the minute is not a number');
    this.#mustBeFree();
    this.#stopping = false;
    this.#whileRunning(() => {
      while (this.#time <= minute && this.#hasWork(minute) && this.#takeTurn(minute));
    });
    if (minute > this.#time && minute < Infinity) this.#time = minute;
  }

  /**
   * A blocking call: the clock goes on by `minutes`, and nobody else gets a turn. Python's `time.sleep`.
   * @throws {ValueError} for less than nothing, for ever, or no number.
   */
  work(minutes: number, what: string): void {
    mustBeWorkable(minutes);
    this.recorder?.tell({
      kind: 'worked',
      t: this.#time,
      task: this.#current?.id ?? null,
      what,
      minutes,
    });
    this.#time += minutes;
    // What is made ready from here on was not due before.
    this.#due = undefined;
  }

  /** `undefined` sets the default again, which reports. */
  setExceptionHandler(handler: ExceptionHandler | undefined): void {
    this.#exceptionHandler = handler;
  }

  callExceptionHandler(context: ExceptionContext): void {
    if (this.#exceptionHandler === undefined) return this.defaultExceptionHandler(context);
    try {
      this.#exceptionHandler(this, context);
    } catch (exception) {
      this.defaultExceptionHandler({ message: 'Unhandled error in exception handler', exception });
    }
  }

  /** Reports it: in the trace, or where nobody records one, on the console. */
  defaultExceptionHandler({ message, exception, task }: ExceptionContext): void {
    const text = exception === undefined ? message : `${message}: ${textOf(exception)}`;
    if (this.recorder === undefined) console.error(`asyncio, minute ${String(this.#time)}: ${text}`);
    else this.recorder.tell({ kind: 'reported', t: this.#time, task: task?.id ?? null, message: text });
  }

  /** Closing time: reports what nobody looked at. The loop is not to be used after it. */
  close(): void {
    if (this.#running) throw new RuntimeError('Cannot close a running event loop');
    if (this.#closed) return;
    this.#closed = true;
    for (const future of this.unretrieved) {
      const what = future instanceof Task ? 'Task' : 'Future';
      this.callExceptionHandler({
        message: `${what} exception was never retrieved (${future.label})`,
        exception: future.exception(),
        ...(future instanceof Task ? { task: future } : { future }),
      });
    }
    for (const task of this.tasks())
      this.callExceptionHandler({
        message: `Task was destroyed but it is pending! (${task.getName()})`,
        task,
      });
    for (const name of this.book?.neverAwaited() ?? [])
      this.callExceptionHandler({
        message: `coroutine '${name}' was never awaited. Did you forget yield* or createTask?`,
      });
  }

  // What follows is for the rest of asyncio: no coroutine calls it.

  /** Takes a new task among the others. Returns its number. */
  register(task: Task<unknown>): TaskId {
    task.older = this.#youngest;
    if (this.#youngest === undefined) this.#oldest = task;
    else this.#youngest.younger = task;
    this.#youngest = task;
    return this.#taskCount++;
  }

  /** The number of the next task that is given no name. */
  nextNumber(): number {
    return ++this.#unnamed;
  }

  /** It is about to be done. */
  unregister(task: Task<unknown>): void {
    const { older, younger } = task;
    if (older === undefined) this.#oldest = younger;
    else older.younger = younger;
    if (younger === undefined) this.#youngest = older;
    else younger.older = older;
    task.older = undefined;
    task.younger = undefined;
  }

  makeReady(item: Runnable): void {
    this.#ready.push(item);
    if (this.recorder !== undefined) this.#recordReady(this.recorder, item);
  }

  causedBy(future: Future<unknown>): void {
    if (future instanceof Task) this.#by = future.id;
  }

  dueSince(minute: number): void {
    this.#due = minute;
  }

  enter(task: Task<unknown>): void {
    this.#current = task;
    this.#by = task.id;
  }

  /** For an eager start: puts whoever is in hand aside, and returns how to take it up again. */
  putAside(): () => void {
    const current = this.#current;
    const by = this.#by;
    return () => {
      this.#current = current;
      this.#by = by;
    };
  }

  leave(): void {
    this.#current = undefined;
  }

  /** Runs a callback; what it throws goes to the exception handler. */
  call(callback: () => void, handle: Handle): void {
    try {
      callback();
    } catch (exception) {
      this.callExceptionHandler({ message: `Exception in ${String(handle)}`, exception, handle });
    }
  }

  readonly #stop = (): void => {
    this.#stopping = true;
  };

  #recordReady(recorder: Recorder, item: Runnable): void {
    const due = this.#due ?? this.#time;
    if (item instanceof Task) recorder.ready(this.#time, item.id, this.#by, due);
    else if (item instanceof DoneCallback) item.since = due;
  }

  #hasWork(until: number): boolean {
    return this.#ready.length > 0 || this.#offered.length > 0 || this.#nextBell(until) !== undefined;
  }

  #nextBell(until: number): Timer | undefined {
    const next = this.timers.peek();
    return next !== undefined && next.when <= until ? next : undefined;
  }

  /** Returns false when a choice has to wait for a bell after `until`. */
  #takeTurn(until: number): boolean {
    if (this.choose !== undefined) return this.#runChosen(until);
    if (this.#offered.length > 0) this.#takeBackOffers();
    this.#runOnce();
    return true;
  }

  #runOnce(): void {
    const ready = this.#ready;
    if (ready.length === 0) {
      this.#jump();
      let timer = this.timers.takeMinute(this.#time);
      if (timer !== undefined) {
        // A turn of nothing but bells: they need not stand in a queue. It saves a fifth of a sleep.
        do {
          const next = parted(timer);
          this.#run(timer);
          timer = next;
        } while (timer !== undefined);
        return;
      }
    }
    if (this.timers.isDue(this.#time)) this.timers.takeDue(this.#time, ready);
    for (let left = ready.length; left > 0; left--) this.#run(ready.shift());
  }

  /** Runs whatever cannot be chosen; then asks once, and runs what was chosen. Returns as `#takeTurn`. */
  #runChosen(until: number): boolean {
    for (;;) {
      if (this.timers.isDue(this.#time)) this.timers.takeDue(this.#time, this.#ready);
      if (this.#ready.length === 0) break;
      const item = this.#ready.shift();
      if (item instanceof Task && !item.rings && !this.unchoosable.has(item)) this.#offered.push(item);
      else {
        this.#run(item);
        if (this.#stopping || this.choose === undefined) return true;
      }
    }
    if (this.#offered.length === 0) {
      if (until === Infinity || this.#nextBell(until) !== undefined) this.#jump();
      return true;
    }
    const chosen = this.choose?.([...this.#offered]);
    if (chosen === undefined) {
      if (this.timers.peek() === undefined)
        throw new RuntimeError('There is no bell to wait for: choose one of the ready tasks');
      if (this.#nextBell(until) === undefined) return false;
      this.#jump();
      return true;
    }
    const place = this.#offered.indexOf(chosen);
    if (place === -1) throw new RuntimeError(`${chosen.getName()} is not ready`);
    this.#offered.splice(place, 1);
    this.#run(chosen);
    return true;
  }

  /** Nobody chooses any more: they go on before whatever became ready after them. */
  #takeBackOffers(): void {
    const later: Runnable[] = [];
    while (this.#ready.length > 0) later.push(this.#ready.shift());
    for (const item of [...this.#offered, ...later]) this.#ready.push(item);
    this.#offered = [];
  }

  /** Sets the clock to the earliest timer. */
  #jump(): void {
    const next = this.timers.peek();
    if (next === undefined) this.#deadlock();
    if (next.when > this.#time) this.#time = next.when;
  }

  #run(item: Runnable): void {
    // Apart, since V8 writes short methods out where they are called: it saves a twentieth of a sleep.
    if (this.#watched) this.#runWatched(item);
    else item.run();
  }

  #runWatched(item: Runnable): void {
    this.#by = null;
    this.#due = undefined;
    const start = this.#time;
    item.run();
    if (this.debug && this.#time - start >= this.slowCallbackDuration)
      this.callExceptionHandler({
        message: `Executing ${item instanceof Task ? item.getName() : textOf(item)} took ${String(this.#time - start)} minutes, and nobody else had a turn`,
        ...(item instanceof Task ? { task: item } : {}),
      });
  }

  #deadlock(): never {
    const waits = this.tasks().map((task) => ({
      task: task.id,
      name: task.getName(),
      on: task.waitingFor?.label ?? 'nothing',
      blockers: task.waitingFor?.blockers().map(({ id }) => id) ?? [],
    }));
    this.recorder?.tell({ kind: 'stuck', t: this.#time, waits });
    throw new DeadlockError(waits);
  }

  #mustBeFree(): void {
    if (this.#closed) throw new RuntimeError('Event loop is closed');
    if (this.#running) throw new RuntimeError('This event loop is already running');
    if (runningLoop() !== undefined)
      throw new RuntimeError('Cannot run the event loop while another loop is running');
  }

  #whileRunning(body: () => void): void {
    setRunningLoop(this);
    this.#running = true;
    try {
      body();
    } finally {
      this.#by = null;
      this.#due = undefined;
      this.#running = false;
      setRunningLoop(undefined);
    }
  }
}

/** @throws {ValueError} unless a blocking call can take so many minutes. */
export function mustBeWorkable(minutes: number): void {
  if (typeof minutes !== 'number' || !(minutes >= 0 && minutes < Infinity))
    throw new ValueError(`work(): ${String(minutes)} minutes cannot be worked`);
}
