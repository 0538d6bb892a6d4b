/** The kitchen: order sheets go in, traces come out. */
export { dueOf } from '../trace/trace';
export { lowerBound, minutesAlone, type LowerBound } from './bound';
export { dishNames, isDish, sourceDishes, type DishName, type SourceDish } from './dishes';
export { readFile, type FileProblem } from './import';
export type { Step } from './kitchen';
export type { Line, Mark, PythonFunction, Word } from './lines';
export { listingOf, listingsOf, type Listing } from './listing';
export { isMenu, menuNames, menuOf, menus, type MenuName } from './menus';
export {
  fewOf,
  limits,
  missingStations,
  needsOf,
  orderText,
  readSheet,
  shorten,
  type Order,
  type OrderSheet,
  type MoreProblems,
  type SheetProblem,
  type SheetResult,
} from './orders';
export {
  isMain,
  isWait,
  mainNames,
  usualPlan,
  waitName,
  waitsOf,
  waitsOn,
  type MainName,
  type Plan,
  type WaitName,
} from './plan';
export { programOf, type ProgramOptions } from './python';
export { kindHouse, type House } from './house';
export { serve, serveByHand, traceByHand, type Ending, type Player } from './service';
export { nearest } from './spelling';
export { stepsOf, type RecipeStep } from './steps';
