/** The timeline’s pane: what can be shown, the lanes of both kitchens under one axis, and the sentence of a bar. */
import type { JSX } from 'preact';
import { words } from '../../words';
import type { PanelProps } from '../view';
import { axisHeight, axisNode } from './axis';
import { Foot } from './foot';
import { Heads } from './heads';
import { onKey } from './keys';
import { elementOf } from './picture';
import { pointing } from './pointing';
import { Ring } from './ring';
import { bottomOf } from './rows';
import { nameWidth, rightEdge, type TimelineState } from './state';
import { Tools } from './tools';

export interface PaneProps extends PanelProps {
  readonly state: TimelineState;
}

interface WholePaneProps extends PaneProps {
  /** The lanes, and their names. */
  readonly lanes: JSX.Element;
  readonly names: readonly JSX.Element[];
}

export function TimelinePane(props: WholePaneProps): JSX.Element {
  const { state, model } = props;
  const { room, scale } = state;
  const left = nameWidth(room.value);
  return (
    <>
      <Tools {...props} />
      <div
        class="timeline-body"
        style={{ '--left': `${String(left)}px`, '--right': `${String(rightEdge(room.value))}px` }}
        {...pointing(props)}
      >
        <svg
          class="timeline-axis"
          height={axisHeight(room.value.small)}
          width={scale.value.width}
          aria-hidden="true"
        >
          {elementOf(axisNode(scale.value, model.glass.value.bookmarks, room.value.small))}
        </svg>
        <Rows {...props} />
        <div class="timeline-over" aria-hidden="true">
          <b class="timeline-now">{words.number(0)}</b>
        </div>
      </div>
      <Foot {...props} />
    </>
  );
}

function Rows({ lanes, names, ...props }: WholePaneProps): JSX.Element {
  const { state } = props;
  const { width, height } = state.room.value;
  // A window that stays while the lanes scroll below it, and takes no room.
  const pane = { height: `${String(height)}px`, marginBottom: `${String(-height)}px` };
  return (
    // Keys come from the bars inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class="timeline-scroll"
      onScroll={(event) => {
        state.top.value = event.currentTarget.scrollTop;
      }}
      onKeyDown={(event) => onKey(event, props)}
    >
      <div class="timeline-content" style={{ height: `${String(bottomOf(state.rows.value))}px` }}>
        <Heads {...props} />
        {names}
        {width > 0 ? lanes : null}
        <div class="timeline-ahead" style={pane} aria-hidden="true">
          <i class="timeline-veil" />
          <i class="timeline-unseen" />
        </div>
        <Ring {...props} />
        <div class="timeline-ahead line" style={pane} aria-hidden="true">
          <i class="timeline-pointer" />
        </div>
      </div>
    </div>
  );
}
