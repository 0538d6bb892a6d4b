/** English for a shift as it is played: tickets, ribbons, buttons, and what is said of every choice. */
import type { RuleName } from '../shifts';
import type { StationName } from '../trace';
import { capital, count, minutes, n } from './en.kit';
import { ruleNames, stationNames, step } from './en.shift-kit';

const till = (minute: number | undefined): string => (minute === undefined ? '' : ` till ${n(minute)}`);

const during: Readonly<Record<StationName, string>> = {
  oven: 'in the oven',
  stove: 'on the stove',
  rest: 'put aside',
  mixer: 'in the mixer',
};

/** Where a dish is while nobody holds it. */
const inside = (station: StationName | undefined): string =>
  station === undefined ? 'on its own' : during[station];

const listed = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

const bites = {
  work: (of: number): string => `${n(of)} min`,
  put: (): string => 'put in · 0 min',
  note: (): string => 'read the note · 0 min',
};

const longBites = {
  work: (of: number): string => `takes her hands for ${minutes(of)}`,
  put: (): string => 'is only put in, in no time',
  note: (): string => 'only reads its note, in no time',
};

const moods = {
  calm: 'the guest is calm',
  watch: 'the guest looks at the watch',
  coat: 'the guest has the coat on',
  gone: 'the guest has gone',
  fed: 'the guest was fed in time',
};

export const shiftBoard = {
  leave: 'Leave the shift',
  givesOut: (station: 'oven' | 'stove', slot: number, minute: number): string =>
    `${station === 'oven' ? 'Oven' : 'Burner'} ${n(slot + 1)} fails at ${n(minute)}`,
  walkOut: 'Guests walk out',
  clock: (minute: number): string => `${n(minute)} min`,
  guests: (fed: number, all: number): string => `${n(fed)} of ${n(all)}`,
  guestsLong: (fed: number, all: number, lost: number): string =>
    `${n(fed)} of ${count(all, 'guest')} fed in time${lost > 0 ? `, ${n(lost)} lost` : ''}, ${n(all - fed - lost)} still waiting`,
  lost: (guests: number): string => `${n(guests)} lost`,

  board: 'Tickets',
  state: {
    coming: (at: number | undefined): string => (at === undefined ? 'comes later' : `comes at ${n(at)}`),
    ready: (late: number): string => (late > 0 ? `ready +${n(late)}` : 'ready'),
    hands: (until: number | undefined): string => `in hands${till(until)}`,
    cooking: (station: StationName | undefined, until: number | undefined): string =>
      `${inside(station)}${till(until)}`,
    line: 'in line',
    served: 'served',
    late: 'served late',
    off: 'off',
  },
  /** The same beside a glyph that says the rest. */
  brief: {
    at: (minute: number): string => `at ${n(minute)}`,
    till: (minute: number): string => `till ${n(minute)}`,
    late: (minutes: number): string => `+${n(minutes)}`,
  },
  bite: (kind: keyof typeof bites, of: number): string => bites[kind](of),
  by: (due: number): string => `by ${n(due)}`,
  left: (due: number): string => `left ${n(due)}`,
  pinned: 'next',
  loses: 'would be lost',
  table: (index: number): string => `table ${String.fromCodePoint(65 + (index % 26))}`,
  step,
  /** For screen readers: a ticket with all that is seen of it. */
  tells: (of: {
    readonly key: number;
    readonly label: string;
    readonly state: string;
    readonly bite: { readonly kind: keyof typeof bites; readonly minutes: number } | undefined;
    readonly steps: readonly string[];
    readonly due: number | undefined;
    readonly mood: keyof typeof moods;
    readonly table: string | undefined;
    readonly pinned: boolean;
    readonly loses: readonly string[];
  }): string =>
    `${listed([
      `${n(of.key)}: ${of.label}`,
      of.state,
      of.pinned ? 'pinned: it is next' : undefined,
      of.bite && longBites[of.bite.kind](of.bite.minutes),
      of.due === undefined ? undefined : `due at ${n(of.due)}`,
      of.due === undefined && of.mood !== 'fed' ? undefined : moods[of.mood],
      of.table,
    ])}. ${of.steps.length > 0 ? `To do: ${of.steps.join(', ')}.` : ''}${
      of.loses.length > 0 ? ` Would lose: ${of.loses.join(', ')}.` : ''
    }`,

  /** Why a pick was not done; `dish` as it stands on its ticket. */
  refusal: {
    coming: (dish: string, at: number): string => `The ${dish} is only ordered at ${n(at)}.`,
    cooking: (dish: string, station: StationName | undefined, until: number): string =>
      `The ${dish} is ${inside(station)} until ${n(until)}.`,
    hands: (until: number): string => `Hands are full till ${n(until)}: an event loop never interrupts.`,
    line: (dish: string): string => `The ${dish} stands in line: there is no free place for it.`,
    served: (dish: string): string => `The ${dish} is served already.`,
    off: (dish: string): string => `The ${dish} is off: its task has ended.`,
    /** At a choice, to pick it again is to wait for it. */
    again: 'Pick it again to wait for it.',
    'no-bell': 'There is nothing to wait for.',
    past: (minute: number): string => `This is the past: the choice is at ${n(minute)}.`,
  },

  ribbons: 'Time',
  yours: 'You',
  ribbon: 'Your hands in time',
  at: (minute: number, doing: string): string => `Minute ${n(minute)}. ${capital(doing)}`,
  doing: {
    prep: (dish: string): string => `hands at the ${dish}`,
    idle: 'hands rest',
    choosing: 'your choice',
    closed: 'closed',
  },
  rivals: { fifo: ruleNames['first-ready'], synchronous: 'One at a time', best: 'Your best' },
  rivalsShort: { fifo: 'FIFO', synchronous: 'One at a time', best: 'Your best' },
  rival: (name: string, fed: number, all: number): string =>
    `Rival: ${name}, ${n(fed)} of ${n(all)} fed at this minute. Choose another`,
  chooseRival: 'Whom to race',
  past: (minute: number, choice: number): readonly [string, string] => [
    `You look at minute ${n(minute)}`,
    `back to the choice at ${n(choice)}`,
  ],

  bar: 'Your hands',
  wait: 'Wait',
  waitTill: (minute: number): string => `Wait till ${n(minute)}`,
  till: (minute: number): string => `till ${n(minute)}`,
  waits: (minute: number | undefined): string =>
    minute === undefined
      ? 'Rest until something comes (W)'
      : `Rest until something comes, at minute ${n(minute)} (W)`,
  undo: 'Take the last choice back (U)',
  play: 'Go on (space)',
  pause: 'Pause (space)',
  hint: 'A hint (H)',
  restart: 'From the start (R)',
  why: 'Why? Look inside the loop (G)',
  more: 'More',
  rush: 'Rush: 4 seconds a pick',
  oneTap: 'One tap takes',
  map: 'All shifts',
  seconds: (left: number): string => `${n(left)} s`,

  hintOf: (step: number): string => `Hint ${n(step)} of 3`,
  picks: {
    rule: (rule: RuleName): string => `“${ruleNames[rule]}” picks`,
    solution: 'The solution picks',
    replay: 'Played as it was sent',
  },
  takeOver: 'Take over',

  coach: {
    pick: 'Tap a ticket: she works till its next await.',
    touch: 'Tap a ticket to look, again to take it: she works till its next await.',
    full: (station: StationName): string =>
      `The ${stationNames[station]} works alone, her hands are free. Who is next?`,
    wait: 'Nothing to take: she listens for the bell.',
    skip: 'Skip',
  },
};
