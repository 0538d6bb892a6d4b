/** Searches in a thread of its own, so that the page goes on meanwhile: a day's service, and the one choice that cost a guest. */
import { lossesOf, play, seedOf, serviceFor, turningPoint, type Acts, type Evening } from '../shifts';
import type { Turning } from '../panels/shift-model';
import type { Question } from './seek';

/** Positions that the search for the one choice may look at, for each of its questions. */
const budget = 20_000;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.is === 'service') postMessage(serviceFor(seedOf(data.day)));
  else postMessage(turningIn(data.evening, data.acts));
});

/** The choice, and all that it cost. */
function turningIn(evening: Evening, acts: Acts): Turning | undefined {
  const turning = turningPoint(evening, play(evening, acts), budget);
  if (turning === undefined) return undefined;
  const { took, lost } = turning;
  const before = play(evening, acts.slice(0, turning.acts));
  const losses = typeof took === 'number' ? (lossesOf(evening, before).get(took) ?? []) : [];
  return { ...turning, also: losses.filter((order) => order !== lost) };
}
