/** What is put on in one kitchen: its run, and what follows from it. All its views read the same one, which may go on. */
import type { House } from '../kitchen';
import { isSameTable, type Spans } from '../trace';
import { planChef, type Flight, type Plan } from './plan';
import { rangePlaces, type RangePlace } from './places';
import { planRail, type Rail } from './rail';

/** What is so where somebody plays a shift by hand. */
export interface ByHand extends Pick<House, 'failures'> {
  /** Whose faces the guests have, in turn, of those that are drawn. */
  readonly faces?: readonly string[] | undefined;
}

export interface Score {
  spans: Spans;
  plan: Plan;
  rail: Rail;
  /** The plates, in the order they are served. */
  plates: readonly Flight[];
  /** The minute the apron hangs on its hook. */
  hung: number;
  /** Kitchen minutes a beat. */
  pace: number;
  /** The last minute of the evening, for the sun. */
  end: number;
  byHand: ByHand | undefined;
  readonly ranges: readonly RangePlace[];
  /** So many jars stand on the shelf at once, at most. */
  readonly jars: number;
}

export interface ScoreOptions {
  readonly pace: number;
  readonly end: number;
  readonly byHand?: ByHand | undefined;
}

export function scoreOf(spans: Spans, options: ScoreOptions): Score {
  const { ovens, stoves } = spans.trace;
  const ranges = rangePlaces(Math.max(1, ovens, stoves));
  return { ...read(spans, options, ranges), ranges, jars: jarsOf(spans, options) };
}

/** Puts another run into a score that `fits` it. */
export function goOn(score: Score, spans: Spans, options: ScoreOptions): void {
  Object.assign(score, read(spans, options, score.ranges));
}

/** Whether the views of a score can show this run as well: the same orders in a kitchen of the same kind. */
export function fits(score: Score, spans: Spans, options: ScoreOptions): boolean {
  return (
    isSameTable(score.spans.trace, spans.trace) &&
    score.jars === jarsOf(spans, options) &&
    (score.byHand === undefined) === (options.byHand === undefined)
  );
}

/** By hand nobody knows yet how many it will be. */
const jarsOf = ({ slots }: Spans, { byHand }: ScoreOptions): number =>
  byHand === undefined ? slots.rest.length : Infinity;

function read(
  spans: Spans,
  { pace, end, byHand }: ScoreOptions,
  ranges: readonly RangePlace[],
): Omit<Score, 'ranges' | 'jars'> {
  const plan = planChef(spans, pace, ranges, { byHand: byHand !== undefined });
  return {
    spans,
    plan,
    rail: planRail(spans, byHand !== undefined),
    plates: plan.flights.filter(({ what }) => what === 'plate'),
    hung: plan.legs.find(({ act }) => act === 'hang')?.to ?? Infinity,
    pace,
    end,
    byHand,
  };
}
