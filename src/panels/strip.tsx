/** What belongs to one kitchen: what its chef does now, plates served, hands busy, and the ribbon. */
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { handsAt, measuresAt, servedBy, type HandsSpan, type KitchenKind } from '../trace';
import { words } from '../words';
import { Icon } from './icons';
import { boxOf } from './kit';
import { glyphOf } from './look';
import type { Acts, Model } from './model';
import { Ribbon } from './ribbon';
import { doingAt } from './told';

export function Strip({
  model,
  acts,
  kitchen,
}: {
  readonly model: Model;
  readonly acts: Acts;
  readonly kitchen: KitchenKind;
}): JSX.Element {
  const own = useComputed(() => model.run.value.spans[kitchen]);
  const doing = useComputed(() => doingAt(own.value, model.minute.value));
  const hands = useComputed(() => handsAt(own.value, model.minute.value).doing);
  const plates = useComputed(() =>
    words.ui.strip.plates(servedBy(own.value, model.minute.value), own.value.trace.orders.length),
  );
  // To the twentieth of a minute: a figure that trembles cannot be read.
  const busy = useComputed(() =>
    words.percent(measuresAt(own.value, Math.round(model.minute.value * 20) / 20).busyShare),
  );
  return (
    <section
      class={`strip card ${kitchen}`}
      aria-label={words.ui.kitchens[kitchen]}
      style={boxOf(model.page.value.strips[kitchen])}
    >
      <h2 class="unseen">{words.ui.kitchens[kitchen]}</h2>
      <p class="doing">
        <Badge doing={hands.value} />
        <span>{doing}</span>
      </p>
      <dl class="figures">
        <div class="figure plates">
          <dt>
            <Icon name="plate" />
            <span>{words.ui.strip.served}</span>
          </dt>
          <dd>{plates}</dd>
        </div>
        <div class="figure busy">
          <dt>
            <span>{words.ui.strip.busy}</span>
          </dt>
          <dd>{busy}</dd>
        </div>
      </dl>
      <Ribbon model={model} acts={acts} kitchen={kitchen} />
    </section>
  );
}

function Badge({ doing }: Pick<HandsSpan, 'doing'>): JSX.Element | null {
  const glyph = glyphOf(doing);
  return glyph === undefined ? null : <img class={`badge ${doing}`} src={glyph} alt="" draggable={false} />;
}
