/** What came of an evening that the player was the loop of, and who else was at it: figures from traces alone. */
import { dueOf, serve, traceByHand, type OrderSheet } from '../kitchen';
import type { Report, Result, Rival, RivalName } from '../panels/shift-model';
import { inTime, type Evening, type Played } from '../shifts';
import { lateness, measuresAt, slotsOf, spansOf, type Spans } from '../trace';

/** By order: the minute of its plate, `Infinity` where there is none. */
export const platesOf = ({ trace, served }: Spans): readonly number[] =>
  trace.orders.map((_, order) => served.find((plate) => plate.order === order)?.t ?? Infinity);

/** The total is that of plates: a guest who left closes no kitchen. */
export const resultOf = (sheet: OrderSheet, spans: Spans): Result => ({
  inTime: inTime(sheet, platesOf(spans)),
  guests: sheet.orders.length,
  total: spans.served.at(-1)?.t ?? 0,
});

export function rivalOf(name: RivalName, { sheet }: Evening, spans: Spans): Rival {
  const { inTime: fed, total } = resultOf(sheet, spans);
  return { name, spans, total, inTime: fed };
}

/** The rivals that every evening has: asyncio's own rule, and the chef who waits. */
export function rivalsOf(evening: Evening): readonly Rival[] {
  const { sheet, rules } = evening;
  return [
    rivalOf('fifo', evening, spansOf(traceByHand(sheet, rules).trace)),
    rivalOf('synchronous', evening, spansOf(serve(sheet, 'synchronous'))),
  ];
}

/** Minutes busy, idle and late. */
export function spentOf(spans: Spans): Pick<Report, 'busy' | 'idle' | 'lateness'> {
  const { busy, idle } = measuresAt(spans, Infinity);
  return { busy, idle, lateness: lateness(spans) };
}

/** Who waits for what for ever, and what each holds meanwhile, where it came to that. */
export function stuckOf({ ending }: Played, spans: Spans): Report['stuck'] {
  if (ending !== 'stuck') return undefined;
  const { events } = spans.trace;
  const orders = new Map(
    events.flatMap((event) => (event.kind === 'begun' ? [[event.task, event.order] as const] : [])),
  );
  const stuck = events.findLast((event) => event.kind === 'stuck');
  return stuck?.waits.flatMap(({ task, on }) => {
    const order = orders.get(task);
    if (order === undefined) return [];
    // Just before, since whatever is held ends with the trace.
    const [slot] = slotsOf(spans, order, stuck.t - 0.01);
    return [{ order, on, holds: slot?.station }];
  });
}

/** Why each guest was lost who was. */
export function causesOf({ sheet, rules }: Evening, { ending }: Played, spans: Spans): Report['causes'] {
  const { events } = spans.trace;
  const plates = platesOf(spans);
  const failed = new Set(events.flatMap((event) => (event.kind === 'raised' ? [event.task] : [])));
  const taskOf = new Map(
    events.flatMap((event) => (event.kind === 'begun' ? [[event.order, event.task] as const] : [])),
  );
  const end = events.at(-1)?.t ?? 0;
  return sheet.orders.flatMap((what, order): Report['causes'] => {
    const due = dueOf(what);
    const plate = plates[order] ?? Infinity;
    if (plate <= due && plate < Infinity) return [];
    if (plate < Infinity) return [{ order, why: 'late', minute: plate }];
    const off = events.find((event) => event.kind === 'withdrawn' && event.order === order)?.t;
    if (off === undefined) return [{ order, why: ending === 'stuck' ? 'stuck' : 'late', minute: end }];
    if (failed.has(taskOf.get(order) ?? -1)) return [{ order, why: 'station', minute: off }];
    return [{ order, why: rules.walkOut && off >= due ? 'left' : 'table', minute: off }];
  });
}
