/** What a lesson is: stops in a row, each of one kind. Its structure and its numbers are here, its sentences in words. */
import type { OrderSheet } from '../kitchen';
import type { HandsSpan, KitchenKind } from '../trace';

export interface Lesson {
  readonly title: string;
  /** What a pupil can do after it. */
  readonly goal: string;
  /** Minutes of a class's time. */
  readonly lasts: number;
  readonly stops: readonly Stop[];
  /** Where the kitchen is not like a computer: said once, at the end. */
  readonly lies: string;
}

export type Stop = SheetStop | VoteStop | RunStop | SentenceStop;

interface AnyStop {
  readonly title: string;
  /** Minutes of the class's time at which it begins. */
  readonly from: number;
  /** What is on the stage. */
  readonly sheet: OrderSheet;
}

/** An order sheet to read. */
export interface SheetStop extends AnyStop {
  readonly kind: 'sheet';
  /** About the minute at which he closes. */
  readonly question: string;
  readonly answer: string;
  /** More about the answer. */
  readonly why: string;
  readonly wrong: readonly Thought[];
  /** The minute at which he closes. */
  readonly his: number;
  /** The place on the sheet of an order that is new on it; without one, he cooks the sheet alone, to be watched. */
  readonly added: number | undefined;
}

/** How long will she take? */
export interface VoteStop extends AnyStop {
  readonly kind: 'vote';
  readonly question: string;
  readonly answers: readonly MinutesAnswer[];
  /** Compared with her minutes for this sheet; without one, minutes count from opening. */
  readonly longerThan: OrderSheet | undefined;
  /** What to talk about before the vote is taken again; without it, it is taken once. */
  readonly discuss: string | undefined;
  /** Whether the run that settles it follows at once, in the same stop. */
  readonly runs: boolean;
  /** What to look at meanwhile. */
  readonly watch: string;
  /** What the run showed; empty where another stop runs it. */
  readonly told: string;
}

/** The run that settles the vote before it. */
export interface RunStop extends AnyStop {
  readonly kind: 'run';
  /** What to look at meanwhile. */
  readonly watch: string;
  readonly pauses: readonly Pause[];
  readonly told: string;
}

/** A sentence to finish: what was saved, and what was not? */
export interface SentenceStop extends AnyStop {
  readonly kind: 'sentence';
  readonly question: string;
  /** What stands before, between and after the two blanks. */
  readonly around: readonly [string, string, string];
  /** Of these, the first blank takes the one that she had less of than he; the second, any of the others. */
  readonly chips: readonly Chip[];
  readonly model: string;
  readonly more: string;
}

/** What a wrong answer comes from, and what to say to it, kindly. */
export interface Thought {
  readonly belief: string;
  readonly say: string;
}

/** An answer one may give; of the right one, `say` tells why it is right. */
export interface Answer extends Thought {
  readonly text: string;
  readonly right: boolean;
}

export interface MinutesAnswer extends Answer {
  readonly minutes: number;
  /** A sheet of which it would have been true. */
  readonly trueOf: OrderSheet | undefined;
}

/** The run stands still, and asks what her hands do in this minute. */
export interface Pause {
  readonly minute: number;
  readonly question: string;
  readonly answers: readonly DoingAnswer[];
  /** What he does meanwhile, and in words. */
  readonly he: HandsSpan['doing'];
  readonly his: string;
}

export interface DoingAnswer extends Answer {
  readonly doing: HandsSpan['doing'];
}

/** What may be put into a blank; `say` is for whoever puts it into the wrong one. */
export interface Chip extends Thought {
  readonly text: string;
  readonly measure: 'stood' | 'busy' | 'oven';
  /** Kitchen minutes. */
  readonly figures: Readonly<Record<KitchenKind, number>>;
}
