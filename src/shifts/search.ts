/** The search over all choices of an evening, on the real scheduler: its coroutines are run again for each question. */
import type { OrderId } from '../trace';
import type { Act, Acts, Deed } from './acts';
import { serveOnce, type Served } from './evening';
import { isBetter, type Outcome } from './outcome';
import type { Evening } from './play';
import { actsAt, lostAt, options, outcomeOf, positionAfter, textOf, type Position } from './position';

/** One way through an evening, to its end. */
export interface Play extends Served {
  readonly acts: Acts;
}

/** A choice on the way, and which of what there is to take is taken. */
interface Fork {
  readonly ready: readonly OrderId[];
  readonly minute: number;
  at: number;
}

/**
 * Every play without voluntary idling, each once; the one that always takes what was ready first comes first. Where the
 * dishes wait for each other for ever, that is a play too.
 */
export function* plays(evening: Evening): Generator<Play, void> {
  const path: Fork[] = [];
  do {
    yield playAlong(evening, path);
    for (let last = path.at(-1); last !== undefined && ++last.at >= last.ready.length; last = path.at(-1))
      path.pop();
  } while (path.length > 0);
}

/** Goes on from the end of `path` by what was ready first, and adds that to it. */
function playAlong(evening: Evening, path: Fork[]): Play {
  let depth = 0;
  const served = serveOnce(evening, (ready, minute) => {
    const fork = (path[depth++] ??= { ready, minute, at: 0 });
    return fork.ready[fork.at] as OrderId;
  });
  return {
    ...served,
    acts: path.map(({ ready, minute, at }): Act => ({ minute, take: ready[at] as OrderId })),
  };
}

export interface SearchOptions {
  /** How many positions may be cooked up to; each takes as long as a play, at most. */
  readonly budget: number;
  /** Whether resting until the next bell, with something ready, is tried too. */
  readonly waits?: boolean | undefined;
}

/** The best that was found. */
export interface Optimum extends Outcome {
  readonly acts: Acts;
  /** Whether no play can be better; else the budget was spent. */
  readonly proved: boolean;
}

/** Most guests in time, then the least total: branch and bound, and no position twice. */
export function optimum(evening: Evening, { budget, waits = false }: SearchOptions): Optimum {
  let best: { readonly outcome: Outcome; readonly acts: Acts } | undefined;
  let cooked = 0;
  const seen = new Map<string, Way>();
  const visit = (deeds: readonly Deed[]): boolean => {
    if (cooked >= budget) return false;
    cooked++;
    const here = positionAfter(evening, deeds);
    if (here.ending !== 'stopped') {
      const outcome = outcomeOf(evening, here);
      if (best === undefined || isBetter(outcome, best.outcome)) best = { outcome, acts: actsAt(here) };
      return true;
    }
    const bound = boundOf(evening, here);
    if (best !== undefined && !isBetter(bound, best.outcome)) return true;
    const way = { inTime: bound.inTime, lastPlate: here.tally.lastPlate };
    if (!isNews(seen, textOf(evening, here), way)) return true;
    return options(here, waits).every((deed) => visit([...deeds, deed]));
  };
  const proved = visit([]);
  const { outcome, acts } = best ?? { outcome: { inTime: 0, total: Infinity }, acts: [] };
  return { ...outcome, acts, proved };
}

/**
 * What no evening from here can beat. It can reach so many guests only if it serves everybody who is not lost; where
 * nobody is ever withdrawn, those who are lost are served as well. The last of these plates is not before that minute,
 * and if there is none to come, that of the evening was the last so far.
 */
function boundOf(evening: Evening, { tally, minute }: Position): Outcome {
  const { sheet, rules } = evening;
  const orders = [...sheet.orders.keys()];
  const lost = lostAt(evening, tally, minute);
  const lateToo = !rules.walkOut && rules.failures.length === 0;
  const left = orders.filter((order) => !tally.isOver(order) && (lateToo || !lost.includes(order)));
  const hands = left.reduce((sum, order) => sum + tally.handsLeft(order), minute);
  return {
    inTime: orders.length - lost.length,
    total:
      left.length === 0
        ? tally.lastPlate
        : Math.max(hands, ...left.map((order) => tally.earliest(order, minute))),
  };
}

/** How well an evening came to a position. */
interface Way {
  readonly inTime: number;
  readonly lastPlate: number;
}

/** Whether no way before came as well to the same position. Keeps it in mind. */
function isNews(seen: Map<string, Way>, text: string, way: Way): boolean {
  const before = seen.get(text);
  if (before !== undefined && before.inTime >= way.inTime && before.lastPlate <= way.lastPlate) return false;
  seen.set(text, way);
  return true;
}

/**
 * Whether some evening that begins with `acts` closes and serves all these guests in time. After `acts` the hands may
 * rest until the next bell, but not for a minute only. `undefined` when the budget was spent before that was known.
 */
export function reachable(
  evening: Evening,
  acts: Acts,
  guests: readonly OrderId[],
  budget: number,
): boolean | undefined {
  let left = budget;
  const seen = new Set<string>();
  const visit = (deeds: readonly Deed[]): boolean | undefined => {
    if (left-- <= 0) return undefined;
    const here = positionAfter(evening, deeds);
    const { tally, minute } = here;
    if (lostAt(evening, tally, minute).some((order) => guests.includes(order))) return false;
    if (here.ending !== 'stopped') return here.ending === 'closed';
    const text = textOf(evening, here);
    if (seen.has(text)) return false;
    seen.add(text);
    let known = true;
    for (const deed of options(here, true)) {
      const answer = visit([...deeds, deed]);
      if (answer === true) return true;
      if (answer === undefined) known = false;
    }
    return known ? false : undefined;
  };
  return visit(acts);
}
