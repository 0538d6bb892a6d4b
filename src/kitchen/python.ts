/** A whole evening as one Python file that runs anywhere: the functions of the listing, and all that they need. */
import type { KitchenKind } from '../trace/trace';
import { plainly, type Duration, type PythonFunction } from './lines';
import { listingOf } from './listing';
import type { OrderSheet } from './orders';
import type { Plan } from './plan';
import { stepsOf } from './steps';

export interface ProgramOptions {
  /** How long a kitchen minute lasts; at 1 every line is as the listing has it. */
  readonly secondsAMinute: number;
  /** What the file is, a line each: its head. */
  readonly about: readonly string[];
  /** What is printed before the minute at which all is served. */
  readonly closed: string;
}

/**
 * The text of a program that cooks the sheet in real time, and prints each dish with the minute it is served at, then
 * the total. It needs Python 3.10 and nothing else.
 */
export function programOf(
  sheet: OrderSheet,
  kitchen: KitchenKind,
  plan: Plan,
  { secondsAMinute, about, closed }: ProgramOptions,
): string {
  const scaled = secondsAMinute !== 1;
  const duration: Duration = scaled ? (minutes) => `${String(minutes)} * MINUTE` : plainly;
  const { main, dishes } = listingOf(sheet, kitchen, plan, duration);
  const concurrent = kitchen === 'concurrent';
  // Minutes are printed as finely as the orders come.
  const digits = Math.max(...sheet.orders.map(({ arrives }) => (String(arrives).split('.')[1] ?? '').length));
  const recipes = Object.values(dishes).flatMap(([recipe, ...waits]) => [
    recipe === undefined ? '' : `@served\n${textOf(recipe)}`,
    ...waits.map(textOf),
  ]);
  const parts = [
    [...about.map(comment), '', ...(concurrent ? ['import asyncio'] : []), 'import time']
      .join('\n')
      .trimStart(),
    constants(sheet, concurrent, secondsAMinute),
    `def now():\n    return ${scaled ? '(time.monotonic() - opened) / MINUTE' : 'time.monotonic() - opened'}`,
    `def prep(what, minutes):\n    time.sleep(${duration('minutes')})`,
    servedDecorator(concurrent, digits),
    ...recipes,
    ...main.map(textOf),
    [
      'opened = time.monotonic()',
      concurrent ? 'asyncio.run(main())' : 'main()',
      `print(f'{now():5.${String(digits)}f}  ${quoted(closed)}')`,
    ].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n\n')}\n`;
}

/** The text of a function, without an end of line. */
export const textOf = ({ lines }: PythonFunction): string => lines.map(({ text }) => text).join('\n');

const comment = (text: string): string => `# ${text.replace(/\s+/g, ' ').trim()}`.trimEnd();

const quoted = (text: string): string => text.replace(/[\\'{}\s]+/g, ' ').trim();

/** How long a minute is, and the stations that somebody needs. */
function constants(
  { orders, ovens, stoves }: OrderSheet,
  concurrent: boolean,
  secondsAMinute: number,
): string {
  const needed = (station: string): boolean =>
    concurrent && orders.some(({ dish }) => stepsOf(dish).some(({ at }) => at === station));
  return [
    ...(secondsAMinute === 1 ? [] : [`MINUTE = ${String(secondsAMinute)}  # seconds`]),
    ...(needed('oven') ? [`oven = asyncio.Semaphore(${String(ovens)})`] : []),
    ...(needed('stove') ? [`stove = asyncio.Semaphore(${String(stoves)})`] : []),
    ...(needed('mixer') ? ['mixer = asyncio.Lock()'] : []),
  ].join('\n');
}

const servedDecorator = (concurrent: boolean, digits: number): string =>
  [
    'def served(dish):',
    `    ${concurrent ? 'async ' : ''}def cooked():`,
    `        ${concurrent ? 'await ' : ''}dish()`,
    `        print(f'{now():5.${String(digits)}f}  {dish.__name__}')`,
    '',
    '    return cooked',
  ].join('\n');
