/**
 * What a chef is seen to do: the errands of a trace, which take no time at all, spread over the time around them.
 * A plan is a function of the spans and the pace alone, so every minute has one picture, however it is reached.
 * Durations are in beats: a beat is what one second of wall-clock time is at speed 1.
 */
import { handsAt, type Errand, type HandsSpan, type OrderId, type Spans, type StationName } from '../trace';
import { mix } from './ease';
import { fedBy } from './guests';
import { beats, walkSpeed } from './look';
import { places, standAt, type Point, type RangePlace } from './places';
import { turnsOf, type Turn } from './turns';

export type Act =
  | 'walk'
  | 'put'
  | 'take'
  | 'reach'
  | 'toss'
  | 'prep'
  | 'held'
  | 'idle'
  | 'choose'
  | 'hang'
  | 'sit'
  | 'cheer';

/** One stretch of a chef's way, in kitchen minutes. */
export interface Leg {
  readonly from: number;
  readonly to: number;
  readonly act: Act;
  readonly start: Point;
  readonly end: Point;
  readonly facing: 1 | -1;
  /** What is carried or worked on. */
  readonly order: OrderId | null;
  readonly carrying: boolean;
  readonly what: string;
  readonly station: StationName | null;
}

/** A thing that flies in an arc: a plate to the pass, dough to the shelf, a bookmark to its ticket. */
export interface Flight {
  readonly from: number;
  readonly to: number;
  readonly order: OrderId;
  readonly what: 'plate' | 'up' | 'down' | 'bookmark' | 'bookmark-back';
  readonly start: Point;
  readonly slot: number;
}

/** From when to when a slot is seen full, in the order of its spans. */
export interface Shown {
  readonly from: number;
  to: number;
  /** Index of the span in `spans.slots[station][slot]`. */
  readonly index: number;
}

export interface Plan {
  readonly legs: readonly Leg[];
  readonly flights: readonly Flight[];
  readonly shown: Readonly<Record<StationName, readonly (readonly Shown[])[]>>;
}

export interface PlanOptions {
  /**
   * Somebody picks who goes on, and the run grows from one choice to the next: then nothing is planned that the next
   * choice could change. What is done in no time at all is done at once, whoever waits stands where she is, and what
   * is done at the end of some work comes before its last minute is over.
   */
  readonly byHand?: boolean;
}

/** `pace` is kitchen minutes a beat. */
export function planChef(
  spans: Spans,
  pace: number,
  ranges: readonly RangePlace[],
  { byHand = false }: PlanOptions = {},
): Plan {
  return new Planner(spans, pace, ranges, byHand).plan();
}

interface Step {
  readonly beats: number;
  readonly act: Act;
  readonly end: Point;
  readonly facing: 1 | -1;
  readonly order: OrderId | null;
  readonly carrying: boolean;
  readonly station: StationName | null;
  readonly errand?: Errand;
}

class Planner {
  readonly #spans: Spans;
  readonly #pace: number;
  readonly #ranges: readonly RangePlace[];
  readonly #legs: Leg[] = [];
  readonly #flights: Flight[] = [];
  readonly #shown: Record<StationName, Shown[][]>;
  #at: Point = places.table;
  #facing: 1 | -1 = 1;
  #carrying: OrderId | null = null;
  // Where the last leg ended.
  #stood: Point = places.table;
  // Filled by errands at the front of a cluster that were seen to before it came.
  #done = new Set<Errand>();
  // By hand: when each errand is seen to.
  readonly #turns: ReadonlyMap<Errand, Turn> | undefined;

