/** The address is the state: `#menu=supper&at=9`, or `#orders=pizza,soup,salad@2&ovens=1&stoves=1`. */
import {
  fewOf,
  isDish,
  isMenu,
  limits,
  menuNames,
  menuOf,
  menus,
  nearest,
  orderText,
  readSheet,
  shorten,
  type MenuName,
  type OrderSheet,
  type SheetProblem,
} from '../kitchen';
import { speeds, type Speed } from '../playback';

/** All that an address says. */
export interface Place {
  /** The preset that `sheet` is, if it is one. */
  readonly menu: MenuName | undefined;
  readonly sheet: OrderSheet;
  readonly speed: Speed;
  /** A kitchen minute, to the hundredth. It may lie after the end of the run. */
  readonly at: number | undefined;
  /** The presenter's view. */
  readonly present: boolean;
  readonly sound: boolean;
}

/** What is wrong with an address, and with which part of it. The language file says it to the player. */
export type AddressProblem =
  | SheetProblem
  | { readonly code: 'unknown-menu'; readonly text: string; readonly guess: MenuName | null }
  | { readonly code: 'bad-speed'; readonly text: string }
  | { readonly code: 'bad-minute'; readonly text: string }
  | { readonly code: 'bad-encoding'; readonly text: string }
  | { readonly code: 'unknown-part'; readonly text: string };

export interface AddressResult {
  readonly place: Place;
  readonly problems: readonly AddressProblem[];
}

const sheetKeys = ['menu', 'orders', 'ovens', 'stoves'] as const;
const otherKeys = ['speed', 'at', 'present', 'sound'] as const;
type Key = (typeof sheetKeys)[number] | (typeof otherKeys)[number];
type Parts = Partial<Record<Key, string>>;

const isKey = (key: string): key is Key => [...sheetKeys, ...otherKeys].some((known) => known === key);

/**
 * Reads what stands after the `#`, as a person types it: capitals, spaces, `+`, `3xsalad`, `2 pizzas` and
 * `menu=dinner&ovens=2` are welcome. Whatever is wrong becomes a problem, those of the sheet first; a sheet that is
 * wrong gives supper. Never throws.
 */
export function readAddress(hash: string): AddressResult {
  const problems: AddressProblem[] = [];
  const parts = readParts(hash, problems);
  const sheetProblems: AddressProblem[] = [];
  const sheet = problems.some(spoilsSheet) ? menus.supper : sheetFrom(parts, sheetProblems);
  const place = {
    menu: menuOf(sheet),
    sheet,
    speed: speedFrom(parts.speed, problems),
    at: minuteFrom(parts.at, problems),
    present: switchFrom('present', parts.present, problems),
    sound: switchFrom('sound', parts.sound, problems),
  };
  return { place, problems: fewOf([...sheetProblems, ...problems]) };
}

/** The address of a place, with its `#`: `readAddress` gives the same place back. */
export function writeAddress({ sheet, speed, at, present, sound }: Place): string {
  const menu = menuOf(sheet);
  const parts =
    menu === undefined
      ? [
          `orders=${sheet.orders.map(orderText).join(',')}`,
          `ovens=${String(sheet.ovens)}`,
          `stoves=${String(sheet.stoves)}`,
        ]
      : [`menu=${menu}`];
  if (speed !== 1) parts.push(`speed=${String(speed)}`);
  if (at !== undefined) parts.push(`at=${String(hundredths(at))}`);
  if (present) parts.push('present');
  if (sound) parts.push('sound');
  return `#${parts.join('&')}`;
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

function switchFrom(key: 'present' | 'sound', text: string | undefined, problems: AddressProblem[]): boolean {
  if (text === undefined || /^(0|no|off|false)$/.test(text)) return false;
  if (/^(|1|yes|on|true)$/.test(text)) return true;
  problems.push({ code: 'unknown-part', text: shorten(`${key}=${text}`) });
  return false;
}
