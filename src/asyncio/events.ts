/** What the loop runs: handles and the ready queue, and which loop runs now (`Lib/asyncio/events.py`). */
import { RuntimeError } from './exceptions';
import type { EventLoop } from './loop';
import type { Timer } from './timers';

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
  age = -1;
  follower: Timer | undefined = undefined;

  constructor(loop: EventLoop, when: number, callback: () => void) {
    super(loop, callback);
    this.when = when;
  }

  override cancel(): void {
    if (this.cancelled()) return;
    super.cancel();
    if (this.age >= 0) this.loop.timers.noteCancelled();
  }

  override run(): void {
    this.loop.dueSince(this.when);
    super.run();
  }
}

/** A row of `length` empty places. */
export const blank = <T>(length: number): (T | undefined)[] =>
  // oxlint-disable-next-line unicorn/no-new-array -- `Array.from` takes ten times as long, at each start of a loop.
  new Array<T | undefined>(length).fill(undefined);

/** First in, first out, in a ring that doubles when it is full: no shifting, nothing to collect. */
export class ReadyQueue {
  #ring = blank<Runnable>(64);
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: Runnable): void {
    if (this.#length === this.#ring.length) this.#grow();
    this.#ring[(this.#head + this.#length++) & (this.#ring.length - 1)] = item;
  }

  /** Only while there is one. */
  shift(): Runnable {
    const item = this.#ring[this.#head] as Runnable;
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#length--;
    return item;
  }

  #grow(): void {
    const { length } = this.#ring;
    const ring = blank<Runnable>(length * 2);
    for (let i = 0; i < length; i++) ring[i] = this.#ring[(this.#head + i) & (length - 1)];
    this.#ring = ring;
    this.#head = 0;
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
