/** The address is the state: `#menu=supper&at=9`, or `#orders=pizza,soup,salad@2&ovens=1&stoves=1`. */
import {
  fewOf,
  isDish,
  isMain,
  isMenu,
  isWait,
  limits,
  mainNames,
  menuNames,
  menuOf,
  menus,
  nearest,
  orderText,
  readSheet,
  shorten,
  usualPlan,
  waitsOf,
  type MainName,
  type MenuName,
  type OrderSheet,
  type Plan,
  type SheetProblem,
  type WaitName,
} from '../kitchen';
import { isLesson, lessonNames, lessons, type LessonName } from '../lessons';
import { panes, type Glass, type Pane } from '../panels/model';
import { speeds, type Speed } from '../playback';
import { shifts } from '../shifts/shifts';
import type { KitchenKind } from '../trace';
import { readShift, shiftKeys, writeShift, type ShiftPlace, type ShiftProblem } from './address-shift';
import { closedGlass } from './glass';
import type { LessonPlace } from './lectern';

export type { ShiftPlace } from './address-shift';

/** All that an address says. */
export interface Place {
  /** The preset that `sheet` is, if it is one. */
  readonly menu: MenuName | undefined;
  readonly sheet: OrderSheet;
  /** How she goes about it. */
  readonly plan: Plan;
  readonly speed: Speed;
  /** A kitchen minute, to the hundredth. It may lie after the end of the run. */
  readonly at: number | undefined;
  /** So many events of the watched kitchen have happened: says more than `at` amid the events of a minute. */
  readonly event: number | undefined;
  /** The presenter's view. */
  readonly present: boolean;
  readonly sound: boolean;
  /** Nothing but the kitchens and the clock's buttons: for a frame in somebody else's page. */
  readonly embed: boolean;
  readonly glass: Glass;
  /** A lesson brings its own sheet, and stands at its stop's beginning. */
  readonly lesson: LessonPlace | undefined;
  /** A shift brings its own sheet; but that of a day has yet to be found, and supper stands in for it. */
  readonly shift: ShiftPlace | undefined;
}

/** What is wrong with an address, and with which part of it. The language file says it to the player. */
export type AddressProblem =
  | SheetProblem
  | ShiftProblem
  | { readonly code: 'unknown-menu'; readonly text: string; readonly guess: MenuName | null }
  | { readonly code: 'bad-speed' | 'bad-minute'; readonly text: string }
  | { readonly code: 'bad-order' | 'bad-stop'; readonly text: string; readonly most: number }
  | {
      readonly code: 'no-such';
      readonly part: 'main' | 'blocking' | 'glass' | 'watch' | 'lesson';
      readonly text: string;
      /** What one can write. */
      readonly some: readonly string[];
    }
  | { readonly code: 'bad-encoding'; readonly text: string }
  | { readonly code: 'unknown-part'; readonly text: string };

export interface AddressResult {
  readonly place: Place;
  readonly problems: readonly AddressProblem[];
}

const sheetKeys = ['menu', 'orders', 'ovens', 'stoves'] as const;
const planKeys = ['main', 'blocking'] as const;
const glassKeys = ['glass', 'watch', 'order', 'choices', 'marks'] as const;
const lessonKeys = ['lesson', 'stop'] as const;
const otherKeys = ['speed', 'at', 'event', 'present', 'sound', 'embed'] as const;
const keys = [...sheetKeys, ...planKeys, ...glassKeys, ...lessonKeys, ...shiftKeys, ...otherKeys] as const;
type Key = (typeof keys)[number];
type Parts = Partial<Record<Key, string>>;

const isKey = (key: string): key is Key => keys.some((known) => known === key);

/**
 * Reads what stands after the `#`, as a person types it: capitals, spaces, `+`, `3xsalad`, `2 pizzas` and
 * `menu=dinner&ovens=2` are welcome. Whatever is wrong becomes a problem, those of the sheet first; a sheet that is
 * wrong gives supper. Of what stands after the `?`, `search`, it knows `embed` alone. Never throws.
 */
