/** The makers of statements about task groups and timeouts, handlers and errors. */
import type { Draft, Where } from './draft';
import { someError, someGroup, somePlain, timeout } from './expressions';
import { call, id, inner, smallBlock, spawn, type Make } from './idioms';
import type { Maker } from './profile';
import type { Block, ErrorKind, Handler, Statement } from './program';

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

/** By what groups are taken apart. */
const apart = ['Burnt', 'Spilt', 'Exception', 'ExceptionGroup', 'BaseExceptionGroup'] as const;

const group: Make = (draft, where) => {
  const name = draft.name('g');
  const children = Array.from({ length: draft.dice.between(0, 3) }, () => spawn(draft, where, name) ?? []);
  const body = [...children.flat(), ...smallBlock(draft, where, 0)];
  return [{ op: 'group', id, name, body, ...draft.swallow() }];
};

export const scopeMakers = {
  group,
  groupSpawn: (draft, where) => {
    const made = spawn(draft, where, draft.name('g'));
    return made?.map((statement) => ({ ...statement, ...draft.swallow() }));
  },
  // Its tasks may end after the one that entered it.
  groupEnter: (draft, where) => {
    const { dice } = draft;
    const name = draft.name('g');
    const children = Array.from({ length: dice.between(1, 3) }, () => spawn(draft, where, name) ?? []);
    const end: Block = where.final || dice.chance(0.4) ? [] : [{ op: 'return', id, value: somePlain(draft) }];
    return [{ op: 'enter', id, name }, ...children.flat(), ...end];
  },
  timeout: (draft, where) => {
    const { dice } = draft;
    const name = draft.name('s');
    const minutes = timeout(draft);
    const at = dice.chance(0.3);
    const inside = smallBlock(draft, where);
    const final = [call(draft, name, dice.pick(['expired', 'expired', 'when']))];
    const body: Block = dice.chance(0.2) ? [{ op: 'try', id, body: inside, handlers: [], final }] : inside;
    return [{ op: 'timeout', id, name, minutes, at, body, ...draft.swallow() }];
  },
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
  raise: (draft) => [
    { op: 'raise', id, what: someError(draft, true), ...(draft.dice.chance(0.2) && draft.swallow()) },
  ],
  raiseGroup: (draft) => [{ op: 'raise', id, what: someGroup(draft) }],
  return: (draft, { final }) => (final ? undefined : [{ op: 'return', id, value: somePlain(draft) }]),
  // A group is raised, caught and taken apart; or the one at hand is.
  split: (draft, where) => {
    const { dice } = draft;
    const kinds = dice.chance(0.7) ? [dice.pick(apart)] : (['Raw', 'Spilt'] as const);
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
} satisfies Partial<Record<Maker, Make>>;
