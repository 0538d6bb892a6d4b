/** A shift in figures: guests and minutes beside par, asyncio's own rule and one's best, and what the hands did. */
import type { JSX } from 'preact';
import { shiftReport } from '../words/shifts';
import type { Report, Result } from './shift-model';

interface Row {
  readonly name: string;
  readonly kind: 'own' | 'other';
  readonly result: Result;
}

export function ShiftFigures({
  report,
  own,
  best,
}: {
  readonly report: Report;
  /** Whether the player picked. */
  readonly own: boolean;
  readonly best: Result | undefined;
}): JSX.Element {
  const { figures } = shiftReport;
  const result = report.stuck === undefined ? report.result : { ...report.result, total: Infinity };
  const rows: readonly Row[] = [
    { name: own ? figures.you : figures.watched, kind: 'own', result },
    { name: report.proved ? figures.par : figures.bestKnown, kind: 'other', result: report.par },
    { name: figures.fifo, kind: 'other', result: report.fifo },
    ...(best === undefined ? [] : [{ name: figures.best, kind: 'other', result: best } as const]),
  ];
  const longest = Math.max(...rows.map(({ result }) => result.total).filter(Number.isFinite), 1);
  return (
    <section class="shift-figures">
      <table>
        <caption class="unseen">{figures.title}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{figures.who}</th>
            <th scope="col">{figures.fed}</th>
            <th scope="col">{figures.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureRow key={row.name} {...row} longest={longest} />
          ))}
        </tbody>
      </table>
      <Hands {...report} />
    </section>
  );
}

function FigureRow({ name, kind, result, longest }: Row & { readonly longest: number }): JSX.Element {
  const { inTime, guests, total } = result;
  return (
    <tr class={kind}>
      <th scope="row">{name}</th>
      <td class={inTime === guests ? 'all' : ''}>{shiftReport.fed(result)}</td>
      <td class="shift-minutes">
        <span>
          {Number.isFinite(total) ? (
            <i style={{ '--share': String(total / longest) }} aria-hidden="true" />
          ) : null}
          {shiftReport.closing(result)}
        </span>
      </td>
    </tr>
  );
}

/** What the hands did with the minutes. */
function Hands({ busy, idle, lateness }: Pick<Report, 'busy' | 'idle' | 'lateness'>): JSX.Element {
  const { figures } = shiftReport;
  return (
    <div class="shift-hands">
      <p class="shift-hands-bar">
        <span class="busy" style={{ flexGrow: busy }}>
          {figures.busy(busy)}
        </span>
        {idle > 0 ? (
          <span class="idle" style={{ flexGrow: idle }}>
            <b>{figures.idle(idle)}</b>
          </span>
        ) : null}
      </p>
      <p>{figures.lateness(lateness)}</p>
    </div>
  );
}
