/** What the panels work out of the model, once for all of them: each value changes only when its text does. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { OrderSheet } from '../kitchen';
import { handsAt, measuresAt, servedBy, type HandsSpan, type KitchenKind } from '../trace';
import { words } from '../words';
import type { Acts, Model, Run } from './model';
import { doingAt, tellingsOf, toldBy, type Telling } from './told';

export interface StripView {
  readonly doing: ReadonlySignal<string>;
  readonly hands: ReadonlySignal<HandsSpan['doing']>;
  readonly plates: ReadonlySignal<string>;
  readonly busy: ReadonlySignal<string>;
  /** Whether the hands were hardly ever still. */
  readonly full: ReadonlySignal<boolean>;
  readonly valueText: ReadonlySignal<string>;
}

/** The visitor's own order sheet as far as it is written. It belongs to the run it was begun at. */
export interface Draft {
  readonly run: Run;
  readonly sheet: OrderSheet;
  readonly past: readonly OrderSheet[];
}

export interface View {
  readonly strips: Readonly<Record<KitchenKind, StripView>>;
  /** The playhead's whole minute. */
  readonly whole: ReadonlySignal<number>;
  /** The last minute there is to go to, as far as it may be known. */
  readonly last: ReadonlySignal<number>;
  readonly atEnd: ReadonlySignal<boolean>;
  /** Whether there is a bookmark on this minute. */
  readonly bookmarked: ReadonlySignal<boolean>;
  /**
   * Where a shift stands still for good: at the open choice, or after its last plate. Nothing can be played on from there.
   */
  readonly stands: ReadonlySignal<'choice' | 'over' | undefined>;
  /** The run in sentences: of a shift, hers alone. */
  readonly tellings: ReadonlySignal<readonly Telling[]>;
  /** How many of them are true. */
  readonly told: ReadonlySignal<number>;
  /** The run of which more figures are wanted. */
  readonly more: Signal<Run | undefined>;
  readonly draft: Signal<Draft | undefined>;
  /** What the one pair of step buttons steps by, where there is room for one. */
  readonly stepKind: Signal<'event' | 'await' | 'choice'>;
}

/** What every panel is given. */
export interface PanelProps {
  readonly model: Model;
  readonly acts: Acts;
  readonly view: View;
}

export function viewOf(model: Model): View {
  const { run, minute, seen, show, shift } = model;
  const isShift = computed(() => shift.value !== undefined);
  const tellings = computed((): readonly Telling[] => {
    const all = tellingsOf(run.value, show.value.revealed);
    return isShift.value ? all.filter(({ kitchen }) => kitchen === 'concurrent') : all;
  });
  const whole = computed(() => Math.floor(model.moment.value + 1e-6));
  return {
    strips: {
      synchronous: stripOf(model, 'synchronous', whole),
      concurrent: stripOf(model, 'concurrent', whole),
    },
    whole,
    last: computed(() => (show.value.revealed ? run.value.end : Math.floor(seen.value + 1e-6))),
    bookmarked: computed(() => model.glass.value.bookmarks.includes(whole.value)),
    atEnd: computed(() => minute.value >= run.value.end),
    stands: computed(() => standsAt(model)),
    tellings,
    told: computed(() => toldBy(tellings.value, minute.value)),
    more: signal(undefined),
    draft: signal(undefined),
    stepKind: signal('event'),
  };
}

function standsAt({ run, minute, shift }: Model): 'choice' | 'over' | undefined {
  const { trace } = run.value.spans.concurrent;
  if (shift.value?.picker.is !== 'player' || minute.value < trace.total - 1e-6) return undefined;
  return trace.unfinished === true ? 'choice' : 'over';
}

function stripOf(
  { run, minute, show }: Model,
  kitchen: KitchenKind,
  whole: ReadonlySignal<number>,
): StripView {
  const own = computed(() => run.value.spans[kitchen]);
  const doing = (at: number): string => doingAt(own.value, at, show.value.revealed);
  // To the twentieth of a minute: a figure that trembles cannot be read.
  const busy = computed(() => measuresAt(own.value, Math.round(minute.value * 20) / 20).busyShare);
  return {
    doing: computed(() => doing(minute.value)),
    hands: computed(() => handsAt(own.value, minute.value).doing),
    plates: computed(() =>
      words.ui.strip.plates(servedBy(own.value, minute.value), own.value.trace.orders.length),
    ),
    busy: computed(() => words.percent(busy.value)),
    full: computed(() => busy.value >= 0.9),
    valueText: computed(() => words.ui.strip.at(whole.value, doing(whole.value))),
  };
}
