/** English for src/panels/loop.tsx: the kitchen's word first, asyncio's beside it. */
import type { StationName } from '../trace';
import { count, freePlaces, minutes, n, places } from './en.kit';

const plural: Readonly<Record<StationName, string>> = {
  oven: 'Ovens',
  stove: 'Stoves',
  mixer: 'Mixer',
  rest: 'Kitchen timers',
};

const short: Readonly<Record<StationName, string>> = {
  oven: 'oven',
  stove: 'stove',
  mixer: 'mixer',
  rest: 'timer',
};

const place = (station: StationName, slot: number): string =>
  station === 'mixer' ? 'the mixer' : `${places[station]} ${n(slot + 1)}`;

export const loop = {
  /** What the loop is about, and the same as asyncio puts it. */
  turns: {
    before: ['Not open yet', 'asyncio.run(main()) comes first'],
    takes: (task: string): readonly string[] => [
      `Takes the first: ${task}`,
      'it resumes the first of the ready queue',
    ],
    works: (until: number): readonly string[] => [
      `Hands full till ${n(until)}`,
      'a blocking call: nobody else has a turn',
    ],
    stands: (station: StationName, until: number): readonly string[] => [
      `Stuck at the ${places[station]} till ${n(until)}`,
      'a blocking call: nobody else has a turn',
    ],
    runs: (task: string): readonly string[] => [`On with ${task}`, 'the task runs to its next await'],
    /** In his kitchen, where nothing is awaited. */
    calls: (task: string): readonly string[] => [`On with ${task}`, 'a plain call: it runs till it returns'],
    chooses: ['Who is next?', 'the loop takes the first of the ready queue'],
    /** In a shift, where the order of the queue binds nobody. `own`: the player picks. */
    byHand: {
      chooses: (own: boolean): readonly string[] => [
        own ? 'Who is next? You choose' : 'Who is next?',
        'asyncio would take the first of the ready queue',
      ],
      takes: (task: string, own: boolean): readonly string[] => [
        own ? `You took ${task}` : `Took ${task}`,
        'asyncio would take the first of the ready queue',
      ],
    },
    looks: ['Whose bell rang?', 'timers that are due join the ready queue'],
    listens: (until: number): readonly string[] => [
      `Listens till ${n(until)}`,
      'nobody is ready: the loop sleeps to the next timer',
    ],
    stuck: ['Nobody can go on', 'a deadlock'],
    closed: ['Closed', 'main returned'],
  },
  hand: { title: 'In hand', means: 'running', none: 'nothing' },
  ready: { title: 'Want hands', means: 'ready queue', none: 'nobody' },
  timers: {
    title: 'On their own',
    means: 'timers',
    none: 'no timer',
    /** While some rang. */
    rung: 'timers, heard after this turn',
  },
  stations: 'At the stations',
  others: { title: 'Wait for others', means: 'suspended' },
  later: { title: 'Main comes to them later', means: 'no tasks' },
  /** Where main is the only task there will ever be. */
  alone: 'One task only: main. While it works or waits, nothing else goes on.',
  /** Along the ring, as the tickets go. */
  ring: { over: 'take · run · await', under: 'wait · ring · ready' },

  main: 'main',
  part: (part: number): string => `part ${n(part)}`,
  late: (by: number): string => `+${n(by)}`,
  till: (until: number): string => `till ${n(until)}`,
  at: (station: StationName, until: number): string => `till ${n(until)} · ${short[station]}`,
  between: ' · ',
  rang: (at: number): string => `rang at ${n(at)}`,
  since: (at: number): string => `since ${n(at)}`,
  fresh: 'not begun',
  /** After `rang`, where there is room: the loop has not looked since. */
  unheard: ', unheard',
  came: (at: number): string => `came at ${n(at)}`,
  comes: (at: number): string => `comes at ${n(at)}`,
  waits: (on: string): string => `waits for ${on}`,
  plates: (count: number): string => `${n(count)} more`,
  kept: 'kept free',
  /** Of a place whose dish is done there, and needs another one as well. */
  keeps: 'kept',
  free: 'free',
  slots: (station: StationName, taken: number, all: number): string =>
    station === 'rest' || station === 'mixer'
      ? plural[station]
      : `${plural[station]} ${n(taken)} of ${n(all)}`,
  inLine: 'in line',
  more: (tasks: number): string => `+${n(tasks)}`,

  /** For screen readers: a ticket with all that is seen of it. */
  tells: {
    hand: (task: string, doing: string): string => `${task}, in hand${doing === '' ? '' : `: ${doing}`}`,
    ready: (task: string, place: number, late: number, begun: boolean): string =>
      `${task}, number ${n(place)} of those who want hands${late > 0 ? `, ready for ${minutes(late)}` : ''}${begun ? '' : ', not begun yet'}`,
    timer: (task: string, on: string): string => `${task}, ${on}`,
    rang: (task: string, at: number): string => `${task}, rang at ${n(at)}, and the loop has not looked yet`,
    slot: (task: string, station: StationName, slot: number, what: string, till: number): string =>
      `${task}, in ${place(station, slot)}: ${what} till ${n(till)}`,
    free: (station: StationName, slot: number): string => `${place(station, slot)}, free`,
    line: (task: string, station: StationName, place: number): string =>
      `${task}, number ${n(place)} in line for ${freePlaces[station]}`,
    kept: (task: string, station: StationName): string => `${task}: ${freePlaces[station]} is kept for it`,
    other: (task: string, on: string): string => `${task}, waits for ${on}`,
    more: (tasks: number): string => `and ${count(tasks, 'task')} more`,
  },
};
