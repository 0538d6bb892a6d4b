/** The part of an address that says where in the campaign one is: `shift=first-service&acts=3234124`. */
import { shorten } from '../kitchen';
import { isActsText } from '../shifts/acts';
import { isShift, shiftNames, type ShiftName } from '../shifts/shifts';
import { isDay } from './day';

/** Where in the campaign. */
export interface ShiftPlace {
  readonly name: ShiftName | 'daily';
  /** Of the daily service, such as `2026-11-29`; `undefined` is today's. */
  readonly day: string | undefined;
  /** What was played, as `writeActs` writes it; empty at its beginning. Whether it makes sense is for `actsOf` to say. */
  readonly acts: string;
  readonly rush: boolean;
  /** Whether anything was taken back on the way: then there is no third star. */
  readonly undone: boolean;
}

export type ShiftProblem =
  | {
      readonly code: 'no-such';
      readonly part: 'shift';
      readonly text: string;
      readonly some: readonly string[];
    }
  | { readonly code: 'bad-day' | 'bad-acts' | 'unknown-part'; readonly text: string };

export const shiftKeys = ['shift', 'day', 'acts', 'rush', 'undone'] as const;

type ShiftParts = { readonly [key in (typeof shiftKeys)[number]]?: string | undefined };

interface Found {
  /** `undefined` where no shift is asked for, or none that there is. */
  readonly place: Omit<ShiftPlace, 'rush' | 'undone'> | undefined;
  readonly problems: readonly ShiftProblem[];
}

const names: readonly ShiftPlace['name'][] = [...shiftNames, 'daily'];
const isName = (text: string): text is ShiftPlace['name'] => text === 'daily' || isShift(text);

/** Reads all but the switches. */
export function readShift({ shift, day, acts, rush, undone }: ShiftParts): Found {
  if (shift === undefined) return { place: undefined, problems: astray({ day, acts, rush, undone }) };
  const name = shift.replaceAll(/[\s_-]+/g, '-');
  if (!isName(name))
    return {
      place: undefined,
      problems: [{ code: 'no-such', part: 'shift', text: shorten(shift), some: names }],
    };
  const problems: ShiftProblem[] = name === 'daily' ? [] : [...astray({ day })];
  const good = (code: 'bad-day' | 'bad-acts', text: string, is: (text: string) => boolean): boolean => {
    if (!is(text)) problems.push({ code, text: shorten(text) });
    return is(text);
  };
  const ownDay = name === 'daily' && day !== undefined && good('bad-day', day, isDay) ? day : undefined;
  const letters = (acts ?? '').replaceAll(' ', '');
  const ownActs = good('bad-acts', letters, isActsText) ? letters : '';
  return { place: { name, day: ownDay, acts: ownActs }, problems };
}

/** Parts that say nothing without a shift, or without the daily one. */
const astray = (parts: Omit<ShiftParts, 'shift'>): readonly ShiftProblem[] =>
  Object.entries(parts).flatMap(([key, text]) =>
    text === undefined ? [] : [{ code: 'unknown-part', text: shorten(text === '' ? key : `${key}=${text}`) }],
  );

export const writeShift = ({ name, day, acts, rush, undone }: ShiftPlace): readonly string[] => [
  `shift=${name}`,
  ...(day === undefined ? [] : [`day=${day}`]),
  ...(acts !== '' && isActsText(acts) ? [`acts=${acts}`] : []),
  ...(rush ? ['rush'] : []),
  ...(undone ? ['undone'] : []),
];
