/** What came of a shift: stars, the choice that cost a guest, figures, the rule learned, and where to go on. */
import type { JSX } from 'preact';
import './shift-report.css';
import { shiftReport, shiftTexts } from '../words/shifts';
import { Icon, IconButton } from './icons';
import { boxOf, DishPicture } from './kit';
import { guestOf } from './guests';
import type { PanelLayout, Rect, Run } from './model';
import { causeTexts } from './shift-causes';
import { ShiftFigures } from './shift-figures';
import type { Picker, Report, ShiftView, Turning } from './shift-model';
import { dishOfOrder, lost, Mark, Star, Stars } from './shift-parts';
import { ShiftWays } from './shift-ways';
import { textsOf } from './shift/texts';
import type { PanelProps } from './view';

interface ReportProps {
  readonly shift: ShiftView;
  readonly report: Report;
}

export function ShiftReport({ model, acts }: PanelProps): JSX.Element | null {
  const shift = model.shift.value;
  const report = shift?.report;
  if (shift === undefined || report === undefined) return null;
  const kept = !model.present.value && !model.embed.value;
  const own = shift.picker.is === 'player';
  const box = reportBox(model.page.value);
  return (
    // The keyboard's way to close is the cross, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={takeFocus}
      class="card shift-report"
      aria-labelledby="shift-report"
      style={
        box && {
          left: boxOf(box).left,
          width: boxOf(box).width,
          '--top': boxOf(box).top,
          '--room': boxOf(box).height,
        }
      }
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        acts.shift.showReport(false);
      }}
    >
      <div class="shift-report-body">
        <header class="shift-report-head">
          {own ? <Stars stars={report.stars} pop /> : null}
          <p class="shift-report-name">{textsOf(shift).title}</p>
          <h2 id="shift-report" tabIndex={-1}>
            {headingOf(report, shift.picker)}
          </h2>
          <Guests shift={shift} run={model.run.value} />
          <IconButton
            icon="close"
            name={shiftReport.buttons.close}
            kind="round"
            onPress={() => acts.shift.showReport(false)}
          />
        </header>
        <Stuck shift={shift} report={report} />
        <Causes shift={shift} report={report} />
        {own ? <Heart shift={shift} report={report} /> : null}
        <ShiftFigures report={report} own={own} best={kept && own ? report.best : undefined} />
        {own ? <Goals shift={shift} report={report} /> : null}
        <Learned shift={shift} folded={lost(report) > 0} />
      </div>
      <ShiftWays shift={shift} report={report} cards={model.shifts.value?.cards ?? []} acts={acts} />
    </section>
  );
}

/** Below that many CSS pixels a report is no pleasure to read. */
const leastHeight = 390;

/** Where the report may lie: best where it covers neither the tickets nor the ribbons, which show what it speaks of. */
function reportBox({ mode, shift }: PanelLayout): Rect | undefined {
  if (shift === undefined) return undefined;
  const { kitchen, ribbons, board, bar, head } = shift;
  const foot = bar.y + bar.height;
  if (mode === 'wide') {
    // Over all that is painted, frame and awning, too.
    const around = (ribbons.y - kitchen.y - kitchen.height) * 0.7;
    return {
      x: kitchen.x - around,
      y: kitchen.y - around,
      width: kitchen.width + 2 * around,
      height: kitchen.height + 2 * around,
    };
  }
  if (mode === 'low') {
    const x = Math.min(kitchen.x, board.x);
    const y = Math.min(kitchen.y, head.y);
    return { x, y, width: Math.max(kitchen.x + kitchen.width, board.x + board.width) - x, height: foot - y };
  }
  const below = ribbons.y + ribbons.height;
  const y = foot - below >= leastHeight ? below : kitchen.y;
  return { x: board.x, y, width: board.width, height: foot - y };
}

// The page's own keys go on working; whoever goes by keyboard or by ear is led to what is next.
const takeFocus = (section: HTMLElement | null): void => {
  const find = (what: string): HTMLElement | null | undefined => section?.querySelector<HTMLElement>(what);
  (find('.primary:enabled') ?? find('h2'))?.focus({ preventScroll: true });
};

function headingOf(report: Report, picker: Picker): string {
  const { watched, perfect, title, stuckTitle } = shiftReport;
  if (report.stuck !== undefined) return stuckTitle;
  switch (picker.is) {
    case 'player':
      return report.stars === 3 ? perfect(report.result) : title(report.result);
    case 'rule':
      return watched.rule(picker.rule, report.result);
    case 'solution':
      return watched.solution(report.result);
    case 'replay':
      return watched.replay(report.result);
  }
}

