/**
 * A chef who runs, in wall-clock time, to where the plan has her: between two choices no kitchen minute passes, and
 * she may be elsewhere at once. While she waits she does not stand before a lit window.
 */
import type { Point } from './places';

/** Kitchen units a second, or the whole way in so many seconds where it is long. */
const speed = 1100;
const slowest = 0.3;

/** Seconds that she is seen where she was busy, before she steps aside. */
const dwell = 0.35;

export interface Goal {
  /** Where the plan has her now, and where her way ends. */
  readonly point: Point;
  readonly end: Point;
  /** Where she goes when she has nothing to do, if she is in the way. */
  readonly aside: Point | undefined;
}

export interface Run {
  readonly point: Point;
  /** Kitchen units that she has run; 0 when she stands, or goes as planned. */
  readonly run: number;
  readonly facing: 1 | -1;
  /** Whether she is where the plan has her. */
  readonly onWay: boolean;
  /** Whether she will move on by herself. */
  readonly restless: boolean;
}

export class Runner {
  // Where she is seen, when that is not where the plan has her.
  #off: Point | undefined;
  #last: Point | undefined;
  #goal: Point | undefined;
  #stood = 0;
  #run = 0;

  /** The plan is another: from now on she runs there from where she is seen. */
  reroute(): void {
    this.#off = this.#last;
  }

  /** `seconds` of wall-clock time later; `Infinity` puts her in place. */
  follow({ point, end, aside }: Goal, seconds: number): Run {
    if (this.#goal === undefined || far(this.#goal, point) > 0.5) this.#stood = 0;
    this.#goal = point;
    if (seconds === Infinity) this.#off = undefined;
    const here = this.#off ?? point;
    if (aside !== undefined && far(here, point) < 1) this.#stood += seconds;
    const leaves = aside !== undefined && this.#stood >= dwell;
    const to = leaves ? aside : this.#off === undefined ? point : end;
    const way = far(here, to);
    const step = Math.max(speed, way / slowest) * seconds;
    const there = way <= step || way < 1;
    const now = there
      ? to
      : { x: here.x + ((to.x - here.x) * step) / way, y: here.y + ((to.y - here.y) * step) / way };
    this.#run = there ? 0 : this.#run + step;
    this.#off = far(now, point) < 1 ? undefined : now;
    this.#last = now;
    return {
      point: this.#off ?? point,
      run: this.#run,
      facing: to.x < here.x ? -1 : 1,
      onWay: this.#off === undefined,
      restless: !there || (aside !== undefined && !leaves),
    };
  }
}

const far = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
