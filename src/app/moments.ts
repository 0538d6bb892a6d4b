/** The moments that the sentences of the payoff speak of. */
import type { Moment, Moments, Run } from '../panels/model';
import type { Trace, TraceEvent } from '../trace';

type Put = Extract<TraceEvent, { kind: 'put' }>;

/** Each sentence has its moment: where he stands longest, what she leaves longest, the last plate. */
export function momentsOf({ spans }: Run): Moments {
  const his = spans.synchronous.trace;
  const hers = spans.concurrent.trace;
  const held = longestPut(his);
  const left = longestPut(hers);
  return {
    stood: momentOf(his, held, held === undefined ? undefined : workOf(his, held)),
    left: momentOf(hers, left, left === undefined ? undefined : awaitOf(hers, left)),
    closed: momentOf(
      hers,
      hers.events.findLast((event) => event.kind === 'served'),
    ),
  };
}

function longestPut({ events }: Trace): Put | undefined {
  let longest: Put | undefined;
  for (const event of events)
    if (event.kind === 'put' && event.minutes > (longest?.minutes ?? 0)) longest = event;
  return longest;
}

/** What begins at once when he stands by what he put in. */
const workOf = ({ events }: Trace, put: Put): TraceEvent | undefined =>
  events.slice(events.indexOf(put)).find(({ kind }) => kind === 'worked');

/** The suspension that follows a dish's being put in, if it is left there. */
const awaitOf = ({ events }: Trace, put: Put): TraceEvent | undefined =>
  put.held
    ? undefined
    : events
        .slice(events.indexOf(put))
        .find(({ kind, ...event }) => kind === 'suspended' && 'task' in event && event.task === put.task);

/** Right after the event; the start of the run, where there is none. */
function momentOf(
  { kitchen, events }: Trace,
  what: Extract<TraceEvent, { order: number }> | undefined,
  event: TraceEvent | undefined = what,
): Moment {
  return { kitchen, happened: event === undefined ? 0 : events.indexOf(event) + 1, order: what?.order };
}
