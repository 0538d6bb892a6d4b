/** The lessons, by the name that an address gives them. */
import type { Lesson } from './lesson';
import { salad } from './salad';

export { beatsOf, endOf, isAlone, type Beat } from './beats';
export type {
  Answer,
  Chip,
  Lesson,
  Pause,
  RunStop,
  SentenceStop,
  SheetStop,
  Stop,
  Thought,
  VoteStop,
} from './lesson';

export const lessons = { salad } as const satisfies Readonly<Record<string, Lesson>>;

export type LessonName = keyof typeof lessons;

export const lessonNames = Object.keys(lessons) as readonly LessonName[];

export const isLesson = (name: string): name is LessonName => Object.hasOwn(lessons, name);
