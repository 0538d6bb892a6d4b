/** A lesson on the stage: what it puts on, how far the run may be seen, and the way from one beat to the next. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { OrderSheet } from '../kitchen';
import { isLesson, type LessonName } from '../lessons';
import { isAlone } from '../lessons/beats';
import type { LessonActs, LessonView } from '../panels/lesson-model';
import type { Glass, Run } from '../panels/model';
import type { Playhead } from '../playback';
import { beatAt, begin, nextAttending, stopAt, viewOf, type Attending, type LessonCue } from './lesson';
import { cook, cookAlone } from './session';

/** Where in which lesson. `stop` counts from 0. */
export interface LessonPlace {
  readonly name: LessonName;
  readonly stop: number;
}

export interface LecternNeeds {
  readonly playhead: Playhead;
  readonly run: ReadonlySignal<Run>;
  readonly minute: ReadonlySignal<number>;
  /** The furthest minute at which this run was seen. */
  readonly furthest: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly glass: ReadonlySignal<Glass>;
  readonly present: ReadonlySignal<boolean>;
  /** Puts a run on, to stand at its start. */
  put(run: Run): void;
  /** Closes what is open beside the kitchens. */
  clear(): void;
  /** The playhead has other stops now; and totals may be seen or not. */
  changed(totals: boolean): void;
  leave(to?: 'sheet'): void;
}

export interface Lectern {
  readonly view: ReadonlySignal<LessonView | undefined>;
  readonly place: ReadonlySignal<LessonPlace | undefined>;
  readonly acts: LessonActs;
  direct(cue: LessonCue): void;
  /** Goes to a stop, as an address asks; `undefined` ends the lesson. */
  open(place: LessonPlace | undefined): void;
  /** The minutes at which playing stops; `undefined` without a lesson. */
  stops(): readonly number[] | undefined;
  /** How far the run may be seen. Kitchen minutes. */
  limit(): number;
  /** Whether there is anything to be played: a question waits for its answer. */
  mayPlay(): boolean;
  /** Whether he is watched alone. */
  alone(): boolean;
}

const almost = 1e-6;

export function createLectern(needs: LecternNeeds): Lectern {
  const { playhead, run, minute, furthest, playing, glass, present } = needs;
  const at = signal<Attending | undefined>(undefined);
  const runs = { both: new Map<OrderSheet, Run>(), alone: new Map<OrderSheet, Run>() };

  const reaches = (to: number): boolean => at.value !== undefined && to >= beatAt(at.value).minute - almost;
  const arrived = computed(() => reaches(minute.value));
  const seen = computed(() => reaches(furthest.value));
  const card = computed(() => arrived.value && !playing.value && !glass.value.open);
  const view = computed(
    () => at.value && viewOf(at.value, { card: card.value, seen: seen.value, present: present.value }),
  );
  const place = computed(() => at.value && { name: at.value.name, stop: at.value.stop });

  function runOf(there: Attending): Run {
    const stop = stopAt(there);
    const [known, cookIt] = isAlone(stop) ? [runs.alone, cookAlone] : [runs.both, cook];
    const own = known.get(stop.sheet) ?? cookIt(stop.sheet);
    known.set(stop.sheet, own);
    return own;
  }

  function move(to: Attending, was: Attending): void {
    at.value = to;
    const moved = to.stop !== was.stop || to.beat !== was.beat;
    if (moved) {
      needs.clear();
      // Another one may be on by now, by a word that was switched behind the glass.
      if (run.value !== runOf(to)) needs.put(runOf(to));
    }
    needs.changed(totalsShown());
    if (!moved) return;
    const { minute: there } = beatAt(to);
    const on = to.stop > was.stop || (to.stop === was.stop && to.beat > was.beat);
    playhead.pause();
    if (on && there > playhead.minute + almost) playhead.play();
    else playhead.seek(there);
  }

  const totalsShown = (): boolean =>
    !present.value || (view.value?.shown === true && view.value.beat.hides === 'totals');

  function direct(cue: LessonCue): void {
    const was = at.value;
    if (was === undefined) return;
    const to = nextAttending(was, cue, present.value);
    if (to !== was) batch(() => move(to, was));
  }

  function goOn(): void {
    if (arrived.value) direct({ is: 'on' });
    else if (playhead.playing) {
      playhead.pause();
      playhead.seek(limitOf());
    } else playhead.play();
  }

  function open(to: LessonPlace | undefined): void {
    batch(() => {
      if (to === undefined) {
        at.value = undefined;
        return;
      }
      const there = begin(to.name, to.stop);
      at.value = there;
      needs.clear();
      needs.put(runOf(there));
      needs.changed(totalsShown());
      // Whatever is to be watched begins at its start; whatever comes after a run stands at its end.
      if (beatAt(there).is === 'sentence') playhead.seek(beatAt(there).minute);
    });
  }

  const limitOf = (): number => (at.value === undefined ? Infinity : beatAt(at.value).minute);
  const isOver = (): boolean => at.value === undefined || ['why', 'sentence'].includes(beatAt(at.value).is);

  return {
    view,
    place,
    direct,
    open,
    stops: () => (at.value === undefined ? undefined : isOver() ? [] : [limitOf()]),
    limit: () => (isOver() ? Infinity : limitOf()),
    mayPlay: () => isOver() || !arrived.value,
    alone: () => at.value !== undefined && isAlone(stopAt(at.value)),
    acts: {
      attend: (name) => {
        if (isLesson(name)) open({ name, stop: 0 });
      },
      goOn,
      goBack: () => direct({ is: 'back' }),
      say: (answer) => direct({ is: present.value ? 'raised' : 'said', answer }),
      fill: (chip) => direct({ is: 'filled', chip }),
      empty: (blank) => direct({ is: 'emptied', blank }),
      show: () => direct({ is: 'turned' }),
      leave: needs.leave,
    },
  };
}
