/** Which key asks for what. */
import type { Show } from '../panels/model';

export type Command =
  | { readonly does: 'toggle' | 'replay' | 'mute' | 'fullscreen' | 'keys' | 'back' | 'skipLapse' }
  | { readonly does: 'step' | 'faster' | 'stop'; readonly direction: 1 | -1 }
  | { readonly does: 'answer' | 'vote'; readonly answer: number }
  /** A share of the run, 0 to 1. */
  | { readonly does: 'jump'; readonly share: number }
  | { readonly does: 'reveal' | 'blank' }
  /** In a lesson: to the beat after or before, an answer, what is hidden, hands counted anew. */
  | { readonly does: 'beat'; readonly direction: 1 | -1 }
  | { readonly does: 'say'; readonly answer: number }
  | { readonly does: 'showBeat' | 'recount' }
  /** In a shift: takes or pins a dish, by its place on the sheet from 0; rests; takes back; asks for a hint. */
  | { readonly does: 'pick'; readonly order: number }
  | { readonly does: 'wait' | 'undo' | 'hint' | 'catchUp' | 'again' }
  | { readonly does: 'glass' | 'turn' | 'mark' | 'stopAtChoices' }
  | { readonly does: 'stepTo'; readonly what: 'event' | 'await' | 'choice'; readonly direction: 1 | -1 };

export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta is held: the browser's own. */
  readonly modified: boolean;
  /** What the key goes to: a control has its own use for some keys, a field for nearly all. */
  readonly target: 'page' | 'control' | 'choice' | 'field';
}

export interface KeyScene {
  readonly show: Show;
  readonly present: boolean;
  readonly lapse: boolean;
  /** Whether the glass is open. */
  readonly glass: boolean;
  readonly lesson: LessonScene | undefined;
  /** Whether a shift is played. */
  readonly shift: boolean;
}

export interface LessonScene {
  /** Whether the card is there, and not the kitchens alone. */
  readonly card: boolean;
  /** How many answers there are to the question that is put now. */
  readonly answers: number;
}

/** `undefined` leaves the key to the browser. */
export function commandOf(
  { key, modified, target }: KeyPress,
  { show, present, lapse, glass, lesson, shift }: KeyScene,
): Command | undefined {
  if (modified || target === 'field' || show.panel !== undefined) return undefined;
  if (target === 'choice' && (key === ' ' || key.startsWith('Arrow'))) return undefined;
  // Nobody goes on in the dark.
  if (show.black) return present && isBlank(key) ? { does: 'blank' } : undefined;
  if (shift && !glass) {
    const own = shiftCommand(key);
    if (own !== undefined) return own;
  }
  if (lesson !== undefined && !glass) {
    const own = lessonCommand(key, target, present, lesson);
    if (own !== undefined) return own;
  }
  if (present) {
    const own = presenterCommand(key, show, glass);
    if (own !== undefined) return own;
  }
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
      if (glass) {
        const step = insideKeys.get(key.toLowerCase());
        if (step !== undefined) return step;
      }
      // Before the question is answered nobody sees what is behind the glass.
      if (key.toLowerCase() === 'g' && show.screen === 'question') return undefined;
      return letterCommand(key.toLowerCase());
  }
}

const letters = { r: 'replay', m: 'mute', f: 'fullscreen', g: 'glass' } as const;

/** Behind the glass. */
const insideKeys: ReadonlyMap<string, Command> = new Map(
  Object.entries<Command>({
    ',': { does: 'stepTo', what: 'event', direction: -1 },
    '.': { does: 'stepTo', what: 'event', direction: 1 },
    '<': { does: 'stepTo', what: 'await', direction: -1 },
    '>': { does: 'stepTo', what: 'await', direction: 1 },
    '[': { does: 'stepTo', what: 'choice', direction: -1 },
    ']': { does: 'stepTo', what: 'choice', direction: 1 },
    c: { does: 'stopAtChoices' },
    b: { does: 'mark' },
    p: { does: 'turn' },
  }),
);

function letterCommand(key: string): Command | undefined {
  return Object.hasOwn(letters, key) ? { does: letters[key as keyof typeof letters] } : undefined;
}

function digitCommand(digit: number, show: Show): Command | undefined {
  if (show.screen !== 'question') return { does: 'jump', share: digit / 10 };
  return digit >= 1 && digit <= show.votes.length ? { does: 'answer', answer: digit - 1 } : undefined;
}

const shiftKeys: ReadonlyMap<string, Command> = new Map(
  Object.entries<Command>({
    w: { does: 'wait' },
    u: { does: 'undo' },
    backspace: { does: 'undo' },
    h: { does: 'hint' },
    a: { does: 'again' },
    end: { does: 'catchUp' },
  }),
);

/** What a shift makes of a key; everything else is as elsewhere. */
function shiftCommand(key: string): Command | undefined {
  return /^[1-9]$/.test(key) ? { does: 'pick', order: Number(key) - 1 } : shiftKeys.get(key.toLowerCase());
}

/** What a lesson makes of a key; everything else is as elsewhere. */
function lessonCommand(
  key: string,
  target: KeyPress['target'],
  present: boolean,
  { card, answers }: LessonScene,
): Command | undefined {
  const direction = { PageDown: 1, PageUp: -1 }[key] as 1 | -1 | undefined;
  if (direction !== undefined && present) return { does: 'beat', direction };
  if (card && key === ' ' && target === 'page') return { does: 'beat', direction: 1 };
  const answer = /^[1-9]$/.test(key) ? Number(key) - 1 : present ? letterOf(key) : -1;
  if (answer >= 0 && answer < answers) return { does: 'say', answer };
  if (!present) return undefined;
  if (key === 'F5' || key.toLowerCase() === 't') return { does: 'showBeat' };
  return key.toLowerCase() === 'r' && answers > 0 ? { does: 'recount' } : undefined;
}

const letterOf = (key: string): number => ['a', 'b', 'c', 'd'].indexOf(key.toLowerCase());

/** What the four keys of a clicker do, and the letters beside them. */
function presenterCommand(key: string, show: Show, glass: boolean): Command | undefined {
  const direction = { PageDown: 1, PageUp: -1 }[key] as 1 | -1 | undefined;
  if (direction !== undefined)
    return glass ? { does: 'stepTo', what: 'choice', direction } : { does: 'stop', direction };
  if (key === 'F5') return show.screen === 'question' ? undefined : { does: 'turn' };
  const letter = key.toLowerCase();
  if (letter === 't') return { does: 'reveal' };
  // On the question B is an answer; the full stop, which some clickers send, is black everywhere.
  const answer = letterOf(letter);
  if (show.screen === 'question' && answer >= 0 && answer < show.votes.length)
    return { does: 'vote', answer };
  return isBlank(key) ? { does: 'blank' } : undefined;
}

const isBlank = (key: string): boolean => ['b', '.'].includes(key.toLowerCase());
