/** A run in words: one list of sentences, in the order they come true. */
import {
  dishOf,
  handsAt,
  tasksOf,
  type KitchenKind,
  type LoopTask,
  type OrderId,
  type Spans,
  type Trace,
  type TraceEvent,
} from '../trace';
import { words } from '../words';
import type { Run } from './model';

export interface Telling {
  readonly t: number;
  readonly kitchen: KitchenKind;
  readonly text: string;
  /** A plate or a closing: what still matters when time runs fast. */
  readonly milestone: boolean;
}

const known = new WeakMap<object, readonly Telling[]>();

/** Everything that happens in a run, in words, without the totals unless they are `revealed`; worked out once. */
export function tellingsOf({ spans }: Run, revealed: boolean): readonly Telling[] {
  // A run has one list of each kind: what it knows both evenings by, or his alone.
  const key = revealed ? spans : spans.synchronous;
  let tellings = known.get(key);
  if (tellings === undefined) {
    tellings = [spans.synchronous, spans.concurrent]
      .flatMap((each) => tell(each, revealed))
      .toSorted((a, b) => a.t - b.t);
    known.set(key, tellings);
  }
  return tellings;
}

/** How many of `tellings` are true at `minute`. */
export const toldBy = (tellings: readonly Telling[], minute: number): number =>
  tellings.findLastIndex(({ t }) => t <= minute) + 1;

function tell({ trace }: Spans, revealed: boolean): readonly Telling[] {
  const { kitchen, total, events } = trace;
  // A kitchen in which nothing is ordered does not open.
  if (trace.orders.length === 0) return [];
  const { dish } = namesIn(trace);
  const tellings = events.flatMap((event: TraceEvent) => {
    const text = words.sentence(event, kitchen, dish);
    return text === undefined ? [] : [{ t: event.t, kitchen, text, milestone: event.kind === 'served' }];
  });
  if (!closes(trace)) return tellings;
  const closed = words.ui.story.closed(kitchen, revealed ? total : undefined);
  return [...tellings, { t: total, kitchen, text: closed, milestone: true }];
}

/** Whether its kitchen comes to its closing: not where there is still a choice, or where nobody can go on. */
const closes = ({ unfinished, events }: Trace): boolean =>
  unfinished !== true && events.every(({ kind }) => kind !== 'stuck');

/** A sentence of the whole story, the loop's side of it too. */
export interface StoryLine {
  /** Its place in the story. */
  readonly index: number;
  /** So many events have happened when it is true. */
  readonly happened: number;
  readonly t: number;
  /** `loop`: only the scheduler's own view tells it. */
  readonly of: 'kitchen' | 'loop';
  /** The dish it speaks of. */
  readonly order: OrderId | undefined;
  /** Whether it says when the kitchen closes. */
  readonly closing: boolean;
}

const stories = new WeakMap<Trace, readonly StoryLine[]>();

/** A line for every event of a trace, and one for the closing if there is one; worked out once. */
export function storyOf(trace: Trace): readonly StoryLine[] {
  let story = stories.get(trace);
  if (story === undefined) {
    const tasks = tasksOf(trace);
    const closed = closes(trace);
    let cooking: OrderId | undefined;
    const lines = trace.events.map((event, i): StoryLine => {
      if (event.kind === 'begun' && event.task === 0) cooking = event.order;
      const task = 'task' in event && event.task !== null ? tasks.get(event.task) : undefined;
      const order = 'order' in event ? event.order : task?.role === 'main' ? cooking : task?.order;
      const isOver = event.kind === 'served' || event.kind === 'withdrawn';
      if (isOver && event.order === cooking) cooking = undefined;
      const of = 'order' in event || event.kind === 'stuck' ? 'kitchen' : 'loop';
      return { index: i, happened: i + 1, t: event.t, of, order, closing: closed && event.t >= trace.total };
    });
    const end = {
      index: lines.length,
      happened: lines.length,
      t: trace.total,
      of: 'kitchen',
      order: undefined,
      closing: true,
    } as const;
    story = closed ? [...lines, end] : lines;
    stories.set(trace, story);
  }
  return story;
}

/** What a line of a trace's story says; the closing without its minute, unless it is `revealed`. */
export function storyText(trace: Trace, { index }: StoryLine, revealed: boolean): string {
  const event = trace.events[index];
  const { kitchen, total } = trace;
  if (event === undefined) return words.ui.story.closed(kitchen, revealed ? total : undefined);
  const { dish, tasks } = namesIn(trace);
  return words.sentence(event, kitchen, dish, tasks) ?? '';
}

/** The minute that stands before a line: what says when the kitchen closes has none before it is `revealed`. */
export const storyMinute = ({ t, closing }: StoryLine, revealed: boolean): string =>
  closing && !revealed ? words.ui.hidden : words.number(t);

type DishOf = Parameters<typeof words.sentence>[2];
type TaskNames = NonNullable<Parameters<typeof words.sentence>[3]>;

interface Names {
  /** On a label, such as `pizza`, or `pizza 3`. */
  readonly label: DishOf;
  /** In the middle of a sentence. */
  readonly dish: DishOf;
  readonly tasks: TaskNames;
}

const names = new WeakMap<Trace, Names>();

/** What a trace's orders and tasks are called: what was ordered more than once has its place on the sheet. */
export function namesIn(trace: Trace): Names {
  let known = names.get(trace);
  if (known === undefined) {
    const counts = new Map<string, number>();
    for (const { dish } of trace.orders) counts.set(dish, (counts.get(dish) ?? 0) + 1);
    const called =
      (say: typeof words.dishLabel): DishOf =>
      (order) => {
        const name = dishOf(trace, order);
        return say(name, (counts.get(name) ?? 0) > 1 ? order + 1 : undefined);
      };
    const dish = called(words.theDish);
    const all = tasksOf(trace);
    const byName = new Map([...all.values()].map((task) => [task.name, task]));
    const say = ({ role, name, order = -1 }: LoopTask): string => {
      const part = /part (\d+)$/.exec(name)?.[1];
      return words.taskName(role, name, dish(order), part === undefined ? undefined : Number(part));
    };
    known = {
      label: called(words.dishLabel),
      dish,
      tasks: {
        of(task) {
          const who = all.get(task);
          return who === undefined ? words.taskName('other', String(task), '', undefined) : say(who);
        },
        named(name) {
          const who = byName.get(name);
          return who === undefined ? undefined : say(who);
        },
      },
    };
    names.set(trace, known);
  }
  return known;
}

/** What a chef does at this minute, in one sentence. */
export function doingAt(spans: Spans, minute: number, revealed: boolean): string {
  const span = handsAt(spans, minute);
  const { trace } = spans;
  const { doing } = words.ui;
  if (span.doing === 'closed' && !closes(trace)) return doing.stuck;
  if (span.doing === 'closed') return doing.closed(revealed ? trace.total : undefined);
  if (span.doing === 'choosing') return doing.chooses;
  if (span.doing === 'idle') return trace.kitchen === 'concurrent' ? doing.listens : doing.noOrders;
  const dish = words.dish(dishOf(trace, span.order));
  if (span.doing === 'held') return doing.stands(span.station, dish, span.to);
  return doing.preps(words.step(span.what), span.to);
}
