/** The way in: the supper that was just watched, with the player's hands. */
import { kindHouse, menus } from '../kitchen';
import { takes, type Shift } from './shift';

export const supper: Shift = {
  chapter: undefined,
  sheet: menus.supper,
  rules: kindHouse,
  solution: takes([0, 1], [3, 2], [5, 3], [9, 2], [11, 1]),
};
