/** The top of a shift: what it is called and about, the guests fed so far, the minute, and the way out. */
import type { JSX } from 'preact';
import { shiftBoard } from '../../words/shifts';
import { guestOf } from '../guests';
import { Icon, IconButton } from '../icons';
import { boxOf } from '../kit';
import type { Rect } from '../model';
import type { ShiftView } from '../shift-model';
import type { PanelProps } from '../view';
import { Glyph } from './glyphs';
import { textsOf } from './texts';

interface HeadProps extends PanelProps {
  readonly shift: ShiftView;
  readonly box: Rect;
}

export function Head({ acts, view, shift, box }: HeadProps): JSX.Element {
  const { title, goal } = textsOf(shift);
  const { rush } = shift;
  return (
    <header class={`shift-head card${shift.options.rush ? ' in-rush' : ''}`} style={boxOf(box)}>
      <IconButton icon="close" name={shiftBoard.leave} onPress={() => acts.shift.leave()} />
      <div class="shift-title">
        <h2 tabIndex={-1}>{title}</h2>
        <p>{goal}</p>
        <Rules shift={shift} />
      </div>
      <Guests shift={shift} />
      <p class={`shift-clock${rush === undefined ? '' : ' hurries'}`}>
        <Glyph name={rush === undefined ? 'clock' : 'bang'} />
        {rush === undefined ? shiftBoard.clock(view.whole.value) : shiftBoard.seconds(rush.left)}
      </p>
      {rush === undefined ? null : (
        <i
          class="shift-rush"
          style={{ '--left': String(rush.left / rush.of), '--of': `${String(rush.of)}s` }}
        />
      )}
    </header>
  );
}

/** What may happen tonight beside the orders. */
function Rules({ shift: { rules } }: Pick<HeadProps, 'shift'>): JSX.Element | null {
  const { failures, walkOut } = rules;
  if (failures.length === 0 && !walkOut) return null;
  return (
    <p class="shift-rules">
      {failures.map(({ station, slot, minute }) => (
        <b key={`${station} ${String(slot)}`}>{shiftBoard.givesOut(station, slot, minute)}</b>
      ))}
      {walkOut ? <b>{shiftBoard.walkOut}</b> : null}
    </p>
  );
}

/** Everybody's face, and how many of them were fed. */
function Guests({ shift: { tickets, fed, lost } }: Pick<HeadProps, 'shift'>): JSX.Element {
  return (
    <div class="shift-faces">
      <p class="unseen">{shiftBoard.guestsLong(fed, tickets.length, lost)}</p>
      <ul aria-hidden="true">
        {tickets.map(({ order, face, mood }) => (
          <li key={order} class={mood}>
            <img src={guestOf(face, mood)} alt="" draggable={false} />
            {mood === 'fed' ? <Glyph name="check" /> : null}
          </li>
        ))}
      </ul>
      <p class="shift-fed" aria-hidden="true">
        <Icon name="plate" />
        <b>{shiftBoard.guests(fed, tickets.length)}</b>
        {lost > 0 ? <i>{shiftBoard.lost(lost)}</i> : null}
      </p>
    </div>
  );
}
