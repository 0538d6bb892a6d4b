/** Four guests and the first due minutes: start what waits, and do what needs hands meanwhile. */
import { kindHouse } from '../kitchen';
import { takes, type Shift } from './shift';

export const firstService: Shift = {
  chapter: 'waits',
  sheet: {
    orders: [
      { dish: 'side_salad', arrives: 0, patience: 14 },
      { dish: 'small_pizza', arrives: 0, patience: 11 },
      { dish: 'toast', arrives: 0, patience: 7 },
      { dish: 'cup_of_soup', arrives: 2, patience: 9 },
    ],
    ovens: 2,
    stoves: 2,
  },
  rules: kindHouse,
  solution: takes([0, 3], [1, 2], [3, 3], [4, 4], [5, 1], [9, 2], [10, 4]),
};
