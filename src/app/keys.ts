/** Which key asks for what. */
import type { Show } from '../panels/model';

export type Command =
  | { readonly does: 'toggle' | 'replay' | 'mute' | 'fullscreen' | 'keys' | 'back' | 'skipLapse' }
  | { readonly does: 'step' | 'faster' | 'stop'; readonly direction: 1 | -1 }
  | { readonly does: 'answer' | 'vote'; readonly answer: number }
  /** A share of the run, 0 to 1. */
  | { readonly does: 'jump'; readonly share: number }
  | { readonly does: 'reveal' | 'blank' };

export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta is held: the browser's own. */
  readonly modified: boolean;
  /** What the key goes to: a control has its own use for some keys, a field for nearly all. */
  readonly target: 'page' | 'control' | 'field';
}

export interface KeyScene {
  readonly show: Show;
  readonly present: boolean;
  readonly lapse: boolean;
}

/** `undefined` leaves the key to the browser. */
export function commandOf(
  { key, modified, target }: KeyPress,
  { show, present, lapse }: KeyScene,
): Command | undefined {
  if (modified || target === 'field' || show.panel !== undefined) return undefined;
  if (present) {
    const own = presenterCommand(key, show);
    if (own !== undefined) return own;
  }
  if (show.black) return undefined;
  if (lapse && !['Tab', 'Shift', 'Enter', 'CapsLock'].includes(key)) return { does: 'skipLapse' };
  if (/^\d$/.test(key)) return digitCommand(Number(key), show);
  // The card of the payoff scrolls.
  if (show.screen === 'payoff' && key.startsWith('Arrow')) return undefined;
  switch (key) {
    case ' ':
      return target === 'control' ? undefined : { does: 'toggle' };
    case 'ArrowLeft':
      return { does: 'step', direction: -1 };
    case 'ArrowRight':
      return { does: 'step', direction: 1 };
    case 'ArrowUp':
      return { does: 'faster', direction: 1 };
    case 'ArrowDown':
      return { does: 'faster', direction: -1 };
    case 'Escape':
      return { does: 'back' };
    case '?':
      return { does: 'keys' };
    default:
      return letterCommand(key.toLowerCase());
  }
}

const letters = { r: 'replay', m: 'mute', f: 'fullscreen' } as const;

function letterCommand(key: string): Command | undefined {
  return Object.hasOwn(letters, key) ? { does: letters[key as keyof typeof letters] } : undefined;
}

function digitCommand(digit: number, show: Show): Command | undefined {
  if (show.screen !== 'question') return { does: 'jump', share: digit / 10 };
  return digit >= 1 && digit <= show.votes.length ? { does: 'answer', answer: digit - 1 } : undefined;
}

function presenterCommand(key: string, show: Show): Command | undefined {
  if (key === 'PageDown') return { does: 'stop', direction: 1 };
  if (key === 'PageUp') return { does: 'stop', direction: -1 };
  const letter = key.toLowerCase();
  if (letter === 't') return { does: 'reveal' };
  // On the question B is an answer; the full stop, which some clickers send, is black everywhere.
  const answer = show.black ? -1 : ['a', 'b', 'c', 'd'].indexOf(letter);
  if (show.screen === 'question' && answer >= 0 && answer < show.votes.length)
    return { does: 'vote', answer };
  return letter === 'b' || letter === '.' ? { does: 'blank' } : undefined;
}
