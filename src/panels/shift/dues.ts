/** The guests' due minutes as flags over the ribbon that never lie on each other: those too near each other share one. */
import type { OrderId } from '../../trace';

export interface Due {
  readonly order: OrderId;
  /** A kitchen minute. */
  readonly due: number;
}

export interface DueFlag {
  readonly from: number;
  readonly to: number;
  readonly orders: readonly OrderId[];
  /** What there is room for beside the minute: the dishes, or how many they are. */
  readonly beside: 'dishes' | 'count' | undefined;
}

/** In widths of the letter m. */
const widths = { pole: 0.35, digit: 0.6, dish: 1.4, count: 1.6 } as const;

/** `minute` is the width of a minute, in widths of the letter m. */
export function flagsOf(dues: readonly Due[], minute: number): readonly DueFlag[] {
  const flags: Omit<DueFlag, 'beside'>[] = [];
  for (const { order, due } of dues.toSorted((a, b) => a.due - b.due)) {
    const last = flags.at(-1);
    const isNear = last !== undefined && (due === last.to || (due - last.from) * minute < widthOf(last));
    if (isNear) flags[flags.length - 1] = { from: last.from, to: due, orders: [...last.orders, order] };
    else flags.push({ from: due, to: due, orders: [order] });
  }
  return flags.map((flag, i) => {
    const end = flags[i + 1]?.from ?? Infinity;
    const room = (end - flag.from) * minute - widthOf(flag);
    const isOne = flag.from === flag.to && flag.orders.length > 1;
    const beside =
      room >= flag.orders.length * widths.dish
        ? 'dishes'
        : isOne && room >= widths.count
          ? 'count'
          : undefined;
    return { ...flag, beside };
  });
}

function widthOf({ from, to }: Pick<DueFlag, 'from' | 'to'>): number {
  const text = from < to ? `${String(from)}–${String(to)}` : String(from);
  return widths.pole + text.length * widths.digit;
}
