/** English numbers, counts and pronouns: what the files of this language share. */
import type { KitchenKind, StationName } from '../trace';

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
export const n = (value: number): string => format.format(value);

export const count = (value: number, thing: string): string =>
  `${n(value)} ${value === 1 ? thing : `${thing}s`}`;
export const minutes = (value: number): string => count(value, 'minute');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const who: Readonly<Record<KitchenKind, string>> = { synchronous: 'He', concurrent: 'She' };
export const places: Readonly<Record<StationName, string>> = {
  oven: 'oven',
  stove: 'stove',
  mixer: 'mixer',
  rest: 'kitchen timer',
};

/** What one waits for. */
export const freePlaces: Readonly<Record<StationName, string>> = {
  oven: 'a free oven',
  stove: 'a free stove',
  mixer: 'the mixer',
  rest: 'a kitchen timer',
};

export const stations = (ovens: number, stoves: number): string =>
  [ovens > 0 && count(ovens, 'oven'), stoves > 0 && count(stoves, 'stove')]
    .filter((part) => part !== false)
    .join(', ');
