/** A bar in one sentence: what it is, from when to when, and why it was not sooner. */
import {
  delaysOf,
  lanesOf,
  type Bar,
  type Delay,
  type KitchenKind,
  type Lane,
  type OrderId,
  type Spans,
} from '../../trace';
import { words } from '../../words';
import { timelineWords } from '../../words/glass';
import { dishName, slotName } from './names';

/** More reasons than this are counted. */
const mostReasons = 3;

type Meanwhile = Parameters<typeof timelineWords.tells.ready>[4];

/** `until` is the last minute that may be known: what ends after it has no end yet. */
export function tell(spans: Spans, lane: Lane, bar: Bar, until: number): string {
  const { tells } = timelineWords;
  const to = bar.to > until || isOpen(spans, bar) ? undefined : bar.to;
  if (bar.order === undefined) return tells.idle(spans.trace.kitchen, bar.from, to);
  const dish = dishName(spans.trace, bar.order);
  if (lane.kind === 'hands') return tellHands(spans.trace.kitchen, bar, dish, to);
  if (lane.kind === 'slot') return tellSlot(spans, lane, bar, to);
  const name = lane.kind === 'part' && lane.what !== '' ? tells.part(dish, words.step(lane.what)) : dish;
  return tellDish(spans, words.Dish(name), bar, to);
}

/** Whether it goes on after the end of an unfinished trace: only the hands have come to an end there. */
const isOpen = ({ trace }: Spans, { to, state }: Bar): boolean =>
  trace.unfinished === true && to === trace.total && state !== 'running';

function tellHands(kitchen: KitchenKind, bar: Bar, dish: string, to: number | undefined): string {
  const { tells } = timelineWords;
  return bar.state === 'held' && bar.station !== undefined
    ? tells.stands(kitchen, bar.station, dish, bar.from, to)
    : tells.hands(kitchen, words.step(bar.what), dish, bar.from, to);
}

function tellSlot(
  { trace }: Spans,
  lane: Extract<Lane, { kind: 'slot' }>,
  { state, order = -1, from }: Bar,
  to: number | undefined,
): string {
  const { tells } = timelineWords;
  const slot = slotName(trace, lane);
  const dish = dishName(trace, order);
  const stays = lane.bars.some((next) => next.state === 'idle' && next.from === to);
  if (state === 'ready') return tells.slotRung(slot, dish, from, to, stays);
  if (state === 'idle') return tells.slotKept(slot, dish, from, to);
  if (state === 'held') return tells.slotHeld(trace.kitchen, slot, dish, from, to);
  return tells.slot(slot, dish, from, to);
}

function tellDish(spans: Spans, name: string, bar: Bar, to: number | undefined): string {
  const { tells } = timelineWords;
  const { kitchen } = spans.trace;
  const { state, from, station, line, what } = bar;
  switch (state) {
    case 'new':
      return tells.ordered(kitchen, name, from, to, meanwhile(spans, bar));
    case 'running':
      return tells.running(kitchen, name, what === '' ? '' : words.step(what), from, to);
    case 'held':
      return tells.held(kitchen, name, station ?? 'rest', from, to);
    case 'waiting':
      return tellWaiting(spans, name, bar, to);
    case 'ready':
      return line === true && station !== undefined
        ? tells.turn(kitchen, name, station, from, to, meanwhile(spans, bar))
        : tells.ready(kitchen, name, from, to, meanwhile(spans, bar));
    case 'served':
    case 'cancelled':
    case 'failed':
      return tells[state](name, from);
    case 'idle':
      return tells.idle(kitchen, from, to);
  }
}

function tellWaiting(
  spans: Spans,
  name: string,
  { from, station, slot, what, order }: Bar,
  to: number | undefined,
): string {
  const { tells } = timelineWords;
  if (station === undefined)
    return hasParts(spans, order) ? tells.forParts(name, from, to) : tells.waits(name, what, from, to);
  if (slot !== undefined) return tells.inSlot(name, station, from, to);
  const holders = spans.slots[station].flatMap((held) =>
    held
      .filter((span) => span.from <= from && span.to > from)
      .map((span) => dishName(spans.trace, span.order)),
  );
  return tells.inLine(name, station, from, to, holders);
}

const hasParts = (spans: Spans, order: OrderId | undefined): boolean =>
  lanesOf(spans).some((lane) => lane.kind === 'part' && lane.order === order);

/** What the hands did while the dish could have gone on. */
function meanwhile(spans: Spans, { order, from, to }: Bar): Meanwhile {
  const did = (delayOf(spans, order, from, to)?.because ?? []).map((each) =>
    each.doing === 'held'
      ? timelineWords.tells.stoodBy(dishName(spans.trace, each.order))
      : words.step(each.what),
  );
  const steps = [...new Set(did)];
  const few = steps.length > mostReasons ? steps.slice(0, mostReasons - 1) : steps;
  return { steps: few, more: steps.length - few.length };
}

const known = new WeakMap<Spans, ReadonlyMap<string, Delay>>();

const keyOf = (order: OrderId, due: number, taken: number): string =>
  `${String(order)} ${due.toFixed(6)} ${taken.toFixed(6)}`;

function delayOf(spans: Spans, order: OrderId | undefined, due: number, taken: number): Delay | undefined {
  let delays = known.get(spans);
  if (delays === undefined) {
    delays = new Map(delaysOf(spans).map((each) => [keyOf(each.order, each.due, each.taken), each]));
    known.set(spans, delays);
  }
  return delays.get(keyOf(order ?? -1, due, taken));
}
