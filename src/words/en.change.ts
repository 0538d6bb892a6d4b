/** English for src/panels/change.tsx: one word changed, and what comes of it. */
import { capital, minutes, n } from './en.kit';

const longer = (by: number): string => `${minutes(Math.abs(by))} ${by > 0 ? 'longer' : 'shorter'}`;

export const change = {
  intro: 'Change one thing in her kitchen. The run before stays as a ghost in the timeline.',
  main: 'main() takes the orders',
  mains: {
    'in turn': 'await each in turn',
    tasks: 'create_task, then await',
    gather: 'asyncio.gather',
  },
  waits: 'Each wait',
  free: 'await asyncio.sleep',
  blocking: 'time.sleep',
  switchWait: (wait: string, dish: string): string => `${capital(wait)} (${dish}) with time.sleep`,
  orders: 'Order of the orders',
  ordersHow: 'Drag, or use the arrows.',
  earlier: (dish: string, place: number): string => `Order ${n(place)}, ${dish}: one place earlier`,
  later: (dish: string, place: number): string => `Order ${n(place)}, ${dish}: one place later`,
  ovens: 'Ovens',
  stoves: 'Stoves',
  undo: 'Back to the run before',
  /** What came of it; nothing where the totals may not be told. */
  came: (before: number, now: number): string =>
    before === now
      ? `She closes at ${n(now)}, as before.`
      : `She closes at ${n(now)}, not at ${n(before)}: ${longer(now - before)}.`,
  hidden: 'Cooked again. Press T to see when she closes.',
  because: {
    'in turn': 'Each await waits for the whole dish: nothing else is started meanwhile.',
    tasks: 'Every dish is a task from the start, so its waits overlap with the others.',
    gather: 'All dishes are started together, so their waits overlap.',
    blocking: 'time.sleep gives nothing up: while it waits, nobody else has a turn.',
    freed: 'await gives the loop back while the time runs, so others have a turn.',
    order: 'Who is first in line is served first, and what waits longest should be first.',
    more: 'With more places, fewer dishes stand in line.',
    fewer: 'With fewer places, more dishes stand in line.',
  },
};
