/** English for the panels: cards, strips, controls, settings, messages. */
import type { KitchenKind, StationName } from '../trace';
import { capital, count, minutes, n, places, stations, who } from './en.kit';

const his: Readonly<Record<KitchenKind, string>> = { synchronous: 'His', concurrent: 'Her' };

/** Nothing where it may not be told. */
const atMinute = (minute: number | undefined): string => (minute === undefined ? '' : ` at ${n(minute)}`);

const bothStood = (busy: number, stood: number): string =>
  busy > 0
    ? `Both worked ${minutes(busy)} and both stood ${n(stood)}: nothing to gain.`
    : `Both waited ${minutes(stood)}: nothing to gain.`;

const eachStood = (busy: number, heStood: number, sheStood: number): string =>
  `Both worked ${minutes(busy)}. He stood ${n(heStood)}. She stood ${n(sheStood)}.`;

export const panels = {
  title: 'While It Bakes',
  kitchens: { synchronous: 'One at a time', concurrent: 'While it bakes' } satisfies Record<
    KitchenKind,
    string
  >,
  hidden: '?',

  /** Of what is loaded when somebody asks for it: the way there. What is said in there has a door of its own. */
  glass: {
    title: 'Inside the loop',
    open: 'Look inside: why?',
    why: 'Why?',
    loading: 'One moment…',
    failed: 'The inside could not be loaded. Try again when you are online.',
  },
  take: {
    drop: 'Drop an order sheet or a trace',
    saved: (file: string): string => `${file} goes to your downloads. Did it not arrive?`,
    copyInstead: 'Copy it instead',
    copied: 'Copied.',
    failed: 'Your browser cannot do this here. Try it outside of this frame, or in another browser.',
  },
  lessons: {
    menus: 'Lessons',
    loading: 'One moment…',
    failed: 'The lesson could not be loaded. Try again when you are online.',
  },
  shifts: {
    now: 'Now you',
    menus: 'You are the event loop',
    menuHint: 'Her hands, your choices: shift after shift, and a new service every day',
    /** From behind the glass to the kitchen in which one plays. */
    back: { choice: 'Back to your choice', over: 'Back to your evening' },
    loading: 'The kitchen opens…',
    failed: 'The shifts could not be loaded. Are you offline?',
  },

  question: {
    ask: (total: string): string => `He will close at ${total}. When will she?`,
    ordersAndStations: (orders: string, ovens: number, stoves: number): string =>
      `${orders}. ${stations(ovens, stoves)}`,
    answer: (minute: number): string => `She closes at ${n(minute)}`,
    votes: (votes: number): string => count(votes, 'vote'),
    skip: 'Just watch',
    menus: 'Other menus',
  },

  doing: {
    closed: (minute?: number): string => `Closed${atMinute(minute)}`,
    listens: 'Nothing to do: listens for the bells',
    stuck: 'Nobody can go on: the dishes wait for each other',
    chooses: 'Free hands: who goes on?',
    noOrders: 'Nothing to do: waits for the next order',
    stands: (station: StationName, dish: string, till: number): string =>
      `Stands at the ${places[station]}: ${dish} till ${n(till)}`,
    preps: (step: string, till: number): string => `${capital(step)} till ${n(till)}`,
  },

  strip: {
    served: 'Served',
    plates: (served: number, all: number): string => `${n(served)} of ${n(all)}`,
    busy: 'Hands busy',
    ribbon: (kitchen: KitchenKind): string => `${his[kitchen]} time`,
    at: (minute: number, doing: string): string => `Minute ${n(minute)}. ${doing}`,
    guess: (minute: number): string => `Your guess: ${n(minute)}`,
  },

  controls: {
    name: 'Controls',
    play: 'Play',
    pause: 'Pause',
    replay: 'Play again',
    restart: 'From the start',
    back: 'One minute back',
    on: 'One minute on',
    speed: (speed: string): string => `Speed ${speed}`,
    speeds: { 0.25: '¼×', 0.5: '½×', 1: '1×', 2: '2×', 4: '4×', 8: '8×' } as Readonly<Record<number, string>>,
    mute: 'Sound off',
    unmute: 'Sound on',
    fullscreen: 'Full screen',
    menus: 'Menus',
    settings: 'Settings',
    result: 'The result',
    clock: (minute: number): string => `Minute ${n(minute)}`,
  },

  lapse: { is: 'Time-lapse', skip: 'any key or tap skips' },

  payoff: {
    title: {
      gain: eachStood,
      'gain-without-hands': (_: number, heStood: number, sheStood: number): string =>
        `Nobody’s hands were needed. He waited ${minutes(heStood)}. She waited ${n(sheStood)}.`,
      'no-waits': (busy: number): string => `Both worked ${minutes(busy)} and never stood: nothing to gain.`,
      'one-order': bothStood,
      'nothing-between': bothStood,
      'same-end': eachStood,
      loss: eachStood,
      stuck: (): string => 'In her kitchen nobody can go on: the dishes wait for each other.',
    },
    why: {
      gain: 'What he stood by, she left, and did something else.',
      'gain-without-hands': 'His waits came one after the other. Hers ran side by side.',
      'no-waits':
        'Every minute needed hands, and each kitchen has one pair. Where nothing waits, nothing overlaps.',
      'one-order': 'With one order there is nothing else to do while it waits.',
      'nothing-between': 'Whenever a dish waited, no other dish wanted hands.',
      'same-end': 'The last plate came as late for both.',
      loss: 'She took the dishes in another order, and this time that cost more than it gave.',
      stuck: 'Each holds what another waits for: a deadlock. One dish at a time, as he cooks, there is none.',
    },
    longest: (dish: string, total: number): string =>
      `${n(total)} is what the ${dish} takes all alone: everything else fitted in while it waited.`,
    handsFull: 'Her hands never rested: no kitchen with one chef is faster.',
    closes: { synchronous: 'He closed at minute', concurrent: 'She closed at minute' } satisfies Record<
      KitchenKind,
      string
    >,
    /** Instead of the minute at which a kitchen closes that never does. */
    never: 'never',
    guessStuck: (guess: number): string => `You said ${n(guess)}. She never closes.`,
    versus: ':',
    look: 'Look inside at this moment',
    hiddenTotals: 'Press T to see when they closed.',
    guessRight: (guess: number): string => `You said ${n(guess)}. Exactly right!`,
    guessHigh: (guess: number, by: number, gained: boolean): string =>
      `You said ${n(guess)}. She was ${minutes(by)} faster than that${gained ? ': waiting shrinks more than one thinks' : ''}.`,
    guessLow: (guess: number, why: string): string => `You said ${n(guess)}. A fine guess, but ${why}.`,
    low: {
      hands: (busy: number): string => `her hands alone were needed for ${n(busy)}`,
      dish: (dish: string, alone: number): string => `the ${dish} takes ${n(alone)} all by itself`,
      arrival: (dish: string, arrives: number, alone: number): string =>
        `the ${dish} came only${atMinute(arrives)}, and takes ${n(alone)}`,
      turn: (station: StationName | undefined): string =>
        `dishes had to wait for ${station === undefined ? 'her hands' : `a free ${places[station]}`}`,
    },
    who,
    stood: 'stood',
    worked: (busy: number): string => `${minutes(busy)} of work`,
    more: 'More',
    less: 'Less',
    replay: 'Watch again',
    share: 'Share',
    menus: 'Menus',
    close: 'Back to the kitchens',
    copied: 'Address copied',
    notCopied: 'Copy this address:',
    figures: {
      head: 'Figures',
      minutes: 'Minutes',
      total: 'Closed at',
      busy: 'Hands busy',
      held: 'Held by a station',
      idle: 'Nothing to do',
      late: 'Dishes ready, nobody there',
      ratio: 'Faster by',
      times: (ratio: number): string => `${n(Math.round(ratio * 10) / 10)} times`,
      plates: 'Plates over time',
    },
    next: {
      'without-salad': 'Take the salad off and guess again',
      'with-salad': 'Put a salad on and guess again',
      'with-pizza': 'Put a pizza on and guess again',
      'more-ovens': 'Add an oven and guess again',
      'more-stoves': 'Add a stove and guess again',
      'fewer-ovens': 'Take an oven away and guess again',
      menu: (menu: string): string => `Try ${menu.toLowerCase()}`,
    },
  },

  menus: {
    title: 'Menus',
    fromTheText: 'From the text',
    code: {
      'one-coroutine': 'await my_coroutine()',
      fetch: 'await fetch_data()',
      'two-tasks': 'await asyncio.gather(task1(), task2())',
    },
    own: 'Your own order sheet',
    ownHint: 'Any dishes, any minute, any kitchen',
    closesAt: (kitchen: KitchenKind, total: string): string => `${who[kitchen]} ${total}`,
    stations: (ovens: number, stoves: number): string => stations(ovens, stoves) || 'no stations',
  },

  sheet: {
    title: 'Your own order sheet',
    dishes: 'Dishes',
    add: (dish: string): string => `One more ${dish}`,
    remove: (dish: string): string => `One ${dish} less`,
    orders: 'On the sheet',
    none: 'Nothing yet. Add a dish.',
    arrives: 'arrives at minute',
    arrivesOf: (dish: string, place: number): string => `Minute at which order ${n(place)}, ${dish}, arrives`,
    takeOff: (dish: string, place: number): string => `Take order ${n(place)}, ${dish}, off`,
    ovens: 'Ovens',
    stoves: 'Stoves',
    more: (part: string): string => `${part}: one more`,
    fewer: (part: string): string => `${part}: one less`,
    undo: 'Undo',
    start: 'Start cooking',
    back: 'Back to the menus',
  },

  settings: {
    title: 'Settings',
    volume: 'Volume',
    muted: 'Sound off',
    music: 'Music',
    captions: 'Captions for sounds',
    motion: 'Motion',
    motions: { auto: 'As the system says', reduced: 'Less', full: 'Full' },
    textSize: 'Size of text',
    textSizes: { 1: 'Normal', 1.25: 'Large', 1.5: 'Larger' } as Readonly<Record<number, string>>,
    keys: 'Keys',
    fullscreen: 'Full screen',
  },

  keys: {
    title: 'Keys',
    list: [
      ['Space', 'play, pause'],
      ['Left, Right', 'one minute back, on'],
      ['Up, Down', 'faster, slower'],
      ['1–4', 'answer the question'],
      ['0–9', 'to a tenth of the run'],
      ['R', 'from the start'],
      ['M', 'sound on, off'],
      ['F', 'full screen'],
      ['Esc', 'close'],
      ['?', 'this list'],
    ],
    presenter: 'Presenter view',
    presenterList: [
      ['Page Down', 'play to the next bell'],
      ['Page Up', 'back to the last bell'],
      ['A–D', 'count a vote'],
      ['T', 'show or hide totals'],
      ['B or .', 'black screen'],
    ],
    presenterHow: 'Add &present to the address.',
  },

  story: {
    title: 'What happened',
    closed: (kitchen: KitchenKind, minute?: number): string => `${who[kitchen]} closes${atMinute(minute)}.`,
    nothing: 'Nothing yet.',
  },

  notices: {
    dismiss: 'All right',
    close: 'Close',
    startAgain: 'Start again',
    broken: 'Something broke in our kitchen. Nothing of yours is lost.',
    noPicture:
      'This browser cannot paint the kitchens (WebGL is off). Here they are in words; everything else works.',
    supperInstead: 'So here is supper.',
    blank: 'The screen is black. Press B to go on.',
    notKept: 'Your settings hold for this visit; the browser does not let us keep them.',
    notRead: 'Some settings could not be read.',
  },
};
