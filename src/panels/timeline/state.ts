/** What the visitor does with the timeline alone: how close, how far down, what is shown, which bar is spoken of. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { lanesOf, type Bar, type KitchenKind, type Lane } from '../../trace';
import type { Model, Run } from '../model';
import { samples, type Sample } from './legend';
import { heightsIn, kitchens, inSight, rowsOf, shownLanes, type Folds, type Row } from './rows';
import { moved, whole, type Scale, type Sight } from './scale';

export const shows = ['late', 'idle', 'use', 'path', 'stations'] as const;

export type Shown = (typeof shows)[number];

/** A bar, by its kitchen, the place of its lane and its place in the lane. */
export interface BarPlace {
  readonly kitchen: KitchenKind;
  readonly lane: number;
  readonly bar: number;
}

/** CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The size of type, and of small type. */
  readonly type: number;
  readonly small: number;
  /** Whether a finger points. */
  readonly coarse: boolean;
}

/** A finger or button that is down. */
export interface Press {
  /** Where it went down, and how far across it is now, in the window. */
  readonly x: number;
  readonly y: number;
  nowX: number;
  /** Once it drags or pinches, it does so until it is lifted. */
  does: 'nothing' | 'drag' | 'pinch';
}

export interface TimelineState {
  readonly room: Signal<Room>;
  /** How far the lanes are scrolled, in CSS pixels. */
  readonly top: Signal<number>;
  /** `undefined`: the whole evening. */
  readonly sight: Signal<Sight | undefined>;
  readonly shown: Signal<ReadonlySet<Shown>>;
  /** The kitchens that the visitor has folded or unfolded. */
  readonly fold: Signal<Partial<Readonly<Record<KitchenKind, boolean>>>>;
  /** The bar that is pointed at. */
  readonly spoken: Signal<BarPlace | undefined>;
  /** The bar that has or would get the keyboard’s focus. */
  readonly cursor: Signal<BarPlace | undefined>;
  /** Whether the critical path is told in words. */
  readonly worded: Signal<boolean>;
  /** By pointer. Nobody draws them, so they are no signals. */
  readonly presses: Map<number, Press>;

  /** The minute at which the axis ends: that of the longest run in the picture. */
  readonly end: ReadonlySignal<number>;
  /** The run before, if it may be told. */
  readonly ghost: ReadonlySignal<Run | undefined>;
  /** Bars that begin later than this minute may not be seen yet. */
  readonly horizon: ReadonlySignal<number>;
  readonly folds: ReadonlySignal<Folds>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** The rows that are in sight or will be soon. */
  readonly near: ReadonlySignal<readonly Row[]>;
  /** The legend’s: states that are to be seen. */
  readonly samples: ReadonlySignal<readonly Sample[]>;
  readonly scale: ReadonlySignal<Scale>;
}

/** CSS pixels that names take at the left, and the mark of the last plate at the right. */
export const nameWidth = ({ width, type, coarse }: Room): number =>
  width < 560 ? (coarse ? 48 : 42) : Math.min(width * 0.2, type * 8.6);
export const rightEdge = ({ type }: Room): number => Math.max(type * 1.8, 32);

/** Rows are drawn so many pixels before they come into sight, and the next ones only when as many have gone by. */
const ahead = 240;

const states = new WeakMap<Model, TimelineState>();

/** One state a model: a timeline that is closed and opened again is as it was. */
export function stateOf(model: Model): TimelineState {
  let state = states.get(model);
  if (state === undefined) {
    state = makeState(model);
    states.set(model, state);
  }
  return state;
}

function makeState({ run, before, show, seen }: Model): TimelineState {
  const room = signal<Room>({ width: 0, height: 0, type: 16, small: 14, coarse: false });
  const sight = signal<Sight | undefined>(undefined);
  const shown = signal<ReadonlySet<Shown>>(new Set());
  const revealed = computed(() => show.value.revealed);
  const ghost = computed(() => (revealed.value ? before.value : undefined));
  const end = computed(() => Math.max(run.value.end, ghost.value?.end ?? 0));
  const horizon = computed(() => (revealed.value ? Infinity : lastStart(run.value, seen.value)));
  const fold = signal<Partial<Readonly<Record<KitchenKind, boolean>>>>({});
  const folds = computed(() => {
    const open = { synchronous: false, concurrent: false, stations: shown.value.has('stations') };
    const { head, least } = bounds(room.value);
    const fits = countLanes(run.value, open) * least + 2 * head <= room.value.height;
    // Where there is no room for both, hers are what one has come to see.
    return { ...open, synchronous: !fits, ...fold.value };
  });
  const rows = computed(() => {
    const lanes = countLanes(run.value, folds.value);
    return rowsOf(run.value, folds.value, heightsIn(room.value.height, lanes, bounds(room.value)));
  });
  const top = signal(0);
  const leaf = computed(() => Math.floor(top.value / ahead));
  return {
    room,
    top,
    sight,
    shown,
    fold,
    spoken: signal(undefined),
    cursor: signal(undefined),
    worded: signal(false),
    presses: new Map(),
    end,
    ghost,
    horizon,
    samples: computed(() =>
      samples(
        kitchens.flatMap((kitchen) => lanesOf(run.value.spans[kitchen])),
        horizon.value,
      ),
    ),
    folds,
    rows,
    near: computed(() =>
      inSight(rows.value, (leaf.value - 1) * ahead, (leaf.value + 2) * ahead + room.value.height),
    ),
    scale: computed(() => ({
      ...(sight.value === undefined ? whole(end.value) : moved(sight.value, 0, end.value)),
      width: Math.max(1, room.value.width - nameWidth(room.value) - rightEdge(room.value)),
    })),
  };
}

/** Lower than this, on a phone held sideways, lanes are lower than a finger: it still hits the right minute. */
const low = 260;

/** CSS pixels: a head’s height, and a lane’s at least and at most. */
const bounds = ({ type, small, coarse, height }: Room): { head: number; least: number; most: number } => ({
  head: coarse && height > low ? 44 : Math.round(type * 1.75),
  // Where nothing is small, letters on bars may not be either.
  least: Math.max(coarse && height > low ? 44 : 0, Math.round(type * (small < type ? 1.25 : 1.85))),
  most: type * 2.6,
});

const countLanes = (run: Run, folds: Folds): number =>
  kitchens.reduce((sum, kitchen) => sum + shownLanes(run, kitchen, folds).length, 0);

const starts = new WeakMap<Run, readonly number[]>();

/** The last minute up to `seen` at which a bar begins; -1 before the first. */
function lastStart(run: Run, seen: number): number {
  let all = starts.get(run);
  if (all === undefined) {
    const minutes = kitchens.flatMap((kitchen) =>
      lanesOf(run.spans[kitchen]).flatMap(({ bars }) => bars.map(({ from }) => from)),
    );
    all = [...new Set(minutes)].toSorted((a, b) => a - b);
    starts.set(run, all);
  }
  return all.findLast((minute) => minute <= seen) ?? -1;
}

export const laneAt = (run: Run, { kitchen, lane }: BarPlace): Lane | undefined =>
  lanesOf(run.spans[kitchen])[lane];

export const barAt = (run: Run, place: BarPlace): Bar | undefined => laneAt(run, place)?.bars[place.bar];

export const samePlace = (a: BarPlace | undefined, b: BarPlace | undefined): boolean =>
  a?.kitchen === b?.kitchen && a?.lane === b?.lane && a?.bar === b?.bar;
