/** English for what came of a shift, and for the map of all of them. */
import type { Chapter, RuleName } from '../shifts';
import type { StationName } from '../trace';
import { capital, minutes, n } from './en.kit';
import { brokenPlace, ruleNames } from './en.shift-kit';

/** What came of an evening, in figures. */
interface Came {
  readonly inTime: number;
  readonly guests: number;
  /** Kitchen minutes. */
  readonly total: number;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const fed = ({ inTime, guests }: Came): string => `${n(inTime)} of ${n(guests)}`;

/** An evening that got stuck has no end. */
const isOver = ({ total }: Came): boolean => Number.isFinite(total);

const closing = (result: Came): string => (isOver(result) ? n(result.total) : 'stuck');

const came = (result: Came): string =>
  `${fed(result)}${isOver(result) ? ` in ${n(result.total)}` : ', stuck'}`;

/** A place of a station that somebody holds or waits for; there may be several. */
const place = (text: string): string => {
  const station = /\b(oven|stove|mixer)\b/.exec(text)?.[1];
  if (station === 'mixer') return 'the mixer';
  return station === undefined ? `“${text}”` : station === 'oven' ? 'an oven' : 'a burner';
};

/** The fifteen lines of Python that the player was, with generators for coroutines: `yield 3` is `await sleep(3)`. */
const loop = {
  before: `from heapq import heappop, heappush
def run(dishes):
    now, board, bells = 0, list(dishes), []
    while board or bells:
        if not board:  # hands free: wait for a bell
            now, _, dish = heappop(bells)
            board.append(dish)
`,
  you: '        dish = board.pop(0)  # first ready, first served',
  after: `        try:  # cook until its next yield
            heappush(bells, (now + next(dish), id(dish), dish))
        except StopIteration:
            print(now, dish.__name__, "served")
def soup(): yield 3
def toast(): yield 1
run([soup(), toast()])
`,
} as const;

const everybody = (result: Came): string =>
  result.inTime === result.guests ? `all ${n(result.guests)} guests` : `${fed(result)} guests`;

const title = (result: Came): string => {
  const { inTime, guests } = result;
  if (inTime === guests) return `All ${n(guests)} guests fed, in ${minutes(result.total)}`;
  return inTime === 0 ? 'Nobody was fed in time' : `${fed(result)} guests fed in time`;
};

export const shiftReport = {
  came,
  fed,
  closing,
  rules: ruleNames,
  stars: (stars: number): string => `${n(stars)} of 3 stars`,

  title,
  perfect: (result: Came): string => `Perfect: ${everybody(result)} in ${minutes(result.total)}`,
  stuckTitle: 'The kitchen is stuck',
  /** Of an evening that somebody else picked. */
  watched: {
    rule: (rule: RuleName, result: Came): string => `${ruleNames[rule]}: ${came(result)}`,
    solution: (result: Came): string => `As it can be done: ${came(result)}`,
    replay: (result: Came): string => `As it was played: ${came(result)}`,
  },
  /** `plate` and `due` are minutes; a guest without `due` waits for ever. */
  guest: (dish: string, plate: number | undefined, due: number | undefined): string =>
    capital(
      plate === undefined
        ? `${dish}: never served.`
        : due !== undefined && plate > due
          ? `${dish}: served at ${n(plate)}, when the guest had gone at ${n(due)}.`
          : `${dish}: in time, at ${n(plate)}.`,
    ),

  turning: {
    searching: 'Looking for the choice that cost a guest…',
    took: (minute: number, dish: string): string => `Minute ${n(minute)}: you took ${dish}.`,
    bell: (minute: number): string => `Minute ${n(minute)}: you waited.`,
    minute: (minute: number): string => `Minute ${n(minute)}: you let a minute go by.`,
    lost: (dishes: readonly string[]): string => `It was the last chance for ${list.format(dishes)}.`,
  },
  /** Why guests were lost: dishes in the middle of a sentence, minutes of the kitchen. */
  causes: {
    station: (
      at: { readonly station: 'oven' | 'stove'; readonly slot: number },
      dish: string,
      minute: number,
    ) => `${brokenPlace(at.station, at.slot)} gave out under ${dish} at ${n(minute)}.`,
    table: (dishes: readonly string[]): string =>
      `${capital(list.format(dishes))} at its table ${dishes.length > 1 ? 'were' : 'was'} cancelled.`,
    left: (guests: readonly { readonly dish: string; readonly minute: number }[]): string =>
      `${capital(
        list.format(
          guests.map(({ dish, minute }, i) => `${dish}’s ${i === 0 ? 'guest left ' : ''}at ${n(minute)}`),
        ),
      )}.`,
    late: (plates: readonly { readonly dish: string; readonly minute: number }[]): string =>
      `Served too late: ${list.format(plates.map(({ dish, minute }) => `${dish} at ${n(minute)}`))}.`,
  },
  stuck: {
    /** `holds` is a station, `on` the kitchen's name for what it waits for. */
    waits: (dish: string, holds: StationName | undefined, on: string): string =>
      capital(
        holds === undefined
          ? `${dish} waits for ${place(on)}.`
          : `${dish} holds ${place(holds)} and waits for ${place(on)}.`,
      ),
    nobody: 'Nobody can go on. That is a deadlock.',
  },

  figures: {
    title: 'In figures',
    who: 'Who',
    fed: 'Fed in time',
    minutes: 'Minutes',
    you: 'You',
    watched: 'This evening',
    fifo: 'asyncio',
    par: 'Par: the best there is',
    bestKnown: 'Best known',
    best: 'Your best so far',
    busy: (busy: number): string => `Hands busy ${n(busy)}`,
    idle: (idle: number): string => `idle ${n(idle)}`,
    lateness: (late: number): string =>
      late === 0
        ? 'No dish that was begun had to wait for hands.'
        : `Ready dishes waited ${minutes(late)} for hands.`,
  },
  /** What each star asks for. In a calm shift no guest minds the minute. */
  goals: {
    title: 'Still to win',
    fifo: (fifo: Came): string => `more guests in time than asyncio, which feeds ${fed(fifo)}`,
    all: everybody,
    par: (par: Came): string => `${everybody(par)} in ${minutes(par.total)}, without undo`,
    calm: {
      served: 'everybody is served',
      /** As `starsOf` of the shifts has it. */
      near: (par: Came): string => `everybody is served by minute ${n(par.total + 2)}`,
    },
  },
  undone: 'You took something back. The third star wants it without undo.',
  rule: 'What you learned',
  fails: 'Where it fails',

  buttons: {
    again: 'Again from here',
    restart: 'Once more',
    restartKey: 'R',
    takeOver: 'Now you',
    next: (shift: string): string => `Next: ${shift}`,
    nextShift: 'Next shift',
    share: 'Share this evening',
    map: 'All shifts',
    inside: 'Look inside: why?',
    close: 'Close the report',
  },

  map: {
    title: 'You are the event loop',
    loading: 'One moment…',
    way: 'The way in',
    chapters: {
      waits: 'Hands and waits',
      rush: 'The rush',
      scarce: 'Scarce things',
      wrong: 'When it goes wrong',
    } satisfies Record<Chapter, string>,
    next: 'Next',
    best: (best: Came): string => `Best ${came(best)}`,
    par: (par: Came): string => `par ${came(par)}`,
    parMeans: 'Par is the best there is.',
    today: 'Today’s service',
    todayNone: 'There is no service today: this browser could not seat the guests.',
    todaySearching: 'Today’s guests are being seated…',
    options: 'How you play',
    rush: 'Rush: four seconds without a pick cost a minute',
    oneTap: 'One tap takes: the first touch picks at once',
    kept: {
      title: 'Your stars',
      yes: 'Your stars stay on this machine. Nothing is sent anywhere.',
      no: 'Nothing is kept on this machine yet.',
      export: 'Save them as a file',
      import: 'Open a saved file…',
      file: 'while-it-bakes-stars.json',
    },
  },
  loop: {
    title: 'The loop you just were',
    /** Which of the results are perfect is in the table. */
    lead: 'No rule wins them all.',
    how: 'Here a rule picks instead of you. Tap a result to watch it.',
    /** Where the table is wider than the page. */
    more: 'More rules to the right →',
    shift: 'Shift',
    asyncio: 'asyncio',
    par: 'Par',
    fed: ({ inTime, guests }: Came): string => `${n(inTime)}/${n(guests)}`,
    watch: (rule: RuleName, shift: string, result: Came & { readonly perfect: boolean }): string =>
      `Watch ${ruleNames[rule].toLowerCase()} at ${shift}: ${fed(result)} guests, ${
        isOver(result) ? minutes(result.total) : 'stuck'
      }${result.perfect ? ', perfect' : ''}`,
    code: 'This is all an event loop does. The marked line was you.',
    pythonName: 'An event loop in Python',
    python: loop,
  },
};
