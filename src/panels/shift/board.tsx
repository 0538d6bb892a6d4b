/** The tickets in the order of the sheet, what is said of a wrong pick, and the painted dishes as buttons. */
import type { JSX } from 'preact';
import type { OrderId, Trace } from '../../trace';
import { shiftBoard } from '../../words/shifts';
import { boxOf } from '../kit';
import type { ShiftLayout, ShiftView, Ticket } from '../shift-model';
import type { PanelProps } from '../view';
import { pressOf } from './press';
import { numberOf, refusalText } from './refusals';
import { TicketButton, type Patience } from './ticket';

interface BoardProps extends PanelProps {
  readonly shift: ShiftView;
  readonly layout: ShiftLayout;
}

export function Board({ model, acts, shift, layout }: BoardProps): JSX.Element {
  const { tickets, refusal } = shift;
  const { board, columns } = layout;
  const { trace } = model.run.value.spans.concurrent;
  const tables = tablesOf(tickets);
  const failed = failedIn(trace);
  const longest = Math.max(0, ...tickets.map(minutesOf));
  const refused = refusal !== undefined && 'order' in refusal ? refusal : undefined;
  return (
    <section
      class={`shift-board columns-${String(columns)}${shift.asks ? ' asks' : ''}`}
      aria-label={shiftBoard.board}
      style={{ ...boxOf(board), '--rows': String(Math.ceil(tickets.length / columns)) }}
    >
      <ol>
        {tickets.map((ticket, i) => {
          const index = tables.findIndex((members) => members.includes(ticket.order));
          const no = refused?.order === ticket.order ? numberOf(refused) : 0;
          return (
            <li
              key={ticket.order}
              class={[
                'shift-slot',
                ticket.state === 'coming' ? 'not-yet' : 'here',
                index < 0 ? '' : 'seated',
                no > 0 ? `refused-${String(no % 2)}` : '',
              ].join(' ')}
              style={{ '--i': String(i) }}
            >
              {index < 0 ? null : <Bracket index={index} rows={rowsOf(tickets, i, columns)} />}
              <TicketButton
                ticket={ticket}
                shift={shift}
                acts={acts.shift}
                patience={patienceOf(trace, ticket)}
                minute={model.minute.peek()}
                longest={longest}
                table={index < 0 ? undefined : index}
                failed={failed.has(ticket.order)}
              />
              {no > 0 && refused !== undefined ? (
                <Bubble key={no} text={refusalText(refused, shift)} below={i < columns} />
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The orders that sit together, each table once. */
export function tablesOf(tickets: readonly Ticket[]): readonly (readonly OrderId[])[] {
  const tables: (readonly OrderId[])[] = [];
  for (const { order, table } of tickets)
    if (table.length > 0 && !tables.some((members) => members.includes(order))) tables.push(table);
  return tables;
}

/** Whose task ended in an error. */
function failedIn({ events }: Trace): ReadonlySet<OrderId> {
  const raised = new Set(events.flatMap((event) => (event.kind === 'raised' ? [event.task] : [])));
  return new Set(
    events.flatMap((event) => (event.kind === 'begun' && raised.has(event.task) ? [event.order] : [])),
  );
}

const minutesOf = ({ blocks }: Ticket): number => blocks.reduce((sum, { minutes }) => sum + minutes, 0);

function patienceOf({ orders }: Trace, { order, due }: Ticket): Patience | undefined {
  return due === undefined ? undefined : { from: orders[order]?.arrives ?? 0, due };
}

/** How many tickets below each other one bracket goes around from this one on; 0 where the one above goes around it. */
function rowsOf(tickets: readonly Ticket[], at: number, columns: ShiftLayout['columns']): number {
  if (columns === 2) return 1;
  const isBeside = (i: number): boolean => tickets[at]?.table.includes(tickets[i]?.order ?? -1) ?? false;
  if (isBeside(at - 1)) return 0;
  let rows = 1;
  while (isBeside(at + rows)) rows++;
  return rows;
}

/** Goes around those of one table, and says which it is. */
function Bracket({ index, rows }: { readonly index: number; readonly rows: number }): JSX.Element | null {
  if (rows === 0) return null;
  return (
    <span
      class={`t-table table-${String(index % 3)}`}
      style={{ '--table-rows': String(rows) }}
      aria-hidden="true"
    >
      <b>{shiftBoard.table(index)}</b>
    </span>
  );
}

/** Says why not. Heard by way of `Refused`. */
export function Bubble({ text, below }: { readonly text: string; readonly below: boolean }): JSX.Element {
  return (
    <p class={`shift-bubble${below ? ' below' : ''}`} aria-hidden="true">
      {text}
    </p>
  );
}

/** The last wrong pick, for a screen reader. */
export function Refused({ shift }: Pick<BoardProps, 'shift'>): JSX.Element {
  const { refusal } = shift;
  // The same words again would not be heard again.
  const again = refusal !== undefined && numberOf(refusal) % 2 === 0 ? '\u00a0' : '';
  return (
    <p class="unseen" role="status">
      {refusal === undefined ? '' : refusalText(refusal, shift) + again}
    </p>
  );
}

/** A dish where it is painted can be pressed like its ticket. */
export function Spots({ acts, shift }: Pick<BoardProps, 'acts' | 'shift'>): JSX.Element {
  return (
    <>
      {shift.tickets.map((ticket) =>
        ticket.spot === undefined ? null : (
          <button
            key={ticket.order}
            type="button"
            class={`shift-spot${shift.selected === ticket.order ? ' selected' : ''}`}
            aria-hidden="true"
            tabIndex={-1}
            style={boxOf(ticket.spot)}
            {...pressOf(ticket, shift, acts.shift)}
          />
        ),
      )}
    </>
  );
}
