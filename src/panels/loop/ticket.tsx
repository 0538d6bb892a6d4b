/** A task as a ticket: the dish, what it is about, and for how long nobody came. */
import type { JSX } from 'preact';
import { dishOf, type LoopTask, type OrderId, type Trace } from '../../trace';
import { words } from '../../words';
import { loopWords } from '../../words/glass';
import { DishPicture } from '../kit';
import { colourOf } from '../look';
import { namesIn } from '../told';

/** What every part of the loop's pane is given. */
export interface LoopProps {
  readonly trace: Trace;
  readonly selected: OrderId | undefined;
  readonly onSelect: (order: OrderId) => void;
}

interface TicketProps extends LoopProps {
  readonly of: LoopTask;
  /** What a screen reader says of it, with its name. */
  readonly tells: string;
  readonly note?: string | undefined;
  /** What more there is to say after the note, where there is room. */
  readonly aside?: string | undefined;
  /** The place in a queue, from 1. */
  readonly place?: number | undefined;
  /** Kitchen minutes. */
  readonly late?: number | undefined;
  readonly kind?: 'rang' | 'fresh' | 'to-come' | 'kept' | undefined;
  /** Since when and till when it waits: a bar shows how much of that is over. */
  readonly runs?: { readonly since: number; readonly until: number } | undefined;
  /** A likeness of a ticket that stands elsewhere: it does not fly. */
  readonly likeness?: boolean;
}

/** The same task keeps its key wherever it goes; an order still to come has that of its task. */
const keyOf = ({ task, role, order }: LoopTask): string =>
  role === 'dish' ? `order ${String(order)}` : `task ${String(task)}`;

/** What is written on a ticket. */
export function titleOf(trace: Trace, { role, name, order }: LoopTask): string {
  if (order !== undefined) return namesIn(trace).label(order);
  return role === 'main' ? loopWords.main : name;
}

/** The part of a dish that a task is, if it is one, or that it is main. */
export function partOf({ role, name, order }: LoopTask): string | undefined {
  if (role === 'main' && order !== undefined) return loopWords.main;
  const part = role === 'part' ? /part (\d+)$/.exec(name)?.[1] : undefined;
  return part === undefined ? undefined : loopWords.part(Number(part));
}

export function Ticket(props: TicketProps): JSX.Element {
  const { trace, of, selected, onSelect, tells, place, late = 0, kind, likeness = false } = props;
  const { order } = of;
  const dish = order === undefined ? undefined : dishOf(trace, order);
  const classes = [
    'loop-ticket',
    kind,
    of.role === 'part' && 'stub',
    dish === undefined && 'bare',
    late > 0 && 'late',
    order !== undefined && order === selected && 'selected',
  ].filter((each) => typeof each === 'string');
  const inside = <Inside {...props} dish={dish} />;
  const shared = {
    class: classes.join(' '),
    style: dish === undefined ? {} : { '--dish': colourOf(dish) },
    'aria-label': place === undefined && tells === '' ? undefined : tells,
    ...(!likeness && { 'data-key': keyOf(of) }),
  };
  return order === undefined ? (
    <span role="img" {...shared}>
      {inside}
    </span>
  ) : (
    <button type="button" {...shared} aria-pressed={order === selected} onClick={() => onSelect(order)}>
      {inside}
    </button>
  );
}

function Inside({
  trace,
  of,
  note,
  aside,
  place,
  late = 0,
  runs,
  kind,
  dish,
}: TicketProps & { readonly dish: string | undefined }): JSX.Element {
  const part = partOf(of);
  return (
    <>
      {dish === undefined ? null : (
        <span class="loop-face">
          <DishPicture dish={dish} />
        </span>
      )}
      <span class="loop-text">
        <b>{titleOf(trace, of)}</b>
        {part === undefined && note === undefined ? null : (
          <small class={`loop-note ${kind ?? ''}`}>
            {note}
            {aside === undefined ? null : <span class="loop-aside">{aside}</span>}
            {part === undefined || note === undefined ? null : (
              <span class="loop-part">{loopWords.between}</span>
            )}
            {part === undefined ? null : <span class="loop-part">{part}</span>}
          </small>
        )}
      </span>
      {late > 0 ? <em>{loopWords.late(late)}</em> : null}
      {place === undefined ? null : <i class="loop-place">{words.number(place)}</i>}
      {runs === undefined ? null : (
        <i class="loop-bar" style={{ '--from': runs.since, '--until': runs.until }} />
      )}
    </>
  );
}
