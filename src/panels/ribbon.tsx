/** A kitchen's time as a ribbon: work in the dish's colour, waiting hatched, nothing empty; drag it to seek. */
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import type { KitchenKind, Spans } from '../trace';
import { words } from '../words';
import { Icon } from './icons';
import { Block, Once, percent } from './kit';
import type { Acts, Model } from './model';
import type { PanelProps } from './view';

interface RibbonProps extends PanelProps {
  readonly kitchen: KitchenKind;
}

export function Ribbon({ model, acts, view, kitchen }: RibbonProps): JSX.Element {
  const { spans, end } = model.run.value;
  const { guess } = model.show.value;
  return (
    <div
      class="ribbon"
      role="slider"
      tabIndex={0}
      aria-label={words.ui.strip.ribbon(kitchen)}
      aria-valuemin={0}
      aria-valuemax={view.last.value}
      aria-valuenow={view.whole.value}
      aria-valuetext={view.strips[kitchen].valueText.value}
      onKeyDown={(event) => onKey(event, model, acts)}
      onPointerDown={(event) => onGrab(event, model, acts)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event, model, acts);
      }}
    >
      <div class="ribbon-track">
        <Once of={spans[kitchen]}>
          <Blocks spans={spans[kitchen]} end={end} />
        </Once>
        <i class="ribbon-veil" />
        <i class="ribbon-unseen" />
      </div>
      {kitchen === 'concurrent' && guess !== undefined ? (
        <span
          class={`ribbon-flag${guess > end * 0.9 ? ' at-end' : ''}`}
          style={{ left: percent(Math.min(guess, end), end) }}
          title={words.ui.strip.guess(guess)}
        >
          <Icon name="flag" />
          <b>{words.number(guess)}</b>
        </span>
      ) : null}
      <i class="ribbon-pointer" />
    </div>
  );
}

/**
 * Puts the pointers of all ribbons in `host` where the playhead is. Written straight to the elements: sixty times a
 * second is no work for a component.
 */
export function pointRibbons(host: Element, { minute, seen, run }: Model): void {
  const share = (at: number): string => String(run.value.end > 0 ? at / run.value.end : 0);
  for (const { style } of host.querySelectorAll<HTMLElement>('.ribbon')) {
    style.setProperty('--now', share(minute.value));
    style.setProperty('--seen', share(seen.value));
  }
}

/** The blocks of one evening on an axis of `end` minutes. */
function Blocks({ spans, end }: { readonly spans: Spans; readonly end: number }): JSX.Element {
  return (
    <>
      {spans.hands
        .filter((span) => Number.isFinite(span.to))
        .map((span) => {
          const style = { left: percent(span.from, end), width: percent(span.to - span.from, end) };
          return <Block key={span.from} span={span} spans={spans} style={style} />;
        })}
    </>
  );
}

function onGrab(event: TargetedPointerEvent<HTMLDivElement>, model: Model, acts: Acts): void {
  if (event.button !== 0) return;
  event.currentTarget.setPointerCapture(event.pointerId);
  acts.grab();
  onDrag(event, model, acts);
}

function onDrag(event: TargetedPointerEvent<HTMLDivElement>, model: Model, acts: Acts): void {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  acts.seek(((event.clientX - left) / width) * model.run.value.end);
}

function onKey(event: TargetedKeyboardEvent<HTMLDivElement>, model: Model, acts: Acts): void {
  const { end } = model.run.value;
  const { key } = event;
  if (key === 'Home') acts.seek(0);
  else if (key === 'End') acts.seek(end);
  else if (key === 'ArrowLeft' || key === 'ArrowDown') acts.step(-1);
  else if (key === 'ArrowRight' || key === 'ArrowUp') acts.step(1);
  else return;
  event.preventDefault();
}
