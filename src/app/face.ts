/** `window.whileItBakes`: the page's face for those who embed it or drive it from a script. */
import { readSheet, type OrderSheet } from '../kitchen';
import type { Run } from '../panels/model';
import type { Playhead } from '../playback';
import { servedBy, stateAt, type DishState, type KitchenKind, type Spans } from '../trace';
import { words } from '../words';

/** A dish, and its place on the order sheet counted from 0. */
export interface FaceDish {
  readonly dish: string;
  readonly order: number;
}

export interface FaceKitchen {
  /** The minute the last plate of the run is served, wherever the playhead stands. */
  readonly total: number;
  /** The plates so far, in the order they were served. */
  readonly served: readonly (FaceDish & { readonly minute: number })[];
  /** Dishes in the chef's hands; in the synchronous kitchen also the one he stands by. */
  readonly running: readonly FaceDish[];
  /** Dishes that want hands, in the order of the ready queue: the first is taken next. */
  readonly ready: readonly FaceDish[];
  /** Dishes that a station has, or that stand in line for one. */
  readonly waiting: readonly FaceDish[];
}

/** Plain JSON. All minutes are kitchen minutes. */
export interface FaceState {
  readonly minute: number;
  readonly playing: boolean;
  readonly speed: number;
  /** The last minute of the run: the later of the two totals. */
  readonly end: number;
  readonly kitchens: Readonly<Record<KitchenKind, FaceKitchen>>;
}

export interface Face {
  /**
   * Cooks another order sheet: `{ orders: ['pizza', 'soup@2'], ovens: 1, stoves: 1 }`. Resolves when `state()` speaks
   * of it; rejects with an `Error` that says what is wrong, and the old run stays.
   */
  load(orderSheet: unknown): Promise<void>;
  play(): void;
  pause(): void;
  /** Goes to a minute, cut to the run. */
  seek(minute: number): void;
  state(): FaceState;
}

export interface FaceNeeds {
  readonly playhead: Playhead;
  run(): Run;
  cook(sheet: OrderSheet): void;
  play(): void;
  seek(minute: number): void;
}

export function makeFace({ playhead, run, cook, play, seek }: FaceNeeds): Face {
  return {
    async load(orderSheet) {
      const result = readSheet(orderSheet);
      if (!result.ok) throw new Error(result.problems.map((each) => words.problem(each)).join(' '));
      await Promise.resolve(cook(result.sheet));
    },
    play,
    pause: () => playhead.pause(),
    // Scripts are not typed.
    seek: (minute: unknown) => seek(Number(minute)),
    state: () => faceState(run(), playhead),
  };
}

export function faceState(
  { spans, end }: Run,
  { minute, playing, speed }: Pick<Playhead, 'minute' | 'playing' | 'speed'>,
): FaceState {
  const { synchronous, concurrent } = spans;
  return {
    minute,
    playing,
    speed,
    end,
    kitchens: { synchronous: faceKitchen(synchronous, minute), concurrent: faceKitchen(concurrent, minute) },
  };
}

function faceKitchen(spans: Spans, minute: number): FaceKitchen {
  const { trace } = spans;
  const dishOf = (order: number): FaceDish => ({ dish: trace.orders[order]?.dish ?? '', order });
  const { dishes } = stateAt(spans, minute);
  const those = (...states: readonly DishState[]): readonly FaceDish[] =>
    dishes
      .filter((span) => span !== undefined)
      .filter(({ state }) => states.includes(state))
      .toSorted((a, b) => a.place - b.place)
      .map(({ order }) => dishOf(order));
  return {
    total: trace.total,
    served: spans.served
      .slice(0, servedBy(spans, minute))
      .map(({ t, order }) => ({ ...dishOf(order), minute: t })),
    running: those('running', 'held'),
    ready: those('new', 'ready'),
    waiting: those('waiting'),
  };
}
