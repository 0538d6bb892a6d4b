/** The public face of the scheduler: asyncio's own words, in camelCase. */
export { getRunningLoop, type Handle, type TimerHandle } from './events';
export { CancelledError, DeadlockError, InvalidStateError, RuntimeError } from './exceptions';
export { Future, type Awaitable, type Coroutine } from './futures';
export { Semaphore } from './locks';
export { EventLoop, type LoopOptions, type Tracer } from './loop';
export { run, work } from './runners';
export {
  allTasks,
  createTask,
  currentTask,
  gather,
  sleep,
  Task,
  type GatherOptions,
  type Startable,
  type TaskOptions,
} from './tasks';
