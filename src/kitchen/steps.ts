/** A recipe as a list of its steps, read off the recipe itself. */
import type { StationName } from '../trace/events';
import { recipeOf, type DishName } from './dishes';
import type { Cooking, Kitchen, Step } from './kitchen';

export interface RecipeStep {
  readonly at: 'hands' | StationName;
  readonly what: Step;
  /** Kitchen minutes. */
  readonly minutes: number;
  /** Steps with the same number begin together; a step of its own has a number of its own. */
  readonly together: number;
  /** The step whose place is held meanwhile: this one begins after its bell. */
  readonly within?: Step | undefined;
}

/** Cooks nothing and writes everything down. */
class Reader implements Kitchen {
  readonly steps: RecipeStep[] = [];
  #together = 0;
  #gathering = false;
  #within: Step | undefined;

  prep(what: Step, minutes: number): void {
    this.#note('hands', what, minutes);
  }

  oven(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#later('oven', what, minutes, still);
  }

  stove(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#later('stove', what, minutes, still);
  }

  mixer(what: Step, minutes: number, still?: Cooking): Cooking {
    return this.#later('mixer', what, minutes, still);
  }

  rest(what: Step, minutes: number): Cooking {
    return this.#later('rest', what, minutes);
  }

  *gather(...steps: readonly Cooking[]): Cooking {
    this.#gathering = true;
    for (const step of steps) yield* step;
    this.#gathering = false;
    this.#together++;
  }

  *#later(at: StationName, what: Step, minutes: number, still?: Cooking): Cooking {
    this.#note(at, what, minutes);
    if (still === undefined) return;
    const outer = this.#within;
    this.#within = what;
    yield* still;
    this.#within = outer;
  }

  #note(at: RecipeStep['at'], what: Step, minutes: number): void {
    const within = this.#within;
    const step = { at, what, minutes, together: this.#together };
    this.steps.push(within === undefined ? step : { ...step, within });
    if (!this.#gathering) this.#together++;
  }
}

const known = new Map<DishName, readonly RecipeStep[]>();

/** The steps of a dish, in the order of its recipe. */
export function stepsOf(dish: DishName): readonly RecipeStep[] {
  let steps = known.get(dish);
  if (steps === undefined) {
    const reader = new Reader();
    // The reader's steps never suspend, so one pass reads the whole recipe.
    for (const _ of recipeOf(dish)(reader)) break;
    steps = reader.steps;
    known.set(dish, steps);
  }
  return steps;
}
