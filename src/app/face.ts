/** `window.whileItBakes`: the page's face for those who embed it or drive it from a script. */
import { readSheet, type OrderSheet } from '../kitchen';
import type { Run } from '../panels/model';
import type { Playhead } from '../playback';
import { servedBy, stateAt, type DishState, type KitchenKind, type Spans, type Trace } from '../trace';
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
  /** Dishes in the chef's hands; also one that the chef stands by. */
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
  /** To the whole minute after (1) or before (-1), and stands there. */
  step(direction: 1 | -1): void;
  state(): FaceState;
  /** Everything that happened in one kitchen, to keep: `synchronous` or `concurrent`. `src/trace/events.ts` says what it holds. */
  trace(kitchen: KitchenKind): Trace;
  /** Calls `listener` whenever this happens; returns what ends that. Throws an `Error` for an event there is not. */
  on<Name extends keyof FaceEvents>(event: Name, listener: (what: FaceEvents[Name]) => void): () => void;
}

/** What a listener can be called for, and what it is given. */
export interface FaceEvents {
  /** Another run was put in. */
  readonly load: FaceState;
  readonly play: FaceState;
  readonly pause: FaceState;
  /** The playhead stands at another minute, by playing or by a jump: at most once a frame while it plays. */
  readonly minute: number;
  /** It played up to the end. */
  readonly end: FaceState;
}

const eventNames = [
  'load',
  'play',
  'pause',
  'minute',
  'end',
] as const satisfies readonly (keyof FaceEvents)[];

export interface FaceNeeds {
  readonly playhead: Playhead;
  run(): Run;
  cook(sheet: OrderSheet): void;
  play(): void;
  seek(minute: number): void;
  step(direction: 1 | -1): void;
  /** Calls back whenever another run was put in. */
  onLoad(callback: () => void): void;
}

export function makeFace({ playhead, run, cook, play, seek, step, onLoad }: FaceNeeds): Face {
  const listeners = new Map(eventNames.map((name) => [name, new Set<(what: never) => void>()]));
  const state = (): FaceState => faceState(run(), playhead);
  const tell = <Name extends keyof FaceEvents>(event: Name, what: () => FaceEvents[Name]): void => {
    for (const listener of listeners.get(event) ?? [])
      try {
        (listener as (what: FaceEvents[Name]) => void)(what());
      } catch (error) {
        // A listener of theirs must not stop the kitchen.
        console.error(`A listener for “${event}” failed:`, error);
      }
  };
  let { playing } = playhead;
  playhead.listen((news) => {
    if (news !== 'changed') tell('minute', () => playhead.minute);
    if (news === 'moved' && playhead.atEnd) tell('end', state);
    if (playing !== playhead.playing) {
      ({ playing } = playhead);
      tell(playing ? 'play' : 'pause', state);
    }
  });
  onLoad(() => tell('load', state));
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
    step: (direction: unknown) => step(Number(direction) < 0 ? -1 : 1),
    state,
    trace(kitchen) {
      const { spans } = run();
      if (!Object.hasOwn(spans, kitchen))
        throw new Error(`There is no kitchen “${kitchen}”: say synchronous or concurrent.`);
      return structuredClone(spans[kitchen].trace);
    },
    on(event, listener) {
      const those = listeners.get(event);
      if (those === undefined)
        throw new Error(`There is no event “${event}”: there are ${eventNames.join(', ')}.`);
      if (typeof listener !== 'function') throw new Error('The listener must be a function.');
      those.add(listener);
      return () => void those.delete(listener);
    },
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
