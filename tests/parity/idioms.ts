/** What the makers of statements share. */
import type { Draft, Where } from './draft';
import { leaf, someItem } from './expressions';
import type { Argument, Block, Expression, Name, Statement } from './program';

/** Writes one statement, or a few that belong together; nothing where there is no place for it. */
export type Make = (draft: Draft, where: Where) => Block | undefined;

/** Statements are numbered when all are there. */
export const id = 0;

export function awaiting(draft: Draft, what: Expression | undefined): Block | undefined {
  if (what === undefined) return undefined;
  // `main` waits for ever less often than others: that would be the end.
  const patient = !draft.hasty || what.kind === 'unit' || what.kind === 'waitFor' || draft.dice.chance(0.4);
  const limited: Expression = { kind: 'waitFor', what, timeout: draft.dice.between(1, 3) };
  return [{ op: 'await', id, what: patient ? what : limited, ...draft.swallow() }];
}

/** A task with one of the names, that runs what such a task runs: nothing where that would be a circle, or too much. */
export function spawn(draft: Draft, { unit }: Where, group?: Name): Block | undefined {
  const { dice } = draft;
  const task = dice.pick(draft.tasks);
  let what: Expression;
  if (task.unit === undefined) what = leaf(draft);
  else if (task.unit > unit && draft.payFor(task.unit)) what = { kind: 'unit', unit: task.unit };
  else return undefined;
  return [spawned(draft, task.name, what, group)];
}

export function spawned(draft: Draft, name: Name, what: Expression, group?: Name): Statement {
  const { dice } = draft;
  return {
    op: 'spawn',
    id,
    name,
    what,
    named: dice.chance(0.85),
    ...(dice.chance(0.1) && { eager: dice.chance(0.8) }),
    ...(group !== undefined && { group }),
  };
}

export const call = (draft: Draft, of: Name, method: string, ...args: readonly Argument[]): Statement => ({
  op: 'call',
  id,
  of,
  method,
  args,
  // What is refused more often than not must not end the unit every time.
  ...(risky.has(method) && draft.dice.chance(0.75) ? { swallow: 'Exception' as const } : draft.swallow()),
});

const risky: ReadonlySet<string> = new Set([
  'result',
  'exception',
  'setResult',
  'setException',
  'release',
  'notify',
  'notifyAll',
  'putNowait',
  'getNowait',
  'taskDone',
  'reschedule',
]);

/** One of the things whose names begin with one of the letters. */
export const some = (draft: Draft, letters: string): Name | undefined => {
  const names = draft.named(letters);
  return names.length === 0 ? undefined : draft.dice.pick(names);
};

/** A maker that awaits one of these methods of such a thing. */
export const method =
  (letters: string, ...methods: readonly string[]): Make =>
  (draft) => {
    const of = some(draft, letters);
    return of === undefined
      ? undefined
      : awaiting(draft, { kind: 'method', of, method: draft.dice.pick(methods), args: [] });
  };

/** A maker that calls one of these methods of such a thing. */
export const plainCall =
  (letters: string, ...methods: readonly string[]): Make =>
  (draft) => {
    const of = some(draft, letters);
    return of === undefined ? undefined : [call(draft, of, draft.dice.pick(methods))];
  };

export const inner = (where: Where): Where => ({ ...where, depth: where.depth + 1 });

export const smallBlock = (draft: Draft, where: Where, least = 1): Block =>
  draft.block(inner(where), draft.dice.between(least, 3));

export const cancelOf = (draft: Draft, of: Name): Statement =>
  call(draft, of, 'cancel', ...(draft.dice.chance(0.4) ? [draft.dice.pick(['m', 'n'])] : []));

export const pause = (minutes = 0): Statement => ({ op: 'await', id, what: { kind: 'sleep', minutes } });

/** Cancelled, and once more: in the next turn, or at once. */
export function cancelledTwice(draft: Draft, of: Name): Block {
  const between = draft.dice.chance(0.6) ? [pause()] : [];
  return [cancelOf(draft, of), ...between, cancelOf(draft, of), ...between];
}

/** Something that may wake a waiter. */
export function wake(draft: Draft): Statement | undefined {
  const { dice } = draft;
  const of = some(draft, 'lemcqub');
  if (of === undefined) return undefined;
  switch (of.charAt(0)) {
    case 'l':
    case 'm':
      return call(draft, of, 'release');
    case 'e':
      return call(draft, of, 'set');
    case 'c':
      return call(draft, of, dice.pick(['notify', 'notifyAll', 'release']));
    case 'u':
      return call(draft, of, 'setResult', 1);
    case 'q': {
      // Who waits to get something is woken by a put.
      const put = { queueGet: 0.85, queuePut: 0.15 }[String(draft.siege?.block)] ?? 0.5;
      return dice.chance(put)
        ? call(draft, of, 'putNowait', someItem(draft, of))
        : call(draft, of, 'getNowait');
    }
    default:
      return undefined;
  }
}

/** What is run `times` times costs so many times as much. */
export function repeated(draft: Draft, times: number, make: () => Block): Block {
  draft.times *= times;
  try {
    return make();
  } finally {
    draft.times /= times;
  }
}
