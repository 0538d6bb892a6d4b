/** What a recipe can do: the one face that both kitchens have. */
import type { Coroutine } from '../asyncio';

/** A recipe in hand. */
export type Cooking = Coroutine<void>;

/** A recipe: it reads like one, and knows neither which kitchen cooks it nor how it looks. */
export type Recipe = (kitchen: Kitchen) => Cooking;

/** What the hands do, or what a station does to a dish. The language file has a phrase for each. */
export type Step =
  | 'butter the toast'
  | 'slice the bread'
  | 'toast the bread'
  | 'chop the vegetables'
  | 'simmer the soup'
  | 'fill the bowl'
  | 'toss the salad'
  | 'stretch the dough'
  | 'bake the pizza'
  | 'slice the pizza'
  | 'whisk the batter'
  | 'bake the cupcake'
  | 'pipe the cream'
  | 'roll the crust'
  | 'bake the pie'
  | 'dust with sugar'
  | 'knead the dough'
  | 'let the dough rise'
  | 'bake the bread'
  | 'slice the loaf'
  | 'beat the eggs'
  | 'bake the cake'
  | 'let the cake cool'
  | 'ice the cake'
  | 'season the steak'
  | 'sear the steak'
  | 'let the steak rest'
  | 'garnish the steak'
  | 'shape the patty'
  | 'fry the patty'
  | 'toast the bun'
  | 'stack the burger'
  | 'boil the kettle'
  | 'pour the tea'
  | 'dress the side salad'
  | 'dress the small salad'
  | 'roll the small pizza'
  | 'bake the small pizza'
  | 'halve the small pizza'
  | 'chop the leek'
  | 'simmer the cup of soup'
  | 'fill the cup'
  | 'pat the steak dry'
  | 'sear the minute steak'
  | 'slice the steak'
  | 'scoop the ice cream'
  | 'mix the milkshake'
  | 'pour the milkshake'
  | 'crack the eggs'
  | 'beat the egg whites'
  | 'bake the meringue'
  | 'plate the meringue'
  | 'measure the cream'
  | 'whip the cream'
  | 'melt the chocolate'
  | 'fill the glasses'
  | 'measure the milk'
  | 'warm the milk'
  | 'beat the yolks'
  | 'pour the custard'
  | 'sleep';

/** One dish's view of its kitchen. All minutes are kitchen minutes. */
export interface Kitchen {
  /** Hands-on work: a plain call that gives up nothing. */
  prep(what: Step, minutes: number): void;
  /**
   * Into a free oven, and out again when the chef comes back for it; with `still`, when that is done too: it begins then,
   * and the place is held until its end.
   */
  oven(what: Step, minutes: number, still?: Cooking): Cooking;
  /** Onto a free burner, likewise. */
  stove(what: Step, minutes: number, still?: Cooking): Cooking;
  /** Into the one mixer, likewise. */
  mixer(what: Step, minutes: number, still?: Cooking): Cooking;
  /** A kitchen timer: dough rises, meat rests, cake cools. It has no slots. */
  rest(what: Step, minutes: number): Cooking;
  /** Several of these together; goes on when all are done. */
  gather(...steps: readonly Cooking[]): Cooking;
}
