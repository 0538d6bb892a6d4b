/** What a shift is: one evening in which the player is the event loop. */
import { kindHouse, type House, type OrderSheet } from '../kitchen';
import type { Acts } from './acts';

/** The chapters of the campaign, in order. Supper, the way in, is in none. */
export const chapters = ['waits', 'rush', 'scarce', 'wrong'] as const;

export type Chapter = (typeof chapters)[number];

/** What a shift is. All that a player reads of it is in the language file, by its name. */
export interface Shift {
  readonly chapter: Chapter | undefined;
  /** Guests have patience here; `ovens` and `stoves` are its stations. */
  readonly sheet: OrderSheet;
  /** What goes on beside the orders: walk-outs, tables, what gives out. */
  readonly rules: House;
  /** A perfect evening. */
  readonly solution: Acts;
}

/** Rules in which only `some` are not those of a kind house. */
export const rules = (some: Partial<House>): House => ({ ...kindHouse, ...some });

/** A solution, told by the minutes and the places on the sheet, from 1 on, of what is taken. */
export const takes = (...taken: (readonly [minute: number, place: number])[]): Acts =>
  taken.map(([minute, place]) => ({ minute, take: place - 1 }));
