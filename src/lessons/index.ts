/** The lessons as a menu and an address know them, by name: what is in them is loaded with the first that is taken. */
import { menus, type OrderSheet } from '../kitchen';

export type { Beat } from './beats';
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

interface LessonCard {
  /** Minutes of a class's time. */
  readonly lasts: number;
  /** What is on the stage, stop by stop. */
  readonly sheets: readonly OrderSheet[];
}

const { duo, supper } = menus;

export const lessons = {
  salad: { lasts: 10, sheets: [duo, duo, duo, supper, supper, supper] },
} as const satisfies Readonly<Record<string, LessonCard>>;

export type LessonName = keyof typeof lessons;

export const lessonNames = Object.keys(lessons) as readonly LessonName[];

export const isLesson = (name: string): name is LessonName => Object.hasOwn(lessons, name);
