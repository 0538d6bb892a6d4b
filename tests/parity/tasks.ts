/** The makers of statements about tasks and futures, groups and timeouts, callbacks and errors. */
import type { Draft, Where } from './draft';
import {
  any,
  crowd,
  existing,
  gather,
  leaf,
  several,
  sleep,
  someError,
  someGroup,
  somePlain,
  thread,
  timeout,
  wait,
} from './expressions';
import {
  awaiting,
  call,
  cancelledTwice,
  cancelOf,
  id,
  inner,
  repeated,
  smallBlock,
  some,
  wake,
  type Make,
} from './idioms';
import type { Maker } from './profiles';
import type { Block, ErrorKind, Expression, Handler, Name, Statement } from './program';

function spawn(draft: Draft, { unit }: Where, group?: Name): Block | undefined {
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

const handled: readonly ErrorKind[] = [
  'CancelledError',
  'CancelledError',
  'CancelledError',
  'Exception',
  'Exception',
  'BaseException',
  'Burnt',
  'Spilt',
  'TimeoutError',
  'ExceptionGroup',
  'ExceptionGroup',
  'RuntimeError',
  'QueueShutDown',
  'BrokenBarrierError',
];

function handler(draft: Draft, where: Where): Handler {
  const { dice } = draft;
  const body = draft.block({ ...inner(where), handler: true }, dice.between(0, 2));
  const end = dice.next();
  if (end < 0.4) return { on: dice.pick(handled), body: [...body, { op: 'reraise', id }] };
  if (end < 0.5)
    return { on: dice.pick(handled), body: [...body, { op: 'raise', id, what: someError(draft, true) }] };
  return { on: dice.pick(handled), body };
}

const group: Make = (draft, where) => {
  const name = draft.name('g');
  const children = Array.from({ length: draft.dice.between(0, 3) }, () => spawn(draft, where, name) ?? []);
  const body = [...children.flat(), ...smallBlock(draft, where, 0)];
  return [{ op: 'group', id, name, body, ...draft.swallow() }];
};

export const taskMakers = {
  sleep: (draft) => [{ op: 'await', id, what: sleep(draft), ...(draft.dice.chance(0.3) && draft.swallow()) }],
  work: (draft) => [{ op: 'work', id, minutes: Math.max(0, draft.minutes()) }],
  awaitUnit: (draft, where) => awaiting(draft, draft.call(where)),
  awaitTask: (draft, where) => {
    const names = draft.tasksBehind(where);
    return names.length === 0 ? undefined : awaiting(draft, { kind: 'name', name: draft.dice.pick(names) });
  },
  awaitFuture: (draft) => {
    const name = some(draft, 'u');
    return name === undefined ? undefined : awaiting(draft, { kind: 'name', name });
  },
  awaitStored: (draft, where) => {
    const names = draft.storedFor(where);
    return names.length === 0 ? undefined : awaiting(draft, { kind: 'name', name: draft.dice.pick(names) });
  },
  // In `main` alone, which nobody awaits: CPython's tasks in C mistake a task that awaits itself for one misused.
  awaitSelf: (draft, { unit }) => (unit === 0 ? awaiting(draft, { kind: 'self' }) : undefined),
  spawn,
  spawnLeaf: (draft) => {
    const leaves = draft.tasks.filter(({ unit }) => unit === undefined);
    return leaves.length === 0 ? undefined : [spawned(draft, draft.dice.pick(leaves).name, leaf(draft))];
  },
  store: (draft, where) => {
    const mine = draft.stored.filter(({ unit }) => unit === where.unit);
    if (mine.length === 0) return undefined;
    const what: Expression = draft.dice.chance(0.6)
      ? gather(draft, where, 1)
      : { kind: 'shield', what: any(draft, where, 1) };
    return [{ op: 'let', id, name: draft.dice.pick(mine).name, what }];
  },
  // Others have their timers before, between and behind those of the crowd.
  crowd: (draft, where) => {
    const mine = draft.stored.filter(({ unit }) => unit === where.unit);
    if (mine.length === 0 || draft.times > 1) return undefined;
    const { name } = draft.dice.pick(mine);
    const rest = smallBlock(draft, where, 0);
    return [{ op: 'let', id, name, what: crowd(draft) }, ...rest, cancelOf(draft, name)];
  },
  gather: (draft, where) => awaiting(draft, gather(draft, where)),
  wait: (draft, where) => awaiting(draft, wait(draft, where)),
  waitFor: (draft, where) =>
    awaiting(draft, { kind: 'waitFor', what: any(draft, where), timeout: timeout(draft) }),
  shield: (draft, where) => awaiting(draft, { kind: 'shield', what: any(draft, where) }),
  thread: (draft) => awaiting(draft, thread(draft)),
  each: (draft, where) => [
    {
      op: 'each',
      id,
      all: several(() => any(draft, where), draft),
      timeout: draft.dice.chance(0.4) ? draft.minutes() : null,
      plain: draft.dice.chance(0.5),
      ...(draft.dice.chance(0.5) && { swallowOne: draft.dice.pick(['Exception', 'BaseException'] as const) }),
      body: draft.dice.chance(0.4) ? repeated(draft, 3, () => smallBlock(draft, where)) : [],
      ...draft.swallow(),
    },
  ],
  group,
  groupSpawn: (draft, where) => {
    const made = spawn(draft, where, draft.name('g'));
    return made?.map((statement) => ({ ...statement, ...draft.swallow() }));
  },
  timeout: (draft, where) => [
    {
      op: 'timeout',
      id,
      name: draft.name('s'),
      minutes: timeout(draft),
      at: draft.dice.chance(0.3),
      body: smallBlock(draft, where),
      ...draft.swallow(),
    },
  ],
  timeoutCall: (draft) => {
    const { dice } = draft;
    const scope = draft.name('s');
    const what = dice.next();
    if (what < 0.2) return [call(draft, scope, 'expired')];
    if (what < 0.4) return [call(draft, scope, 'when')];
    return [call(draft, scope, 'reschedule', dice.chance(0.15) ? null : { after: draft.minutes() })];
  },
  try: (draft, where) => {
    const { dice } = draft;
    const body = smallBlock(draft, where);
    const handlers = Array.from({ length: dice.between(0, 2) }, () => handler(draft, where));
    const final =
      handlers.length === 0 || dice.chance(0.4)
        ? draft.block({ ...inner(where), final: true }, dice.between(1, 2))
        : [];
    return [{ op: 'try', id, body, handlers, final }];
  },
  repeat: (draft, where) => {
    const times = draft.dice.between(2, 3);
    return [{ op: 'repeat', id, times, body: repeated(draft, times, () => smallBlock(draft, where)) }];
  },
  // A waiter is woken and cancelled before it has its turn: whatever it was handed must go to the next.
  race: (draft) => {
    const woken = wake(draft);
    if (woken === undefined) return undefined;
    return draft.dice.shuffled([
      woken,
      cancelOf(draft, draft.victim()),
      ...(draft.dice.chance(0.3) ? [wake(draft) ?? woken] : []),
    ]);
  },
  cancel: (draft, where) => {
    const { dice } = draft;
    const others = [...draft.named('u'), ...draft.stored.map(({ name }) => name)];
    const of = dice.chance(0.15) ? dice.pick(others) : draft.victim();
    return where.callback || dice.chance(0.7) ? [cancelOf(draft, of)] : cancelledTwice(draft, of);
  },
  // Who has no further wait is cancelled at the end.
  cancelSelf: (draft, { final }) => {
    const cancel = cancelOf(draft, 'self');
    return final || draft.dice.chance(0.75)
      ? [cancel]
      : [cancel, { op: 'return', id, value: somePlain(draft) }];
  },
  uncancel: (draft) => [call(draft, draft.dice.chance(0.7) ? 'self' : draft.victim(), 'uncancel')],
  taskCall: (draft) => {
    const { dice } = draft;
    if (dice.chance(0.07)) return [call(draft, draft.victim(), 'setName', dice.pick(['cook', 'chef']))];
    const names = ['cancelling', 'done', 'cancelled', 'result', 'exception', 'getName'];
    return [call(draft, draft.victim(), dice.pick(names))];
  },
  futureCall: (draft) => {
    const { dice } = draft;
    const of = some(draft, 'u');
    if (of === undefined) return undefined;
    const name = dice.pick([
      'setResult',
      'setResult',
      'setException',
      'cancel',
      'done',
      'cancelled',
      'result',
      'exception',
    ]);
    if (name === 'setException') return [call(draft, of, name, someError(draft, true))];
    return [call(draft, of, name, ...(name === 'setResult' ? [somePlain(draft)] : []))];
  },
  schedule: (draft, where) => {
    const callback = draft.callback(where);
    if (callback === undefined) return undefined;
    const how = draft.dice.pick(['callSoon', 'callLater', 'callLater', 'callAt'] as const);
    return [{ op: 'schedule', id, name: draft.name('h'), how, minutes: draft.minutes(), callback }];
  },
  handleCall: (draft) => [call(draft, draft.name('h'), draft.dice.pick(['cancel', 'cancel', 'cancelled']))],
  callbackAdd: (draft, where) => {
    const callback = draft.callback(where);
    const future = existing(draft, where);
    if (callback === undefined || future?.kind !== 'name') return undefined;
    return [call(draft, future.name, 'addDoneCallback', { callback })];
  },
  callbackRemove: (draft, where) => {
    const callback = draft.callback(where);
    const future = existing(draft, where);
    if (callback === undefined || future?.kind !== 'name') return undefined;
    return [call(draft, future.name, 'removeDoneCallback', { callback })];
  },
  raise: (draft) => [
    { op: 'raise', id, what: someError(draft, true), ...(draft.dice.chance(0.2) && draft.swallow()) },
  ],
  raiseGroup: (draft) => [{ op: 'raise', id, what: someGroup(draft) }],
  return: (draft, { final }) => (final ? undefined : [{ op: 'return', id, value: somePlain(draft) }]),
  // A group is raised, caught and taken apart; or the one at hand is.
  split: (draft, where) => {
    const { dice } = draft;
    const kinds = dice.chance(0.7)
      ? [dice.pick(['Burnt', 'Spilt', 'Exception'] as const)]
      : (['Raw', 'Spilt'] as const);
    const split: Statement = {
      op: 'split',
      id,
      how: dice.pick(['split', 'split', 'subgroup', 'derive'] as const),
      kinds,
      raise: dice.chance(0.3),
    };
    if (where.handler) return [split];
    if (where.depth >= 2) return undefined;
    const body = dice.chance(0.5)
      ? [{ op: 'raise', id, what: someGroup(draft) } as const]
      : group(draft, inner(where));
    const on = dice.pick(['ExceptionGroup', 'BaseExceptionGroup'] as const);
    return [{ op: 'try', id, body: body ?? [], handlers: [{ on, body: [split] }], final: [] }];
  },
  who: () => [{ op: 'who', id }],
  everybody: () => [{ op: 'everybody', id }],
} satisfies Partial<Record<Maker, Make>>;
