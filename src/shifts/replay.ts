/** An evening that was kept or sent, played again: its text goes in, and out come its acts with their minutes. */
import { readActs, type Act, type Acts } from './acts';
import { serveOnce } from './evening';
import { isPossible, type Evening } from './play';

export interface Replayed {
  readonly acts: Acts;
  /** How many letters of the text were left out: from the first that made no sense, all of them. */
  readonly dropped: number;
}

/**
 * The acts of a text as `writeActs` wrote it. After one that cannot be done the evening would be another than the one
 * that was meant, so it ends there. Never throws.
 */
export function actsOf(evening: Evening, text: string): Replayed {
  const deeds = readActs(text);
  const acts: Act[] = [];
  serveOnce(evening, (ready, minute, bell) => {
    const deed = deeds[acts.length];
    const act = deed && { ...deed, minute };
    if (act === undefined || !isPossible(act, { ready, minute, bell })) return 'stop';
    acts.push(act);
    return 'take' in act ? act.take : act.wait;
  });
  return { acts, dropped: text.length - acts.length };
}
