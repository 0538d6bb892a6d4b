/**
 * The event loop (`Lib/asyncio/base_events.py`), on virtual time.
 *
 * A turn: when nothing is ready, the clock jumps to the earliest timer; timers that are due go to the end of the
 * ready queue; then exactly those runs that were ready when the turn began are run, in order. What they make ready
 * has its turn after them.
 *
 * Ties between timers go by deadline, then by age. CPython's own heap is not stable, but on a real clock two
 * deadlines are never equal, so what people see there is this order.
 *
 * A callback of `callSoon`, `callLater`, `callAt` or `addDoneCallback` that throws ends the run with its error, and the
 * next run goes on behind it. CPython reports the error and goes on at once; here nobody would read the report.
 */
import type { LoopEvent, Waker } from '../trace/events';
import {
  Handle,
  ReadyQueue,
  setRunningLoop,
  TimerHandle,
  TimerHeap,
  type Runnable,
  type Timer,
} from './events';
import { DeadlockError, RuntimeError } from './exceptions';
import { Future } from './futures';
import { Task, type Startable, type TaskOptions } from './tasks';

/** Hears of everything that happens on the loop, in order. */
export type Tracer = (event: LoopEvent) => void;

export interface LoopOptions {
  readonly tracer?: Tracer | undefined;
}

export class EventLoop {
  #time = 0;
  #age = 0;
  #taskCount = 0;
  readonly #ready = new ReadyQueue();
  readonly #timers = new TimerHeap();
  readonly #tasks = new Set<Task<unknown>>();
  readonly #tracer: Tracer | undefined;
  #current: Task<unknown> | undefined;
  #stopping = false;
  // Who makes things ready just now, for the trace.
  #by: Waker = null;
  #due: number | undefined;

  constructor({ tracer }: LoopOptions = {}) {
    this.#tracer = tracer;
  }

  /** The kitchen minute it is. */
  time(): number {
    return this.#time;
  }

  get currentTask(): Task<unknown> | undefined {
    return this.#current;
  }

  /** Every task that is not done, oldest first. */
  tasks(): readonly Task<unknown>[] {
    return [...this.#tasks];
  }

  createFuture<T>(label?: string): Future<T> {
    return new Future<T>(this, label);
  }

  createTask<T>(coroutine: Startable<T>, options?: TaskOptions): Task<T> {
    return new Task(this, coroutine, options);
  }

  /** Runs `callback` in the next turn. */
  callSoon(callback: () => void): Handle {
    const handle = new Handle(callback);
    this.#ready.push(handle);
    return handle;
  }

  /** Runs `callback` in `delay` kitchen minutes. */
  callLater(delay: number, callback: () => void): TimerHandle {
    return this.callAt(this.#time + delay, callback);
  }

  /** Runs `callback` at kitchen minute `when`; in the next turn if that is past. */
  callAt(when: number, callback: () => void): TimerHandle {
    const handle = new TimerHandle(when, this.nextAge(), callback);
    this.#timers.push(handle);
    return handle;
  }

  /**
   * Runs until the task or future is done, and gives its result.
   * @throws {DeadlockError} when nobody can ever go on. @throws what the task raises.
   */
  runUntilComplete<T>(what: Future<T> | Startable<T>): T {
    const future = what instanceof Future ? what : this.createTask(what);
    // As in CPython, it stops at the end of the turn in which the future's callbacks run: one turn after its result.
    this.#stopping = false;
    future.addDoneCallback(this.#stop);
    try {
      this.#whileRunning(() => {
        while (!this.#stopping) {
          if (this.#idle()) this.#deadlock();
          this.#runOnce();
        }
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
    this.#whileRunning(() => {
      while (this.#time <= minute && !this.#idle(minute)) this.#runOnce();
    });
    this.#time = Math.max(this.#time, minute);
  }

  /** A blocking call: the clock goes on by `minutes`, and nobody else gets a turn. Python's `time.sleep`. */
  work(minutes: number, what: string): void {
    if (!(minutes >= 0)) throw new RangeError(`work(): ${String(minutes)} minutes cannot be worked`);
    this.tell({ kind: 'worked', t: this.#time, task: this.#current?.id ?? null, what, minutes });
    this.#time += minutes;
  }

  // What follows is for the rest of asyncio: no coroutine calls it.

  nextAge(): number {
    return this.#age++;
  }

  register(task: Task<unknown>): number {
    this.#tasks.add(task);
    return this.#taskCount++;
  }

  addTimer(timer: Timer): void {
    this.#timers.push(timer);
  }

  makeReady(item: Runnable): void {
    this.#ready.push(item);
    if (this.#tracer !== undefined && item instanceof Task)
      this.#tracer({
        kind: 'ready',
        t: this.#time,
        task: item.id,
        by: this.#by,
        due: this.#due ?? this.#time,
      });
  }

  causedBy(future: Future<unknown>): void {
    this.#by = future instanceof Task ? future.id : null;
  }

  enter(task: Task<unknown>): void {
    this.#current = task;
    this.#by = task.id;
  }

  leave(task: Task<unknown>): void {
    this.#current = undefined;
    if (task.done()) this.#tasks.delete(task);
  }

  tell(event: LoopEvent): void {
    this.#tracer?.(event);
  }

  readonly #stop = (): void => {
    this.#stopping = true;
  };

  #idle(until = Infinity): boolean {
    if (this.#ready.length > 0) return false;
    this.#dropCancelledTimers();
    const next = this.#timers.peek();
    return next === undefined || next.when > until;
  }

  #dropCancelledTimers(): void {
    while (this.#timers.peek()?.cancelled()) this.#timers.pop();
  }

  #runOnce(): void {
    this.#dropCancelledTimers();
    let next = this.#timers.peek();
    if (next !== undefined && this.#ready.length === 0) this.#time = Math.max(this.#time, next.when);
    while (next !== undefined && next.when <= this.#time) {
      this.#timers.pop();
      this.#ready.push(next);
      next = this.#timers.peek();
    }
    for (let left = this.#ready.length; left > 0; left--) {
      const item = this.#ready.shift() as Runnable & { readonly when?: number };
      this.#by = null;
      this.#due = item.when;
      item.run();
    }
    this.#by = null;
    this.#due = undefined;
  }

  #deadlock(): never {
    const waits = this.tasks().map((task) => ({
      task: task.id,
      name: task.getName(),
      on: task.waitingFor?.label ?? 'nothing',
    }));
    this.tell({ kind: 'stuck', t: this.#time, waits });
    throw new DeadlockError(waits);
  }

  #whileRunning(body: () => void): void {
    const previous = setRunningLoop(this);
    if (previous !== undefined) {
      setRunningLoop(previous);
      throw new RuntimeError('Cannot run the event loop while another loop is running');
    }
    try {
      body();
    } finally {
      setRunningLoop(undefined);
    }
  }
}
