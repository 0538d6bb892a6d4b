/** The numbers of the minutes, and the bookmarks, above the lanes. */
import { words } from '../../words';
import { text } from './draw';
import { ink } from './ink';
import { node, px, type Node } from './node';
import { across, ticks, type Scale } from './scale';

/** Pixels from one number to the next, at least. */
export const numberRoom = (type: number): number => type * 3;

export const axisHeight = (type: number): number => Math.round(type * 1.75);

/** `type`: the size of its numbers in pixels. */
export function axisNode(scale: Scale, bookmarks: readonly number[], type: number): Node {
  const height = axisHeight(type);
  const named = ticks(scale, numberRoom(type)).filter((tick) => tick.named);
  return node(
    'g',
    {},
    ...named.flatMap(({ minute }) => {
      const x = px(across(scale, minute));
      return [
        node('rect', { x: x - 0.75, y: px(height - 5), width: 1.5, height: 5, fill: ink.soft }),
        text(words.number(minute), x, height * 0.42, type, {
          'text-anchor': 'middle',
          stroke: 'none',
          fill: ink.soft,
        }),
      ];
    }),
    ...bookmarks
      .filter((minute) => minute >= scale.from && minute <= scale.to)
      .map((minute) => {
        const x = across(scale, minute);
        const w = type * 0.46;
        // Below the numbers, which stay to be read.
        const top = height * 0.42 + type * 0.45;
        return node('path', {
          d: `M${String(px(x - w))} ${String(px(top))}h${String(px(2 * w))}V${String(px(height))}l${String(px(-w))} ${String(px(-w * 0.5))}l${String(px(-w))} ${String(px(w * 0.5))}z`,
          fill: ink.tomato,
        });
      }),
  );
}
