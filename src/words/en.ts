/** English: every sentence a player reads. Plain functions; numbers through Intl. */
import type { DishName, MenuName, SheetProblem, SourceDish, Step } from '../kitchen';
import type { KitchenKind, OrderId, TraceEvent } from '../trace';
import { capital, minutes, n, places, who } from './en.kit';
import { panels } from './en.panels';

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
];

/** What is being done, after "is", where that is not the step with its verb in -ing. */
const oddSteps: Partial<Readonly<Record<Step, string>>> = {
  'chop the vegetables': 'chopping the vegetables',
  'dust with sugar': 'dusting the pie with sugar',
  'let the dough rise': 'letting the dough rise',
  'let the cake cool': 'letting the cake cool',
  'let the steak rest': 'letting the steak rest',
  sleep: 'sleeping',
};

const into = { oven: 'in the oven', stove: 'on the stove', rest: 'aside with a kitchen timer' } as const;
const stationOf = { ovens: 'an oven', stoves: 'a stove' } as const;

const dishName = (name: string): string => name;
const stepName = (what: string): string =>
  (Object.hasOwn(oddSteps, what) ? oddSteps[what as Step] : undefined) ??
  what.replace(/^(\w+?)e? /, '$1ing ');

/** One event, in words; `undefined` for those that only the scheduler's own view tells. */
function sentence(
  event: TraceEvent,
  kitchen: KitchenKind,
  dishOf: (order: OrderId) => string,
): string | undefined {
  const chef = who[kitchen];
  switch (event.kind) {
    case 'begun':
      return `${chef} takes up the ${dishOf(event.order)}.`;
    case 'prep':
      return `${chef} is ${stepName(event.what)}: ${minutes(event.minutes)}.`;
    case 'queued':
      return `The ${dishOf(event.order)} waits for a free ${places[event.station]}.`;
    case 'put':
      return event.held
        ? `${chef} puts the ${dishOf(event.order)} ${into[event.station]} and stands there till ${n(event.t + event.minutes)}.`
        : `${chef} puts the ${dishOf(event.order)} ${into[event.station]} till ${n(event.t + event.minutes)}, and is free.`;
    case 'taken':
      return `${chef} comes back for the ${dishOf(event.order)}.`;
    case 'served':
      return `${chef} serves the ${dishOf(event.order)}.`;
    case 'stuck':
      return `Nobody can go on: ${list.format(event.waits.map(({ name, on }) => `${name} waits for ${on}`))}.`;
    case 'created':
    case 'ready':
    case 'resumed':
    case 'suspended':
    case 'worked':
    case 'returned':
    case 'raised':
    case 'cancelled':
    case 'reported':
      return undefined;
  }
}

/** What can be wrong with an address, beside its order sheet (see app/address.ts). */
type PlaceProblem =
  | { readonly code: 'unknown-menu'; readonly text: string; readonly guess: MenuName | null }
  | { readonly code: 'bad-speed' | 'bad-minute' | 'bad-encoding' | 'unknown-part'; readonly text: string };

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
    case 'bad-encoding':
      return `“${is.text}” cannot be read: a percent sign in it makes no sense.`;
    case 'unknown-part':
      return `“${is.text}” means nothing here. An address has menu, orders, ovens, stoves, speed, at, present and sound.`;
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

export const en = {
  number: n,
  percent: (share: number): string => percent.format(share),
  minutes,
  list: (parts: readonly string[]): string => list.format(parts),
  dish: dishName,
  Dish: (name: string): string => capital(dishName(name)),
  step: stepName,
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
    inLine: 'in line',
    ready: 'ready',
    closed: 'closed',
    more: (orders: number): string => `+${n(orders)}`,
  },

  /** What is heard, in words: the bells and plates of one side. */
  captions: {
    oven: (side: 'left' | 'right'): string => `oven bell, ${side}`,
    stove: (side: 'left' | 'right'): string => `stove bell, ${side}`,
    rest: (side: 'left' | 'right'): string => `kitchen timer, ${side}`,
    served: (side: 'left' | 'right'): string => `service bell, ${side}`,
    closed: (side: 'left' | 'right'): string => `kitchen closed, ${side}`,
  },
};

export type Words = typeof en;
