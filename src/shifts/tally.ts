/** How far each dish of an evening is, kept up to date by what the kitchen tells. */
import { stepsOf, type OrderSheet } from '../kitchen';
import type { KitchenEvent, OrderId, TraceEvent } from '../trace';

/** One dish. */
interface Progress {
  /** How many of its steps were begun. */
  begun: number;
  /** The minute at which its last step is done; 0 where there is none. */
  till: number;
  /** The places it has, a mark each. */
  places: string;
  /** Its place in a line, counted through the evening; 0 in none. */
  line: number;
  /** `Infinity` before it is served. */
  plate: number;
  withdrawn: boolean;
}

/** So many minutes of hands, and of everything, after each number of steps of a dish. */
interface Left {
  readonly hands: readonly number[];
  readonly all: readonly number[];
}

export class Tally {
  readonly #sheet: OrderSheet;
  readonly #dishes: Progress[];
  readonly #left: readonly Left[];
  #lined = 0;
  /** The minute of the last plate so far. */
  lastPlate = 0;

  constructor(sheet: OrderSheet) {
    this.#sheet = sheet;
    this.#left = sheet.orders.map(({ dish }) => leftOf(dish));
    this.#dishes = sheet.orders.map(() => ({
      begun: 0,
      till: 0,
      places: '',
      line: 0,
      plate: Infinity,
      withdrawn: false,
    }));
  }

  /** Takes in what happened; whatever is not of a dish is none of its business. */
  readonly tell = (event: KitchenEvent | TraceEvent): void => {
    if (!('order' in event)) return;
    const dish = this.#dishes[event.order];
    if (dish === undefined) return;
    switch (event.kind) {
      case 'prep':
        dish.begun++;
        dish.till = event.t + event.minutes;
        break;
      case 'queued':
        dish.line = ++this.#lined;
        break;
      case 'put':
        dish.begun++;
        dish.till = event.t + event.minutes;
        dish.line = 0;
        dish.places += placeMark(event);
        break;
      case 'taken':
        dish.places = dish.places.replace(placeMark(event), '');
        break;
      case 'served':
        dish.plate = this.lastPlate = event.t;
        break;
      case 'withdrawn':
        dish.withdrawn = true;
        dish.line = 0;
        break;
      case 'begun':
    }
  };

  /** By order: the minute of its plate; `Infinity` for one that is not served. */
  get plates(): readonly number[] {
    return this.#dishes.map(({ plate }) => plate);
  }

  /** Whether nothing will be done for an order any more. */
  isOver(order: OrderId): boolean {
    const dish = this.#dishes[order];
    return dish === undefined || dish.withdrawn || dish.plate < Infinity;
  }

  /** Whether nobody will cook an order any more, and there is no plate. */
  isWithdrawn(order: OrderId): boolean {
    return this.#dishes[order]?.withdrawn === true;
  }

  /** Whether a dish stood in a line and has not yet gone on from there; perhaps it was its turn, or it was cancelled. */
  isInLine(order: OrderId): boolean {
    return (this.#dishes[order]?.line ?? 0) > 0;
  }

  /** How many steps of an order were begun. */
  begun(order: OrderId): number {
    return this.#dishes[order]?.begun ?? 0;
  }

  /** Minutes of work by hand that an order still needs, the step begun last not counted. */
  handsLeft(order: OrderId): number {
    return this.isOver(order) ? 0 : this.#of('hands', order);
  }

  /** As `handsLeft`, with what stations and timers do. */
  allLeft(order: OrderId): number {
    return this.isOver(order) ? 0 : this.#of('all', order);
  }

  /**
   * The minute of an order's plate, or one before which it cannot be when the hands are busy until `minute`; `Infinity`
   * if it is never to be served.
   */
  earliest(order: OrderId, minute: number): number {
    const dish = this.#dishes[order];
    if (dish === undefined || dish.plate < Infinity) return dish?.plate ?? Infinity;
    if (dish.withdrawn) return Infinity;
    return Math.max(minute, dish.till, this.#sheet.orders[order]?.arrives ?? 0) + this.#of('all', order);
  }

  /**
   * How far all is, without what is over: by how many steps were begun, who could go on (`ready`), who stands in line,
   * and which timers run. `exact` also tells which place a dish has, and when it was done there: in a house where places
   * give out. It does not tell who was cancelled.
   */
  text(minute: number, ready: readonly OrderId[], exact: boolean): string {
    let text = `${String(minute)} ${this.#lines(ready)}`;
    for (const [order, { begun, till, places, line }] of this.#dishes.entries()) {
      text += ',';
      if (this.isOver(order)) continue;
      text += String(begun);
      if (ready.includes(order)) text += line > 0 ? '+' : '!';
      if (exact) text += places;
      if (exact || till > minute) text += `|${String(till)}`;
    }
    return text;
  }

  /** Who waits for a place, the first in line first. */
  #lines(ready: readonly OrderId[]): string {
    const lined: { readonly order: OrderId; readonly line: number }[] = [];
    for (const [order, { line }] of this.#dishes.entries())
      if (line > 0 && !ready.includes(order)) lined.push({ order, line });
    if (lined.length > 1) lined.sort((a, b) => a.line - b.line);
    return lined.map(({ order }) => order).join('');
  }

  #of(what: keyof Left, order: OrderId): number {
    return this.#left[order]?.[what][this.begun(order)] ?? 0;
  }
}

const placeMark = ({ station, slot }: { readonly station: string; readonly slot: number }): string =>
  `${station}${String(slot)}`;

const known = new Map<string, Left>();

function leftOf(dish: OrderSheet['orders'][number]['dish']): Left {
  let left = known.get(dish);
  if (left === undefined) {
    const steps = stepsOf(dish);
    const after = (counts: (at: string) => boolean): readonly number[] =>
      [...steps.keys(), steps.length].map((begun) =>
        steps.slice(begun).reduce((sum, { at, minutes }) => (counts(at) ? sum + minutes : sum), 0),
      );
    left = { hands: after((at) => at === 'hands'), all: after(() => true) };
    known.set(dish, left);
  }
  return left;
}
