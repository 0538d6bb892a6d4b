/** English for a shift as it is played: tickets, ribbons, buttons, and what is said of every choice. */
import type { RuleName } from '../shifts';
import type { StationName } from '../trace';
import { capital, count, minutes, n } from './en.kit';
import { brokenPlace, ruleNames, stationNames, step } from './en.shift-kit';

const till = (minute: number | undefined): string => (minute === undefined ? '' : ` till ${n(minute)}`);

const during: Readonly<Record<StationName, string>> = {
  oven: 'in the oven',
  stove: 'on the stove',
  rest: 'put aside',
  mixer: 'in the mixer',
};

/** What one stands in line for, or holds. */
const places: Readonly<Record<StationName, string>> = {
  oven: 'oven',
  stove: 'burner',
  rest: 'timer',
  mixer: 'mixer',
};

/** What is decided about a dish: its guest left, its place gave out, or somebody of its table failed. */
type Doom = 'guest' | 'station' | 'table';

/** Where a dish is while nobody holds it. */
const inside = (station: StationName | undefined): string =>
  station === undefined ? 'on its own' : during[station];

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const listed = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

const bites = {
  work: (of: number): string => `${n(of)} min`,
  put: (): string => 'put in · 0 min',
  line: (): string => 'gets in line · 0 min',
  note: (doom: Doom | undefined): string =>
    `${doom === undefined ? 'read the note' : doom === 'station' ? 'it fails' : 'it is cancelled'} · 0 min`,
};

const longBites = {
  work: (of: number): string => `takes her hands for ${minutes(of)}`,
  put: (): string => 'is only put in, in no time',
  line: (): string => 'only gets in line, in no time',
  note: (_: number, doom: Doom | undefined): string =>
    `${doom === undefined ? 'only reads its note' : doom === 'station' ? 'fails' : 'is cancelled'}, in no time`,
};

const moods = {
  calm: 'the guest is calm',
  watch: 'the guest looks at the watch',
  coat: 'the guest has the coat on',
  gone: 'the guest has gone',
  fed: 'the guest was fed in time',
};

