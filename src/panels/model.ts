/** What the panels are told and what they may ask for: the one face between them and the app. */
import type { ReadonlySignal } from '@preact/signals-core';
import type {
  Listing,
  LowerBound,
  MenuName,
  Order,
  OrderSheet,
  Plan,
  SheetProblem,
  WaitName,
} from '../kitchen';
import type { Speed } from '../playback';
import type { KitchenKind, OrderId, Spans, StationName } from '../trace';
import type { LessonActs, LessonLayout, LessonView } from './lesson-model';
import type { ShiftActs, ShiftLayout, ShiftMap, ShiftView } from './shift-model';

/** Both kitchens' evenings with one order sheet. */
export interface Run {
  readonly sheet: OrderSheet;
  readonly menu: MenuName | undefined;
  /** How she goes about it; he has no choice. */
  readonly plan: Plan;
  readonly spans: Readonly<Record<KitchenKind, Spans>>;
  /** Kitchen minutes: the later of the two totals. */
  readonly end: number;
}

/** `question`: will she be earlier?; `cooking`: the run; `payoff`: what came of it. */
export type Screen = 'question' | 'cooking' | 'payoff';

export type PanelName = 'menus' | 'sheet' | 'settings' | 'keys' | 'take' | 'lesson-sheet' | 'shifts';

/** What there is behind the glass: see `glass.tsx`. */
export const panes = ['timeline', 'loop', 'code', 'story', 'change'] as const;

export type Pane = (typeof panes)[number];

/** The inside of the loop, opened beside the kitchens. */
export interface Glass {
  readonly open: boolean;
  /** The pane in front, where there is room for one alone. */
  readonly pane: Pane;
  /** Whose loop, code and story are shown. */
  readonly kitchen: KitchenKind;
  /** The dish that is selected everywhere. */
  readonly selected: OrderId | undefined;
  /** Whether playing stops before every choice of the loop. */
  readonly choices: boolean;
  /** Minutes to come back to, rising. */
  readonly bookmarks: readonly number[];
}

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
  | 'loss'
  /** Her dishes wait for each other for ever. */
  | 'stuck';

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

/** A moment of one kitchen's run, to look at behind the glass. */
export interface Moment {
  readonly kitchen: KitchenKind;
  /** Right after so many events. */
  readonly happened: number;
  /** The dish it is about. */
  readonly order: OrderId | undefined;
}

/** The moments of which the payoff speaks: he stands longest, she leaves a dish longest, she closes. */
export type Moments = Readonly<Record<'stood' | 'left' | 'closed', Moment>>;

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
  /** The place of the open glass, if it is open. */
  readonly glass: Rect | undefined;
  /** Without one, nothing of a lesson is there. */
  readonly lesson?: LessonLayout;
  /** The same of a shift. */
  readonly shift?: ShiftLayout;
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
  /** Nothing but the kitchens and the clock's buttons. */
  readonly embed: ReadonlySignal<boolean>;
  readonly glass: ReadonlySignal<Glass>;
  /** The lesson that is being taken. */
  readonly lesson: ReadonlySignal<LessonView | undefined>;
  /** The shift that is played or watched. */
  readonly shift: ReadonlySignal<ShiftView | undefined>;
  /** The campaign; `undefined` until somebody asks for it. */
  readonly shifts: ReadonlySignal<ShiftMap | undefined>;
  /**
   * How many events of the watched kitchen's trace have happened: all up to the playhead's minute, or fewer while one
   * steps through the events of a minute.
   */
  readonly happened: ReadonlySignal<number>;
  /** The minute that is told: the playhead's, or that of the last event while one steps through the events of a minute. */
  readonly moment: ReadonlySignal<number>;
  /** The run before the last change of a word: a ghost in the timeline. */
  readonly before: ReadonlySignal<Run | undefined>;
  /** The Python of both kitchens: what `listingsOf` gives for the run, and no line before that is loaded. */
  readonly code: ReadonlySignal<Readonly<Record<KitchenKind, Listing>>>;
  /** The waits of the dishes on the sheet, without doubles. */
  readonly waits: ReadonlySignal<readonly WaitName[]>;
  /** Which stations some dish on the sheet cannot do without. */
  readonly needs: ReadonlySignal<Readonly<Record<'ovens' | 'stoves', boolean>>>;
  readonly answers: ReadonlySignal<readonly number[]>;
  readonly outcome: ReadonlySignal<Outcome>;
  readonly moments: ReadonlySignal<Moments>;
  /** No order of cooking could be shorter. */
  readonly bound: ReadonlySignal<LowerBound>;
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
  /** Opens or closes the glass. */
  toggleGlass(): void;
  /** Brings a pane to the front, and opens the glass if it is closed. */
  showPane(pane: Pane): void;
  watchKitchen(kitchen: KitchenKind): void;
  /** Selects a dish everywhere; the one that is selected already, or `undefined`, selects none. */
  select(order: OrderId | undefined): void;
  /** Opens the glass at this moment, with the code of its dish in front. */
  lookAt(moment: Moment): void;
  /** Stands right after so many events of the watched kitchen. */
  goTo(happened: number): void;
  /** To the event, the `await` of the selected dish (of any, if none is), or the choice of the loop, after or before. */
  stepTo(what: 'event' | 'await' | 'choice', direction: 1 | -1): void;
  stopAtChoices(stop: boolean): void;
  /** Sets a bookmark on this minute, or takes it away. */
  bookmark(): void;
  /** Cooks again with one thing changed; the run as it was stays as a ghost. The playhead stays where it is. */
  change(to: { readonly sheet?: OrderSheet; readonly plan?: Plan }): void;
  /** Back to the run before the change. */
  unchange(): void;
  cook(sheet: OrderSheet): void;
  check(sheet: unknown): readonly SheetProblem[];
  share(): void;
  /** Opens the text of a file: an order sheet is cooked, a trace is shown. */
  openFile(text: string): Promise<void>;
  /** The watched kitchen's run as a Python program. */
  programText(): Promise<string>;
  prefer(change: Partial<Preferences>): void;
  fullscreen(): void;
  dismiss(): void;
  startAgain(): void;
  readonly lesson: LessonActs;
  readonly shift: ShiftActs;
}
