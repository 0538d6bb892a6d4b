/** Captions: what can be heard, in words. */
import type { Run } from '../panels/model';
import type { Spans } from '../trace';
import { words } from '../words';

interface Caption {
  readonly t: number;
  readonly text: string;
}

/** Wall-clock seconds a caption stays. */
const stays = 1.8;

/** Every sound of both kitchens, in order. */
export function captionsOf(run: Run): readonly Caption[] {
  const all = [run.spans.synchronous, run.spans.concurrent].flatMap(soundsOf);
  return all.toSorted((a, b) => a.t - b.t);
}

/** The caption at `minute`, when `perSecond` kitchen minutes pass in a second. */
export function captionAt(captions: readonly Caption[], minute: number, perSecond: number): string {
  const caption = captions.findLast(({ t }) => t <= minute);
  return caption !== undefined && minute - caption.t < stays * perSecond ? caption.text : '';
}

function soundsOf({ trace, slots, hands, served }: Spans): readonly Caption[] {
  const { kitchen, orders } = trace;
  const { captions } = words.ui;
  const dishOf = (order: number): string => words.dish(orders[order]?.dish ?? '');
  const inSlots = [slots.oven, slots.stove, slots.rest].flat(2);
  return [
    ...hands.flatMap((span) =>
      span.doing === 'prep' ? [{ t: span.from, text: captions.work(kitchen, words.step(span.what)) }] : [],
    ),
    ...inSlots.map(({ from, order, station }) => ({ t: from, text: captions.put(kitchen, station, dishOf(order)) })),
    ...inSlots.map(({ rings, order }) => ({ t: rings, text: captions.bell(kitchen, dishOf(order)) })),
    ...served.map(({ t, order }) => ({ t, text: captions.plate(kitchen, dishOf(order)) })),
  ];
}
