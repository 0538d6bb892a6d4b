/** Taste: colours, sizes and durations of the stage, each in one place. Durations are in beats (see `plan.ts`). */
import dishes from '../../assets/colours.json';
import type { KitchenKind } from '../trace';

export const colours = {
  ink: 0x4a2428,
  cream: 0xfff6e5,
  panel: 0xfffbf1,
  track: 0xebd5b4,
  amber: 0xffb020,
  tomato: 0xe8503a,
  alarm: 0xb8321f,
} as const;

/** The same as CSS, for text. */
export const inks = {
  ink: '#4A2428',
  cream: '#FFF6E5',
  alarm: '#B8321F',
} as const;

const dishColours: ReadonlyMap<string, number> = new Map(
  Object.entries(dishes).map(([dish, css]) => [dish, Number.parseInt(css.slice(1), 16)]),
);

/** A dish's one colour: on its ticket and its dial, as on its ribbon block. */
export const colourOf = (dish: string): number => dishColours.get(dish) ?? 0x7b6b8f;

/** Whether a dish is drawn; what has no picture of its own is a kitchen timer. */
export const isDrawn = (dish: string): boolean => dishColours.has(dish);

export const pictureOf = (dish: string): string => (isDrawn(dish) ? `dish/${dish}` : 'dish/timer');

/** What lies on the table while a step is done; the dish itself where nothing else is said. */
const work: Readonly<Record<string, string>> = {
  'slice the bread': 'item/bread-slice',
  'chop the vegetables': 'item/carrot',
  'toss the salad': 'item/lettuce',
  'stretch the dough': 'item/dough',
  'whisk the batter': 'item/batter-bowl',
  'roll the crust': 'item/pie-crust',
  'knead the dough': 'item/dough',
  'beat the eggs': 'item/batter-bowl',
  'season the steak': 'item/steak-raw',
  'shape the patty': 'item/bun',
  'dress the side salad': 'item/lettuce',
  'dress the small salad': 'item/lettuce',
  'roll the small pizza': 'item/dough',
  'chop the leek': 'item/leek',
  'pat the steak dry': 'item/steak-raw',
  'scoop the ice cream': 'item/ice-cream',
  'crack the eggs': 'item/eggs',
  'measure the cream': 'item/jug',
  'measure the milk': 'item/jug',
};

export const workPicture = (what: string, dish: string): string => work[what] ?? pictureOf(dish);

/** What a station shows of a step, where that is not the dish. */
export const stationPicture = (what: string, dish: string): string =>
  what === 'toast the bun' ? 'item/bun' : pictureOf(dish);

/** The pot for what stands on a burner. */
export function potPicture(what: string): string {
  if (what === 'sear the steak' || what === 'sear the minute steak') return 'stove/pan';
  if (what === 'fry the patty') return 'stove/pan-patty';
  return what === 'boil the kettle' ? 'stove/kettle' : 'stove/pot';
}

export const enamel: Readonly<Record<KitchenKind, 'teal' | 'coral'>> = {
  synchronous: 'teal',
  concurrent: 'coral',
};
export const wall: Readonly<Record<KitchenKind, 'teal' | 'tomato'>> = {
  synchronous: 'teal',
  concurrent: 'tomato',
};
export const chefName: Readonly<Record<KitchenKind, 'sync' | 'loop'>> = {
  synchronous: 'sync',
  concurrent: 'loop',
};

export const fonts = { display: '"Lilita One", sans-serif', label: 'Nunito, sans-serif' } as const;

/** Kitchen units a beat that a chef walks. */
export const walkSpeed = 640;

export const beats = {
  put: 0.3,
  take: 0.26,
  toss: 0.42,
  reach: 0.22,
  hang: 0.5,
  bookmark: 0.45,
  slide: 0.4,
  turn: 0.12,
  burst: 0.7,
} as const;
