/** English that the files about shifts share: the rules by name, and a step of a recipe. */
import type { RuleName } from '../shifts';
import type { StationName } from '../trace';
import { n } from './en.kit';

export const ruleNames: Readonly<Record<RuleName, string>> = {
  'first-ready': 'First ready first',
  newest: 'Newest first',
  'least-hand-work': 'Least hand-work first',
  'longest-remaining': 'Longest remaining first',
  'earliest-deadline': 'Earliest deadline first',
};

/** Short: they stand in lists, and on tickets. */
export const stationNames: Readonly<Record<StationName, string>> = {
  oven: 'oven',
  stove: 'stove',
  rest: 'timer',
  mixer: 'mixer',
};

/** `stove 4`. */
export const step = (at: 'hands' | StationName, minutes: number): string =>
  `${at === 'hands' ? at : stationNames[at]} ${n(minutes)}`;

/** `Burner 2`: a place that gives out. */
export const brokenPlace = (station: 'oven' | 'stove', slot: number): string =>
  `${station === 'oven' ? 'Oven' : 'Burner'} ${n(slot + 1)}`;
