/** A shift as it is played: acts go in, and out come the trace up to the next choice, and what there is to choose. */
import { traceByHand, type Ending, type House, type OrderSheet, type Player } from '../kitchen';
import type { OrderId, Trace } from '../trace';
import type { Act, Acts } from './acts';

/** An evening to play: an order sheet and the rules of its house. */
export interface Evening {
  readonly sheet: OrderSheet;
  readonly rules: House;
}

/** The dishes that could go on, the one that has been ready longest first, and the minute it is. */
export interface Choice {
  readonly ready: readonly OrderId[];
  readonly minute: number;
  /** The minute of whatever comes next, if the hands rest; `undefined` where nothing does. */
  readonly bell: number | undefined;
}

/** A shift as far as it is played. */
export interface Played {
  /** Unfinished, as long as there is a choice. */
  readonly trace: Trace;
  readonly ending: Ending;
  /** What is to be chosen now; `undefined` once the evening is over. */
  readonly choice: Choice | undefined;
  /** The acts that could be done; what follows one that made no sense is left out. */
  readonly acts: Acts;
  /** What there was to choose from at each of them. */
  readonly choices: readonly Choice[];
}

/** Plays `acts`, and stops at the choice that none of them makes. The same acts always give the same trace. */
export function play({ sheet, rules }: Evening, acts: Acts): Played {
  const done: Act[] = [];
  const choices: Choice[] = [];
  let choice: Choice | undefined;
  const player: Player = (ready, minute, bell) => {
    const act = acts[done.length];
    const here = { ready, minute, bell };
    if (act === undefined || !isPossible(act, here)) {
      choice = here;
      return 'stop';
    }
    done.push(act);
    choices.push(here);
    return 'take' in act ? act.take : act.wait;
  };
  const { trace, ending } = traceByHand(sheet, rules, player);
  return { trace, ending, choice, acts: done, choices };
}

/** Whether an act can be done at a choice. */
export const isPossible = (act: Act, { ready, minute, bell }: Choice): boolean =>
  act.minute === minute &&
  ('take' in act ? ready.includes(act.take) : act.wait === 'minute' || bell !== undefined);
