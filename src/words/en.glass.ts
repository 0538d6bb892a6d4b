/** English for src/panels/glass.tsx: what stands around the panes. */
import type { KitchenKind } from '../trace';
import { n } from './en.kit';

export const glass = {
  close: 'Close the glass',
  /** `choiceAt`: the minute at which somebody has to choose, if that is still to be done. */
  closeShift: (choiceAt: number | undefined): string =>
    choiceAt === undefined ? 'Back to your evening (G)' : `Back to your choice at ${n(choiceAt)} (G)`,
  panes: { timeline: 'Timeline', loop: 'Loop', code: 'Code', story: 'Story', change: 'What if' },
  panesName: 'What to see',
  whose: 'Whose loop',
  kitchens: { synchronous: 'His', concurrent: 'Hers' } satisfies Record<KitchenKind, string>,
  steps: {
    name: 'Steps',
    event: ['One event back', 'One event on'] as const,
    await: ['To the await before', 'To the next await'] as const,
    choice: ['To the choice before', 'To the next choice of the loop'] as const,
    other: 'Step by something else',
    stop: 'at choices',
    short: { event: 'event', await: 'await', choice: 'choice' },
  },
  stopAtChoices: 'Stop before every choice',
  bookmark: (minute: number): string => `Bookmark minute ${n(minute)}`,
  unmark: (minute: number): string => `Take the bookmark at minute ${n(minute)} away`,
  toBookmark: (minute: number): string => `To minute ${n(minute)}`,
  take: 'Take it with you',
};