  constructor(spans: Spans, pace: number, ranges: readonly RangePlace[], byHand: boolean) {
    this.#spans = spans;
    this.#pace = pace;
    this.#ranges = ranges;
    this.#turns = byHand ? turnsOf(spans) : undefined;
    const empty = (station: StationName): Shown[][] => spans.slots[station].map(() => []);
    this.#shown = {
      oven: empty('oven'),
      stove: empty('stove'),
      mixer: empty('mixer'),
      rest: empty('rest'),
    };
  }

  plan(): Plan {
    const { errands, hands } = this.#spans;
    const moments = [...new Set([...errands.map(({ t }) => t), ...hands.map(({ from }) => from)])].toSorted(
      (a, b) => a - b,
    );
    const at = new Map<number, Errand[]>();
    for (const errand of errands) {
      const list = at.get(errand.t);
      if (list) list.push(errand);
      else at.set(errand.t, [errand]);
    }
    for (const [i, moment] of moments.entries()) {
      const next = moments[i + 1] ?? Infinity;
      this.#stretch(moment, next, at.get(moment) ?? [], at.get(next) ?? []);
    }
    return { legs: this.#legs, flights: this.#flights, shown: this.#shown };
  }

  // From one moment to the next: see to what has come up, do what the hands do, and be in place when it ends.
  #stretch(from: number, to: number, errands: readonly Errand[], coming: readonly Errand[]): void {
    const span = handsAt(this.#spans, from);
    for (const errand of errands) if (this.#turns?.get(errand) === 'at once') this.#doAtOnce(errand);
    const first = [...this.#see(errands), ...this.#goTo(span, to - from)];
    const length = (to - from) / this.#pace;
    const most = span.doing === 'prep' ? 0.5 : span.doing === 'held' ? 0.7 : 0.9;
    const begun = this.#lay(first, from, from + this.#fit(first, length * most) * this.#pace);
    const here = { end: this.#at, facing: this.#facing };
    const last = span.doing === 'prep' ? this.#leave(coming, span.order) : [];
    const leaving = to - this.#fit(last, length * 0.32) * this.#pace;
    this.#add({
      ...idleLeg,
      ...here,
      ...aboutSpan(span),
      from: begun,
      to: leaving,
      act: this.#activity(span),
    });
    this.#lay(last, leaving, to);
  }

  #fit(steps: readonly Step[], room: number): number {
    return Math.min(room, beatsOf(steps));
  }

  #activity(span: HandsSpan): Act {
    if (span.doing === 'choosing') return 'choose';
    if (span.doing !== 'closed') return span.doing;
    if (!this.#allGone()) return 'idle';
    const { kitchen } = this.#spans.trace;
    if (this.#turns === undefined) return kitchen === 'concurrent' ? 'sit' : 'cheer';
    if (this.#isWon()) return 'cheer';
    return kitchen === 'concurrent' ? 'sit' : 'idle';
  }

  // Dishes that wait for each other leave nobody the evening off.
  #allGone(): boolean {
    return this.#spans.dishes.every((list) => {
      const last = list.at(-1)?.state;
      return last === 'served' || last === 'withdrawn';
    });
  }

  /** Whether it was played by hand, and every guest was served in time. */
  #isWon(): boolean {
    return this.#turns !== undefined && fedBy(this.#spans, Infinity) === this.#spans.trace.orders.length;
  }

  /** The steps that see to errands as they come up. */
  #see(errands: readonly Errand[]): Step[] {
    return errands.filter((errand) => !this.#done.has(errand)).flatMap((errand) => this.#seeTo(errand));
  }

  #seeTo(errand: Errand): Step[] {
    const { order } = errand;
    switch (errand.act) {
      case 'begin':
        return [];
      case 'serve': {
        const step = this.#step('toss', beats.reach, order, errand);
        this.#carrying = null;
        return [step];
      }
      case 'put': {
        if (errand.station === 'rest') {
          const steps = [
            ...this.#walk(places.table),
            this.#step('reach', beats.reach, order, errand, 'rest'),
          ];
          this.#carrying = null;
          return steps;
        }
        this.#carrying = order;
        const steps = [
          ...this.#walkToStation(errand),
          this.#step('put', beats.put, order, errand, errand.station),
        ];
        this.#carrying = null;
        return steps;
      }
      case 'take': {
        const walk = this.#walkToStation(errand);
        const act = errand.station === 'rest' ? 'reach' : 'take';
        const step = this.#step(act, beats.take, order, errand, errand.station);
        this.#carrying = order;
        return [...walk, step];
      }
    }
  }

  /** What can be done just before a moment comes: the dish in hand goes where it goes then. */
  #leave(coming: readonly Errand[], order: OrderId): Step[] {
    if (this.#turns !== undefined) return this.#leaveByHand(coming);
    const [first] = coming;
    if (first === undefined || first.order !== order || (first.act !== 'put' && first.act !== 'serve'))
      return [];
    this.#done.add(first);
    if (first.act === 'put' && first.station !== 'rest') this.#carrying = order;
    return this.#seeTo(first);
  }

  #leaveByHand(coming: readonly Errand[]): Step[] {
    const now = coming.filter((errand) => this.#turns?.get(errand) === 'before');
    return now.flatMap((errand) => {
      this.#done.add(errand);
      if (errand.act === 'put' && errand.station !== 'rest') this.#carrying = errand.order;
      return this.#seeTo(errand);
    });
  }

  // The clock stands still meanwhile: the dish is where it goes, and the chef beside it.
  #doAtOnce(errand: Errand): void {
    this.#done.add(errand);
    if (errand.act === 'begin') return;
    if ('station' in errand) {
      const { x, y, facing } = standFor(this.#ranges, errand);
      this.#at = this.#stood = { x, y };
      this.#facing = facing ?? 1;
    }
    this.#carrying = null;
    this.#tell(errand, errand.t, errand.t);
  }

  #goTo(span: HandsSpan, minutes: number): Step[] {
    switch (span.doing) {
      case 'choosing':
        return [];
      case 'prep': {
        const steps = this.#walk(places.table);
        this.#carrying = null;
        this.#facing = 1;
        return steps;
      }
      case 'held':
        return this.#walkToStation(span);
      case 'idle':
        return this.#turns !== undefined || minutes / this.#pace < 0.7 ? [] : this.#walk(this.#idlePlace());
      case 'closed': {
        // Who has won cheers at once: what came of it is soon laid over her.
        if (this.#spans.trace.kitchen === 'synchronous' || !this.#allGone() || this.#isWon()) return [];
        const hook = { x: places.hook.x + 20, y: places.stationY };
        return [...this.#walk(hook), this.#step('hang', beats.hang, null), ...this.#walk(places.stool)];
      }
    }
  }

  // Beside the only range, or at the table, so that no lit window is hidden.
  #idlePlace(): Point {
    return this.#ranges.length === 1 ? standAt(this.#ranges, 0) : places.table;
  }

  #walkToStation(place: Slot): Step[] {
    const stand = standFor(this.#ranges, place);
    const steps = this.#walk(stand);
    if (stand.facing !== undefined) this.#facing = stand.facing;
    return steps;
  }

  #walk(to: Point): Step[] {
    const far = Math.hypot(to.x - this.#at.x, (to.y - this.#at.y) * 0.6);
    if (far < 4) return [];
    if (Math.abs(to.x - this.#at.x) > 4) this.#facing = to.x > this.#at.x ? 1 : -1;
    this.#at = { x: to.x, y: to.y };
    return [this.#step('walk', 0.08 + far / walkSpeed, this.#carrying)];
  }

  #step(
    act: Act,
    length: number,
    order: OrderId | null,
    errand?: Errand,
    station: StationName | null = null,
  ): Step {
    return {
      beats: length,
      act,
      end: this.#at,
      facing: this.#facing,
      order,
      carrying: this.#carrying !== null,
      station,
      ...(errand ? { errand } : {}),
    };
  }

  /** Lays steps over a stretch, all shortened alike where it is too short. Returns where they end. */
  #lay(steps: readonly Step[], from: number, to: number): number {
    const all = beatsOf(steps);
    let now = from;
    for (const step of steps) {
      const end = all > 0 ? now + (step.beats / all) * (to - from) : now;
      this.#add({ ...idleLeg, ...step, from: now, to: end });
      if (step.errand) this.#tell(step.errand, now, end);
      now = end;
    }
    return now;
  }

  #add(leg: Omit<Leg, 'start'>): void {
    if (!(leg.to > leg.from)) return;
    this.#legs.push({ ...leg, start: this.#stood });
    this.#stood = leg.end;
  }

  /** What an errand changes elsewhere on the stage. */
  #tell(errand: Errand, from: number, to: number): void {
    const { order } = errand;
    const hand = this.#stood;
    const lasts = (length: number): number => Math.min(length * this.#pace, this.#room(errand.t) * 0.8);
    if (errand.act === 'serve') {
      // Tossed before the minute it is served, it lands on the minute.
      const early = this.#done.has(errand);
      const start = early ? from : to;
      const end = early ? Math.max(to, errand.t) : to + lasts(beats.toss);
      this.#flights.push({ from: start, to: end, order, what: 'plate', start: hand, slot: 0 });
      return;
    }
    if (errand.act !== 'put' && errand.act !== 'take') return;
    const { station, slot } = errand;
    const list = this.#shown[station][slot];
    if (list === undefined) return;
    if (errand.act === 'put') {
      list.push({ from: station === 'rest' ? to : mix(from, to, 0.5), to: Infinity, index: list.length });
      if (station === 'rest') this.#flights.push({ from, to, order, what: 'up', start: hand, slot });
      if (!this.#held())
        this.#flights.push(this.#bookmark('bookmark', to, lasts(beats.bookmark), order, hand));
    } else {
      const last = list.at(-1);
      if (last) last.to = station === 'rest' ? from : mix(from, to, 0.5);
      if (station === 'rest') this.#flights.push({ from, to, order, what: 'down', start: hand, slot });
      // What was taken in no time at all is in no hand.
      if (!this.#held() && this.#turns?.get(errand) !== 'at once')
        this.#flights.push(this.#bookmark('bookmark-back', from, lasts(beats.bookmark), order, hand));
    }
  }

  #bookmark(
    what: 'bookmark' | 'bookmark-back',
    from: number,
    minutes: number,
    order: OrderId,
    start: Point,
  ): Flight {
    return { from, to: from + minutes, order, what, start, slot: 0 };
  }

  #held(): boolean {
    return this.#spans.trace.kitchen === 'synchronous';
  }

  /** Minutes from `t` to the end of what the hands do then. */
  #room(t: number): number {
    return Math.min(handsAt(this.#spans, t).to - t, 20 * this.#pace);
  }
}

interface Slot {
  readonly station: StationName;
  readonly slot: number;
}

/** Where a chef stands at a slot: the mixer and the shelf are in reach of the table. */
function standFor(
  ranges: readonly RangePlace[],
  { station, slot }: Slot,
): Point & { readonly facing?: 1 | -1 } {
  if (station === 'rest') return places.table;
  return station === 'mixer' ? { ...places.table, facing: -1 } : standAt(ranges, slot);
}

const idleLeg = { order: null, carrying: false, what: '', station: null } as const;

function aboutSpan(span: HandsSpan): Partial<Leg> {
  if (span.doing === 'prep') return { order: span.order, what: span.what };
  return span.doing === 'held' ? { order: span.order, what: span.what, station: span.station } : {};
}

const beatsOf = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + step.beats, 0);
