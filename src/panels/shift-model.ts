/** What the panels of a shift are told, and what they may ask for. Minutes are kitchen minutes. */
import type { House } from '../kitchen';
import type { Chapter, RuleName, ShiftName } from '../shifts';
import type { OrderId, Spans, StationName } from '../trace';
import type { Rect } from './model';

/** One step of a recipe, as a block on a ticket. */
export interface Block {
  readonly at: 'hands' | StationName;
  readonly what: string;
  readonly minutes: number;
  /** `next`: what the hands do, or where they put it, when it is taken now. */
  readonly state: 'done' | 'now' | 'next' | 'later';
}

/**
 * `coming`: ordered later; `ready`: it could go on; `hands`: the chef is at it; `cooking`: a station has it; `line`: it
 * waits for a free oven or burner; `off`: its task was cancelled, or burnt.
 */
export type TicketState = 'coming' | 'ready' | 'hands' | 'cooking' | 'line' | 'served' | 'off';

/** `fed` was served in time, `gone` was not. */
export type GuestMood = 'calm' | 'watch' | 'coat' | 'gone' | 'fed';

/** What taking a dish now would do. */
export interface Bite {
  /** How long the hands are at it, until its next `await`. 0: it is only put in, stands in line, or reads its note. */
  readonly minutes: number;
  readonly kind: 'work' | 'put' | 'line' | 'note';
  /** The guests who after it can certainly no longer be served in time, and now still could. */
  readonly loses: readonly OrderId[];
}

export interface Ticket {
  readonly order: OrderId;
  /** The key that takes it: 1 to 7. */
  readonly key: number;
  readonly dish: string;
  /** How it is called: with its place on the sheet where it was ordered twice. */
  readonly label: string;
  readonly state: TicketState;
  readonly blocks: readonly Block[];
  /** `cooking`: when its bell rings; `hands`: when they come free; `coming`: when it is ordered. */
  readonly till: number | undefined;
  /** `ready`: how long it has been. */
  readonly late: number;
  /** Whether it was ever begun. */
  readonly begun: boolean;
  /** `undefined` where the guest waits for ever. */
  readonly due: number | undefined;
  readonly mood: GuestMood;
  /** Whose face it is: a name that `guestOf` knows. */
  readonly face: string;
  /** The orders of its table, its own among them; empty for a guest alone. */
  readonly table: readonly OrderId[];
  /**
   * Why its task is cancelled, or fails, at its next turn: the guest has left, the place it is in gave out, or somebody of
   * its table failed.
   */
  readonly doomed: 'guest' | 'station' | 'table' | undefined;
  /** Whether it can certainly no longer be served in time, as things stand now. */
  readonly hopeless: boolean;
  /** `line`: what it waits for. */
  readonly wants: StationName | undefined;
  /** What it holds meanwhile. */
  readonly holds: StationName | undefined;
  /** Of a dish that could be taken at this very choice. */
  readonly bite: Bite | undefined;
  /** Where its dish is painted, if it is in an oven, on a burner or in the mixer: one may tap it there. */
  readonly spot: Rect | undefined;
}

export type RivalName = 'fifo' | 'synchronous' | 'best';

/** Somebody else at the same orders. */
export interface Rival {
  readonly name: RivalName;
  readonly spans: Spans;
  readonly total: number;
  /** How many guests were served in time, at the end. */
  readonly inTime: number;
}

export type StarCount = 0 | 1 | 2 | 3;

/** What came of an evening, in figures. */
export interface Result {
  readonly inTime: number;
  readonly guests: number;
  readonly total: number;
}

/** The one choice that cost a guest. */
export interface Turning {
  /** The number of acts before it. */
  readonly acts: number;
  readonly minute: number;
  /** What was done: a dish that was taken, or rest. */
  readonly took: OrderId | 'bell' | 'minute';
  /** The guest whose last chance it was. */
  readonly lost: OrderId;
  /** Others who were lost by it, too. */
  readonly also: readonly OrderId[];
}

