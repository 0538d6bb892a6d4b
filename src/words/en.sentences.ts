/** English sentences: what happened, and how they speak of dishes, steps and tasks. */
import type { SourceDish, Step } from '../kitchen';
import type { KitchenKind, LoopEvent, OrderId, StationName, TaskId, TraceEvent } from '../trace';
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

/** How sentences speak of tasks: "main", "the soup", "part 1 of the burger". */
export interface TaskNames {
  of(task: TaskId): string;
  /** By the name that the scheduler has for it, if there is such a task. */
  named(name: string): string | undefined;
}

/** Who a task is, in the middle of a sentence; `dish` as `theDish` has it, `part` counts from 1. */
export function taskName(
  role: 'main' | 'dish' | 'part' | 'other',
  name: string,
  dish: string,
  part: number | undefined,
): string {
  if (role === 'main') return 'main';
  if (role === 'dish') return dish;
  return role === 'part' && part !== undefined ? `part ${n(part)} of ${dish}` : `“${name}”`;
}

/** A dish on a label; with its place on the sheet, from 1, where it was ordered more than once. */
export const dishLabel = (dish: string, place: number | undefined): string =>
  place === undefined ? dishName(dish) : `${dishName(dish)} ${n(place)}`;

/** The same in the middle of a sentence: "the pizza", "pizza 3". */
export const theDish = (dish: string, place: number | undefined): string =>
  place === undefined ? `the ${dishName(dish)}` : dishLabel(dish, place);

/** What the scheduler's label of a wait says, in words. */
function awaited(on: string, named: TaskNames['named']): string {
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

const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** One event that only the scheduler's own view tells, in words: its subject is a task, or the loop. */
function loopSentence(event: LoopEvent, tasks: TaskNames): string {
  const task = event.kind === 'stuck' || event.task === null ? '' : tasks.of(event.task);
  switch (event.kind) {
    case 'created':
      return `${capital(task)} becomes a task of the loop.`;
    case 'ready':
      if (event.due < event.t)
        return `Only now does the loop look: ${task}, due since ${n(event.due)}, is ready.`;
      return event.by === null
        ? `${capital(task)} is ready, and wants hands.`
        : `${capital(tasks.of(event.by))} makes ${task} ready.`;
    case 'resumed':
      return `The loop goes on with ${task}, the first in the ready queue.`;
    case 'suspended':
      if (event.on === 'its next turn') return `${capital(task)} gives way for one turn.`;
      return `${capital(task)} awaits ${awaited(event.on, tasks.named)}${
        event.until === null ? '' : ` till ${n(event.until)}`
      }, and the loop is free.`;
    case 'worked':
      return `The loop is held till ${n(event.t + event.minutes)}: nobody else has a turn.`;
    case 'returned':
      return `${capital(task)} returns: the task is done.`;
    case 'raised':
      return closed(`${capital(task)} fails: ${event.error}`);
    case 'cancelled':
      return `${capital(task)} is cancelled.`;
    case 'stuck':
      return `Nobody can go on: ${list.format(
        event.waits.map(
          ({ name, on }) => `${tasks.named(name) ?? name} waits for ${awaited(on, tasks.named)}`,
        ),
      )}.`;
    case 'reported':
      return closed(`The loop reports: ${event.message}`);
  }
}

/** One event, in words; `dishOf` says `theDish`. Without `tasks`, `undefined` for those that only the scheduler's own view tells. */
export function sentence(
  event: TraceEvent,
  kitchen: KitchenKind,
  dishOf: (order: OrderId) => string,
  tasks?: TaskNames,
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
      return loopSentence(event, tasks ?? nobodyNamed);
    default:
      return tasks === undefined ? undefined : loopSentence(event, tasks);
  }
}

const nobodyNamed: TaskNames = { of: (task) => `task ${n(task)}`, named: () => undefined };
