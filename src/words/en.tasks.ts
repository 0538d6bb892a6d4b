/** English sentences of what the loop does, and how they speak of tasks. */
import type { TaskId, TraceEvent } from '../trace';
import { capital, n } from './en.kit';
import { awaited, stuckSentence } from './en.sentences';

/** How sentences speak of tasks: "main", "the soup", "part 1 of the burger". */
export interface TaskNames {
  of(task: TaskId): string;
  /** By the name that the scheduler has for it, if there is such a task. */
  named(name: string): string | undefined;
}

/** Who a task is, in the middle of a sentence; `dish` as `theDish` has it, `part` counts from 1. */
function taskName(
  role: 'main' | 'dish' | 'part' | 'other',
  name: string,
  dish: string,
  part: number | undefined,
): string {
  if (role === 'main') return 'main';
  if (role === 'dish') return dish;
  return role === 'part' && part !== undefined ? `part ${n(part)} of ${dish}` : `“${name}”`;
}

const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** One event as the scheduler's own view tells it: its subject is a task, or the loop. `undefined` for what is the kitchen's alone. `isFirst`: of a task that is resumed, whether it was its turn by asyncio's rule. */
function sentence(event: TraceEvent, tasks: TaskNames, isFirst = true): string | undefined {
  const task = 'task' in event && event.task !== null ? tasks.of(event.task) : '';
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
      return `The loop goes on with ${task}, ${isFirst ? 'the first in the ready queue' : 'which was not the first in the ready queue'}.`;
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
      return stuckSentence(event, tasks.named);
    case 'reported':
      return closed(`The loop reports: ${event.message}`);
    default:
      return undefined;
  }
}

export const tasks = { name: taskName, sentence };
