/** What was changed from one run to the next, and what it came to, in one sentence. */
import { words } from '../../words';
import { timelineWords } from '../../words/glass';
import type { Run } from '../model';

interface Changes {
  readonly main: string | undefined;
  /** The steps whose waits block now, and those that are awaited now. */
  readonly blocks: readonly string[];
  readonly awaits: readonly string[];
  readonly ovens: number | undefined;
  readonly stoves: number | undefined;
  /** Whether the orders are the same in another order, or others. */
  readonly orders: 'moved' | 'other' | undefined;
}

function changesBetween(before: Run, now: Run): Changes {
  const differ = <V>(a: V, b: V): V | undefined => (a === b ? undefined : b);
  const list = ({ sheet }: Run): readonly string[] =>
    sheet.orders.map(({ dish, arrives }) => `${dish}@${String(arrives)}`);
  const [then, since] = [list(before), list(now)];
  const same = then.join() === since.join();
  const moved = then.toSorted().join() === since.toSorted().join();
  const without = (a: Run, b: Run): readonly string[] =>
    a.plan.blocking.filter((wait) => !b.plan.blocking.includes(wait));
  return {
    main: differ(before.plan.main, now.plan.main),
    blocks: without(now, before),
    awaits: without(before, now),
    ovens: differ(before.sheet.ovens, now.sheet.ovens),
    stoves: differ(before.sheet.stoves, now.sheet.stoves),
    orders: same ? undefined : moved ? 'moved' : 'other',
  };
}

/** How much longer she takes than in the run before, and because of what change. */
export function difference(before: Run, now: Run): string {
  const { difference: say } = timelineWords;
  const { main, blocks, awaits, ovens, stoves, orders } = changesBetween(before, now);
  const by = now.spans.concurrent.trace.total - before.spans.concurrent.trace.total;
  return say.of(
    by,
    [
      main !== undefined && (say.mains[main] ?? main),
      ...blocks.map((wait) => say.blocks(stepOf(wait))),
      ...awaits.map((wait) => say.awaits(stepOf(wait))),
      ovens !== undefined && say.ovens(ovens),
      stoves !== undefined && say.stoves(stoves),
      orders !== undefined && say.orders[orders],
    ].filter((change) => change !== false),
  );
}

/** A wait is named `pizza/bake the pizza`. */
const stepOf = (wait: string): string => words.step(wait.slice(wait.indexOf('/') + 1));
