/** Lanes as drawings: the grid, bars with their textures and letters, and the marks that end a dish. */
import { dishOf, type Bar, type Lane, type Trace } from '../../trace';
import { timelineWords } from '../../words/glass';
import { ink, lookOf, type Look } from './ink';
import { node, px, type Node } from './node';
import { across, ticks, type Scale } from './scale';

/** A lane’s place in pixels. */
export interface Band {
  readonly y: number;
  readonly height: number;
}

export const centre = ({ y, height }: Band): number => y + height / 2;

/** From left to right in pixels; what lies outside the sight is cut just beyond its edges. */
export function stretch(
  scale: Scale,
  from: number,
  to: number,
): { readonly x: number; readonly width: number } {
  const beyond = 8;
  const x = Math.max(-beyond, across(scale, from));
  return { x, width: Math.max(0, Math.min(scale.width + beyond, across(scale, to)) - x) };
}

/** Whether anything of it shows; the mark of a moment reaches a little to the right. */
const touches = ({ from, to }: Bar, scale: Scale): boolean =>
  from <= scale.to && (to > from ? to > scale.from : across(scale, to) > -24);

/** The bars of a lane that are in sight, each with its place in the lane. */
export const barsInSight = (lane: Lane, scale: Scale): readonly (readonly [Bar, number])[] =>
  lane.bars.map((bar, i) => [bar, i] as const).filter(([bar]) => touches(bar, scale));

/** `trace` says whose the bar is; without one it is nobody’s. */
export function barNode(bar: Bar, band: Band, scale: Scale, trace: Trace | undefined): Node {
  const dish = bar.order === undefined || trace === undefined ? undefined : dishOf(trace, bar.order);
  if (bar.to === bar.from) return momentNode(bar, band, scale);
  const look = lookOf(bar.state, dish, bar.slot !== undefined);
  const { x, width } = stretch(scale, bar.from, bar.to);
  if (bar.state === 'new') return node('g', {}, dotsNode(x, width, centre(band), look));
  const height = band.height * look.tall;
  const y = band.y + (band.height - height) / 2;
  // An edge lies inside its bar, so that bars stand side by side without hiding each other’s.
  const inset = look.edgeWidth / 2;
  const shape = node('rect', {
    x: px(x + inset),
    y: px(y + inset),
    width: px(Math.max(0.5, width - 2 * inset)),
    height: px(Math.max(1, height - 2 * inset)),
    rx: px(Math.min(5, height / 3, width / 2)),
    fill: look.fill,
    stroke: look.edge,
    'stroke-width': look.edgeWidth,
    'stroke-dasharray': look.dashes,
  });
  return node('g', {}, shape, ...letterOf(bar, band, x, width));
}

// Nothing is done yet: dots that lead to where it begins.
const dotsNode = (x: number, width: number, y: number, { edge, edgeWidth, dashes }: Look): Node =>
  node('path', {
    d: `M${String(px(x + 3))} ${String(px(y))}h${String(px(Math.max(0.1, width - 6)))}`,
    stroke: edge,
    'stroke-width': edgeWidth,
    'stroke-dasharray': dashes,
    'stroke-linecap': 'round',
  });

const letterSize = ({ height }: Band): number => Math.min(30, height * 0.56);

/** A letter with an edge of paper, so that it is read on any texture; none where there is no room. */
function letterOf({ state }: Bar, band: Band, x: number, width: number): readonly Node[] {
  const letter = timelineWords.letters[state];
  const size = letterSize(band);
  if (letter === '' || width < size * 0.95) return [];
  // What begins beyond the left edge has its letter at the edge.
  const left = Math.max(0, x);
  const room = x + width - left;
  if (room < size * 0.95) return [];
  return [
    text(letter, left + Math.min(room / 2, size * 0.72), centre(band), size, { 'text-anchor': 'middle' }),
  ];
}

/** Words on a drawing, their middle at `y`. */
export const text = (
  words: string,
  x: number,
  y: number,
  size: number,
  more: Readonly<Record<string, string | number>> = {},
): Node =>
  node(
    'text',
    {
      x: px(x),
      // Half of a capital’s height in these fonts.
      y: px(y + size * 0.35),
      'font-family': ink.fonts.display,
      'font-size': px(size),
      fill: ink.line,
      stroke: ink.paper,
      'stroke-width': px(size * 0.24),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      ...more,
    },
    words,
  );

const signs = {
  served: 'M-4.5 0.3L-1.4 3.6L4.8 -3.4',
  cancelled: 'M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6',
  failed: 'M0 -4.2V1.2M0 3.9V4.2',
} as const;

/** ✓ in a disc, ✗ in a square, ! in a triangle: right of where the dish ends. */
export function momentNode({ from, state }: Bar, band: Band, scale: Scale): Node {
  const r = Math.min(13, band.height * 0.38);
  const { fill, edge } = lookOf(state, undefined, false);
  const outline = { fill, stroke: edge, 'stroke-width': 2 };
  const shape =
    state === 'served'
      ? node('circle', { r: 8.5, ...outline })
      : state === 'failed'
        ? node('path', { d: 'M0 -9.5L9.5 8H-9.5Z', 'stroke-linejoin': 'round', ...outline })
        : node('rect', { x: -8, y: -8, width: 16, height: 16, rx: 3, ...outline });
  const sign = state === 'served' || state === 'failed' ? signs[state] : signs.cancelled;
  return node(
    'g',
    {
      transform: `translate(${String(px(across(scale, from) + r + 2))} ${String(px(centre(band)))}) scale(${String(px(r / 9.5))})`,
    },
    shape,
    node('path', {
      d: sign,
      fill: 'none',
      stroke: '#fff',
      'stroke-width': 2.8,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}

/** A line for each minute that there is room for. */
export const gridNode = (scale: Scale, height: number, room: number): Node =>
  node(
    'g',
    {},
    ...ticks(scale, room).map(({ minute, named }) =>
      node('rect', {
        x: px(across(scale, minute) - (named ? 0.75 : 0.5)),
        y: 0,
        width: named ? 1.5 : 1,
        height: px(height),
        fill: named ? ink.gridNamed : ink.grid,
      }),
    ),
  );
