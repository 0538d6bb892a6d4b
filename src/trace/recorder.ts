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
const createdUnnamed = 12; // the parent, the number that stands for the name
const kinds = 16;

const nobody = -1;

/** The tape is cut into reels of so many numbers: nothing on it has to be copied when it grows. */
const reel = 4096;
/** No event takes more numbers, and none is cut in two. */
const longest = 5;

export class Recorder {
  readonly #full: Float64Array[] = [];
  #tape = new Float64Array(reel);
  #end = 0;
  #minute = 0;
  readonly #texts: string[] = [];
  readonly #kept: TraceEvent[] = [];

  /** `name` is a number for a task that was given none: 7 for `Task-7`. */
  created(t: number, task: TaskId, name: string | number, parent: TaskId | null): void {
    const unnamed = typeof name === 'number';
    this.#begin(t, task, unnamed ? createdUnnamed : created);
    this.#put(parent ?? nobody);
    this.#put(unnamed ? name : this.#placeOf(name));
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

  /** Suspended in a sleep of `minutes`; without a label, that is what it is called. */
  slept(t: number, task: TaskId, minutes: number, label?: string): void {
    if (label !== undefined) return this.suspended(t, task, label, t + minutes);
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
    this.#put(this.#placeOf(on));
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
    let t = 0;
    for (const tape of [...this.#full, this.#used()]) t = this.#read(tape, t, events);
    return events;
  }

  /** Reads a reel that begins at minute `start`, and returns the minute at its end. */
  #read(tape: Float64Array, start: number, events: TraceEvent[]): number {
    let t = start;
    let at = 0;
    const take = (): number => tape[at++] as number;
    const text = (): string => this.#texts[take()] as string;
    const waker = (): Waker => {
      const by = take();
      return by === nobody ? null : by;
    };
    while (at < tape.length) {
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
        case createdUnnamed: {
          const parent = waker();
          events.push({ kind: 'created', t, task, name: `Task-${String(take())}`, parent });
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
    return t;
  }

  #used(): Float64Array {
    return this.#tape.subarray(0, this.#end);
  }

  /** The same text often comes many times in a row. */
  #placeOf(text: string): number {
    return (text === this.#texts.at(-1) ? this.#texts.length : this.#texts.push(text)) - 1;
  }

  #begin(t: number, task: TaskId, kind: number): void {
    if (this.#end > reel - longest) {
      this.#full.push(this.#used());
      this.#tape = new Float64Array(reel);
      this.#end = 0;
    }
    if (t !== this.#minute) {
      this.#minute = t;
      this.#put(clock);
      this.#put(t);
    }
    this.#put(task * kinds + kind);
  }

  #put(number: number): void {
    this.#tape[this.#end++] = number;
  }
}
