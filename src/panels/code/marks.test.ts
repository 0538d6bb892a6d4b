import { describe, expect, test } from 'vitest';
import { listingOf, readSheet, serve, usualPlan, type Line, type Plan } from '../../kitchen';
import { isReady, standingAt, type KitchenKind, type OrderId } from '../../trace';
import { mainMarks, recipeMarks, type LineMark, type Scene } from './marks';

interface Moment {
  readonly minute: number;
  readonly kitchen?: KitchenKind;
  readonly plan?: Partial<Plan>;
  readonly selected?: OrderId;
  /** So many events fewer than have happened at this minute. */
  readonly back?: number;
}

function at(orders: string, { minute, kitchen = 'concurrent', plan = {}, selected, back = 0 }: Moment) {
  const result = readSheet({ orders: orders.split(' ') });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { sheet } = result;
  const trace = serve(sheet, kitchen, { ...usualPlan, ...plan });
  const happened = trace.events.findLastIndex(({ t }) => t <= minute) + 1 - back;
  const standings = standingAt(trace, happened);
  const ready = new Set(standings.dishes.filter((dish) => isReady(dish, minute)).map(({ task }) => task));
  const arrived = sheet.orders.map(({ arrives }) => arrives <= minute);
  const scene: Scene = { standings, ready, arrived, selected };
  const { main, dishes } = listingOf(sheet, kitchen, { ...usualPlan, ...plan });
  const recipe = (shown: OrderId): readonly string[] => {
    const dish = sheet.orders[shown]?.dish ?? 'tea';
    const lines = (dishes[dish] ?? []).flatMap((each) => each.lines);
    const same = [...sheet.orders.keys()].filter((order) => sheet.orders[order]?.dish === dish);
    return picture(lines, recipeMarks(lines, same, shown, scene));
  };
  const lines = main.flatMap((each) => each.lines);
  return { main: picture(lines, mainMarks(lines, scene)), recipe };
}

/** The lines that have a mark: `>` where main is, `=` and `-` for the bands, and the dots. */
const picture = (lines: readonly Line[], marks: readonly LineMark[]): readonly string[] =>
  lines.flatMap(({ text }, i) => {
    const { band, pointer, dots } = marks[i] as LineMark;
    const signs = [
      ...(pointer ? ['>'] : []),
      ...(band === undefined ? [] : [{ at: '=', call: '-' }[band]]),
      ...dots.map(({ order, state }) => `${String(order)} ${state}`),
    ];
    return signs.length > 0 ? [`${text.trim()} [${signs.join(', ')}]`] : [];
  });

describe('in main', () => {
  test('every dish has its dot where it is begun, and the selected one a band', () => {
    expect(at('pizza soup salad tea@20', { minute: 6, selected: 1 }).main).toEqual([
      'await asyncio.gather( [>]',
      'pizza(), [0 waiting]',
      'soup(), [-, 1 waiting]',
      'salad(), [2 running]',
    ]);
  });

  test('a dish is ready as soon as its bell rings, and new before a hand has touched it', () => {
    expect(at('salad tea', { minute: 3 }).main).toEqual([
      'await asyncio.gather( [>]',
      'salad(), [0 running]',
      'tea(), [1 new]',
    ]);
    expect(at('tea salad', { minute: 3.5 }).main).toEqual([
      'await asyncio.gather( [>]',
      'tea(), [0 ready]',
      'salad(), [1 running]',
    ]);
  });

  test('main points at the task that it awaits', () => {
    expect(at('pizza tea salad@12', { minute: 13, plan: { main: 'tasks' } }).main).toEqual([
      'pizza_1 = asyncio.create_task(pizza()) [0 served]',
      'tea_2 = asyncio.create_task(tea()) [1 served]',
      'salad_3 = arriving(12, salad) [2 running]',
      'await salad_3 [>]',
    ]);
  });

  test('main points at the dish that it cooks, and at the wait for the next', () => {
    const inTurn = { main: 'in turn' } as const;
    expect(at('tea soup@9', { minute: 2, plan: inTurn }).main).toEqual(['await tea() [>, 0 waiting]']);
    expect(at('tea soup@9', { minute: 5, plan: inTurn }).main).toEqual([
      'await tea() [0 served]',
      'await arrival(9) [>]',
    ]);
    expect(at('tea soup@9', { minute: 10, kitchen: 'synchronous' }).main).toEqual([
      'tea() [0 served]',
      'soup() [>, 1 running]',
    ]);
    expect(at('tea soup@9', { minute: 2, kitchen: 'synchronous' }).main).toEqual(['tea() [>, 0 held]']);
  });

  test('main points nowhere before it began, and when it is done', () => {
    expect(at('tea', { minute: 0, back: 100 }).main).toEqual(['await asyncio.gather(tea()) [0 new]']);
    expect(at('tea', { minute: 99 }).main).toEqual(['await asyncio.gather(tea()) [0 served]']);
  });
});

describe('in a recipe', () => {
  test('the line a dish stands at stands out, and the line that called it a little', () => {
    const { recipe } = at('pizza soup', { minute: 4 });
    expect(recipe(0)).toEqual(['await bake_the_pizza() [-]', 'await asyncio.sleep(8) [=, 0 waiting]']);
    expect(recipe(1)).toEqual([`prep('chop the vegetables', 2) [=, 1 running]`]);
  });

  test('all dishes of the recipe have a dot, and none that has not begun', () => {
    const { recipe } = at('pizza pizza salad pizza', { minute: 7 });
    expect(recipe(1)).toEqual([
      'await bake_the_pizza() [-]',
      'async with oven: [=, 1 waiting]',
      'await asyncio.sleep(8) [0 waiting]',
    ]);
    expect(recipe(2)).toEqual([`prep('toss the salad', 4) [=, 2 running]`]);
    expect(at('salad salad', { minute: 1 }).recipe(1)).toEqual([`prep('toss the salad', 4) [0 running]`]);
  });

  test('a dish stands at its gather and its parts at their own lines', () => {
    expect(at('burger', { minute: 2 }).recipe(0)).toEqual([
      'await asyncio.gather( [-, 0 waiting]',
      'fry_the_patty(), [-]',
      'toast_the_bun(), [-]',
      'await asyncio.sleep(4) [=, 0 waiting]',
      'await asyncio.sleep(2) [=, 0 waiting]',
    ]);
    // The salad was in line before them.
    expect(at('burger salad', { minute: 3 }).recipe(0)).toEqual([
      'await asyncio.gather( [-, 0 waiting]',
      'fry_the_patty(), [-]',
      'toast_the_bun(), [-]',
      'async def fry_the_patty(): [=, 0 ready]',
      'async def toast_the_bun(): [=, 0 ready]',
    ]);
  });

  test('a coroutine that is nothing but a sleep stands there', () => {
    expect(at('fetch_data', { minute: 1 }).recipe(0)).toEqual(['await asyncio.sleep(3) [=, 0 waiting]']);
    expect(at('fetch_data', { minute: 1, kitchen: 'synchronous' }).recipe(0)).toEqual([
      'time.sleep(3) [=, 0 held]',
    ]);
  });
});
