/** Chance's part of a program: what is awaited. */
import type { Draft, Where } from './draft';
import { isFuture, type Argument, type ErrorMade, type Expression, type Plain } from './program';

const ownErrors = ['Burnt', 'Burnt', 'Raw', 'Spilt'] as const;
const messages = ['a', 'b', 'c'];

/** An error that a program may raise; `rare` ones too when asked. */
export function someError(draft: Draft, rare: boolean): ErrorMade {
  const { dice } = draft;
  const error =
    rare && dice.chance(0.2)
      ? dice.pick(['CancelledError', 'TimeoutError', 'ValueError'] as const)
      : dice.pick(ownErrors);
  return { error, message: dice.pick(messages), ...someCause(draft, 0.1) };
}

/** Now and then an error comes from another. */
const someCause = (draft: Draft, often: number): { cause?: ErrorMade } =>
  draft.dice.chance(often) ? { cause: someError(draft, false) } : {};

/** A group, and groups within it; with a `CancelledError` in it, it is no `ExceptionGroup`. */
export function someGroup(draft: Draft, depth = 0): ErrorMade {
  const { dice } = draft;
  const inner = Array.from({ length: dice.between(1, 3) }, () =>
    depth < 2 && dice.chance(0.3) ? someGroup(draft, depth + 1) : someError(draft, false),
  );
  const message = dice.pick(messages);
  const cause = someCause(draft, 0.3);
  if (depth > 0 || dice.chance(0.8)) return { error: 'ExceptionGroup', message, inner, ...cause };
  return {
    error: 'BaseExceptionGroup',
    message,
    inner: [...inner, { error: 'CancelledError', message: dice.pick(messages) }],
    ...cause,
  };
}

export function somePlain({ dice }: Draft): Plain {
  return dice.pick([1, 2, 3, 'x', 'y', null, true]);
}

/** What is put in a queue: equal ranks are likely. */
export function someItem(draft: Draft, queue: string): Argument {
  const { dice } = draft;
  const thing = draft.thing(queue);
  const rank = dice.between(1, 3);
  if (thing !== undefined && 'dishes' in thing && thing.dishes)
    return { dish: [rank, dice.pick(['egg', 'pea', 'fig', 'nut'])] };
  // One kind of item for one priority queue: others do not compare.
  if (thing?.make === 'PriorityQueue') return thing.value % 2 === 0 ? [rank, dice.pick(['a', 'b'])] : rank;
  return rank;
}

/** A coroutine that is no unit: it suspends once or twice, and starts nothing. */
export function leaf(draft: Draft): Expression {
  const { dice } = draft;
  const methods = draft.leafMethods();
  if (methods.length > 0 && dice.chance(0.5)) {
    const { of, method } = dice.pick(methods);
    return { kind: 'method', of, method, args: method === 'put' ? [someItem(draft, of)] : [] };
  }
  if (dice.chance(0.15)) return thread(draft);
  if (dice.chance(0.1)) return { kind: 'within', what: leaf(draft), minutes: draft.minutes() };
  return sleep(draft);
}

export function sleep(draft: Draft): Expression {
  const minutes = draft.minutes();
  return draft.dice.chance(0.2)
    ? { kind: 'sleep', minutes, result: somePlain(draft) }
    : { kind: 'sleep', minutes };
}

export function thread(draft: Draft): Expression {
  const gives = draft.dice.chance(0.25) ? someError(draft, false) : somePlain(draft);
  const goes = draft.dice.chance(0.3) ? 2 : 1;
  const minutes = Array.from({ length: goes }, () => Math.max(0, draft.minutes()));
  return { kind: 'thread', minutes, gives };
}

/** A coroutine: a unit's, as far as there are any left to call, or a leaf. */
export function coroutine(draft: Draft, where: Where, depth = 0): Expression {
  const { dice } = draft;
  if (depth < 2 && dice.chance(0.1))
    return { kind: 'waitFor', what: any(draft, where, depth + 1), timeout: timeout(draft) };
  if (depth < 2 && dice.chance(0.03))
    return { kind: 'within', what: any(draft, where, depth + 1), minutes: draft.minutes() };
  if (depth < 2 && dice.chance(0.04)) return wait(draft, where, depth + 1);
  return (dice.chance(0.6) ? draft.call(where) : undefined) ?? leaf(draft);
}

/** A future that exists, if there is any that may be awaited here. */
export function existing(draft: Draft, where: Where): Expression | undefined {
  const names = [
    ...draft.tasksBehind(where),
    ...draft.tasksBehind(where),
    ...draft.named('u'),
    ...draft.storedFor(where),
  ];
  return names.length === 0 ? undefined : { kind: 'name', name: draft.dice.pick(names) };
}

/** Anything that can be awaited. */
export function any(draft: Draft, where: Where, depth = 0): Expression {
  const { dice } = draft;
  if (dice.chance(0.4)) {
    const found = existing(draft, where);
    if (found) return found;
  }
  if (depth < 2 && dice.chance(0.12)) return gather(draft, where, depth + 1);
  if (depth < 2 && dice.chance(0.1)) return { kind: 'shield', what: any(draft, where, depth + 1) };
  return coroutine(draft, where, depth);
}

/** A task, or another future. */
export function future(draft: Draft, where: Where, depth = 0): Expression {
  const made = any(draft, where, depth);
  return isFuture(made) ? made : task(draft, made);
}

export function task(draft: Draft, what: Expression): Expression {
  return draft.dice.chance(0.15)
    ? { kind: 'task', what, eager: draft.dice.chance(0.8) }
    : { kind: 'task', what };
}

/** Some to gather or to wait for; now and then one of them twice. */
export function several(one: () => Expression, draft: Draft): readonly Expression[] {
  const { dice } = draft;
  const all = Array.from({ length: dice.between(1, 4) }, one);
  const twice = all.find(({ kind }) => kind === 'name');
  return twice !== undefined && dice.chance(0.25) ? [...all, twice] : all;
}

export function gather(draft: Draft, where: Where, depth = 0): Expression {
  const { dice } = draft;
  const all = dice.chance(0.03) ? [] : several(() => any(draft, where, depth), draft);
  return { kind: 'gather', all, returnExceptions: dice.chance(0.4) };
}

/** So many sleepers that, cancelled together, they are swept out of the timers. */
export function crowd(draft: Draft): Expression & { kind: 'crowd' } {
  const minutes = Array.from({ length: draft.dice.between(1, 3) }, () => draft.minutes());
  return { kind: 'crowd', count: draft.dice.between(90, 160), minutes };
}

export function wait(draft: Draft, where: Where, depth = 0): Expression {
  const { dice } = draft;
  return {
    kind: 'wait',
    all: dice.chance(0.02) ? [] : several(() => future(draft, where, depth), draft),
    timeout: dice.chance(0.4) ? limit(draft) : null,
    until: dice.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'] as const),
  };
}

/** Minutes that may be over early, or more than enough. */
export const limit = (draft: Draft): number =>
  draft.dice.chance(0.3) ? draft.dice.between(4, 9) : draft.minutes();

export function timeout(draft: Draft): number | null {
  return draft.dice.chance(0.08) ? null : draft.minutes();
}
