/** Coming closer and going further away. */
import { moved, isWhole, zoomed } from './scale';
import type { TimelineState } from './state';

/** What one press of a button or key comes closer by. */
export const closer = 1.5;

/** Around the middle of the sight, or around `minute`; a factor of 0 shows the whole evening. */
export function zoom({ scale, sight, end }: TimelineState, factor: number, minute?: number): void {
  const { from, to } = scale.value;
  const next = zoomed({ from, to }, minute ?? (from + to) / 2, factor === 0 ? 1e-9 : factor, end.value);
  sight.value = isWhole(next, end.value) ? undefined : next;
}

/** Moves the sight by so many minutes. */
export function pan({ sight, end }: TimelineState, by: number): void {
  if (sight.value !== undefined) sight.value = moved(sight.value, by, end.value);
}
