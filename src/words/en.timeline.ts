/** English for src/panels/timeline.tsx: lanes, bars, figures, and the sentence that a bar tells. */
import type { LowerBound } from '../kitchen';
import type { BarState, KitchenKind, StationName } from '../trace';
import { capital, count, freePlaces, minutes, n, places, stations, who } from './en.kit';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

const inside: Readonly<Record<StationName, string>> = {
  oven: 'in the oven',
  stove: 'on the stove',
  mixer: 'in the mixer',
  rest: 'aside with a kitchen timer',
};
const at: Readonly<Record<StationName, string>> = {
  oven: 'stands at the oven',
  stove: 'stands at the stove',
  mixer: 'stands at the mixer',
  rest: 'watches the kitchen timer',
};
const pronoun: Readonly<Record<KitchenKind, string>> = { synchronous: 'he', concurrent: 'she' };
const whose: Readonly<Record<KitchenKind, string>> = { synchronous: 'His', concurrent: 'Her' };

/** Dishes with a number have no article. */
const the = (dish: string): string => (/\d$/.test(dish) ? dish : `the ${dish}`);

/** Of a bar whose end nobody has seen yet, there is none to tell. */
const during = (from: number, to: number | undefined): string =>
  to === undefined ? `since ${n(from)}` : `from ${n(from)} to ${n(to)}`;

const late = (by: number): string => `${minutes(by)} late`;

/** What the hands did meanwhile, each as it follows “was”, and how many things more. */
export interface Meanwhile {
  readonly steps: readonly string[];
  readonly more: number;
}

function because(kitchen: KitchenKind, { steps, more }: Meanwhile): string {
  if (steps.length === 0) return '';
  const all = more > 0 ? [...steps, `doing ${n(more)} things more`] : steps;
  return `, because ${pronoun[kitchen]} was ${list.format(all)}`;
}

const reasons: Readonly<Record<LowerBound['because'], (minutes: number, dish: string) => string>> = {
  path: (total, dish) =>
    dish === '' ? `one dish alone takes ${n(total)}` : `the ${dish} cannot be done before ${n(total)}`,
  hands: (total) => `the hands alone are needed for ${n(total)}`,
  ovens: (total) => `the ovens are needed until ${n(total)}`,
  stoves: (total) => `the stoves are needed until ${n(total)}`,
  mixer: (total) => `the mixer is needed until ${n(total)}`,
};

const mains: Readonly<Record<string, string>> = {
  'in turn': 'main awaits each dish in turn',
  tasks: 'main makes a task of each dish',
  gather: 'main gathers all dishes',
};

const states: Readonly<Record<BarState, string>> = {
  new: 'ordered',
  running: 'in hand',
  waiting: 'waits',
  held: 'held',
  ready: 'ready',
  served: 'served',
  idle: 'idle',
  cancelled: 'cancelled',
  failed: 'failed',
};

