/** English sentences: what happened, and how they speak of dishes, steps and tasks. */
import type { SourceDish, Step } from '../kitchen';
import type { KitchenKind, OrderId, StationName, TraceEvent } from '../trace';
import { capital, freePlaces, minutes, n, places, who } from './en.kit';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is being done, after "is", where that is not the step with its verb in -ing. */
const oddSteps: Partial<Readonly<Record<Step, string>>> = {
  'chop the vegetables': 'chopping the vegetables',
  'dust with sugar': 'dusting the pie with sugar',
  'chop the leek': 'chopping the leek',
  'pat the steak dry': 'patting the steak dry',
  'whip the cream': 'whipping the cream',
  'let the dough rise': 'letting the dough rise',
  'let the cake cool': 'letting the cake cool',
  'let the steak rest': 'letting the steak rest',
  sleep: 'sleeping',
};

const into: Readonly<Record<StationName, string>> = {
  oven: 'in the oven',
  stove: 'on the stove',
  mixer: 'in the mixer',
  rest: 'aside with a kitchen timer',
};

/** Coroutines of the text: they are written as code is. */
const asCode: readonly string[] = ['my_coroutine', 'fetch_data'] satisfies readonly SourceDish[];

export const dishName = (name: string): string =>
  asCode.includes(name) ? name : name.replaceAll(/(?<=[a-z])_(?=[a-z])/g, ' ');
export const stepName = (what: string): string =>
  (Object.hasOwn(oddSteps, what) ? oddSteps[what as Step] : undefined) ??
  what.replace(/^(\w+?)e? /, '$1ing ');

/** A dish on a label; with its place on the sheet, from 1, where it was ordered more than once. */
export const dishLabel = (dish: string, place: number | undefined): string =>
  place === undefined ? dishName(dish) : `${dishName(dish)} ${n(place)}`;

/** The same in the middle of a sentence: "the pizza", "pizza 3". */
export const theDish = (dish: string, place: number | undefined): string =>
  place === undefined ? `the ${dishName(dish)}` : dishLabel(dish, place);

type StuckEvent = Extract<TraceEvent, { readonly kind: 'stuck' }>;
type Named = (name: string) => string | undefined;

/** What the scheduler's label of a wait says, in words. */
export function awaited(on: string, named: Named): string {
  const station = /^(oven|stove|rest): /.exec(on)?.[1] as StationName | undefined;
  if (station !== undefined) return `the ${places[station]}`;
  const free = /^a free (\w+)$/.exec(on)?.[1];
  if (free !== undefined && Object.hasOwn(freePlaces, free)) return freePlaces[free as StationName];
  if (on === 'the next order') return on;
  const many = /^(\d+) at once$/.exec(on)?.[1];
  if (many !== undefined) return `${n(Number(many))} tasks at once`;
  const names = on.split(' and ').map(named);
  return names.includes(undefined) ? `“${on}”` : list.format(names as readonly string[]);
}

/** Nobody can go on; `named` says a task by the name that the scheduler has for it. */
export const stuckSentence = ({ waits }: StuckEvent, named: Named): string =>
  `Nobody can go on: ${list.format(waits.map(({ name, on }) => `${named(name) ?? name} waits for ${awaited(on, named)}`))}.`;

/** One event, in words; `dishOf` says `theDish`. `undefined` for those that only the scheduler's own view tells. */
export function sentence(
  event: TraceEvent,
  kitchen: KitchenKind,
  dishOf: (order: OrderId) => string,
): string | undefined {
  const chef = who[kitchen];
  switch (event.kind) {
    case 'begun':
      return `${chef} takes up ${dishOf(event.order)}.`;
    case 'prep':
      return `${chef} is ${stepName(event.what)}: ${minutes(event.minutes)}.`;
    case 'queued':
      return `${capital(dishOf(event.order))} waits for ${freePlaces[event.station]}.`;
    case 'put':
      return event.held
        ? `${chef} puts ${dishOf(event.order)} ${into[event.station]} and stands there till ${n(event.t + event.minutes)}.`
        : `${chef} puts ${dishOf(event.order)} ${into[event.station]} till ${n(event.t + event.minutes)}, and is free.`;
    case 'taken':
      return `${chef} comes back for ${dishOf(event.order)}.`;
    case 'served':
      return `${chef} serves ${dishOf(event.order)}.`;
    case 'withdrawn':
      return `There will be no ${dishOf(event.order).replace(/^the /, '')}.`;
    case 'stuck':
      return stuckSentence(event, () => undefined);
    default:
      return undefined;
  }
}
