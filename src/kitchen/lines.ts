/** Lines of Python, and what each of them stands for. */
import type { OrderId } from '../trace/events';
import type { Step } from './kitchen';
import type { MainName, WaitName } from './plan';

/** What a line stands for: who is there, when the program stands still on it? */
export type Mark =
  /** In `main`: `order`: the dish is begun, or made a task; `awaited`: its task is; `arrival`: nothing is, till it comes. */
  | { readonly is: 'order' | 'awaited' | 'arrival'; readonly order: OrderId }
  /** Whoever is here waits for several: `main` for all orders, a dish for its steps. */
  | { readonly is: 'gather' }
  /** The first line of a recipe. */
  | { readonly is: 'dish' }
  /**
   * `prep`: the hands are at it; `call`: the recipe calls the step's own function; `step`: the first line of that;
   * `slot`: it waits for a free oven or burner, or has one; `wait`: the sleep itself.
   */
  | { readonly is: 'prep' | 'call' | 'step' | 'slot' | 'wait'; readonly what: Step };

/** What can be switched in a line: the text from column `from` to before column `to`. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly switches:
    | { readonly main: MainName }
    /** `blocking`: it says `time.sleep` now. */
    | { readonly wait: WaitName; readonly blocking: boolean };
}

export interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly word?: Word;
}

export interface PythonFunction {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** How so many minutes are written, or a name that stands for minutes. */
export type Duration = (minutes: number | string) => string;

/** As seconds, since a kitchen minute is a second of Python's. */
export const plainly: Duration = String;

/** A line, with the marks and the word in it that it is to have. */
export function line(
  text: string,
  marks: readonly Mark[] = [],
  word?: { readonly text: string; readonly switches: Word['switches'] },
): Line {
  if (word === undefined) return { text, marks };
  const from = text.indexOf(word.text);
  return { text, marks, word: { from, to: from + word.text.length, switches: word.switches } };
}
