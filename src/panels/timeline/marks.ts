/** What is shown on request, drawn over the lanes: the critical path, and the run before as a ghost. */
import { criticalPath, dishOf, lanesOf, type Bar, type Lane, type PathStep, type Spans } from '../../trace';
import { words } from '../../words';
import { timelineWords } from '../../words/glass';
import { ink } from './ink';
import { node, px, type Node } from './node';
import { centre, stretch, text, type Band } from './draw';
import { across, type Scale } from './scale';

/** A lane where it stands. */
export interface Placed extends Band {
  readonly lane: Lane;
}

const paths = new WeakMap<Spans, readonly PathStep[]>();

/** Found once a run. */
export function pathOf(spans: Spans): readonly PathStep[] {
  let path = paths.get(spans);
  if (path === undefined) {
    path = criticalPath(spans.trace);
    paths.set(spans, path);
  }
  return path;
}

/** The lane that tells of this step: of the dish’s own and its parts’, the one that has most of it. */
function laneOfStep(step: PathStep, placed: readonly Placed[]): Placed | undefined {
  if (step.order === undefined) return placed.find(({ lane }) => lane.kind === 'hands');
  const having = ({ lane }: Placed): number =>
    Math.max(0, ...lane.bars.map((bar) => (tells(bar.state, step) ? overlap(bar, step) : 0)));
  const own = placed.filter(
    ({ lane }) => (lane.kind === 'dish' || lane.kind === 'part') && lane.order === step.order,
  );
  return own.toSorted((a, b) => having(b) - having(a))[0];
}

const tells = (state: string, { kind }: PathStep): boolean =>
  kind === 'hands' ? state === 'running' || state === 'held' : state === 'waiting' || state === 'held';

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): number =>
  Math.min(a.to, b.to) - Math.max(a.from, b.from);

/** The chain of steps that fixes the total: each is framed, and a line leads from one to the next. */
export function pathNodes(spans: Spans, placed: readonly Placed[], scale: Scale): readonly Node[] {
  const frames: Node[] = [];
  const links: string[] = [];
  let before: Placed | undefined;
  for (const step of pathOf(spans)) {
    const at = laneOfStep(step, placed);
    if (at === undefined) continue;
    const x = across(scale, step.from);
    if (before !== undefined && before !== at && x >= 0 && x <= scale.width)
      links.push(`M${String(px(x))} ${String(px(centre(before)))}V${String(px(centre(at)))}`);
    if (step.to >= scale.from && step.from <= scale.to) frames.push(...frameOf(step, at, scale));
    before = at;
  }
  const line = { d: links.join(''), fill: 'none', 'stroke-linecap': 'round' };
  return [
    node('path', { ...line, stroke: ink.paper, 'stroke-width': 8 }),
    ...frames,
    node('path', { ...line, stroke: ink.tomato, 'stroke-width': 4 }),
  ];
}

function frameOf(step: PathStep, band: Band, scale: Scale): readonly Node[] {
  const { x, width } = stretch(scale, step.from, step.to);
  const height = band.height * 0.86;
  const frame = {
    x: px(x),
    y: px(centre(band) - height / 2),
    width: px(width),
    height: px(height),
    rx: px(Math.min(6, width / 2)),
    fill: 'none',
    'stroke-dasharray': step.kind === 'order' ? '6 5' : undefined,
  };
  return [
    node('rect', { ...frame, stroke: ink.paper, 'stroke-width': 8 }),
    node('rect', { ...frame, stroke: ink.tomato, 'stroke-width': 4 }),
  ];
}

