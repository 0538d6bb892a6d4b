/** What is carried in and out: files that somebody opens, and the run as a Python program to take along. */
import {
  isDish,
  isMain,
  isWait,
  missingStations,
  orderText,
  programOf,
  readFile,
  serve,
  shorten,
  usualPlan,
  type OrderSheet,
  type Plan,
  type SheetProblem,
} from '../kitchen';
import type { Run } from '../panels/model';
import { spansOf, type KitchenKind, type Trace } from '../trace';
import { words } from '../words';
import { codeWords } from '../words/glass';
import { takeWords } from '../words/take';
import { runOf } from './session';

/** A minute of the program that is taken along. */
const secondsAMinute = 0.1;

/** The run as a program for real asyncio. */
export function programText(
  { sheet, menu, plan, spans }: Run,
  kitchen: KitchenKind,
  address: string,
): string {
  const { about, closed } = codeWords.program;
  return programOf(sheet, kitchen, plan, {
    secondsAMinute,
    about: about({
      title: menu === undefined ? words.ui.menus.own : words.menus[menu],
      kitchen,
      orders: sheet.orders.map(orderText),
      total: spans[kitchen].trace.total,
      address,
    }),
    closed,
  });
}

export type Opened =
  | { readonly is: 'sheet'; readonly sheet: OrderSheet }
  | { readonly is: 'run'; readonly run: Run; readonly kitchen: KitchenKind }
  /** What is wrong, in words. */
  | { readonly is: 'problem'; readonly lines: readonly string[] };

/** Opens the text of a file. Never throws. */
export function openText(text: string): Opened {
  const file = readFile(text);
  switch (file.kind) {
    case 'sheet':
      return { is: 'sheet', sheet: file.sheet };
    case 'trace':
      return openTrace(file.trace);
    case 'bad-sheet':
      return { is: 'problem', lines: file.problems.map((problem) => words.problem(problem)) };
    case 'bad-file':
      return { is: 'problem', lines: [takeWords.problem(file.problem)] };
  }
}

const problem = (is: SheetProblem): Opened => ({ is: 'problem', lines: [words.problem(is)] });

/** A trace is shown as it is; in the other kitchen its orders are cooked. */
function openTrace(trace: Trace): Opened {
  const { kitchen, ovens, stoves } = trace;
  if (trace.orders.length === 0) return problem({ code: 'no-orders' });
  const strange = trace.orders.find(({ dish }) => !isDish(dish));
  if (strange !== undefined)
    return problem({ code: 'unknown-dish', text: shorten(strange.dish), guess: null });
  const orders = trace.orders.flatMap(({ dish, arrives }) => (isDish(dish) ? [{ dish, arrives }] : []));
  const sheet = { orders, ovens, stoves };
  const [missing] = missingStations(sheet);
  if (missing !== undefined) return problem(missing);
  const plan = planOf(trace);
  const other = kitchen === 'concurrent' ? 'synchronous' : 'concurrent';
  const spans = { [kitchen]: spansOf(trace), [other]: spansOf(serve(sheet, other, plan)) } as Run['spans'];
  return { is: 'run', kitchen, run: runOf(sheet, plan, spans) };
}

const planOf = ({ plan }: Trace): Plan =>
  plan !== undefined && isMain(plan.main)
    ? { main: plan.main, blocking: plan.blocking.filter(isWait) }
    : usualPlan;