export function readAddress(hash: string, search: string = ''): AddressResult {
  const problems: AddressProblem[] = [];
  const parts = readParts(hash, problems);
  const sheetProblems: AddressProblem[] = [];
  const page = {
    speed: speedFrom(parts.speed, problems),
    present: switchFrom('present', parts.present, problems),
    sound: switchFrom('sound', parts.sound, problems),
    embed: switchFrom('embed', parts.embed ?? new URLSearchParams(search).get('embed'), problems),
  };
  const lesson = lessonFrom(parts, problems);
  const shift = lesson === undefined ? shiftFrom(parts, problems) : undefined;
  if (lesson !== undefined || shift !== undefined)
    return { place: { ...page, ...staged(lesson, shift) }, problems: fewOf(problems) };
  const sheet = problems.some(spoilsSheet) ? menus.supper : sheetFrom(parts, sheetProblems);
  const place = {
    ...page,
    menu: menuOf(sheet),
    sheet,
    plan: planFrom(parts, problems),
    at: minuteFrom(parts.at, problems),
    event: eventFrom(parts.event, problems),
    glass: glassFrom(parts, sheet, problems),
    lesson: undefined,
    shift: undefined,
  };
  return { place, problems: fewOf([...sheetProblems, ...problems]) };
}

/**
 * The address of a place, with its `#`: `readAddress` gives the same place back. Only of a sheet that came in a file, and
 * that no address may ask for, nothing is said.
 */
export function writeAddress(place: Place): string {
  const { lesson, shift, speed, present, sound, embed } = place;
  const parts: string[] = [];
  if (lesson !== undefined) parts.push(...lessonParts(lesson));
  else if (shift !== undefined) parts.push(...writeShift(shift));
  else if (isSayable(place.sheet)) parts.push(...runParts(place));
  if (speed !== 1) parts.push(`speed=${String(speed)}`);
  if (present) parts.push('present');
  if (sound) parts.push('sound');
  if (embed) parts.push('embed');
  return `#${parts.join('&')}`;
}

/** The run, and where one stands in it. */
function runParts({ sheet, plan, at, event, glass }: Place): readonly string[] {
  const menu = menuOf(sheet);
  const parts =
    menu === undefined
      ? [
          `orders=${sheet.orders.map(orderText).join(',')}`,
          `ovens=${String(sheet.ovens)}`,
          `stoves=${String(sheet.stoves)}`,
        ]
      : [`menu=${menu}`];
  if (plan.main !== usualPlan.main) parts.push(`main=${plus(plan.main)}`);
  if (plan.blocking.length > 0) parts.push(`blocking=${plan.blocking.map(plus).join(',')}`);
  if (at !== undefined) parts.push(`at=${String(hundredths(at))}`);
  if (event !== undefined) parts.push(`event=${String(event)}`);
  return [...parts, ...glassParts(glass)];
}

const lessonParts = ({ name, stop }: LessonPlace): readonly string[] => [
  `lesson=${name}`,
  ...(stop > 0 ? [`stop=${String(stop + 1)}`] : []),
];

function isSayable(sheet: OrderSheet): boolean {
  const result = readSheet(sheet);
  return result.ok && JSON.stringify(result.sheet) === JSON.stringify(sheet);
}

/** A space is a plus in an address. */
const plus = (text: string): string => text.replaceAll(' ', '+');

function glassParts({ open, pane, kitchen, selected, choices, bookmarks }: Glass): readonly string[] {
  const parts: string[] = [];
  if (open) parts.push(`glass=${pane}`);
  if (kitchen !== closedGlass.kitchen) parts.push(`watch=${kitchen}`);
  if (selected !== undefined) parts.push(`order=${String(selected + 1)}`);
  if (choices) parts.push('choices');
  if (bookmarks.length > 0) parts.push(`marks=${bookmarks.map(hundredths).join(',')}`);
  return parts;
}

const hundredths = (minute: number): number => Math.round(minute * 100) / 100;

