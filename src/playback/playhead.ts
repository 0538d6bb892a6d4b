/** The playhead: the one owner of wall-clock time. It says which kitchen minute it is, for everybody. */

/** A stretch in which time runs slower or faster than the pace: slow motion, or a time-lapse. */
export interface Warp {
  /** Kitchen minutes. */
  readonly from: number;
  readonly to: number;
  /** Times the pace: 0.5 is half speed. */
  readonly rate: number;
}

export interface PlayheadOptions {
  /** The last minute of the run. */
  readonly end: number;
  /** Kitchen minutes a wall-clock second, at speed 1. */
  readonly pace: number;
  /** Where two overlap, the first of the list holds. */
  readonly warps?: readonly Warp[];
  /** Minutes at which it stops by itself when it plays up to them. */
  readonly stops?: readonly number[];
}

/** What may change of a run that is played. */
type Bend = Partial<Pick<PlayheadOptions, 'warps' | 'stops' | 'end'>>;

export const speeds = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** Why listeners are called: `moved` by playing, `jumped` by a seek or a new run, `changed` play, pause or speed. */
export type PlayheadNews = 'moved' | 'jumped' | 'changed';

export class Playhead {
  #minute = 0;
  #playing = false;
  #speed: Speed = 1;
  #end = 0;
  #pace = 1;
  #warps: readonly Warp[] = [];
  #stops: readonly number[] = [];
  readonly #listeners = new Set<(news: PlayheadNews) => void>();

  /** The kitchen minute, with fractions. */
  get minute(): number {
    return this.#minute;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get speed(): Speed {
    return this.#speed;
  }

  get end(): number {
    return this.#end;
  }

  /** Kitchen minutes a wall-clock second, at speed 1 and outside any warp. */
  get pace(): number {
    return this.#pace;
  }

  get atEnd(): boolean {
    return this.#minute >= this.#end;
  }

  get stops(): readonly number[] {
    return this.#stops;
  }

  /** The warp it is in, if any. */
  get warp(): Warp | undefined {
    return this.#warps.find(({ from, to }) => this.#minute >= from && this.#minute < to);
  }

  /** Puts in a new run and stands at its minute 0, paused. The speed stays. */
  load({ end, pace, warps = [], stops = [] }: PlayheadOptions): void {
    this.#end = end;
    this.#pace = pace;
    this.#warps = warps;
    this.#stops = stops.toSorted((a, b) => a - b);
    this.#minute = 0;
    this.#playing = false;
    this.#tell('jumped');
  }

  /**
   * Changes warps, stops and the end of this run and leaves everything else as it stands. A minute beyond a new end is
   * cut to it, and playing ends there.
   */
  bend({ warps = this.#warps, stops = this.#stops, end = this.#end }: Bend): void {
    this.#warps = warps;
    this.#stops = stops.toSorted((a, b) => a - b);
    this.#end = end;
    if (this.#minute <= end) return;
    this.#minute = end;
    this.#playing = false;
    this.#tell('jumped');
  }

  /** Plays on; from the start, when it stands at the end. */
  play(): void {
    if (this.atEnd && this.#end > 0) this.seek(0);
    this.#playing = true;
    this.#tell('changed');
  }

  pause(): void {
    this.#playing = false;
    this.#tell('changed');
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** Stands at `minute`, cut to the run. Playing goes on from there. */
  seek(minute: number): void {
    this.#minute = Math.min(Math.max(Number.isNaN(minute) ? 0 : minute, 0), this.#end);
    this.#tell('jumped');
  }

  setSpeed(speed: Speed): void {
    this.#speed = speed;
    this.#tell('changed');
  }

  /** The next stop after, or the last one before, this minute; the run's ends count as stops. */
  stopBeside(direction: 1 | -1): number {
    const all = [0, ...this.#stops, this.#end];
    const beside =
      direction === 1
        ? all.find((minute) => minute > this.#minute + 1e-9)
        : all.findLast((minute) => minute < this.#minute - 1e-9);
    return beside ?? (direction === 1 ? this.#end : 0);
  }

  /** Leaves the warp it is in by going to its end. Returns whether it was in one. */
  skipWarp(): boolean {
    const { warp } = this;
    if (warp === undefined) return false;
    this.seek(warp.to);
    return true;
  }

  /**
   * Lets `seconds` of wall-clock time pass. Whoever owns a clock calls this once a frame; the way to a minute does
   * not depend on how the seconds are cut.
   */
  advance(seconds: number): void {
    if (!this.#playing || !(seconds > 0)) return;
    const stop = this.#stops.find((minute) => minute > this.#minute + 1e-9);
    const target = Math.min(stop ?? Infinity, this.#end);
    this.#minute = Math.min(this.#after(seconds), target);
    if (this.#minute >= target) this.#playing = false;
    this.#tell('moved');
    if (!this.#playing) this.#tell('changed');
  }

  /** Calls back after every change; returns what ends that. */
  listen(listener: (news: PlayheadNews) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  // Goes through the warps piece by piece, so that a long frame ends where many short ones would.
  #after(seconds: number): number {
    let minute = this.#minute;
    let left = seconds;
    while (left > 0 && minute < this.#end) {
      const here = minute;
      const warp = this.#warps.find(({ from, to }) => here >= from && here < to);
      const border = this.#warps.reduce((next, { from, to }) => {
        const edge = from > here ? from : to;
        return edge > here ? Math.min(next, edge) : next;
      }, this.#end);
      const rate = this.#pace * this.#speed * (warp?.rate ?? 1);
      const needed = (border - minute) / rate;
      if (needed >= left) return minute + left * rate;
      left -= needed;
      minute = border;
    }
    return minute;
  }

  #tell(news: PlayheadNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}
