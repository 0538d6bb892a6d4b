/** English for src/panels/take.tsx: what can be taken away, what can be opened, and what is wrong with a file. */
import type { FileProblem } from '../kitchen/import';
import type { KitchenKind } from '../trace';
import { n } from './en.kit';

type Nonsense = Extract<FileProblem, { code: 'makes-no-sense' }>['why'];

const nonsense: Readonly<Record<Nonsense, string>> = {
  backwards: 'comes before what happened before it',
  'due-later': 'is over later than it is told',
  'no-such-order': 'is no order on the sheet',
  'no-such-task': 'is a task that nobody has made',
  'task-number': 'is not the next number of a task',
  'too-deep': 'are more tasks within tasks than can be shown',
  'no-such-slot': 'is no place that this kitchen has',
  'slot-taken': 'is a place that holds another dish',
  'slot-empty': 'is a place that does not hold this dish',
  'begun-before': 'is an order that was begun before',
  'not-begun': 'is an order that nobody has begun',
  'served-before': 'is an order that was served before',
  'withdrawn-before': 'is an order that was withdrawn before',
  'too-early': 'is before the order arrives',
  'hands-full': 'is while the chef’s hands are full',
  'other-total': 'is not the minute of the last plate',
};

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  'whole number': 'a whole number',
  string: 'text',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of parts with names',
};

/** What should stand there, from how valibot writes it: `number`, `>=0`, `("oven" | "stove")`. */
const wanted = (expected: string): string =>
  (Object.hasOwn(kinds, expected) ? kinds[expected] : undefined) ??
  expected
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(' | ', ' or ')
    .replace(/^>=/, 'at least ')
    .replace(/^<=/, 'at most ');

/** What is wrong with a file, naming the part. */
function problem(is: FileProblem): string {
  switch (is.code) {
    case 'not-json':
      return 'This file cannot be read. Open an order sheet or a trace, as JSON.';
    case 'too-long':
      return `This file is too long: it has more than ${n(is.most)} characters.`;
    case 'not-ours':
      return 'This file is neither an order sheet nor a trace: it has neither orders nor events.';
    case 'too-many':
      return `${is.at} is too long: ${n(is.count)}, where ${n(is.most)} is the most.`;
    case 'missing':
      return `${is.at} is missing.`;
    case 'wrong-part':
      return `${is.at} is ${is.found}, and should be ${wanted(is.expected)}.`;
    case 'makes-no-sense':
      return `${is.at}: ${is.found} ${nonsense[is.why]}.`;
  }
}

const whose: Readonly<Record<KitchenKind, string>> = { synchronous: 'his', concurrent: 'hers' };

/** A row of the dialog: what it gives, and one line of what that is good for. */
export interface TakeRow {
  readonly name: string;
  readonly line: string;
}

const rows: Readonly<
  Record<
    'link' | 'python' | 'svg' | 'png' | 'print' | 'grid' | 'trace' | 'perfetto',
    (kitchen: KitchenKind) => TakeRow
  >
> = {
  link: () => ({ name: 'Link to this minute', line: 'Opens here, with the dish you selected.' }),
  python: (kitchen) => ({
    name: `The run as Python: ${whose[kitchen]}`,
    line: 'Runs anywhere. A kitchen minute is a tenth of a second.',
  }),
  svg: () => ({ name: 'Timeline as SVG', line: 'A drawing, sharp at any size, for slides.' }),
  png: () => ({ name: 'Timeline as PNG', line: 'A picture for documents and chats.' }),
  print: () => ({ name: 'Print the timeline', line: 'One page, fine in black and white.' }),
  grid: () => ({ name: 'Print an empty grid', line: 'One page of minutes to draw on.' }),
  trace: (kitchen) => ({
    name: `Trace as JSON: ${whose[kitchen]}`,
    line: 'Every event. You can open it here again.',
  }),
  perfetto: () => ({ name: 'Trace for Perfetto', line: 'Both kitchens, for ui.perfetto.dev.' }),
};

export const take = {
  title: 'Take it with you',
  rows,
  open: { name: 'Open a file…', line: 'An order sheet or a trace. You can also drop it on the page.' },
  /** The name of a file; `ending` says what is in it. */
  file: (menu: string | undefined, ending: string): string =>
    `while-it-bakes-${menu ?? 'own-sheet'}-${ending}`,
  busy: 'One moment…',
  byHand: 'Your browser does not let this page save or copy. Copy it from here:',
  problem,
};
