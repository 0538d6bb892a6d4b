// @sinonjs/fake-timers: async/await over its setTimeout. It spends a macrotask a timer.
// @ts-nocheck: its package is installed apart.
import FakeTimers from '@sinonjs/fake-timers';
import { inPromises } from './promises.mjs';

let clock;

export const peer = {
  ...inPromises({
    reset: () => void (clock = FakeTimers.createClock(0, 1e9)),
    now: () => clock.now,
    add: (delay, callback) => clock.setTimeout(callback, delay),
    cancel: (timer) => clock.clearTimeout(timer),
    async drive(main) {
      const ended = main();
      await clock.runAllAsync();
      await ended;
    },
  }),
  // Giving way is the engine's, not its own.
  switch: undefined,
};
