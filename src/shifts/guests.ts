/** Who of the guests is content: served, and at the due minute or before. */
import { dueOf, type OrderSheet } from '../kitchen';

/** Whether an order's guest is content with a plate at this kitchen minute; `Infinity` is no plate at all. */
export const isInTime = ({ orders }: OrderSheet, order: number, plate: number): boolean => {
  const what = orders[order];
  return what !== undefined && plate < Infinity && plate <= dueOf(what);
};

/** How many guests are content; `plates` by order. */
export const inTime = (sheet: OrderSheet, plates: readonly number[]): number =>
  plates.reduce((count, plate, order) => (isInTime(sheet, order, plate) ? count + 1 : count), 0);
