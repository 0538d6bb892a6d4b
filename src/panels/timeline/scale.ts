/** The minutes that are in sight, and where each stands across: zooming, moving on, and the lines of the grid. */

/** Kitchen minutes, from the left edge to the right one. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** How close one may come: so many minutes are always in sight. */
export const closest = 2;

/** All of an evening; one that is over before it begins is given a minute. */
export const whole = (end: number): Sight => ({ from: 0, to: end > 0 ? end : 1 });

/** `size` minutes from `from` on, moved and cut so that they lie in the evening. */
function within(from: number, size: number, end: number): Sight {
  const all = whole(end).to;
  if (size >= all) return whole(end);
  const start = Math.min(Math.max(0, from), all - size);
  return { from: start, to: start + size };
}

/** Comes closer by `factor` (above 1) or goes away (below 1), so that `minute` stays where it is. */
export function zoomed({ from, to }: Sight, minute: number, factor: number, end: number): Sight {
  const least = Math.min(closest, whole(end).to);
  const size = Math.max(least, (to - from) / factor);
  const share = (minute - from) / (to - from);
  return within(minute - share * size, size, end);
}

export const moved = ({ from, to }: Sight, by: number, end: number): Sight =>
  within(from + by, to - from, end);

/** The sight moved just so far that `minute` lies in it, not too near an edge. */
export function showing(sight: Sight, minute: number, end: number): Sight {
  const margin = (sight.to - sight.from) * 0.1;
  if (minute < sight.from) return moved(sight, minute - margin - sight.from, end);
  if (minute > sight.to) return moved(sight, minute + margin - sight.to, end);
  return sight;
}

/** Leafs on, so that `minute` comes to stand near the left edge, when it has left the sight. */
export const following = (sight: Sight, minute: number, end: number): Sight =>
  minute >= sight.from && minute <= sight.to
    ? sight
    : moved(sight, minute - (sight.to - sight.from) * 0.08 - sight.from, end);

export const isWhole = ({ from, to }: Sight, end: number): boolean => from <= 0 && to >= whole(end).to;

/** Minutes to CSS pixels across, and back. */
export interface Scale extends Sight {
  readonly width: number;
}

export const across = ({ from, to, width }: Scale, minute: number): number =>
  ((minute - from) / (to - from)) * width;

export const minuteAt = ({ from, to, width }: Scale, x: number): number => from + (x / width) * (to - from);

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 240, 480] as const;

export interface Tick {
  readonly minute: number;
  /** Whether it has a number. */
  readonly named: boolean;
}

/** Whole minutes are what one reads; parts of them have lines only where there is so much more room. */
const roomier = 4;

/** The lines of the grid in sight: at least 13 pixels apart, those with numbers at least `room` pixels. */
export function ticks(scale: Scale, room: number): readonly Tick[] {
  const { from, to, width } = scale;
  const perMinute = width / (to - from);
  const fits = (step: number, apart: number): boolean =>
    step * perMinute >= (step < 1 ? roomier * apart : apart);
  const named = steps.find((step) => fits(step, room)) ?? 1000;
  const step = steps.find((each) => fits(each, 13) && isMultiple(named, each)) ?? named;
  const first = Math.ceil(from / step - 1e-6);
  const last = Math.floor(to / step + 1e-6);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const minute = Number(((first + i) * step).toFixed(3));
    return { minute, named: isMultiple(minute, named) };
  });
}

const isMultiple = (of: number, step: number): boolean => Math.abs(of / step - Math.round(of / step)) < 1e-6;
