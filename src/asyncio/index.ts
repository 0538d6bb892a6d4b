/** The public face of the scheduler: asyncio's own words, in camelCase. */
export { coroutine } from './debug';
export { getRunningLoop, type Handle, type TimerHandle } from './events';
export { BaseExceptionGroup, ExceptionGroup } from './exceptiongroups';
export {
  BrokenBarrierError,
  CancelledError,
  DeadlockError,
  InvalidStateError,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  RuntimeError,
  TimeoutError,
  ValueError,
  type StuckWait,
} from './exceptions';
export { Future, type Awaitable, type Coroutine } from './futures';
export { gather, type GatherOptions } from './gather';
export { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from './locks';
export {
  EventLoop,
  type Choose,
  type ExceptionContext,
  type ExceptionHandler,
  type LoopOptions,
  type TaskFactory,
} from './loop';
export { LifoQueue, PriorityQueue, Queue, type PriorityQueueOptions } from './queues';
export { run, Runner, work } from './runners';
export { sleep } from './sleeps';
export { TaskGroup, taskGroup } from './taskgroups';
export {
  allTasks,
  createTask,
  currentTask,
  eagerTaskFactory,
  Task,
  type Startable,
  type TaskOptions,
} from './tasks';
export { toThread } from './threads';
export { Timeout, timeout, timeoutAt } from './timeouts';
export {
  ALL_COMPLETED,
  asCompleted,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  shield,
  wait,
  waitFor,
  type AsCompleted,
  type Waited,
  type WaitOptions,
} from './waits';
