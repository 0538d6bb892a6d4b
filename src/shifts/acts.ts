/** What a player does in a shift: at a minute, who goes on, or for what to wait. And how a link writes it. */
import type { OrderId } from '../trace';

/**
 * `take`: this dish goes on; `wait`: the hands rest till the next bell or order; `idle`: till the next whole minute.
 */
export type Deed = { readonly take: OrderId } | { readonly wait: 'bell' } | { readonly wait: 'minute' };

/** A deed and its kitchen minute. */
export type Act = Deed & { readonly minute: number };

export type Acts = readonly Act[];

/** The most acts that a text may hold: an evening has a few dozen, and more only in a rush that nobody plays. */
export const mostActs = 999;

const signs = { bell: 'w', minute: 'i' } as const;

/**
 * Acts as a link holds them, a letter an act: `1` to `7` an order by its place on the sheet, `w` the next bell, `i` a
 * minute. The minutes are left out, since who plays it again finds them.
 */
export const writeActs = (acts: readonly Deed[]): string =>
  acts.map((act) => ('take' in act ? String(act.take + 1) : signs[act.wait])).join('');

/** Whether a text holds acts and nothing else, and not too many. */
export const isActsText = (text: string): boolean => text.length <= mostActs && /^[1-7wi]*$/.test(text);

/** The deeds of a text, as far as it is one. */
export const readActs = (text: string): readonly Deed[] =>
  Array.from(/^[1-7wi]*/.exec(text.slice(0, mostActs))?.[0] ?? '', deedOf);

function deedOf(sign: string): Deed {
  if (sign === signs.bell) return { wait: 'bell' };
  return sign === signs.minute ? { wait: 'minute' } : { take: Number(sign) - 1 };
}
