/** Progress as data and as text: what was reached in the campaign, the best of two, and the file it is kept in. */
import { limits } from '../kitchen';
import type { Result, StarCount } from '../panels/shift-model';
import { isActsText } from '../shifts/acts';
import { isBetter as isBetterOutcome } from '../shifts/outcome';
import { isDay } from './day';

/** The best of one shift, or of one day's service. */
export interface Best {
  /** The most that any evening had, which is not always the one of `result`: undo costs a star and no guest. */
  readonly stars: StarCount;
  readonly result: Result | undefined;
  /** The acts that gave `result`, as `writeActs` writes them; empty where they are not known. */
  readonly acts: string;
}

type Bests = ReadonlyMap<string, Best>;

export interface Progress {
  /** By the name of the shift. A newer page may have kept some that this one does not know. */
  readonly shifts: Bests;
  /** Of the daily service, by its day, such as `2026-11-29`: the last `mostDays` of them, in order. */
  readonly days: Bests;
}

/** Two years and more: nobody loses a day that counted. */
export const mostDays = 1000;

export const noProgress: Progress = { shifts: new Map(), days: new Map() };

export type ProgressResult =
  /** `skipped`: whether some of the text made no sense, and was left out. */
  | { readonly ok: true; readonly progress: Progress; readonly skipped: boolean }
  | { readonly ok: false; readonly reason: 'too-long' | 'not-json' | 'not-ours' | 'newer' };

/** Adds an evening to what is known: by the name of its shift, or by its day. */
export const withBest = (progress: Progress, name: string, best: Best): Progress =>
  merged(progress, { ...noProgress, [isDay(name) ? 'days' : 'shifts']: new Map([[name, best]]) });

/** Of both the best, shift by shift: no star is lost. What is as good stays as it is in `a`. */
export function merged(a: Progress, b: Progress): Progress {
  const days = [...mergedBests(a.days, b.days)].toSorted(([one], [two]) => (one < two ? -1 : 1));
  return { shifts: mergedBests(a.shifts, b.shifts), days: new Map(days.slice(-mostDays)) };
}

function mergedBests(a: Bests, b: Bests): Bests {
  const all = new Map(a);
  for (const [name, best] of b) all.set(name, mergedBest(all.get(name), best));
  return all;
}

function mergedBest(a: Best | undefined, b: Best): Best {
  if (a === undefined) return b;
  const asGood = !isBetter(b.result, a.result) && !isBetter(a.result, b.result);
  const better = isBetter(b.result, a.result) || (asGood && a.acts === '' && b.acts !== '') ? b : a;
  return { ...better, stars: a.stars > b.stars ? a.stars : b.stars };
}

/** As of two outcomes; and anything is better than nothing. */
export const isBetter = (a: Result | undefined, b: Result | undefined): boolean =>
  a !== undefined && (b === undefined || isBetterOutcome(a, b));

const format = 'while-it-bakes/progress';
const version = 1;
/** Letters. All shifts and days together take some ten thousand. */
const longest = 1_000_000;

export const writeProgress = ({ shifts, days }: Progress): string =>
  JSON.stringify({
    format,
    version,
    shifts: Object.fromEntries(shifts),
    days: Object.fromEntries(days),
  });

/** Field by field: a bad one costs itself alone, and a missing one is no fault. Never throws. */
export function readProgress(text: string): ProgressResult {
  if (text.length > longest) return { ok: false, reason: 'too-long' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  if (!isRecord(data) || data['format'] !== format) return { ok: false, reason: 'not-ours' };
  if (Number(data['version']) > version) return { ok: false, reason: 'newer' };
  let skipped = data['version'] !== version;
  const skip = (): void => void (skipped = true);
  const shifts = readBests(data['shifts'], isName, skip);
  const days = readBests(data['days'], isDay, skip);
  return { ok: true, progress: merged(noProgress, { shifts, days }), skipped };
}

function readBests(data: unknown, isKey: (text: string) => boolean, skip: () => void): Bests {
  const bests = new Map<string, Best>();
  for (const [key, best] of Object.entries(given(data, isRecord, {}, skip))) {
    if (isKey(key) && isRecord(best)) bests.set(key, readBest(best, skip));
    else skip();
  }
  return bests;
}

function readBest({ stars, result, acts }: Fields, skip: () => void): Best {
  const good = given(result, isResult, undefined, skip);
  const text = given(acts, isActs, '', skip);
  return {
    stars: given(stars, isStars, 0, skip),
    result: good && { inTime: good.inTime, guests: good.guests, total: good.total },
    acts: good === undefined ? '' : text,
  };
}

/** The value if it is there and good. */
function given<T, Otherwise>(
  value: unknown,
  is: (value: unknown) => value is T,
  otherwise: Otherwise,
  skip: () => void,
): T | Otherwise {
  if (is(value)) return value;
  if (value !== undefined) skip();
  return otherwise;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isName = (text: string): boolean => /^[a-z][a-z\d-]{0,39}$/.test(text);
const isActs = (value: unknown): value is string => typeof value === 'string' && isActsText(value);
const isStars = (value: unknown): value is StarCount => [0, 1, 2, 3].some((stars) => stars === value);

const isCount = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

function isResult(value: unknown): value is Result {
  if (!isRecord(value)) return false;
  const { inTime, guests, total } = value;
  if (!isCount(guests, 1, limits.orders) || !isCount(inTime, 0, guests)) return false;
  return typeof total === 'number' && total >= 0 && total < Infinity;
}
