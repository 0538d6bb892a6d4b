/** The screens and how they follow each other, as a pure state machine: a cue comes in, the next `Show` goes out. */
import type { PanelName, Show } from '../panels/model';

export type Cue =
  /** A new sheet is cooked; `midway`: an address, a lesson or a file leads past the question. */
  | { readonly is: 'loaded'; readonly midway: boolean; readonly answers: number; readonly present: boolean }
  | { readonly is: 'answered'; readonly minute: number }
  | { readonly is: 'skipped' }
  /** The visitor went to some minute, or plays the run again. */
  | { readonly is: 'went' }
  /** The playhead played up to the end. */
  | { readonly is: 'finished' }
  | { readonly is: 'opened'; readonly panel: PanelName }
  | { readonly is: 'closed' }
  | { readonly is: 'revealed' }
  | { readonly is: 'blanked' }
  | { readonly is: 'voted'; readonly answer: number };

export const firstShow: Show = {
  screen: 'question',
  panel: undefined,
  guess: undefined,
  revealed: true,
  black: false,
  votes: [],
};

/** A cue that makes no sense where the visitor is (the second click of a double click) changes nothing. */
export function next(show: Show, cue: Cue): Show {
  switch (cue.is) {
    case 'loaded':
      return {
        ...firstShow,
        screen: cue.midway ? 'cooking' : 'question',
        revealed: !cue.present,
        votes: Array.from({ length: cue.answers }, () => 0),
      };
    case 'answered':
      return show.screen === 'question' ? { ...show, screen: 'cooking', guess: cue.minute } : show;
    case 'skipped':
      return show.screen === 'question' ? { ...show, screen: 'cooking' } : show;
    case 'went':
      return show.screen === 'cooking' ? show : { ...show, screen: 'cooking' };
    case 'finished':
      return show.screen === 'cooking' ? { ...show, screen: 'payoff' } : show;
    case 'opened':
      return { ...show, panel: cue.panel };
    case 'closed':
      return show.panel === undefined ? show : { ...show, panel: undefined };
    case 'revealed':
      return { ...show, revealed: !show.revealed };
    case 'blanked':
      return { ...show, black: !show.black };
    case 'voted':
      return { ...show, votes: show.votes.map((count, i) => (i === cue.answer ? count + 1 : count)) };
  }
}
