/** Locks, events, conditions, semaphores and barriers (`Lib/asyncio/locks.py`). */
import { BrokenBarrierError, CancelledError, RuntimeError, ValueError } from './exceptions';
import { awaited, resumeWith, reusedNow, suspending, type Coroutine, type Suspension } from './futures';
import { LoopBound } from './mixins';
import { ended, Line, Waiter } from './waiters';

/** CPython's `acquire`, cut at its `await`. For `Acquire` alone. */
interface Acquirable {
  readonly label: string;
  /** Takes it if it is free, and returns true; otherwise lets `waiter` stand in line. */
  takeOrWait(waiter: Waiter): boolean;
  /** It was handed over to `waiter`. */
  takeOver(waiter: Waiter): void;
  /** `waiter` was cancelled: before or after it was handed over. */
  giveUp(waiter: Waiter): void;
}

/** The coroutine that `acquire` returns. By hand: as a generator it would cost every acquire 40 ns or more on top. */
export class Acquire extends Waiter {
  readonly #lock: Acquirable;

  constructor(lock: Acquirable) {
    super(lock.label);
    this.#lock = lock;
  }

  override get title(): string {
    return `acquire of ${this.label}`;
  }

  override next(): IteratorResult<Suspension, true> {
    if (this.stage === suspending) return this.throw(new RuntimeError(reusedNow));
    if (this.stage === awaited && this.#lock.takeOrWait(this)) {
      this.stage = ended;
      return resumeWith(true);
    }
    if (this.woken) this.#lock.takeOver(this);
    return super.next();
  }

  override throw(error: unknown): never {
    this.#giveUp();
    throw error;
  }

  override return(value: true): IteratorReturnResult<true> {
    this.#giveUp();
    return super.return(value);
  }

  #giveUp(): void {
    if (this.stage > awaited && this.stage < ended) this.#lock.giveUp(this);
    this.stage = ended;
  }
}

/**
 * One at a time; the others stand in line. A free lock is taken without giving way.
 *
 *     yield* lock.acquire();
 *     try { … } finally { lock.release(); }
 */
export class Lock extends LoopBound implements Acquirable {
  readonly #line = new Line();
  #locked = false;

  constructor(label = 'a lock') {
    super(label);
  }

  locked(): boolean {
    return this.#locked;
  }

  acquire(): Acquire {
    return new Acquire(this);
  }

  /**
   * Hands it to the first in line.
   * @throws {RuntimeError} when nobody has it.
   */
  release(): void {
    if (!this.#locked)
      throw new RuntimeError(
        'Lock is not acquired. Did you forget `yield*` before its `acquire()`, or release it twice?',
      );
    this.#locked = false;
    this.#line.givenBack();
    this.#wakeFirst();
  }

  takeOrWait(waiter: Waiter): boolean {
    if (this.#locked || !this.#line.allCancelled()) {
      this.standIn(this.#line, waiter);
      return false;
    }
    this.#take();
    return true;
  }

  takeOver(waiter: Waiter): void {
    this.#line.remove(waiter);
    this.#take();
  }

  giveUp(waiter: Waiter): void {
    this.#line.remove(waiter);
    if (!this.#locked) this.#wakeFirst();
  }

  #take(): void {
    this.#locked = true;
    this.#line.taken();
  }

  // The first may be on its way already. If it was cancelled, it wakes the next itself, when it has its turn.
  #wakeFirst(): void {
    const { first } = this.#line;
    if (first?.settled === false) first.wake();
  }
}

/** A flag to wait for. Setting it wakes all who wait; whoever comes while it is set goes straight on. */
export class Event extends LoopBound {
  readonly #line = new Line();
  #value = false;

  constructor(label = 'an event') {
    super(label);
  }

  isSet(): boolean {
    return this.#value;
  }

