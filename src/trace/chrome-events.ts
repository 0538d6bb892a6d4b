/** The events of the Trace Event Format that we write: see `chrome.ts`. */

export type Args = Readonly<Record<string, string | number | boolean | undefined>>;

/** A row: `pid` is a kitchen's, and no two rows of a file share a `tid`. */
export interface Track {
  readonly pid: number;
  readonly tid: number;
}

/** `ts` and `dur` are whole microseconds. */
export type ChromeEvent = Track & { readonly name: string } & (
    | { readonly ph: 'M'; readonly args: { readonly name: string } | { readonly sort_index: number } }
    | { readonly ph: 'C'; readonly ts: number; readonly args: { readonly tasks: number } }
    | (Timed & { readonly ph: 'X'; readonly dur: number; readonly args: Args })
    | (Timed & { readonly ph: 'i'; readonly s: 't'; readonly args: Args })
    | (Timed & { readonly ph: 's'; readonly id: number })
    | (Timed & { readonly ph: 'f'; readonly id: number; readonly bp: 'e' })
  );

interface Timed {
  readonly cat: string;
  readonly ts: number;
}

/** One kitchen minute lasts a second. Whole numbers: what touches never overlaps by a rounding. */
export const microseconds = (minute: number): number => Math.round(minute * 1e6);

/** A stretch of time on a track; the minutes are kitchen minutes. */
export function slice(
  track: Track,
  cat: string,
  name: string,
  [from, to]: readonly [from: number, to: number],
  args: Args,
): ChromeEvent {
  const ts = microseconds(from);
  return { name, cat, ph: 'X', ts, dur: microseconds(to) - ts, ...track, args };
}
