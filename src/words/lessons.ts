/** The sentences of the lessons, in the player's language: a door of their own, since nobody needs them outside of one. */
export { lesson as lessonWords } from './en.lesson';
export { salad as saladWords } from './en.lessons.salad';
