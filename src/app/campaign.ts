/** The campaign: which shift is on, who plays it, what was reached, and what is kept of it. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Model, Rect } from '../panels/model';
import type { Picker, Report, ShiftActs, ShiftMap, ShiftOptions } from '../panels/shift-model';
import { spotOf } from '../scenes/places';
import {
  actsOf,
  isShift,
  playBy,
  ruleNames,
  shiftNames,
  shifts,
  starsOf,
  table,
  writeActs,
  type Acts,
  type ShiftName,
} from '../shifts';
import { spansOf, type SlotSpan, type Spans } from '../trace';
import { shiftVoice as says } from '../words/shifts';
import type { ShiftPlace } from './address';
import { attempt, type Attempt } from './attempt';
import { billOf, billOfDay, keyOf, type Billed } from './bill';
import { today } from './day';
import { serviceOf, turningOf } from './seek';
import type { PageLayout } from './layout';
import { isBetter, withBest, type Best, openProgress } from './progress';
import { createShift, type ShiftNeeds } from './shift';
import { causesOf, resultOf, rivalOf, spentOf, stuckOf } from './shift-report';

export interface CampaignNeeds extends Omit<ShiftNeeds, 'spotOf' | 'bestOf' | 'reportOn' | 'turningOf'> {
  /** Where the stage is. */
  readonly layout: ReadonlySignal<Pick<PageLayout, 'stage'>>;
  readonly storage: Storage | undefined;
  /** Whether nothing of what was reached is to be seen: a class looks on, or it is somebody else's page. */
  readonly discreet: ReadonlySignal<boolean>;
  setOptions(options: Partial<ShiftOptions>): void;
  /** Answers something the player did. */
  say(text: string): void;
  /** Tells something that stays until it is dismissed. */
  notify(text: string): void;
  /** Closes whatever lies over the kitchens. */
  clear(): void;
  /** Back to the two kitchens. */
  leave(): void;
  /** Sends the address of where one is. */
  share(): void;
}

export interface Campaign {
  readonly view: Model['shift'];
  readonly map: Model['shifts'];
  readonly place: ReadonlySignal<ShiftPlace | undefined>;
  readonly acts: ShiftActs;
  /** Goes to a shift, as an address asks; `undefined` leaves it. */
  open(place: ShiftPlace | undefined): void;
  /** The map is looked at. */
  unfold(): void;
  tick(seconds: number): void;
}

const days = new Map<string, Billed>();

/** The service of a day; the same object each time. */
async function findDay(day: string): Promise<Billed | undefined> {
  const service = await serviceOf(day);
  const billed = service && (days.get(day) ?? billOfDay(day, service));
  if (billed !== undefined) days.set(day, billed);
  return billed;
}

const byHand: Picker = { is: 'player' };

