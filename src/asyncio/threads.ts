/** A second pair of hands (`Lib/asyncio/threads.py`). */
import { getRunningLoop, setRunningLoop } from './events';
import { Future, type Coroutine } from './futures';
import { mustBeWorkable, type EventLoop } from './loop';

/** The helper at work, and how long so far, in kitchen minutes. */
let helper: { minutes: number } | undefined;

/**
 * Runs a plain function by other hands: what it works takes its time, but not the loop's, and its result or error comes
 * at the end of that time. As in a thread there is no loop in it: it can `work`, but neither await nor make tasks.
 * Whoever waits may be cancelled; the helper works on, and nobody hears of it.
 *
 * On virtual time the whole of it happens at the minute when it is handed over. CPython's threads take turns with the
 * loop as they please; here nothing depends on that.
 */
export function* toThread<T>(what: () => T): Coroutine<T> {
  const loop = getRunningLoop();
  const { minutes, deliver } = atWork(loop, what);
  const delivery = new Delivery<T>(loop, loop.time() + minutes);
  loop.callLater(minutes, () => {
    if (!delivery.done()) deliver(delivery);
  });
  return yield* delivery;
}

/** What comes back from the helper. */
class Delivery<T> extends Future<T> {
  readonly #due: number;

  constructor(loop: EventLoop, due: number) {
    super(loop, 'a helper');
    this.#due = due;
  }

  override get due(): number {
    return this.#due;
  }
}

interface Errand<T> {
  readonly minutes: number;
  readonly deliver: (to: Future<T>) => void;
}

function atWork<T>(loop: EventLoop, what: () => T): Errand<T> {
  const outer = helper;
  const hands = { minutes: 0 };
  helper = hands;
  setRunningLoop(undefined);
  try {
    const value = what();
    return { minutes: hands.minutes, deliver: (to) => to.setResult(value) };
  } catch (error) {
    return { minutes: hands.minutes, deliver: (to) => to.setException(error) };
  } finally {
    setRunningLoop(loop);
    helper = outer;
  }
}

/** `work` on the clock of the helper at work. Returns whether there is one. */
export function workAsHelper(minutes: number): boolean {
  if (helper === undefined) return false;
  mustBeWorkable(minutes);
  helper.minutes += minutes;
  return true;
}
