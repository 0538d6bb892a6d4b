/** A line above each kitchen’s lanes: whose they are, when it closes, and the figures that were asked for. */
import type { JSX } from 'preact';
import { delaysOf, dishOf, measuresAt, useOf, type KitchenKind, type Spans } from '../../trace';
import { words } from '../../words';
import { timelineWords } from '../../words/glass';
import { closes } from '../told';
import type { PaneProps } from './pane';
import type { Shown, TimelineState } from './state';

export function Heads(props: PaneProps): JSX.Element {
  return (
    <>
      {props.state.near.value.map((row) =>
        row.kind === 'head' ? (
          <div
            key={row.kitchen}
            class={`timeline-head ${row.kitchen}`}
            style={{ top: `${String(row.y)}px`, height: `${String(row.height)}px` }}
          >
            <h3>
              <button
                type="button"
                class="timeline-fold"
                aria-expanded={!props.state.folds.value[row.kitchen]}
                onClick={() => fold(props.state, row.kitchen)}
              >
                {words.ui.kitchens[row.kitchen]}
              </button>
            </h3>
            <Figures {...props} kitchen={row.kitchen} />
          </div>
        ) : null,
      )}
    </>
  );
}

const fold = ({ fold, folds }: TimelineState, kitchen: KitchenKind): void => {
  fold.value = { ...fold.value, [kitchen]: !folds.value[kitchen] };
};

function Figures({
  model,
  state,
  view,
  kitchen,
}: PaneProps & { readonly kitchen: KitchenKind }): JSX.Element {
  const spans = model.run.value.spans[kitchen];
  const { figures } = timelineWords;
  const { revealed } = model.show.value;
  const shown = state.shown.value;
  return (
    <p class="timeline-figures">
      {(shown.size === 0 ? [] : figuresOf(spans, shown, view.whole.value)).map((text) => (
        <span key={text}>{text}</span>
      ))}
      {revealed ? <Total {...{ model, kitchen }} /> : <b>{figures.hidden}</b>}
    </p>
  );
}

/** How it stood at `minute`. */
function figuresOf(spans: Spans, shown: ReadonlySet<Shown>, minute: number): readonly string[] {
  const { figures } = timelineWords;
  const { ovens, stoves, kitchen } = spans.trace;
  const { held, idle } = measuresAt(spans, minute);
  const use = (station: 'oven' | 'stove', slots: number): string | false =>
    shown.has('use') && slots > 0 && figures.use(station, slots, useOf(spans, station, minute).share);
  return [
    shown.has('late') && figures.late(lateBy(spans, minute)),
    shown.has('idle') &&
      (kitchen === 'synchronous' || held > 0 ? figures.stood(held, idle) : figures.idle(idle)),
    use('oven', ovens),
    use('stove', stoves),
  ].filter((text) => text !== false);
}

/** Minutes that dishes in the making stood ready up to `minute`, with nobody there. */
const lateBy = (spans: Spans, minute: number): number =>
  delaysOf(spans)
    .filter(({ kind, due }) => kind === 'bell' && due < minute)
    .reduce((sum, { due, taken }) => sum + Math.min(taken, minute) - due, 0);

function Total({
  model,
  kitchen,
}: Pick<PaneProps, 'model'> & { readonly kitchen: KitchenKind }): JSX.Element | null {
  const { figures } = timelineWords;
  const { trace } = model.run.value.spans[kitchen];
  if (!closes(trace)) return null;
  if (kitchen === 'synchronous') return <b>{figures.closes(trace.total)}</b>;
  const bound = model.bound.value;
  const dish = bound.order === undefined ? '' : words.dish(dishOf(trace, bound.order));
  const why = figures.why(bound, dish);
  return (
    <>
      <b title={why}>{figures.bound(trace.total, bound.minutes)}</b>
      <small title={why}>{why}</small>
    </>
  );
}
