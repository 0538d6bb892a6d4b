/** What can be heard of a run: every sound with its minute and its side, read from the spans of the kitchens. */
import { dueOf, isSameTable, type HandsSpan, type KitchenKind, type SlotSpan, type Spans } from '../trace';
import type { Words } from '../words';
import type { SoundName } from './sprite';

/** `left` is the synchronous kitchen, `right` the concurrent one, as on the stage; `middle` one that is there alone. */
export type Side = 'left' | 'right' | 'middle';

export type CaptionKey = keyof Words['captions'];

export interface Cue {
  readonly minute: number;
  readonly name: SoundName;
  readonly side: Side;
  readonly caption: CaptionKey | undefined;
  /** Of hands at work: the number of the stroke on its side, from 0. */
  readonly stroke: number | undefined;
}

/** From when to when a stove works: a bed of sound, in kitchen minutes. */
export interface Sizzle {
  readonly from: number;
  readonly to: number;
  readonly side: Side;
}

export interface Score {
  /** In the order of their minutes; at one minute the left kitchen's first. */
  readonly cues: readonly Cue[];
  readonly sizzles: readonly Sizzle[];
}

/** By kitchen; one that is left out is not heard. */
export type Runs = Readonly<Partial<Record<KitchenKind, Spans>>>;

export const silence: Score = { cues: [], sizzles: [] };

/** Durations in wall-clock seconds at speed 1. */
const beats = { chop: 0.5, knead: 0.75, door: 0.4, leave: 0.3 } as const;

const chops = ['chop1', 'chop2', 'chop3'] as const;

const dings = { left: 'dingLeft', right: 'dingRight', middle: 'dingRight' } as const;
const serviceBells = { left: 'bellLeft', right: 'bellRight', middle: 'bellRight' } as const;

/** The score of all kitchens, when `pace` kitchen minutes pass in a wall-clock second at speed 1. */
export function scoreFor(runs: Runs, pace: number): Score {
  const sides = sidesOf(runs);
  return {
    cues: sides
      .flatMap(([spans, side]) => cuesIn(spans, side, pace))
      // Nobody knows yet when the chef comes for what an unfinished run leaves in its place.
      .filter(({ minute }) => minute < Infinity)
      .toSorted((a, b) => a.minute - b.minute),
    sizzles: sides.flatMap(([{ slots }, side]) =>
      slots.stove.flat().map(({ from, rings }) => ({ from, to: rings, side })),
    ),
  };
}

function sidesOf({ synchronous, concurrent }: Runs): readonly (readonly [Spans, Side])[] {
  if (synchronous === undefined) return concurrent === undefined ? [] : [[concurrent, 'middle']];
  if (concurrent === undefined) return [[synchronous, 'middle']];
  return [
    [synchronous, 'left'],
    [concurrent, 'right'],
  ];
}

/** Whether one is the other as far as somebody by hand has played it. */
export function areOneEvening(before: Runs, next: Runs): boolean {
  const [a, b] = [sidesOf(before), sidesOf(next)];
  return (
    a.length === b.length &&
    a.every(([{ trace }], i) => {
      const other = b[i]?.[0].trace;
      return other !== undefined && isSameTable(trace, other);
    }) &&
    [...a, ...b].some(([{ trace }]) => trace.unfinished)
  );
}

/** How many stoves work on one side at `minute`. */
export const sizzling = ({ sizzles }: Score, side: Side, minute: number): number =>
  sizzles.filter((bed) => bed.side === side && bed.from <= minute && minute < bed.to).length;

