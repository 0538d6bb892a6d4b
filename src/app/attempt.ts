/** One attempt at a shift: what was done so far, and what can be taken back. A pure function of its acts. */
import type { Act, Acts, Deed, Evening, Played } from '../shifts';
import { play } from '../shifts';
import type { OrderId, TraceEvent } from '../trace';
import type { Bite } from '../panels/shift-model';

export interface Attempt {
  readonly evening: Evening;
  readonly played: Played;
  /** Whether anything was taken back. */
  readonly undone: boolean;
}

export const attempt = (evening: Evening, acts: Acts = [], undone = false): Attempt => ({
  evening,
  played: play(evening, acts),
  undone,
});

/** Does one thing more at the open choice. A deed that is not possible there changes nothing. */
export function doing(before: Attempt, deed: Deed): Attempt {
  const { choice, acts } = before.played;
  if (choice === undefined) return before;
  const act: Act = { ...deed, minute: choice.minute };
  const after = attempt(before.evening, [...acts, act], before.undone);
  return after.played.acts.length > acts.length ? after : before;
}

/** As it was before the act with this number. */
export const backTo = ({ evening, played }: Attempt, acts: number): Attempt =>
  attempt(evening, played.acts.slice(0, acts), true);

/** The number of the last act that was really chosen: a lone dish that was taken is no choice. */
export function lastChosen({ played: { acts, choices } }: Attempt): number | undefined {
  const i = acts.findLastIndex((act, n) => 'wait' in act || (choices[n]?.ready.length ?? 0) > 1);
  return i < 0 ? undefined : i;
}

/** The last minute there is anything to see of: that of the open choice, or of the evening's end. */
export function endOf({ played: { trace, choice } }: Attempt): number {
  return choice?.minute ?? Math.max(trace.total, trace.events.at(-1)?.t ?? 0);
}

/** What taking a dish at the open choice would do. */
export function biteOf(before: Attempt, order: OrderId): Omit<Bite, 'loses'> {
  const { events } = before.played.trace;
  const more = doing(before, { take: order }).played.trace.events.slice(events.length);
  const turn = more.findIndex(({ kind }) => kind === 'resumed');
  const task = taskOf(more[turn]);
  const end = more.findIndex((event, i) => i > turn && endsTurn(event, task));
  const own = more.slice(turn, end < 0 ? undefined : end + 1);
  const minutes = own.reduce((sum, event) => (event.kind === 'worked' ? sum + event.minutes : sum), 0);
  if (minutes > 0) return { minutes, kind: 'work' };
  const happens = (what: TraceEvent['kind']): boolean => own.some(({ kind }) => kind === what);
  return { minutes, kind: happens('put') ? 'put' : happens('queued') ? 'line' : 'note' };
}

const taskOf = (event: TraceEvent | undefined): number | undefined =>
  event?.kind === 'resumed' ? event.task : undefined;

const endsTurn = (event: TraceEvent, task: number | undefined): boolean =>
  (event.kind === 'suspended' ||
    event.kind === 'returned' ||
    event.kind === 'raised' ||
    event.kind === 'cancelled') &&
  event.task === task;
