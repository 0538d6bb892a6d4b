/** All plays of an evening counted, without cooking each: positions from which it goes on alike are cooked once. */
import { inTime } from './guests';
import type { Deed } from './acts';
import { isBetter, type Outcome } from './outcome';
import type { Evening } from './play';
import { options, positionAfter, textOf, type Position } from './position';

/** How often an evening comes to something. */
export interface Share extends Outcome {
  /** How many plays without voluntary idling come to it. */
  readonly plays: number;
  /** How likely one comes to it who takes any of the ready dishes, each with the same chance. */
  readonly chance: number;
}

/** What can come of a position: only guests and plates after it count. */
type Ahead = readonly Share[];

export class Survey {
  readonly #evening: Evening;
  readonly #budget: number;
  readonly #known = new Map<string, Ahead>();
  #cooked = 0;

  /** `budget`: how many positions may be cooked up to; each takes as long as a play, at most. */
  constructor(evening: Evening, budget: number) {
    this.#evening = evening;
    this.#budget = budget;
  }

  /** What can come of an evening that begins so; `undefined` when the budget was spent. */
  after(deeds: readonly Deed[]): readonly Share[] | undefined {
    const here = this.#cook(deeds);
    if (here === undefined) return undefined;
    const past = this.#past(here);
    return this.#ahead(here)?.map((share) => added(share, past, 1));
  }

  /** The best of that. */
  best(deeds: readonly Deed[]): Outcome | undefined {
    return this.after(deeds)?.reduce((best, share) => (isBetter(share, best) ? share : best));
  }

  #cook(deeds: readonly Deed[]): Position | undefined {
    if (this.#cooked >= this.#budget) return undefined;
    this.#cooked++;
    return positionAfter(this.#evening, deeds);
  }

  #ahead(here: Position): Ahead | undefined {
    if (here.ending !== 'stopped')
      return [{ inTime: 0, total: here.ending === 'stuck' ? Infinity : 0, plays: 1, chance: 1 }];
    const text = textOf(this.#evening, here);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const past = this.#past(here);
    const all: Share[] = [];
    for (const deed of options(here, false)) {
      const next = this.#cook([...here.deeds, deed]);
      if (next === undefined) return undefined;
      const ahead = this.#ahead(next);
      if (ahead === undefined) return undefined;
      const { inTime, total } = this.#past(next);
      const between = { inTime: inTime - past.inTime, total: total > past.total ? total : 0 };
      for (const share of ahead) all.push(added(share, between, 1 / here.ready.length));
    }
    const ahead = joined(all);
    this.#known.set(text, ahead);
    return ahead;
  }

  #past({ tally }: Position): Outcome {
    return { inTime: inTime(this.#evening.sheet, tally.plates), total: tally.lastPlate };
  }
}

const added = ({ inTime, total, plays, chance }: Share, before: Outcome, chanceOfIt: number): Share => ({
  inTime: inTime + before.inTime,
  total: Math.max(total, before.total),
  plays,
  chance: chance * chanceOfIt,
});

/** Those that come to the same are one. */
function joined(shares: readonly Share[]): readonly Share[] {
  const all = new Map<string, Share>();
  for (const share of shares) {
    const key = `${String(share.inTime)} ${String(share.total)}`;
    const other = all.get(key);
    all.set(
      key,
      other === undefined
        ? share
        : { ...share, plays: share.plays + other.plays, chance: share.chance + other.chance },
    );
  }
  return [...all.values()];
}
