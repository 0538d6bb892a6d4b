/** Below the lanes: the sentence of the bar that is pointed at, the critical path in words, and the legend. */
import type { JSX } from 'preact';
import { words } from '../../words';
import { timelineWords } from '../../words/glass';
import { difference } from './changes';
import { sampleNode, sampleWidth } from './legend';
import { pathOf } from './marks';
import { dishName } from './names';
import type { PaneProps } from './pane';
import { elementOf } from './picture';
import { barAt, laneAt } from './state';
import { tell } from './tell';

export function Foot(props: PaneProps): JSX.Element {
  return (
    <div class="timeline-foot">
      <p class="timeline-told" aria-live="polite">
        <span>{told(props)}</span>
      </p>
      <p id="timeline-how" class="unseen">
        {timelineWords.howKeys}
      </p>
      <PathInWords {...props} />
      <Legend {...props} />
    </div>
  );
}

/** The sentence of the bar that is pointed at; of none, what a change came to, or how to ask. */
function told({ model, state }: PaneProps): string {
  const run = model.run.value;
  const at = state.spoken.value;
  const lane = at && laneAt(run, at);
  const bar = at && barAt(run, at);
  if (at !== undefined && lane !== undefined && bar !== undefined) {
    const until = model.show.value.revealed ? Infinity : model.seen.peek();
    return `${tell(run.spans[at.kitchen], lane, bar, until)}.`;
  }
  const before = state.ghost.value;
  if (before !== undefined) return difference(before, run);
  return state.room.value.coarse ? timelineWords.touchHow : timelineWords.how;
}

/** The path of the kitchen that is watched, on request. */
function PathInWords({ model, state }: PaneProps): JSX.Element | null {
  if (!state.shown.value.has('path') || !model.show.value.revealed) return null;
  const { path } = timelineWords;
  const { kitchen } = model.glass.value;
  const spans = model.run.value.spans[kitchen];
  const open = state.worded.value;
  return (
    <div class="timeline-worded">
      <button
        type="button"
        class="timeline-show"
        aria-expanded={open}
        onClick={() => {
          state.worded.value = !open;
        }}
      >
        {path.open}
      </button>
      {open ? (
        <div class="timeline-steps">
          <h3>{path.title(kitchen, spans.trace.total)}</h3>
          <ol>
            {pathOf(spans).map(({ from, to, kind, order, what }) => (
              <li key={from}>
                {path.step(kitchen, kind, {
                  from,
                  to,
                  dish: order === undefined ? '' : dishName(spans.trace, order),
                  step: what === '' ? '' : words.step(what),
                })}
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </div>
  );
}

/** What follows a colon or a comma is seen where there is room. */
function Means({ of }: { readonly of: string }): JSX.Element {
  const cut = of.search(/[:,]|$/u);
  return (
    <span class="timeline-means">
      {of.slice(0, cut)}
      <span class="timeline-more">{of.slice(cut)}</span>
    </span>
  );
}

function Legend({ state }: PaneProps): JSX.Element {
  const { small } = state.room.value;
  const height = Math.round(small * 1.5);
  return (
    <ul class="timeline-legend" aria-label={timelineWords.legend.name}>
      {state.samples.value.map((sample) => (
        <li key={sample.means}>
          <svg width={sampleWidth(sample, height)} height={height} aria-hidden="true">
            {elementOf(sampleNode(sample, height))}
          </svg>
          <Means of={sample.means} />
        </li>
      ))}
    </ul>
  );
}
