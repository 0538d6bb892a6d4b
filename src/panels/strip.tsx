/** What belongs to one kitchen: what its chef does now, plates served, hands busy, and the ribbon. */
import type { JSX } from 'preact';
import type { HandsSpan, KitchenKind } from '../trace';
import { words } from '../words';
import { Icon } from './icons';
import { boxOf } from './kit';
import { glyphOf } from './look';
import { Ribbon } from './ribbon';
import type { PanelProps } from './view';

interface StripProps extends PanelProps {
  readonly kitchen: KitchenKind;
}

export function Strip(props: StripProps): JSX.Element {
  const { model, view, kitchen } = props;
  const { doing, hands, plates, busy, full } = view.strips[kitchen];
  return (
    <section
      class={`strip card ${kitchen}`}
      aria-label={words.ui.kitchens[kitchen]}
      style={boxOf(model.page.value.strips[kitchen])}
    >
      <h2 class="unseen">{words.ui.kitchens[kitchen]}</h2>
      <p class="doing">
        <Badge doing={hands.value} />
        <span>{doing.value}</span>
      </p>
      <dl class="figures">
        <div class="figure plates">
          <dt>
            <Icon name="plate" />
            <span>{words.ui.strip.served}</span>
          </dt>
          <dd>{plates.value}</dd>
        </div>
        <div class="figure busy">
          <dt>
            <span>{words.ui.strip.busy}</span>
          </dt>
          <dd class={full.value ? 'full' : ''}>{busy.value}</dd>
        </div>
      </dl>
      <Ribbon {...props} />
    </section>
  );
}

function Badge({ doing }: Pick<HandsSpan, 'doing'>): JSX.Element | null {
  const glyph = glyphOf(doing);
  return glyph === undefined ? null : <img class={`badge ${doing}`} src={glyph} alt="" draggable={false} />;
}
