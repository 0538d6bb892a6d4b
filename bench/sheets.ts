/** The big sheet of the benchmarks. It is larger than a player may order, so it is made directly. */
import { dishNames, serve, type OrderSheet } from '../src/kitchen';

const kinds = dishNames.slice(0, 11);

/** 10,000 dishes of every kind, of which about one comes every other minute. */
const bigSheet: OrderSheet = {
  orders: Array.from({ length: 10_000 }, (_, i) => ({
    dish: kinds[(i * 7) % kinds.length] as (typeof kinds)[number],
    arrives: (i * 7919) % 20_000,
  })),
  ovens: 50,
  stoves: 50,
};

export const bigTrace = serve(bigSheet, 'concurrent');
