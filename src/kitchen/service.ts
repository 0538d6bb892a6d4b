/** An evening's service: an order sheet goes in, a trace comes out. */
import { DeadlockError, EventLoop, run } from '../asyncio';
import type { KitchenEvent, TraceEvent } from '../trace/events';
import { Recorder } from '../trace/recorder';
import { endOf, traceVersion, type KitchenKind, type Trace } from '../trace/trace';
import { serveConcurrently, type ChooseOrder } from './concurrent';
import type { Tell } from './hands';
import { kindHouse, type House } from './house';
import type { OrderSheet } from './orders';
import { usualPlan, type Plan } from './plan';
import { serveSynchronously } from './synchronous';

/**
 * Cooks the whole sheet in one kitchen, in no time at all. The same sheet, plan and house always give the same trace;
 * the synchronous kitchen has no plan, since it can go on in one way only, and there nothing gives out. Where dishes wait
 * for each other for ever, the trace ends with that.
 */
export function serve(
  sheet: OrderSheet,
  kitchen: KitchenKind,
  plan: Plan = usualPlan,
  house: House = kindHouse,
): Trace {
  const recorder = new Recorder();
  const tell = (event: KitchenEvent): void => recorder.tell(event);
  const main =
    kitchen === 'concurrent'
      ? serveConcurrently(sheet, { plan, house }, tell)
      : serveSynchronously(sheet, tell);
  try {
    run(main, { recorder });
  } catch (error) {
    if (!(error instanceof DeadlockError)) throw error;
  }
  // What `run` does to clear up after a deadlock is no part of the evening.
  const events = toTheEnd(recorder.events());
  return traceOf(sheet, kitchen, plan, { events, total: endOf(events) });
}

/** How an evening by hand came to its end: all tasks did, they wait for each other, or whoever chooses stopped it. */
export type Ending = 'closed' | 'stuck' | 'stopped';

/** As `ChooseOrder`; `stop` ends the evening where it stands. */
export type Player = (...asked: Parameters<ChooseOrder>) => ReturnType<ChooseOrder> | 'stop';

/**
 * An evening of the concurrent kitchen in which `player` says who goes on, told event by event; without one it is
 * asyncio's own rule.
 */
export function serveByHand(
  sheet: OrderSheet,
  house: House,
  player: Player | undefined,
  tell: Tell,
  recorder?: Recorder,
): Ending {
  const loop = new EventLoop({ recorder });
  const choose = player && chooserOf(player);
  const main = serveConcurrently(sheet, { house, choose }, tell);
  try {
    loop.runUntilComplete(loop.createTask(main, { name: 'main', choosable: false }));
  } catch (error) {
    if (error === stopped) return 'stopped';
    if (error instanceof DeadlockError) return 'stuck';
    throw error;
  }
  return 'closed';
}

function toTheEnd(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const stuck = events.findLastIndex(({ kind }) => kind === 'stuck');
  return stuck === -1 ? events : events.slice(0, stuck + 1);
}

const stopped = Symbol('stopped');

const chooserOf =
  (player: Player): ChooseOrder =>
  (...asked) => {
    const chosen = player(...asked);
    if (chosen === 'stop') throw stopped;
    return chosen;
  };

/** The same as a trace: unfinished where the player stopped it. */
export function traceByHand(
  sheet: OrderSheet,
  house: House,
  player?: Player,
): { readonly trace: Trace; readonly ending: Ending } {
  const recorder = new Recorder();
  let asked = 0;
  const ending = serveByHand(
    sheet,
    house,
    player &&
      ((...question) => {
        [, asked] = question;
        return player(...question);
      }),
    (event) => recorder.tell(event),
    recorder,
  );
  const events = recorder.events();
  const open = ending === 'stopped';
  const trace = traceOf(sheet, 'concurrent', usualPlan, { events, total: open ? asked : endOf(events) });
  return { trace: open ? { ...trace, unfinished: true } : trace, ending };
}

function traceOf(
  { orders, ovens, stoves }: OrderSheet,
  kitchen: KitchenKind,
  plan: Plan,
  what: Pick<Trace, 'events' | 'total'>,
): Trace {
  return {
    format: 'while-it-bakes/trace',
    version: traceVersion,
    kitchen,
    orders,
    ovens,
    stoves,
    ...(kitchen === 'concurrent' && { plan }),
    ...what,
  };
}
