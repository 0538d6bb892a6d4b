/** An evening's service: an order sheet goes in, a trace comes out. */
import { run } from '../asyncio';
import type { KitchenEvent } from '../trace/events';
import { Recorder } from '../trace/recorder';
import { traceVersion, type KitchenKind, type Trace } from '../trace/trace';
import { serveConcurrently } from './concurrent';
import type { OrderSheet } from './orders';
import { serveSynchronously } from './synchronous';

const mains = { concurrent: serveConcurrently, synchronous: serveSynchronously } as const;

/** Cooks the whole sheet in one kitchen, in no time at all. The same sheet always gives the same trace. */
export function serve(sheet: OrderSheet, kitchen: KitchenKind): Trace {
  const recorder = new Recorder();
  const tell = (event: KitchenEvent): void => recorder.tell(event);
  run(mains[kitchen](sheet, tell), { recorder });
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
    events,
    total,
  };
}
