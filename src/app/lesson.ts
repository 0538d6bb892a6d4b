/** A lesson as a pure state machine: which stop, which beat of it, and what was said so far. */
import type { Answer, Beat, Lesson, LessonName, Stop } from '../lessons';
import { beatsOf, isAlone } from '../lessons/beats';
import { wholeLessons } from '../lessons/whole';
import type { Asked, Blanks, LessonView, Round } from '../panels/lesson-model';

export interface Attending {
  readonly name: LessonName;
  /** The place of the stop, counted from 0, and of the beat in it. */
  readonly stop: number;
  readonly beat: number;
  /** Whether somebody asked for what the beat hides. */
  readonly shown: boolean;
  /** The learner's answers, and the hands of a class, by question. */
  readonly said: Readonly<Record<string, number>>;
  readonly hands: Readonly<Record<string, readonly number[]>>;
  readonly blanks: Blanks;
}

export type LessonCue =
  | { readonly is: 'on' | 'back' }
  /** The learner gave an answer. */
  | { readonly is: 'said'; readonly answer: number }
  /** The teacher counted a hand; or all of them anew. */
  | { readonly is: 'raised'; readonly answer: number }
  | { readonly is: 'recounted' }
  /** What the beat hides is shown, or hidden again. */
  | { readonly is: 'turned' }
  | { readonly is: 'filled'; readonly chip: number }
  | { readonly is: 'emptied'; readonly blank: 0 | 1 };

export const begin = (name: LessonName, stop: number): Attending => ({
  name,
  stop,
  beat: 0,
  shown: false,
  said: {},
  hands: {},
  blanks: [undefined, undefined],
});

/** `present`: a teacher leads, and nobody's answer is waited for. A cue that makes no sense here changes nothing. */
export function nextAttending(at: Attending, cue: LessonCue, present: boolean): Attending {
  switch (cue.is) {
    case 'on':
      return goOn(at, present);
    case 'back':
      return goBack(at);
    case 'said':
      return say(at, cue.answer);
    case 'raised':
      return raise(at, cue.answer);
    case 'recounted': {
      const key = keyOf(at);
      return key === undefined ? at : { ...at, hands: { ...at.hands, [key]: [] } };
    }
    case 'turned':
      return beatAt(at).hides === undefined ? at : { ...at, shown: !at.shown };
    case 'filled':
      return fill(at, cue.chip);
    case 'emptied':
      return { ...at, blanks: at.blanks.map((chip, i) => (i === cue.blank ? undefined : chip)) as never };
  }
}

const lessonOf = ({ name }: Attending): Lesson => wholeLessons[name];

const beatsAt = (at: Attending): readonly Beat[] => beatsOf(lessonOf(at), at.stop);

/** The beat one is at. */
export const beatAt = (at: Attending): Beat => beatsAt(at)[at.beat] as Beat;

/** The stop one is at. */
export const stopAt = (at: Attending): Stop => lessonOf(at).stops[at.stop] as Stop;

function goOn(at: Attending, present: boolean): Attending {
  if (!mayGoOn(at, present)) return at;
  if (!isShown(at, present)) return { ...at, shown: true };
  if (at.beat + 1 < beatsAt(at).length) return { ...at, beat: at.beat + 1, shown: false };
  if (at.stop + 1 < lessonOf(at).stops.length) return { ...at, stop: at.stop + 1, beat: 0, shown: false };
  return at;
}

// Whoever goes back wants to see what was said there.
function goBack(at: Attending): Attending {
  if (at.beat > 0) return { ...at, beat: at.beat - 1, shown: true };
  if (at.stop === 0) return at;
  const stop = at.stop - 1;
  return { ...at, stop, beat: beatsOf(lessonOf(at), stop).length - 1, shown: true };
}

/** The question of this beat, by a name of its own. */
function keyOf({ stop, ...at }: Attending): string | undefined {
  const beat = beatAt({ stop, ...at });
  if (beat.is === 'vote') return roundKey(stop, beat.round);
  return beat.is === 'pause' ? roundKey(stop, beat.pause) : undefined;
}

const roundKey = (stop: number, round: number): string => `${String(stop)}.${String(round)}`;

