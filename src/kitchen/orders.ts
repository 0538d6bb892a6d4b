/** Order sheets: what a sheet is, how one is read from plain data or from a line of text, and what can be wrong. */
import { dishNames, isDish, type DishName } from './dishes';
import { nearest } from './spelling';
import { stepsOf } from './steps';

export interface Order {
  readonly dish: DishName;
  /** Kitchen minutes after opening, to the thousandth; 0 is on the sheet when the kitchen opens. */
  readonly arrives: number;
  /** Kitchen minutes from its arrival to its plate that the guest waits; without it, for ever. */
  readonly patience?: number | undefined;
}

export interface OrderSheet {
  readonly orders: readonly Order[];
  readonly ovens: number;
  readonly stoves: number;
}

/** What a player may ask for. The scheduler itself knows no such bounds. */
export const limits = { orders: 60, slots: 8, arrives: 240 } as const;

/** What is wrong with a sheet, and with which part of it. The language file says it to the player. */
export type SheetProblem =
  | { readonly code: 'no-orders' }
  | { readonly code: 'too-many-orders'; readonly count: number; readonly most: number }
  | { readonly code: 'unknown-dish'; readonly text: string; readonly guess: DishName | null }
  | { readonly code: 'bad-arrival'; readonly text: string; readonly dish: string; readonly most: number }
  | {
      readonly code: 'bad-count';
      readonly part: 'ovens' | 'stoves';
      readonly text: string;
      readonly most: number;
    }
  | { readonly code: 'no-station'; readonly dish: DishName; readonly part: 'ovens' | 'stoves' }
  | { readonly code: 'not-a-sheet'; readonly text: string }
  | MoreProblems;

/** Problems that are counted and not named. */
export interface MoreProblems {
  readonly code: 'more-problems';
  readonly count: number;
}

export type SheetResult =
  | { readonly ok: true; readonly sheet: OrderSheet }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

const partOf = { ovens: 'oven', stoves: 'stove' } as const;

/**
 * Reads a sheet from plain data: `{ orders: ['pizza', 'soup@2'] or [{ dish, arrives }], ovens, stoves }`.
 * `ovens` and `stoves` are 1 where nothing is said. Never throws.
 */
export function readSheet(data: unknown): SheetResult {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { ok: false, problems: [{ code: 'not-a-sheet', text: shorten(data) }] };
  const { orders: list, ovens = 1, stoves = 1 } = data as Record<string, unknown>;
  const problems: SheetProblem[] = [];
  const orders = readOrders(list, problems);
  const count = (part: 'ovens' | 'stoves', value: unknown): number => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limits.slots)
      return value;
    problems.push({ code: 'bad-count', part, text: shorten(value), most: limits.slots });
    return 1;
  };
  const sheet = { orders, ovens: count('ovens', ovens), stoves: count('stoves', stoves) };
  problems.push(...missingStations(sheet));
  return problems.length > 0 ? { ok: false, problems: fewOf(problems) } : { ok: true, sheet };
}

/** What a sheet asks for of a kitchen that has none. */
export const missingStations = (sheet: OrderSheet): readonly SheetProblem[] =>
  (['ovens', 'stoves'] as const).flatMap((part) => {
    const needy = sheet[part] === 0 ? needyOf(sheet.orders, part) : undefined;
    return needy === undefined ? [] : [{ code: 'no-station', dish: needy.dish, part }];
  });

/** The first order that needs such a station. */
const needyOf = (orders: readonly Order[], part: 'ovens' | 'stoves'): Order | undefined =>
  orders.find(({ dish }) => stepsOf(dish).some(({ at }) => at === partOf[part]));

/** Which stations some dish on the sheet cannot do without. */
export const needsOf = ({ orders }: OrderSheet): Readonly<Record<'ovens' | 'stoves', boolean>> => ({
  ovens: needyOf(orders, 'ovens') !== undefined,
  stoves: needyOf(orders, 'stoves') !== undefined,
});

/** One order as a line of text says it: `salad`, or `salad@2` for one that arrives at minute 2. */
export const orderText = ({ dish, arrives }: Order): string =>
  arrives > 0 ? `${dish}@${String(arrives)}` : dish;

function readOrders(list: unknown, problems: SheetProblem[]): readonly Order[] {
  if (!Array.isArray(list) || list.length === 0) {
    problems.push(
      list === undefined || Array.isArray(list)
        ? { code: 'no-orders' }
        : { code: 'not-a-sheet', text: shorten(list) },
    );
    return [];
  }
  if (list.length > limits.orders) {
    problems.push({ code: 'too-many-orders', count: list.length, most: limits.orders });
    return [];
  }
  const orders: Order[] = [];
  for (const item of list as readonly unknown[]) {
    const [name, arrives] = orderParts(item);
    if (!isDish(name))
      problems.push({ code: 'unknown-dish', text: shorten(name), guess: nearest(name, dishNames) });
    else if (!(typeof arrives === 'number' && arrives >= 0 && arrives <= limits.arrives))
      problems.push({ code: 'bad-arrival', text: shorten(arrives), dish: name, most: limits.arrives });
    else orders.push({ dish: name, arrives: Math.round(arrives * 1000) / 1000 });
  }
  return orders;
}

function orderParts(item: unknown): [name: string, arrives: unknown] {
  if (typeof item === 'string') {
    const [name = '', at, ...more] = item.trim().split('@');
    if (at === undefined) return [name.trim(), 0];
    const text = [at, ...more].join('@').trim();
    return [name.trim(), /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : text];
  }
  if (typeof item !== 'object' || item === null) return [shorten(item), 0];
  const { dish, arrives = 0 } = item as Record<string, unknown>;
  return [typeof dish === 'string' ? dish : shorten(dish), arrives];
}

/** As many problems as one reads: each once, three at most, and how many more there are. */
export function fewOf<P extends { readonly code: string }>(
  problems: readonly (P | MoreProblems)[],
): readonly (P | MoreProblems)[] {
  const each = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  const count = each
    .slice(3)
    .reduce(
      (sum, problem) => sum + ('count' in problem && problem.code === 'more-problems' ? problem.count : 1),
      0,
    );
  return count > 0 ? [...each.slice(0, 3), { code: 'more-problems', count }] : each;
}

/** Any value as a few characters that a message can quote. */
export function shorten(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    text = typeof value;
  }
  const start = Array.from(text.slice(0, 64));
  return start.length > 24 ? `${start.slice(0, 24).join('')}…` : start.join('');
}
