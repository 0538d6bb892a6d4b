// The order sheets of the golden file: the preset menus, and random ones that a nearly right event loop gets wrong.

const DINNER = ['bread', 'cupcake', 'salad', 'pizza', 'cake', 'pie', 'soup'];
const BANQUET = 'cake bread pizza pie soup burger steak cupcake toast tea salad soup'.split(' ');

/** @typedef {{ menu?: string, orders: string[], ovens: number, stoves: number }} Sheet */

/** @type {Sheet[]} */
export const presets = [
  { menu: 'one coroutine', orders: ['my_coroutine'], ovens: 1, stoves: 1 },
  { menu: 'fetch', orders: ['fetch_data'], ovens: 1, stoves: 1 },
  { menu: 'two tasks', orders: ['task1', 'task2'], ovens: 1, stoves: 1 },
  { menu: 'duo', orders: ['pizza', 'soup'], ovens: 1, stoves: 1 },
  { menu: 'supper', orders: ['pizza', 'soup', 'salad'], ovens: 1, stoves: 1 },
  { menu: 'salads only', orders: ['salad', 'salad', 'salad'], ovens: 1, stoves: 1 },
  { menu: 'breakfast', orders: ['tea', 'toast', 'toast', 'tea'], ovens: 2, stoves: 2 },
  { menu: 'grill', orders: ['steak', 'burger', 'steak', 'burger', 'salad'], ovens: 1, stoves: 2 },
  { menu: 'dinner', orders: DINNER, ovens: 3, stoves: 2 },
  { menu: 'dinner', orders: DINNER, ovens: 2, stoves: 2 },
  { menu: 'dinner', orders: DINNER, ovens: 1, stoves: 2 },
  { menu: 'banquet', orders: [...BANQUET, ...BANQUET], ovens: 4, stoves: 4 },
  { menu: 'banquet', orders: [...BANQUET, ...BANQUET], ovens: 6, stoves: 4 },
  { menu: 'banquet', orders: [...BANQUET, ...BANQUET], ovens: 2, stoves: 4 },
  {
    menu: 'small plates',
    orders: ['side_salad', 'small_pizza', 'toast', 'cup_of_soup@2', 'small_salad@3', 'minute_steak@6'],
    ovens: 1,
    stoves: 1,
  },
  {
    menu: 'whipped',
    orders: ['milkshake', 'meringue', 'mousse', 'milkshake@1', 'mousse@2.5', 'meringue@2.5', 'milkshake@20'],
    ovens: 1,
    stoves: 1,
  },
  {
    menu: 'stirred',
    orders: ['custard', 'milkshake', 'custard', 'custard@1', 'meringue@3', 'tea@3', 'custard@9'],
    ovens: 1,
    stoves: 2,
  },
  // Enough burners that a mousse and a custard never wait for each other.
  {
    menu: 'sweets',
    orders: ['mousse', 'custard', 'mousse', 'custard@3', 'milkshake@4', 'mousse@6', 'custard@6'],
    ovens: 0,
    stoves: 4,
  },
];

const ALL = ['toast', 'soup', 'salad', 'pizza', 'cupcake', 'pie', 'bread', 'cake', 'steak', 'burger', 'tea'];

// What a sheet draws from. The uniform mix rarely has a queue of one kind, so most mixes aim at one.
const MIXES = [
  ALL,
  ALL,
  ['burger'],
  ['burger', 'steak', 'tea'],
  ['bread', 'cake', 'cupcake'],
  ['tea', 'steak', 'soup', 'burger'],
  ['tea', 'toast', 'salad'],
];

// Dishes that ring while the chef's hands are busy with another whose gather is just ending.
const RUSH_MIXES = [
  ALL,
  ['burger', 'tea', 'toast'],
  ['bread', 'steak', 'burger', 'toast'],
  ['bread', 'steak', 'burger', 'toast', 'tea'],
];

/**
 * Random sheets, the same ones for the same seed. Two in five are a rush: many orders in a few bursts, and enough
 * slots that several turns' worth of dishes are ready at once. Only there do the finer mistakes show, such as running
 * a new callback in the turn that scheduled it.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {Sheet[]}
 */
export function randomSheets(count, seed) {
  const random = mulberry32(seed);
  const upTo = (/** @type {number} */ n) => 1 + Math.floor(random() * n);
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list.at(Math.floor(random() * list.length)));

  // On whole minutes, most of them in bursts: ties with each other and with the bells. A few on half minutes.
  /** @param {number} late the share that does not come at minute 0 @param {number} last @param {number} bursts */
  const arrivals = (late, last, bursts) => {
    const together = Array.from({ length: bursts }, () => upTo(last));
    return () => {
      if (random() >= late) return 0;
      const minute = random() < 0.7 ? pick(together) : upTo(last);
      return random() < 0.05 ? minute - 0.5 : minute;
    };
  };

  /** @param {number} length @param {string[]} dishes @param {() => number} arrival */
  const orders = (length, dishes, arrival) => Array.from({ length }, () => order(pick(dishes), arrival()));

  const rush = () => ({
    orders: orders(11 + upTo(3), pick(RUSH_MIXES), arrivals(pick([0.5, 0.9]), 12, upTo(4))),
    ovens: 1 + upTo(4),
    stoves: 1 + upTo(4),
  });

  const evening = () => ({
    orders: orders(upTo(2 + upTo(12)), pick(MIXES), arrivals(pick([0, 0.4, 0.8]), pick([10, 30]), upTo(3))),
    ovens: upTo(pick([1, 2, 5])),
    stoves: upTo(pick([1, 2, 5])),
  });

  return Array.from({ length: count }, () => (random() < 0.4 ? rush() : evening()));
}

/** @param {string} dish @param {number} minute */
function order(dish, minute) {
  return minute === 0 ? dish : `${dish}@${minute}`;
}

/** Tommy Ettinger's generator: 32 bits of state, evenly spread in [0, 1). @param {number} state */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
