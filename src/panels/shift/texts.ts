/** What a shift is called, and what is said of it. */
import { shiftBoard, shiftTexts } from '../../words/shifts';
import type { ShiftView } from '../shift-model';

interface Texts {
  readonly title: string;
  readonly goal: string;
  readonly hints: readonly string[];
}

const all: Readonly<Record<string, Texts>> = shiftTexts;

/** A service of the day has a title alone. */
export function textsOf({ name, day }: Pick<ShiftView, 'name' | 'day'>): Texts {
  const texts = Object.hasOwn(all, name) ? all[name] : undefined;
  return texts ?? { title: day === undefined ? name : shiftBoard.daily(day), goal: '', hints: [] };
}
