/** What happened: the trace, its spans, the state at any minute, and figures. */
export { stationNames } from './events';
export type { KitchenEvent, LoopEvent, OrderId, StationName, TaskId, TraceEvent, Waker } from './events';
export { lanesOf, type Bar, type BarState, type Lane } from './lanes';
export { tasksOf, type LoopTask } from './cast';
export {
  loopAt,
  type InHand,
  type LinedTask,
  type LoopState,
  type ReadyTask,
  type SlotUse,
  type StationLine,
  type TimedTask,
  type Turn,
  type WaitingTask,
} from './loop';
export { delaysOf, lateness, measuresAt, useOf, type Delay, type Measures, type Use } from './measures';
export { criticalPath, type PathStep } from './path';
export {
  spanAt,
  spansOf,
  type DishSpan,
  type DishState,
  type Errand,
  type HandsSpan,
  type SlotSpan,
  type Spans,
} from './spans';
export { isReady, standingAt, type MainStanding, type Standing, type Standings } from './standing';
export { handsAt, servedBy, slotsOf, stateAt, type KitchenState } from './state';
export { awaitsOf, choicesOf } from './moments';
export { parseTrace } from './parse';
export {
  dishOf,
  dueOf,
  isSameTable,
  traceVersion,
  type KitchenKind,
  type Trace,
  type TraceHead,
} from './trace';