function readParts(hash: string, problems: AddressProblem[]): Parts {
  const parts: Parts = {};
  // Mail programs like to encode `&` and `=`; neither has a meaning inside a part.
  for (const raw of hash.replace(/^#/, '').split(/&amp;|&|%26/i)) {
    const part = decode(raw);
    if (part === undefined) {
      problems.push({ code: 'bad-encoding', text: shorten(raw) });
      continue;
    }
    const [name = '', ...rest] = part.split('=');
    const key = name.trim().toLowerCase();
    const value = rest.join('=').replace(/\s+/g, ' ').trim().toLowerCase();
    if (isKey(key)) parts[key] = value;
    else if (rest.length === 0 && isMenu(slug(key))) parts.menu = key;
    else if (part.trim() !== '') problems.push({ code: 'unknown-part', text: shorten(part.trim()) });
  }
  return parts;
}

/** `undefined` when the percent signs make no sense. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

const spoilsSheet = (problem: AddressProblem): boolean =>
  problem.code === 'bad-encoding' &&
  sheetKeys.some((key) => problem.text.trim().toLowerCase().startsWith(key));

function sheetFrom({ menu, orders, ovens, stoves }: Parts, problems: AddressProblem[]): OrderSheet {
  const name = menu === undefined ? 'supper' : slug(menu);
  if (!isMenu(name)) {
    problems.push({ code: 'unknown-menu', text: shorten(menu ?? ''), guess: nearest(name, menuNames) });
    return menus.supper;
  }
  // What is not said stays as the menu has it; orders without a menu come to a kitchen with one of each.
  const base: OrderSheet =
    menu === undefined && orders !== undefined ? { ...menus.supper, orders: [] } : menus[name];
  const { items, count } = orders === undefined ? { items: base.orders, count: 0 } : itemsOf(orders);
  if (count > limits.orders) {
    problems.push({ code: 'too-many-orders', count, most: limits.orders });
    return menus.supper;
  }
  const result = readSheet({
    orders: items,
    ovens: ovens === undefined ? base.ovens : countFrom(ovens),
    stoves: stoves === undefined ? base.stoves : countFrom(stoves),
  });
  if (result.ok) return result.sheet;
  problems.push(...result.problems);
  return menus.supper;
}

const slug = (text: string): string => text.replace(/[\s_-]+/g, '-');

const countFrom = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text);

/** The orders of a line such as `pizza, 3x salad @2; soup`: `items` are cut off soon after there are too many. */
function itemsOf(line: string): { items: readonly string[]; count: number } {
  const items: string[] = [];
  let count = 0;
  const glued = line
    .replace(/ ?@ ?/g, '@')
    .replace(/(^|[ ,;])(\d+) ?(?:[x×*] ?| )(?=\p{L})/gu, '$1$2x')
    .replace(/ [x×*] ?(?=\d)/g, 'x');
  for (const item of glued.split(/[ ,;]+/)) {
    if (item === '') continue;
    const before = /^(\d{1,9})[x×*]?(?=\p{L})/u.exec(item);
    const after = /[x×*](\d{1,9})$/.exec(item);
    const text = item
      .slice(before?.[0].length ?? 0, item.length - (after?.[0].length ?? 0))
      .replace(/^(\w+)s(?=@|$)/, (all, dish: string) => (isDish(dish) ? dish : all));
    const times = Number(before?.[1] ?? after?.[1] ?? 1);
    count += times;
    for (let left = Math.min(times, limits.orders); left > 0 && items.length < limits.orders; left--)
      items.push(text);
  }
  return { items, count };
}

const fractions: Readonly<Record<string, string>> = { '1/4': '0.25', '¼': '0.25', '1/2': '0.5', '½': '0.5' };

function speedFrom(text: string | undefined, problems: AddressProblem[]): Speed {
  if (text === undefined) return 1;
  const figure = text.replace(/^[x×] ?| ?[x×]$/g, '');
  const wanted = Object.hasOwn(fractions, figure) ? fractions[figure] : figure;
  const speed = speeds.find((each) => String(each) === wanted);
  if (speed !== undefined) return speed;
  problems.push({ code: 'bad-speed', text: shorten(text) });
  return 1;
}

function minuteFrom(text: string | undefined, problems: AddressProblem[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}([.,]\d{1,6})?$/.test(text)) return hundredths(Number(text.replace(',', '.')));
  problems.push({ code: 'bad-minute', text: shorten(text) });
  return undefined;
}

function switchFrom(
  key: 'present' | 'sound' | 'embed' | 'choices' | 'rush' | 'undone',
  text: string | null | undefined,
  problems: AddressProblem[],
): boolean {
  if (text === undefined || text === null || /^(0|no|off|false)$/.test(text)) return false;
  if (/^(|1|yes|on|true)$/.test(text)) return true;
  problems.push({ code: 'unknown-part', text: shorten(`${key}=${text}`) });
  return false;
}

function planFrom({ main, blocking }: Parts, problems: AddressProblem[]): Plan {
  return {
    main: oneOf<MainName>('main', main, isMain, mainNames, problems) ?? usualPlan.main,
    blocking: blockingFrom(blocking, problems),
  };
}