export const timeline = {
  name: 'Timeline',
  how: 'Drag to move in time. Point at a bar to see what it is.',
  howKeys: 'Arrow keys go from bar to bar, Enter selects the dish, plus and minus zoom, 0 shows all.',
  touchHow: 'Drag sideways to move in time. Tap a bar to see what it is.',

  /** The letter of each state, on its bars and in the legend. */
  letters: {
    new: '',
    running: 'R',
    waiting: 'W',
    held: 'H',
    ready: '!',
    served: '✓',
    idle: '',
    cancelled: '✗',
    failed: '⚠',
  },
  legend: {
    name: 'Legend',
    new: 'not begun',
    running: 'run: in hand',
    waiting: 'wait: on its own',
    line: 'wait in line',
    held: 'held: chef stands by',
    ready: 'ready, nobody came',
    idle: 'idle',
    served: 'served',
    cancelled: 'cancelled',
    failed: 'failed',
  },

  shows: {
    name: 'Show',
    late: 'Late',
    idle: 'Idle hands',
    use: 'Ovens in use',
    path: 'Critical path',
    stations: 'Stations',
  },
  zoom: { name: 'Zoom', in: 'Closer', out: 'Further away', all: 'The whole evening' },

  hands: (kitchen: KitchenKind): string => `${whose[kitchen]} hands`,
  dish: (dish: string, place: number | undefined): string =>
    place === undefined ? dish : `${dish} ${n(place)}`,
  slot: (station: StationName, place: number | undefined): string =>
    `${station === 'rest' ? 'Timer' : capital(places[station])}${place === undefined ? '' : ` ${n(place)}`}`,
  select: (dish: string): string => `${dish}: select in all views`,
  bar: (lane: string, state: BarState): string => `${capital(lane)}: ${states[state]}`,

  late: (by: number): string => `+${n(by)}`,
  figures: {
    late: (total: number): string => `late: ${minutes(total)}`,
    idle: (idle: number): string => `idle: ${minutes(idle)}`,
    stood: (held: number, idle: number): string => `stood by: ${n(held)}, idle: ${n(idle)}`,
    use: (station: StationName, slots: number, share: number): string =>
      `${slots === 1 ? places[station] : `${places[station]}s`} ${percent.format(share)}`,
    hidden: '?',
    closes: (total: number): string => `closes at ${n(total)}`,
    bound: (total: number, least: number): string => `closes at ${n(total)} · could not be under ${n(least)}`,
    why: (is: LowerBound, dish: string): string => reasons[is.because](is.minutes, dish),
  },

  path: {
    open: 'The path in words',
    title: (kitchen: KitchenKind, total: number): string =>
      `What ${pronoun[kitchen]} could not do sooner, step by step: ${minutes(total)}`,
    step: (
      kitchen: KitchenKind,
      kind: 'hands' | 'wait' | 'order',
      {
        from,
        to,
        dish,
        step,
      }: { readonly from: number; readonly to: number; readonly dish: string; readonly step: string },
    ): string => {
      const time = `${n(from)} to ${n(to)}: `;
      if (kind === 'order')
        return `${time}${dish === '' ? 'nothing is ordered yet' : `${the(dish)} is not ordered yet`}`;
      if (step === '') return `${time}${dish === '' ? 'nobody knows' : dish}`;
      return `${time}${kind === 'hands' ? `${pronoun[kitchen]} is ` : ''}${step}${dish === '' ? '' : ` (${dish})`}`;
    },
  },

  /** What a bar tells. A dish is named as its lane is; `to` is `undefined` where nobody has seen the end. */
  tells: {
    part: (dish: string, step: string): string => `${dish}, ${step}`,
    stoodBy: (dish: string): string => `standing by ${the(dish)}`,
    hands: (kitchen: KitchenKind, step: string, dish: string, from: number, to: number | undefined): string =>
      `${who[kitchen]} is ${step} ${during(from, to)} (${dish})`,
    stands: (
      kitchen: KitchenKind,
      station: StationName,
      dish: string,
      from: number,
      to: number | undefined,
    ): string => `${who[kitchen]} ${at[station]} ${during(from, to)} (${dish})`,
    idle: (kitchen: KitchenKind, from: number, to: number | undefined): string =>
      `${who[kitchen]} has nothing to do ${during(from, to)}`,
    running: (
      kitchen: KitchenKind,
      dish: string,
      step: string,
      from: number,
      to: number | undefined,
    ): string => `${dish}: ${pronoun[kitchen]} is ${step === '' ? 'at it' : step} ${during(from, to)}`,
    inSlot: (dish: string, station: StationName, from: number, to: number | undefined): string =>
      `${dish}: ${inside[station]} ${during(from, to)}`,
    held: (
      kitchen: KitchenKind,
      dish: string,
      station: StationName,
      from: number,
      to: number | undefined,
    ): string => `${dish}: ${inside[station]} ${during(from, to)}, and ${pronoun[kitchen]} stands there`,
    inLine: (
      dish: string,
      station: StationName,
      from: number,
      to: number | undefined,
      holders: readonly string[],
    ): string =>
      `${dish}: waits for ${freePlaces[station]} ${during(from, to)}${
        holders.length === 0
          ? ''
          : `; ${list.format(holders)} ${holders.length === 1 ? 'has it' : 'have them'}`
      }`,
    forParts: (dish: string, from: number, to: number | undefined): string =>
      `${dish}: waits for its parts ${during(from, to)}`,
    waits: (dish: string, on: string, from: number, to: number | undefined): string =>
      `${dish}: waits ${on === '' ? '' : `for ${on} `}${during(from, to)}`,
    ordered: (
      kitchen: KitchenKind,
      dish: string,
      from: number,
      to: number | undefined,
      meanwhile: Meanwhile,
    ): string =>
      to === undefined
        ? `${dish}: ordered at ${n(from)}, and nobody has begun it yet`
        : `${dish}: ordered at ${n(from)}, begun at ${n(to)}: ${minutes(to - from)} in line${because(kitchen, meanwhile)}`,
    ready: (
      kitchen: KitchenKind,
      dish: string,
      from: number,
      to: number | undefined,
      meanwhile: Meanwhile,
    ): string =>
      to === undefined
        ? `${dish}: ready at ${n(from)}, and nobody has come yet`
        : `${dish}: ready at ${n(from)}, taken up at ${n(to)}: ${late(to - from)}${because(kitchen, meanwhile)}`,
    turn: (
      kitchen: KitchenKind,
      dish: string,
      station: StationName,
      from: number,
      to: number | undefined,
      meanwhile: Meanwhile,
    ): string =>
      to === undefined
        ? `${dish}: ${freePlaces[station]} at ${n(from)}, and nobody has come yet`
        : `${dish}: ${freePlaces[station]} at ${n(from)}, taken up at ${n(to)}: ${late(to - from)}${because(kitchen, meanwhile)}`,
    slot: (slot: string, dish: string, from: number, to: number | undefined): string =>
      `${slot}: ${dish} ${during(from, to)}`,
    slotHeld: (
      kitchen: KitchenKind,
      slot: string,
      dish: string,
      from: number,
      to: number | undefined,
    ): string => `${slot}: ${dish} ${during(from, to)}, and ${pronoun[kitchen]} stands there`,
    slotRung: (slot: string, dish: string, from: number, to: number | undefined, stays: boolean): string =>
      `${slot}: ${dish} is done at ${n(from)}, ${to === undefined ? 'and nobody has come yet' : `taken ${stays ? 'up' : 'out'} at ${n(to)}`}`,
    slotKept: (slot: string, dish: string, from: number, to: number | undefined): string =>
      `${slot}: kept for ${the(dish)} ${during(from, to)}, which needs something else as well`,
    served: (dish: string, minute: number): string => `${dish}: served at ${n(minute)}`,
    cancelled: (dish: string, minute: number): string => `${dish}: cancelled at ${n(minute)}`,
    failed: (dish: string, minute: number): string => `${dish}: failed at ${n(minute)}`,
  },

  /** What a change of one word came to, beside the ghost of the run before. */
  difference: {
    of: (by: number, changes: readonly string[]): string => {
      const longer =
        by === 0 ? 'As long as before' : `${minutes(Math.abs(by))} ${by > 0 ? 'longer' : 'shorter'}`;
      return changes.length === 0 ? `${longer}.` : `${longer}: ${list.format(changes)}.`;
    },
    mains,
    blocks: (step: string): string => `${step} now blocks (time.sleep)`,
    awaits: (step: string): string => `${step} is now awaited`,
    ovens: (ovens: number): string => `now ${count(ovens, 'oven')}`,
    stoves: (stoves: number): string => `now ${count(stoves, 'stove')}`,
    orders: { moved: 'the orders stand in another order', other: 'the orders are others' },
  },

  picture: {
    title: (dishes: readonly string[]): string => {
      const counts = new Map<string, number>();
      for (const dish of dishes) counts.set(dish, (counts.get(dish) ?? 0) + 1);
      const all = [...counts].map(([dish, many]) => (many > 1 ? `${n(many)} × ${dish}` : dish));
      return `While It Bakes: ${list.format(all)}`;
    },
    sheet: (ovens: number, stoves: number, main: string): string =>
      [stations(ovens, stoves) || 'no stations', mains[main] ?? main].join(' · '),
    empty: 'Draw what you think will happen: a bar for each minute, with its letter.',
    emptyTitle: 'While It Bakes: what happens when?',
  },
};
