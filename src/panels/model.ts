/** What the panels are told and what they may ask for: the one face between them and the app. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { MenuName, Order, OrderSheet, SheetProblem } from '../kitchen';
import type { Speed } from '../playback';
import type { KitchenKind, Spans, StationName } from '../trace';

/** Both kitchens' evenings with one order sheet. */
export interface Run {
  readonly sheet: OrderSheet;
  readonly menu: MenuName | undefined;
  readonly spans: Readonly<Record<KitchenKind, Spans>>;
  /** Kitchen minutes: the later of the two totals. */
  readonly end: number;
}

/** `question`: will she be earlier?; `cooking`: the run; `payoff`: what came of it. */
export type Screen = 'question' | 'cooking' | 'payoff';

export type PanelName = 'menus' | 'sheet' | 'settings' | 'keys';

/** Where the visitor is. */
export interface Show {
  readonly screen: Screen;
  readonly panel: PanelName | undefined;
  /** What the visitor said: the minute at which she closes. */
  readonly guess: number | undefined;
  /** Whether totals may be seen; a presenter reveals them. */
  readonly revealed: boolean;
  /** The presenter's black screen. */
  readonly black: boolean;
  /** The class's vote on each answer. */
  readonly votes: readonly number[];
}

/** Why her evening is as long as it is, beside his. */
export type Reason =
  | 'gain'
  | 'gain-without-hands'
  | 'no-waits'
  | 'one-order'
  | 'nothing-between'
  | 'same-end'
  | 'loss';

/** A dish as it would be with the chef and the stations for itself. */
export interface Alone extends Order {
  /** Kitchen minutes from its arrival to its plate. */
  readonly minutes: number;
}

/** What came of a run, in kitchen minutes. */
export interface Outcome {
  readonly reason: Reason;
  /** Hands-on work: the same in both kitchens. */
  readonly busy: number;
  /** Minutes in which the hands did nothing, for whatever cause. */
  readonly stood: Readonly<Record<KitchenKind, number>>;
  readonly totals: Readonly<Record<KitchenKind, number>>;
  /** The dish that takes longest, whenever it arrives. */
  readonly longest: Alone;
  /** The dish that would still be the last to be served. */
  readonly last: Alone;
  /** A station of hers that dishes stood in line for, if they did. */
  readonly line: StationName | undefined;
}

/** The next question to ask, one change away from this one. */
export interface Variation {
  readonly change:
    | 'without-salad'
    | 'with-salad'
    | 'with-pizza'
    | 'more-ovens'
    | 'more-stoves'
    | 'fewer-ovens'
    | 'menu';
  readonly sheet: OrderSheet;
  readonly menu: MenuName | undefined;
}

/** A preset on the menu card; `hers` once it was watched. */
export interface MenuCard {
  readonly name: MenuName;
  readonly sheet: OrderSheet;
  readonly his: number;
  readonly hers: number | undefined;
}

/** CSS pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the panels go. */
export interface PanelLayout {
  /** `wide`: side by side; `tall`: stacked, for an upright phone; `low`: side by side on a phone held sideways. */
  readonly mode: 'wide' | 'tall' | 'low';
  /** The panel that belongs to each kitchen: what its chef does, hands busy, the ribbon. */
  readonly strips: Readonly<Record<KitchenKind, Rect>>;
  /** The big play button and what stands beside it. In `low` it is the right gutter. */
  readonly controls: Rect;
  /** CSS pixels that stand for one unit of the 1920 by 1080 drawing: sizes of type and gaps follow it. */
  readonly unit: number;
}

export interface Preferences {
  readonly volume: number;
  /** Whether all is silent, for whatever cause. */
  readonly muted: boolean;
  readonly music: boolean;
  readonly captions: boolean;
  readonly motion: 'auto' | 'reduced' | 'full';
  readonly textSize: 1 | 1.25 | 1.5;
}

/** A message that stays until it is dismissed. */
export interface Notice {
  readonly lines: readonly string[];
  /** An error of ours offers to start again. */
  readonly broken: boolean;
}

export interface Model {
  readonly run: ReadonlySignal<Run>;
  readonly show: ReadonlySignal<Show>;
  /** The playhead's minute, with fractions. */
  readonly minute: ReadonlySignal<number>;
  /** The furthest minute this run was seen at. */
  readonly seen: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<Speed>;
  /** Whether the rest of his evening runs as a time-lapse right now. */
  readonly lapse: ReadonlySignal<boolean>;
  readonly present: ReadonlySignal<boolean>;
  readonly answers: ReadonlySignal<readonly number[]>;
  readonly outcome: ReadonlySignal<Outcome>;
  readonly variation: ReadonlySignal<Variation>;
  readonly menus: ReadonlySignal<readonly MenuCard[]>;
  readonly preferences: ReadonlySignal<Preferences>;
  /** Whether pictures keep still: by the settings or by the system. */
  readonly still: ReadonlySignal<boolean>;
  readonly page: ReadonlySignal<PanelLayout>;
  readonly notice: ReadonlySignal<Notice | undefined>;
  /** A short answer to something the visitor did, such as "Copied". */
  readonly toast: ReadonlySignal<string>;
  /** For screen readers: what happened in the last second. */
  readonly told: ReadonlySignal<string>;
  readonly caption: ReadonlySignal<string>;
  /** Whether the browser can paint the kitchens. */
  readonly painted: ReadonlySignal<boolean>;
}

export interface Acts {
  answer(minute: number): void;
  skip(): void;
  toggle(): void;
  /** Plays from the start. */
  replay(): void;
  /** To the whole minute before or after. */
  step(direction: 1 | -1): void;
  faster(direction: 1 | -1): void;
  /** To the next speed, and from the last to the first. */
  nextSpeed(): void;
  seek(minute: number): void;
  /** Stands still while a finger is on the ribbon. */
  grab(): void;
  skipLapse(): void;
  showPayoff(): void;
  leavePayoff(): void;
  open(panel: PanelName): void;
  close(): void;
  cook(sheet: OrderSheet): void;
  check(sheet: unknown): readonly SheetProblem[];
  share(): void;
  prefer(change: Partial<Preferences>): void;
  fullscreen(): void;
  dismiss(): void;
  startAgain(): void;
}
