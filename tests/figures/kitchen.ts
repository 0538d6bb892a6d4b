/**
 * A second pair of kitchens, written from the rules and the recipes alone: no scheduler, no trace. It writes down who did
 * what when, and which moment had to wait for which.
 */
import { stepsOf, type OrderSheet, type Plan, type RecipeStep } from '../../src/kitchen';
import type { KitchenKind } from '../../src/trace';
import { Diary, type Arc } from './diary';

type Then = () => void;

export function cook(sheet: OrderSheet, kitchen: KitchenKind, plan: Plan): Diary {
  const diary = new Diary();
  if (kitchen === 'synchronous') standBy(sheet, diary);
  else new Loop(sheet, plan, diary).run();
  return diary;
}

const inTurn = ({ orders }: OrderSheet): readonly number[] =>
  [...orders.keys()].toSorted(
    (a, b) => (orders[a]?.arrives as number) - (orders[b]?.arrives as number) || a - b,
  );

/** One order after another, and the chef beside it all the while. */
function standBy(sheet: OrderSheet, diary: Diary): void {
  for (const order of inTurn(sheet)) {
    const { dish, arrives } = sheet.orders[order] as OrderSheet['orders'][number];
    diary.now = Math.max(diary.now, arrives);
    diary.begin(order, arrives);
    for (const { at, what, minutes } of stepsOf(dish)) {
      const from = diary.now;
      diary.work(order, what, minutes, at !== 'hands');
      if (at !== 'hands' && at !== 'rest') diary.bake(at, from, diary.now);
    }
    diary.serve(order);
  }
}

type Place = 'oven' | 'stove' | 'mixer';

interface Station {
  free: number;
  /** They were given a place, and have had no turn since. */
  coming: number;
  readonly line: { readonly order: number; readonly goOn: Then }[];
}

/** One thing at a time, first come, first served. */
class Loop {
  readonly #sheet: OrderSheet;
  readonly #plan: Plan;
  readonly #diary: Diary;
  readonly #ready: Then[] = [];
  readonly #timers: { readonly due: number; readonly ring: Then }[] = [];
  readonly #stations: Readonly<Record<Place, Station>>;

