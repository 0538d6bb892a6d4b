/** A shift on the stage: what the player may do and when, how the run grows by it, and what comes of it. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { usualPlan } from '../kitchen';
import type { Rect, Run } from '../panels/model';
import type {
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
import { namesIn } from '../panels/told';
import type { Playhead } from '../playback';
import { writeActs, type Acts, type Deed } from '../shifts';
import { spansOf, type OrderId, type SlotSpan, type Spans } from '../trace';
import { shiftVoice as says } from '../words/shifts';
import type { Billed } from './bill';
import { attempt, backTo, doing, endOf, lastChosen, type Attempt } from './attempt';
import { createCurtain } from './curtain';
import { almost, lookAt, type Bill } from './shift-look';
import { rivalsOf } from './shift-report';
import { choiceText, createCrier, endingOf } from './shift-voice';

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
  turningOf(attempt: Attempt): Promise<Turning | undefined>;
}

/** Wall-clock seconds. */
const seconds = {
  /** Before a lone dish is taken, so that one may still wait. */
  beat: 0.7,
  rush: 4,
  /** That a refusal stays. */
  refusal: 6,
} as const;

export interface ShiftRoom {
  readonly view: ReadonlySignal<ShiftView | undefined>;
  /** As an address has it. */
  readonly acts: ReadonlySignal<string>;
  readonly deeds: Omit<ShiftActs, 'enter' | 'leave' | 'share' | 'keptText' | 'openKept' | 'set' | 'watch'>;
  /** Whether something was taken back. */
  readonly undone: ReadonlySignal<boolean>;
  /** Puts an evening on; `acts` are done already, or watched, and `undone` is whether any were taken back. */
  open(billed: Billed, picker: Picker, acts: Acts, undone?: boolean): void;
  close(): void;
  tick(seconds: number): void;
}

