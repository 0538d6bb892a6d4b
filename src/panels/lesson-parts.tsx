/** What every card of a lesson is made of. */
import type { ComponentChildren, JSX } from 'preact';
import { lessonWords } from '../words/lessons';
import type { LessonView } from './lesson-model';
import type { PanelProps } from './view';

export interface CardProps extends PanelProps {
  readonly at: LessonView;
}

export function Title({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <h2 class="lesson-title">{children}</h2>;
}

/** The button that goes on, and quieter ones beside it. A class needs it no less: its clicker may be a finger. */
export function Next({
  acts,
  at,
  text,
  children,
}: CardProps & { readonly text?: string; readonly children?: ComponentChildren }): JSX.Element {
  const next = at.lesson.stops[at.place + 1];
  return (
    <p class="lesson-foot">
      {text === undefined && next === undefined ? null : (
        <button type="button" class="button primary" onClick={() => acts.lesson.goOn()}>
          {text ?? lessonWords.next(next?.title ?? '')}
        </button>
      )}
      {children}
    </p>
  );
}

/** In the place of what is hidden from a class: how to see it. From a learner nothing is hidden but by a question. */
export function Hidden({
  model,
  acts,
  at,
  title,
}: CardProps & { readonly title?: string }): JSX.Element | null {
  const { show } = lessonWords;
  if (!model.present.value) return null;
  return (
    <>
      {title === undefined ? null : <Title>{title}</Title>}
      <p class="lesson-foot">
        <button type="button" class="button small" onClick={() => acts.lesson.show()}>
          {at.beat.hides === 'totals' ? show.totals : show.answer}
        </button>
      </p>
    </>
  );
}
