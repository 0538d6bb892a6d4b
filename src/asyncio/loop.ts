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
import { Handle, ReadyQueue, runningLoop, setRunningLoop, TimerHandle, type Runnable } from './events';
import { DeadlockError, RuntimeError, ValueError } from './exceptions';
import { Future } from './futures';
import { Task, type Startable, type TaskOptions } from './tasks';
import { Timers, type Timer } from './timers';

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

/** Timers that are due within so little of the clock's minute are due: CPython's `_clock_resolution`. */
const clockResolution = 1e-9;

/** Says which of the ready tasks, the oldest first, goes on; `undefined` waits for the next bell. */
export type Choose = (ready: readonly Task<unknown>[]) => Task<unknown> | undefined;

export class EventLoop {
  readonly recorder: Recorder | undefined;
  readonly debug: boolean;
  /** In debug mode, a callback or a task's step that works longer than so many kitchen minutes is reported. */
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
  readonly #ready = new ReadyQueue();
  #current: Task<unknown> | undefined;
  #running = false;
  #stopping = false;
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
    if (Number.isNaN(when)) throw new ValueError('callAt(): the minute is not a number');
    const handle = new TimerHandle(this, when, callback);
    this.timers.push(handle);
    return handle;
  }

  /**
   * Runs until the task or future is done, and gives its result.
   * @throws {DeadlockError} when nobody can ever go on. @throws what the task raises.
   */
  runUntilComplete<T>(what: Future<T> | Startable<T>): T {
    this.#mustNotRun();
    const future = what instanceof Future ? what : this.createTask(what);
    // As in CPython, it stops at the end of the turn in which the future's callbacks run: one turn after its result.
    this.#stopping = false;
    future.addDoneCallback(this.#stop);
    try {
      this.#whileRunning(() => {
        do this.#takeTurn();
        while (!this.#stopping);
      });
    } finally {
      future.removeDoneCallback(this.#stop);
    }
    return future.result();
  }

  /**
   * Runs everything that is due up to and at `minute`, and leaves the clock there: later, where a blocking call
   * went on past it. Nothing is lost: the next run goes on from here.
   */
  runUntil(minute: number): void {
    this.#mustNotRun();
    this.#whileRunning(() => {
      while (
        this.#time <= minute &&
        (this.#ready.length > 0 || (this.timers.peek()?.when ?? Infinity) <= minute)
      )
        this.#takeTurn();
    });
    this.#time = Math.max(this.#time, minute);
  }

  /**
   * A blocking call: the clock goes on by `minutes`, and nobody else gets a turn. Python's `time.sleep`.
   * @throws {ValueError} for less than nothing, or no number.
   */
  work(minutes: number, what: string): void {
    if (!(minutes >= 0)) throw new ValueError(`work(): ${String(minutes)} minutes cannot be worked`);
    this.recorder?.tell({
      kind: 'worked',
      t: this.#time,
      task: this.#current?.id ?? null,
      what,
      minutes,
    });
    this.#time += minutes;
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
    const text = exception === undefined ? message : `${message}: ${told(exception)}`;
    if (this.recorder === undefined) console.error(`asyncio, minute ${String(this.#time)}: ${text}`);
    else this.recorder.tell({ kind: 'reported', t: this.#time, task: task?.id ?? null, message: text });
  }

  /** Closing time: reports what nobody looked at. The loop is not to be used after it. */
  close(): void {
    this.#mustNotRun();
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
    if (this.recorder !== undefined && item instanceof Task)
      this.recorder.ready(this.#time, item.id, this.#by, this.#due ?? this.#time);
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

  #takeTurn(): void {
    if (this.choose === undefined) this.#runOnce();
    else this.#runChosen(this.choose);
  }

  #runOnce(): void {
    const ready = this.#ready;
    if (ready.length === 0) {
      this.#jump();
      let timer = this.timers.takeMinute(this.#time, this.#time + clockResolution);
      if (timer !== undefined) {
        // A turn of nothing but bells: they need not stand in a queue. It saves a fifth of a sleep.
        do {
          const follower: Timer | undefined = timer.follower;
          timer.follower = undefined;
          if (!timer.cancelled()) this.#run(timer);
          timer = follower;
        } while (timer !== undefined);
        return;
      }
    }
    this.#takeDue();
    for (let left = ready.length; left > 0; left--) this.#run(ready.shift());
  }

  /** Asks once, when nothing but choosable tasks is left to run. */
  #runChosen(choose: Choose): void {
    const ready = this.#ready;
    for (;;) {
      this.#takeDue();
      const items = ready.items();
      const other = items.find((item) => !(item instanceof Task) || this.unchoosable.has(item));
      if (other !== undefined) {
        ready.take(other);
        this.#run(other);
        if (this.#stopping) return;
        continue;
      }
      if (items.length === 0) return this.#jump();
      const tasks = items as readonly Task<unknown>[];
      const chosen = choose(tasks);
      if (chosen === undefined) {
        if (this.timers.peek() === undefined)
          throw new RuntimeError('There is no bell to wait for: choose one of the ready tasks');
        return this.#jump();
      }
      if (!tasks.includes(chosen)) throw new RuntimeError(`${chosen.getName()} is not ready`);
      ready.take(chosen);
      return this.#run(chosen);
    }
  }

  /** Sets the clock to the earliest timer. */
  #jump(): void {
    const next = this.timers.peek();
    if (next === undefined) this.#deadlock();
    if (next.when > this.#time) this.#time = next.when;
  }

  #takeDue(): void {
    const end = this.#time + clockResolution;
    if (this.timers.isDue(end)) this.timers.takeDue(end, this.#ready);
  }

  #run(item: Runnable): void {
    if (!this.#watched) return item.run();
    this.#by = null;
    this.#due = undefined;
    const start = this.#time;
    item.run();
    if (this.debug && this.#time - start >= this.slowCallbackDuration)
      this.callExceptionHandler({
        message: `Executing ${item instanceof Task ? item.getName() : told(item)} took ${String(this.#time - start)} minutes, and nobody else had a turn`,
        ...(item instanceof Task ? { task: item } : {}),
      });
  }

  #deadlock(): never {
    const waits = this.tasks().map((task) => ({
      task: task.id,
      name: task.getName(),
      on: task.waitingFor?.label ?? 'nothing',
      blockers: task.waitingFor instanceof Future ? task.waitingFor.blockers().map(({ id }) => id) : [],
    }));
    this.recorder?.tell({ kind: 'stuck', t: this.#time, waits });
    throw new DeadlockError(waits);
  }

  #mustNotRun(): void {
    if (this.#running) throw new RuntimeError('This event loop is already running');
  }

  #whileRunning(body: () => void): void {
    if (runningLoop() !== undefined)
      throw new RuntimeError('Cannot run the event loop while another loop is running');
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

// oxlint-disable-next-line typescript/no-base-to-string -- anything can be thrown.
const told = (what: unknown): string => String(what);
