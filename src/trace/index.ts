/** What happened: the trace, its spans, the state at any minute, and figures. */
export type { KitchenEvent, LoopEvent, OrderId, StationName, TaskId, TraceEvent, Waker } from './events';
export { lateness, measuresAt, type Measures } from './measures';
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
export { handsAt, servedBy, slotsOf, stateAt, type KitchenState } from './state';
export { parseTrace } from './parse';
export { dishOf, traceVersion, type KitchenKind, type Trace, type TraceHead } from './trace';
