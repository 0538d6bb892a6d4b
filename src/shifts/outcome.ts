/** How good an evening is, and which of two is better. */
export interface Outcome {
  /** How many guests were served in time. */
  readonly inTime: number;
  /** The minute of the last plate; `Infinity` if the dishes wait for each other for ever. */
  readonly total: number;
}

/** Whether `a` is better: more guests, or as many in less time. */
export const isBetter = (a: Outcome, b: Outcome): boolean =>
  a.inTime > b.inTime || (a.inTime === b.inTime && a.total < b.total);