function cuesIn(spans: Spans, side: Side, pace: number): readonly Cue[] {
  const { trace, hands, slots, served } = spans;
  const closes = trace.kitchen === 'concurrent' && served.length > 0 && !trace.unfinished;
  const cue = (minute: number, name: SoundName, caption?: CaptionKey): Cue => ({
    minute,
    name,
    side,
    caption,
    stroke: undefined,
  });
  return [
    ...[slots.oven, slots.stove, slots.mixer, slots.rest]
      .flat(2)
      .flatMap((span) => slotCues(span, side, pace, cue)),
    ...served.flatMap(({ t }) => [cue(t, 'plate'), cue(t, serviceBells[side], 'served')]),
    ...leavesOf(spans, pace).map((minute) => cue(minute, 'farewell', 'left')),
    ...(closes ? [cue(trace.total, isPerfect(spans) ? 'success' : 'closing', 'closed')] : []),
    ...strokesOf(hands, side, pace),
  ];
}

function slotCues(
  { station, from, rings, to }: SlotSpan,
  side: Side,
  pace: number,
  cue: (minute: number, name: SoundName, caption?: CaptionKey) => Cue,
): readonly Cue[] {
  switch (station) {
    case 'oven': {
      const door = (minute: number): readonly Cue[] => [
        cue(minute, 'ovenOpen'),
        cue(minute + beats.door * pace, 'ovenClose'),
      ];
      return [...door(from), cue(rings, dings[side], 'oven'), ...door(to)];
    }
    case 'stove':
      return [cue(from, 'stoveOn'), cue(rings, dings[side], 'stove'), cue(to, 'potLid')];
    case 'mixer':
      return [cue(from, 'stoveOn'), cue(rings, dings[side], 'mixer'), cue(to, 'potLid')];
    case 'rest':
      return [cue(rings, 'eggTimer', 'rest')];
  }
}

/**
 * When guests leave who were not served: a moment after the due minute, or when there will be no plate. Of a run that
 * goes on, those after its end are not known.
 */
function leavesOf(spans: Spans, pace: number): readonly number[] {
  const { trace, dishes } = spans;
  const end = trace.unfinished ? trace.total : Infinity;
  return trace.orders
    .map((what, order) => {
      const last = dishes[order]?.at(-1);
      const over = last?.state === 'withdrawn' ? last.from : Infinity;
      const plate = last?.state === 'served' ? last.from : Infinity;
      const due = dueOf(what);
      return plate <= due ? Infinity : Math.min(over, due + beats.leave * pace);
    })
    .filter((minute) => minute < Infinity && minute <= end);
}

/** Every guest was served in time; where nobody minds the time, nothing is perfect. */
function isPerfect({ trace: { orders }, served }: Spans): boolean {
  const minds = orders.some(({ patience }) => patience !== undefined);
  return (
    minds &&
    orders.every((what, order) => {
      const plate = served.find((each) => each.order === order);
      return plate !== undefined && plate.t <= dueOf(what);
    })
  );
}

/** What a knife does; every other work of the hands is soft. */
const knifeWork = /^(chop|slice|halve|toss|garnish)\b/;

// Where in its beat a side makes its strokes. Both kitchens begin with the same dish, and one sound from two sides at
// once would be heard as one from the middle.
const offbeats = { left: 0.25, right: 0.75, middle: 0.75 } as const;

/** The hands at work, never more than one stroke a beat of the knife, however short the pieces of work are. */
function strokesOf(hands: readonly HandsSpan[], side: Side, pace: number): readonly Cue[] {
  let last = -Infinity;
  let stroke = -1;
  return hands.flatMap((span) => {
    if (span.doing !== 'prep') return [];
    const knife = knifeWork.test(span.what);
    return beatsIn(span.from, span.to, offbeats[side], (knife ? beats.chop : beats.knead) * pace)
      .filter((minute) => {
        if (minute - last < beats.chop * pace - 1e-9) return false;
        last = minute;
        return true;
      })
      .map((minute) => {
        stroke++;
        const name = knife ? (chops[stroke % chops.length] ?? 'chop1') : 'knead';
        return { minute, name, side, caption: undefined, stroke };
      });
  });
}

function beatsIn(from: number, to: number, offbeat: number, beat: number): readonly number[] {
  if (!(beat > 0)) return [];
  const count = Math.max(0, Math.ceil((to - from) / beat - offbeat - 1e-9));
  return Array.from({ length: count }, (_, i) => from + (i + offbeat) * beat);
}
