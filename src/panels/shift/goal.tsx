/** What an evening is about, to be read once before the first pick; and what is said once nobody can be fed any more. */
import { signal } from '@preact/signals-core';
import { Component, type JSX } from 'preact';
import { shiftBoard } from '../../words/shifts';
import { Icon, IconButton } from '../icons';
import type { ShiftView } from '../shift-model';
import { tablesOf } from './board';
import { ticketOf } from './press';
import { textsOf } from './texts';

/** The evening whose goal was read: it stays away, however often one begins again. */
const read = signal('');

const keyOf = ({ name, day = '' }: ShiftView): string => `${name} ${day}`;

export class Goal extends Component<{ readonly shift: ShiftView }> {
  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  /** Whoever has picked has read it. */
  override componentDidUpdate(): void {
    const { shift } = this.props;
    if (shift.undoable) read.value = keyOf(shift);
  }

  override render({ shift }: { readonly shift: ShiftView }): JSX.Element | null {
    const { picker, undoable, hinted, name } = shift;
    if (picker.is !== 'player' || undoable || hinted || read.value === keyOf(shift)) return null;
    const { title, goal } = textsOf(shift);
    const rules = rulesOf(shift);
    return (
      <section class={`shift-goal-card card ${name}`} aria-label={title}>
        <IconButton
          icon="close"
          name={shiftBoard.seen}
          onPress={() => {
            read.value = keyOf(shift);
          }}
        />
        <h3>{title}</h3>
        <p>{goal}</p>
        {rules.length === 0 ? null : (
          <ul>
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        )}
      </section>
    );
  }
}

/** What may happen tonight beside the orders, at length. */
function rulesOf(shift: ShiftView): readonly string[] {
  const { tickets, rules } = shift;
  const { givesOut, rules: text } = shiftBoard;
  return [
    ...rules.failures.map(({ station, slot, minute }) => givesOut(station, slot, minute)),
    ...(rules.walkOut ? [text.walkOut] : []),
    ...tablesOf(tickets).map((table) =>
      text.table(table.map((order) => ticketOf(shift, order)?.label ?? '')),
    ),
  ];
}

/** Everybody who is left is there in vain: nobody has to cook for empty chairs. */
export function Nobody({ shift }: { readonly shift: ShiftView }): JSX.Element | null {
  const { tickets, picker, report, undoable } = shift;
  if (picker.is !== 'player' || report !== undefined || !isInVain(tickets)) return null;
  const text = shiftBoard.nobody;
  return (
    <p class="shift-nobody card" role="status">
      {text.title}{' '}
      <span>
        <Icon name="restart" />
        <kbd>R</kbd> {text.restart}
      </span>
      {undoable ? (
        <span>
          <Icon name="undo" />
          <kbd>U</kbd> {text.undo}
        </span>
      ) : null}
    </p>
  );
}

function isInVain(tickets: ShiftView['tickets']): boolean {
  const left = tickets.filter(({ state }) => state !== 'served' && state !== 'off');
  return (
    left.length > 0 &&
    left.every(({ mood, hopeless, doomed }) => mood === 'gone' || hopeless || doomed !== undefined)
  );
}
