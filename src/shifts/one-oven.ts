/** One oven: three dishes want it, and whoever is in it stays until the hands come back. */
import { kindHouse } from '../kitchen';
import { takes, type Shift } from './shift';

export const oneOven: Shift = {
  chapter: 'scarce',
  sheet: {
    orders: [
      { dish: 'cupcake', arrives: 0, patience: 12 },
      { dish: 'toast', arrives: 0, patience: 20 },
      { dish: 'cup_of_soup', arrives: 0, patience: 18 },
      { dish: 'minute_steak', arrives: 0, patience: 12 },
      { dish: 'small_pizza', arrives: 0, patience: 18 },
    ],
    ovens: 1,
    stoves: 1,
  },
  rules: kindHouse,
  solution: takes(
    [0, 1],
    [2, 4],
    [3, 3],
    [4, 5],
    [6, 2],
    [7, 1],
    [9, 5],
    [9, 4],
    [11, 3],
    [15, 5],
    [16, 2],
    [16, 3],
    [18, 2],
  ),
};
