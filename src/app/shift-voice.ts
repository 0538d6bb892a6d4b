/** A shift in words, for who hears it: what happened since the last choice, and all there is to choose from now. */
import type { Report, Ticket } from '../panels/shift-model';
import type { Evening } from '../shifts';
import { dueOf, type Order } from '../kitchen';
import { namesIn } from '../panels/told';
import type { Trace, TraceEvent } from '../trace';
import { shiftVoice as says } from '../words/shifts';

/** What happened from the event with this index on. */
function happenings(trace: Trace, from: number, { sheet }: Evening): readonly string[] {
  const { label } = namesIn(trace);
  return trace.events.slice(from).flatMap((event: TraceEvent) => {
    if (event.kind === 'withdrawn') return [says.off(label(event.order))];
    if (event.kind !== 'served') return [];
    return [says.served(label(event.order), event.t, event.t <= dueOf(sheet.orders[event.order] as Order))];
  });
}

/** A choice, so that one can make it without seeing anything. */
export function choiceText(minute: number, tickets: readonly Ticket[]): string {
  const left = ({ blocks }: Ticket): string =>
    says.steps(blocks.filter(({ state }) => state === 'next' || state === 'later'));
  const lines = (state: Ticket['state'], say: (ticket: Ticket) => string): readonly string[] =>
    tickets.filter((ticket) => ticket.state === state).map(say);
  return [
    says.at(minute),
    says.choose,
    ...lines('ready', (ticket) =>
      ticket.doomed === undefined
        ? says.ready(ticket.key, ticket.label, left(ticket), ticket.due)
        : says.doomed(ticket.key, ticket.label),
    ),
    ...lines('cooking', ({ key, label, till, due }) => says.cooking(key, label, till ?? minute, due)),
    ...lines('line', ({ key, label }) => says.line(key, label)),
    ...lines('coming', (ticket) =>
      says.coming(ticket.key, ticket.label, ticket.till ?? 0, left(ticket), ticket.due),
    ),
  ].join(' ');
}

/** What came of an evening; `own`: the player was the loop. */
export function endingOf({ result, stars, stuck }: Report, own: boolean): readonly string[] {
  const over = says.over(result.inTime, result.guests, result.total);
  if (stuck !== undefined) return [over, says.stuck];
  return own ? [over, says.stars(stars)] : [over];
}

/** Tells of an evening as it goes on, nothing twice. */
export interface Crier {
  /** Another evening, or an earlier moment of it: so many events are known. */
  begin(events: number): void;
  /** Tells of the choice after so many acts, once, with what happened before it. */
  cry(acts: number, text: () => string): void;
  /** Tells what happened, and something more. */
  close(lines: readonly string[]): void;
}

export function createCrier(
  tell: (text: string) => void,
  now: () => { readonly trace: Trace; readonly evening: Evening } | undefined,
): Crier {
  let known = 0;
  let told = -1;
  const news = (): readonly string[] => {
    const at = now();
    if (at === undefined) return [];
    const lines = happenings(at.trace, known, at.evening);
    known = at.trace.events.length;
    return lines;
  };
  return {
    begin(events) {
      known = events;
      told = -1;
    },
    cry(acts, text) {
      if (told === acts) return;
      told = acts;
      tell([...news(), text()].join(' '));
    },
    close: (lines) => tell([...news(), ...lines].join(' ')),
  };
}
