/** The switches above the lanes: what is shown besides, and how close. */
import type { JSX } from 'preact';
import { timelineWords } from '../../words/glass';
import { Icon, type IconName } from '../icons';
import type { PaneProps } from './pane';
import { shows, type Shown, type TimelineState } from './state';
import { closer, zoom } from './zoom';

export function Tools({ model, state }: PaneProps): JSX.Element {
  const shown = state.shown.value;
  const { revealed } = model.show.value;
  return (
    <div class="timeline-tools">
      <div class="timeline-shows" role="group" aria-label={timelineWords.shows.name}>
        {shows
          // The path tells how it ends.
          .filter((each) => each !== 'path' || revealed)
          .map((each) => (
            <button
              key={each}
              type="button"
              class={`timeline-show ${each}`}
              aria-pressed={shown.has(each)}
              onClick={() => toggle(state, each)}
            >
              {timelineWords.shows[each]}
            </button>
          ))}
      </div>
      <div class="timeline-zoom" role="group" aria-label={timelineWords.zoom.name}>
        <ZoomButton state={state} sign="minus" name={timelineWords.zoom.out} factor={1 / closer} />
        <ZoomButton state={state} sign="fullscreen" name={timelineWords.zoom.all} factor={0} />
        <ZoomButton state={state} sign="plus" name={timelineWords.zoom.in} factor={closer} />
      </div>
    </div>
  );
}

function toggle({ shown }: TimelineState, what: Shown): void {
  const next = new Set(shown.value);
  if (!next.delete(what)) next.add(what);
  shown.value = next;
}

function ZoomButton({
  state,
  sign,
  name,
  factor,
}: {
  readonly state: TimelineState;
  readonly sign: IconName;
  readonly name: string;
  readonly factor: number;
}): JSX.Element {
  const all = state.sight.value === undefined;
  return (
    <button
      type="button"
      class="timeline-show"
      aria-label={name}
      title={name}
      // A button that goes away under the finger would send the next press elsewhere.
      aria-disabled={all && factor < 1}
      onClick={() => zoom(state, factor)}
    >
      <Icon name={sign} />
    </button>
  );
}
