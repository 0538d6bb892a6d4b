/** The buttons of a shift: wait, take back, play, hint, again, why, and what is seldom needed. */
import type { JSX } from 'preact';
import { words } from '../../words';
import { shiftBoard } from '../../words/shifts';
import { Icon, IconButton, type IconName } from '../icons';
import { boxOf } from '../kit';
import type { Rect } from '../model';
import type { ShiftOptions, ShiftView } from '../shift-model';
import type { PanelProps } from '../view';
import { Bubble } from './board';
import { Fold, foldAround } from './fold';
import { Glyph, type GlyphName } from './glyphs';
import { numberOf, refusalText } from './refusals';

interface BarProps extends PanelProps {
  readonly shift: ShiftView;
  readonly box: Rect;
}

export function Bar(props: BarProps): JSX.Element {
  const { model, acts, shift, box } = props;
  const { shift: act } = acts;
  const playing = model.playing.value;
  const over = shift.report !== undefined;
  const mine = shift.picker.is === 'player';
  return (
    <section
      class={`shift-bar${box.height > box.width ? ' upright' : ''}`}
      aria-label={shiftBoard.bar}
      style={boxOf(box)}
    >
      <Wait {...props} />
      <IconButton
        icon="undo"
        name={shiftBoard.undo}
        kind="round"
        disabled={!shift.undoable || !mine}
        onPress={() => act.undo()}
      />
      <IconButton
        icon={playing ? 'pause' : 'play'}
        name={playing ? shiftBoard.pause : shiftBoard.play}
        kind="round"
        onPress={() => act.toggle()}
      />
      <GlyphButton
        glyph="bulb"
        name={shiftBoard.hint}
        disabled={!mine || over || shift.hints >= 3}
        onPress={() => act.hint()}
      />
      <span class="again">
        <IconButton icon="restart" name={shiftBoard.restart} kind="round" onPress={() => act.restart()} />
      </span>
      <IconButton icon="glass" name={shiftBoard.why} kind="round" onPress={() => acts.toggleGlass()} />
      <More {...props} />
    </section>
  );
}

function Wait({ acts, shift }: BarProps): JSX.Element {
  const { asks, refusal, picker } = shift;
  // While the hands work, what lies ahead is not told.
  const bell = asks ? shift.bell : undefined;
  const no = refusal !== undefined && !('order' in refusal) ? refusal : undefined;
  const possible = bell !== undefined && picker.is === 'player';
  return (
    <span class="shift-wait">
      <button
        type="button"
        class={`button small${possible ? '' : ' not-now'}${no === undefined ? '' : ` refused-${String(numberOf(no) % 2)}`}`}
        aria-label={shiftBoard.waits(bell?.minute)}
        title={shiftBoard.waits(bell?.minute)}
        onClick={() => acts.shift.wait()}
      >
        <Glyph name="bell" />
        <span class="long">{bell === undefined ? shiftBoard.wait : shiftBoard.waitTill(bell.minute)}</span>
        <span class="brief">{bell === undefined ? '' : shiftBoard.till(bell.minute)}</span>
      </button>
      {no === undefined ? null : <Bubble key={numberOf(no)} text={refusalText(no, shift)} below={false} />}
    </span>
  );
}

function GlyphButton({
  glyph,
  name,
  disabled,
  onPress,
}: {
  readonly glyph: GlyphName;
  readonly name: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button round"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onPress}
    >
      <Glyph name={glyph} />
    </button>
  );
}

function More({ acts, shift }: BarProps): JSX.Element {
  return (
    <Fold kind="shift-more" name={shiftBoard.more} summary={<Glyph name="dots" />}>
      <Option name="rush" acts={acts} shift={shift} />
      <Option name="oneTap" acts={acts} shift={shift} />
      <Item icon="restart" kind="again" text={shiftBoard.restart} onPress={() => acts.shift.restart()} />
      <Item icon="settings" text={words.ui.controls.settings} onPress={() => acts.open('settings')} />
      <Item icon="menus" text={shiftBoard.map} onPress={() => acts.open('shifts')} />
    </Fold>
  );
}

function Option({
  name,
  acts,
  shift,
}: Pick<BarProps, 'acts' | 'shift'> & { readonly name: keyof ShiftOptions }): JSX.Element {
  return (
    <label class="shift-option">
      <input
        type="checkbox"
        checked={shift.options[name]}
        onChange={({ currentTarget }) => acts.shift.set({ [name]: currentTarget.checked })}
      />
      {shiftBoard[name]}
    </label>
  );
}

function Item({
  icon,
  kind = '',
  text,
  onPress,
}: {
  readonly icon: IconName;
  readonly kind?: string;
  readonly text: string;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class={`shift-choose ${kind}`}
      onClick={({ currentTarget }) => {
        foldAround(currentTarget);
        onPress();
      }}
    >
      <Icon name={icon} />
      {text}
    </button>
  );
}
