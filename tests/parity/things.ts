/** The makers of statements about locks, events, conditions, semaphores, barriers and queues. */
import type { Draft, Where } from './draft';
import { someItem } from './expressions';
import {
  awaiting,
  call,
  id,
  inner,
  method,
  pause,
  plainCall,
  repeated,
  smallBlock,
  some,
  type Make,
} from './idioms';
import type { Maker } from './profile';
import type { Block, Expression, Name } from './program';

export const thingMakers = {
  with: (draft, where) => {
    const of = some(draft, 'llmmccb');
    return of === undefined
      ? undefined
      : [{ op: 'with', id, of, body: smallBlock(draft, where), ...draft.swallow() }];
  },
  lockCall: plainCall('l', 'release', 'locked'),
  acquire: (draft, where) => {
    const of = some(draft, 'lmc');
    if (of === undefined) return undefined;
    const taken = awaiting(draft, { kind: 'method', of, method: 'acquire', args: [] });
    return [...(taken ?? []), ...smallBlock(draft, where, 0), call(draft, of, 'release')];
  },
  eventWait: method('e', 'wait'),
  eventCall: (draft) => {
    const of = some(draft, 'e');
    if (of === undefined) return undefined;
    if (draft.dice.chance(0.2)) return [call(draft, of, 'set'), call(draft, of, 'clear')];
    return [call(draft, of, draft.dice.pick(['set', 'set', 'clear', 'isSet']))];
  },
  conditionWait: (draft, where) =>
    conditional(draft, where, (of) => ({ kind: 'method', of, method: 'wait', args: [] })),
  conditionUntil: (draft, where) => {
    const counter = some(draft, 'n');
    if (counter === undefined) return undefined;
    const { dice } = draft;
    const fails = dice.chance(0.1) && { fails: true };
    return conditional(draft, where, (of) => ({
      kind: 'until',
      of,
      counter,
      least: dice.between(1, 3),
      ...fails,
    }));
  },
  conditionCall: (draft, where) => {
    const { dice } = draft;
    const of = some(draft, 'c');
    if (of === undefined) return undefined;
    const notify = dice.chance(0.3)
      ? call(draft, of, 'notifyAll')
      : call(draft, of, 'notify', ...(dice.chance(0.4) ? [dice.between(0, 3)] : []));
    const counter = some(draft, 'n');
    const body: Block = [
      ...(counter !== undefined && dice.chance(0.5) ? [{ op: 'count', id, name: counter } as const] : []),
      notify,
    ];
    if (where.callback || dice.chance(0.15)) return body;
    const held = dice.chance(0.4) ? whileHeld(draft) : [];
    return [{ op: 'with', id, of, body: [...body, ...held], ...draft.swallow() }];
  },
  count: (draft) => {
    const name = some(draft, 'n');
    return name === undefined ? undefined : [{ op: 'count', id, name }];
  },
  semaphoreCall: plainCall('m', 'release', 'release', 'locked'),
  barrierWait: method('b', 'wait'),
  barrierCall: method('b', 'reset', 'reset', 'abort'),
  queueGet: method('q', 'get'),
  queuePut: (draft) => {
    const of = some(draft, 'q');
    return of === undefined
      ? undefined
      : awaiting(draft, { kind: 'method', of, method: 'put', args: [someItem(draft, of)] });
  },
  queueJoin: method('q', 'join'),
  queueCall: (draft) => {
    const of = some(draft, 'q');
    if (of === undefined) return undefined;
    const name = draft.dice.pick([
      'putNowait',
      'putNowait',
      'getNowait',
      'getNowait',
      'taskDone',
      'taskDone',
      'qsize',
      'empty',
      'full',
    ]);
    return [call(draft, of, name, ...(name === 'putNowait' ? [someItem(draft, of)] : []))];
  },
  queueShutdown: (draft) => {
    const of = some(draft, 'q');
    return of === undefined
      ? undefined
      : [call(draft, of, 'shutdown', ...(draft.dice.chance(0.5) ? [true] : []))];
  },
  churn: (draft) => {
    const { dice } = draft;
    const of = some(draft, 'q');
    if (of === undefined) return undefined;
    const thing = draft.thing(of);
    const endless = thing !== undefined && 'value' in thing && thing.value === 0;
    const puts = endless && dice.chance(0.6) ? dice.between(34, 50) : dice.between(3, 9);
    const takes = dice.between(Math.min(puts - 3, 33), puts);
    const items = Array.from({ length: dice.between(2, 7) }, () => someItem(draft, of));
    const swallow = dice.chance(0.75) ? { swallow: 'Exception' as const } : {};
    return [{ op: 'churn', id, of, items, puts, takes, ...swallow }];
  },
  consume: (draft, where) => {
    const of = some(draft, 'q');
    if (of === undefined) return undefined;
    const times = draft.dice.between(2, 3);
    const body = repeated(draft, times, () => [
      ...(awaiting(draft, { kind: 'method', of, method: 'get', args: [] }) ?? []),
      ...draft.block(inner(where), draft.dice.between(0, 1)),
      call(draft, of, 'taskDone'),
    ]);
    return [{ op: 'repeat', id, times, body }];
  },
  probe: (draft) => {
    const of = some(draft, 'lemcqbu');
    if (of === undefined) return undefined;
    const kind = of.charAt(0);
    if (kind === 'b')
      return [
        { op: 'read', id, of, property: draft.dice.pick(['nWaiting', 'nWaiting', 'broken', 'parties']) },
      ];
    const methods: Readonly<Record<string, readonly string[]>> = {
      l: ['locked'],
      m: ['locked'],
      c: ['locked'],
      e: ['isSet'],
      u: ['done'],
      q: ['qsize', 'empty', 'full'],
    };
    return [call(draft, of, draft.dice.pick(methods[kind] ?? ['locked']))];
  },
} satisfies Partial<Record<Maker, Make>>;

/** A wait for a condition; now and then without holding its lock. */
function conditional(draft: Draft, where: Where, what: (of: Name) => Expression): Block | undefined {
  const of = some(draft, 'c');
  if (of === undefined) return undefined;
  const waiting = awaiting(draft, what(of)) ?? [];
  if (draft.dice.chance(0.07)) return waiting;
  const after = draft.dice.chance(0.3) ? draft.block(inner(where), 1) : [];
  return [{ op: 'with', id, of, body: [...waiting, ...after], ...draft.swallow() }];
}

/** Who was notified waits for the lock by now, and is cancelled there: once, or with two messages. */
function whileHeld(draft: Draft): Block {
  const { dice } = draft;
  const of = draft.victim();
  const cancels = dice.shuffled(['m', 'n']).slice(0, dice.between(1, 2));
  return cancels.flatMap((message) => [pause(), call(draft, of, 'cancel', message)]);
}
