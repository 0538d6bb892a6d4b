/** The slow pie: what waits longest is begun first, and the salad is free. */
import { kindHouse } from '../kitchen';
import { takes, type Shift } from './shift';

export const slowPie: Shift = {
  chapter: 'waits',
  sheet: {
    orders: [
      { dish: 'side_salad', arrives: 0, patience: 12 },
      { dish: 'pie', arrives: 0, patience: 12 },
      { dish: 'cup_of_soup', arrives: 0, patience: 12 },
      { dish: 'small_pizza', arrives: 0, patience: 14 },
    ],
    ovens: 2,
    stoves: 1,
  },
  rules: kindHouse,
  solution: takes([0, 2], [3, 4], [5, 3], [6, 1], [10, 2], [11, 3], [12, 4]),
};
