/** What the loop's pane shows, which changes only when something that can be seen does. */
import { computed, untracked, type ReadonlySignal } from '@preact/signals-core';
import { loopAt, type LoopState, type Trace } from '../../trace';
import type { Model } from '../model';

export interface LoopShown {
  readonly trace: Trace;
  readonly happened: number;
  readonly state: LoopState;
  /** How long something has been due, in whole minutes. */
  lateness(since: number): number;
}

export function shownOf({ run, glass, happened, minute }: Model): ReadonlySignal<LoopShown> {
  const kitchen = computed(() => glass.value.kitchen);
  const tenths = computed(() => Math.floor(minute.value * 10 + 1e-6));
  let last: { readonly sign: string; readonly shown: LoopShown } | undefined;
  return computed(() => {
    const { trace } = run.value.spans[kitchen.value];
    // Of the minute itself nothing is seen but what rang and who is late.
    void tenths.value;
    // While one steps through the events of a minute, the playhead stands just before it.
    const at = Math.max(
      untracked(() => minute.value),
      trace.events[happened.value - 1]?.t ?? 0,
    );
    const state = loopAt(trace, happened.value, at);
    const lateness = (since: number): number => Math.max(0, Math.floor(at - since + 1e-6));
    const late = [...state.ready.map(({ since }) => since), ...state.due.map(({ until }) => until)].map(
      lateness,
    );
    const sign = [happened.value, state.due.length, state.later.length, ...late].join(' ');
    if (last === undefined || last.sign !== sign || last.shown.trace !== trace)
      last = { sign, shown: { trace, happened: happened.value, state, lateness } };
    return last.shown;
  });
}
