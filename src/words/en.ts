/** English: every sentence a player reads. Plain functions; numbers through Intl. */
import type { DishName, MenuName, SheetProblem, Step } from '../kitchen';
import type { KitchenKind, OrderId, TraceEvent } from '../trace';
import { panels } from './en.panels';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const list = new Intl.ListFormat('en', { type: 'conjunction' });

const minutes = (n: number): string => `${number.format(n)} ${n === 1 ? 'minute' : 'minutes'}`;

const dishes: Readonly<Record<DishName, string>> = {
  toast: 'toast',
  soup: 'soup',
  salad: 'salad',
  pizza: 'pizza',
  cupcake: 'cupcake',
  pie: 'pie',
  bread: 'bread',
  cake: 'cake',
  steak: 'steak',
  burger: 'burger',
  tea: 'tea',
  my_coroutine: 'my_coroutine',
  fetch_data: 'fetch_data',
  task1: 'task1',
  task2: 'task2',
};

/** What is being done, after "is". */
const steps: Readonly<Record<Step, string>> = {
  'butter the toast': 'buttering the toast',
  'slice the bread': 'slicing the bread',
  'toast the bread': 'toasting the bread',
  'chop the vegetables': 'chopping the vegetables',
  'simmer the soup': 'simmering the soup',
  'fill the bowl': 'filling the bowl',
  'toss the salad': 'tossing the salad',
  'stretch the dough': 'stretching the dough',
  'bake the pizza': 'baking the pizza',
  'slice the pizza': 'slicing the pizza',
  'whisk the batter': 'whisking the batter',
  'bake the cupcake': 'baking the cupcake',
  'pipe the cream': 'piping the cream',
  'roll the crust': 'rolling the crust',
  'bake the pie': 'baking the pie',
  'dust with sugar': 'dusting the pie with sugar',
  'knead the dough': 'kneading the dough',
  'let the dough rise': 'letting the dough rise',
  'bake the bread': 'baking the bread',
  'slice the loaf': 'slicing the loaf',
  'beat the eggs': 'beating the eggs',
  'bake the cake': 'baking the cake',
  'let the cake cool': 'letting the cake cool',
  'ice the cake': 'icing the cake',
  'season the steak': 'seasoning the steak',
  'sear the steak': 'searing the steak',
  'let the steak rest': 'letting the steak rest',
  'garnish the steak': 'garnishing the steak',
  'shape the patty': 'shaping the patty',
  'fry the patty': 'frying the patty',
  'toast the bun': 'toasting the bun',
  'stack the burger': 'stacking the burger',
  'boil the kettle': 'boiling the kettle',
  'pour the tea': 'pouring the tea',
  sleep: 'sleeping',
};

const stations = { oven: 'oven', stove: 'stove', rest: 'kitchen timer' } as const;
const into = { oven: 'in the oven', stove: 'on the stove', rest: 'aside with a kitchen timer' } as const;
const parts = { ovens: 'oven', stoves: 'stove' } as const;

const chefs: Readonly<Record<KitchenKind, string>> = { synchronous: 'He', concurrent: 'She' };

const dishName = (name: string): string => (Object.hasOwn(dishes, name) ? dishes[name as DishName] : name);
const stepName = (what: string): string => (Object.hasOwn(steps, what) ? steps[what as Step] : what);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One event, in words; `undefined` for those that only the scheduler's own view tells. */
function sentence(
  event: TraceEvent,
  kitchen: KitchenKind,
  dishOf: (order: OrderId) => string,
): string | undefined {
  const who = chefs[kitchen];
  switch (event.kind) {
    case 'begun':
      return `${who} takes up the ${dishOf(event.order)}.`;
    case 'prep':
      return `${who} is ${stepName(event.what)}: ${minutes(event.minutes)}.`;
    case 'queued':
      return `The ${dishOf(event.order)} waits for a free ${stations[event.station]}.`;
    case 'put':
      return event.held
        ? `${who} puts the ${dishOf(event.order)} ${into[event.station]} and stands there till ${number.format(event.t + event.minutes)}.`
        : `${who} puts the ${dishOf(event.order)} ${into[event.station]} till ${number.format(event.t + event.minutes)}, and is free.`;
    case 'taken':
      return `${who} comes back for the ${dishOf(event.order)}.`;
    case 'served':
      return `${who} serves the ${dishOf(event.order)}.`;
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
      return `${number.format(is.count)} orders are more than this kitchen takes. Keep it to ${number.format(is.most)}.`;
    case 'unknown-dish':
      return is.guess === null
        ? `We do not cook “${is.text}”. The menu has ${list.format(Object.values(dishes).slice(0, 11))}.`
        : `We do not cook “${is.text}”. Did you mean “${is.guess}”?`;
    case 'bad-arrival':
      return `The ${dishName(is.dish)} cannot arrive at “${is.text}”. Write a minute from 0 to ${number.format(is.most)}, such as ${is.dish}@2.`;
    case 'bad-count':
      return `“${is.text}” is no number of ${is.part}. Write a whole number from 0 to ${number.format(is.most)}.`;
    case 'no-station':
      return `The ${dishName(is.dish)} needs ${parts[is.part] === 'oven' ? 'an oven' : 'a stove'}, and this kitchen has none. Add one.`;
    case 'not-a-sheet':
      return `“${is.text}” is no order sheet. It needs dishes, such as pizza, soup and salad.`;
  }
}

export const en = {
  number: (n: number): string => number.format(n),
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
    till: (minute: number): string => `till ${number.format(minute)}`,
    stuckTill: (minute: number): string => `stuck till ${number.format(minute)}`,
    late: (by: number): string => `+${number.format(by)}`,
    nothingToDo: 'nothing to do',
    inLine: 'in line',
    ready: 'ready',
    closed: 'closed',
    more: (n: number): string => `+${number.format(n)}`,
    arrives: (minute: number): string => `at ${number.format(minute)}`,
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
