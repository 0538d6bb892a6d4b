/** What a shift says over the kitchen: a hint, who picks, the way back to the choice, and the first steps. */
import { signal } from '@preact/signals-core';
import type { JSX } from 'preact';
import { words } from '../../words';
import { shiftBoard } from '../../words/shifts';
import { IconButton } from '../icons';
import { boxOf } from '../kit';
import type { ShiftLayout, ShiftView } from '../shift-model';
import type { PanelProps } from '../view';
import { Glyph } from './glyphs';
import { Goal, Nobody } from './goal';
import { isTouched } from './press';
import { textsOf } from './texts';
import { stationOf } from './state';

interface SaidProps extends PanelProps {
  readonly shift: ShiftView;
  readonly layout: ShiftLayout;
}

/** All of it, in the painted kitchen's place. */
export function Said(props: SaidProps): JSX.Element {
  const { shift, layout } = props;
  const { kitchen, head } = layout;
  // On an upright page a kitchen may be small, and free at both sides.
  const isTall = props.model.page.value.mode === 'tall';
  const box = isTall ? { ...kitchen, x: head.x, width: head.width } : kitchen;
  return (
    <>
      <div class="shift-said" style={boxOf(box)}>
        <Picks {...props} />
        <Hint {...props} />
        <Nobody shift={shift} />
        <Goal shift={shift} />
        <Past {...props} />
      </div>
      <Coach {...props} />
    </>
  );
}

/** Somebody else picks. */
function Picks({ acts, shift }: SaidProps): JSX.Element | null {
  const { picker } = shift;
  if (picker.is === 'player') return null;
  return (
    <p class="shift-picks card">
      <b>{picker.is === 'rule' ? shiftBoard.picks.rule(picker.rule) : shiftBoard.picks[picker.is]}</b>
      <button type="button" class="button small primary" onClick={() => acts.shift.takeOver()}>
        {shiftBoard.takeOver}
      </button>
    </p>
  );
}

function Hint({ acts, shift }: SaidProps): JSX.Element | null {
  const { hints, hinted, picker } = shift;
  if (hints === 0 || !hinted || picker.is === 'rule' || picker.is === 'replay') return null;
  const text = textsOf(shift).hints[hints - 1];
  return (
    <div key={hints} class="shift-hint card" role="status">
      <p>
        <b>
          <Glyph name="bulb" />
          {shiftBoard.hintOf(hints)}
        </b>{' '}
        {text}
      </p>
      <IconButton icon="close" name={words.ui.notices.close} onPress={() => acts.shift.hideHint()} />
    </div>
  );
}

/** One looks back: the choice is elsewhere. */
function Past({ model, acts, view, shift }: SaidProps): JSX.Element | null {
  const { choiceAt } = shift;
  const whole = view.whole.value;
  if (choiceAt === undefined || shift.asks || whole >= choiceAt || model.playing.value) return null;
  const [here, back] = shiftBoard.past(whole, choiceAt);
  return (
    <button type="button" class="shift-past button small primary" onClick={() => acts.shift.catchUp()}>
      <span>{here}</span>
      <b>{back}</b>
    </button>
  );
}

/** Whether somebody wants no first steps, on this visit. */
const skipped = signal(false);

/** The first shift teaches itself: one line at a time, at what it is about. */
function Coach({ shift, layout, model }: SaidProps): JSX.Element | null {
  const { name, picker, hints, report, rush } = shift;
  if (skipped.value || name !== 'supper' || picker.is !== 'player' || hints > 0) return null;
  if (report !== undefined || rush !== undefined) return null;
  const line = lineFor(shift);
  if (line === undefined) return null;
  const { mode } = model.page.value;
  const { board, bar, ribbons } = layout;
  const above = line.at === 'bar' || mode === 'tall';
  // On an upright page it leaves the ribbon free, which shows what a pick would do.
  const target = line.at === 'bar' ? bar : above ? ribbons : board;
  return (
    <p
      key={line.text}
      class={`shift-coach ${above ? 'above' : 'beside'}`}
      role="status"
      style={
        above
          ? { left: `${String(target.x + target.width / 2)}px`, top: `${String(target.y)}px` }
          : {
              left: `${String(target.x)}px`,
              // In a low kitchen there is as much room below it as the goal needs.
              top: `${String(target.y + target.height * (mode === 'low' ? 0.01 : 0.24))}px`,
              maxWidth: `min(23em, ${String(target.x - 22)}px)`,
            }
      }
    >
      <span>{line.text}</span>
      <button
        type="button"
        class="link"
        onClick={() => {
          skipped.value = true;
        }}
      >
        {shiftBoard.coach.skip}
      </button>
    </p>
  );
}

interface Line {
  readonly text: string;
  readonly at: 'board' | 'bar';
}

/** Each line goes as soon as what it says is done. */
function lineFor({ tickets, asks, undoable, ready, options }: ShiftView): Line | undefined {
  const { coach } = shiftBoard;
  const begun = tickets.filter((ticket) => ticket.begun);
  if (!undoable && begun.length === 0 && asks)
    return { text: isTouched() && !options.oneTap ? coach.touch : coach.pick, at: 'board' };
  const cooking = tickets.filter(({ state }) => state === 'cooking');
  const station = cooking[0] && stationOf(cooking[0]);
  if (begun.length === 1 && asks && station !== undefined) return { text: coach.full(station), at: 'board' };
  const hands = tickets.some(({ state }) => state === 'hands');
  if (cooking.length > 0 && ready.length === 0 && !hands && !tickets.some(({ state }) => state === 'ready'))
    return { text: coach.wait, at: 'bar' };
  return undefined;
}
