/** Somebody who takes any of the ready dishes: how good is chance? */
import type { Dice } from './dice';
import { serveOnce, type Served } from './evening';
import type { Evening } from './play';

export interface RandomPlay extends Served {
  /** How often there was somebody to take. */
  readonly choices: number;
  /** How often there was only one. */
  readonly forced: number;
}

/** One evening by chance, each ready dish as likely as any other. */
export function randomPlay(evening: Evening, dice: Dice): RandomPlay {
  let choices = 0;
  let forced = 0;
  const served = serveOnce(evening, (ready) => {
    choices++;
    if (ready.length === 1) forced++;
    return dice.pick(ready);
  });
  return { ...served, choices, forced };
}
