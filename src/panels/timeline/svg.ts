/** The timeline as one SVG text that stands alone: to keep and to print, or as an empty grid to draw on. */
import { dishOf, type KitchenKind, type Lane, type Spans } from '../../trace';
import { words } from '../../words';
import { timelineWords } from '../../words/glass';
import type { Run } from '../model';
import { closes } from '../told';
import { barNode, centre, text, type Band } from './draw';
import { ink, textures } from './ink';
import { allSamples, samples } from './legend';
import { totalNode, type Placed } from './marks';
import { laneName } from './names';
import { node, px, type Node } from './node';
import { paper, scaleTo, sheet, type Part } from './paper';
import { pictureOf, picturesOf } from './pictures';
import { kitchens, shownLanes } from './rows';
import type { Scale } from './scale';

export interface PictureOptions {
  /** Where the run is to be found; it stands in the corner. */
  readonly address: string;
  /** What stands above it; the dishes, if nothing else is said. */
  readonly title?: string | undefined;
  /** Whether the places of the stations have lanes; it has, if nothing else is said. */
  readonly stations?: boolean | undefined;
  /** What comes after this minute is not told, nor a total that does. */
  readonly until?: number | undefined;
}

/** The whole timeline of both kitchens. The same run and options always give the same text. */
export function timelineSvg(run: Run, options: PictureOptions): string {
  const { ovens, stoves, orders } = run.sheet;
  const { picture } = timelineWords;
  const dishes = orders.map(({ dish }) => dish);
  const folds = { synchronous: false, concurrent: false, stations: options.stations ?? true };
  const lanesIn = (kitchen: KitchenKind): readonly Lane[] =>
    shownLanes(run, kitchen, folds)
      .map(({ lane }) => lane)
      // A place that is never used says nothing on paper.
      .filter(({ kind, bars }) => kind !== 'slot' || bars.length > 0);
  const lanes = kitchens.flatMap(lanesIn);
  return paper({
    title: options.title ?? picture.title(dishes),
    below: picture.sheet(ovens, stoves, run.plan.main),
    defs: [textures(dishes), picturesOf(dishes)],
    scale: scaleTo(run.end),
    parts: kitchens.map((kitchen) =>
      partOf(run.spans[kitchen], lanesIn(kitchen), {
        dishes,
        height: Math.min(44, Math.max(24, 800 / lanes.length)),
        scale: scaleTo(run.end),
        until: options.until ?? Infinity,
      }),
    ),
    legend: samples(lanes, options.until ?? Infinity),
    address: options.address,
  });
}

interface Drawing {
  readonly dishes: readonly string[];
  /** Of a lane. */
  readonly height: number;
  readonly scale: Scale;
  readonly until: number;
}

function partOf(spans: Spans, lanes: readonly Lane[], drawing: Drawing): Part {
  const { scale, height, until } = drawing;
  const { trace } = spans;
  const placed = lanes.map((lane, i): Placed => ({ lane, y: i * height, height }));
  const told = trace.total <= until && closes(trace);
  return {
    kitchen: trace.kitchen,
    height: lanes.length * height,
    says: told ? timelineWords.figures.closes(trace.total) : '',
    inside: [
      ...placed.flatMap((each) => laneNodes(spans, each, drawing)),
      ...(told ? [totalNode(trace.total, placed, scale)] : []),
    ],
  };
}

const laneNodes = ({ trace }: Spans, placed: Placed, { dishes, scale, until }: Drawing): readonly Node[] => [
  ...nameNodes(placed, laneName(trace, trace.kitchen, placed.lane), {
    dish: placed.lane.kind === 'dish' ? dishOf(trace, placed.lane.order) : undefined,
    dishes,
  }),
  ...placed.lane.bars
    .filter(({ from }) => from <= until)
    .map((bar) => barNode({ ...bar, to: Math.min(bar.to, until) }, placed, scale, trace)),
];

function nameNodes(
  { lane, ...band }: Placed,
  name: string,
  { dish, dishes }: { readonly dish: string | undefined; readonly dishes: readonly string[] },
): readonly Node[] {
  const indent = lane.kind === 'part' ? 24 * lane.depth : 0;
  const scale = Math.min(1.05, (band.height - 2) / 30);
  const picture =
    dish === undefined
      ? []
      : [pictureOf(dish, dishes, px(-sheet.names), px(centre(band) - 15 * scale), px(scale))];
  return [...picture, nameNode(name, band, 44 + indent, lane.kind === 'dish' || lane.kind === 'hands')];
}

/** Cut where there is no room for more. */
function nameNode(name: string, band: Band, indent: number, strong: boolean): Node {
  const size = Math.min(strong ? 19 : 16, band.height * 0.62);
  const most = Math.floor((sheet.names - indent - 8) / (size * 0.52));
  const letters = Array.from(name);
  return text(
    letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name,
    indent - sheet.names,
    centre(band),
    size,
    {
      'font-family': ink.fonts.label,
      'font-weight': strong ? 800 : 700,
      fill: strong ? ink.line : ink.soft,
      stroke: 'none',
    },
  );
}

/** An empty grid of `end` minutes for pupils to draw on: a lane for each of `dishes`, or a few without names. */
export function emptyGridSvg(end: number, dishes: readonly string[] = []): string {
  const { picture, hands } = timelineWords;
  const scale = scaleTo(end);
  const names = dishes.length > 0 ? dishes.map((dish) => words.Dish(dish)) : ['', '', '', ''];
  const height = Math.min(70, Math.max(26, 720 / (2 * (names.length + 1))));
  return paper({
    title: picture.emptyTitle,
    below: picture.empty,
    defs: [textures([])],
    scale,
    parts: kitchens.map((kitchen): Part => {
      const lines = [hands(kitchen), ...names];
      return {
        kitchen,
        height: lines.length * height,
        says: '',
        inside: lines.flatMap((name, i) => emptyLane(name, { y: i * height, height }, scale)),
      };
    }),
    legend: allSamples().filter(({ state }) => state !== 'failed' && state !== 'cancelled'),
    address: '',
  });
}

const emptyLane = (name: string, band: Band, scale: Scale): readonly Node[] => [
  node('rect', {
    y: px(band.y),
    width: px(scale.width),
    height: px(band.height),
    fill: 'none',
    stroke: ink.soft,
    'stroke-width': 1.5,
  }),
  name === ''
    ? node('path', {
        d: `M${String(-sheet.names)} ${String(px(band.y + band.height * 0.75))}H-16`,
        stroke: ink.soft,
        'stroke-width': 2,
        'stroke-dasharray': '2 5',
      })
    : nameNode(name, band, 0, true),
];
