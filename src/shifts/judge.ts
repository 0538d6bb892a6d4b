/** What a shift is worth playing for: par, asyncio's own rule, the simple rules, chance, and the choices that matter. */
import type { Act, Acts } from './acts';
import { serveOnce } from './evening';
import { isBetter, type Outcome } from './outcome';
import type { Evening } from './play';
import { outcomeOf, positionAfter } from './position';
import { playBy, ruleNames, type RuleName } from './rules';
import { optimum } from './search';
import { starsOf, type Standards, type Stars } from './stars';
import { Survey, type Share } from './survey';

/** A choice on the way to par at which something that could be taken loses a guest, or par, for certain. */
export interface Crossing {
  readonly act: number;
  readonly minute: number;
  /** Whether a guest is lost by it, and not only par. */
  readonly guest: boolean;
}

export interface Verdict extends Standards {
  readonly plays: number;
  /** A way to par. */
  readonly acts: Acts;
  readonly rules: Readonly<Record<RuleName, Outcome>>;
  /** How likely a random player earns so many stars. */
  readonly chances: readonly [number, number, number, number];
  /** How many plays earn three stars. */
  readonly winners: number;
  readonly crossings: readonly Crossing[];
}

/** What asyncio comes to by itself. */
export function fifoOf(evening: Evening): Outcome {
  const { inTime, total } = serveOnce(evening);
  return { inTime, total };
}

/** What a rule comes to. */
export const outcomeBy = (evening: Evening, rule: RuleName): Outcome =>
  outcomeOf(evening, positionAfter(evening, playBy(evening, rule)));

/**
 * Weighs an evening by all its plays without voluntary idling; `undefined` when `budget` positions were not enough.
 * `acts` may say which way to par is looked at.
 */
export function judge(evening: Evening, budget: number, acts?: Acts): Verdict | undefined {
  const survey = new Survey(evening, budget);
  const shares = survey.after([]);
  if (shares === undefined) return undefined;
  const par = shares.reduce((best, share) => (isBetter(share, best) ? share : best));
  const way = acts ?? optimum(evening, { budget }).acts;
  const crossings = crossingsOn(evening, survey, way);
  if (crossings === undefined) return undefined;
  const standards = { fifo: fifoOf(evening), par: { inTime: par.inTime, total: par.total } };
  return {
    ...standards,
    ...worthOf(evening, standards, shares),
    acts: way,
    rules: Object.fromEntries(ruleNames.map((rule) => [rule, outcomeBy(evening, rule)])) as Verdict['rules'],
    crossings,
  };
}

function worthOf(
  { sheet }: Evening,
  standards: Standards,
  shares: readonly Share[],
): Pick<Verdict, 'plays' | 'chances' | 'winners'> {
  const chances: [number, number, number, number] = [0, 0, 0, 0];
  let plays = 0;
  let winners = 0;
  for (const share of shares) {
    const stars: Stars = starsOf(sheet, standards, share, false);
    chances[stars] += share.chance;
    plays += share.plays;
    if (stars === 3) winners += share.plays;
  }
  return { plays, chances, winners };
}

function crossingsOn(evening: Evening, survey: Survey, acts: Acts): readonly Crossing[] | undefined {
  const crossings: Crossing[] = [];
  for (const [act, { minute }] of acts.entries()) {
    const before = acts.slice(0, act);
    const { ready } = positionAfter(evening, before);
    const values: Outcome[] = [];
    for (const take of ready) {
      const value = survey.best([...before, { take, minute } satisfies Act]);
      if (value === undefined) return undefined;
      values.push(value);
    }
    const best = values.reduce((best, value) => (isBetter(value, best) ? value : best));
    const worse = values.filter((value) => isBetter(best, value));
    if (worse.length > 0)
      crossings.push({ act, minute, guest: worse.some(({ inTime }) => inTime < best.inTime) });
  }
  return crossings;
}

/** What a shift from chapter two on has to be. */
export const bars = { none: 0.4, two: 0.1, three: 0.05, crossings: 5, last: 2 / 3, winners: 2 } as const;

/** Which of the bars an evening does not come up to; none, if it is good. */
export function shortfalls({ sheet }: Evening, verdict: Verdict): readonly string[] {
  const { fifo, par, rules, chances, winners, crossings } = verdict;
  const [none, , two, three] = chances;
  const guests = sheet.orders.length;
  const perfect = (outcome: Outcome): boolean => !isBetter(par, outcome);
  const last = crossings.at(-1)?.minute ?? 0;
  const checks: readonly (readonly [string, boolean])[] = [
    ['par serves everybody', par.inTime === guests],
    ['asyncio does not', fifo.inTime < guests],
    ['no star', none >= bars.none],
    ['two stars', two + three <= bars.two],
    ['three stars', three <= bars.three],
    ['choices that matter', crossings.length >= bars.crossings],
    ['the last of them', last >= bars.last * par.total],
    ['no rule is perfect', !Object.values(rules).some(perfect)],
    ['two plays win', winners >= bars.winners],
  ];
  return checks.flatMap(([name, holds]) => (holds ? [] : [name]));
}
