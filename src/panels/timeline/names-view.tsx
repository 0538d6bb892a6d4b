/** The names of the lanes at the left: a dish with its picture, its parts below it, hands and stations. */
import type { JSX } from 'preact';
import { dishOf, type Lane } from '../../trace';
import { timelineWords } from '../../words/glass';
import { DishPicture } from '../kit';
import { glyphOf } from '../look';
import type { Acts, Model } from '../model';
import { laneName } from './names';
import type { RowOfLane } from './rows';
import type { TimelineState } from './state';

/** Its parts read no signals: whatever it reads, it reads when it is called. */
export function drawNames(model: Model, acts: Acts, state: TimelineState): readonly JSX.Element[] {
  return state.near.value.filter((row) => row.kind === 'lane').map((row) => drawName(model, acts, row));
}

function drawName(model: Model, acts: Acts, row: RowOfLane): JSX.Element {
  const { lane, kitchen, y, height } = row;
  const { selected } = model.glass.value;
  const { trace } = model.run.value.spans[kitchen];
  const name = laneName(trace, kitchen, lane);
  const order = lane.kind === 'dish' || lane.kind === 'part' ? lane.order : undefined;
  const chosen = order !== undefined && order === selected;
  const kind = `timeline-name ${lane.kind}${chosen ? ' selected' : ''}`;
  const key = `${kitchen} ${String(row.index)}`;
  const style = { top: `${String(y)}px`, height: `${String(height)}px` };
  const inside = (
    <>
      <Sign lane={lane} dish={order === undefined ? undefined : dishOf(trace, order)} />
      <span>{name}</span>
    </>
  );
  if (lane.kind !== 'dish')
    return (
      <div key={key} class={kind} style={style} title={name}>
        {inside}
      </div>
    );
  return (
    <button
      key={key}
      type="button"
      class={kind}
      style={style}
      title={name}
      aria-label={timelineWords.select(name)}
      aria-pressed={chosen}
      // The keyboard selects a dish at any of its bars.
      tabIndex={-1}
      onClick={() => acts.select(lane.order)}
    >
      {inside}
    </button>
  );
}

function Sign({
  lane,
  dish,
}: {
  readonly lane: Lane;
  readonly dish: string | undefined;
}): JSX.Element | null {
  switch (lane.kind) {
    case 'dish':
      return <DishPicture dish={dish ?? ''} />;
    case 'part':
      return <i class="timeline-elbow" style={{ '--depth': lane.depth }} />;
    case 'hands':
      return <img class="timeline-sign" src={glyphOf('held')} alt="" draggable={false} />;
    case 'slot':
      return <i class={`timeline-station ${lane.station}`} />;
  }
}
