/** What the search found of each shift. Written by `npm run shifts -- --write`; a test holds it. */
import type { Outcome } from './outcome';
import type { RuleName } from './rules';
import type { ShiftName } from './shifts';
import type { Standards } from './stars';

export interface TableRow extends Standards {
  /** How many plays there are without voluntary idling. */
  readonly plays: number;
  /** Whether no play can be better than par; else it is the best that was found. */
  readonly proved: boolean;
  readonly rules: Readonly<Record<RuleName, Outcome>>;
}

export const table: Readonly<Record<ShiftName, TableRow>> = {
  supper: {
    plays: 7,
    par: { inTime: 3, total: 12 },
    proved: true,
    fifo: { inTime: 3, total: 12 },
    rules: {
      'first-ready': { inTime: 3, total: 12 },
      newest: { inTime: 3, total: 18 },
      'least-hand-work': { inTime: 3, total: 14 },
      'longest-remaining': { inTime: 3, total: 12 },
      'earliest-deadline': { inTime: 3, total: 12 },
    },
  },
  'first-service': {
    plays: 49,
    par: { inTime: 4, total: 11 },
    proved: true,
    fifo: { inTime: 1, total: 14 },
    rules: {
      'first-ready': { inTime: 1, total: 14 },
      newest: { inTime: 4, total: 11 },
      'least-hand-work': { inTime: 4, total: 11 },
      'longest-remaining': { inTime: 3, total: 11 },
      'earliest-deadline': { inTime: 4, total: 11 },
    },
  },
  'slow-pie': {
    plays: 50,
    par: { inTime: 4, total: 13 },
    proved: true,
    fifo: { inTime: 1, total: 17 },
    rules: {
      'first-ready': { inTime: 1, total: 17 },
      newest: { inTime: 3, total: 14 },
      'least-hand-work': { inTime: 3, total: 14 },
      'longest-remaining': { inTime: 4, total: 13 },
      'earliest-deadline': { inTime: 1, total: 17 },
    },
  },
  'lunch-rush': {
    plays: 178,
    par: { inTime: 5, total: 15 },
    proved: true,
    fifo: { inTime: 3, total: 16 },
    rules: {
      'first-ready': { inTime: 3, total: 16 },
      newest: { inTime: 4, total: 17 },
      'least-hand-work': { inTime: 2, total: 15 },
      'longest-remaining': { inTime: 3, total: 15 },
      'earliest-deadline': { inTime: 4, total: 16 },
    },
  },
  'friday-rush': {
    plays: 4914,
    par: { inTime: 6, total: 16 },
    proved: true,
    fifo: { inTime: 4, total: 17 },
    rules: {
      'first-ready': { inTime: 4, total: 17 },
      newest: { inTime: 3, total: 16 },
      'least-hand-work': { inTime: 4, total: 15 },
      'longest-remaining': { inTime: 4, total: 16 },
      'earliest-deadline': { inTime: 5, total: 18 },
    },
  },
  'one-oven': {
    plays: 2298,
    par: { inTime: 5, total: 19 },
    proved: true,
    fifo: { inTime: 3, total: 19 },
    rules: {
      'first-ready': { inTime: 3, total: 19 },
      newest: { inTime: 4, total: 20 },
      'least-hand-work': { inTime: 3, total: 21 },
      'longest-remaining': { inTime: 4, total: 19 },
      'earliest-deadline': { inTime: 5, total: 20 },
    },
  },
  'one-mixer': {
    plays: 2149,
    par: { inTime: 6, total: 19 },
    proved: true,
    fifo: { inTime: 2, total: Infinity },
    rules: {
      'first-ready': { inTime: 2, total: Infinity },
      newest: { inTime: 4, total: 20 },
      'least-hand-work': { inTime: 5, total: 21 },
      'longest-remaining': { inTime: 2, total: Infinity },
      'earliest-deadline': { inTime: 5, total: 21 },
    },
  },
  'broken-burner': {
    plays: 3065,
    par: { inTime: 5, total: 13 },
    proved: true,
    fifo: { inTime: 3, total: 15 },
    rules: {
      'first-ready': { inTime: 3, total: 15 },
      newest: { inTime: 4, total: 13 },
      'least-hand-work': { inTime: 3, total: 12 },
      'longest-remaining': { inTime: 4, total: 14 },
      'earliest-deadline': { inTime: 4, total: 16 },
    },
  },
  'last-bus': {
    plays: 1932,
    par: { inTime: 6, total: 17 },
    proved: true,
    fifo: { inTime: 3, total: 14 },
    rules: {
      'first-ready': { inTime: 3, total: 14 },
      newest: { inTime: 4, total: 15 },
      'least-hand-work': { inTime: 5, total: 15 },
      'longest-remaining': { inTime: 4, total: 16 },
      'earliest-deadline': { inTime: 3, total: 10 },
    },
  },
};
