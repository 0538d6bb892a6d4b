/** English for src/panels/code.tsx, and for the head of a program that is taken along. */
import type { MainName } from '../kitchen';
import type { KitchenKind } from '../trace';
import { n } from './en.kit';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const whose: Readonly<Record<KitchenKind, string>> = { synchronous: 'his', concurrent: 'her' };
const who: Readonly<Record<KitchenKind, string>> = { synchronous: 'he', concurrent: 'she' };

/** How a dish is, at its line. */
type DotState = 'new' | 'running' | 'held' | 'ready' | 'waiting' | 'served';

const states: Readonly<Record<DotState, (kitchen: KitchenKind) => string>> = {
  new: () => 'not begun yet',
  running: (kitchen) => `in ${whose[kitchen]} hands`,
  held: (kitchen) => `on its own, and ${who[kitchen]} stands by`,
  ready: () => 'ready, and nobody comes',
  waiting: () => 'waiting, hands free',
  served: () => 'served',
};

export const code = {
  columns: {
    synchronous: 'His: one call after another',
    concurrent: 'Hers: async and await',
  } satisfies Record<KitchenKind, string>,
  listing: (kitchen: KitchenKind, part: 'main' | 'recipe'): string => `Python of ${whose[kitchen]} ${part}`,
  dot: (dish: string, kitchen: KitchenKind, state: DotState): string => `${dish}: ${states[state](kitchen)}`,
  mainHere: 'main stands here',
  stands: (dish: string, kitchen: KitchenKind, lines: readonly string[]): string =>
    lines.length === 0
      ? `The ${dish} stands at no line of ${whose[kitchen]} recipe now.`
      : `The ${dish} stands at ${list.format(lines)} in ${whose[kitchen]} recipe.`,

  switchWait: (blocking: boolean): string =>
    blocking ? 'switch to await asyncio.sleep: hands free' : 'switch to time.sleep: she stands there',
  switchMain: 'choose how main goes on',
  mains: {
    'in turn': { word: 'await pizza()', says: 'one after another' },
    tasks: { word: 'create_task', says: 'make all tasks, then await each' },
    gather: { word: 'gather', says: 'await all at once' },
  } satisfies Record<MainName, { readonly word: string; readonly says: string }>,

  /** The first lines of the file, and what it prints last. */
  program: {
    about: ({
      title,
      kitchen,
      orders,
      total,
      address,
    }: {
      readonly title: string;
      readonly kitchen: KitchenKind;
      readonly orders: readonly string[];
      readonly total: number;
      readonly address: string;
    }): readonly string[] => [
      `While It Bakes: ${title}, in ${whose[kitchen]} kitchen.`,
      `Orders: ${orders.join(', ')}.`,
      `A kitchen minute lasts a tenth of a second. All is served at minute ${n(total)},`,
      'or a little later on a busy computer.',
      ...(address === '' ? [] : [address]),
    ],
    closed: 'all served',
  },
};
