import { describe, expect, test } from 'vitest';
import {
  dishNames,
  limits,
  listingOf,
  listingsOf,
  mainNames,
  readSheet,
  stepsOf,
  usualPlan,
  waitsOf,
  type Listing,
  type OrderSheet,
  type Plan,
  type PythonFunction,
} from '.';

/** A sheet as a person would write it: `sheet('pizza soup@2')`. */
function sheet(orders: string): OrderSheet {
  const result = readSheet({ orders: orders.split(' ') });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

const shown = (functions: readonly PythonFunction[] = []): string =>
  functions.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\n\n');

/** Python as it stands in a test: without the indent of the test. */
const python = (text: string): string =>
  text
    .replace(/^\n|\n *$/g, '')
    .replaceAll(/^ {6}/gm, '')
    .replaceAll(/^ +$/gm, '');

const hers = (orders: string, plan: Partial<Plan> = {}): Listing =>
  listingOf(sheet(orders), 'concurrent', { ...usualPlan, ...plan });
const his = (orders: string): Listing => listingOf(sheet(orders), 'synchronous', usualPlan);

describe('a recipe', () => {
  test('awaits a coroutine for each wait; the oven is a semaphore', () => {
    expect(shown(hers('pizza').dishes.pizza)).toBe(
      python(`
      async def pizza():
          prep('stretch the dough', 3)
          await bake_the_pizza()
          prep('slice the pizza', 1)

      async def bake_the_pizza():
          async with oven:
              await asyncio.sleep(8)
      `),
    );
  });

  test('keeps the mixer, which is a lock, while it needs the stove too', () => {
    expect(shown(hers('mousse').dishes.mousse)).toBe(
      python(`
      async def mousse():
          prep('measure the cream', 1)
          await whip_the_cream()
          prep('fill the glasses', 1)

      async def whip_the_cream():
          async with mixer:
              await asyncio.sleep(2)
              await melt_the_chocolate()

      async def melt_the_chocolate():
          async with stove:
              await asyncio.sleep(2)
      `),
    );
    expect(shown(his('mousse').dishes.mousse?.slice(1))).toBe(
      python(`
      def whip_the_cream():
          time.sleep(2)
          melt_the_chocolate()

      def melt_the_chocolate():
          time.sleep(2)
      `),
    );
  });

  test('is a plain function that waits where it stands, in his kitchen', () => {
    expect(shown(his('pizza').dishes.pizza)).toBe(
      python(`
      def pizza():
          prep('stretch the dough', 3)
          bake_the_pizza()
          prep('slice the pizza', 1)

      def bake_the_pizza():
          time.sleep(8)
      `),
    );
  });

  test('needs no station to rest', () => {
    expect(shown(hers('bread').dishes.bread)).toBe(
      python(`
      async def bread():
          prep('knead the dough', 2)
          await let_the_dough_rise()
          await bake_the_bread()
          prep('slice the loaf', 1)

      async def let_the_dough_rise():
          await asyncio.sleep(4)

      async def bake_the_bread():
          async with oven:
              await asyncio.sleep(6)
      `),
    );
  });

  test('gathers what is done together; he does one after another', () => {
    expect(shown(hers('burger').dishes.burger)).toBe(
      python(`
      async def burger():
          prep('shape the patty', 1)
          await asyncio.gather(
              fry_the_patty(),
              toast_the_bun(),
          )
          prep('stack the burger', 2)

      async def fry_the_patty():
          async with stove:
              await asyncio.sleep(4)

      async def toast_the_bun():
          async with oven:
              await asyncio.sleep(2)
      `),
    );
    expect(shown(his('burger').dishes.burger?.slice(0, 1))).toBe(
      python(`
      def burger():
          prep('shape the patty', 1)
          fry_the_patty()
          toast_the_bun()
          prep('stack the burger', 2)
      `),
    );
  });

  test('blocks in the waits of the plan, and in no other', () => {
    const { dishes } = hers('bread', { blocking: ['bread/bake the bread'] });
    expect(shown(dishes.bread?.slice(1))).toBe(
      python(`
      async def let_the_dough_rise():
          await asyncio.sleep(4)

      async def bake_the_bread():
          async with oven:
              time.sleep(6)
      `),
    );
  });

  test("of the text's own coroutines is the text's", () => {
    expect(shown(hers('fetch_data').dishes.fetch_data)).toBe(
      'async def fetch_data():\n    await asyncio.sleep(3)',
    );
    expect(shown(his('fetch_data').dishes.fetch_data)).toBe('def fetch_data():\n    time.sleep(3)');
  });

  test('is there once for each dish of the sheet', () => {
    expect(Object.keys(hers('salad pizza salad').dishes)).toEqual(['salad', 'pizza']);
  });

  test('marks every step and can switch every wait', () => {
    for (const dish of dishNames) {
      for (const kitchen of ['synchronous', 'concurrent'] as const) {
        const functions = listingOf(
          { orders: [{ dish, arrives: 0 }], ovens: 1, stoves: 1 },
          kitchen,
          usualPlan,
        ).dishes[dish] as readonly PythonFunction[];
        const lines = functions.flatMap(({ lines }) => lines);
        const marks = lines.flatMap(({ marks }) => marks);
        const marked = marks.flatMap((mark) => (mark.is === 'prep' || mark.is === 'wait' ? [mark.what] : []));
        const steps = stepsOf(dish).map(({ what }) => what);
        expect(marked.toSorted()).toEqual(steps.toSorted());
        const words = lines.flatMap(({ text, word }) =>
          word && 'wait' in word.switches ? [[word.switches.wait, text.slice(word.from, word.to)]] : [],
        );
        expect(words).toEqual(
          kitchen === 'synchronous' ? [] : waitsOf(dish).map((wait) => [wait, 'await asyncio.sleep']),
        );
      }
    }
  });

  test('shares no function with another', () => {
    const orders = dishNames.map((dish) => ({ dish, arrives: 0 }));
    const { dishes } = listingOf({ orders, ovens: 1, stoves: 1 }, 'concurrent', usualPlan);
    const names = Object.values(dishes).flatMap((functions) => functions.map(({ name }) => name));
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});

describe('main', () => {
  const main = (orders: string, plan: Plan['main']): string => shown(hers(orders, { main: plan }).main);

  test('gathers all', () => {
    expect(main('pizza soup salad', 'gather')).toBe(
      python(`
      async def main():
          await asyncio.gather(
              pizza(),
              soup(),
              salad(),
          )
      `),
    );
    expect(main('fetch_data', 'gather')).toBe('async def main():\n    await asyncio.gather(fetch_data())');
  });

  test('makes tasks and awaits each', () => {
    expect(main('pizza soup pizza', 'tasks')).toBe(
      python(`
      async def main():
          pizza_1 = asyncio.create_task(pizza())
          soup_2 = asyncio.create_task(soup())
          pizza_3 = asyncio.create_task(pizza())
          await pizza_1
          await soup_2
          await pizza_3
      `),
    );
  });

  test('keeps many tasks in a list', () => {
    expect(main('tea soup pie tea soup pie tea', 'tasks')).toBe(
      python(`
      async def main():
          tasks = [
              asyncio.create_task(tea()),
              asyncio.create_task(soup()),
              asyncio.create_task(pie()),
              asyncio.create_task(tea()),
              asyncio.create_task(soup()),
              asyncio.create_task(pie()),
              asyncio.create_task(tea()),
          ]
          for task in tasks:
              await task
      `),
    );
  });

  test('awaits one after another, as they come', () => {
    expect(main('pie@3 pizza soup@3 tea@2.5', 'in turn')).toBe(
      python(`
      async def main():
          await pizza()
          await arrival(2.5)
          await tea()
          await arrival(3)
          await pie()
          await soup()

      async def arrival(minute):
          left = minute - now()
          if left > 0:
              await asyncio.sleep(left)
      `),
    );
    expect(shown(his('pie@3 pizza').main)).toBe(
      python(`
      def main():
          pizza()
          arrival(3)
          pie()

      def arrival(minute):
          left = minute - now()
          if left > 0:
              time.sleep(left)
      `),
    );
  });

  test('makes the task of a later order when that comes', () => {
    const helper = python(`
      def arriving(minute, dish):
          loop = asyncio.get_running_loop()
          plate = loop.create_future()

          def come():
              task = loop.create_task(dish())
              task.add_done_callback(
                  lambda _: plate.set_result(None)
              )

          loop.call_later(minute, come)
          return plate`);
    expect(main('pizza salad@2', 'gather')).toBe(
      `${python(`
      async def main():
          await asyncio.gather(
              pizza(),
              arriving(2, salad),
          )
      `)}\n\n${helper}`,
    );
    expect(main('pizza salad@2', 'tasks')).toBe(
      `${python(`
      async def main():
          pizza_1 = asyncio.create_task(pizza())
          salad_2 = arriving(2, salad)
          await pizza_1
          await salad_2
      `)}\n\n${helper}`,
    );
  });

  /** `3: order 1`, for every mark of every line. */
  const marksOf = ({ main: [first] }: Listing): readonly string[] =>
    (first?.lines ?? []).flatMap(({ marks }, i) =>
      marks.map((mark) => [`${String(i)}:`, mark.is, ...('order' in mark ? [mark.order] : [])].join(' ')),
    );

  test('marks where each order is begun, and awaited', () => {
    expect(marksOf(hers('soup@2 tea', { main: 'gather' }))).toEqual([
      '1: gather',
      '2: order 0',
      '3: order 1',
    ]);
    expect(marksOf(hers('soup@2', { main: 'gather' }))).toEqual(['1: gather', '1: order 0']);
    expect(marksOf(hers('soup@2 tea', { main: 'tasks' }))).toEqual([
      '1: order 0',
      '2: order 1',
      '3: awaited 0',
      '4: awaited 1',
    ]);
    expect(marksOf(hers('soup@2 my_coroutine', { main: 'tasks' }))).toEqual([
      '2: order 0',
      '3: order 1',
      '6: awaited 0',
      '6: awaited 1',
    ]);
    const inTurn = ['1: order 1', '2: arrival 0', '3: order 0'];
    expect(marksOf(hers('soup@2 tea', { main: 'in turn' }))).toEqual(inTurn);
    expect(marksOf(his('soup@2 tea'))).toEqual(inTurn);
  });

  test('can be switched at one word, and his at none', () => {
    const words = ({ main }: Listing): readonly unknown[] =>
      main.flatMap(({ lines }) =>
        lines.flatMap(({ text, word }) => (word ? [[text.slice(word.from, word.to), word.switches]] : [])),
      );
    expect(words(hers('tea soup@2', { main: 'gather' }))).toEqual([['asyncio.gather', { main: 'gather' }]]);
    expect(words(hers('tea soup@2', { main: 'tasks' }))).toEqual([
      ['asyncio.create_task', { main: 'tasks' }],
    ]);
    expect(words(hers('tea soup@2', { main: 'in turn' }))).toEqual([['await', { main: 'in turn' }]]);
    expect(words(his('tea soup@2'))).toEqual([]);
  });
});

test('no line is wider than a phone, for as many orders as there can be', () => {
  for (const dish of dishNames) {
    const orders = Array.from({ length: limits.orders }, (_, i) => ({
      dish,
      arrives: i % 2 === 0 ? 0 : limits.arrives - 0.125,
    }));
    for (const count of [1, 2, 6, limits.orders])
      for (const main of mainNames) {
        const some = { orders: orders.slice(0, count), ovens: 1, stoves: 1 };
        for (const listing of Object.values(
          listingsOf(some, { main, blocking: waitsOf(dish).slice(0, 1) }),
        )) {
          const lines = [...listing.main, ...(listing.dishes[dish] ?? [])].flatMap(({ lines }) => lines);
          expect(lines.filter(({ text }) => text.length > 44)).toEqual([]);
        }
      }
  }
});
