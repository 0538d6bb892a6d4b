/** What a visitor does behind the glass: steps through events, stops before choices, switches a word and cooks again. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { OrderSheet } from '../kitchen';
import type { Acts, Glass, Run } from '../panels/model';
import type { Playhead, PlayheadNews } from '../playback';
import { awaitsOf, choicesOf, type Trace } from '../trace';
import { beside, happenedBy, minuteAfter, nextGlass, type GlassCue } from './glass';
import { cook } from './session';

type GlassActs = Pick<
  Acts,
  | 'toggleGlass'
  | 'showPane'
  | 'watchKitchen'
  | 'select'
  | 'lookAt'
  | 'goTo'
  | 'stepTo'
  | 'stopAtChoices'
  | 'bookmark'
  | 'change'
  | 'unchange'
>;

export interface BehindNeeds {
  readonly playhead: Playhead;
  readonly glass: Glass;
  readonly run: ReadonlySignal<Run>;
  readonly minute: ReadonlySignal<number>;
  /** Puts another run in the place of this one; the playhead stays where it is. */
  replace(run: Run): void;
  /** Stands still at this minute. */
  stand(minute: number): void;
}

export interface Behind {
  readonly glass: ReadonlySignal<Glass>;
  readonly happened: ReadonlySignal<number>;
  readonly before: ReadonlySignal<Run | undefined>;
  /** The minute that is told: of the last event that happened, where one stands amid those of a minute. */
  readonly moment: ReadonlySignal<number>;
  /** How many events have happened, where one stands amid those of a minute. */
  readonly pinned: ReadonlySignal<number | undefined>;
  readonly acts: GlassActs;
  direct(cue: GlassCue): void;
  /** Another address was opened. */
  load(glass: Glass): void;
  /** The minutes at which playing stops for a choice. */
  readonly stops: ReadonlySignal<readonly number[]>;
  /** What the playhead tells. */
  follow(news: PlayheadNews): void;
  /** Whether there is another choice in the moment at which it stands: then playing on goes there. */
  playsToChoice(): boolean;
}

const sameRun = (a: Run, b: Run): boolean =>
  JSON.stringify([a.sheet, a.plan]) === JSON.stringify([b.sheet, b.plan]);

export function createBehind({ playhead, glass: first, run, minute, replace, stand }: BehindNeeds): Behind {
  const glass = signal(first);
  const before = signal<Run | undefined>(undefined);
  /** So many events have happened, while one stands amid the events of a minute. */
  const pinned = signal<number | undefined>(undefined);
  let going = false;

  const trace = computed((): Trace => run.value.spans[glass.value.kitchen].trace);
  const happened = computed(() => pinned.value ?? happenedBy(trace.value, minute.value));
  const moment = computed(() =>
    pinned.value === undefined
      ? minute.value
      : Math.max(minute.value, trace.value.events[pinned.value - 1]?.t ?? 0),
  );
  const choices = computed(() => choicesOf(trace.value));
  const events = computed(() => trace.value.events.map((_, i) => i + 1));
  const direct = (cue: GlassCue): void => {
    if (cue.is === 'watched') pinned.value = undefined;
    glass.value = nextGlass(glass.value, cue);
  };

  function goTo(count: number): void {
    const to = Math.min(Math.max(Math.round(count) || 0, 0), trace.value.events.length);
    going = true;
    batch(() => {
      stand(minuteAfter(trace.value, to));
      pinned.value = to;
    });
    going = false;
  }

  function countsOf(what: Parameters<Acts['stepTo']>[0]): readonly number[] {
    if (what === 'choice') return choices.value;
    if (what === 'await') return awaitsOf(trace.value, glass.value.selected);
    return events.value;
  }

  function stepTo(what: Parameters<Acts['stepTo']>[0], direction: 1 | -1): void {
    // He awaits nothing and has nothing to choose: with him it is event by event.
    const counts = glass.value.kitchen === 'synchronous' ? events.value : countsOf(what);
    const to = beside(counts, happened.value, direction);
    const { length } = trace.value.events;
    if (to !== undefined) goTo(to);
    else if (what === 'await') playhead.pause();
    else if (direction === -1) goTo(0);
    else if (happened.value < length) goTo(length);
    // Her kitchen has closed: his may go on.
    else stand(run.value.end);
  }

  /** Whether playing stops at choices: where nobody sees them, it goes on. */
  const stopping = computed(() => glass.value.open && glass.value.choices);
  const stops = computed((): readonly number[] =>
    stopping.value ? [...new Set(choices.value.map((count) => minuteAfter(trace.value, count)))] : [],
  );

  /** The next choice of this very moment; at the start nothing counts as having happened. */
  const choiceHere = (): number | undefined => {
    const start = playhead.minute === 0 ? 0 : undefined;
    const from = pinned.value ?? start;
    const next = stopping.value && from !== undefined ? beside(choices.value, from, 1) : undefined;
    return next !== undefined && minuteAfter(trace.value, next) === playhead.minute ? next : undefined;
  };

  /** Another dish may stand in the place of the selected one. */
  const deselectIfOther = (other: OrderSheet): void => {
    const { selected } = glass.value;
    if (selected !== undefined && other.orders[selected]?.dish !== run.value.sheet.orders[selected]?.dish)
      direct({ is: 'selected', order: undefined });
  };

  return {
    glass,
    happened,
    before,
    moment,
    pinned,
    direct,
    load(to) {
      batch(() => {
        glass.value = to;
        pinned.value = undefined;
        before.value = undefined;
      });
    },
    stops,
    follow(news) {
      if (!going && news !== 'changed') pinned.value = undefined;
      if (news !== 'changed' || playhead.playing || !stopping.value || pinned.value !== undefined) return;
      if (playhead.minute === 0) return;
      // It stopped by itself before a choice, or was stopped by hand where one is due.
      pinned.value = choices.value.find((count) => minuteAfter(trace.value, count) === playhead.minute);
    },
    playsToChoice() {
      const next = choiceHere();
      if (next === undefined) return false;
      goTo(next);
      return true;
    },
    acts: {
      toggleGlass: () => direct({ is: 'toggled' }),
      showPane: (pane) => direct({ is: 'showed', pane }),
      watchKitchen: (kitchen) => direct({ is: 'watched', kitchen }),
      select: (order) => direct({ is: 'selected', order }),
      lookAt({ kitchen, happened: count, order }) {
        batch(() => {
          direct({ is: 'watched', kitchen });
          if (order !== glass.value.selected) direct({ is: 'selected', order });
          direct({ is: 'showed', pane: 'code' });
          goTo(count);
        });
      },
      goTo,
      stepTo,
      stopAtChoices: (stop) => direct({ is: 'stopped', choices: stop }),
      bookmark: () => direct({ is: 'marked', minute: Math.floor(moment.value + 1e-6) }),
      change({ sheet = run.value.sheet, plan = run.value.plan }) {
        const changed = cook(sheet, plan);
        batch(() => {
          // A ghost is what all changes began with; nothing is left of them where the run is that one again.
          const first = before.value ?? run.value;
          before.value = sameRun(first, changed) ? undefined : first;
          deselectIfOther(sheet);
          pinned.value = undefined;
          replace(changed);
        });
      },
      unchange() {
        const was = before.value;
        if (was === undefined) return;
        batch(() => {
          before.value = undefined;
          deselectIfOther(was.sheet);
          pinned.value = undefined;
          replace(was);
        });
      },
    },
  };
}
