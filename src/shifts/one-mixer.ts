/** One mixer and one burner: two dishes that need both can wait for each other for ever. */
import { kindHouse } from '../kitchen';
import { takes, type Shift } from './shift';

export const oneMixer: Shift = {
  chapter: 'scarce',
  sheet: {
    orders: [
      { dish: 'mousse', arrives: 0, patience: 10 },
      { dish: 'side_salad', arrives: 0, patience: 6 },
      { dish: 'milkshake', arrives: 2, patience: 14 },
      { dish: 'custard', arrives: 2, patience: 18 },
      { dish: 'toast', arrives: 6, patience: 6 },
      { dish: 'minute_steak', arrives: 6, patience: 10 },
    ],
    ovens: 1,
    stoves: 1,
  },
  rules: kindHouse,
  solution: takes(
    [0, 1],
    [1, 2],
    [5, 3],
    [6, 1],
    [6, 5],
    [7, 6],
    [8, 1],
    [9, 6],
    [9, 5],
    [10, 3],
    [10, 4],
    [12, 6],
    [14, 4],
    [14, 3],
    [16, 4],
    [18, 4],
  ),
};