/**
 * Why a guest was lost. `late`: the plate came too late; `left`: the guest walked out; `station`: the place gave out under
 * the dish; `table`: a dish of the same table failed; `stuck`: the dishes wait for each other.
 */
export interface Cause {
  readonly order: OrderId;
  readonly why: 'late' | 'left' | 'station' | 'table' | 'stuck';
  /** `late`: when the plate came; else when it was over. Kitchen minutes. */
  readonly minute: number;
}

export interface Report {
  readonly stars: StarCount;
  readonly result: Result;
  /** Whether the dishes wait for each other for ever, for what, and what each of them holds meanwhile. */
  readonly stuck:
    | readonly { readonly order: OrderId; readonly on: string; readonly holds?: StationName | undefined }[]
    | undefined;
  /** Every guest who was not served in time, and why. */
  readonly causes: readonly Cause[];
  readonly busy: number;
  readonly idle: number;
  readonly lateness: number;
  readonly fifo: Result;
  readonly par: Result;
  /** Whether no order of choices can be better, or it is only the best that was found. */
  readonly proved: boolean;
  /** What was the best before this evening. */
  readonly best: Result | undefined;
  /** Whether something was taken back: then there is no third star. */
  readonly undone: boolean;
  /** `undefined` where nobody was lost, or it could not be found. */
  readonly turning: Turning | 'searching' | undefined;
}

/** Why a wrong pick was not done. */
export type Refusal =
  | { readonly why: 'coming' | 'cooking' | 'hands'; readonly order: OrderId; readonly till: number }
  | { readonly why: 'line' | 'served' | 'off'; readonly order: OrderId }
  /** There is nothing to wait for. */
  | { readonly why: 'no-bell' }
  /** One looks at the past: the choice is at another minute. */
  | { readonly why: 'past'; readonly minute: number };

/** Who picks: the player; or it is watched, picked by a rule, by the solution, or as it was sent. */
export type Picker =
  | { readonly is: 'player' }
  | { readonly is: 'rule'; readonly rule: RuleName }
  | { readonly is: 'solution' }
  | { readonly is: 'replay' };

export interface ShiftView {
  readonly name: ShiftName | 'daily';
  /** Of the daily service: its day, such as `2026-11-29`. */
  readonly day: string | undefined;
  /** What may happen beside the orders: it is told before. */
  readonly rules: House;
  readonly picker: Picker;
  /** In the order of the sheet, which is the order of the keys. At the playhead's minute. */
  readonly tickets: readonly Ticket[];
  /** The orders that could be taken now, the one that has been ready longest first; empty while the hands work. */
  readonly ready: readonly OrderId[];
  /** The minute of the open choice; `undefined` when there is none. */
  readonly choiceAt: number | undefined;
  /** Whether the playhead stands at the open choice, so that one may pick. */
  readonly asks: boolean;
  /** The dish that is taken as soon as the hands are free, or for whose bell they wait; `bell`: they rest first. */
  readonly pinned: OrderId | 'bell' | undefined;
  /** By touch the first tap selects. */
  readonly selected: OrderId | undefined;
  /** When there is something to wait for: a bell, an order, a guest's due minute or a station's end, whichever is first. */
  readonly bell:
    | { readonly minute: number; readonly what: 'bell' | 'order' | 'guest' | 'failure' }
    | undefined;
  /** Whether there is anything to take back. */
  readonly undoable: boolean;
  /** Seconds left to pick, of how many; only in a rush. */
  readonly rush: { readonly left: number; readonly of: number } | undefined;
  /** The last wrong pick; a new object each time. */
  readonly refusal: Refusal | undefined;
  readonly rivals: readonly Rival[];
  readonly rival: RivalName;
  /** So many hints were asked for: 0 to 3; the third is played. */
  readonly hints: number;
  /** Whether the last of them is shown. */
  readonly hinted: boolean;
  /** Served in time so far, at the playhead's minute. */
  readonly fed: number;
  /** The guests who are lost at the playhead's minute. */
  readonly lost: number;
  /** The evening is over. */
  readonly report: Report | undefined;
  /** Whether the report is shown; the page may be looked at without. */
  readonly reported: boolean;
  /** The end of the axis that all ribbons share. Kitchen minutes. */
  readonly axis: number;
  readonly options: ShiftOptions;
}

