/** The kitchen: order sheets go in, traces come out. */
export { dishNames, isDish, type DishName } from './dishes';
export type { Step } from './kitchen';
export { isMenu, menuNames, menuOf, menus, type MenuName } from './menus';
export {
  limits,
  orderText,
  readSheet,
  type Order,
  type OrderSheet,
  type SheetProblem,
  type SheetResult,
} from './orders';
export { serve } from './service';
export { nearest } from './spelling';
export { stepsOf, type RecipeStep } from './steps';
