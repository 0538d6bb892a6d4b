/** Lines of Python as text on the page: what is coloured, what can be pressed, and what is said of it. */
import type { Word } from '../../kitchen';
import type { Dot } from './marks';

/** What a listing is to its reader. */
export interface ListingFace {
  /** For screen readers. */
  readonly name: string;
  /** What a press on this word does. */
  titleOf(word: Word): string;
  onWord(word: Word, button: HTMLElement): void;
  readonly onLine?: (line: number) => void;
  readonly onArrow?: (by: number) => void;
  /** A dish at a line: its colour, its letter, and all of it in words. */
  dotOf(dot: Dot): { readonly colour: string; readonly letter: string; readonly title: string };
}

/** What a word is known by, before it is switched and after. */
export const keyOf = ({ switches }: Word): string => ('wait' in switches ? switches.wait : 'main');

/** How far a line that is too long hangs in, in characters: a little more than it is indented. */
export const hangOf = (text: string): number => text.search(/\S|$/) + 4;

export interface TextPart {
  readonly text: string;
  readonly kind: '' | 'code-await';
}

/** A text with its `await` and `async` apart. */
export const partsOf = (text: string): readonly TextPart[] =>
  text
    .split(/\b(await|async)\b/)
    .map((part): TextPart => ({ text: part, kind: /^(?:await|async)$/.test(part) ? 'code-await' : '' }))
    .filter((part) => part.text !== '');