/** What a player may set for all shifts. */
export interface ShiftOptions {
  /** Four seconds without a pick cost a minute. */
  readonly rush: boolean;
  /** By touch the first tap takes. */
  readonly oneTap: boolean;
}

/** A shift on the map. */
export interface ShiftCard {
  readonly name: ShiftName;
  readonly chapter: Chapter | undefined;
  readonly dishes: readonly string[];
  readonly stars: StarCount;
  readonly best: Result | undefined;
  readonly par: Result;
  /** What is next to be played. */
  readonly next: boolean;
}

/** How a rule does in every shift. */
export interface RuleRow {
  readonly rule: RuleName;
  readonly results: readonly (Result & { readonly shift: ShiftName; readonly perfect: boolean })[];
}

/** The campaign, as the map shows it. */
export interface ShiftMap {
  readonly cards: readonly ShiftCard[];
  /** Today's service; `undefined` while it is looked for, `none` where there is none. */
  readonly daily:
    | { readonly day: string; readonly dishes: readonly string[]; readonly best: Result | undefined }
    | 'none'
    | undefined;
  /** Opens after chapter one. */
  readonly rules: readonly RuleRow[] | undefined;
  readonly options: ShiftOptions;
  /** Whether anything is kept on this machine. */
  readonly kept: boolean;
}

/** Where the parts of a shift go. CSS pixels. */
export interface ShiftLayout {
  /** The title, the guests served, and what goes with it: on top. */
  readonly head: Rect;
  /** The tickets. */
  readonly board: Rect;
  /** In how many columns they stand. */
  readonly columns: 1 | 2;
  /** The player's ribbon, and the rival's. */
  readonly ribbons: Rect;
  /** Wait, undo, pause, hint, and the rest. */
  readonly bar: Rect;
  /** The painted kitchen. */
  readonly kitchen: Rect;
}

export interface ShiftActs {
  /** Begins a shift, or begins it anew. */
  enter(name: ShiftName | 'daily'): void;
  leave(): void;
  /**
   * Takes a dish if it may be taken, pins it while the hands work or it cooks, unpins it if it is pinned; else says why
   * not.
   */
  pick(order: OrderId): void;
  /** Selects a dish, to see what taking it would do; `undefined` none. */
  select(order: OrderId | undefined): void;
  /** Rests till something comes. */
  wait(): void;
  /** Takes the last choice back. */
  undo(): void;
  restart(): void;
  /** Plays or stands still. */
  toggle(): void;
  /** Back to the open choice. */
  catchUp(): void;
  /** Takes back everything from this act on, and plays on from there. */
  againFrom(acts: number): void;
  /** The next step of the hints. */
  hint(): void;
  hideHint(): void;
  /** Whether the player is busy with a menu: nobody is hurried meanwhile. */
  lookAway(away: boolean): void;
  showReport(shown: boolean): void;
  /** Shows one of the rivals. */
  face(rival: RivalName): void;
  set(options: Partial<ShiftOptions>): void;
  /** Watches a rule at a shift. */
  watch(name: ShiftName, rule: RuleName): void;
  /** Plays on by hand from what is watched, from its start. */
  takeOver(): void;
  share(): void;
  /** All that is kept, as the text of a file. */
  keptText(): string;
  /** Takes what another machine kept; says what came of it. */
  openKept(text: string): void;
}
