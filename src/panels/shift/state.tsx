/** How a ticket stands, with a sign and in words: at length, and where there is little room. */
import type { JSX } from 'preact';
import type { StationName } from '../../trace';
import { shiftBoard } from '../../words/shifts';
import type { Ticket } from '../shift-model';
import { Glyph, glyphOfStation, type GlyphName } from './glyphs';

/** The station that works for a dish now. */
export const stationOf = ({ blocks }: Ticket): StationName | undefined => {
  const now = blocks.find(({ state, at }) => state === 'now' && at !== 'hands');
  return now?.at === 'hands' ? undefined : now?.at;
};

/** Whether the rest of its recipe will never be done. */
export const isDead = ({ state, doomed }: Ticket): boolean => doomed !== undefined || state === 'off';

/** Whether a plate came when its guest had gone. */
export const isTooLate = ({ state, mood }: Ticket): boolean => state === 'served' && mood === 'gone';

/** Whether its bell has rung, and nobody came. */
const isCalling = ({ state, begun, doomed }: Ticket): boolean =>
  state === 'ready' && begun && doomed === undefined;

/** `failed`: its own task ended in an error. */
export function stateText(ticket: Ticket, failed: boolean): string {
  const { state } = shiftBoard;
  if (ticket.doomed !== undefined) return state.doomed[ticket.doomed](stationOf(ticket) ?? ticket.holds);
  switch (ticket.state) {
    case 'coming':
      return state.coming(ticket.till);
    case 'ready':
      return state.ready(ticket.late);
    case 'hands':
      return state.hands(ticket.till);
    case 'cooking':
      return state.cooking(stationOf(ticket), ticket.till);
    case 'line':
      return state.line(ticket.wants, ticket.holds);
    case 'served':
      return isTooLate(ticket) ? state.late : state.served;
    case 'off':
      return failed ? state.failed : state.cancelled;
  }
}

function glyphOf(ticket: Ticket): GlyphName | undefined {
  if (isDead(ticket)) return ticket.doomed === 'guest' ? 'door' : 'cross';
  switch (ticket.state) {
    case 'coming':
      return 'clock';
    case 'ready':
      return isCalling(ticket) ? 'bang' : undefined;
    case 'cooking':
      return glyphOfStation(stationOf(ticket) ?? 'rest');
    case 'served':
      return isTooLate(ticket) ? 'clock' : 'check';
    case 'off':
      return 'cross';
    case 'hands':
    case 'line':
      return ticket.state;
  }
}

export function StateLine({
  ticket,
  failed,
}: {
  readonly ticket: Ticket;
  readonly failed: boolean;
}): JSX.Element {
  const glyph = glyphOf(ticket);
  return (
    <span class="t-state">
      {glyph === undefined ? null : <Glyph name={glyph} />}
      <span class="long">{stateText(ticket, failed)}</span>
      <span class="brief">{briefText(ticket, failed)}</span>
    </span>
  );
}

/** What is said of its state where there is little room. */
function briefText(ticket: Ticket, failed: boolean): string {
  const { state, till, late, begun, wants, holds, doomed } = ticket;
  const { brief } = shiftBoard;
  if (doomed !== undefined) return stateText(ticket, failed);
  if (state === 'ready') return late > 0 && begun ? brief.late(late) : brief.ready;
  if (state === 'line' && wants !== undefined) return brief.line(wants, holds);
  if (till === undefined || !(state === 'coming' || state === 'hands' || state === 'cooking'))
    return stateText(ticket, failed);
  return state === 'coming' ? brief.at(till) : brief.till(till);
}

/** In the place of its state: what taking another dish would do to it. */
export function WouldLose(): JSX.Element {
  return (
    <span class="t-state t-lost">
      <Glyph name="door" />
      <span class="long">{shiftBoard.loses}</span>
      <span class="brief">{shiftBoard.brief.loses}</span>
    </span>
  );
}
