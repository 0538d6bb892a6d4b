/** Chance's part of a program: the statements. */
import type { Draft, Where } from './draft';
import type { Make } from './idioms';
import type { Maker } from './profile';
import type { Block, Statement } from './program';
import { scopeMakers } from './scopes';
import { taskMakers } from './tasks';
import { thingMakers } from './things';

const makers: Readonly<Record<Maker, Make>> = { ...taskMakers, ...scopeMakers, ...thingMakers };

/** A block of about `size` statements. */
export function block(draft: Draft, where: Where, size: number): Block {
  const statements: Statement[] = [];
  // Not every maker finds what it needs, so there are some tries more.
  for (let tries = size * 3; tries > 0 && statements.length < size; tries--) {
    const maker = draft.dice.weighted(draft.makers);
    if (where.callback && !callbacksToo.has(maker)) continue;
    if (where.depth >= 3 && nesting.has(maker)) continue;
    const before = draft.spent;
    const made = draft.pay(1) ? makers[maker](draft, where) : undefined;
    if (made === undefined) draft.spent = before;
    else statements.push(...made);
  }
  return statements;
}

/** One statement of a kind, or a few that belong to it; nothing where there is no place for it. */
export const made = (draft: Draft, where: Where, maker: Maker): Block =>
  draft.pay(1) ? (makers[maker](draft, where) ?? []) : [];

const callbacksToo: ReadonlySet<Maker> = new Set<Maker>([
  'work',
  'spawn',
  'spawnLeaf',
  'store',
  'groupSpawn',
  'timeoutCall',
  'try',
  'repeat',
  'lockCall',
  'eventCall',
  'conditionCall',
  'count',
  'semaphoreCall',
  'queueCall',
  'queueShutdown',
  'churn',
  'race',
  'rush',
  'cancel',
  'taskCall',
  'futureCall',
  'schedule',
  'handleCall',
  'callbackAdd',
  'callbackRemove',
  'raise',
  'probe',
  'who',
  'everybody',
]);

const nesting: ReadonlySet<Maker> = new Set<Maker>(['try', 'repeat', 'with', 'group', 'timeout', 'each']);
