/** Taste of the timeline: colours, and a texture for each state, so that none is told by colour alone. */
import type { BarState } from '../../trace';
import { colourOf } from '../look';
import { node, type Node } from './node';

export const ink = {
  line: '#4A2428',
  soft: '#6B3B3A',
  paper: '#FFFBF1',
  cream: '#FFF6E5',
  grid: '#EBDCC6',
  gridNamed: '#D9C4AB',
  amber: '#FFC24C',
  amberDark: '#B96A00',
  basil: '#3C7F35',
  tomato: '#B8321F',
  hatch: '#CDB9A6',
  ghost: '#8A6E6C',
  bands: {
    synchronous: { fill: '#D7ECE7', ink: '#124E53' },
    concurrent: { fill: '#FFE9C2', ink: '#8F2415' },
  },
  fonts: {
    display: "'Lilita One', 'Arial Rounded MT Bold', system-ui, sans-serif",
    label: 'Nunito, system-ui, sans-serif',
  },
} as const;

/** What a bar is filled with: hatched while it waits, crossed while it is held, dotted when it is ready. */
export type Texture = 'hatched' | 'crossed' | 'lined' | 'dotted' | 'idle';

/** Grey for what is no dish’s. */
export const noDish = ink.hatch;

const idOf = (texture: Texture, colour: string): string => `timeline-${texture}-${colour.replace('#', '')}`;

export const fillOf = (texture: Texture, dish: string | undefined): string =>
  `url(#${idOf(texture, inkOf(texture, dish))})`;

const inkOf = (texture: Texture, dish: string | undefined): string => {
  if (texture === 'dotted') return ink.amber;
  return texture === 'idle' || dish === undefined ? noDish : colourOf(dish);
};

const tile = (id: string, size: number, turned: number, ...inside: readonly Node[]): Node =>
  node(
    'pattern',
    {
      id,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: turned === 0 ? undefined : `rotate(${String(turned)})`,
    },
    ...inside,
  );

const ground = (size: number, fill: string): Node => node('rect', { width: size, height: size, fill });
const stripe = (width: number, height: number, fill: string): Node => node('rect', { width, height, fill });

const tiles: Readonly<Record<Texture, (id: string, colour: string) => Node>> = {
  hatched: (id, colour) => tile(id, 9, 45, ground(9, ink.cream), stripe(4, 9, colour)),
  crossed: (id, colour) => tile(id, 9, 45, ground(9, ink.cream), stripe(3, 9, colour), stripe(9, 3, colour)),
  lined: (id, colour) => tile(id, 6, 0, ground(6, ink.cream), stripe(6, 2, colour)),
  dotted: (id, colour) =>
    tile(id, 8, 45, ground(8, colour), node('circle', { cx: 4, cy: 4, r: 1.7, fill: ink.amberDark })),
  idle: (id, colour) => tile(id, 8, 0, node('circle', { cx: 4, cy: 4, r: 1.3, fill: colour })),
};

/** All textures that bars of these dishes are filled with. */
export function textures(dishes: readonly string[]): Node {
  const colours = [...new Set(dishes.map(colourOf)), noDish];
  const perDish = (['hatched', 'crossed', 'lined'] as const).flatMap((texture) =>
    colours.map((colour) => tiles[texture](idOf(texture, colour), colour)),
  );
  return node(
    'defs',
    {},
    ...perDish,
    tiles.dotted(idOf('dotted', ink.amber), ink.amber),
    tiles.idle(idOf('idle', noDish), noDish),
  );
}

/** How a state looks. `tall` is its share of the lane; thin ones are on their way to something. */
export interface Look {
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  readonly dashes?: string;
  readonly tall: number;
}

export function lookOf(state: BarState, dish: string | undefined, inSlot: boolean): Look {
  switch (state) {
    case 'running':
      return {
        fill: dish === undefined ? noDish : colourOf(dish),
        edge: ink.line,
        edgeWidth: 2,
        tall: 0.76,
      };
    case 'held':
      return { fill: fillOf('crossed', dish), edge: ink.line, edgeWidth: 1.5, tall: 0.76 };
    case 'waiting':
      return inSlot
        ? { fill: fillOf('hatched', dish), edge: ink.line, edgeWidth: 1.2, tall: 0.76 }
        : { fill: fillOf('lined', dish), edge: ink.soft, edgeWidth: 1, tall: 0.4 };
    case 'ready':
      return { fill: fillOf('dotted', dish), edge: ink.line, edgeWidth: 2.5, tall: 0.76 };
    case 'new':
      return { fill: 'none', edge: ink.amberDark, edgeWidth: 3, dashes: '0.1 8', tall: 0.2 };
    case 'idle':
      return { fill: fillOf('idle', dish), edge: 'none', edgeWidth: 0, tall: 0.5 };
    case 'served':
    case 'cancelled':
    case 'failed':
      return { fill: state === 'served' ? ink.basil : ink.tomato, edge: ink.line, edgeWidth: 2, tall: 0.76 };
  }
}
