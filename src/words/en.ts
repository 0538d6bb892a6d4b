/** English: every sentence a player reads. Plain functions; numbers through Intl. */
import type { DishName, MenuName, SheetProblem, SourceDish } from '../kitchen';
import type { KitchenKind } from '../trace';
import { capital, minutes, n } from './en.kit';
import { panels } from './en.panels';
import { dishLabel, dishName, sentence, stepName, theDish } from './en.sentences';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What guests order, as the message about an unknown dish lists it: a dish's name is English already. */
const dishes: readonly Exclude<DishName, SourceDish>[] = [
  'toast',
  'soup',
  'salad',
  'pizza',
  'cupcake',
  'pie',
  'bread',
  'cake',
  'steak',
  'burger',
  'tea',
  'side_salad',
  'small_salad',
  'small_pizza',
  'cup_of_soup',
  'minute_steak',
  'milkshake',
  'meringue',
  'mousse',
  'custard',
];

const stationOf = { ovens: 'an oven', stoves: 'a stove' } as const;

/** What can be wrong with an address, beside its order sheet (see app/address.ts). */
type PlaceProblem =
  | { readonly code: 'unknown-menu'; readonly text: string; readonly guess: MenuName | null }
  | {
      readonly code: 'bad-speed' | 'bad-minute' | 'bad-day' | 'bad-acts' | 'bad-encoding' | 'unknown-part';
      readonly text: string;
    }
  | { readonly code: 'bad-order' | 'bad-stop'; readonly text: string; readonly most: number }
  | {
      readonly code: 'no-such';
      readonly part: string;
      readonly text: string;
      readonly some: readonly string[];
    };

/** What is wrong with an order sheet or an address, kindly, naming the part and what to do. */
function problem(is: SheetProblem | PlaceProblem): string {
  switch (is.code) {
    case 'unknown-menu':
      return is.guess === null
        ? `There is no menu “${is.text}”. Try menu=supper.`
        : `There is no menu “${is.text}”. Did you mean menu=${is.guess}?`;
    case 'bad-speed':
      return `“${is.text}” is no speed. Write 0.25, 0.5, 1, 2, 4 or 8, such as speed=2.`;
    case 'bad-minute':
      return `“${is.text}” is no minute. Write a number, such as at=9.`;
    case 'bad-day':
      return `“${is.text}” is no day. Write a year, a month and a day, such as day=2026-11-29.`;
    case 'bad-acts':
      return `“${is.text}” is no way to play a shift, so it begins anew. Write 1 to 7 for a dish, w to wait for a bell and i for a minute, such as acts=31w2.`;
    case 'bad-order':
      return `There is no order “${is.text}”. Write its place on the sheet, 1 to ${n(is.most)}, such as order=1.`;
    case 'bad-stop':
      return `There is no stop “${is.text}”. Write 1 to ${n(is.most)}, such as stop=1.`;
    case 'no-such':
      return `“${is.text}” is nothing that ${is.part} can be. Write ${list.format(is.some.map((each) => `${is.part}=${each}`))}.`;
    case 'bad-encoding':
      return `“${is.text}” cannot be read: a percent sign in it makes no sense.`;
    case 'unknown-part':
      return `“${is.text}” means nothing here. An address has menu, orders, ovens, stoves, main, blocking, speed, at, event, present, sound, embed, glass, watch, order, choices, marks, lesson, stop, shift, day, acts, rush and undone.`;
    case 'no-orders':
      return 'This order sheet is empty. Write at least one dish on it.';
    case 'too-many-orders':
      return `${n(is.count)} orders are more than this kitchen takes. Keep it to ${n(is.most)}.`;
    case 'unknown-dish':
      return is.guess === null
        ? `We do not cook “${is.text}”. The menu has ${list.format(dishes)}.`
        : `We do not cook “${is.text}”. Did you mean “${is.guess}”?`;
    case 'bad-arrival':
      return `The ${dishName(is.dish)} cannot arrive at “${is.text}”. Write a minute from 0 to ${n(is.most)}, such as ${is.dish}@2.`;
    case 'bad-count':
      return `“${is.text}” is no number of ${is.part}. Write a whole number from 0 to ${n(is.most)}.`;
    case 'no-station':
      return `The ${dishName(is.dish)} needs ${stationOf[is.part]}, and this kitchen has none. Add one.`;
    case 'more-problems':
      return `And ${n(is.count)} more.`;
    case 'not-a-sheet':
      return `“${is.text}” is no order sheet. It needs dishes, such as pizza, soup and salad.`;
  }
}

type Side = 'left' | 'right' | 'middle';

const from = (side: Side): string => (side === 'middle' ? '' : `, ${side}`);

export const en = {
  number: n,
  percent: (share: number): string => percent.format(share),
  minutes,
  list: (parts: readonly string[]): string => list.format(parts),
  dish: dishName,
  Dish: (name: string): string => capital(dishName(name)),
  step: stepName,
  dishLabel,
  theDish,
  sentence,
  problem,
  ui: panels,

  menus: {
    supper: 'Supper',
    duo: 'Pizza and soup',
    salads: 'Salads only',
    breakfast: 'Breakfast',
    grill: 'Grill',
    dinner: 'Dinner',
    banquet: 'Banquet',
    'one-coroutine': 'One coroutine',
    fetch: 'Fetch data',
    'two-tasks': 'Two tasks',
  } satisfies Record<MenuName, string>,

  /** Their titles; what is said in one has a door of its own. */
  lessons: { salad: 'The salad is free' },

  /** Painted on the stage. */
  stage: {
    signs: { synchronous: 'ONE AT A TIME', concurrent: 'WHILE IT BAKES…' } satisfies Record<
      KitchenKind,
      string
    >,
    till: (minute: number): string => `till ${n(minute)}`,
    stuckTill: (minute: number): string => `stuck till ${n(minute)}`,
    late: (by: number): string => `+${n(by)}`,
    nothingToDo: 'nothing to do',
    whoIsNext: 'who is next?',
    off: 'off',
    inLine: 'in line',
    ready: 'ready',
    closed: 'closed',
    more: (orders: number): string => `+${n(orders)}`,
  },

  /** What is heard, in words: the bells and plates of one side; `middle` is a kitchen alone. */
  captions: {
    oven: (side: Side): string => `oven bell${from(side)}`,
    stove: (side: Side): string => `stove bell${from(side)}`,
    mixer: (side: Side): string => `mixer bell${from(side)}`,
    rest: (side: Side): string => `kitchen timer${from(side)}`,
    served: (side: Side): string => `service bell${from(side)}`,
    left: (side: Side): string => `a guest leaves${from(side)}`,
    closed: (side: Side): string => `kitchen closed${from(side)}`,
  },
};

export type Words = typeof en;
