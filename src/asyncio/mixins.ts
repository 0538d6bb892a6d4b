/** What belongs to one loop (`Lib/asyncio/mixins.py`). */
import { getRunningLoop } from './events';
import { RuntimeError } from './exceptions';
import type { EventLoop } from './loop';
import type { Line, Waiter } from './waiters';

export abstract class LoopBound {
  /** What a reader is told that one waits for. */
  readonly label: string;
  #loop: EventLoop | undefined = undefined;

  constructor(label: string) {
    this.label = label;
  }

  /**
   * The running loop: always the one of the first wait.
   * @throws {RuntimeError} in another loop, or in none.
   */
  protected getLoop(): EventLoop {
    const loop = getRunningLoop();
    this.#loop ??= loop;
    if (loop !== this.#loop)
      throw new RuntimeError(
        `${this.label} is bound to a different event loop. Was it made for another run()? Make it inside main.`,
      );
    return loop;
  }

  /** Lets `waiter` stand in `line`, on the running loop. */
  protected standIn(line: Line, waiter: Waiter): Waiter {
    this.getLoop();
    return line.push(waiter);
  }
}
