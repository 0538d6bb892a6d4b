/** A shift on the stage: what the player may do and when, how the run grows by it, and what comes of it. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { usualPlan } from '../kitchen';
import type { Rect, Run } from '../panels/model';
import type {
  Bite,
  Picker,
  Refusal,
  Report,
  Rival,
  RivalName,
  ShiftActs,
  ShiftOptions,
  ShiftView,
  Ticket,
  Turning,
} from '../panels/shift-model';
import { faces } from '../panels/look';
import { namesIn } from '../panels/told';
import type { Playhead } from '../playback';
import { lostBy, writeActs, type Acts, type Deed } from '../shifts';
import { spansOf, type OrderId, type SlotSpan, type Spans } from '../trace';
import { shiftVoice as says } from '../words/shifts';
import type { Billed } from './bill';
import { attempt, backTo, biteOf, doing, endOf, lastChosen, type Attempt } from './attempt';
import { rivalsOf } from './shift-report';
import { choiceText, happenings } from './shift-voice';
import { ticketsOf } from './tickets';

/** What the shift that is played needs of the page. */
export interface ShiftNeeds {
  readonly playhead: Playhead;
  readonly minute: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  /** Whether somebody looks behind the glass: nothing is picked meanwhile. */
  readonly away: ReadonlySignal<boolean>;
  readonly still: ReadonlySignal<boolean>;
  readonly options: ReadonlySignal<ShiftOptions>;
  /** Where a slot is painted. */
  readonly spotOf: (billed: Billed, slot: SlotSpan) => Rect | undefined;
  /** The best evening so far. */
  readonly bestOf: (billed: Billed) => Rival | undefined;
  /** Puts a run on, at its start; `end` is the last minute there is to see. */
  put(run: Run, end: number): void;
  /** Puts a run in the place of one that it goes on from, or goes back to. */
  grow(run: Run, end: number): void;
  /** For who cannot see it. */
  tell(text: string): void;
  /** What came of an evening; `own`: the player was the loop. */
  reportOn(billed: Billed, attempt: Attempt, spans: Spans, own: boolean): Report;
  /** The one choice that cost a guest. */
  turningOf(attempt: Attempt): Turning | undefined;
}

/** Wall-clock seconds. */
const seconds = {
  /** Before a lone dish is taken, so that one may still wait. */
  beat: 0.7,
  rush: 4,
  /** From the last plate to the report, or to the way back. */
  curtain: 1,
  rewind: 1.1,
} as const;

const almost = 1e-6;

/** What is on: an evening, who picks, and how far it has come. */
interface Bill {
  readonly billed: Billed;
  readonly rivals: readonly Rival[];
  readonly picker: Picker;
}

export interface ShiftRoom {
  readonly view: ReadonlySignal<ShiftView | undefined>;
  /** As an address has it. */
  readonly acts: ReadonlySignal<string>;
  readonly deeds: Omit<ShiftActs, 'enter' | 'leave' | 'share' | 'keptText' | 'openKept' | 'set' | 'watch'>;
  /** Puts an evening on; `acts` are done already, or watched. */
  open(billed: Billed, picker: Picker, acts: Acts): void;
  close(): void;
  tick(seconds: number): void;
}

