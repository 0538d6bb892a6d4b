/** Six guests and one oven: the fastest evening is not the one in which everybody eats. */
import { kindHouse } from '../kitchen';
import { takes, type Shift } from './shift';

export const fridayRush: Shift = {
  chapter: 'rush',
  sheet: {
    orders: [
      { dish: 'small_salad', arrives: 0, patience: 6 },
      { dish: 'small_pizza', arrives: 0, patience: 17 },
      { dish: 'cup_of_soup', arrives: 0, patience: 12 },
      { dish: 'cup_of_soup', arrives: 2, patience: 10 },
      { dish: 'toast', arrives: 4, patience: 10 },
      { dish: 'minute_steak', arrives: 6, patience: 14 },
    ],
    ovens: 1,
    stoves: 2,
  },
  rules: kindHouse,
  solution: takes(
    [0, 3],
    [1, 2],
    [3, 1],
    [6, 4],
    [7, 3],
    [8, 5],
    [9, 6],
    [10, 2],
    [11, 5],
    [11, 4],
    [13, 5],
    [14, 6],
  ),
};
