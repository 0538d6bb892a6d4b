/** The player's time as a ribbon that is dragged to look back, and a rival's below it, on one axis. */
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { dishOf, handsAt, type Spans } from '../../trace';
import { words } from '../../words';
import { shiftBoard } from '../../words/shifts';
import { Block, boxOf, DishPicture, Once, percent } from '../kit';
import { colourOf } from '../look';
import type { Acts, Model, Rect } from '../model';
import type { Picker, Rival, RivalName, ShiftView, Ticket } from '../shift-model';
import type { PanelProps } from '../view';
import { Fold, foldAround } from './fold';
import { Glyph, type GlyphName } from './glyphs';
import { flagsOf } from './dues';
import { ticketOf } from './press';

interface RibbonsProps extends PanelProps {
  readonly shift: ShiftView;
  readonly box: Rect;
}

export function Ribbons(props: RibbonsProps): JSX.Element {
  const { shift, box } = props;
  const rival = shift.rivals.find(({ name }) => name === shift.rival) ?? shift.rivals[0];
  return (
    <section class="shift-ribbons card" aria-label={shiftBoard.ribbons} style={boxOf(box)}>
      <div class="shift-time">
        <span class="shift-who you">
          <Glyph name="hands" />
          <b>{whose(shift.picker)}</b>
        </span>
        <Player {...props} />
      </div>
      {rival === undefined ? null : <Beside {...props} rival={rival} />}
    </section>
  );
}

const whose = (picker: Picker): string =>
  picker.is === 'rule' ? shiftBoard.whose.rule(picker.rule) : shiftBoard.whose[picker.is];

/** How far of the axis the playhead is, and how far was seen: what a ribbon shows. */
export function shares({ minute, seen, shift }: Model): { readonly now: number; readonly seen: number } {
  const view = shift.value;
  const axis = view?.axis ?? 0;
  const to = Math.max(minute.value, Math.min(seen.value, view?.choiceAt ?? seen.value));
  const share = (at: number): number => (axis > 0 ? Math.min(1, at / axis) : 0);
  return { now: share(minute.value), seen: share(to) };
}

function Player({ model, acts, view, shift, box }: RibbonsProps): JSX.Element {
  const spans = model.run.value.spans.concurrent;
  const { axis, choiceAt } = shift;
  const last = Math.floor(choiceAt ?? spans.trace.total);
  // While the hands work, what lies ahead is not told.
  const choice = shift.asks || !model.playing.value ? choiceAt : undefined;
  return (
    <div
      class="shift-ribbon player"
      role="slider"
      tabIndex={0}
      aria-label={shiftBoard.ribbon}
      aria-valuemin={0}
      aria-valuemax={Math.max(last, view.whole.value)}
      aria-valuenow={view.whole.value}
      aria-valuetext={shiftBoard.at(view.whole.value, doingAt(spans, view.whole.value))}
      onKeyDown={(event) => onKey(event, last, acts)}
      onPointerDown={(event) => onGrab(event, axis, acts)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event, axis, acts);
      }}
    >
      <Dues shift={shift} box={box} />
      <div class="ribbon-track">
        <Ticks axis={axis} />
        <Blocks spans={spans} axis={axis} />
        <i class="shift-veil" />
        <Ghost shift={shift} />
      </div>
      {choice === undefined ? null : (
        <i class="shift-choice" style={{ left: percent(choice, axis) }}>
          ?
        </i>
      )}
      <i class="ribbon-pointer" />
    </div>
  );
}

/** The hands as they would be until the next `await` of the selected dish. */
function Ghost({ shift }: Pick<RibbonsProps, 'shift'>): JSX.Element | null {
  const { selected, choiceAt, axis, asks } = shift;
  const ticket = ticketOf(shift, selected);
  if (ticket?.bite === undefined || choiceAt === undefined || !asks) return null;
  const { minutes } = ticket.bite;
  return (
    <i
      class={`shift-ghost${minutes > 0 ? '' : ' no-time'}`}
      style={{
        left: percent(choiceAt, axis),
        width: percent(minutes, axis),
        '--dish': colourOf(ticket.dish),
      }}
    >
      <DishPicture dish={ticket.dish} />
    </i>
  );
}

function Blocks({ spans, axis }: { readonly spans: Spans; readonly axis: number }): JSX.Element {
  return (
    <Once of={spans} at={axis}>
      <span class="shift-blocks">
        {spans.hands
          .filter(({ to }) => Number.isFinite(to))
          .map((span) => {
            const style = { left: percent(span.from, axis), width: percent(span.to - span.from, axis) };
            return <Block key={span.from} span={span} spans={spans} style={style} />;
          })}
      </span>
    </Once>
  );
}

