/** The critical path of a run: the chain of steps that fixes its total, each beginning where the one before it ends. */
import type { OrderId, TraceEvent } from './events';
import { instant, resumptionAt, resumptionsOf, type Resumption } from './resumptions';
import type { Trace } from './trace';

export interface PathStep {
  /** Kitchen minutes. */
  readonly from: number;
  readonly to: number;
  /**
   * `hands`: the chef works, or stands by; `wait`: a station works, or a timer runs; `order`: the order had not come
   * yet, so it is always the first step.
   */
  readonly kind: 'hands' | 'wait' | 'order';
  /** None where the trace does not tell. */
  readonly order: OrderId | undefined;
  /** The recipe's step, or what a task said that it waits for; empty where there is nothing to say. */
  readonly what: string;
}

/**
 * The steps in order, from minute 0 to the last plate: their minutes add up to the total. It is found backwards. What
 * was taken up late had to wait for the hands; what was taken up when it was due, for what made it ready. Where both
 * were over in the same minute, the path goes through the latter. Of a trace that contradicts itself it tells what can
 * be known. Takes time that grows with the trace.
 */
export function criticalPath(trace: Trace): readonly PathStep[] {
  const served = trace.events.findLastIndex(({ kind }) => kind === 'served');
  if (served === -1) return [];
  const way = new WayBack(trace, served);
  while (way.goOn());
  return way.steps.toReversed();
}

class WayBack {
  /** The last comes first. */
  readonly steps: PathStep[] = [];
  readonly #trace: Trace;
  readonly #resumptions: readonly Resumption[];
  /** All that matters from this event and this minute on is told. The place only ever falls: so there is an end. */
  #place: number;
  #minute: number;
  /** The number of the resumption to which the event belongs. */
  #number: number;

  constructor(trace: Trace, place: number) {
    this.#trace = trace;
    this.#resumptions = resumptionsOf(trace.events);
    this.#place = place;
    this.#minute = (trace.events[place] as TraceEvent).t;
    this.#number = resumptionAt(this.#resumptions, place);
  }

  /** Returns whether there is more to tell. */
  goOn(): boolean {
    const resumption = this.#resumptions[this.#number];
    if (resumption === undefined || this.#cameToAnArrival(resumption)) return false;
    this.#nobodyCame(resumption.t);
    return this.#askWhyNotEarlier(resumption);
  }

  /** Tells what the hands did since the resumption, unless it comes to an order that was begun as it came. */
  #cameToAnArrival({ place }: Resumption): boolean {
    const { events, orders } = this.#trace;
    for (let at = this.#place - 1; at > place; at--) {
      const event = events[at] as TraceEvent;
      if (event.kind === 'worked') {
        this.#nobodyCame(event.t + event.minutes);
        this.#add('hands', event.t, orderIn(events[at - 1]), event.what);
      } else if (event.kind === 'begun' && event.t <= (orders[event.order]?.arrives ?? 0) + instant) {
        this.#nobodyCame(event.t);
        this.#add('order', 0, event.order);
        return true;
      }
    }
    return false;
  }

  #askWhyNotEarlier({ t, due, order, work, ready, cause, pause }: Resumption): boolean {
    const { events } = this.#trace;
    if (due < t - instant) {
      if (endOf(events[work]) > due + instant) {
        this.#number = resumptionAt(this.#resumptions, work);
        this.#place = work + 1;
        return true;
      }
      this.#nobodyCame(due, order);
    }
    if (cause !== -1) {
      this.#number = cause;
      this.#place = ready;
      return true;
    }
    const wait = events[pause];
    if (wait?.kind !== 'suspended') return false;
    const put = events[pause - 1];
    if (put?.kind === 'put' && put.task === wait.task) this.#add('wait', wait.t, put.order, put.what);
    else this.#add('wait', wait.t, order, wait.on);
    this.#number = resumptionAt(this.#resumptions, pause);
    this.#place = pause;
    return true;
  }

  /** The hands were free, and yet nothing happened before `#minute`: a player chose so, or the trace is at odds. */
  #nobodyCame(since: number, order?: OrderId): void {
    this.#add('wait', since, order);
  }

  /** The step before those that are told; one that takes no time is left out. */
  #add(kind: PathStep['kind'], from: number, order?: OrderId, what = ''): void {
    const to = this.#minute;
    if (from >= to) return;
    this.steps.push({ from, to, kind, order, what });
    this.#minute = from;
  }
}

/** The kitchen tells what is done just before it is done. */
const orderIn = (event: TraceEvent | undefined): OrderId | undefined =>
  event?.kind === 'prep' || event?.kind === 'put' ? event.order : undefined;

const endOf = (event: TraceEvent | undefined): number =>
  event?.kind === 'worked' ? event.t + event.minutes : -Infinity;
