/** The door to the lectern: nobody loads it, or a lesson, before one is taken. */
import { computed, signal } from '@preact/signals-core';
import { isLesson } from '../lessons';
import type { LessonActs } from '../panels/lesson-model';
import type { Lectern, LecternNeeds, LessonPlace } from './lectern';

export interface LecternDoorNeeds extends LecternNeeds {
  /** It could not be loaded. */
  failed(): void;
}

export function createLecternDoor(needs: LecternDoorNeeds): Lectern {
  const room = signal<Lectern | undefined>(undefined);
  /** What was asked for while it was loading. */
  const wanted = signal<LessonPlace | undefined>(undefined);

  function open(place: LessonPlace | undefined): void {
    if (room.value !== undefined) return room.value.open(place);
    wanted.value = place;
    if (place === undefined) return;
    import('./lectern').then(
      ({ createLectern }) => {
        room.value ??= createLectern(needs);
        if (wanted.value !== undefined) room.value.open(wanted.value);
        wanted.value = undefined;
      },
      (error: unknown) => {
        console.warn('The lesson cannot be opened:', error);
        if (wanted.value !== undefined) needs.failed();
        wanted.value = undefined;
      },
    );
  }

  const there = (): LessonActs | undefined => room.value?.acts;

  return {
    view: computed(() => room.value?.view.value),
    // An address that asks for a lesson keeps asking for it meanwhile.
    place: computed(() => room.value?.place.value ?? wanted.value),
    open,
    direct: (cue) => room.value?.direct(cue),
    stops: () => room.value?.stops(),
    limit: () => room.value?.limit() ?? Infinity,
    mayPlay: () => room.value?.mayPlay() ?? true,
    alone: () => room.value?.alone() ?? false,
    acts: {
      attend: (name) => {
        if (isLesson(name)) open({ name, stop: 0 });
      },
      goOn: () => there()?.goOn(),
      goBack: () => there()?.goBack(),
      say: (answer) => there()?.say(answer),
      fill: (chip) => there()?.fill(chip),
      empty: (blank) => there()?.empty(blank),
      show: () => there()?.show(),
      leave: needs.leave,
    },
  };
}
