/** An evening's service: an order sheet goes in, a trace comes out. */
import { run } from '../asyncio';
import type { KitchenEvent } from '../trace/events';
import { Recorder } from '../trace/recorder';
import { traceVersion, type KitchenKind, type Trace } from '../trace/trace';
import { serveConcurrently } from './concurrent';
import type { OrderSheet } from './orders';
import { usualPlan, type Plan } from './plan';
import { serveSynchronously } from './synchronous';

/**
 * Cooks the whole sheet in one kitchen, in no time at all. The same sheet and plan always give the same trace; the
 * synchronous kitchen has no plan, since it can go on in one way only.
 */
export function serve(sheet: OrderSheet, kitchen: KitchenKind, plan: Plan = usualPlan): Trace {
  const recorder = new Recorder();
  const tell = (event: KitchenEvent): void => recorder.tell(event);
  const main =
    kitchen === 'concurrent' ? serveConcurrently(sheet, plan, tell) : serveSynchronously(sheet, tell);
  run(main, { recorder });
  const events = recorder.events();
  const total = events.findLast(({ kind }) => kind === 'served')?.t ?? 0;
  const { orders, ovens, stoves } = sheet;
  return {
    format: 'while-it-bakes/trace',
    version: traceVersion,
    kitchen,
    orders,
    ovens,
    stoves,
    ...(kitchen === 'concurrent' && { plan }),
    events,
    total,
  };
}
