/** Handles, and which loop runs now (`Lib/asyncio/events.py`). */
import { RuntimeError } from './exceptions';
import type { EventLoop } from './loop';
import { nowhere, type Timer } from './timers';

/** Anything that can stand in the ready queue. */
export interface Runnable {
  /** Called by the loop, once for each time it was made ready. */
  run(): void;
}

/** A callback on its way: what `callSoon` returns. */
export class Handle implements Runnable {
  protected readonly loop: EventLoop;
  #callback: (() => void) | undefined;

  constructor(loop: EventLoop, callback: () => void) {
    this.loop = loop;
    this.#callback = callback;
  }

  /** Withdraws the callback; nothing happens if it has run already. */
  cancel(): void {
    this.#callback = undefined;
  }

  cancelled(): boolean {
    return this.#callback === undefined;
  }

  run(): void {
    const callback = this.#callback;
    if (callback !== undefined) this.loop.call(callback, this);
  }

  toString(): string {
    return callbackName(this.#callback);
  }
}

/** What a reader is told a callback is. */
export const callbackName = (callback: { readonly name: string } | undefined): string =>
  `callback ${callback?.name || '(anonymous)'}`;

/** A callback with a due minute: what `callLater` and `callAt` return. */
export class TimerHandle extends Handle implements Timer {
  /** The kitchen minute it is due. */
  readonly when: number;
  place = nowhere;
  age = 0;
  ahead: Timer | undefined = undefined;
  behind: Timer | undefined = undefined;

  constructor(loop: EventLoop, when: number, callback: () => void) {
    super(loop, callback);
    this.when = when;
  }

  override cancel(): void {
    super.cancel();
    this.loop.timers.remove(this);
  }

  override run(): void {
    this.loop.dueSince(this.when);
    super.run();
  }
}

let running: EventLoop | undefined;

/** @throws {RuntimeError} outside a running loop. */
export function getRunningLoop(): EventLoop {
  if (running === undefined)
    throw new RuntimeError('no running event loop: do this inside the coroutine that you give to run()');
  return running;
}

/** The loop that runs now. */
export const runningLoop = (): EventLoop | undefined => running;

/** For the loop alone: says which one runs now. */
export function setRunningLoop(loop: EventLoop | undefined): void {
  running = loop;
}

/** Whether a loop in debug mode runs now. */
export const debugging = (): boolean => running?.debug ?? false;
