/** The makers of statements about tasks and futures, what waits for them, and callbacks. */
import type { Draft, Where } from './draft';
import {
  any,
  crowd,
  existing,
  gather,
  leaf,
  limit,
  several,
  sleep,
  someError,
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
  pause,
  repeated,
  smallBlock,
  some,
  spawn,
  spawned,
  wake,
  type Make,
} from './idioms';
import type { Maker } from './profile';
import type { Block, Expression, Statement } from './program';

const working = (draft: Draft): Statement => ({ op: 'work', id, minutes: Math.max(0, draft.minutes()) });

type Scheduled = Statement & { op: 'schedule' };

/** A callback behind this unit in so many minutes, if one is cheap enough. */
function later(draft: Draft, where: Where, minutes: number): Scheduled | undefined {
  const callback = draft.callback(where);
  if (callback === undefined) return undefined;
  return { op: 'schedule', id, name: draft.name('h'), how: 'callLater', minutes, callback };
}

/** Timers that stand behind those of a crowd, mostly in the same minutes. */
function latecomers(draft: Draft, where: Where, all: readonly number[]): Block {
  const { dice } = draft;
  const timers = Array.from({ length: dice.between(2, 5) }, () => {
    const minutes = dice.chance(0.7) ? dice.pick(all) : draft.minutes();
    const called = dice.chance(0.7) ? later(draft, where, minutes) : undefined;
    return called ?? spawned(draft, dice.pick(draft.tasks).name, { kind: 'sleep', minutes });
  });
  return [pause(), ...timers, pause()];
}

const hows = ['callSoon', 'callLater', 'callLater', 'callAt'] as const;

