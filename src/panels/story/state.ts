/** Which sentences the story's pane tells: those of the chosen kind, up to what is known, as many as can be drawn. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { OrderId, Trace } from '../../trace';
import type { Model } from '../model';
import { storyOf, type StoryLine } from './told';

export interface StoryState {
  readonly kitchenOnly: Signal<boolean>;
  readonly dishOnly: Signal<boolean>;
  /** The first line that is drawn while one reads elsewhere; without one, the newest are. */
  readonly reading: Signal<number | undefined>;
  /** Whether the newest sentence is out of sight. */
  readonly away: Signal<boolean>;
  readonly note: Signal<string>;
  readonly trace: ReadonlySignal<Trace>;
  readonly lines: ReadonlySignal<readonly StoryLine[]>;
  /** How many of the lines have come true. */
  readonly told: ReadonlySignal<number>;
  /** How many of them were true once in this run: those to come are shown faintly when one has gone back. */
  readonly known: ReadonlySignal<number>;
  /** The lines that are drawn. */
  readonly drawn: ReadonlySignal<{ readonly from: number; readonly to: number }>;
}

/** So many lines are drawn before the newest, and after it; and at most while one reads elsewhere. */
const span = { before: 24, after: 8, most: 300 } as const;

/** So many lines more are drawn when one scrolls to either end. */
export const stretch = 60;

const states = new WeakMap<Model, StoryState>();

/** What was chosen stays while the pane is out of sight. */
export function stateOf(model: Model): StoryState {
  let state = states.get(model);
  if (state === undefined) {
    state = createState(model);
    states.set(model, state);
  }
  return state;
}

function createState({ run, glass, happened, seen }: Model): StoryState {
  const kitchenOnly = signal(false);
  const dishOnly = signal(false);
  const reading = signal<number | undefined>(undefined);
  const kitchen = computed(() => glass.value.kitchen);
  const selected = computed(() => (dishOnly.value ? glass.value.selected : undefined));
  const trace = computed(() => run.value.spans[kitchen.value].trace);
  const lines = computed(() => linesOf(storyOf(trace.value), kitchenOnly.value, selected.value));
  const told = computed(() => countWhile(lines.value, (line) => line.happened <= happened.value));
  // What is of the very minute that was seen last may still be to come.
  const known = computed(() =>
    Math.max(
      told.value,
      countWhile(lines.value, (line) => line.t < seen.value),
    ),
  );
  const drawn = computed(() => windowOf(told.value, known.value, reading.value));
  return {
    kitchenOnly,
    dishOnly,
    reading,
    away: signal(false),
    note: signal(''),
    trace,
    lines,
    told,
    known,
    drawn,
  };
}

function linesOf(
  story: readonly StoryLine[],
  kitchenOnly: boolean,
  order: OrderId | undefined,
): readonly StoryLine[] {
  if (!kitchenOnly && order === undefined) return story;
  return story.filter(
    (line) => !(kitchenOnly && line.of === 'loop') && (order === undefined || line.order === order),
  );
}

/** The lines to draw: around the newest, or from where one reads. */
export function windowOf(
  told: number,
  known: number,
  reading: number | undefined,
): { readonly from: number; readonly to: number } {
  if (reading === undefined)
    return { from: Math.max(0, told - span.before), to: Math.min(known, told + span.after) };
  const from = Math.min(reading, told);
  return { from, to: Math.min(known, told + span.after, from + span.most) };
}

/** How many lines there are before the first for which it does not hold, by halving. */
function countWhile(lines: readonly StoryLine[], holds: (line: StoryLine) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(lines[middle] as StoryLine)) low = middle + 1;
    else high = middle;
  }
  return low;
}
