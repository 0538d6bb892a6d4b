/** The story of a trace in sentences: all that its kitchen and its loop do, event by event. */
import { tasksOf, type LoopTask, type OrderId, type TaskId, type Trace } from '../../trace';
import { words } from '../../words';
import { taskWords, type TaskNames } from '../../words/glass';
import { closes, namesIn } from '../told';

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
  /** Whether a task was picked that was not the first of the ready queue: by hand that may be. */
  readonly isOutOfTurn: boolean;
}

const stories = new WeakMap<Trace, readonly StoryLine[]>();

/** A line for every event of a trace, and one for the closing if there is one; worked out once. */
export function storyOf(trace: Trace): readonly StoryLine[] {
  let story = stories.get(trace);
  if (story === undefined) {
    const tasks = tasksOf(trace);
    const closed = closes(trace);
    let cooking: OrderId | undefined;
    const ready: TaskId[] = [];
    const lines = trace.events.map((event, i): StoryLine => {
      if (event.kind === 'begun' && event.task === 0) cooking = event.order;
      const task = 'task' in event && event.task !== null ? tasks.get(event.task) : undefined;
      const order = 'order' in event ? event.order : task?.role === 'main' ? cooking : task?.order;
      const isOver = event.kind === 'served' || event.kind === 'withdrawn';
      if (isOver && event.order === cooking) cooking = undefined;
      if (event.kind === 'ready') ready.push(event.task);
      const place = event.kind === 'resumed' ? ready.indexOf(event.task) : -1;
      if (place >= 0) ready.splice(place, 1);
      const of = 'order' in event || event.kind === 'stuck' ? 'kitchen' : 'loop';
      return {
        index: i,
        happened: i + 1,
        t: event.t,
        of,
        order,
        closing: closed && event.t >= trace.total,
        isOutOfTurn: place > 0,
      };
    });
    const end = {
      index: lines.length,
      happened: lines.length,
      t: trace.total,
      of: 'kitchen',
      order: undefined,
      closing: true,
      isOutOfTurn: false,
    } as const;
    story = closed ? [...lines, end] : lines;
    stories.set(trace, story);
  }
  return story;
}

/** What a line of a trace's story says; the closing without its minute, unless it is `revealed`. */
export function storyText(trace: Trace, { index, isOutOfTurn }: StoryLine, revealed: boolean): string {
  const event = trace.events[index];
  const { kitchen, total } = trace;
  if (event === undefined) return words.ui.story.closed(kitchen, revealed ? total : undefined);
  return (
    taskWords.sentence(event, taskNamesIn(trace), !isOutOfTurn) ??
    words.sentence(event, kitchen, namesIn(trace).dish) ??
    ''
  );
}

/** The minute that stands before a line: what says when the kitchen closes has none before it is `revealed`. */
export const storyMinute = ({ t, closing }: StoryLine, revealed: boolean): string =>
  closing && !revealed ? words.ui.hidden : words.number(t);

const names = new WeakMap<Trace, TaskNames>();

function taskNamesIn(trace: Trace): TaskNames {
  let known = names.get(trace);
  if (known === undefined) {
    const { dish } = namesIn(trace);
    const all = tasksOf(trace);
    const byName = new Map([...all.values()].map((task) => [task.name, task]));
    const say = ({ role, name, order = -1 }: LoopTask): string => {
      const part = /part (\d+)$/.exec(name)?.[1];
      return taskWords.name(role, name, dish(order), part === undefined ? undefined : Number(part));
    };
    known = {
      of(task) {
        const who = all.get(task);
        return who === undefined ? taskWords.name('other', String(task), '', undefined) : say(who);
      },
      named(name) {
        const who = byName.get(name);
        return who === undefined ? undefined : say(who);
      },
    };
    names.set(trace, known);
  }
  return known;
}
