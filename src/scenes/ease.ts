/** Easing, from a share of the way in time (0 to 1) to a share of the way in space. */

export const clamp01 = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);

/** How far `now` is from `from` to `to`, 0 to 1; 1 when there is no way to go. */
export const share = (now: number, from: number, to: number): number =>
  to > from ? clamp01((now - from) / (to - from)) : now >= from ? 1 : 0;

export const mix = (a: number, b: number, x: number): number => a + (b - a) * x;

export const easeOut = (x: number): number => 1 - (1 - x) ** 3;

export const easeInOut = (x: number): number => (x < 0.5 ? 2 * x * x : 1 - (2 - 2 * x) ** 2 / 2);

/** Overshoots by about eight per cent and settles. */
export const backOut = (x: number): number => 1 + 2.2 * (x - 1) ** 3 + 1.2 * (x - 1) ** 2;

/** 0 at both ends, 1 in the middle. */
export const arc = (x: number): number => 4 * x * (1 - x);