export function createCampaign(needs: CampaignNeeds): Campaign {
  const { discreet, layout } = needs;
  const store = openProgress(needs.storage);
  const progress = signal(store.progress);
  const on = signal<Billed | undefined>(undefined);

  const bestKept = (key: string): Best | undefined =>
    progress.value.shifts.get(key) ?? progress.value.days.get(key);

  function bestOf(billed: Billed) {
    const kept = bestKept(keyOf(billed));
    if (discreet.value || kept?.acts === undefined || kept.acts === '') return undefined;
    const { evening } = billed;
    const { trace } = attempt(evening, actsOf(evening, kept.acts).acts).played;
    return rivalOf('best', evening, spansOf(trace));
  }

  function reportOn(
    billed: Billed,
    { evening, played, undone }: Attempt,
    spans: Spans,
    own: boolean,
  ): Report {
    const { standards } = billed;
    const guests = evening.sheet.orders.length;
    const result = resultOf(evening.sheet, spans);
    const stuck = stuckOf(played, spans);
    const before = bestKept(keyOf(billed))?.result;
    const stars = stuck === undefined ? starsOf(evening.sheet, standards, result, undone) : 0;
    if (own && stuck === undefined) {
      const acts = writeActs(played.acts);
      progress.value = withBest(progress.value, keyOf(billed), { stars, result, acts });
      if (!store.save(progress.value) && !discreet.value) needs.say(says.notKept);
    }
    return {
      stars,
      result,
      stuck,
      causes: causesOf(evening, played, spans),
      ...spentOf(spans),
      fifo: { ...standards.fifo, guests },
      par: { ...standards.par, guests },
      proved: standards.proved,
      best: discreet.value ? undefined : before,
      undone,
      turning: own && (stuck !== undefined || result.inTime < guests) ? 'searching' : undefined,
    };
  }

  function spotIn({ evening }: Billed, { station, slot }: SlotSpan): Rect | undefined {
    const place = layout.value.stage.kitchens.concurrent;
    const { ovens, stoves } = evening.sheet;
    return place && spotOf(place, Math.max(1, ovens, stoves), station, slot);
  }

  /** A link may ask for a rush, or for none: till the player says something else. */
  const asked = signal<boolean | undefined>(undefined);
  const options = computed(() => {
    const own = needs.options.value;
    return { ...own, rush: asked.value ?? own.rush };
  });

  const room = createShift({
    ...needs,
    options,
    spotOf: spotIn,
    bestOf,
    reportOn,
    turningOf: ({ evening, played }) => turningOf(evening, played.acts),
  });

  let toldState = false;

  /** Says once that what was kept could not all be read. */
  function tellState(): void {
    if (toldState || discreet.value || store.state === 'fine') return;
    toldState = true;
    needs.notify(says[store.state]);
  }

  function putOn(billed: Billed, picker: Picker, acts: Acts, undone = false): void {
    wanted = undefined;
    pending.value = undefined;
    batch(() => {
      needs.clear();
      on.value = billed;
      room.open(billed, picker, acts, undone);
    });
    tellState();
  }

  /** Today's service, as far as it is known. */
  const daily = signal<Billed | 'none' | undefined>(undefined);
  let wanted: symbol | undefined;
  /** A service that is looked for: the address says it already. */
  const pending = signal<ShiftPlace | undefined>(undefined);

  /** Does something with an evening, as soon as it is found, unless another is wanted by then. */
  async function withBill(place: ShiftPlace, does: (billed: Billed) => void): Promise<void> {
    const { name, day = today() } = place;
    const own = Symbol(name);
    wanted = own;
    if (isShift(name)) return does(billOf(name));
    pending.value = place;
    const billed = await findDay(day);
    if (wanted !== own) return;
    pending.value = undefined;
    if (billed === undefined) needs.say(says.noDaily);
    else does(billed);
  }

  function enter(name: ShiftPlace['name']): void {
    // However fast one watched, one plays at the usual pace.
    needs.playhead.setSpeed(1);
    const place = { name, day: undefined, acts: '', rush: options.value.rush, undone: false };
    void withBill(place, (billed) => putOn(billed, byHand, []));
  }

  function open(place: ShiftPlace | undefined): void {
    if (place === undefined) {
      wanted = undefined;
      pending.value = undefined;
      on.value = undefined;
      return room.close();
    }
    if (place.rush) asked.value = true;
    void withBill(place, (billed) => resume(billed, place));
  }

  function resume(billed: Billed, place: ShiftPlace): void {
    const { acts, dropped } = actsOf(billed.evening, place.acts);
    const over = attempt(billed.evening, acts).played.choice === undefined;
    putOn(billed, over && acts.length > 0 ? { is: 'replay' } : byHand, acts, place.undone);
    if (dropped > 0) needs.say(says.dropped);
  }

  function dailyCard(): ShiftMap['daily'] {
    const billed = daily.value;
    if (typeof billed !== 'object') return billed;
    const { day = '', evening } = billed;
    const dishes = evening.sheet.orders.map(({ dish }) => dish);
    return { day, dishes, best: progress.value.days.get(day)?.result };
  }

  /** What is done in the evening that is on: no other is waited for any more. */
  const stay =
    <Asked extends readonly unknown[]>(does: (...asked: Asked) => void) =>
    (...asked: Asked): void => {
      wanted = undefined;
      does(...asked);
    };
  const { pick, wait, undo, restart, takeOver, againFrom } = room.deeds;
  const staying = {
    pick: stay(pick),
    wait: stay(wait),
    undo: stay(undo),
    restart: stay(restart),
    takeOver: stay(takeOver),
    againFrom: stay(againFrom),
  };

  const map = computed((): ShiftMap => {
    const reached = progress.value;
    const starsIn = (name: ShiftName) => reached.shifts.get(name)?.stars ?? 0;
    const next = shiftNames.find((name) => starsIn(name) === 0);
    const opened =
      // A class sees all of it.
      discreet.value || shiftNames.every((name) => shifts[name].chapter !== 'waits' || starsIn(name) > 0);
    return {
      cards: shiftNames.map((name) => ({
        name,
        chapter: shifts[name].chapter,
        dishes: shifts[name].sheet.orders.map(({ dish }) => dish),
        stars: starsIn(name),
        best: reached.shifts.get(name)?.result,
        par: { ...table[name].par, guests: shifts[name].sheet.orders.length },
        next: name === next,
      })),
      daily: dailyCard(),
      rules: opened ? ruleRows : undefined,
      options: options.value,
      kept: reached.shifts.size + reached.days.size > 0,
    };
  });

  return {
    view: room.view,
    map,
    place: computed(
      () =>
        pending.value ??
        (on.value && {
          name: on.value.name,
          day: on.value.day,
          acts: room.acts.value,
          rush: options.value.rush,
          undone: room.undone.value,
        }),
    ),
    open,
    unfold() {
      tellState();
      const day = today();
      if (typeof daily.value === 'object' && daily.value.day === day) return;
      void findDay(day).then((billed) => (daily.value = billed ?? 'none'));
    },
    tick: room.tick,
    acts: {
      ...room.deeds,
      ...staying,
      enter,
      leave() {
        open(undefined);
        needs.leave();
      },
      hint() {
        const [view, billed] = [room.view.value, on.value];
        if (view === undefined || billed === undefined) return;
        if (view.picker.is !== 'player' || view.report !== undefined || view.hints === 3) return;
        room.deeds.hint();
        if (view.hints === 2) putOn(billed, { is: 'solution' }, billed.solution);
      },
      watch(name, rule) {
        const billed = billOf(name);
        putOn(billed, { is: 'rule', rule }, playBy(billed.evening, rule));
      },
      set(some) {
        if (some.rush !== undefined) asked.value = undefined;
        needs.setOptions(some);
      },
      share: needs.share,
      keptText: store.exportText,
      openKept(text) {
        const read = store.importText(text);
        if (!read.ok) return needs.say(says.notImported[read.reason]);
        progress.value = read.progress;
        needs.say(store.save(read.progress) ? says.imported(read.skipped) : says.notKept);
      },
    },
  };
}

const ruleRows: NonNullable<ShiftMap['rules']> = ruleNames.map((rule) => ({
  rule,
  results: shiftNames.map((shift) => {
    const { rules, par } = table[shift];
    const result = { ...rules[rule], guests: shifts[shift].sheet.orders.length };
    return { shift, ...result, perfect: !isBetter({ ...result, ...par }, result) };
  }),
}));
