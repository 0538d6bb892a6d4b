/** Lunch rush: guests come one by one, and the shortest evening is not the kindest. */
import { kindHouse } from '../kitchen';
import { takes, type Shift } from './shift';

export const lunchRush: Shift = {
  chapter: 'rush',
  sheet: {
    orders: [
      { dish: 'soup', arrives: 0, patience: 14 },
      { dish: 'small_salad', arrives: 0, patience: 4 },
      { dish: 'toast', arrives: 0, patience: 16 },
      { dish: 'side_salad', arrives: 4, patience: 8 },
      { dish: 'minute_steak', arrives: 6, patience: 8 },
    ],
    ovens: 2,
    stoves: 2,
  },
  rules: kindHouse,
  solution: takes([0, 3], [1, 2], [4, 1], [6, 5], [7, 4], [11, 1], [12, 5], [14, 3]),
};
