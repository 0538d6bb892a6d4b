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
  const { model, acts, view, shift, box } = props;
  const { shift: act } = acts;
  const playing = model.playing.value;
  return (
    <section
      class={`shift-bar${box.height > box.width ? ' upright' : ''}`}
      aria-label={shiftBoard.bar}
      style={boxOf(box)}
    >
      <Wait {...props} />
      <BarButton
        sign={<Icon name="undo" />}
        name={shiftBoard.undo}
        off={!shift.undoable}
        onPress={() => act.undo()}
      />
      <BarButton
        sign={<Icon name={playing ? 'pause' : 'play'} />}
        name={playing ? shiftBoard.pause : shiftBoard.play}
        off={view.stands.value !== undefined}
        onPress={() => act.toggle()}
      />
      <BarButton
        sign={<Glyph name="bulb" />}
        name={shiftBoard.hint}
        off={shift.picker.is !== 'player' || shift.report !== undefined || shift.hints >= 3}
        onPress={() => act.hint()}
      />
      <span class="again">
        <IconButton icon="restart" name={shiftBoard.restart} kind="round" onPress={() => act.restart()} />
      </span>
      <span class="why">
        <IconButton icon="glass" name={shiftBoard.why} kind="round" onPress={() => acts.toggleGlass()} />
      </span>
      <More {...props} />
    </section>
  );
}

function Wait({ acts, shift }: BarProps): JSX.Element {
  const { asks, refusal, picker } = shift;
  // While the hands work, what lies ahead is not told.
  const bell = asks ? shift.bell : undefined;
  const pinned = shift.pinned === 'bell';
  const no = refusal !== undefined && !('order' in refusal) ? refusal : undefined;
  const possible = bell !== undefined && picker.is === 'player';
  const what = bell === undefined ? (pinned ? shiftBoard.pinned : '') : comesText(shift, bell);
  const name = shiftBoard.waits(bell?.minute, what);
  const flags = [
    possible || pinned ? '' : ' not-now',
    pinned ? ' pinned' : '',
    no === undefined ? '' : ` refused-${String(numberOf(no) % 2)}`,
  ];
  return (
    <span class="shift-wait">
      <button
        type="button"
        class={`button small${flags.join('')}`}
        aria-label={name}
        aria-pressed={pinned}
        title={name}
        onClick={() => acts.shift.wait()}
      >
        <Glyph name={pinned ? 'pin' : signs[bell?.what ?? 'bell']} />
        <span class="long">
          {bell === undefined ? shiftBoard.wait : shiftBoard.waitTill(bell.minute)}
          {what === '' ? null : <small>{what}</small>}
        </span>
        <span class="brief">
          {bell === undefined ? what || shiftBoard.wait : shiftBoard.till(bell.minute)}
        </span>
      </button>
      {no === undefined ? null : <Bubble key={numberOf(no)} text={refusalText(no, shift)} below={false} />}
    </span>
  );
}

type Coming = NonNullable<ShiftView['bell']>;

const signs: Readonly<Record<Coming['what'], GlyphName>> = {
  bell: 'bell',
  order: 'plus',
  guest: 'door',
  failure: 'bang',
};

function comesText({ rules }: ShiftView, { what, minute }: Coming): string {
  if (what !== 'failure') return shiftBoard.comes[what];
  const station = rules.failures.find((failure) => failure.minute === minute)?.station;
  return shiftBoard.comes.failure(station ?? 'stove');
}

/** Where it is off, it keeps the keyboard. */
function BarButton({
  sign,
  name,
  off,
  onPress,
}: {
  readonly sign: JSX.Element;
  readonly name: string;
  readonly off: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button round"
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {sign}
    </button>
  );
}

function More({ acts, shift }: BarProps): JSX.Element {
  return (
    <Fold
      kind="shift-more"
      name={shiftBoard.more}
      summary={<Glyph name="dots" />}
      onFold={acts.shift.lookAway}
    >
      <Option name="rush" acts={acts} shift={shift} />
      <Option name="oneTap" acts={acts} shift={shift} />
      <Item icon="restart" kind="again" text={shiftBoard.restart} onPress={() => acts.shift.restart()} />
      <Item icon="glass" kind="why" text={shiftBoard.why} onPress={() => acts.toggleGlass()} />
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