/** Every guest's dish, and whether it came in time: at the end, wherever the playhead stands meanwhile. */
function Guests({ shift, run }: { readonly shift: ShiftView; readonly run: Run }): JSX.Element {
  const { served } = run.spans.concurrent;
  return (
    <ul class="shift-guests">
      {shift.tickets.map(({ order, dish, due, face }) => {
        const plate = served.find((each) => each.order === order)?.t;
        const isFed = plate !== undefined && plate <= (due ?? Infinity);
        return (
          <li key={order} class={isFed ? 'fed' : 'gone'}>
            {due === undefined ? null : (
              <img class="face" src={guestOf(face, isFed ? 'fed' : 'gone')} alt="" draggable={false} />
            )}
            <DishPicture dish={dish} />
            <Mark yes={isFed} />
            <span class="unseen">{shiftReport.guest(dishOfOrder(shift, order), plate, due)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who waits for whom. */
function Stuck({ shift, report }: ReportProps): JSX.Element | null {
  if (report.stuck === undefined) return null;
  const { waits, nobody } = shiftReport.stuck;
  return (
    <div class="shift-heart">
      <ul>
        {report.stuck.map(({ order, on, holds }) => (
          <li key={order}>{waits(dishOfOrder(shift, order), holds, on)}</li>
        ))}
      </ul>
      <p>
        <b>{nobody}</b>
      </p>
    </div>
  );
}

/** Why guests were lost. */
function Causes({ shift, report }: ReportProps): JSX.Element | null {
  const texts = causeTexts(shift, report);
  if (texts.length === 0) return null;
  return (
    <ul class="shift-causes">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The one choice that cost a guest. */
function Heart({ shift, report }: ReportProps): JSX.Element | null {
  const { turning } = report;
  if (lost(report) === 0 || turning === undefined) return null;
  const text = shiftReport.turning;
  return (
    <div class="shift-heart" role="status">
      {turning === 'searching' ? (
        <p class="shift-searching">{text.searching}</p>
      ) : (
        <>
          <Taken shift={shift} turning={turning} />
          <p>
            <b>{didOf(shift, turning)}</b>{' '}
            {text.lost([turning.lost, ...turning.also].map((order) => dishOfOrder(shift, order)))}
          </p>
        </>
      )}
    </div>
  );
}

function didOf(shift: ShiftView, { minute, took }: Turning): string {
  const text = shiftReport.turning;
  return typeof took === 'number' ? text.took(minute, dishOfOrder(shift, took)) : text[took](minute);
}

/** The dish that was taken, and the one that was not. */
function Taken({ shift, turning }: { readonly shift: ShiftView; readonly turning: Turning }): JSX.Element {
  const picture = (order: number): JSX.Element => (
    <DishPicture dish={shift.tickets.find((each) => each.order === order)?.dish ?? ''} />
  );
  const { took, lost } = turning;
  return (
    <span class="shift-taken" aria-hidden="true">
      <span class="took">{typeof took === 'number' ? picture(took) : <Icon name="pause" />}</span>
      <span class="lost">{picture(lost)}</span>
    </span>
  );
}

/** What the stars that are still missing ask for. */
function Goals({ shift, report }: ReportProps): JSX.Element | null {
  const { stars, fifo, par, undone } = report;
  if (stars === 3) return null;
  const { goals } = shiftReport;
  const isCalm = shift.tickets.every(({ due }) => due === undefined);
  const first = isCalm ? [goals.calm.served, goals.calm.near(par)] : [goals.fifo(fifo), goals.all(par)];
  const all = [...first, goals.par(par)];
  return (
    <section class="shift-goals">
      <h3>{goals.title}</h3>
      <ul>
        {all.slice(stars).map((goal, i) => (
          <li key={goal}>
            <span class="unseen">{shiftReport.stars(stars + i + 1)}: </span>
            <span class="stars" aria-hidden="true">
              {Array.from({ length: stars + i + 1 }, (_, star) => (
                <Star key={star} won />
              ))}
            </span>
            {goal}
          </li>
        ))}
      </ul>
      {undone && stars === 2 ? <p>{shiftReport.undone}</p> : null}
    </section>
  );
}

/** The rule, and where it fails; after a loss it is there for who asks. */
function Learned({
  shift: { name },
  folded,
}: {
  readonly shift: ShiftView;
  readonly folded: boolean;
}): JSX.Element | null {
  if (name === 'daily') return null;
  const { rule, fails } = shiftTexts[name];
  return (
    <details class="shift-learned" open={!folded}>
      <summary>{shiftReport.rule}</summary>
      <p>{rule}</p>
      <p>
        <b>{shiftReport.fails}:</b> {fails}
      </p>
    </details>
  );
}
