/** What moves without being drawn again: the playhead and its veils; and how much room there is. */
import { effect, untracked } from '@preact/signals-core';
import type { Model } from '../model';
import { words } from '../../words';
import { across, following } from './scale';
import type { TimelineState } from './state';

/** Follows the playhead and the size of `host`; returns what ends it. */
export function follow(host: HTMLElement, model: Model, state: TimelineState): () => void {
  const ends = [
    watchRoom(host, model, state),
    effect(() => point(host, model, state)),
    effect(() => leaf(model, state)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

const part = (host: Element, name: string): HTMLElement | null => host.querySelector(`.timeline-${name}`);

/** Puts the playhead and the veils where they belong. Written straight to the elements, sixty times a second. */
function point(host: Element, { minute, moment, seen, show }: Model, { scale, room }: TimelineState): void {
  const { width } = scale.value;
  // What is drawn anew after a change of size needs its place anew.
  const { height } = room.value;
  const now = across(scale.value, minute.value);
  const pointer = part(host, 'pointer');
  const veil = part(host, 'veil');
  const unseen = part(host, 'unseen');
  const number = part(host, 'now');
  if (pointer === null || number === null || veil === null || unseen === null || height === 0) return;
  const visibility = now < -1 || now > width + 1 ? 'hidden' : 'visible';
  for (const { style } of [pointer, number]) style.visibility = visibility;
  pointer.style.transform = `translateX(${now.toFixed(1)}px)`;
  number.style.transform = `translateX(calc(${now.toFixed(1)}px - 50%))`;
  veil.style.transform = `translateX(${Math.max(0, now).toFixed(1)}px)`;
  const known = show.value.revealed ? Infinity : across(scale.value, seen.value);
  unseen.style.visibility = known === Infinity ? 'hidden' : 'visible';
  if (known !== Infinity) unseen.style.transform = `translateX(${Math.max(0, known).toFixed(1)}px)`;
  const text = words.number(Math.floor(moment.value + 1e-6));
  if (number.textContent !== text) number.textContent = text;
}

/** The sight leafs on when the playhead leaves it, wherever it is sent from. */
function leaf({ minute }: Model, { sight, end }: TimelineState): void {
  const at = minute.value;
  untracked(() => {
    if (sight.value !== undefined) sight.value = following(sight.value, at, end.value);
  });
}

const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);

function watchRoom(
  host: HTMLElement,
  { preferences, present, page }: Model,
  { room }: TimelineState,
): () => void {
  const fine = matchMedia('(pointer: fine)');
  const measure = (): void => {
    const scroller = part(host, 'scroll');
    if (scroller === null) return;
    room.value = {
      width: scroller.clientWidth,
      height: scroller.clientHeight,
      type: sizeOf(host),
      small: sizeOf(part(host, 'axis') ?? host),
      coarse: !fine.matches && matchMedia('(pointer: coarse)').matches,
    };
  };
  const observer = new ResizeObserver(measure);
  observer.observe(host);
  const scroller = part(host, 'scroll');
  if (scroller !== null) observer.observe(scroller);
  // The size of type may change and the box not.
  const stop = effect(() => {
    void [preferences.value.textSize, present.value, page.value];
    queueMicrotask(() => untracked(measure));
  });
  return () => {
    stop();
    observer.disconnect();
  };
}
