/** Figures of a run, computed from its spans alone. All in kitchen minutes. */
import type { HandsSpan, Spans } from './spans';

export interface Measures {
  /** Hands-on minutes so far. */
  readonly busy: number;
  /** Minutes the chef stood by a station so far. */
  readonly held: number;
  /** Minutes with nothing to do so far. */
  readonly idle: number;
  /** The share of the time so far that the hands were busy, 0 to 1; 0 at minute 0. */
  readonly busyShare: number;
}

const spent = (hands: readonly HandsSpan[], doing: HandsSpan['doing'], minute: number): number =>
  hands.reduce(
    (sum, span) =>
      span.doing === doing && span.from < minute ? sum + Math.min(span.to, minute) - span.from : sum,
    0,
  );

/** What the hands did until `minute`, which is cut at the run's end. */
export function measuresAt({ hands, trace }: Spans, minute: number): Measures {
  const until = Math.min(minute, trace.total);
  const busy = spent(hands, 'prep', until);
  const held = spent(hands, 'held', until);
  const idle = spent(hands, 'idle', until);
  return { busy, held, idle, busyShare: until > 0 ? busy / until : 0 };
}

/** How long dishes stood ready with nobody there, added up over all dishes that had been begun. */
export function lateness({ dishes }: Spans): number {
  return dishes.flat().reduce((sum, { state, from, to }) => (state === 'ready' ? sum + to - from : sum), 0);
}
