/** The sentences of the panes behind the glass, in the player's language: a door of their own, since nobody needs them before. */
export { change as changeWords } from './en.change';
export { code as codeWords } from './en.code';
export { glass as glassWords } from './en.glass';
export { loop as loopWords } from './en.loop';
export { story as storyWords } from './en.story';
export { tasks as taskWords, type TaskNames } from './en.tasks';
export { timeline as timelineWords } from './en.timeline';
