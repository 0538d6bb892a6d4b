/** A ticket of the board: one button that says how its dish stands, what taking it would do, and who waits for it. */
import type { JSX } from 'preact';
import type { StationName } from '../../trace';
import { shiftBoard } from '../../words/shifts';
import { guestOf } from '../guests';
import { DishPicture } from '../kit';
import { colourOf } from '../look';
import type { Bite, Block, ShiftActs, ShiftView, Ticket } from '../shift-model';
import { Glyph, glyphOfStation, type GlyphName } from './glyphs';
import { pressOf, ticketOf } from './press';

/** How a guest waits: from when to when, in kitchen minutes. */
export interface Patience {
  readonly from: number;
  readonly due: number;
}

interface TicketProps {
  readonly ticket: Ticket;
  readonly shift: ShiftView;
  readonly acts: ShiftActs;
  readonly patience: Patience | undefined;
  /** The playhead's minute when this is drawn; from then on the bar is moved without drawing. */
  readonly minute: number;
  /** Minutes of the longest recipe on the board: the longest bar. */
  readonly longest: number;
  /** Which table it belongs to, counted from 0. */
  readonly table: number | undefined;
}

/** The station that works for a dish now. */
export const stationOf = ({ blocks }: Ticket): StationName | undefined => {
  const now = blocks.find(({ state, at }) => state === 'now' && at !== 'hands');
  return now?.at === 'hands' ? undefined : now?.at;
};

export function TicketButton(props: TicketProps): JSX.Element {
  const { ticket, shift, acts } = props;
  const { state, bite, order } = ticket;
  const pinned = shift.pinned === order;
  const lost = losesNow(shift)?.loses.includes(order) ?? false;
  const flags = [
    'shift-ticket',
    state,
    bite === undefined ? 'still-life' : 'takeable',
    ticket.late > 0 && 'late',
    bite !== undefined && bite.kind !== 'work' && 'long-bite',
    pinned && 'pinned',
    lost && 'would-lose',
    shift.selected === order && 'selected',
    ticket.mood === 'gone' && 'guest-gone',
  ].filter((flag) => flag !== false);
  return (
    <button
      type="button"
      class={flags.join(' ')}
      data-order={order}
      style={{ '--dish': colourOf(ticket.dish) }}
      aria-label={tells(props, pinned)}
      {...pressOf(ticket, shift, acts)}
    >
      <span class="t-dish">
        <DishPicture dish={ticket.dish} />
        <kbd>{ticket.key}</kbd>
      </span>
      <b class="t-name">{ticket.label}</b>
      <StateLine ticket={ticket} />
      <Bar {...props} />
      {bite === undefined ? null : <span class="t-bite">{shiftBoard.bite(bite.kind, bite.minutes)}</span>}
      {pinned ? (
        <span class="t-pin">
          <Glyph name="pin" />
          {shiftBoard.pinned}
        </span>
      ) : null}
      <Guest {...props} />
      {lost ? (
        <span class="t-lost">
          <Glyph name="door" />
          {shiftBoard.loses}
        </span>
      ) : null}
    </button>
  );
}

/** What taking the selected dish would do. */
export const losesNow = (shift: ShiftView): Bite | undefined => ticketOf(shift, shift.selected)?.bite;

function tells({ ticket, shift, table }: TicketProps, pinned: boolean): string {
  const loses = ticket.bite?.loses ?? [];
  return shiftBoard.tells({
    ...ticket,
    state: stateText(ticket),
    pinned,
    steps: ticket.blocks
      .filter(({ state }) => state !== 'done')
      .map(({ at, minutes }) => shiftBoard.step(at, minutes)),
    table: table === undefined ? undefined : shiftBoard.table(table),
    loses: loses.map((order) => ticketOf(shift, order)?.label ?? ''),
  });
}

function stateText(ticket: Ticket): string {
  const { state } = shiftBoard;
  switch (ticket.state) {
    case 'coming':
      return state.coming(ticket.till);
    case 'ready':
      return state.ready(ticket.late);
    case 'hands':
      return state.hands(ticket.till);
    case 'cooking':
      return state.cooking(stationOf(ticket), ticket.till);
    case 'served':
      return ticket.mood === 'gone' ? state.late : state.served;
    case 'line':
    case 'off':
      return state[ticket.state];
  }
}

function glyphOf(ticket: Ticket): GlyphName | undefined {
  switch (ticket.state) {
    case 'coming':
      return 'clock';
    case 'ready':
      return ticket.late > 0 ? 'bang' : undefined;
    case 'cooking':
      return glyphOfStation(stationOf(ticket) ?? 'rest');
    case 'served':
      return 'check';
    case 'off':
      return 'cross';
    case 'hands':
    case 'line':
      return ticket.state;
  }
}

function StateLine({ ticket }: { readonly ticket: Ticket }): JSX.Element {
  const glyph = glyphOf(ticket);
  return (
    <span class="t-state">
      {glyph === undefined ? null : <Glyph name={glyph} />}
      <span class="long">{stateText(ticket)}</span>
      <span class="brief">{briefText(ticket)}</span>
    </span>
  );
}

/** What is said of its state where there is little room. */
function briefText(ticket: Ticket): string {
  const { state, till, late } = ticket;
  const { brief } = shiftBoard;
  if (state === 'ready' && late > 0) return brief.late(late);
  if (till === undefined || !(state === 'coming' || state === 'hands' || state === 'cooking'))
    return stateText(ticket);
  return state === 'coming' ? brief.at(till) : brief.till(till);
}

/** The recipe as a bar of small pieces, as long as it takes. */
function Bar({ ticket: { blocks }, longest }: TicketProps): JSX.Element {
  const whole = blocks.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <span class="t-bar" style={{ '--share': String(longest > 0 ? whole / longest : 0) }}>
      {blocks.map((block, i) => (
        // The steps of a recipe never move.
        // oxlint-disable-next-line react/no-array-index-key
        <Piece key={i} block={block} />
      ))}
    </span>
  );
}

function Piece({ block: { at, minutes, state } }: { readonly block: Block }): JSX.Element {
  const hands = at === 'hands';
  return (
    <i class={`piece ${hands ? 'work' : 'wait'} ${state}`} style={{ flexGrow: minutes }}>
      {hands ? null : <Glyph name={glyphOfStation(at)} />}
      <b>{minutes}</b>
    </i>
  );
}

/** Who waits for it, and how long still. */
function Guest({ ticket: { face, mood, due, state }, patience, minute }: TicketProps): JSX.Element | null {
  const fed = mood === 'fed';
  return (
    <span class={`t-guest ${mood}${due === undefined ? ' patient' : ''}`}>
      <span class="t-face">
        <img src={guestOf(face, mood)} alt="" draggable={false} />
        {fed ? <Glyph name="check" /> : null}
      </span>
      {due === undefined || fed ? null : (
        <>
          <b class="t-due">{mood === 'gone' ? shiftBoard.left(due) : shiftBoard.by(due)}</b>
          {patience === undefined || mood === 'gone' || state === 'coming' ? null : (
            <i
              class="t-patience"
              data-from={patience.from}
              data-due={patience.due}
              style={{ '--left': String(patienceLeft(patience, minute)) }}
            />
          )}
        </>
      )}
    </span>
  );
}

/** The share of a guest's patience that is left. */
export const patienceLeft = ({ from, due }: Patience, minute: number): number =>
  due > from ? Math.min(1, Math.max(0, (due - minute) / (due - from))) : 0;
