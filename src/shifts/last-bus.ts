/** The last bus: guests leave at the due minute, and their dish is cancelled. */
import { rules, takes, type Shift } from './shift';

export const lastBus: Shift = {
  chapter: 'wrong',
  sheet: {
    orders: [
      { dish: 'side_salad', arrives: 0, patience: 4 },
      { dish: 'tea', arrives: 0, patience: 6 },
      { dish: 'small_salad', arrives: 0, patience: 14 },
      { dish: 'steak', arrives: 2, patience: 16 },
      { dish: 'minute_steak', arrives: 2, patience: 10 },
      { dish: 'cupcake', arrives: 6, patience: 10 },
    ],
    ovens: 1,
    stoves: 2,
  },
  rules: rules({ walkOut: true }),
  solution: takes([0, 2], [0, 1], [4, 5], [5, 2], [6, 4], [7, 6], [9, 5], [11, 4], [11, 3], [14, 6], [16, 4]),
};
