/** The lanes in sight as one drawing, each of its bars to be reached by keyboard, finger and pointer. */
import type { JSX } from 'preact';
import type { Bar, KitchenKind, Lane } from '../../trace';
import { timelineWords } from '../../words/glass';
import type { Model } from '../model';
import { closes } from '../told';
import { numberRoom } from './axis';
import { barNode, barsInSight, gridNode } from './draw';
import { textures } from './ink';
import { ghostNodes, ghostsOf, ghostTotalNode, minutesNode, pathNodes, totalNode } from './marks';
import { laneName } from './names';
import type { Node } from './node';
import { elementOf } from './picture';
import { keyOf } from './places';
import { bottomOf, kitchens, type RowOfLane } from './rows';
import { samePlace, type BarPlace, type Shown, type TimelineState } from './state';

/** Its parts are no components: whatever it reads, it reads when it is called. */
export function drawLanes(model: Model, state: TimelineState): JSX.Element {
  const scale = state.scale.value;
  const near = state.near.value;
  const height = bottomOf(state.rows.value);
  const rows = near.filter((row) => row.kind === 'lane');
  const dishes = model.run.value.sheet.orders.map(({ dish }) => dish);
  const stop = tabStop(state, rows);
  return (
    <svg
      class="timeline-lanes"
      width={scale.width}
      height={height}
      role="group"
      aria-label={timelineWords.name}
      aria-describedby="timeline-how"
    >
      {elementOf(textures(dishes))}
      {elementOf(gridNode(scale, height, numberRoom(state.room.value.small)))}
      <g>{ghosts(model, state, rows).map(elementOf)}</g>
      {rows.map((row) => (
        <g key={`${row.kitchen} ${String(row.index)}`}>{barsOf(model, state, row, stop)}</g>
      ))}
      <g class="timeline-path">{[...paths(model, state), ...closings(model, state)].map(elementOf)}</g>
    </svg>
  );
}

/** The one bar that the tab key reaches: where the keyboard was last, or the first in sight. */
function tabStop(
  { scale, cursor, horizon }: TimelineState,
  rows: readonly RowOfLane[],
): BarPlace | undefined {
  const at = cursor.value;
  const known = (lane: Lane): readonly number[] =>
    barsInSight(lane, scale.value)
      .filter(([{ from }]) => from <= horizon.value)
      .map(([, i]) => i);
  const here = at && rows.find((row) => row.kitchen === at.kitchen && row.index === at.lane);
  if (at !== undefined && here !== undefined && known(here.lane).includes(at.bar)) return at;
  for (const { kitchen, index, lane } of rows) {
    const [bar] = known(lane);
    if (bar !== undefined) return { kitchen, lane: index, bar };
  }
  return undefined;
}

function barsOf(
  { run, glass }: Model,
  { scale, horizon, shown }: TimelineState,
  row: RowOfLane,
  stop: BarPlace | undefined,
): readonly JSX.Element[] {
  const { kitchen, lane, index } = row;
  const { trace } = run.value.spans[kitchen];
  const name = laneName(trace, kitchen, lane);
  const { selected } = glass.value;
  return barsInSight(lane, scale.value)
    .filter(([bar]) => bar.from <= horizon.value)
    .map(([bar, i]) => {
      const place = { kitchen, lane: index, bar: i };
      return (
        <g
          key={i}
          class="timeline-bar"
          role="button"
          // In SVG the name of an attribute is taken to the letter.
          tabindex={samePlace(stop, place) ? 0 : -1}
          aria-label={timelineWords.bar(name, bar.state)}
          aria-pressed={bar.order !== undefined && bar.order === selected}
          data-bar={keyOf(place)}
        >
          {elementOf(barNode(bar, row, scale.value, trace))}
          {isCounted(lane, bar, shown.value) ? elementOf(minutesNode(bar, row, scale.value)) : null}
        </g>
      );
    });
}

/** Lateness is counted on bars that are ready; idle hands on those of the hands that do nothing. */
const isCounted = (lane: Lane, { state }: Bar, shown: ReadonlySet<Shown>): boolean =>
  (shown.has('late') && state === 'ready' && lane.kind !== 'slot') ||
  (shown.has('idle') && lane.kind === 'hands' && (state === 'idle' || state === 'held'));

/** Her lanes as they were in the run before. */
function ghosts(
  { run }: Model,
  { ghost, scale }: TimelineState,
  rows: readonly RowOfLane[],
): readonly Node[] {
  if (ghost.value === undefined) return [];
  const before = ghostsOf(run.value.spans.concurrent, ghost.value.spans.concurrent);
  return rows.flatMap((row) => {
    const lane = row.kitchen === 'concurrent' ? before.get(row.lane) : undefined;
    return lane === undefined ? [] : ghostNodes(lane, row, scale.value);
  });
}

const lanesOfKitchen = ({ rows }: TimelineState, kitchen: KitchenKind): readonly RowOfLane[] =>
  rows.value.filter((row): row is RowOfLane => row.kind === 'lane' && row.kitchen === kitchen);

function paths({ run, show }: Model, state: TimelineState): readonly Node[] {
  if (!state.shown.value.has('path') || !show.value.revealed) return [];
  return kitchens.flatMap((kitchen) =>
    pathNodes(run.value.spans[kitchen], lanesOfKitchen(state, kitchen), state.scale.value),
  );
}

/** When each kitchen closes, and when she closed before. */
function closings({ run, show }: Model, state: TimelineState): readonly Node[] {
  if (!show.value.revealed) return [];
  const scale = state.scale.value;
  const before = state.ghost.value?.spans.concurrent.trace.total;
  const totals = kitchens.flatMap((kitchen) => {
    const { trace } = run.value.spans[kitchen];
    return closes(trace) ? [totalNode(trace.total, lanesOfKitchen(state, kitchen), scale)] : [];
  });
  return before === undefined
    ? totals
    : [ghostTotalNode(before, lanesOfKitchen(state, 'concurrent'), scale, state.room.value.type), ...totals];
}
