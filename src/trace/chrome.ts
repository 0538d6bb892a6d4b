/** A trace in Chrome's Trace Event Format: JSON that ui.perfetto.dev and chrome://tracing open, one track a dish. */
import { microseconds, slice, type ChromeEvent, type Track } from './chrome-events';
import { familyOf, followTasks, type Family, type Tracks } from './chrome-tasks';
import { stationNames, type OrderId, type StationName, type TaskId } from './events';
import { seenSlots, spansOf, type HandsSpan, type SlotSpan, type Spans } from './spans';
import { dishOf, type Trace } from './trace';

/**
 * The text of a file in the format's JSON object form. Each kitchen is a process; in it are the chef's hands, `main`,
 * each dish with the parts of its gather beneath it, and each slot. What a dish does is Run, Wait, Ready or New; an
 * arrow leads from a task to the one it woke. A kitchen minute lasts a second; minutes in `args` are kitchen minutes.
 */
export function chromeTrace(traces: Trace | readonly Trace[]): string {
  const all = 'events' in traces ? [traces] : traces;
  const counters = { track: all.length, arrow: 0 };
  const traceEvents = all.flatMap((trace, i) => kitchenEvents(trace, i + 1, counters));
  return JSON.stringify({ displayTimeUnit: 'ms', traceEvents });
}

/** The last number given away. Old versions of Perfetto know a track by its number alone, whatever the process. */
interface Counters {
  track: number;
  arrow: number;
}

const kitchenNames = { synchronous: 'Synchronous kitchen', concurrent: 'Concurrent kitchen' } as const;
const slotNames: Readonly<Record<StationName, string>> = {
  oven: 'oven',
  stove: 'stove',
  mixer: 'mixer',
  rest: 'timer',
};

const orderName = (trace: Trace, order: OrderId): string => `${dishOf(trace, order)} ${String(order + 1)}`;

function kitchenEvents(trace: Trace, pid: number, counters: Counters): readonly ChromeEvent[] {
  const heads: ChromeEvent[] = [];
  const addTrack = (name: string): Track => {
    const track = { pid, tid: ++counters.track };
    heads.push(
      { name: 'thread_name', ph: 'M', ...track, args: { name } },
      // Tracks are shown in the order in which they are numbered.
      { name: 'thread_sort_index', ph: 'M', ...track, args: { sort_index: track.tid } },
    );
    return track;
  };
  const spans = spansOf(trace);
  const family = familyOf(trace);
  const hands = addTrack("chef's hands");
  const tracks = taskTracks(trace, family, addTrack);
  const slots = stationNames.flatMap((station) =>
    seenSlots(spans.slots, station).flatMap((list, slot) =>
      slotEvents(trace, list, addTrack(`${slotNames[station]} ${String(slot + 1)}`)),
    ),
  );
  return [
    { name: 'process_name', ph: 'M', ...hands, args: { name: kitchenNames[trace.kitchen] } },
    { name: 'process_sort_index', ph: 'M', ...hands, args: { sort_index: pid } },
    ...heads,
    ...handsEvents(spans, hands),
    ...followTasks(trace, family, tracks, () => ++counters.arrow),
    ...slots,
    ...queueEvents(trace, hands),
  ];
}

function taskTracks(trace: Trace, { cooks, parts }: Family, addTrack: (name: string) => Track): Tracks {
  const created = trace.events.filter((event) => event.kind === 'created');
  const ofTask = new Map<TaskId, Track>();
  const partsOf = new Map<OrderId, typeof created>();
  for (const event of created) {
    const order = parts.get(event.task);
    if (order !== undefined) listOf(partsOf, order).push(event);
    else if (!cooks.has(event.task)) ofTask.set(event.task, addTrack(event.name));
  }
  const ofOrder = trace.orders.map((_, order) => {
    const track = addTrack(orderName(trace, order));
    for (const { task, name } of partsOf.get(order) ?? []) ofTask.set(task, addTrack(name));
    return track;
  });
  return {
    ofOrder: (order) => ofOrder[order] as Track,
    ofTask: (task) => ofTask.get(task) as Track,
  };
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

function handsEvents({ hands, trace }: Spans, track: Track): readonly ChromeEvent[] {
  return hands.flatMap((span) => {
    if (span.doing === 'closed' || span.doing === 'choosing') return [];
    const args = span.doing === 'idle' ? {} : { dish: orderName(trace, span.order) };
    return [slice(track, 'hands', handsName(span), [span.from, span.to], args)];
  });
}

function handsName(span: HandsSpan): string {
  if (span.doing === 'prep') return span.what;
  return span.doing === 'held' ? `stand by: ${span.what}` : span.doing;
}

function slotEvents(trace: Trace, spans: readonly SlotSpan[], track: Track): readonly ChromeEvent[] {
  return spans.flatMap((span) => {
    const { from, rings, what, order, held } = span;
    const args = { dish: orderName(trace, order), due: rings, held };
    const to = Number.isFinite(span.to) ? span.to : trace.total;
    const rang = Math.min(rings, to);
    const cooking = slice(track, 'slot', what, [from, rang], args);
    return to > rang ? [cooking, slice(track, 'slot', 'Ready', [rang, to], args)] : [cooking];
  });
}

/** How many tasks could go on and are not in hand: from the minute at which a wait is over, told or not. */
function queueEvents({ events }: Trace, track: Track): readonly ChromeEvent[] {
  const changes = new Map<number, number>([[0, 0]]);
  const change = (minute: number, by: number): void => {
    const ts = microseconds(minute);
    changes.set(ts, (changes.get(ts) ?? 0) + by);
  };
  const ready = new Set<TaskId>();
  for (const event of events) {
    if (event.kind === 'ready' && !ready.has(event.task)) {
      ready.add(event.task);
      change(event.due, 1);
    } else if (event.kind === 'resumed' && ready.delete(event.task)) change(event.t, -1);
  }
  let tasks = 0;
  return [...changes]
    .toSorted(([a], [b]) => a - b)
    .filter(([ts, by]) => ts === 0 || by !== 0)
    .map(([ts, by]) => {
      tasks += by;
      return { name: 'ready queue', ph: 'C', ts, ...track, args: { tasks } };
    });
}
