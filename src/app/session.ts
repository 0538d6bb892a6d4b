/** One order sheet cooked in both kitchens, and the times at which a visitor watches it. */
import { menuOf, serve, usualPlan, type OrderSheet, type Plan } from '../kitchen';
import type { Run } from '../panels/model';
import type { Warp } from '../playback';
import { spansOf, type Spans } from '../trace';

/** Cooks the sheet twice, in no time at all. */
export function cook(sheet: OrderSheet, plan: Plan = usualPlan): Run {
  const synchronous = spansOf(serve(sheet, 'synchronous'));
  const concurrent = spansOf(serve(sheet, 'concurrent', plan));
  return runOf(sheet, plan, { synchronous, concurrent });
}

/** Both evenings of a sheet, however they came about. */
export function runOf(sheet: OrderSheet, plan: Plan, spans: Run['spans']): Run {
  const end = Math.max(spans.synchronous.trace.total, spans.concurrent.trace.total);
  return { sheet, menu: menuOf(sheet), plan, spans, end };
}

/** The same with her kitchen closed: nothing is ordered there. */
export function cookAlone(sheet: OrderSheet): Run {
  const run = cook(sheet);
  const concurrent = spansOf(serve({ ...sheet, orders: [] }, 'concurrent'));
  return { ...run, spans: { ...run.spans, concurrent }, end: run.spans.synchronous.trace.total };
}

/** Wall-clock seconds that a run of so many kitchen minutes lasts at speed 1, outside any warp. */
export function secondsFor(end: number): number {
  if (end <= 74) return 21 + (3 * end) / 74;
  return Math.min(24 + ((end - 74) * 11) / 136, 60);
}

/** Kitchen minutes a wall-clock second, at speed 1. */
export const paceFor = (end: number): number => (end > 0 ? end / secondsFor(end) : 1);

/** Wall-clock seconds of each part of the tail, and of the first beat. */
const seconds = { beat: 2, afterClosing: 1.4, lapse: 3.6, lastPlate: 1.6 } as const;

/** Half speed for about two seconds from the moment she first leaves a dish to its station. */
export function firstBeat({ spans, end }: Run, speed: number): Warp | undefined {
  const first = spans.concurrent.trace.events.find(({ kind }) => kind === 'put');
  if (first === undefined) return undefined;
  const rate = 0.5;
  return { from: first.t, to: first.t + seconds.beat * rate * speed * paceFor(end), rate };
}

/**
 * The time-lapse of what is left of the longer evening once the other kitchen has closed; `undefined` where that is
 * short enough as it is.
 */
export function timeLapse({ spans, end }: Run, speed: number): Warp | undefined {
  const perSecond = paceFor(end) * speed;
  const from =
    Math.min(spans.synchronous.trace.total, spans.concurrent.trace.total) + seconds.afterClosing * perSecond;
  const to = end - seconds.lastPlate * perSecond;
  const rate = (to - from) / (seconds.lapse * perSecond);
  return rate > 1 ? { from, to, rate } : undefined;
}

/** Kitchen minutes before a bell at which a presenter's run stops: the dish is still in. */
const beforeBell = 0.01;

/** The minutes just before each bell of either kitchen. */
export function bellStops({ spans }: Run): readonly number[] {
  const rings = [spans.synchronous, spans.concurrent].flatMap(bellsOf);
  return [...new Set(rings)].toSorted((a, b) => a - b).map((minute) => Math.max(0, minute - beforeBell));
}

const bellsOf = ({ slots }: Spans): readonly number[] =>
  [slots.oven, slots.stove, slots.rest].flat(2).map(({ rings }) => rings);
