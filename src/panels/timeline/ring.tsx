/** Around the bar that is pointed at or has the focus, above all veils. */
import type { JSX } from 'preact';
import { stretch } from './draw';
import { px } from './node';
import type { PaneProps } from './pane';
import { rowOf } from './places';
import { barAt } from './state';

/** It reaches so many pixels beyond what is in sight. */
const beyond = 4;

export function Ring({ state, model }: PaneProps): JSX.Element | null {
  const at = state.spoken.value;
  const row = at && rowOf(state.rows.value, at);
  const bar = at && barAt(model.run.value, at);
  if (row === undefined || bar === undefined) return null;
  const scale = state.scale.value;
  const { x, width } = stretch(scale, bar.from, bar.to);
  const from = Math.max(-beyond, x);
  // The mark of a moment stands right of it.
  const to = bar.to > bar.from ? Math.min(scale.width + beyond, x + width) : x + row.height * 0.9;
  if (to <= from) return null;
  return (
    <i
      class="timeline-ring"
      style={{
        transform: `translate(${String(px(from))}px, ${String(row.y)}px)`,
        width: `${String(px(to - from))}px`,
        height: `${String(row.height)}px`,
      }}
    />
  );
}