export function createShift(needs: ShiftNeeds): ShiftRoom {
  const { playhead, minute, playing, away } = needs;
  const bill = signal<Bill | undefined>(undefined);
  const now = signal<Attempt | undefined>(undefined);
  const pinned = signal<OrderId | 'bell' | undefined>(undefined);
  const selected = signal<OrderId | undefined>(undefined);
  const refusal = signal<Refusal | undefined>(undefined);
  const hints = signal(0);
  const hinted = signal(false);
  const busy = signal(false);
  const rival = signal<RivalName>('fifo');
  /** Whole seconds: a page that counts finer is drawn at every frame. */
  const rushLeft = signal<number | undefined>(undefined);
  /** Wall-clock seconds at this choice. */
  let waited = 0;
  const faded: { of: Refusal | undefined; left: number } = { of: undefined, left: 0 };

  const look = lookAt({ bill, now, minute, away, spotOf: needs.spotOf });
  const { spans, choice, plays, asks, present, tickets } = look;
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

  const crier = createCrier(needs.tell, () => {
    const [at, on] = [now.value, bill.value];
    return at && on && { trace: at.played.trace, evening: on.billed.evening };
  });

  const curtain = createCurtain({
    playhead,
    still: needs.still,
    report() {
      const [on, at, read] = [bill.value, now.value, spans.value];
      if (on === undefined || at === undefined || read === undefined) throw new Error('No evening is on');
      const found = needs.reportOn(on.billed, at, read, plays.value);
      crier.close(endingOf(found, plays.value));
      return found;
    },
    turning: async () => now.value && needs.turningOf(now.value),
  });

  /** Forgets what belongs to one choice. */
  function turnPage(): void {
    selected.value = undefined;
    refusal.value = undefined;
    rushLeft.value = undefined;
    waited = 0;
    curtain.raise();
  }

  /** Goes on from another state of the same evening. */
  function goOn(to: Attempt): void {
    const on = bill.value;
    if (on === undefined) return;
    batch(() => {
      now.value = to;
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
    const [before, on] = [now.value, bill.value];
    if (before === undefined || on === undefined) return;
    const after = backTo(before, acts);
    batch(() => {
      pinned.value = undefined;
      crier.begin(after.played.trace.events.length);
      now.value = after;
      turnPage();
      needs.grow(runOf(on, after), endOf(after));
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
    const { choice: open } = at.played;
    if (asks.value && open?.ready.includes(order)) return act({ take: order });
    if (!present.value || open === undefined || ticket.state === 'served' || ticket.state === 'off') {
      refusal.value = present.value ? whyNot(ticket) : { why: 'past', minute: endOf(at) };
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
    const open = choice.value;
    if (!plays.value || away.value) return;
    if (!present.value || open === undefined)
      refusal.value = { why: 'past', minute: now.value === undefined ? 0 : endOf(now.value) };
    else if (!asks.value) {
      pinned.value = pinned.value === 'bell' ? undefined : 'bell';
      needs.tell(pinned.value === undefined ? says.unpinned : says.pinnedRest);
    } else if (open.bell === undefined) refusal.value = { why: 'no-bell' };
    else act({ wait: 'bell' });
  }

  /** Takes what is pinned, or waits for it. */
  function seeToPin(order: OrderId | 'bell'): void {
    const open = choice.value;
    if (order === 'bell') {
      pinned.value = undefined;
      return wait();
    }
    const state = tickets.value[order]?.state;
    if (open?.ready.includes(order)) act({ take: order });
    else if (open?.bell !== undefined && state !== 'served' && state !== 'off') act({ wait: 'bell' });
    else {
      pinned.value = undefined;
      refusal.value = { why: 'no-bell' };
    }
  }

  /** A refusal is said for a while. */
  function fade(passed: number): void {
    if (refusal.value !== faded.of) {
      faded.of = refusal.value;
      faded.left = seconds.refusal;
    } else if (faded.of !== undefined && (faded.left -= passed) <= 0) refusal.value = undefined;
  }

  /** What happens by itself at a choice. */
  function settle(passed: number): void {
    const at = now.value?.played;
    const open = at?.choice;
    if (at === undefined || open === undefined) return;
    if (pinned.value !== undefined) return seeToPin(pinned.value);
    waited += passed;
    const [lone, ...others] = open.ready;
    if (lone !== undefined && others.length === 0) {
      crier.cry(at.acts.length, () => says.alone(label(lone), tickets.value[lone]?.bite?.minutes ?? 0));
      if (waited >= seconds.beat) act({ take: lone });
      return;
    }
    crier.cry(at.acts.length, () => choiceText(open.minute, tickets.value));
    const left = needs.options.value.rush ? seconds.rush - waited : undefined;
    if (left !== undefined && left <= 0) act({ wait: 'minute' });
    else rushLeft.value = left && Math.ceil(left);
  }

  function open(billed: Billed, picker: Picker, acts: Acts, undone = false): void {
    const at = attempt(billed.evening, acts, undone);
    const best = needs.bestOf(billed);
    const on: Bill = {
      billed,
      picker,
      rivals: [...rivalsOf(billed.evening), ...(best === undefined ? [] : [best])],
    };
    batch(() => {
      const same = bill.value?.billed.evening === billed.evening;
      bill.value = on;
      now.value = at;
      pinned.value = undefined;
      hinted.value = false;
      if (!same) {
        hints.value = 0;
        rival.value = 'fifo';
      }
      crier.begin(0);
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
    const { name, day } = on.billed;
    const open = choice.value;
    const left = rushLeft.value;
    return {
      name,
      day,
      rules: on.billed.evening.rules,
      picker: on.picker,
      tickets: tickets.value,
      ready: asks.value ? (open?.ready ?? []) : [],
      choiceAt: open?.minute,
      asks: asks.value,
      pinned: pinned.value,
      selected: selected.value,
      bell: look.bell.value,
      undoable: plays.value && lastChosen(at) !== undefined,
      rush: left === undefined ? undefined : { left, of: seconds.rush },
      refusal: refusal.value,
      rivals: on.rivals,
      rival: rival.value,
      hints: hints.value,
      hinted: hinted.value,
      fed: tickets.value.filter(({ mood }) => mood === 'fed').length,
      lost: tickets.value.filter(({ mood }) => mood === 'gone').length,
      report: curtain.report.value,
      reported: curtain.reported.value,
      axis: Math.max(endOf(at), ...on.rivals.map(({ total }) => total)),
      options: needs.options.value,
    };
  });

  return {
    view,
    undone: computed(() => now.value?.undone ?? false),
    acts: computed(() => (now.value === undefined ? '' : writeActs(now.value.played.acts))),
    open,
    close: () =>
      batch(() => {
        bill.value = undefined;
        now.value = undefined;
      }),
    tick(passed) {
      fade(passed);
      if (asks.value) {
        if (!busy.value) settle(passed);
      } else if (now.value !== undefined && choice.value === undefined && !away.value) {
        if (curtain.report.value !== undefined || playhead.atEnd) curtain.tick(passed);
      }
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
        if (curtain.skip()) return;
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
      hint() {
        hints.value = Math.min(3, hints.value + 1);
        hinted.value = true;
      },
      hideHint: () => void (hinted.value = false),
      lookAway: (to) => void (busy.value = to),
      showReport: curtain.show,
      face: (name) => void (rival.value = name),
      takeOver() {
        hints.value = 0;
        restart();
      },
    },
  };
}
