/** What came of a run: who worked, who stood, who closed when, and why. */
import { minutesAlone } from '../kitchen';
import type { Outcome, Reason, Run } from '../panels/model';
import { measuresAt } from '../trace';

export function outcomeOf(run: Run): Outcome {
  const { synchronous, concurrent } = run.spans;
  const his = measuresAt(synchronous, Infinity);
  const hers = measuresAt(concurrent, Infinity);
  const totals = { synchronous: synchronous.trace.total, concurrent: concurrent.trace.total };
  const stood = { synchronous: his.held + his.idle, concurrent: hers.held + hers.idle };
  const alone = run.sheet.orders.map((order) => ({ ...order, minutes: minutesAlone(order.dish) }));
  return {
    busy: his.busy,
    stood,
    totals,
    longest: alone.reduce((a, b) => (b.minutes > a.minutes ? b : a)),
    last: alone.reduce((a, b) => (b.arrives + b.minutes > a.arrives + a.minutes ? b : a)),
    line: concurrent.trace.events.findLast((event) => event.kind === 'queued')?.station,
    reason: reasonOf(run, his.busy, stood.synchronous),
  };
}

function reasonOf({ spans, sheet }: Run, busy: number, heStood: number): Reason {
  if (spans.concurrent.trace.events.some(({ kind }) => kind === 'stuck')) return 'stuck';
  const gained = spans.synchronous.trace.total - spans.concurrent.trace.total;
  if (gained > 0) return busy > 0 ? 'gain' : 'gain-without-hands';
  if (gained < 0) return 'loss';
  if (heStood === 0) return 'no-waits';
  if (sheet.orders.length === 1) return 'one-order';
  const [his, hers] = [spans.synchronous, spans.concurrent].map(({ served }) => JSON.stringify(served));
  return his === hers ? 'nothing-between' : 'same-end';
}
