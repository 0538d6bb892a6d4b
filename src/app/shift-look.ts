/** How a shift looks at the playhead's minute: what there is to choose, how every order stands, and what comes next. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { dueOf } from '../kitchen';
import { faces } from '../panels/look';
import type { Rect } from '../panels/model';
import type { Bite, Picker, Rival, ShiftView, Ticket } from '../panels/shift-model';
import { certainlyLost, lossesOf, type Choice } from '../shifts';
import { spansOf, type OrderId, type SlotSpan, type Spans } from '../trace';
import { biteOf, type Attempt } from './attempt';
import type { Billed } from './bill';
import { ticketsOf } from './tickets';

/** What is on: an evening, who else is at it, and who picks. */
export interface Bill {
  readonly billed: Billed;
  readonly rivals: readonly Rival[];
  readonly picker: Picker;
}

/** Kitchen minutes that no playhead can be told apart by. */
export const almost = 1e-6;

export interface LookNeeds {
  readonly bill: ReadonlySignal<Bill | undefined>;
  readonly now: ReadonlySignal<Attempt | undefined>;
  readonly minute: ReadonlySignal<number>;
  readonly away: ReadonlySignal<boolean>;
  readonly spotOf: (billed: Billed, slot: SlotSpan) => Rect | undefined;
}

export interface Look {
  readonly spans: ReadonlySignal<Spans | undefined>;
  readonly choice: ReadonlySignal<Choice | undefined>;
  /** Whether the player picks. */
  readonly plays: ReadonlySignal<boolean>;
  /** Whether the playhead stands at the open choice, so that one may pick. */
  readonly asks: ReadonlySignal<boolean>;
  /** Whether what was done last is still going on, or done: before it lies the past. */
  readonly present: ReadonlySignal<boolean>;
  readonly tickets: ReadonlySignal<readonly Ticket[]>;
  /** What a rest would end with. */
  readonly bell: ReadonlySignal<ShiftView['bell']>;
}

export function lookAt({ bill, now, minute, away, spotOf }: LookNeeds): Look {
  const spans = computed(() => now.value && spansOf(now.value.played.trace));
  const whole = computed(() => Math.floor(minute.value + almost));
  const choice = computed(() => now.value?.played.choice);
  const plays = computed(() => bill.value?.picker.is === 'player');
  const asks = computed(
    () =>
      plays.value &&
      !away.value &&
      choice.value !== undefined &&
      minute.value >= choice.value.minute - almost,
  );
  const present = computed(() => minute.value >= (now.value?.played.acts.at(-1)?.minute ?? 0) - almost);
  const bites = computed(() => (asks.value && now.value ? bitesOf(now.value) : noBites));
  const hopeless = computed((): readonly OrderId[] => {
    const at = now.value;
    return at === undefined || !present.value ? [] : certainlyLost(at.evening, at.played);
  });
  const tickets = computed((): readonly Ticket[] => {
    const [on, read] = [bill.value, spans.value];
    if (on === undefined || read === undefined) return [];
    return ticketsOf({
      evening: on.billed.evening,
      spans: read,
      minute: whole.value,
      hopeless: hopeless.value,
      bites: bites.value,
      faces,
      spotOf: (slot) => spotOf(on.billed, slot),
    });
  });
  const bell = computed((): ShiftView['bell'] => {
    const [on, to] = [bill.value, choice.value?.bell];
    return on && to !== undefined ? { minute: to, what: comingAt(to, on.billed, tickets.value) } : undefined;
  });
  return { spans, choice, plays, asks, present, tickets, bell };
}

const noBites: ReadonlyMap<OrderId, Bite> = new Map();

function bitesOf(at: Attempt): ReadonlyMap<OrderId, Bite> {
  const losses = lossesOf(at.evening, at.played);
  return new Map(
    at.played.choice?.ready.map((order) => [order, { ...biteOf(at, order), loses: losses.get(order) ?? [] }]),
  );
}

/** What comes at the end of a rest till this minute. */
function comingAt(
  to: number,
  { evening: { sheet, rules } }: Billed,
  tickets: readonly Ticket[],
): NonNullable<ShiftView['bell']>['what'] {
  if (tickets.some(({ state, till }) => state === 'cooking' && till === to)) return 'bell';
  if (sheet.orders.some(({ arrives }) => arrives === to)) return 'order';
  if (rules.failures.some(({ minute }) => minute === to)) return 'failure';
  return rules.walkOut && sheet.orders.some((what) => dueOf(what) === to) ? 'guest' : 'bell';
}