export const shiftBoard = {
  leave: 'Leave the shift for the map',
  givesOut: (station: 'oven' | 'stove', slot: number, minute: number): string =>
    `${brokenPlace(station, slot)} gives out at ${n(minute)}`,
  walkOut: 'Guests walk out',
  /** The same where there is room to say it once. */
  rules: {
    walkOut: 'Guests walk out at their minute',
    table: (dishes: readonly string[]): string =>
      `${capital(list.format(dishes))} sit at one table: if one fails, ${dishes.length > 2 ? 'all' : 'both'} are cancelled`,
  },
  seen: 'I have read it',
  clock: (minute: number): string => `${n(minute)} min`,
  guests: (fed: number, all: number): string => `${n(fed)} of ${n(all)}`,
  guestsLong: (fed: number, all: number, lost: number): string =>
    `${n(fed)} of ${count(all, 'guest')} fed in time${lost > 0 ? `, ${n(lost)} lost` : ''}, ${n(all - fed - lost)} still waiting`,
  lost: (guests: number): string => `${n(guests)} lost`,

  board: 'Tickets',
  state: {
    coming: (at: number | undefined): string => (at === undefined ? 'comes later' : `comes at ${n(at)}`),
    /** That it could go on, for so many minutes. */
    ready: (late: number): string => (late === 0 ? 'ready' : `waiting ${n(late)} min`),
    hands: (until: number | undefined): string => `in hands${till(until)}`,
    cooking: (station: StationName | undefined, until: number | undefined): string =>
      `${inside(station)}${till(until)}`,
    line: (wants: StationName | undefined, holds: StationName | undefined): string =>
      listed([
        wants === undefined ? 'in line' : `in line for the ${places[wants]}`,
        holds && `holds the ${places[holds]}`,
      ]),
    served: 'served',
    late: 'served too late',
    cancelled: 'cancelled',
    failed: 'failed',
    doomed: {
      guest: (): string => 'guest left',
      station: (at: StationName | undefined): string =>
        `${at === undefined ? 'its place' : places[at]} gave out`,
      table: (): string => 'its table failed',
    },
  },
  /** The same beside a glyph that says the rest. */
  brief: {
    at: (minute: number): string => `at ${n(minute)}`,
    till: (minute: number): string => `till ${n(minute)}`,
    late: (minutes: number): string => `+${n(minutes)}`,
    ready: 'ready',
    line: (wants: StationName, holds: StationName | undefined): string =>
      listed([places[wants], holds && `has ${places[holds]}`]),
    loses: 'lost then',
  },
  bite: (kind: keyof typeof bites, of: number, doom: Doom | undefined): string =>
    kind === 'note' ? bites.note(doom) : bites[kind](of),
  by: (due: number): string => `by ${n(due)}`,
  left: (due: number): string => `left ${n(due)}`,
  tooLate: 'too late',
  inVain: 'in vain',
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
    readonly doomed: Doom | undefined;
    readonly hopeless: boolean;
    readonly mood: keyof typeof moods;
    readonly table: string | undefined;
    readonly pinned: boolean;
    readonly loses: readonly string[];
  }): string =>
    `${listed([
      `${n(of.key)}: ${of.label}`,
      of.state,
      of.pinned ? 'pinned: it is next' : undefined,
      of.bite && longBites[of.bite.kind](of.bite.minutes, of.doomed),
      of.due === undefined ? undefined : `due at ${n(of.due)}`,
      of.due === undefined && of.mood !== 'fed' ? undefined : moods[of.mood],
      of.hopeless ? 'it can no longer be in time' : undefined,
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
    off: (dish: string): string => `There will be no ${dish}: its task has ended.`,
    /** At a choice, to pick it again is to wait for it. */
    again: 'Pick it again to wait for it.',
    'no-bell': 'There is nothing to wait for.',
    past: (minute: number): string => `This is the past: the choice is at ${n(minute)}.`,
  },

  ribbons: 'Time',
  whose: {
    player: 'You',
    rule: (rule: RuleName): string => ruleNames[rule].replace(/ first$/, ''),
    solution: 'The solution',
    replay: 'As it was sent',
  },
  ribbon: 'Her hands in time',
  /** Due minutes that share a flag; the dishes are painted where they are not counted. */
  dues: (from: number, to: number, dishes: number): string =>
    from < to ? `${n(from)}–${n(to)}` : dishes > 1 ? `${n(from)} ×${n(dishes)}` : n(from),
  at: (minute: number, doing: string): string => `Minute ${n(minute)}. ${capital(doing)}`,
  doing: {
    prep: (dish: string): string => `hands at the ${dish}`,
    idle: 'hands rest',
    choosing: 'your choice',
    closed: 'closed',
  },
  rivals: {
    fifo: 'asyncio’s own rule: first in, first out',
    synchronous: 'One at a time',
    best: 'Your best',
  },
  rivalsShort: { fifo: 'asyncio', synchronous: 'One at a time', best: 'Your best' },
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
  comes: {
    bell: 'a bell',
    order: 'an order',
    guest: 'a guest leaves',
    failure: (station: StationName): string => `the ${places[station]} gives out`,
  },
  waits: (minute: number | undefined, what: string): string =>
    minute === undefined
      ? 'Rest until something comes (W)'
      : `Rest until something comes, at minute ${n(minute)}: ${what} (W)`,
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
  nobody: {
    title: 'Nobody is left to feed in time.',
    restart: 'begins again',
    undo: 'takes back',
  },

  coach: {
    pick: 'Tap a ticket: her hands are at it until it has to wait (its next await).',
    touch:
      'Tap a ticket to look, again to take it: her hands are at it until it has to wait (its next await).',
    full: (station: StationName): string =>
      `The ${stationNames[station]} works alone, her hands are free. Who is next?`,
    wait: 'Nothing to take: she listens for the bell.',
    skip: 'Skip',
  },
};
