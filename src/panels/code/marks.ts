/** Which lines of a listing somebody stands at: bands for the dish that is selected, dots for all, a pointer for main. */
import type { Line, Mark } from '../../kitchen';
import type { OrderId, Standing, Standings, TaskId } from '../../trace';

/** As the timeline's letters name them. */
export type DotState = 'new' | 'running' | 'held' | 'ready' | 'waiting' | 'served';

export interface Dot {
  readonly order: OrderId;
  readonly state: DotState;
}

export interface LineMark {
  /** `at`: the selected dish stands here; `call`: the line that called the one where it stands. */
  readonly band: 'at' | 'call' | undefined;
  /** Whether main itself stands here. */
  readonly pointer: boolean;
  readonly dots: readonly Dot[];
}

/** What is so at one moment in one kitchen. */
export interface Scene {
  readonly standings: Standings;
  /** Who could go on and waits for the chef's hands. */
  readonly ready: ReadonlySet<TaskId>;
  /** By order: whether it has come. */
  readonly arrived: readonly boolean[];
  readonly selected: OrderId | undefined;
}

const none: LineMark = { band: undefined, pointer: false, dots: [] };

/** The first line that stands for this; -1 where there is none. */
const lineOf = (lines: readonly Line[], is: Mark['is'], of?: OrderId | string): number =>
  lines.findIndex(({ marks }) =>
    marks.some((mark) => mark.is === is && (of === undefined || ofMark(mark) === of)),
  );

const ofMark = (mark: Mark): OrderId | string | undefined =>
  'order' in mark ? mark.order : 'what' in mark ? mark.what : undefined;

/** Of every line of main: which dishes are begun there and how they are, and whether main is there. */
export function mainMarks(lines: readonly Line[], scene: Scene): readonly LineMark[] {
  const { standings, selected } = scene;
  const pointer = pointerOf(lines, standings);
  return lines.map(({ marks }, i) => {
    const orders = marks.flatMap((mark) => (mark.is === 'order' ? [mark.order] : []));
    const dots = orders.flatMap((order): readonly Dot[] => {
      const state = orderState(order, scene);
      return state === undefined ? [] : [{ order, state }];
    });
    const band = selected !== undefined && orders.includes(selected) ? 'call' : undefined;
    return band === undefined && dots.length === 0 && i !== pointer
      ? none
      : { band, dots, pointer: i === pointer };
  });
}

function pointerOf(lines: readonly Line[], { main, dishes }: Standings): number {
  const { state, order } = main;
  if (state === 'made' || state === 'done') return -1;
  if (order === undefined) return Math.max(1, lineOf(lines, 'gather'));
  if (dishes.some(({ task }) => task === 0)) return lineOf(lines, 'order', order);
  return (
    [lineOf(lines, 'awaited', order), lineOf(lines, 'arrival', order), lineOf(lines, 'order', order)].find(
      (line) => line >= 0,
    ) ?? -1
  );
}

const ranks: readonly DotState[] = ['running', 'held', 'ready', 'waiting', 'new'];

/** How a dish is: the busiest of its tasks says it. `undefined` of one that has not come. */
function orderState(order: OrderId, { standings, ready, arrived }: Scene): DotState | undefined {
  const states = standings.dishes.filter((dish) => dish.order === order).map((dish) => stateOf(dish, ready));
  if (states.length > 0) return ranks.find((rank) => states.includes(rank));
  if (standings.served.includes(order)) return 'served';
  if (standings.withdrawn.includes(order)) return undefined;
  return arrived[order] === true ? 'new' : undefined;
}

function stateOf({ task, at, part, running, held }: Standing, ready: ReadonlySet<TaskId>): DotState {
  if (held) return 'held';
  if (running) return 'running';
  if (at === 'made' && !part) return 'new';
  return ready.has(task) ? 'ready' : 'waiting';
}

/** Of every line of a recipe: who of those that are cooked by it stands there; the lines of `shown` stand out. */
export function recipeMarks(
  lines: readonly Line[],
  orders: readonly OrderId[],
  shown: OrderId,
  { standings, ready }: Scene,
): readonly LineMark[] {
  const bands: LineMark['band'][] = lines.map(() => undefined);
  const dots: Dot[][] = lines.map(() => []);
  for (const standing of standings.dishes) {
    const { order } = standing;
    // Who has not begun stands nowhere in the recipe.
    if (!orders.includes(order) || (standing.at === 'made' && !standing.part)) continue;
    const inner = innerLine(lines, standing);
    dots[inner]?.push({ order, state: stateOf(standing, ready) });
    if (order !== shown) continue;
    const outer = standing.what === undefined ? -1 : lineOf(lines, 'call', standing.what);
    if (outer >= 0 && outer !== inner) bands[outer] ??= 'call';
    if (inner >= 0) bands[inner] = standing.at === 'gather' ? 'call' : 'at';
  }
  return lines.map((_, i) => ({
    band: bands[i],
    pointer: false,
    dots: (dots[i] ?? []).toSorted(shownFirst(shown)),
  }));
}

const shownFirst =
  (shown: OrderId) =>
  (a: Dot, b: Dot): number =>
    Number(b.order === shown) - Number(a.order === shown) || a.order - b.order;

function innerLine(lines: readonly Line[], { at, what, part }: Standing): number {
  switch (at) {
    case 'made':
      return lineOf(lines, part ? 'step' : 'dish', part ? what : undefined);
    case 'begun':
      return lineOf(lines, 'dish');
    case 'gather':
      return lineOf(lines, 'gather');
    case 'prep':
    case 'slot':
    case 'wait':
      return lineOf(lines, at, what);
  }
}