export function createShift(needs: ShiftNeeds): ShiftRoom {
  const { playhead, minute, playing, away } = needs;
  const bill = signal<Bill | undefined>(undefined);
  const now = signal<Attempt | undefined>(undefined);
  const pinned = signal<OrderId | undefined>(undefined);
  const selected = signal<OrderId | undefined>(undefined);
  const refusal = signal<Refusal | undefined>(undefined);
  const hints = signal(0);
  const rival = signal<RivalName>('fifo');
  const report = signal<Report | undefined>(undefined);
  const reported = signal(false);
  const rushLeft = signal<number | undefined>(undefined);
  const clock = { beat: 0, curtain: 0, told: 0, toldAt: -1 };
  let rewinding: { readonly from: number; readonly to: number; left: number } | undefined;
  let searched = false;

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
  const bites = computed((): ReadonlyMap<OrderId, Bite> => {
    const at = now.value;
    if (!asks.value || at === undefined) return new Map();
    return new Map(
      at.played.choice?.ready.map((order) => [
        order,
        { ...biteOf(at, order), loses: lostBy(at.evening, at.played, order) },
      ]),
    );
  });
  const tickets = computed((): readonly Ticket[] => {
    const [on, read] = [bill.value, spans.value];
    if (on === undefined || read === undefined) return [];
    return ticketsOf({
      evening: on.billed.evening,
      spans: read,
      minute: whole.value,
      bites: bites.value,
      faces,
      spotOf: (slot) => needs.spotOf(on.billed, slot),
    });
  });
  const label = (order: OrderId): string => {
    const trace = now.value?.played.trace;
    return trace === undefined ? '' : namesIn(trace).label(order);
  };

  function runOf({ billed, rivals }: Bill, to: Attempt): Run {
    const concurrent = spansOf(to.played.trace);
    const synchronous = rivals.find(({ name }) => name === 'synchronous')?.spans ?? concurrent;
    const { sheet } = billed.evening;
    return {
      sheet,
      menu: undefined,
      plan: usualPlan,
      spans: { synchronous, concurrent },
      end: Math.max(synchronous.trace.total, endOf(to)),
    };
  }

  /** Forgets what belongs to one choice. */
  function turnPage(): void {
    selected.value = undefined;
    refusal.value = undefined;
    rushLeft.value = undefined;
    clock.beat = 0;
    clock.curtain = 0;
    rewinding = undefined;
    searched = false;
  }

  /** Goes on from another state of the same evening. */
  function goOn(to: Attempt): void {
    const on = bill.value;
    if (on === undefined) return;
    batch(() => {
      now.value = to;
      report.value = undefined;
      reported.value = false;
      turnPage();
      needs.grow(runOf(on, to), endOf(to));
    });
    if (endOf(to) > playhead.minute + almost) playhead.play();
  }

  function act(deed: Deed): void {
    const before = now.value;
    if (before === undefined) return;
    const after = doing(before, deed);
    if (after === before) return;
    if ('take' in deed && deed.take === pinned.value) pinned.value = undefined;
    goOn(after);
  }

  function goBackTo(acts: number): void {
    const before = now.value;
    if (before === undefined) return;
    const after = backTo(before, acts);
    batch(() => {
      pinned.value = undefined;
      clock.told = Math.min(clock.told, after.played.trace.events.length);
      clock.toldAt = -1;
      now.value = after;
      report.value = undefined;
      reported.value = false;
      turnPage();
      const on = bill.value;
      if (on !== undefined) needs.grow(runOf(on, after), endOf(after));
      playhead.pause();
      playhead.seek(endOf(after));
    });
  }

  /** Why a dish cannot be taken now. */
  function whyNot({ order, state, till }: Ticket): Refusal {
    if (state === 'coming' || state === 'cooking' || state === 'hands')
      return { why: state, order, till: till ?? 0 };
    if (state === 'ready') return { why: 'past', minute: choice.value?.minute ?? 0 };
    return { why: state, order };
  }

  function pick(order: OrderId): void {
    const ticket = tickets.value[order];
    const at = now.value;
    if (!plays.value || away.value || ticket === undefined || at === undefined) return;
    const { acts, choice: open } = at.played;
    // What was done last is still going on: before it lies the past.
    const present = minute.value >= (open === undefined ? endOf(at) : (acts.at(-1)?.minute ?? 0)) - almost;
    if (asks.value && open?.ready.includes(order)) return act({ take: order });
    if (!present || ticket.state === 'served' || ticket.state === 'off') {
      refusal.value = present ? whyNot(ticket) : { why: 'past', minute: endOf(at) };
      return;
    }
    // At a choice, who asks twice for a dish that cannot go on wants to wait for it.
    const insists = refusal.value !== undefined && 'order' in refusal.value && refusal.value.order === order;
    if (asks.value && !insists) {
      refusal.value = whyNot(ticket);
      return;
    }
    refusal.value = undefined;
    pinned.value = pinned.value === order ? undefined : order;
    needs.tell(pinned.value === undefined ? says.unpinned : says.pinned(label(order)));
  }

  function wait(): void {
    if (!asks.value) return;
    if (choice.value?.bell === undefined) refusal.value = { why: 'no-bell' };
    else act({ wait: 'bell' });
  }

  /** Takes what is pinned, or waits for it. */
  function seeToPin(order: OrderId): void {
    const open = choice.value;
    const state = tickets.value[order]?.state;
    if (open?.ready.includes(order)) act({ take: order });
    else if (open?.bell !== undefined && state !== 'served' && state !== 'off') act({ wait: 'bell' });
    else {
      pinned.value = undefined;
      refusal.value = { why: 'no-bell' };
    }
  }

  /** What happens by itself at a choice. */
  function settle(passed: number): void {
    const open = choice.value;
    if (open === undefined) return;
    if (pinned.value !== undefined) return seeToPin(pinned.value);
    const [lone, ...others] = open.ready;
    if (lone !== undefined && others.length === 0) {
      clock.beat += passed;
      if (clock.beat >= seconds.beat) act({ take: lone });
      return;
    }
    tellChoice();
    if (!needs.options.value.rush) {
      rushLeft.value = undefined;
      return;
    }
    const left = (rushLeft.value ?? seconds.rush) - passed;
    if (left > 0) rushLeft.value = left;
    else act({ wait: 'minute' });
  }

  function tellChoice(): void {
    const at = now.value;
    const on = bill.value;
    if (at === undefined || on === undefined || clock.toldAt === at.played.acts.length) return;
    clock.toldAt = at.played.acts.length;
    needs.tell([...tellings(), choiceText(at.played.choice?.minute ?? 0, tickets.value)].join(' '));
  }

  /** What happened since the last time that anything was told. */
  function tellings(): readonly string[] {
    const [at, on] = [now.value, bill.value];
    if (at === undefined || on === undefined) return [];
    const { trace } = at.played;
    const news = happenings(trace, clock.told, on.billed.evening);
    clock.told = trace.events.length;
    return news;
  }

  /** The evening is over, and was seen to its end. */
  function finish(passed: number): void {
    const [on, at, read] = [bill.value, now.value, spans.value];
    if (on === undefined || at === undefined || read === undefined) return;
    if (rewinding !== undefined) return rewind(passed);
    if (report.value !== undefined) return reported.value || searched ? undefined : search(at);
    clock.curtain += passed;
    if (clock.curtain < seconds.curtain) return;
    const found = needs.reportOn(on.billed, at, read, plays.value);
    report.value = found;
    tellEnd(found);
  }

  function tellEnd({ result, stars, stuck }: Report): void {
    const { inTime, guests, total } = result;
    const lines = [...tellings(), says.over(inTime, guests, total)];
    if (stuck !== undefined) lines.push(says.stuck);
    else if (plays.value) lines.push(says.stars(stars));
    needs.tell(lines.join(' '));
  }

  /** Looks for the one choice that cost a guest: in a frame of its own, when all else is done. */
  function search(at: Attempt): void {
    searched = true;
    const turning = plays.value ? needs.turningOf(at) : undefined;
    if (report.value === undefined) return;
    report.value = { ...report.value, turning };
    if (turning === undefined || needs.still.value) showReport();
    else rewinding = { from: playhead.minute, to: turning.minute, left: seconds.rewind };
  }

  function rewind(passed: number): void {
    if (rewinding === undefined) return;
    rewinding.left -= passed;
    const { from, to, left } = rewinding;
    const way = Math.max(0, left) / seconds.rewind;
    playhead.seek(to + (from - to) * way * way);
    if (left > 0) return;
    rewinding = undefined;
    showReport();
  }

  function showReport(): void {
    reported.value = true;
    const turning = report.value?.turning;
    if (typeof turning === 'object') playhead.seek(turning.minute);
  }

  function open(billed: Billed, picker: Picker, acts: Acts): void {
    const at = attempt(billed.evening, acts);
    const best = needs.bestOf(billed);
    const on: Bill = {
      billed,
      picker,
      rivals: [...rivalsOf(billed.evening), ...(best === undefined ? [] : [best])],
    };
    batch(() => {
      const same = bill.value?.billed.evening === billed.evening;
      bill.value = on;
      // Who goes on from what somebody did already does not get its last star.
      now.value = picker.is === 'player' && acts.length > 0 ? { ...at, undone: true } : at;
      pinned.value = undefined;
      if (!same) {
        hints.value = 0;
        rival.value = 'fifo';
      }
      report.value = undefined;
      reported.value = false;
      clock.told = 0;
      clock.toldAt = -1;
      turnPage();
      needs.put(runOf(on, at), endOf(at));
      if (picker.is !== 'player') playhead.play();
      else if (acts.length > 0) playhead.seek(endOf(at));
      else if (endOf(at) > 0) playhead.play();
    });
  }

  const restart = (): void => {
    const on = bill.value;
    if (on !== undefined) open(on.billed, { is: 'player' }, []);
  };

  const view = computed((): ShiftView | undefined => {
    const [on, at] = [bill.value, now.value];
    if (on === undefined || at === undefined) return undefined;
    const { name, day, chapter } = on.billed;
    const open = choice.value;
    const left = rushLeft.value;
    return {
      name,
      day,
      chapter,
      rules: on.billed.evening.rules,
      picker: on.picker,
      tickets: tickets.value,
      ready: asks.value ? (open?.ready ?? []) : [],
      choiceAt: open?.minute,
      asks: asks.value,
      pinned: pinned.value,
      selected: selected.value,
      bell: open?.bell === undefined ? undefined : { minute: open.bell },
      undoable: plays.value && lastChosen(at) !== undefined,
      rush: left === undefined ? undefined : { left: Math.ceil(left), of: seconds.rush },
      refusal: refusal.value,
      rivals: on.rivals,
      rival: rival.value,
      hints: hints.value,
      fed: tickets.value.filter(({ mood }) => mood === 'fed').length,
      lost: tickets.value.filter(({ mood }) => mood === 'gone').length,
      report: report.value,
      reported: reported.value,
      axis: Math.max(endOf(at), ...on.rivals.map(({ total }) => total)),
      options: needs.options.value,
    };
  });

  return {
    view,
    acts: computed(() => (now.value === undefined ? '' : writeActs(now.value.played.acts))),
    open,
    close: () =>
      batch(() => {
        bill.value = undefined;
        now.value = undefined;
      }),
    tick(passed) {
      if (asks.value) settle(passed);
      else if (now.value !== undefined && choice.value === undefined && (rewinding || playhead.atEnd))
        finish(passed);
    },
    deeds: {
      pick,
      wait,
      select: (order) => void (selected.value = order),
      undo() {
        const last = now.value && lastChosen(now.value);
        if (plays.value && last !== undefined) goBackTo(last);
      },
      restart,
      toggle() {
        if (playing.value) playhead.pause();
        else if (!playhead.atEnd) playhead.play();
        else if (!plays.value) {
          playhead.seek(0);
          playhead.play();
        }
      },
      catchUp() {
        if (now.value !== undefined) playhead.seek(endOf(now.value));
      },
      againFrom: goBackTo,
      hint: () => void (hints.value = Math.min(3, hints.value + 1)),
      showReport: (shown) => void (reported.value = shown),
      face: (name) => void (rival.value = name),
      takeOver: restart,
    },
  };
}
