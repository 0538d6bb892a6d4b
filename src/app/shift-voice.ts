/** A shift in words, for who hears it: what happened since the last choice, and all there is to choose from now. */
import type { Ticket } from '../panels/shift-model';
import type { Evening } from '../shifts';
import { dueOf, type Order } from '../kitchen';
import { namesIn } from '../panels/told';
import type { Trace, TraceEvent } from '../trace';
import { shiftVoice as says } from '../words/shifts';

/** What happened from the event with this index on. */
export function happenings(trace: Trace, from: number, { sheet }: Evening): readonly string[] {
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
    ...lines('ready', (ticket) => says.ready(ticket.key, ticket.label, left(ticket), ticket.due)),
    ...lines('cooking', ({ key, label, till, due }) => says.cooking(key, label, till ?? minute, due)),
    ...lines('line', ({ key, label }) => says.line(key, label)),
    ...lines('coming', (ticket) =>
      says.coming(ticket.key, ticket.label, ticket.till ?? 0, left(ticket), ticket.due),
    ),
  ].join(' ');
}