function say(at: Attending, answer: number): Attending {
  const key = keyOf(at);
  if (key === undefined || askedAt(at)?.answers[answer] === undefined) return at;
  const beat = beatAt(at);
  // Of a pause the answer was told.
  if (beat.is === 'pause' && at.said[key] !== undefined) return at;
  const said = { ...at, said: { ...at.said, [key]: answer } };
  // The last of two votes stays to be compared with the first.
  return beat.is === 'vote' && beat.round === 0 ? goOn(said, false) : said;
}

function raise(at: Attending, answer: number): Attending {
  const key = keyOf(at);
  const answers = askedAt(at)?.answers;
  if (key === undefined || answers?.[answer] === undefined) return at;
  const hands = answers.map((_, i) => (at.hands[key]?.[i] ?? 0) + (i === answer ? 1 : 0));
  return { ...at, hands: { ...at.hands, [key]: hands } };
}

function fill(at: Attending, chip: number): Attending {
  const stop = stopAt(at);
  const blank = at.blanks.indexOf(undefined);
  if (stop.kind !== 'sentence' || stop.chips[chip] === undefined || blank < 0 || at.blanks.includes(chip))
    return at;
  return { ...at, blanks: at.blanks.map((each, i) => (i === blank ? chip : each)) as never };
}

function askedAt(at: Attending): Asked | undefined {
  const stop = stopAt(at);
  const beat = beatAt(at);
  if (beat.is === 'pause' && stop.kind === 'run') {
    const pause = stop.pauses[beat.pause];
    return pause && { ...pause, rounds: [roundAt(at, at.stop, beat.pause, pause.answers)] };
  }
  const place = beat.is === 'why' ? beat.settles : at.stop;
  const vote = place === undefined ? undefined : lessonOf(at).stops[place];
  if (place === undefined || vote?.kind !== 'vote') return undefined;
  const rounds =
    beat.is === 'vote' ? beat.round + 1 : beat.is === 'discuss' || vote.discuss === undefined ? 1 : 2;
  return {
    question: vote.question,
    answers: vote.answers,
    rounds: Array.from({ length: rounds }, (_, round) => roundAt(at, place, round, vote.answers)),
  };
}

function roundAt(at: Attending, stop: number, round: number, answers: readonly Answer[]): Round {
  const key = roundKey(stop, round);
  return { said: at.said[key], hands: answers.map((_, i) => at.hands[key]?.[i] ?? 0) };
}

function answered(at: Attending): boolean {
  if (beatAt(at).is === 'sentence') return isFinished(at);
  const key = keyOf(at);
  return key === undefined || at.said[key] !== undefined;
}

/** Whether the sentence is finished as the lesson would. */
function isFinished(at: Attending): boolean {
  const stop = stopAt(at);
  const [saves, not] = at.blanks;
  if (stop.kind !== 'sentence' || saves === undefined || not === undefined) return false;
  const figures = stop.chips[saves]?.figures;
  return figures !== undefined && figures.concurrent < figures.synchronous;
}

function isShown(at: Attending, present: boolean): boolean {
  const { hides, is } = beatAt(at);
  if (hides === undefined || at.shown) return true;
  if (present) return false;
  return hides === 'totals' || (is !== 'told' && answered(at));
}

const mayGoOn = (at: Attending, present: boolean): boolean => present || at.shown || answered(at);

interface Seen {
  /** Whether the card is there. */
  readonly card: boolean;
  /** Whether the run was seen up to the beat. */
  readonly seen: boolean;
  readonly present: boolean;
}

/** All that the panels want to know. */
export function viewOf(at: Attending, { card, seen, present }: Seen): LessonView {
  const beat = beatAt(at);
  const shown = isShown(at, present);
  return {
    name: at.name,
    lesson: lessonOf(at),
    place: at.stop,
    stop: stopAt(at),
    beat,
    card,
    kitchen: stopAt(at).kind === 'sheet' ? 'synchronous' : 'concurrent',
    shown,
    asked: askedAt(at),
    blanks: at.blanks,
    mayGoOn: mayGoOn(at, present),
    free: shown && seen && (beat.is === 'why' || beat.is === 'sentence'),
    alone: isAlone(stopAt(at)),
  };
}
