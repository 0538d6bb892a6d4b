/** What a kitchen of the figures' tests writes down: work, delays, and the graph of what had to wait for what. */
import type { PathStep } from '../../src/trace';

/** The number of a moment, in the order they were written down. */
export type Moment = number;

/** A moment cannot be earlier than `minutes` after `from`. With a `step`, that is what takes the minutes. */
export interface Arc {
  readonly from: Moment;
  readonly minutes: number;
  readonly step?: Pick<PathStep, 'kind' | 'order' | 'what'>;
}

export class Diary {
  now = 0;
  readonly works: { order: number; what: string; from: number; to: number; held: boolean }[] = [];
  /** What stood in an oven, on a stove or in the mixer: until somebody came at `to`, and done since `rings`. */
  readonly bakes: { station: 'oven' | 'stove' | 'mixer'; from: number; rings: number; to: number }[] = [];
  readonly delays: { kind: 'new' | 'bell'; order: number; due: number; taken: number }[] = [];
  readonly served: { t: number; order: number }[] = [];
  /** By moment: the minute, and what it had to wait for. Moment 0 is the opening. */
  readonly moments: { readonly t: number; readonly arcs: readonly Arc[] }[] = [{ t: 0, arcs: [] }];
  #here: Moment = 0;
  #worked: Moment = 0;

  /** The moment of the last plate. */
  last: Moment = 0;

  after(): Arc {
    return { from: this.#here, minutes: 0 };
  }

  /** The hands come to something: when what it waits for is there, and the work before it is done. */
  takeUp(causes: readonly Arc[]): void {
    this.#here =
      this.moments.push({ t: this.now, arcs: [...causes, { from: this.#worked, minutes: 0 }] }) - 1;
  }

  begin(order: number, arrives: number): void {
    this.takeUp([this.after(), { from: 0, minutes: arrives, step: { kind: 'order', order, what: '' } }]);
    this.late('new', order, arrives);
  }

  work(order: number, what: string, minutes: number, held: boolean): void {
    const from = this.now;
    this.now += minutes;
    this.works.push({ order, what, from, to: this.now, held });
    const arcs = [{ from: this.#here, minutes, step: { kind: 'hands', order, what } as const }];
    this.#here = this.#worked = this.moments.push({ t: this.now, arcs }) - 1;
  }

  bake(station: 'oven' | 'stove' | 'mixer', from: number, rings: number): void {
    this.bakes.push({ station, from, rings, to: this.now });
  }

  late(kind: 'new' | 'bell', order: number, due: number): void {
    if (due < this.now) this.delays.push({ kind, order, due, taken: this.now });
  }

  serve(order: number): void {
    this.served.push({ t: this.now, order });
    this.last = this.#here;
  }
}
