/** The stations below the loop: what is in each slot, and who stands in line for one. */
import type { JSX } from 'preact';
import type { SlotUse, StationLine, TaskId } from '../../trace';
import { words } from '../../words';
import { loopWords } from '../../words/glass';
import { partOf, Ticket, titleOf, type LoopProps } from './ticket';

/** So many slots are drawn; a kitchen has eight at most, a trace from elsewhere any number. */
const mostSlots = 12;

/** More free ones than this are not drawn: the count above them says it. */
const mostFree = 4;

/** What every part of it is given. `rang`: tasks whose bell rang, and nobody came. */
interface SlotProps extends LoopProps {
  readonly rang: ReadonlySet<TaskId | null>;
}

interface StationsProps extends SlotProps {
  readonly lines: readonly StationLine[];
}

export function Stations({ lines, ...props }: StationsProps): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section class="loop-stations" aria-label={loopWords.stations}>
      {lines.map((each) => (
        <Station key={each.station} {...props} of={each} />
      ))}
    </section>
  );
}

function Station({ of, ...props }: SlotProps & { readonly of: StationLine }): JSX.Element {
  const { station, count, taken, line } = of;
  return (
    <div class={`loop-station ${station}`} data-place={station}>
      <h3>{loopWords.slots(station, taken.length, count)}</h3>
      <Slots {...props} of={of} />
      {line.length === 0 ? null : (
        <>
          <span class="loop-in-line">{loopWords.inLine}</span>
          <ol class="loop-line">
            {line.map((each, i) => (
              <li key={each.task}>
                <Ticket
                  {...props}
                  of={each}
                  tells={loopWords.tells.line(tellingName(props, each), station, i + 1)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** The slots by number; of the free ones, the first are kept for those who come from the line. */
function Slots({ of, ...props }: SlotProps & { readonly of: StationLine }): JSX.Element | null {
  const { station, count, taken, promised } = of;
  const { tells, kept } = loopWords;
  const bySlot = new Map(taken.map((use) => [use.slot, use]));
  const free =
    station === 'rest' ? [] : range(Math.min(count, mostSlots)).filter((slot) => !bySlot.has(slot));
  const keptAt = new Map(
    promised.flatMap((task, i) => (free[i] === undefined ? [] : [[free[i], task] as const])),
  );
  const seen = free.length > mostFree ? free.filter((slot) => keptAt.has(slot)) : free;
  const shown = [...bySlot.keys(), ...seen].toSorted((a, b) => a - b).slice(0, mostSlots);
  if (shown.length === 0) return null;
  return (
    <ol class="loop-slots">
      {shown.map((slot) => {
        const use = bySlot.get(slot);
        if (use !== undefined) return <Slot key={slot} {...props} of={of} use={use} />;
        const task = keptAt.get(slot);
        return (
          <li key={slot} class="loop-slot free">
            {task === undefined ? (
              <>
                <span aria-hidden="true">{words.number(slot + 1)}</span>
                <span class="unseen">{tells.free(station, slot)}</span>
              </>
            ) : (
              <Ticket
                {...props}
                of={task}
                kind="kept"
                note={kept}
                likeness
                tells={tells.kept(tellingName(props, task), station)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Slot({
  of,
  use,
  rang,
  ...props
}: SlotProps & { readonly of: StationLine; readonly use: SlotUse }): JSX.Element {
  const { slot, what, rings, since, held, kept } = use;
  const isOver = rang.has(use.task) && !kept;
  return (
    <li class={`loop-slot${held ? ' held' : ''}`}>
      <Ticket
        {...props}
        of={use}
        kind={isOver ? 'rang' : undefined}
        note={kept ? loopWords.keeps : isOver ? loopWords.rang(rings) : loopWords.till(rings)}
        runs={{ since, until: rings }}
        likeness
        tells={loopWords.tells.slot(tellingName(props, use), of.station, slot, words.step(what), rings)}
      />
    </li>
  );
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

/** The name of a task as a screen reader hears it. */
export const tellingName = (
  { trace }: Pick<LoopProps, 'trace'>,
  task: StationLine['line'][number] | SlotUse | StationLine['promised'][number],
): string => [titleOf(trace, task), partOf(task)].filter((each) => each !== undefined).join(', ');