/** A lane’s name across runs: a dish is the same one when as many of its kind stand before it. */
function keys(spans: Spans): ReadonlyMap<string, Lane> {
  const counts = new Map<string, number>();
  const next = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${String(count)}`;
  };
  const dishes = new Map<number, string>();
  return new Map(
    lanesOf(spans).map((lane): readonly [string, Lane] => {
      switch (lane.kind) {
        case 'hands':
          return ['hands', lane];
        case 'slot':
          return [`${lane.station} ${String(lane.slot)}`, lane];
        case 'dish': {
          const key = next(dishOf(spans.trace, lane.order));
          dishes.set(lane.order, key);
          return [key, lane];
        }
        case 'part':
          return [next(`${dishes.get(lane.order) ?? ''}, ${lane.what},`), lane];
      }
    }),
  );
}

/** For each lane of a run the same lane in the run before, if there was one. */
export function ghostsOf(now: Spans, before: Spans): ReadonlyMap<Lane, Lane> {
  const then = keys(before);
  return new Map(
    [...keys(now)].flatMap(([key, lane]) => {
      const ghost = then.get(key);
      return ghost === undefined ? [] : [[lane, ghost] as const];
    }),
  );
}

/** The bars of a lane as they were: pale outlines behind those that are. */
export const ghostNodes = (lane: Lane, band: Band, scale: Scale): readonly Node[] =>
  lane.bars
    .filter(({ from, to, state }) => to > from && state !== 'new' && state !== 'idle')
    .filter(({ from, to }) => to >= scale.from && from <= scale.to)
    .map(({ from, to, state }) => {
      const { x, width } = stretch(scale, from, to);
      return node('rect', {
        x: px(x + 1),
        y: px(band.y + 1.5),
        width: px(Math.max(0.5, width - 2)),
        height: px(band.height - 3),
        rx: 4,
        fill: ink.ghost,
        'fill-opacity': state === 'running' || state === 'held' ? 0.22 : 0.08,
        stroke: ink.ghost,
        'stroke-opacity': 0.55,
        'stroke-width': 1.2,
      });
    });

/** How many minutes a bar lasts, in the bar where there is room, else above it. */
export function minutesNode({ from, to, state }: Bar, band: Band, scale: Scale): Node {
  const { x, width } = stretch(scale, from, to);
  const size = Math.min(22, band.height * 0.44);
  const minutes = Math.round((to - from) * 100) / 100;
  const late = state === 'ready' ? timelineWords.late(minutes) : words.number(minutes);
  const wide = size * (late.length * 0.56 + (state === 'idle' ? 0.3 : 1.5));
  return width >= wide
    ? text(late, x + width - size * 0.3, centre(band), size, { 'text-anchor': 'end' })
    : text(late, x + width / 2, band.y + size * 0.3, size * 0.8, { 'text-anchor': 'middle' });
}

/** From the first of these lanes to the last. */
function reach(lanes: readonly Band[]): Band {
  const [first] = lanes;
  const last = lanes.at(-1);
  if (first === undefined || last === undefined) return { y: 0, height: 0 };
  return { y: first.y, height: last.y + last.height - first.y };
}

/** The line at which a kitchen closes. */
export function totalNode(total: number, lanes: readonly Band[], scale: Scale): Node {
  const { y, height } = reach(lanes);
  return node('rect', {
    x: px(across(scale, total) - 1.25),
    y: px(y),
    width: 2.5,
    height: px(height),
    fill: ink.line,
  });
}

/** Where she closed in the run before: dashed, with its minute at the foot. */
export function ghostTotalNode(total: number, lanes: readonly Band[], scale: Scale, type: number): Node {
  const { y, height } = reach(lanes);
  const x = px(across(scale, total));
  const minute = words.number(total);
  const wide = type * (0.9 + minute.length * 0.55);
  return node(
    'g',
    {},
    node('path', {
      d: `M${String(x)} ${String(px(y))}v${String(px(height))}`,
      stroke: ink.soft,
      'stroke-width': 2.5,
      'stroke-dasharray': '7 5',
    }),
    node('rect', {
      x: px(x - wide / 2),
      y: px(y + height - type * 1.5),
      width: px(wide),
      height: px(type * 1.35),
      rx: px(type * 0.4),
      fill: ink.paper,
      stroke: ink.soft,
      'stroke-width': 2,
      'stroke-dasharray': '4 3',
    }),
    text(minute, x, y + height - type * 0.83, type * 0.9, {
      'text-anchor': 'middle',
      stroke: 'none',
      fill: ink.soft,
    }),
  );
}
