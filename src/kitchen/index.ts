/** The kitchen: order sheets go in, traces come out. */
export { dishNames, isDish, sourceDishes, type DishName, type SourceDish } from './dishes';
export type { Step } from './kitchen';
export { isMenu, menuNames, menuOf, menus, type MenuName } from './menus';
export {
  fewOf,
  limits,
  orderText,
  readSheet,
  shorten,
  type Order,
  type OrderSheet,
  type MoreProblems,
  type SheetProblem,
  type SheetResult,
} from './orders';
export { serve } from './service';
export { nearest } from './spelling';
export { stepsOf, type RecipeStep } from './steps';
