/** The buttons of a shift's report: from the lost choice, once more, the next shift, and the ways out. */
import type { JSX } from 'preact';
import type { ShiftName } from '../shifts';
import { shiftReport, shiftTexts } from '../words/shifts';
import { Icon, IconButton } from './icons';
import type { Acts } from './model';
import type { Report, ShiftCard, ShiftView, Turning } from './shift-model';
import { lost } from './shift-parts';

interface WaysProps {
  readonly shift: ShiftView;
  readonly report: Report;
  /** Of all shifts, in the order they are played. */
  readonly cards: readonly ShiftCard[];
  readonly acts: Acts;
}

/** Where to go on. The first of them is the one to press. */
export function ShiftWays({ shift, report, cards, acts }: WaysProps): JSX.Element {
  const { buttons } = shiftReport;
  const own = shift.picker.is === 'player';
  const next = nextOf(shift, cards);
  const isLost = own && lost(report) > 0;
  const goesOn = own && !isLost && report.stars >= 2 && next !== undefined;
  return (
    <footer class="shift-report-ways">
      {own ? null : (
        <button type="button" class="button primary" onClick={() => acts.shift.takeOver()}>
          {buttons.takeOver}
        </button>
      )}
      {isLost && report.turning !== undefined ? <Again turning={report.turning} acts={acts} /> : null}
      {goesOn ? <NextShift name={next} acts={acts} main /> : null}
      {own ? (
        <button
          type="button"
          class={(isLost && report.turning !== undefined) || goesOn ? 'button small' : 'button primary'}
          onClick={() => acts.shift.restart()}
        >
          {buttons.restart} <kbd>{buttons.restartKey}</kbd>
        </button>
      ) : null}
      {goesOn || next === undefined ? null : <NextShift name={next} acts={acts} main={false} />}
      <span class="shift-report-others">
        <IconButton icon="glass" name={buttons.inside} kind="round" onPress={() => lookInside(acts)} />
        <IconButton icon="share" name={buttons.share} kind="round" onPress={() => acts.shift.share()} />
        <IconButton icon="menus" name={buttons.map} kind="round" onPress={() => acts.open('shifts')} />
      </span>
    </footer>
  );
}

function nextOf({ name }: ShiftView, cards: readonly ShiftCard[]): ShiftName | undefined {
  const at = cards.findIndex((card) => card.name === name);
  return at < 0 ? undefined : cards[at + 1]?.name;
}

function lookInside(acts: Acts): void {
  acts.shift.showReport(false);
  acts.toggleGlass();
}

/** The choice was found while somebody waited for it. */
const takeFocusFromHeading = (button: HTMLElement | null): void => {
  if (document.activeElement?.id === 'shift-report') button?.focus({ preventScroll: true });
};

function Again({
  turning,
  acts,
}: {
  readonly turning: Turning | 'searching';
  readonly acts: Acts;
}): JSX.Element {
  const { again } = shiftReport.buttons;
  if (turning === 'searching')
    return (
      <button key="searching" type="button" class="button primary" disabled>
        {again}
      </button>
    );
  return (
    <button
      key="found"
      ref={takeFocusFromHeading}
      type="button"
      class="button primary"
      onClick={() => acts.shift.againFrom(turning.acts)}
    >
      <Icon name="undo" />
      {again}
    </button>
  );
}

function NextShift({
  name,
  acts,
  main,
}: {
  readonly name: ShiftName;
  readonly acts: Acts;
  readonly main: boolean;
}): JSX.Element {
  const { next, nextShift } = shiftReport.buttons;
  const full = next(shiftTexts[name].title);
  return (
    <button
      type="button"
      class={main ? 'button primary' : 'button small'}
      title={full}
      onClick={() => acts.shift.enter(name)}
    >
      {main ? full : nextShift}
    </button>
  );
}
