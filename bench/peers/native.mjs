// Native async/await as a browser must run it: the clock may move only when no promise job is left, and that is known only
// a macrotask later. So one is spent a minute: setImmediate, the cheapest there is (a browser has MessageChannel).
import { inPromises } from './promises.mjs';
import { VirtualClock } from './virtual-clock.mjs';

let clock = new VirtualClock();

export const peer = inPromises({
  reset: () => void (clock = new VirtualClock()),
  now: () => clock.now,
  add: (delay, callback) => clock.add(delay, callback),
  cancel: (timer) => clock.cancel(timer),
  async drive(main) {
    const ended = main();
    do await new Promise((resolve) => setImmediate(resolve));
    while (clock.step());
    await ended;
  },
});
