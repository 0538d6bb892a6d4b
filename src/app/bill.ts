/** What is put on: an evening of the campaign or of a day, and what it is held against. */
import type { ShiftView } from '../panels/shift-model';
import {
  shifts,
  table,
  type Acts,
  type Evening,
  type SeededService,
  type ShiftName,
  type TableRow,
} from '../shifts';

export interface Billed {
  readonly name: ShiftView['name'];
  /** Of the daily service: its day. */
  readonly day: string | undefined;
  readonly evening: Evening;
  readonly standards: Pick<TableRow, 'par' | 'fifo' | 'proved'>;
  /** A perfect evening. */
  readonly solution: Acts;
}

const known = new Map<ShiftName, Billed>();

/** The same object each time: an evening is told apart by identity. */
export function billOf(name: ShiftName): Billed {
  const { sheet, rules, solution } = shifts[name];
  const evening = { sheet, rules };
  const bill = known.get(name) ?? {
    name,
    day: undefined,
    evening,
    standards: table[name],
    solution,
  };
  known.set(name, bill);
  return bill;
}

export const billOfDay = (day: string, { evening, row, solution }: SeededService): Billed => ({
  name: 'daily',
  day,
  evening,
  standards: row,
  solution,
});

/** Under what its best is kept. */
export const keyOf = ({ name, day }: Billed): string => day ?? name;
