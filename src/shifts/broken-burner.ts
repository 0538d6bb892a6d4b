/** The broken burner: whoever is on it then fails, and with one of a table its others are cancelled. */
import { rules, takes, type Shift } from './shift';

export const brokenBurner: Shift = {
  chapter: 'wrong',
  sheet: {
    orders: [
      { dish: 'side_salad', arrives: 0, patience: 10 },
      { dish: 'cup_of_soup', arrives: 0, patience: 10 },
      { dish: 'steak', arrives: 0, patience: 12 },
      { dish: 'toast', arrives: 0, patience: 12 },
      { dish: 'soup', arrives: 2, patience: 14 },
    ],
    ovens: 1,
    stoves: 2,
  },
  rules: rules({ tables: [[1, 2]], failures: [{ station: 'stove', slot: 1, minute: 9 }] }),
  solution: takes([0, 2], [1, 3], [2, 4], [3, 5], [5, 2], [6, 3], [6, 5], [6, 1], [10, 3], [11, 4], [12, 5]),
};
