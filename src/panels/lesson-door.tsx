/** The door to the lessons: nobody loads them before one is taken. */
import { signal } from '@preact/signals-core';
import type { JSX } from 'preact';
import { words } from '../words';
import type { PanelProps } from './view';

const parts = signal<typeof import('./lesson') | 'failed' | undefined>(undefined);

/** Loads what a lesson needs, once. */
export async function loadLesson(): Promise<void> {
  if (typeof parts.value === 'object') return;
  try {
    parts.value = await import('./lesson');
  } catch (error) {
    console.warn('The lesson cannot be shown:', error);
    parts.value = 'failed';
  }
}

/** The bar and the card of the lesson that is taken. */
export function LessonDoor(props: PanelProps): JSX.Element {
  const loaded = parts.value;
  if (typeof loaded === 'object') return <loaded.LessonPage {...props} />;
  const { loading, failed } = words.ui.lessons;
  return (
    <p class="card sheet" role="status">
      {loaded === 'failed' ? failed : loading}
    </p>
  );
}

export function TeacherSheetDoor(props: PanelProps): JSX.Element | null {
  const loaded = parts.value;
  return typeof loaded === 'object' ? <loaded.TeacherSheet {...props} /> : null;
}