export const taskMakers = {
  sleep: (draft) => [{ op: 'await', id, what: sleep(draft), ...(draft.dice.chance(0.3) && draft.swallow()) }],
  work: (draft) => [working(draft)],
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
  awaitSelf: (draft, { unit }) => {
    if (unit !== 0) return undefined;
    const once: Statement = { op: 'await', id, what: { kind: 'self' }, swallow: 'Exception' };
    return draft.dice.chance(0.5) ? [once] : [once, once];
  },
  spawn,
  spawnLeaf: (draft) => {
    const leaves = draft.tasks.filter(({ unit }) => unit === undefined);
    if (leaves.length === 0) return undefined;
    const made = spawned(draft, draft.dice.pick(leaves).name, leaf(draft));
    // Its first step may come late.
    return draft.dice.chance(0.15) ? [made, working(draft)] : [made];
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
    const what = crowd(draft);
    const rest = draft.dice.chance(0.6)
      ? latecomers(draft, where, what.minutes)
      : smallBlock(draft, where, 0);
    return [{ op: 'let', id, name, what }, ...rest, cancelOf(draft, name)];
  },
  gather: (draft, where) => awaiting(draft, gather(draft, where)),
  wait: (draft, where) => awaiting(draft, wait(draft, where)),
  waitFor: (draft, where) =>
    awaiting(draft, { kind: 'waitFor', what: any(draft, where), timeout: timeout(draft) }),
  shield: (draft, where) => awaiting(draft, { kind: 'shield', what: any(draft, where) }),
  // However many shields of one are cancelled, its error is told once.
  shields: (draft, where) => {
    const { dice } = draft;
    const mine = draft.stored.filter(({ unit }) => unit === where.unit);
    const future = existing(draft, where);
    if (mine.length === 0 || future?.kind !== 'name') return undefined;
    const shields = Array.from({ length: dice.between(2, 3) }, (): Block => {
      const { name } = dice.pick(mine);
      const end = dice.chance(0.8) ? cancelOf(draft, name) : pause();
      return [{ op: 'let', id, name, what: { kind: 'shield', what: future } }, end];
    });
    const error = future.name.startsWith('u')
      ? [call(draft, future.name, 'setException', someError(draft, true))]
      : [];
    return [...shields.flat(), pause(), ...error];
  },
  thread: (draft) => awaiting(draft, thread(draft)),
  each: (draft, where) => [
    {
      op: 'each',
      id,
      all: several(() => any(draft, where), draft),
      timeout: draft.dice.chance(0.4) ? limit(draft) : null,
      plain: draft.dice.chance(0.5),
      ...(draft.dice.chance(0.5) && { swallowOne: draft.dice.pick(['Exception', 'BaseException'] as const) }),
      body: draft.dice.chance(0.4) ? repeated(draft, 3, () => smallBlock(draft, where)) : [],
      ...draft.swallow(),
    },
  ],
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
  // Newcomers between several wake-ups: whoever was woken first has not had a turn.
  rush: (draft, where) => {
    const { dice } = draft;
    const wakes = Array.from({ length: dice.between(2, 4) }, () => wake(draft) ?? []).flat();
    if (wakes.length === 0) return undefined;
    const newcomers = Array.from({ length: dice.between(1, 3) }, () => spawn(draft, where) ?? [])
      .flat()
      .map((one) => ({ ...one, eager: true }));
    const rushed = dice.chance(0.3)
      ? dice.shuffled([...wakes, ...newcomers])
      : [...wakes.slice(0, 2), ...newcomers, ...wakes.slice(2)];
    return where.callback ? rushed : [...rushed, pause()];
  },
  cancel: (draft, where) => {
    const { dice } = draft;
    const others = [...draft.named('u'), ...draft.stored.map(({ name }) => name)];
    const of = dice.chance(0.15) ? dice.pick(others) : draft.victim();
    return where.callback || dice.chance(0.7) ? [cancelOf(draft, of)] : cancelledTwice(draft, of);
  },
  // Who has no further wait is cancelled at the end; who awaits a task hands the cancellation on.
  cancelSelf: (draft, where) => {
    const cancel = cancelOf(draft, 'self');
    const end = draft.dice.next();
    const names = draft.tasksBehind(where);
    if (end < 0.3 && names.length > 0)
      return [cancel, ...(awaiting(draft, { kind: 'name', name: draft.dice.pick(names) }) ?? [])];
    return end < 0.5 && !where.final ? [cancel, { op: 'return', id, value: somePlain(draft) }] : [cancel];
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
    const made = later(draft, where, draft.minutes());
    return made && [{ ...made, how: draft.dice.pick(hows) }];
  },
  bells: ({ dice }) => {
    const minutes = Array.from({ length: dice.between(8, 24) }, () => dice.between(1, 40) / 8);
    const cancelled = Array.from({ length: dice.between(2, 7) }, () => dice.between(0, minutes.length - 1));
    return [{ op: 'bells', id, minutes, cancelled }];
  },
  // Two timers for one minute, one of them made long before the other.
  meet: (draft, where) => {
    const first = draft.minutes();
    const second = draft.minutes();
    const early = later(draft, where, first + second);
    const late = later(draft, where, second);
    return early && late && [early, pause(first), late];
  },
  handleCall: (draft) => [call(draft, draft.name('h'), draft.dice.pick(['cancel', 'cancel', 'cancelled']))],
  callbackAdd: (draft, where) => {
    const callback = draft.callback(where);
    const future = existing(draft, where);
    if (callback === undefined || future?.kind !== 'name') return undefined;
    const add = call(draft, future.name, 'addDoneCallback', { callback });
    if (!draft.dice.chance(0.2) || !draft.payFor(callback)) return [add];
    const remove = call(draft, future.name, 'removeDoneCallback', { callback });
    return draft.dice.chance(0.5) ? [add, add] : [add, add, remove];
  },
  callbackRemove: (draft, where) => {
    const callback = draft.callback(where);
    const future = existing(draft, where);
    if (callback === undefined || future?.kind !== 'name') return undefined;
    return [call(draft, future.name, 'removeDoneCallback', { callback })];
  },
  who: () => [{ op: 'who', id }],
  everybody: () => [{ op: 'everybody', id }],
} satisfies Partial<Record<Maker, Make>>;
