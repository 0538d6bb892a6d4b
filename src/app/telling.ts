/** What a screen reader hears: the run in sentences, at most one saying a second, and only milestones in a hurry. */
import type { Run } from '../panels/model';
import { tellingsOf, toldBy } from '../panels/told';

/** Wall-clock seconds between two sayings. */
const pause = 1;

/** Times the pace from which only plates and closings are told. */
const hurry = 4;

export class Teller {
  #run: Run | undefined;
  #told = 0;
  #pending: string[] = [];
  #sinceLast = pause;

  /** Begins a new run, at its start. */
  load(run: Run): void {
    this.#run = run;
    this.#told = 0;
    this.#pending = [];
  }

  /** After a jump: what lies between is not told. */
  jump(minute: number): void {
    if (this.#run === undefined) return;
    this.#told = minute <= 0 ? 0 : toldBy(tellingsOf(this.#run, true), minute);
    this.#pending = [];
  }

  /** Time passed up to `minute`; totals are told only where they are `revealed`. */
  reach(minute: number, speed: number, revealed: boolean): void {
    if (this.#run === undefined) return;
    const tellings = tellingsOf(this.#run, revealed);
    const until = toldBy(tellings, minute);
    for (const { text, milestone } of tellings.slice(this.#told, until))
      if (milestone || speed < hurry) this.#pending.push(text);
    this.#told = Math.max(this.#told, until);
  }

  /** Says this too, in its turn. */
  add(text: string): void {
    this.#pending.push(text);
  }

  /** Lets wall-clock seconds pass; returns what is to be said now, if anything. */
  say(seconds: number): string | undefined {
    this.#sinceLast += seconds;
    if (this.#sinceLast < pause || this.#pending.length === 0) return undefined;
    const saying = this.#pending.join(' ');
    this.#pending = [];
    this.#sinceLast = 0;
    return saying;
  }
}
