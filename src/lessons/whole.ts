/** The whole of every lesson, by its name. */
import type { LessonName } from '.';
import type { Lesson } from './lesson';
import { salad } from './salad';

export const wholeLessons: Readonly<Record<LessonName, Lesson>> = { salad };
