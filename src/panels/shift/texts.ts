/** What a shift is called, and what is said of it. */
import { dailyText, shiftTexts } from '../../words/shifts';
import type { ShiftView } from '../shift-model';

export const textsOf = ({ name, day = '' }: Pick<ShiftView, 'name' | 'day'>): ReturnType<typeof dailyText> =>
  name === 'daily' ? dailyText(day) : shiftTexts[name];
