/** Keys and taps that belong to no control. */
import type { Control } from './control';
import type { Model } from '../panels/model';
import { commandOf, type Command, type KeyPress, type LessonScene } from './keys';

/** Returns what ends it. */
export function listenToKeys(control: Control): () => void {
  const { model, acts } = control;
  const scene = () => ({
    show: model.show.value,
    present: model.present.value,
    lapse: model.lapse.value,
    glass: model.glass.value.open,
    lesson: lessonScene(model),
    shift: model.shift.value !== undefined,
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const command = commandOf({ key: event.key, modified, target: targetOf(event.target) }, scene());
    if (command === undefined) return;
    event.preventDefault();
    if (!event.repeat || command.does === 'step' || command.does === 'stepTo') obey(command, control);
  };
  const onTap = (event: PointerEvent): void => {
    if (model.lapse.value && targetOf(event.target) === 'page') acts.skipLapse();
  };
  addEventListener('keydown', onKey);
  addEventListener('pointerdown', onTap);
  return () => {
    removeEventListener('keydown', onKey);
    removeEventListener('pointerdown', onTap);
  };
}

function lessonScene({ lesson: { value } }: Model): LessonScene | undefined {
  if (value === undefined) return undefined;
  const { card, beat, asked } = value;
  const asks = card && (beat.is === 'vote' || beat.is === 'pause');
  return { card, answers: asks ? (asked?.answers.length ?? 0) : 0 };
}

function targetOf(target: EventTarget | null): KeyPress['target'] {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('[type="radio"]')) return 'choice';
  if (target.closest('input, select, textarea, [contenteditable="true"]')) return 'field';
  return target.closest('button, a, summary, [role="slider"]') ? 'control' : 'page';
}

function obey(command: Command, control: Control): void {
  const { model, acts, direct, directGlass, stop } = control;
  switch (command.does) {
    case 'toggle':
    case 'replay':
    case 'fullscreen':
    case 'skipLapse':
      return acts[command.does]();
    case 'mute':
      return acts.prefer({ muted: !model.preferences.value.muted });
    case 'keys':
      return acts.open('keys');
    case 'back':
      if (model.notice.value !== undefined) return acts.dismiss();
      if (model.show.value.screen === 'payoff') return acts.leavePayoff();
      if (model.glass.value.open) return acts.toggleGlass();
      if (model.shift.value?.hinted) return acts.shift.hideHint();
      if (model.shift.value?.reported) return acts.shift.showReport(false);
      return undefined;
    case 'step':
    case 'faster':
      return acts[command.does](command.direction);
    case 'stop':
      return stop(command.direction);
    case 'answer': {
      const minute = model.answers.value[command.answer];
      return minute === undefined ? undefined : acts.answer(minute);
    }
    case 'vote':
      return direct({ is: 'voted', answer: command.answer });
    case 'jump':
      return acts.seek(command.share * model.run.value.end);
    case 'reveal':
      return direct({ is: 'revealed' });
    case 'blank':
      return direct({ is: 'blanked' });
    case 'glass':
      return acts.toggleGlass();
    case 'turn':
      return directGlass({ is: 'turned' });
    case 'beat':
      return command.direction === 1 ? acts.lesson.goOn() : acts.lesson.goBack();
    case 'say':
      return acts.lesson.say(command.answer);
    case 'showBeat':
      return acts.lesson.show();
    case 'recount':
      return control.directLesson({ is: 'recounted' });
    case 'pick':
      return acts.shift.pick(command.order);
    case 'wait':
    case 'undo':
    case 'hint':
    case 'catchUp':
      return acts.shift[command.does]();
    case 'again': {
      const turning = model.shift.value?.report?.turning;
      return typeof turning === 'object' ? acts.shift.againFrom(turning.acts) : undefined;
    }
    case 'mark':
      return acts.bookmark();
    case 'stopAtChoices':
      return acts.stopAtChoices(!model.glass.value.choices);
    case 'stepTo':
      return acts.stepTo(command.what, command.direction);
  }
}