  set(): void {
    this.#value = true;
    while (this.#line.wakeNext());
  }

  clear(): void {
    this.#value = false;
  }

  *wait(): Coroutine<true> {
    if (this.#value) return true;
    const waiter = this.standIn(this.#line, new Waiter(this.label));
    try {
      return yield* waiter;
    } finally {
      this.#line.remove(waiter);
    }
  }
}

/** "Tell me when it changes": a lock, and a line of those who let it go until they are notified. */
export class Condition extends LoopBound {
  readonly #lock: Lock;
  readonly #line = new Line();

  constructor(lock?: Lock, label = 'a condition') {
    super(label);
    this.#lock = lock ?? new Lock(`the lock of ${label}`);
  }

  locked(): boolean {
    return this.#lock.locked();
  }

  acquire(): Acquire {
    return this.#lock.acquire();
  }

  /** @throws {RuntimeError} when nobody has the lock. */
  release(): void {
    this.#lock.release();
  }

  /**
   * Lets the lock go, waits to be notified, and takes the lock again, whatever happens. It may return for nothing:
   * look again at what you wait for.
   * @throws {RuntimeError} when nobody has the lock.
   */
  *wait(): Coroutine<true> {
    if (!this.locked())
      throw new RuntimeError('cannot wait on un-acquired lock: `yield* condition.acquire()` comes first');
    this.getLoop();
    const waiter = new Waiter(this.label);
    this.release();
    try {
      this.#line.push(waiter);
      try {
        return yield* waiter;
      } finally {
        this.#line.remove(waiter);
        yield* this.#reacquire();
      }
    } catch (error) {
      // It may have been notified before; then somebody else is. At worst that one wakes for nothing.
      this.#notify(1);
      throw error;
    }
  }

  /** Waits until `predicate` says something true, and returns that. */
  *waitFor<T>(predicate: () => T): Coroutine<T> {
    let result = predicate();
    while (!result) {
      yield* this.wait();
      result = predicate();
    }
    return result;
  }

  /**
   * Wakes the first `n` who wait; they go on when they get the lock.
   * @throws {RuntimeError} when nobody has the lock.
   */
  notify(n = 1): void {
    if (!this.locked())
      throw new RuntimeError('cannot notify on un-acquired lock: `yield* condition.acquire()` comes first');
    this.#notify(n);
  }

  /** @throws {RuntimeError} when nobody has the lock. */
  notifyAll(): void {
    this.notify(Infinity);
  }

  #notify(n: number): void {
    for (let woken = 0; woken < n && this.#line.wakeNext(); woken++);
  }

  // However often it is cancelled meanwhile; the last cancellation is raised when the lock is there.
  *#reacquire(): Coroutine<void> {
    let cancelled: CancelledError | undefined;
    for (;;) {
      try {
        yield* this.acquire();
        break;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        cancelled = error;
      }
    }
    if (cancelled !== undefined) throw cancelled;
  }
}

/** Of so few permits a semaphore remembers who has them, for the report of a deadlock. */
const few = 8;

/** So many may hold it at once; the others stand in line. A free permit is taken without giving way. */
export class Semaphore extends LoopBound implements Acquirable {
  protected value: number;
  readonly #line = new Line();
  // Those who left the line with a permit, and had no turn since. CPython keeps them in the line, done.
  #onTheirWay = 0;
  readonly #remembers: boolean;

  /**
   * `label` is what a reader is told that one waits for.
   * @throws {ValueError} when `value` is less than nothing.
   */
  constructor(value = 1, label = 'a semaphore') {
    super(label);
    if (!(value >= 0)) throw new ValueError('Semaphore initial value must be >= 0');
    this.value = value;
    this.#remembers = value <= few;
  }

  /** Whether `acquire` would have to wait now: none is free, or others are on their way in. */
  locked(): boolean {
    return this.value === 0 || this.#onTheirWay > 0;
  }

  acquire(): Acquire {
    return new Acquire(this);
  }

  release(): void {
    if (this.#remembers) this.#line.givenBack();
    this.value++;
    this.#wakeNext();
  }

  takeOrWait(waiter: Waiter): boolean {
    if (this.locked()) {
      this.standIn(this.#line, waiter);
      return false;
    }
    this.value--;
    if (this.#remembers) this.#line.taken();
    return true;
  }

  takeOver(): void {
    this.#onTheirWay--;
    if (this.#remembers) this.#line.taken();
    this.#wakeAllowed();
  }

  giveUp(waiter: Waiter): void {
    if (waiter.woken) {
      // The permit was handed over, but its taker was cancelled on the way: it goes to the next.
      this.#onTheirWay--;
      this.value++;
    } else this.#line.remove(waiter);
    this.#wakeAllowed();
  }

  // Permits may be free while there is a line: who came while others were on their way had to stand in it.
  #wakeAllowed(): void {
    while (this.value > 0 && this.#wakeNext());
  }

  #wakeNext(): boolean {
    if (!this.#line.wakeNext()) return false;
    this.value--;
    this.#onTheirWay++;
    return true;
  }
}

/** A semaphore that nobody can release more often than it was acquired. */
export class BoundedSemaphore extends Semaphore {
  readonly #bound: number;

  constructor(value = 1, label?: string) {
    super(value, label);
    this.#bound = value;
  }

  /** @throws {ValueError} when all its permits are there. */
  override release(): void {
    if (this.value >= this.#bound) throw new ValueError('BoundedSemaphore released too many times');
    super.release();
  }
}

/** Nobody passes before `parties` tasks have come; then all of them do. */
export class Barrier {
  readonly #parties: number;
  readonly #changed: Condition;
  #state: 'filling' | 'draining' | 'resetting' | 'broken' = 'filling';
  #count = 0;

  /** @throws {ValueError} when `parties` is less than one. */
  constructor(parties: number, label = 'a barrier') {
    if (!(parties >= 1)) throw new ValueError('parties must be >= 1');
    this.#parties = parties;
    this.#changed = new Condition(undefined, label);
  }

  /** How many it takes. */
  get parties(): number {
    return this.#parties;
  }

  /** How many wait for the others now. */
  get nWaiting(): number {
    return this.#state === 'filling' ? this.#count : 0;
  }

  get broken(): boolean {
    return this.#state === 'broken';
  }

  /**
   * Waits for the others. Returns the place in which it came: from 0 to `parties` - 1.
   * @throws {BrokenBarrierError} when it is aborted, or reset before all are there.
   */
  *wait(): Coroutine<number> {
    yield* this.#changed.acquire();
    try {
      yield* this.#block();
      const index = this.#count++;
      try {
        if (index + 1 === this.#parties) this.#release();
        else yield* this.#waitForOthers();
        return index;
      } finally {
        this.#count--;
        this.#exit();
      }
    } finally {
      this.#changed.release();
    }
  }

  /** Sends those who wait away with a `BrokenBarrierError`, and begins anew. */
  *reset(): Coroutine<void> {
    yield* this.#changed.acquire();
    this.#state = this.#count > 0 ? 'resetting' : 'filling';
    this.#changed.notifyAll();
    this.#changed.release();
  }

  /** Breaks it: whoever waits, or comes later, gets a `BrokenBarrierError`, until it is reset. */
  *abort(): Coroutine<void> {
    yield* this.#changed.acquire();
    this.#state = 'broken';
    this.#changed.notifyAll();
    this.#changed.release();
  }

  // Those of the round before go first.
  *#block(): Coroutine<void> {
    yield* this.#changed.waitFor(() => this.#state !== 'draining' && this.#state !== 'resetting');
    if (this.broken) throw new BrokenBarrierError('Barrier aborted');
  }

  #release(): void {
    this.#state = 'draining';
    this.#changed.notifyAll();
  }

  *#waitForOthers(): Coroutine<void> {
    yield* this.#changed.waitFor(() => this.#state !== 'filling');
    if (this.#state !== 'draining') throw new BrokenBarrierError('Abort or reset of barrier');
  }

  #exit(): void {
    if (this.#count > 0) return;
    if (this.#state !== 'broken') this.#state = 'filling';
    this.#changed.notifyAll();
  }
}
