/** What the panels of a lesson are told, and what they may ask for. */
import type { Answer, Beat, Lesson, LessonName, Stop } from '../lessons';
import type { KitchenKind } from '../trace';
import type { Rect } from './model';

/** The chips in the two blanks of a sentence, by their places among those of the stop. */
export type Blanks = readonly [number | undefined, number | undefined];

/** A question, and what was said to it. */
export interface Asked {
  readonly question: string;
  readonly answers: readonly Answer[];
  /** One by one, where it was put more than once. */
  readonly rounds: readonly Round[];
}

export interface Round {
  /** The place of the learner's answer. */
  readonly said: number | undefined;
  /** How many of a class gave each answer. */
  readonly hands: readonly number[];
}

/** Where one is in a lesson. */
export interface LessonView {
  readonly name: LessonName;
  readonly lesson: Lesson;
  /** Of the stop, counted from 0. */
  readonly place: number;
  readonly stop: Stop;
  readonly beat: Beat;
  /** Whether the card is there: the run has come to the beat and stands, and nobody looks inside. */
  readonly card: boolean;
  /** The one that the beat is about. */
  readonly kitchen: KitchenKind;
  /** Whether nothing of the beat is hidden any more. */
  readonly shown: boolean;
  /** The question that the beat puts or settles. */
  readonly asked: Asked | undefined;
  readonly blanks: Blanks;
  /** Whether one may go on: a learner answers first. */
  readonly mayGoOn: boolean;
  /** Whether one may look at everything: before, a lesson does not let anybody see further than it has come. */
  readonly free: boolean;
  /** Whether her kitchen is closed, for him to be watched alone. */
  readonly alone: boolean;
}

/** Where the panels of a lesson go. */
export interface LessonLayout {
  /** The bar with the stops, on top of the page. */
  readonly bar: Rect;
  /** The place of the card; without one, it rises from the foot of the page. */
  readonly card: Rect | undefined;
}

export interface LessonActs {
  /** Begins a lesson. */
  attend(name: LessonName): void;
  /** To the next beat, which may be a run to be watched. */
  goOn(): void;
  goBack(): void;
  /** Gives an answer; in the presenter's view, counts a hand for it. */
  say(answer: number): void;
  /** Puts a chip into the first blank that is free. */
  fill(chip: number): void;
  empty(blank: 0 | 1): void;
  /** Shows what the beat hides, or hides it again. */
  show(): void;
  /** To the kitchens with the same sheet, or to one's own. */
  leave(to?: 'sheet'): void;
}