function blockingFrom(text: string | undefined, problems: AddressProblem[]): readonly WaitName[] {
  const waits = (text ?? '')
    .split(',')
    .filter((wait) => wait.trim() !== '')
    .map((wait) => oneOf<WaitName>('blocking', wait.trim(), isWait, waitsOf('pizza'), problems));
  return [...new Set(waits.filter((wait) => wait !== undefined))].toSorted();
}

const kitchenKinds = ['concurrent', 'synchronous'] as const satisfies readonly KitchenKind[];
/** The most bookmarks that an address may carry. */
const mostMarks = 60;

function glassFrom(parts: Parts, { orders }: OrderSheet, problems: AddressProblem[]): Glass {
  const { glass, watch, order, choices, marks } = parts;
  const isPane = (text: string): text is Pane => panes.some((pane) => pane === text);
  const isKitchen = (text: string): text is KitchenKind => kitchenKinds.some((kind) => kind === text);
  const bookmarks = (marks ?? '')
    .split(',')
    .slice(0, mostMarks)
    .flatMap((text) => (text.trim() === '' ? [] : (minuteFrom(text.trim(), problems) ?? [])));
  return {
    open: glass !== undefined,
    pane: oneOf('glass', glass === '' ? undefined : glass, isPane, panes, problems) ?? closedGlass.pane,
    kitchen: oneOf('watch', watch, isKitchen, kitchenKinds, problems) ?? closedGlass.kitchen,
    selected: orderFrom(order, orders.length, problems),
    choices: switchFrom('choices', choices, problems),
    bookmarks: [...new Set(bookmarks)].toSorted((a, b) => a - b),
  };
}

/** `undefined` where no lesson is asked for, or none that there is. */
function lessonFrom({ lesson, stop }: Parts, problems: AddressProblem[]): LessonPlace | undefined {
  const name = oneOf<LessonName>('lesson', lesson, isLesson, lessonNames, problems);
  if (name === undefined) {
    if (stop !== undefined && lesson === undefined)
      problems.push({ code: 'unknown-part', text: shorten(`stop=${stop}`) });
    return undefined;
  }
  const most = lessons[name].sheets.length;
  const place = /^\d{1,3}$/.test(stop ?? '1') ? Number(stop ?? 1) : 0;
  if (place >= 1 && place <= most) return { name, stop: place - 1 };
  problems.push({ code: 'bad-stop', text: shorten(stop), most });
  return { name, stop: 0 };
}

function shiftFrom(parts: Parts, problems: AddressProblem[]): ShiftPlace | undefined {
  const { place, problems: own } = readShift(parts);
  problems.push(...own);
  return (
    place && {
      ...place,
      rush: switchFrom('rush', parts.rush, problems),
      undone: switchFrom('undone', parts.undone, problems),
    }
  );
}

/** What a lesson or a shift puts on. */
function staged(
  lesson: LessonPlace | undefined,
  shift: ShiftPlace | undefined,
): Omit<Place, 'speed' | 'present' | 'sound' | 'embed'> {
  const lessonSheet = lesson && lessons[lesson.name].sheets[lesson.stop];
  const evening = shift === undefined || shift.name === 'daily' ? undefined : shifts[shift.name];
  const sheet: OrderSheet = lessonSheet ?? evening?.sheet ?? menus.supper;
  return {
    menu: menuOf(sheet),
    sheet,
    plan: usualPlan,
    at: undefined,
    event: undefined,
    glass: closedGlass,
    lesson,
    shift,
  };
}

function oneOf<Name extends string>(
  part: Extract<AddressProblem, { code: 'no-such' }>['part'],
  text: string | undefined,
  is: (text: string) => text is Name,
  some: readonly Name[],
  problems: AddressProblem[],
): Name | undefined {
  if (text === undefined) return undefined;
  if (is(text)) return text;
  problems.push({ code: 'no-such', part, text: shorten(text), some });
  return undefined;
}

/** An order by its place on the sheet, which an address counts from 1. */
function orderFrom(text: string | undefined, most: number, problems: AddressProblem[]): number | undefined {
  if (text === undefined) return undefined;
  const place = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (place >= 1 && place <= most) return place - 1;
  problems.push({ code: 'bad-order', text: shorten(text), most });
  return undefined;
}

function eventFrom(text: string | undefined, problems: AddressProblem[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  problems.push({ code: 'unknown-part', text: shorten(`event=${text}`) });
  return undefined;
}
