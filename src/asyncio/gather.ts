/** Several at once: gather (`Lib/asyncio/tasks.py`). */
import { getRunningLoop } from './events';
import { CancelledError } from './exceptions';
import type { Future } from './futures';
import { unshared } from './sleeps';
import { ensureFuture, type Startable } from './tasks';
import { Waiting } from './waiting';

/** The future of a gather: cancelling it cancels the children. */
class GatheringFuture<T> extends Waiting<T> {
  readonly #children: readonly Future<unknown>[];
  cancelRequested = false;

  constructor(children: readonly Future<unknown>[]) {
    super(children);
    this.#children = children;
  }

  override cancel(message?: string): boolean {
    if (this.done()) return false;
    let any = false;
    for (const child of this.#children) if (child.cancel(message)) any = true;
    if (any) this.cancelRequested = true;
    return any;
  }
}

export interface GatherOptions {
  /** Errors become results; otherwise the first error goes to whoever awaits, and the others go on. */
  readonly returnExceptions?: boolean;
}

type Gathered<A extends readonly unknown[]> = {
  -readonly [K in keyof A]: A[K] extends Future<infer T> ? T : A[K] extends Startable<infer T> ? T : never;
};

/** Runs all of them at once; the results come in the order of the arguments, when the last is done. */
export function gather<const A extends readonly (Future<unknown> | Startable<unknown>)[]>(
  awaitables: A,
  { returnExceptions = false }: GatherOptions = {},
): Future<Gathered<A>> {
  if (!Array.isArray(awaitables)) throw new TypeError('gather takes a list: gather([…, …])');
  const loop = getRunningLoop();
  if (awaitables.length === 0) {
    const nothing = loop.createFuture<Gathered<A>>('nothing');
    nothing.setResult([] as unknown as Gathered<A>);
    return nothing;
  }
  const children: Future<unknown>[] = [];
  const outer = new GatheringFuture<Gathered<A>>(children);
  let left = 0;

  const onDone = (child: Future<unknown>): void => {
    left--;
    if (outer.done()) {
      // Nobody will ask for its error any more.
      if (!child.cancelled()) child.exception();
      return;
    }
    if (!returnExceptions) {
      if (child.cancelled()) return outer.setException(child.makeCancelledError());
      const error = child.exception();
      if (error !== undefined) return outer.setException(error);
    }
    if (left > 0) return;
    const results = children.map(outcome);
    if (outer.cancelRequested) outer.setException((children.at(-1) as Future<unknown>).makeCancelledError());
    else outer.setResult(results as Gathered<A>);
  };

  // The same future or coroutine twice is one child with two places.
  // To ask once whether any is given twice costs a third less than to ask of each.
  const known =
    new Set(awaitables).size < awaitables.length ? new Map<unknown, Future<unknown>>() : undefined;
  const early: Future<unknown>[] = [];
  for (const given of awaitables) {
    const each = known === undefined ? given : unshared(given);
    let future = known?.get(each);
    if (future === undefined) {
      future = ensureFuture(each, loop);
      known?.set(each, future);
      left++;
      if (future.done()) early.push(future);
      else future.addDoneCallback(onDone);
    }
    children.push(future);
  }
  for (const future of early) onDone(future);
  return outer;
}

/** What a child that is done came to: its result, or its error as a value. */
function outcome(child: Future<unknown>): unknown {
  if (child.cancelled()) return new CancelledError(child.cancelMessage());
  const error = child.exception();
  return error === undefined ? child.result() : error;
}
