/** The places a concurrent kitchen has: how many, which is whose, and which of them still work. */
import {
  CancelledError,
  currentTask,
  getRunningLoop,
  Semaphore,
  type Coroutine,
  type Lock,
  type Task,
} from '../asyncio';
import type { StationName } from '../trace/events';
import { StationError } from './house';

/** The places of a station by number; the lowest free one is taken first. */
export class Slots {
  readonly #taken: boolean[] = [];

  take(): number {
    const slot = this.lowest();
    this.#taken[slot] = true;
    return slot;
  }

  free(slot: number): void {
    this.#taken[slot] = false;
  }

  /** Takes this very place; returns whether it was free. */
  occupy(slot: number): boolean {
    const free = this.#taken[slot] !== true;
    this.#taken[slot] = true;
    return free;
  }

  /** The number of the lowest free place, however many there are. */
  lowest(): number {
    let slot = 0;
    while (this.#taken[slot]) slot++;
    return slot;
  }
}

/** Who is in a place, and when the bell rings for it. */
interface Guest {
  readonly task: Task<unknown>;
  readonly rings: number;
  /** The place gave out before that. */
  thrownOut: boolean;
}

/** So many ovens, or burners: a semaphore, and which of them is whose. Of the mixer there is one: a lock. */
export class Station {
  readonly name: StationName;
  readonly #count: number;
  readonly #permits: Semaphore | Lock;
  readonly #slots = new Slots();
  readonly #failing: { readonly minute: number; readonly slot: number }[] = [];
  readonly #broken = new Set<number>();
  readonly #inside = new Map<number, Guest>();
  /** Permits that no place stands for any more, and that nobody has taken yet. */
  #hollow = 0;
  /** How many wait for a permit, or have one and had no turn since. */
  #coming = 0;

  constructor(
    name: StationName,
    count: number,
    permits: Semaphore | Lock = new Semaphore(count, `a free ${name}`),
  ) {
    this.name = name;
    this.#count = count;
    this.#permits = permits;
  }

  /** Waits for a place; gives its number. Calls `queue` whenever it has to stand in line. */
  *take(queue: () => void): Coroutine<number> {
    do {
      this.#lookAround();
      if (this.#permits.locked() || this.#coming > 0) queue();
      this.#coming++;
      try {
        yield* this.#permits.acquire();
      } finally {
        this.#coming--;
      }
    } while (this.#isHollow());
    return this.#slots.take();
  }

  /** Whether the permit that was just taken stands for no place. */
  #isHollow(): boolean {
    this.#lookAround();
    if (this.#hollow === 0 || this.#slots.lowest() < this.#count) return false;
    this.#hollow--;
    return true;
  }

  leave(slot: number): void {
    // A broken place stays taken.
    if (this.#broken.has(slot)) return;
    this.#slots.free(slot);
    this.#permits.release();
  }

  /**
   * Awaits `cooking` in this place, which works for the first `minutes` of it.
   * @throws {StationError} if the place gives out within these.
   */
  *cookIn(slot: number, minutes: number, cooking: Coroutine<void>): Coroutine<void> {
    const task = currentTask();
    if (task === undefined) return yield* cooking;
    const guest = { task, rings: getRunningLoop().time() + minutes, thrownOut: false };
    this.#inside.set(slot, guest);
    try {
      yield* cooking;
    } catch (error) {
      if (!(error instanceof CancelledError) || !guest.thrownOut) throw error;
      task.uncancel();
      throw new StationError(`the ${this.name} gave out`);
    } finally {
      this.#inside.delete(slot);
    }
  }

  /** From that kitchen minute on the place is of no use. */
  breakDownAt(minute: number, slot: number): void {
    if (slot >= this.#count) return;
    this.#failing.push({ minute, slot });
    getRunningLoop().callAt(minute, () => this.#lookAround());
  }

  /** The loop may hear of it late: whoever wants a place sees it before that. */
  #lookAround(): void {
    const now = getRunningLoop().time();
    for (const { minute, slot } of this.#failing)
      if (minute <= now && !this.#broken.has(slot)) this.#breakDown(minute, slot);
  }

  #breakDown(minute: number, slot: number): void {
    const guest = this.#inside.get(slot);
    this.#broken.add(slot);
    if (guest !== undefined && guest.rings > minute) {
      guest.thrownOut = true;
      guest.task.cancel();
    }
    if (this.#slots.occupy(slot)) this.#hollow++;
  }
}
