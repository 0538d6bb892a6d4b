/** The keyboard in the lanes: from bar to bar, closer and further, and selecting a dish. */
import { batch } from '@preact/signals-core';
import { closer, zoom } from './zoom';
import type { PaneProps } from './pane';
import { keyOf, neighbour, placeOf, rowOf, type Direction } from './places';
import { showing } from './scale';
import { barAt, type BarPlace } from './state';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

const factors: Readonly<Record<string, number>> = {
  '+': closer,
  '=': closer,
  '-': 1 / closer,
  _: 1 / closer,
  0: 0,
};

/** Called for keys on a bar; others bubble on. */
export function onKey(event: KeyboardEvent, props: PaneProps): void {
  const { state, model, acts } = props;
  const at = placeOf(event.target);
  if (event.altKey || event.ctrlKey || event.metaKey || at === undefined) return;
  const bar = barAt(model.run.value, at);
  const direction = directions[event.key];
  const factor = factors[event.key];
  if (direction !== undefined) {
    const next = neighbour(state.rows.value, at, direction, state.horizon.value);
    if (next !== undefined) goTo(next, event.currentTarget as HTMLElement, props);
  } else if (factor !== undefined) zoom(state, factor, bar?.from);
  else if (event.key === 'Enter') acts.select(bar?.order);
  else return;
  event.preventDefault();
}

/** Brings a bar into sight and gives it the focus. */
function goTo(to: BarPlace, scroller: HTMLElement, { state, model }: PaneProps): void {
  const row = rowOf(state.rows.value, to);
  const bar = barAt(model.run.value, to);
  if (row === undefined || bar === undefined) return;
  const { scrollTop, clientHeight } = scroller;
  const bottom = row.y + row.height;
  const top =
    row.y < scrollTop ? row.y : bottom > scrollTop + clientHeight ? bottom - clientHeight : scrollTop;
  scroller.scrollTop = top;
  batch(() => {
    state.top.value = top;
    state.cursor.value = to;
    state.spoken.value = to;
    const { value } = state.sight;
    if (value !== undefined) state.sight.value = showing(value, bar.from, state.end.value);
  });
  scroller.querySelector<SVGElement>(`[data-bar="${keyOf(to)}"]`)?.focus({ preventScroll: true });
}
