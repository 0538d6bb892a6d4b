/** More figures of a run: a table, and the plates over time. */
import type { JSX } from 'preact';
import { lateness, measuresAt, type KitchenKind } from '../trace';
import { words } from '../words';
import type { Run } from './model';

const kitchens = ['synchronous', 'concurrent'] as const;

export function Figures({ run }: { readonly run: Run }): JSX.Element {
  const { figures, who } = words.ui.payoff;
  const { synchronous, concurrent } = run.spans;
  const measures = kitchens.map((kitchen) => measuresAt(run.spans[kitchen], Infinity));
  const row = (name: string, values: readonly string[]): JSX.Element => (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, i) => (
        <td key={kitchens[i]}>{value}</td>
      ))}
    </tr>
  );
  const ratio = synchronous.trace.total / concurrent.trace.total;
  return (
    <div class="figures-more">
      <table>
        <caption class="unseen">{figures.head}</caption>
        <thead>
          <tr>
            <th scope="col">{figures.minutes}</th>
            {kitchens.map((kitchen) => (
              <th key={kitchen} scope="col" class={kitchen}>
                {who[kitchen]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(
            figures.total,
            [synchronous, concurrent].map(({ trace }) => words.number(trace.total)),
          )}
          {row(
            figures.busy,
            measures.map(({ busy, busyShare }) => `${words.number(busy)} (${words.percent(busyShare)})`),
          )}
          {row(
            figures.held,
            measures.map(({ held }) => words.number(held)),
          )}
          {row(
            figures.idle,
            measures.map(({ idle }) => words.number(idle)),
          )}
          {row(
            figures.late,
            [synchronous, concurrent].map((spans) => words.number(lateness(spans))),
          )}
          {ratio > 1 ? row(figures.ratio, ['', figures.times(ratio)]) : null}
        </tbody>
      </table>
      <Plates run={run} />
    </div>
  );
}

const size = { width: 300, height: 130, pad: 8 } as const;

function Plates({ run }: { readonly run: Run }): JSX.Element {
  const { figures } = words.ui.payoff;
  return (
    <figure class="plates-chart">
      <figcaption>{figures.plates}</figcaption>
      <svg viewBox={`0 0 ${String(size.width)} ${String(size.height)}`} aria-hidden="true">
        {kitchens.map((kitchen) => (
          <path key={kitchen} class={kitchen} d={steps(run, kitchen)} />
        ))}
      </svg>
      <p class="plates-ends">
        <span>{words.number(0)}</span>
        <span>{words.minutes(run.end)}</span>
      </p>
    </figure>
  );
}

/** A step for every plate, as an SVG path. */
function steps({ spans, end }: Run, kitchen: KitchenKind): string {
  const { served, trace } = spans[kitchen];
  const { width, height, pad } = size;
  const x = (minute: number): string => (pad + ((width - 2 * pad) * minute) / (end || 1)).toFixed(1);
  const y = (plates: number): string =>
    (height - pad - ((height - 2 * pad) * plates) / trace.orders.length).toFixed(1);
  const plates = served.map(({ t }, i) => `H${x(t)}V${y(i + 1)}`);
  return `M${x(0)} ${y(0)}${plates.join('')}H${x(end)}`;
}