/** A faint line at every minute. */
function Ticks({ axis }: { readonly axis: number }): JSX.Element {
  return <i class="shift-ticks" style={{ '--axis': String(Math.max(1, axis)) }} />;
}

/** When whose guest leaves, above the ribbon where there is room. */
function Dues({ shift, box }: Pick<RibbonsProps, 'shift' | 'box'>): JSX.Element {
  const { tickets, axis } = shift;
  const dues = tickets.flatMap(({ order, due, mood }) =>
    due === undefined || due > axis || mood === 'fed' || mood === 'gone' ? [] : [{ order, due }],
  );
  return (
    <span class="shift-dues" aria-hidden="true">
      {flagsOf(dues, minuteWidth(box, axis)).map(({ from, to, orders, beside }) => {
        const dishes = orders.map((order) => ticketOf(shift, order)?.dish ?? '');
        return (
          <i key={from} style={{ left: percent(from, axis), '--dish': colourOf(dishes[0] ?? '') }}>
            {beside === 'dishes'
              ? dishes.map((dish, i) => <DishPicture key={orders[i]} dish={dish} />)
              : null}
            <b>{shiftBoard.dues(from, to, beside === 'count' ? orders.length : 1)}</b>
          </i>
        );
      })}
    </span>
  );
}

/** At least as many widths of a flag's letter m; the style sheet says how large things are. */
function minuteWidth({ width, height }: Rect, axis: number): number {
  const letter = Math.min(17, Math.max(13, height * 0.12));
  const name = Math.min(200, Math.max(108, width * 0.19));
  return (width - name - 48) / Math.max(1, axis) / letter;
}

const signs: Readonly<Record<RivalName, GlyphName>> = { fifo: 'line', synchronous: 'hold', best: 'star' };

function Beside({ acts, view, shift, rival }: RibbonsProps & { readonly rival: Rival }): JSX.Element {
  const { axis, rivals, tickets } = shift;
  const name = shiftBoard.rivals[rival.name];
  const fed = fedBy(rival, tickets, view.whole.value);
  return (
    <div class="shift-time">
      <Fold
        kind="shift-rival"
        name={shiftBoard.rival(name, fed, tickets.length)}
        onFold={acts.shift.lookAway}
        summary={
          <span class="shift-who">
            <Glyph name={signs[rival.name]} />
            <b>{shiftBoard.rivalsShort[rival.name]}</b>
            <i>{shiftBoard.guests(fed, tickets.length)}</i>
          </span>
        }
      >
        <h3>{shiftBoard.chooseRival}</h3>
        {rivals.map((each) => (
          <button
            key={each.name}
            type="button"
            class="shift-choose"
            aria-pressed={each.name === rival.name}
            onClick={({ currentTarget }) => {
              acts.shift.face(each.name);
              foldAround(currentTarget);
            }}
          >
            <Glyph name={signs[each.name]} />
            {shiftBoard.rivals[each.name]}
          </button>
        ))}
      </Fold>
      <div class="shift-ribbon" aria-hidden="true">
        <div class="ribbon-track">
          <Blocks spans={rival.spans} axis={axis} />
        </div>
      </div>
    </div>
  );
}

/** How many guests a rival has fed in time by a minute. */
const fedBy = ({ spans }: Rival, tickets: readonly Ticket[], minute: number): number =>
  spans.served.filter(({ t, order }) => t <= minute && t <= (tickets[order]?.due ?? Infinity)).length;

function doingAt(spans: Spans, minute: number): string {
  const { doing } = shiftBoard;
  const span = handsAt(spans, minute);
  if (span.doing === 'prep' || span.doing === 'held')
    return doing.prep(words.dish(dishOf(spans.trace, span.order) ?? ''));
  return doing[span.doing];
}

function onGrab(event: TargetedPointerEvent<HTMLDivElement>, axis: number, acts: Acts): void {
  if (event.button !== 0) return;
  event.currentTarget.setPointerCapture(event.pointerId);
  acts.grab();
  onDrag(event, axis, acts);
}

function onDrag(event: TargetedPointerEvent<HTMLDivElement>, axis: number, acts: Acts): void {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  acts.seek(((event.clientX - left) / width) * axis);
}

function onKey(event: TargetedKeyboardEvent<HTMLDivElement>, last: number, acts: Acts): void {
  const { key } = event;
  if (key === 'Home') acts.seek(0);
  else if (key === 'End') acts.seek(last);
  else if (key === 'ArrowLeft' || key === 'ArrowDown') acts.step(-1);
  else if (key === 'ArrowRight' || key === 'ArrowUp') acts.step(1);
  else return;
  event.preventDefault();
}
