/** One lane per dish, the hands and each slot, of both kitchens on one axis of minutes. */
import { computed } from '@preact/signals-core';
import type { JSX } from 'preact';
import { follow } from './timeline/follow';
import { Island, type Inside } from './island';
import { drawLanes } from './timeline/lanes-view';
import { drawNames } from './timeline/names-view';
import { TimelinePane } from './timeline/pane';
import { stateOf } from './timeline/state';
import type { PanelProps } from './view';

export function Timeline(props: PanelProps): JSX.Element {
  return <Island kind="timeline" start={() => start(props)} />;
}

function start(props: PanelProps): Inside {
  const { model, acts } = props;
  const state = stateOf(model);
  // Drawn again only for what changes them, and not for a bar that is pointed at.
  const lanes = computed(() => drawLanes(model, state));
  const names = computed(() => drawNames(model, acts, state));
  return {
    draw: () => <TimelinePane {...props} state={state} names={names.value} lanes={lanes.value} />,
    onShown: (host) => follow(host, model, state),
  };
}
