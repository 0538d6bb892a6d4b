/**
 * Writes a run down as it happens. The loop's everyday events go on a tape of numbers: first the task and the kind in one,
 * then what else there is to say, and the clock only when it has moved. All other events are kept as they are. A step
 * costs three or four numbers, where three event objects would live as long as the trace.
 */
import type { TaskId, TraceEvent, Waker } from './events';

// The kinds on the tape, and what follows them there.
const clock = 0; // the minute
const created = 1; // the parent, the place of the name in `#texts`
const readyAtOnce = 2;
const readyBy = 3; // the waker
const readyLate = 4; // the waker, the minute it was due
const resumed = 5;
const slept = 6; // the minutes
const gaveWay = 7;
const suspended = 8; // the minute it will be due, the place of the label in `#texts`
const returned = 9;
const cancelled = 10;
const kept = 11; // the place in `#kept`
const kinds = 16;

const nobody = -1;

/** The tape is cut into reels of so many numbers: nothing on it has to be copied when it grows. */
const reel = 4096;

export class Recorder {
  readonly #full: Float64Array[] = [];
  #tape = new Float64Array(reel);
  #end = 0;
  #minute = 0;
  readonly #texts: (string | number | undefined)[] = [];
  readonly #kept: TraceEvent[] = [];

  /** `name` is a number for a task that was given none: 7 for `Task-7`. */
  created(t: number, task: TaskId, name: string | number | undefined, parent: TaskId | null): void {
    this.#begin(t, task, created);
    this.#put(parent ?? nobody);
    this.#put(this.#texts.push(name) - 1);
  }

  ready(t: number, task: TaskId, by: Waker, due: number): void {
    if (due === t && by === null) return this.#begin(t, task, readyAtOnce);
    this.#begin(t, task, due === t ? readyBy : readyLate);
    this.#put(by ?? nobody);
    if (due !== t) this.#put(due);
  }

  resumed(t: number, task: TaskId): void {
    this.#begin(t, task, resumed);
  }

  /** Suspended in a sleep of `minutes` that has no label of its own. */
  slept(t: number, task: TaskId, minutes: number): void {
    this.#begin(t, task, slept);
    this.#put(minutes);
  }

  /** Suspended for nothing but a turn of the others. */
  gaveWay(t: number, task: TaskId): void {
    this.#begin(t, task, gaveWay);
  }

  suspended(t: number, task: TaskId, on: string, until: number | null): void {
    this.#begin(t, task, suspended);
    this.#put(until ?? NaN);
    this.#put(this.#texts.push(on) - 1);
  }

  returned(t: number, task: TaskId): void {
    this.#begin(t, task, returned);
  }

  cancelled(t: number, task: TaskId): void {
    this.#begin(t, task, cancelled);
  }

  /** Any other event, kept as it is. */
  tell(event: TraceEvent): void {
    this.#begin(this.#minute, 0, kept);
    this.#put(this.#kept.push(event) - 1);
  }

  /** Everything that happened so far, in order. */
  events(): readonly TraceEvent[] {
    const events: TraceEvent[] = [];
    const reels = [...this.#full, this.#tape];
    const length = this.#full.length * reel + this.#end;
    let at = 0;
    const take = (): number => {
      const number = reels[Math.floor(at / reel)]?.[at % reel] as number;
      at++;
      return number;
    };
    const text = (): string => {
      const found = this.#texts[take()] ?? '';
      return typeof found === 'number' ? `Task-${String(found)}` : found;
    };
    const waker = (): Waker => {
      const by = take();
      return by === nobody ? null : by;
    };
    let t = 0;
    // oxlint-disable-next-line no-unmodified-loop-condition -- `take` goes on.
    while (at < length) {
      const head = take();
      const kind = head % kinds;
      const task = (head - kind) / kinds;
      switch (kind) {
        case clock:
          t = take();
          break;
        case created: {
          const parent = waker();
          events.push({ kind: 'created', t, task, name: text(), parent });
          break;
        }
        case readyAtOnce:
          events.push({ kind: 'ready', t, task, by: null, due: t });
          break;
        case readyBy:
          events.push({ kind: 'ready', t, task, by: waker(), due: t });
          break;
        case readyLate:
          events.push({ kind: 'ready', t, task, by: waker(), due: take() });
          break;
        case resumed:
          events.push({ kind: 'resumed', t, task });
          break;
        case slept: {
          const minutes = take();
          events.push({
            kind: 'suspended',
            t,
            task,
            on: `sleep ${String(minutes)}`,
            until: minutes === Infinity ? null : t + minutes,
          });
          break;
        }
        case gaveWay:
          events.push({ kind: 'suspended', t, task, on: 'its next turn', until: null });
          break;
        case suspended: {
          const until = take();
          const on = text();
          events.push({ kind: 'suspended', t, task, on, until: Number.isFinite(until) ? until : null });
          break;
        }
        case returned:
          events.push({ kind: 'returned', t, task });
          break;
        case cancelled:
          events.push({ kind: 'cancelled', t, task });
          break;
        default:
          events.push(this.#kept[take()] as TraceEvent);
      }
    }
    return events;
  }

  #begin(t: number, task: TaskId, kind: number): void {
    if (t !== this.#minute) {
      this.#minute = t;
      this.#put(clock);
      this.#put(t);
    }
    this.#put(task * kinds + kind);
  }

  #put(number: number): void {
    if (this.#end === reel) {
      this.#full.push(this.#tape);
      this.#tape = new Float64Array(reel);
      this.#end = 0;
    }
    this.#tape[this.#end++] = number;
  }
}
