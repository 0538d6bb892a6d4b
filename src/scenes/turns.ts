/** The turns of dishes that are picked by hand: which errands end some work, which begin it, and which take no time. */
import type { Errand, Spans } from '../trace';

/**
 * When an errand is seen to: `before` its minute, as the end of the work in whose turn it is done; `at once`, in a turn
 * without work, so that the clock stands still till the next choice; or `after`, as the beginning of the work.
 */
export type Turn = 'before' | 'at once' | 'after';

/** By errand. Of a run that goes on, the errands that are known keep their turns. */
export function turnsOf({ trace, errands }: Spans): ReadonlyMap<Errand, Turn> {
  const turns = new Map<Errand, Turn>();
  let open: Errand[] = [];
  let worked = false;
  let next = 0;
  const close = (turn: Turn): void => {
    for (const errand of open) turns.set(errand, turn);
    open = [];
  };
  for (const event of trace.events) {
    switch (event.kind) {
      case 'resumed':
        close('at once');
        worked = false;
        break;
      case 'prep':
        if (event.minutes === 0) break;
        close('after');
        worked = true;
        break;
      case 'begun':
      case 'put':
      case 'taken':
      case 'served': {
        const errand = errands[next++];
        if (errand === undefined) break;
        if (worked) turns.set(errand, 'before');
        else open.push(errand);
        break;
      }
      default:
    }
  }
  close('at once');
  return turns;
}
