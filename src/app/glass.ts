/** The glass as a state: what is open, selected and bookmarked, and where one stands among the events of a minute. */
import { panes, type Glass, type Pane } from '../panels/model';
import type { KitchenKind, OrderId, Trace } from '../trace';

export const closedGlass: Glass = {
  open: false,
  pane: 'timeline',
  kitchen: 'concurrent',
  selected: undefined,
  choices: false,
  bookmarks: [],
};

export type GlassCue =
  | { readonly is: 'toggled' }
  | { readonly is: 'showed'; readonly pane: Pane }
  /** The next pane, and behind the last one the kitchens alone: a clicker has one key for all of it. */
  | { readonly is: 'turned' }
  | { readonly is: 'watched'; readonly kitchen: KitchenKind }
  | { readonly is: 'selected'; readonly order: OrderId | undefined }
  | { readonly is: 'stopped'; readonly choices: boolean }
  | { readonly is: 'marked'; readonly minute: number };

export function nextGlass(glass: Glass, cue: GlassCue): Glass {
  switch (cue.is) {
    case 'toggled':
      return { ...glass, open: !glass.open };
    case 'showed':
      return { ...glass, open: true, pane: cue.pane };
    case 'turned':
      return turned(glass);
    case 'watched':
      return { ...glass, kitchen: cue.kitchen };
    case 'selected':
      return { ...glass, selected: cue.order === glass.selected ? undefined : cue.order };
    case 'stopped':
      return { ...glass, choices: cue.choices };
    case 'marked':
      return { ...glass, bookmarks: marked(glass.bookmarks, cue.minute) };
  }
}

function turned(glass: Glass): Glass {
  if (!glass.open) return { ...glass, open: true, pane: panes[0] };
  const pane = panes[panes.indexOf(glass.pane) + 1];
  return pane === undefined ? { ...glass, open: false } : { ...glass, pane };
}

function marked(bookmarks: readonly number[], minute: number): readonly number[] {
  const others = bookmarks.filter((each) => each !== minute);
  return others.length < bookmarks.length ? others : [...others, minute].toSorted((a, b) => a - b);
}

/** Kitchen minutes before a moment that is not over: the picture still shows what was before it. */
const justBefore = 0.01;

/** How many events have happened at `minute`. */
export function happenedBy({ events }: Trace, minute: number): number {
  return events.findLastIndex(({ t }) => t <= minute + 1e-9) + 1;
}

/** The minute at which the playhead stands after so many events: just before it, as long as some of it are to come. */
export function minuteAfter({ events }: Trace, happened: number): number {
  const t = events[happened - 1]?.t ?? 0;
  return happened > 0 && events[happened]?.t === t ? Math.max(0, t - justBefore) : t;
}

/** The nearest of `counts`, which rise, beyond `happened`; `undefined` where there is none. */
export const beside = (counts: readonly number[], happened: number, direction: 1 | -1): number | undefined =>
  direction === 1 ? counts.find((count) => count > happened) : counts.findLast((count) => count < happened);
