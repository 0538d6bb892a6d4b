/** A stop in beats: what a learner, or a teacher with a clicker, goes through one after the other. */
import { serve } from '../kitchen';
import type { Lesson, RunStop, SheetStop, Stop, VoteStop } from './lesson';

/** Kitchen minutes after a pause's minute at which the run stands still: hands need a moment to get where they go. */
const settling = 0.5;

interface AnyBeat {
  /** The kitchen minute at which it is: the run plays up to there. */
  readonly minute: number;
  /** What stays hidden till somebody asks for it: an answer from everybody, totals from a class. */
  readonly hides: 'answer' | 'totals' | undefined;
}

export type Beat = AnyBeat &
  (
    | { readonly is: 'read' | 'told' | 'discuss' | 'sentence' }
    /** The question is put; `round` counts from 0. */
    | { readonly is: 'vote'; readonly round: number }
    /** The run stands still; `pause` is its place among those of the stop. */
    | { readonly is: 'pause'; readonly pause: number }
    /** The run is over; `settles` is the place of the stop whose vote it settles, if there was one. */
    | { readonly is: 'why'; readonly settles: number | undefined }
  );

const known = new Map<Stop, readonly Beat[]>();

/** The beats of the stop at this place, counted from 0; there is always one. */
export function beatsOf(lesson: Lesson, place: number): readonly Beat[] {
  const stop = lesson.stops[place];
  let beats = stop && known.get(stop);
  if (beats === undefined) {
    beats = makeBeats(lesson, place);
    if (stop !== undefined) known.set(stop, beats);
  }
  return beats;
}

function makeBeats({ stops }: Lesson, place: number): readonly Beat[] {
  const stop = stops[place];
  switch (stop?.kind) {
    case 'sheet':
      return sheetBeats(stop);
    case 'vote':
      return voteBeats(stop, place);
    case 'run':
      return runBeats(
        stop,
        stops.findLastIndex(({ kind }, i) => kind === 'vote' && i < place),
      );
    case 'sentence':
      return [{ is: 'sentence', minute: endOf(stop), hides: 'answer' }];
    case undefined:
      return [{ is: 'read', minute: 0, hides: undefined }];
  }
}

/** The last minute of both kitchens, or of his where he cooks alone. */
export function endOf(stop: Stop): number {
  const his = serve(stop.sheet, 'synchronous').total;
  return isAlone(stop) ? his : Math.max(his, serve(stop.sheet, 'concurrent').total);
}

/** Whether her kitchen is closed, for him to be watched alone. */
export const isAlone = (stop: Stop): boolean => stop.kind === 'sheet' && stop.added === undefined;

function sheetBeats(stop: SheetStop): readonly Beat[] {
  if (!isAlone(stop)) return [{ is: 'told', minute: 0, hides: 'answer' }];
  return [
    { is: 'read', minute: 0, hides: undefined },
    { is: 'told', minute: endOf(stop), hides: 'totals' },
  ];
}

function voteBeats(stop: VoteStop, place: number): readonly Beat[] {
  const vote = (round: number): Beat => ({ is: 'vote', round, minute: 0, hides: undefined });
  const beats = [vote(0)];
  if (stop.discuss !== undefined) beats.push({ is: 'discuss', minute: 0, hides: undefined }, vote(1));
  if (stop.runs) beats.push({ is: 'why', settles: place, minute: endOf(stop), hides: 'totals' });
  return beats;
}

function runBeats(stop: RunStop, vote: number): readonly Beat[] {
  return [
    ...stop.pauses.map((at, pause): Beat => {
      return { is: 'pause', pause, minute: at.minute + settling, hides: 'answer' };
    }),
    { is: 'why', settles: vote < 0 ? undefined : vote, minute: endOf(stop), hides: 'totals' },
  ];
}
