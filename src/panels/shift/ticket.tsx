/** A ticket of the board: one button that says how its dish stands, what taking it would do, and who waits for it. */
import type { JSX } from 'preact';
import { shiftBoard } from '../../words/shifts';
import { guestOf } from '../guests';
import { DishPicture } from '../kit';
import { colourOf } from '../look';
import type { Bite, Block, ShiftActs, ShiftView, Ticket } from '../shift-model';
import { Glyph, glyphOfStation } from './glyphs';
import { pressOf, ticketOf } from './press';
import { isDead, isTooLate, StateLine, stateText, WouldLose } from './state';

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
  /** Whether its task ended in an error, and was not cancelled. */
  readonly failed: boolean;
}

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
    isTooLate(ticket) && 'too-late',
    isDead(ticket) && 'dead',
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
      {lost ? <WouldLose /> : <StateLine ticket={ticket} failed={props.failed} />}
      <Bar {...props} />
      {bite === undefined ? null : (
        <span class="t-bite">{shiftBoard.bite(bite.kind, bite.minutes, ticket.doomed)}</span>
      )}
      {pinned ? (
        <span class="t-pin">
          <Glyph name="pin" />
          {shiftBoard.pinned}
        </span>
      ) : null}
      <Guest {...props} />
    </button>
  );
}

/** What taking the selected dish would do. */
export const losesNow = (shift: ShiftView): Bite | undefined => ticketOf(shift, shift.selected)?.bite;

function tells({ ticket, shift, table, failed }: TicketProps, pinned: boolean): string {
  const loses = ticket.bite?.loses ?? [];
  return shiftBoard.tells({
    ...ticket,
    state: stateText(ticket, failed),
    hopeless: isHopeless(ticket),
    pinned,
    steps: ticket.blocks
      .filter(({ state }) => state !== 'done')
      .map(({ at, minutes }) => shiftBoard.step(at, minutes)),
    table: table === undefined ? undefined : shiftBoard.table(table),
    loses: loses.map((order) => ticketOf(shift, order)?.label ?? ''),
  });
}

/** The recipe as a bar of small pieces, as long as it takes. */
function Bar({ ticket, longest }: TicketProps): JSX.Element {
  const { blocks } = ticket;
  const whole = blocks.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <span class="t-bar" style={{ '--share': String(longest > 0 ? whole / longest : 0) }}>
      {blocks.map((block, i) => (
        // The steps of a recipe never move.
        // oxlint-disable-next-line react/no-array-index-key
        <Piece key={i} block={block} dead={isDead(ticket)} />
      ))}
    </span>
  );
}

function Piece({
  block: { at, minutes, state },
  dead,
}: {
  readonly block: Block;
  readonly dead: boolean;
}): JSX.Element {
  const hands = at === 'hands';
  const is = dead && state !== 'done' ? 'never' : state;
  return (
    <i class={`piece ${hands ? 'work' : 'wait'} ${is}`} style={{ flexGrow: minutes }}>
      {hands ? null : <Glyph name={glyphOfStation(at)} />}
      <b>{minutes}</b>
    </i>
  );
}

/** Whether its guest sits there still, in vain. */
const isHopeless = ({ hopeless, doomed, mood }: Ticket): boolean =>
  (hopeless || doomed !== undefined) && mood !== 'gone' && mood !== 'fed';

const vainText = ({ doomed }: Ticket): string =>
  doomed === undefined ? shiftBoard.tooLate : shiftBoard.inVain;

/** Who waits for it, and how long still. */
function Guest({ ticket, patience, minute }: TicketProps): JSX.Element | null {
  const { face, mood, due, state } = ticket;
  const fed = mood === 'fed';
  const inVain = isHopeless(ticket);
  return (
    <span class={`t-guest ${mood}${due === undefined ? ' patient' : ''}${inVain ? ' in-vain' : ''}`}>
      <span class="t-face">
        <img src={guestOf(face, mood)} alt="" draggable={false} />
        {fed ? <Glyph name="check" /> : null}
      </span>
      {due === undefined || fed ? null : (
        <>
          <b class="t-due">
            {mood === 'gone' ? shiftBoard.left(due) : inVain ? vainText(ticket) : shiftBoard.by(due)}
          </b>
          {patience === undefined || mood === 'gone' || (state === 'coming' && !inVain) ? null : (
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