  constructor(sheet: OrderSheet, plan: Plan, diary: Diary) {
    this.#sheet = sheet;
    this.#plan = plan;
    this.#diary = diary;
    this.#stations = {
      oven: { free: sheet.ovens, coming: 0, line: [] },
      stove: { free: sheet.stoves, coming: 0, line: [] },
      mixer: { free: 1, coming: 0, line: [] },
    };
  }

  run(): void {
    const { orders } = this.#sheet;
    if (this.#plan.main === 'in turn') this.#cookInTurn(inTurn(this.#sheet));
    else
      for (const [order, { arrives }] of orders.entries()) {
        const came: Arc = { from: 0, minutes: arrives, step: { kind: 'order', order, what: '' } };
        const take = (): void => this.#wake([came], () => this.#cook(order, () => {}));
        if (arrives > 0) this.#timers.push({ due: arrives, ring: take });
        else take();
      }
    while (this.#ready.length > 0 || this.#timers.length > 0) this.#takeTurn();
  }

  /** Who is ready now goes on; what is due meanwhile stands behind. */
  #takeTurn(): void {
    const diary = this.#diary;
    if (this.#ready.length === 0)
      diary.now = Math.max(diary.now, Math.min(...this.#timers.map(({ due }) => due)));
    // The sort keeps the older before the younger.
    this.#timers.sort((a, b) => a.due - b.due);
    while ((this.#timers[0]?.due ?? Infinity) <= diary.now)
      this.#ready.push((this.#timers.shift() as { ring: Then }).ring);
    for (const go of this.#ready.splice(0)) go();
  }

  #cookInTurn([order, ...rest]: readonly number[]): void {
    if (order === undefined) return;
    const { arrives } = this.#sheet.orders[order] as { arrives: number };
    const cook = (): void => this.#cook(order, () => this.#cookInTurn(rest));
    const came: Arc = { from: 0, minutes: arrives, step: { kind: 'order', order, what: '' } };
    if (arrives > this.#diary.now) this.#timers.push({ due: arrives, ring: () => this.#wake([came], cook) });
    else cook();
  }

  #cook(order: number, then: Then): void {
    const { dish, arrives } = this.#sheet.orders[order] as OrderSheet['orders'][number];
    const groups: RecipeStep[][] = [];
    for (const step of stepsOf(dish))
      if (step.within === undefined) (groups[step.together] ??= []).push(step);
    this.#diary.begin(order, arrives);
    // A place in the list of a step that is done within another is empty.
    this.#cookGroups(order, groups.filter(Boolean), () => {
      this.#diary.serve(order);
      then();
    });
  }

  #cookGroups(order: number, [group, ...rest]: readonly (readonly RecipeStep[])[], then: Then): void {
    if (group === undefined) return then();
    const goOn = (): void => this.#cookGroups(order, rest, then);
    const [only, ...more] = group;
    if (only !== undefined && more.length === 0) return this.#step(order, only, goOn);
    const diary = this.#diary;
    const ends: Arc[] = [];
    let left = group.length;
    for (const step of group)
      this.#wake(
        [diary.after()],
        () =>
          this.#step(order, step, () => {
            ends.push(diary.after());
            const done = diary.now;
            // It says so through the ready queue; the last one to say so calls the dish.
            this.#ready.push(() => {
              if (--left === 0) this.#wake(ends, goOn, { order, due: done });
            });
          }),
        { order, due: diary.now },
      );
  }

  #step(order: number, step: RecipeStep, then: Then): void {
    const { at, what, minutes } = step;
    if (at === 'hands') {
      this.#diary.work(order, what, minutes, false);
      then();
    } else if (at === 'rest') this.#wait(order, step, then);
    else
      this.#acquire(order, at, () => {
        const from = this.#diary.now;
        this.#wait(order, step, () => {
          this.#diary.bake(at, from, from + minutes);
          this.#steps(order, this.#within(order, what), () => {
            this.#release(at);
            then();
          });
        });
      });
  }

  #within(order: number, what: string): readonly RecipeStep[] {
    const { dish } = this.#sheet.orders[order] as OrderSheet['orders'][number];
    return stepsOf(dish).filter(({ within }) => within === what);
  }

  #steps(order: number, [step, ...rest]: readonly RecipeStep[], then: Then): void {
    if (step === undefined) return then();
    this.#step(order, step, () => this.#steps(order, rest, then));
  }

  #wait(order: number, { what, minutes }: RecipeStep, then: Then): void {
    const diary = this.#diary;
    const { dish } = this.#sheet.orders[order] as OrderSheet['orders'][number];
    if (this.#plan.blocking.includes(`${dish}/${what}`)) {
      diary.work(order, what, minutes, true);
      return then();
    }
    const due = diary.now + minutes;
    const arc: Arc = { ...diary.after(), minutes, step: { kind: 'wait', order, what } };
    this.#timers.push({ due, ring: () => this.#wake([arc], then, { order, due }) });
  }

  #acquire(order: number, at: Place, then: Then): void {
    const station = this.#stations[at];
    if (station.free === 0 || station.coming > 0) return void station.line.push({ order, goOn: then });
    station.free--;
    then();
  }

  #release(at: Place): void {
    this.#stations[at].free++;
    this.#callNext(this.#stations[at]);
  }

  #callNext(station: Station): boolean {
    const next = station.line.shift();
    if (next === undefined) return false;
    const { order, goOn } = next;
    station.free--;
    station.coming++;
    this.#wake(
      [this.#diary.after()],
      () => {
        station.coming--;
        while (station.free > 0 && this.#callNext(station));
        goOn();
      },
      { order, due: this.#diary.now },
    );
    return true;
  }

  /** It stands behind all who are ready, and goes on when it is its turn. */
  #wake(causes: readonly Arc[], then: Then, late?: { readonly order: number; readonly due: number }): void {
    this.#ready.push(() => {
      if (late !== undefined) this.#diary.late('bell', late.order, late.due);
      this.#diary.takeUp(causes);
      then();
    });
  }
}
