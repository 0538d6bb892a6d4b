/** A kitchen's time as a ribbon: work in the dish's colour, waiting hatched, nothing empty; drag it to seek. */
import { useComputed, useSignalEffect } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { HandsSpan, KitchenKind, Spans } from '../trace';
import { words } from '../words';
import { Icon } from './icons';
import { DishPicture } from './kit';
import { colourOf } from './look';
import type { Acts, Model } from './model';
import { doingAt } from './told';

const share = (minute: number, end: number): string => `${String(end > 0 ? (minute / end) * 100 : 0)}%`;

export function Ribbon({
  model,
  acts,
  kitchen,
}: {
  readonly model: Model;
  readonly acts: Acts;
  readonly kitchen: KitchenKind;
}): JSX.Element {
  const track = useRef<HTMLDivElement>(null);
  const { spans, end } = model.run.value;
  const own = spans[kitchen];
  const { guess } = model.show.value;
  const whole = useComputed(() => Math.floor(model.minute.value + 1e-6));
  const valueText = useComputed(() => words.ui.strip.at(whole.value, doingAt(model.run.value.spans[kitchen], whole.value)));

  // Written straight to the element: sixty times a second is no work for a component.
  useSignalEffect(() => {
    const { style } = track.current ?? {};
    const { end: until } = model.run.value;
    style?.setProperty('--now', String(until > 0 ? model.minute.value / until : 0));
    style?.setProperty('--seen', String(until > 0 ? model.seen.value / until : 0));
  });

  return (
    <div
      ref={track}
      class="ribbon"
      role="slider"
      tabIndex={0}
      aria-label={words.ui.strip.ribbon(kitchen)}
      aria-valuemin={0}
      aria-valuemax={end}
      aria-valuenow={whole}
      aria-valuetext={valueText}
      onKeyDown={(event) => onKey(event, model, acts)}
      onPointerDown={(event) => onGrab(event, model, acts)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event, model, acts);
      }}
    >
      <div class="ribbon-track">
        <Blocks spans={own} end={end} />
        <i class="ribbon-veil" />
        <i class="ribbon-unseen" />
      </div>
      {kitchen === 'concurrent' && guess !== undefined ? (
        <span
          class={`ribbon-flag${guess > end * 0.9 ? ' at-end' : ''}`}
          style={{ left: share(Math.min(guess, end), end) }}
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

/** The blocks of one evening on an axis of `end` minutes. */
export function Blocks({ spans, end }: { readonly spans: Spans; readonly end: number }): JSX.Element {
  return (
    <>
      {spans.hands
        .filter((span) => span.doing !== 'closed')
        .map((span) => (
          <Block key={span.from} span={span} spans={spans} end={end} />
        ))}
    </>
  );
}

function Block({
  span,
  spans,
  end,
}: {
  readonly span: HandsSpan;
  readonly spans: Spans;
  readonly end: number;
}): JSX.Element {
  const style = { left: share(span.from, end), width: share(span.to - span.from, end) };
  if (span.doing !== 'prep') return <i class={`block ${span.doing}`} style={style} />;
  const dish = spans.trace.orders[span.order]?.dish ?? '';
  return (
    <i class="block prep" style={{ ...style, background: colourOf(dish) }}>
      <DishPicture dish={dish} />
    </i>
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
