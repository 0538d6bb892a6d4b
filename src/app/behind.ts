/** What a visitor does behind the glass: steps through events, stops before choices, switches a word and cooks again. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
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
  readonly acts: GlassActs;
  direct(cue: GlassCue): void;
  /** Another address was opened. */
  load(glass: Glass): void;
  /** The minutes at which playing stops for a choice. */
  stops(): readonly number[];
  /** What the playhead tells. */
  follow(news: PlayheadNews): void;
  /** Whether there is another choice in the moment at which it stands: then playing on goes there. */
  playsToChoice(): boolean;
}

export function createBehind({ playhead, glass: first, run, minute, replace, stand }: BehindNeeds): Behind {
  const glass = signal(first);
  const before = signal<Run | undefined>(undefined);
  /** So many events have happened, while one stands amid the events of a minute. */
  const pinned = signal<number | undefined>(undefined);
  let going = false;

  const trace = computed((): Trace => run.value.spans[glass.value.kitchen].trace);
  const happened = computed(() => pinned.value ?? happenedBy(trace.value, minute.value));
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
    const counts = countsOf(what);
    // He awaits nothing and has nothing to choose: there it is event by event.
    const steps = counts.length > 0 ? counts : events.value;
    goTo(beside(steps, happened.value, direction) ?? (direction === 1 ? trace.value.events.length : 0));
  }

  const choiceHere = (): number | undefined => {
    if (!glass.value.choices) return undefined;
    const next = beside(choices.value, happened.value, 1);
    if (next === undefined || pinned.value === undefined) return undefined;
    return minuteAfter(trace.value, next) === playhead.minute ? next : undefined;
  };

  return {
    glass,
    happened,
    before,
    direct,
    load(to) {
      batch(() => {
        glass.value = to;
        pinned.value = undefined;
        before.value = undefined;
      });
    },
    stops: () =>
      glass.value.choices ? [...new Set(choices.value.map((count) => minuteAfter(trace.value, count)))] : [],
    follow(news) {
      if (!going && news !== 'changed') pinned.value = undefined;
      if (news !== 'changed' || playhead.playing || !glass.value.choices || pinned.value !== undefined)
        return;
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
      bookmark: () => direct({ is: 'marked', minute: Math.round(minute.value * 100) / 100 }),
      change({ sheet = run.value.sheet, plan = run.value.plan }) {
        const changed = cook(sheet, plan);
        const { selected } = glass.value;
        batch(() => {
          before.value = run.value;
          // Another dish may stand in its place now.
          if (
            selected !== undefined &&
            sheet.orders[selected]?.dish !== run.value.sheet.orders[selected]?.dish
          )
            direct({ is: 'selected', order: undefined });
          pinned.value = undefined;
          replace(changed);
        });
      },
      unchange() {
        const was = before.value;
        if (was === undefined) return;
        batch(() => {
          before.value = undefined;
          pinned.value = undefined;
          replace(was);
        });
      },
    },
  };
}
