/** The answers offered to "When will she close?": the right one, his total, and some that one could well think. */
import { minutesAlone } from '../kitchen';
import type { Run } from '../panels/model';

/** Three or four minutes, rising; the right one is among them. */
export function answersFor({ spans, sheet }: Run): readonly number[] {
  const right = spans.concurrent.trace.total;
  const his = spans.synchronous.trace.total;
  const longest = Math.max(...sheet.orders.map(({ dish, arrives }) => arrives + minutesAlone(dish)));
  const thoughts = [
    his / 2,
    longest,
    (right + his) / 2,
    right * 0.66,
    right * 1.4,
    right / 2,
    right * 2,
    right * 3,
  ];
  const apart = Math.max(his * 0.1, his < 4 ? 0.5 : 1);
  const answers = [right];
  for (const minute of [his, ...thoughts.map((thought) => roundTo(thought, his < 4 ? 0.5 : 1))]) {
    const far = answers.every((other) => Math.abs(other - minute) >= apart);
    if (far && minute > 0 && answers.length < 4) answers.push(minute);
  }
  return answers.toSorted((a, b) => a - b);
}

const roundTo = (minute: number, step: number): number => Math.round(minute / step) * step;
