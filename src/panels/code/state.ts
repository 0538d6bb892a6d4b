/** What the code pane shows, which changes only when something that can be seen does. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Line, PythonFunction } from '../../kitchen';
import { isReady, standingAt, type KitchenKind, type OrderId, type TaskId, type Trace } from '../../trace';
import type { Model } from '../model';
import { mainMarks, recipeMarks, type LineMark, type Scene } from './marks';

export const parts = ['main', 'recipe'] as const;

export type Part = (typeof parts)[number];

export interface Shown {
  readonly lines: ReadonlySignal<readonly Line[]>;
  readonly marks: ReadonlySignal<readonly LineMark[]>;
}

export interface CodeState {
  /** CSS pixels. */
  readonly width: Signal<number>;
  /** `failed`: it stays away, and the lines stand there without it. */
  readonly editor: Signal<typeof import('./editor') | 'failed' | undefined>;
  /** Where in the pane the ways of main are offered, in CSS pixels. */
  readonly menu: Signal<{ readonly x: number; readonly y: number } | undefined>;
  /** The order whose recipe is shown: the selected one, or the first. */
  readonly order: ReadonlySignal<OrderId>;
  readonly scenes: Readonly<Record<KitchenKind, ReadonlySignal<Scene>>>;
  readonly shown: Readonly<Record<KitchenKind, Readonly<Record<Part, Shown>>>>;
}

export function stateOf(model: Model): CodeState {
  const { run, glass, code } = model;
  const order = computed(() => {
    const { selected } = glass.value;
    return selected !== undefined && selected < run.value.sheet.orders.length ? selected : 0;
  });
  const scenes = { synchronous: sceneOf(model, 'synchronous'), concurrent: sceneOf(model, 'concurrent') };
  const shownIn = (kitchen: KitchenKind): CodeState['shown'][KitchenKind] => {
    const scene = scenes[kitchen];
    const main = computed(() => linesOf(code.value[kitchen].main));
    const dish = computed(() => run.value.sheet.orders[order.value]?.dish);
    const recipe = computed(() =>
      linesOf((dish.value === undefined ? undefined : code.value[kitchen].dishes[dish.value]) ?? []),
    );
    const same = computed(() =>
      run.value.sheet.orders.flatMap((each, i) => (each.dish === dish.value ? [i] : [])),
    );
    return {
      main: { lines: main, marks: computed(() => mainMarks(main.value, scene.value)) },
      recipe: {
        lines: recipe,
        marks: computed(() => recipeMarks(recipe.value, same.value, order.value, scene.value)),
      },
    };
  };
  return {
    width: signal(0),
    editor: signal(undefined),
    menu: signal(undefined),
    order,
    scenes,
    shown: { synchronous: shownIn('synchronous'), concurrent: shownIn('concurrent') },
  };
}

/** Functions below each other, with an empty line between them. */
const linesOf = (functions: readonly PythonFunction[]): readonly Line[] =>
  functions.flatMap(({ lines }, i) => (i === 0 ? lines : [{ text: '', marks: [] }, ...lines]));

function sceneOf({ run, glass, happened, minute }: Model, kitchen: KitchenKind): ReadonlySignal<Scene> {
  const trace = computed(() => run.value.spans[kitchen].trace);
  const count = computed(() =>
    glass.value.kitchen === kitchen ? happened.value : happenedBy(trace.value, minute.value),
  );
  const standings = computed(() => standingAt(trace.value, count.value));
  // The minute changes sixty times a second: as texts these change only when somebody rings or comes.
  const rung = computed(() => {
    const now = minute.value + soon;
    return standings.value.dishes.flatMap((dish) => (isReady(dish, now) ? [dish.task] : [])).join(' ');
  });
  const come = computed(() =>
    run.value.sheet.orders.map(({ arrives }) => arrives <= minute.value + soon).join(' '),
  );
  const selected = computed(() => glass.value.selected);
  return computed(() => ({
    standings: standings.value,
    ready: new Set<TaskId>(rung.value === '' ? [] : rung.value.split(' ').map(Number)),
    arrived: come.value.split(' ').map((each) => each === 'true'),
    selected: selected.value,
  }));
}

/** Minutes are sums of fractions. */
const soon = 1e-9;

/** How many events have happened at `minute`, by halving. */
function happenedBy({ events }: Trace, minute: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.t ?? Infinity) <= minute + soon) low = middle + 1;
    else high = middle;
  }
  return low;
}
