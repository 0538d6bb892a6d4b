/** English for what a screen reader hears of a shift: at every choice, all that is needed to choose. */
import type { StationName } from '../trace';
import { capital, minutes, n } from './en.kit';
import { step } from './en.shift-kit';

const due = (minute: number | undefined): string => (minute === undefined ? '' : `, due ${n(minute)}`);

export const shiftVoice = {
  /** `hands 1, stove 4, hands 1`. */
  steps: (steps: readonly { readonly at: 'hands' | StationName; readonly minutes: number }[]): string =>
    steps.map(({ at, minutes: long }) => step(at, long)).join(', '),
  at: (minute: number): string => `Minute ${n(minute)}.`,
  choose: 'Ready:',
  ready: (key: number, label: string, steps: string, dueAt: number | undefined): string =>
    `${n(key)} ${label}: ${steps}${due(dueAt)}.`,
  doomed: (key: number, label: string): string => `${n(key)} ${label} is cancelled, and only reads its note.`,
  cooking: (key: number, label: string, till: number, dueAt: number | undefined): string =>
    `${n(key)} ${label} cooks till ${n(till)}${due(dueAt)}.`,
  line: (key: number, label: string): string => `${n(key)} ${label} waits for a free place.`,
  coming: (key: number, label: string, arrives: number, steps: string, dueAt: number | undefined): string =>
    `${n(key)} ${label} comes at ${n(arrives)}: ${steps}${due(dueAt)}.`,
  served: (label: string, minute: number, inTime: boolean): string =>
    `${capital(label)} served at ${n(minute)}${inTime ? '' : ', too late'}.`,
  off: (label: string): string => `There will be no ${label}.`,
  alone: (label: string, long: number): string =>
    `Only the ${label} is ready${long > 0 ? `: ${minutes(long)}` : ''}.`,
  pinned: (label: string): string => `Next: the ${label}.`,
  pinnedRest: 'Next: she rests until something comes.',
  unpinned: 'Nothing is pinned.',
  over: (inTime: number, guests: number, total: number): string =>
    `The evening is over at minute ${n(total)}: ${n(inTime)} of ${n(guests)} guests in time.`,
  stuck: 'Nobody can go on: the dishes wait for each other.',
  stars: (stars: number): string =>
    stars === 0 ? 'No star.' : stars === 1 ? 'One star.' : `${n(stars)} stars.`,
  /** Of what is kept, brought along, or sent. */
  notKept: 'This browser keeps nothing: your stars are gone when you leave. Save them as a file on the map.',
  damaged:
    'Some of what was kept of your shifts could not be read. It was put aside, and nothing was thrown away.',
  newer:
    'Your shifts were kept by a newer version of this page. They were put aside, and nothing was thrown away.',
  noDaily: 'There is no such service here: this browser could not seat the guests.',
  dropped: 'The end of what was sent could not be played: it goes on by hand from there.',
  imported: (skipped: boolean): string =>
    skipped ? 'Your stars are here. Some lines of the file made no sense.' : 'Your stars are here.',
  notImported: {
    'too-long': 'This file is too long to be one of ours.',
    'not-json': 'This file holds no stars: it is none that the map saved.',
    'not-ours': 'This file holds no stars: it is none that the map saved.',
    newer: 'This file is of a newer version of this page. Load the page anew, and try again.',
  },
};
