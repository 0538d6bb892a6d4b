/** What came of a run: who worked, who stood, who closed when, and why. */
import type { Outcome, Reason, Run } from '../panels/model';
import { measuresAt } from '../trace';
import { minutesAlone } from './guess';

export function outcomeOf(run: Run): Outcome {
  const { synchronous, concurrent } = run.spans;
  const his = measuresAt(synchronous, Infinity);
  const hers = measuresAt(concurrent, Infinity);
  const totals = { synchronous: synchronous.trace.total, concurrent: concurrent.trace.total };
  const stood = { synchronous: his.held + his.idle, concurrent: hers.held + hers.idle };
  const longest = run.sheet.orders.find(
    ({ dish, arrives }) => arrives + minutesAlone(dish) === totals.concurrent,
  )?.dish;
  return { busy: his.busy, stood, totals, longest, reason: reasonOf(run, his.busy, stood.synchronous) };
}

function reasonOf({ spans, sheet }: Run, busy: number, heStood: number): Reason {
  const gained = spans.synchronous.trace.total - spans.concurrent.trace.total;
  if (gained > 0) return busy > 0 ? 'gain' : 'gain-without-hands';
  if (gained < 0) return 'loss';
  if (heStood === 0) return 'no-waits';
  return sheet.orders.length === 1 ? 'one-order' : 'nothing-between';
}
