/** Moments of a run that one may want to stop at: where the loop chooses, and where a dish says `await`. */
import { castOf } from './cast';
import type { OrderId, TraceEvent } from './events';
import { after, noQueues, whoIn, type Queues } from './queues';
import type { Trace } from './trace';

/**
 * The moments at which the loop chooses: how many events happened just before each time it takes up a task that cooks a
 * dish from the ready queue.
 */
export const choicesOf = (trace: Trace): readonly number[] =>
  moments(trace, (event, order, before) =>
    event.kind === 'resumed' && before.ready.length > 0 && order !== undefined ? 0 : undefined,
  );

/** How many events happened right after each suspension of the tasks that cook this dish; of any dish without one. */
export const awaitsOf = (trace: Trace, dish?: OrderId): readonly number[] =>
  moments(trace, (event, order) =>
    event.kind === 'suspended' && order !== undefined && (dish ?? order) === order ? 1 : undefined,
  );

/** Asks of each event of a task, which cooks `order`, whether a moment is so many events on from just before it. */
function moments(
  trace: Trace,
  ask: (event: TraceEvent, order: OrderId | undefined, before: Queues) => number | undefined,
): readonly number[] {
  const cast = castOf(trace);
  let now = noQueues;
  return trace.events.flatMap((event, i) => {
    const before = now;
    now = after(before, event, cast);
    const task = 'task' in event ? event.task : null;
    const on = ask(event, whoIn(cast, before)(task).order, before);
    return on === undefined ? [] : [i + on];
  });
}
