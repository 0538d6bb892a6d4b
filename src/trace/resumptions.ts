/** Each time a task was taken in hand: since when it could have been, and what made it ready. */
import type { OrderId, TaskId, TraceEvent } from './events';
import { lastIndex } from './spans';

/** Minutes that are closer than this are one: the loop's own clock knows no finer ones. */
export const instant = 1e-9;

/** From here to the next one, all that happens is at this task's hands. Places are indices of the trace's events. */
export interface Resumption {
  readonly task: TaskId;
  /** The dish it was at when it was taken in hand; none of a task that had begun none. */
  readonly order: OrderId | undefined;
  readonly place: number;
  /** Kitchen minutes. */
  readonly t: number;
  /** The minute its wait was over, `t` at the latest. */
  readonly due: number;
  /** Where it was made ready, and in which resumption, by number; -1 for none: a timer, a callback, or nobody knows. */
  readonly ready: number;
  readonly cause: number;
  /** Where it was suspended before; -1 where it never was. */
  readonly pause: number;
  /** The blocking call before it, of whatever task, that took longer than no time; -1 for none. */
  readonly work: number;
}

/** In the order they happened. Takes time that grows with the trace. */
export function resumptionsOf(events: readonly TraceEvent[]): readonly Resumption[] {
  const all: Resumption[] = [];
  const orders = new Map<TaskId, OrderId | undefined>();
  const pauses = new Map<TaskId, number>();
  const wakes = new Map<TaskId, Pick<Resumption, 'due' | 'ready' | 'cause'>>();
  /** The number of each task's last resumption. */
  const last = new Map<TaskId, number>();
  // What takes no time keeps nobody waiting.
  let work = -1;
  for (const [place, event] of events.entries()) {
    switch (event.kind) {
      case 'begun':
        orders.set(event.task, event.order);
        break;
      case 'created':
        if (event.parent !== null) orders.set(event.task, orders.get(event.parent));
        break;
      case 'suspended':
        pauses.set(event.task, place);
        break;
      case 'worked':
        if (event.minutes > 0) work = place;
        break;
      case 'ready': {
        const { task, due, by } = event;
        wakes.set(task, { due, ready: place, cause: by === null ? -1 : (last.get(by) ?? -1) });
        break;
      }
      case 'resumed': {
        const { task, t } = event;
        const { due, ready, cause } = wakes.get(task) ?? { due: t, ready: -1, cause: -1 };
        const pause = pauses.get(task) ?? -1;
        last.set(task, all.length);
        const order = orders.get(task);
        all.push({ task, order, place, t, due: Math.min(due, t), ready, cause, pause, work });
        break;
      }
      default:
    }
  }
  return all;
}

/** The number of the resumption in which the event at `place` happened; -1 before the first. */
export const resumptionAt = (all: readonly Resumption[], place: number): number =>
  lastIndex(all.length, (i) => (all[i] as Resumption).place <= place);
