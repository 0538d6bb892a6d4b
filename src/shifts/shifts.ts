/** The shifts of the campaign by name, in the order they are played. */
import { brokenBurner } from './broken-burner';
import { firstService } from './first-service';
import { fridayRush } from './friday-rush';
import { lastBus } from './last-bus';
import { lunchRush } from './lunch-rush';
import { oneMixer } from './one-mixer';
import { oneOven } from './one-oven';
import type { Shift } from './shift';
import { slowPie } from './slow-pie';
import { supper } from './supper';

export const shifts = {
  supper,
  'first-service': firstService,
  'slow-pie': slowPie,
  'lunch-rush': lunchRush,
  'friday-rush': fridayRush,
  'one-oven': oneOven,
  'one-mixer': oneMixer,
  'broken-burner': brokenBurner,
  'last-bus': lastBus,
} as const satisfies Readonly<Record<string, Shift>>;

export type ShiftName = keyof typeof shifts;

export const shiftNames = Object.keys(shifts) as readonly ShiftName[];

export const isShift = (name: string): name is ShiftName => Object.hasOwn(shifts, name);
