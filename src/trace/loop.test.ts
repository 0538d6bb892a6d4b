import { assert, array, constantFrom, integer, property, record, subarray, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mainNames, menus, readSheet, serve, type OrderSheet, type Plan } from '../kitchen';
import { loopAt, slotsOf, spansOf, tasksOf, type LoopState, type Trace, type TraceEvent } from '.';

function sheetOf(orders: readonly string[], ovens = 1, stoves = 1): OrderSheet {
  const result = readSheet({ orders, ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

/** What a reader may know at the minute: everything up to it happened. */
const loopBy = (trace: Trace, minute: number): LoopState =>
  loopAt(trace, trace.events.filter(({ t }) => t <= minute).length, minute);

/** A state as a few lines; what is empty has none. */
function picture({ inHand, ready, due, timers, lines, waiting, later, turn }: LoopState): string {
  const list = (head: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${head}: ${items.join(', ')}`];
  const timer = ({ name, until, on }: LoopState['timers'][number]): string =>
    `${name} ${String(until)}${on === '' ? ' (to come)' : ''}`;
  const work = inHand?.work;
  return [
    'until' in turn ? `${turn.is} till ${String(turn.until)}` : turn.is,
    ...list('hand', inHand === null ? [] : [inHand.name]),
    ...list('  at', work ? [`${work.what}${work.at === null ? '' : `, ${work.at}`}`] : []),
    ...list(
      'ready',
      ready.map(({ name, since }) => `${name} ${String(since)}`),
    ),
    ...list('rang', due.map(timer)),
    ...list('timers', timers.map(timer)),
    ...lines.flatMap(({ station, count, taken, promised, line }) => [
      `${station} ${String(taken.length)}/${String(count)}: ${[
        ...taken.map(({ name, rings }) => `${name} ${String(rings)}`),
        ...promised.map(({ name }) => `kept for ${name}`),
        ...line.map(({ name }) => `< ${name}`),
      ].join(' ')}`.trimEnd(),
    ]),
    ...waiting.map(({ name, pending }) => `${name} waits: ${pending.map((each) => each.name).join(', ')}`),
    ...list('later', later.map(String)),
  ].join('\n');
}

const lines = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.replace(/^ {4}/, ''))
    .join('\n');

describe('her supper', () => {
  const supper = serve(menus.supper, 'concurrent');

  test('before it begins there is nothing', () => {
    expect(picture(loopAt(supper, 0, 0))).toBe(lines('before\n    oven 0/1:\n    stove 0/1:'));
  });

  test('at 0 she stretches the dough, and the others are ready in the order of the sheet', () => {
    expect(picture(loopBy(supper, 0))).toBe(
      lines(`
    works till 3
    hand: pizza 1
      at: stretch the dough
    ready: soup 2 0, salad 3 0
    oven 0/1:
    stove 0/1:
    main waits: pizza 1, soup 2, salad 3`),
    );
    expect(loopBy(supper, 2.9)).toEqual(loopBy(supper, 0));
  });

  test('at 3 the pizza has a timer, and the next of the queue is in hand', () => {
    expect(picture(loopBy(supper, 3))).toBe(
      lines(`
    works till 5
    hand: soup 2
      at: chop the vegetables
    ready: salad 3 0
    timers: pizza 1 11
    oven 1/1: pizza 1 11
    stove 0/1:
    main waits: pizza 1, soup 2, salad 3`),
    );
  });

  test('at 5 both are on their own, by due minute', () => {
    expect(picture(loopBy(supper, 5))).toBe(
      lines(`
    works till 9
    hand: salad 3
      at: toss the salad
    timers: soup 2 9, pizza 1 11
    oven 1/1: pizza 1 11
    stove 1/1: soup 2 9
    main waits: pizza 1, soup 2, salad 3`),
    );
  });

  test('at 9 the salad is served, and main waits for two', () => {
    expect(picture(loopBy(supper, 9))).toBe(
      lines(`
    works till 10
    hand: soup 2
      at: fill the bowl
    timers: pizza 1 11
    oven 1/1: pizza 1 11
    stove 0/1:
    main waits: pizza 1, soup 2`),
    );
  });

  test('at 10 there is nothing to do but to listen', () => {
    expect(picture(loopBy(supper, 10.5))).toBe(
      lines(`
    listens till 11
    timers: pizza 1 11
    oven 1/1: pizza 1 11
    stove 0/1:
    main waits: pizza 1`),
    );
  });

  test('at 12 all is done', () => {
    const end = 'closed\n    oven 0/1:\n    stove 0/1:';
    expect(picture(loopBy(supper, 12))).toBe(lines(end));
    expect(picture(loopAt(supper, 1e9, 1e9))).toBe(lines(end));
  });

  test('within minute 9: the salad is out of hand, the soup rang, is ready, is taken', () => {
    const brief = (happened: number): readonly unknown[] => {
      const { turn, inHand, ready, due } = loopAt(supper, happened, 9);
      return [turn.is, inHand?.name, ready.map(({ name }) => name), due.map(({ name }) => name)];
    };
    expect([26, 27, 28, 29, 30, 31].map(brief)).toEqual([
      ['works', 'salad 3', [], ['soup 2']],
      ['runs', 'salad 3', [], ['soup 2']],
      ['looks', undefined, [], ['soup 2']],
      ['chooses', undefined, ['soup 2'], []],
      ['takes', 'soup 2', [], []],
      ['runs', 'soup 2', [], []],
    ]);
  });

  test('says who made whom ready, since when, and what a timer is called', () => {
    expect(loopBy(supper, 0).ready[0]).toEqual({
      task: 2,
      name: 'soup 2',
      role: 'dish',
      order: 1,
      since: 0,
      by: 0,
      begun: false,
    });
    expect(loopBy(supper, 3).timers[0]).toEqual({
      task: 1,
      name: 'pizza 1',
      role: 'dish',
      order: 0,
      since: 3,
      until: 11,
      on: 'oven: pizza 1',
    });
  });
});

test('his supper is one task: main has the dish in hand, and the others are lines it comes to later', () => {
  const supper = serve(menus.supper, 'synchronous');
  expect(picture(loopBy(supper, 5))).toBe(
    lines(`
    works till 11
    hand: main
      at: bake the pizza, oven
    oven 1/1: main 11
    stove 0/1:
    later: 1, 2`),
  );
  expect(loopBy(supper, 5).inHand).toMatchObject({ role: 'main', order: 0, since: 0 });
  expect(loopBy(supper, 13).inHand).toMatchObject({ role: 'main', order: 1 });
  expect(loopBy(supper, 23).turn).toEqual({ is: 'closed' });
});

test('her supper in turn is one task too, but it listens', () => {
  const supper = serve(menus.supper, 'concurrent', { main: 'in turn', blocking: [] });
  expect(picture(loopBy(supper, 5))).toBe(
    lines(`
    listens till 11
    timers: main 11
    oven 1/1: main 11
    stove 0/1:
    later: 1, 2`),
  );
  expect(loopBy(supper, 5).timers[0]).toMatchObject({ role: 'main', order: 0 });
});

test('with tasks, main waits for one plate after another', () => {
  const supper = serve(menus.supper, 'concurrent', { main: 'tasks', blocking: [] });
  expect(loopBy(supper, 5).waiting.map(({ name, on }) => [name, on])).toEqual([['main', 'pizza 1']]);
});

test('a wait that blocks holds the loop at the station', () => {
  const blocking = ['pizza/bake the pizza'] as const;
  const supper = serve(menus.supper, 'concurrent', { main: 'gather', blocking });
  expect(picture(loopBy(supper, 9))).toBe(
    lines(`
    works till 11
    hand: pizza 1
      at: bake the pizza, oven
    ready: soup 2 0, salad 3 0
    oven 1/1: pizza 1 11
    stove 0/1:
    main waits: pizza 1, soup 2, salad 3`),
  );
});

describe('dinner', () => {
  const dinner = serve(menus.dinner, 'concurrent');

  // bread: knead 0 to 2, rises till 6. Cupcake: whisk 2 to 4, oven till 9. Salad 4 to 8. Pizza: stretch 8 to 11.
  test('what rings while she works is due until the loop looks', () => {
    const at = (minute: number): readonly string[] =>
      picture(loopBy(dinner, minute))
        .split('\n')
        .filter((line) => /^(hand|rang|timers)/.test(line));
    expect(at(5.9)).toEqual(['hand: salad 3', 'timers: bread 1 6, cupcake 2 9']);
    expect(at(6)).toEqual(['hand: salad 3', 'rang: bread 1 6', 'timers: cupcake 2 9']);
    // The loop goes through all that were ready before it looks again.
    expect(at(10)).toEqual(['hand: pizza 4', 'rang: bread 1 6, cupcake 2 9']);
    expect(at(11)).toEqual(['hand: cake 5', 'rang: bread 1 6, cupcake 2 9', 'timers: pizza 4 19']);
  });

  test('all of it at 10: bread and cupcake stand in their places, and nobody came', () => {
    expect(picture(loopBy(dinner, 10))).toBe(
      lines(`
    works till 11
    hand: pizza 4
      at: stretch the dough
    ready: cake 5 0, pie 6 0, soup 7 0
    rang: bread 1 6, cupcake 2 9
    oven 1/3: cupcake 2 9
    stove 0/2:
    rest 1/1: bread 1 6
    main waits: bread 1, cupcake 2, pizza 4, cake 5, pie 6, soup 7`),
    );
  });
});

describe('a gather', () => {
  const burger = serve(sheetOf(['burger', 'pizza']), 'concurrent');

  test('the dish waits for its parts, and one of them stands in line', () => {
    expect(picture(loopBy(burger, 4))).toBe(
      lines(`
    listens till 8
    timers: burger 1, part 1 8, pizza 2 12
    oven 1/1: pizza 2 12 < burger 1, part 2
    stove 1/1: burger 1, part 1 8
    main waits: burger 1, pizza 2
    burger 1 waits: burger 1, part 1, burger 1, part 2`),
    );
    expect(loopBy(burger, 4).timers[0]).toMatchObject({ role: 'part', order: 0 });
  });

  test('when one part is done the other is left', () => {
    expect(picture(loopBy(burger, 8))).toBe(
      lines(`
    listens till 12
    timers: pizza 2 12
    oven 1/1: pizza 2 12 < burger 1, part 2
    stove 0/1:
    main waits: burger 1, pizza 2
    burger 1 waits: burger 1, part 2`),
    );
  });

  test('a slot that was given back is kept for the first in line', () => {
    expect(picture(loopBy(burger, 12))).toBe(
      lines(`
    works till 13
    hand: pizza 2
      at: slice the pizza
    ready: burger 1, part 2 12
    oven 0/1: kept for burger 1, part 2
    stove 0/1:
    main waits: burger 1, pizza 2
    burger 1 waits: burger 1, part 2`),
    );
    expect(loopBy(burger, 12).ready[0]).toMatchObject({ by: 2, begun: true });
  });

  test('of a dish that main cooks itself has parts of that dish', () => {
    const inTurn = serve(sheetOf(['burger', 'pizza']), 'concurrent', { main: 'in turn', blocking: [] });
    expect(picture(loopBy(inTurn, 1))).toBe(
      lines(`
    listens till 3
    timers: burger 1, part 2 3, burger 1, part 1 5
    oven 1/1: burger 1, part 2 3
    stove 1/1: burger 1, part 1 5
    main waits: burger 1, part 1, burger 1, part 2
    later: 1`),
    );
    expect(loopBy(inTurn, 1).timers.map(({ role, order }) => [role, order])).toEqual([
      ['part', 0],
      ['part', 0],
    ]);
  });
});

test('dishes stand in line for an oven in the order they came', () => {
  const pizzas = serve(sheetOf(['pizza', 'pizza', 'pizza']), 'concurrent');
  expect(picture(loopBy(pizzas, 9))).toBe(
    lines(`
    listens till 11
    timers: pizza 1 11
    oven 1/1: pizza 1 11 < pizza 2 < pizza 3
    stove 0/1:
    main waits: pizza 1, pizza 2, pizza 3`),
  );
});

describe('later orders', () => {
  const later = serve(sheetOf(['pizza', 'pizza@1', 'salad@1', 'tea@30']), 'concurrent');

  test('are timers of the loop, the earlier on the sheet first', () => {
    expect(picture(loopBy(later, 0))).toBe(
      lines(`
    works till 3
    hand: pizza 1
      at: stretch the dough
    timers: pizza 2 1 (to come), salad 3 1 (to come), tea 4 30 (to come)
    oven 0/1:
    stove 0/1:
    main waits: pizza 1, pizza 2, salad 3, tea 4`),
    );
  });

  test('are due when they came and nobody looked', () => {
    expect(picture(loopBy(later, 1))).toBe(
      lines(`
    works till 3
    hand: pizza 1
      at: stretch the dough
    rang: pizza 2 1 (to come), salad 3 1 (to come)
    timers: tea 4 30 (to come)
    oven 0/1:
    stove 0/1:
    main waits: pizza 1, pizza 2, salad 3, tea 4`),
    );
  });

  test('are tasks once the loop looked, ready since they came', () => {
    expect(picture(loopBy(later, 3))).toBe(
      lines(`
    works till 6
    hand: pizza 2
      at: stretch the dough
    ready: salad 3 1
    timers: pizza 1 11, tea 4 30 (to come)
    oven 1/1: pizza 1 11
    stove 0/1:
    main waits: pizza 1, pizza 2, salad 3, tea 4`),
    );
  });

  test('in his kitchen are no business of the loop before main waits for them', () => {
    const his = serve(sheetOf(['salad', 'tea@30', 'soup@1']), 'synchronous');
    expect(loopBy(his, 0.5).later).toEqual([]);
    expect(loopBy(his, 1).later).toEqual([2]);
    expect(picture(loopBy(his, 20))).toBe(
      lines(`
    listens till 30
    timers: main 30
    oven 0/1:
    stove 0/1:`),
    );
  });
});

test('when nobody can go on, it is stuck', () => {
  const stuck = { kind: 'stuck', t: 2, waits: [] } as const;
  const supper = serve(menus.supper, 'concurrent');
  const cut = supper.events.slice(0, 10).concat(stuck, { kind: 'reported', t: 2, task: null, message: 'no' });
  const trace = { ...supper, events: cut };
  expect([11, 12].map((happened) => loopAt(trace, happened, 2).turn)).toEqual([
    { is: 'stuck' },
    { is: 'stuck' },
  ]);
});

test('a trace that makes no sense is shown as it is', () => {
  const supper = serve(menus.supper, 'concurrent');
  const events: readonly TraceEvent[] = [
    { kind: 'resumed', t: 0, task: 77 },
    { kind: 'worked', t: 0, task: null, what: 'x', minutes: 1 },
    { kind: 'taken', t: 0, order: 9, task: 5, station: 'oven', slot: 12 },
    { kind: 'put', t: 0, order: 9, task: 5, station: 'rest', slot: 1e9, what: 'x', minutes: 1, held: false },
    { kind: 'returned', t: 0, task: 6 },
    { kind: 'ready', t: 0, task: 8, by: 99, due: 0 },
  ];
  const state = loopAt({ ...supper, ovens: 1e9, events }, 6, NaN);
  expect([state.inHand?.name, state.ready[0]?.name, state.turn.is]).toEqual(['task 77', 'task 8', 'runs']);
});

const dishes = [
  'toast',
  'soup',
  'salad',
  'pizza',
  'bread',
  'cake',
  'steak',
  'burger',
  'tea',
  'task1',
] as const;
const sheets = record({
  orders: array(tuple(constantFrom(...dishes), integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 10,
  }),
  ovens: integer({ min: 1, max: 3 }),
  stoves: integer({ min: 1, max: 3 }),
}).map(({ orders, ovens, stoves }) =>
  sheetOf(
    orders.map(([dish, at]) => `${dish}@${String(at < 12 ? 0 : at / 2)}`),
    ovens,
    stoves,
  ),
);
const plans = record({
  main: constantFrom(...mainNames),
  blocking: subarray<Plan['blocking'][number]>([
    'pizza/bake the pizza',
    'soup/simmer the soup',
    'burger/fry the patty',
  ]),
});
const traces = tuple(sheets, plans, constantFrom('synchronous' as const, 'concurrent' as const)).map(
  ([sheet, plan, kitchen]) => serve(sheet, kitchen, plan),
);

describe('for any sheet, in any kitchen, after any event', () => {
  const everywhere = (check: (state: LoopState, trace: Trace, happened: number) => void): void => {
    assert(
      property(traces, (trace) => {
        for (const [i, { t }] of trace.events.entries()) check(loopAt(trace, i + 1, t), trace, i + 1);
      }),
      { numRuns: 60 },
    );
  };

  test('every task that is not done is in exactly one place', () => {
    everywhere((state, { events }, happened) => {
      const live = new Set<number>();
      for (const event of events.slice(0, happened))
        if (event.kind === 'created') live.add(event.task);
        else if (event.kind === 'returned') live.delete(event.task);
      const { inHand, ready, due, timers, lines: stations, waiting } = state;
      const places = [...ready, ...due, ...timers, ...stations.flatMap(({ line }) => line), ...waiting];
      const found = [...(inHand === null ? [] : [inHand]), ...places].flatMap(({ task }) => task ?? []);
      expect(found.toSorted((a, b) => a - b)).toEqual([...live].toSorted((a, b) => a - b));
    });
  });

  test('those who are ready are taken up next, in this order', () => {
    everywhere(({ ready }, { events }, happened) => {
      const next = events.slice(happened).flatMap((event) => (event.kind === 'resumed' ? [event.task] : []));
      expect(ready.map(({ task }) => task)).toEqual(next.slice(0, ready.length));
    });
  });

  test('timers ring in this order, those first that rang already', () => {
    everywhere(({ due, timers }, trace, happened) => {
      const tasks = tasksOf(trace);
      const listed = [...due, ...timers].map(({ task, order }) => `${String(task)} of ${String(order)}`);
      const keys = trace.events.slice(happened).flatMap((event) => {
        if (event.kind === 'ready')
          return [`${String(event.task)} of ${String(tasks.get(event.task)?.order)}`];
        return event.kind === 'created' ? [`null of ${String(tasks.get(event.task)?.order)}`] : [];
      });
      const mains = (text: string): string => text.replace(/^0 of .*/, 'main');
      const rung = [...new Set(keys.map(mains))].filter((key) => listed.map(mains).includes(key));
      expect(listed.map(mains)).toEqual(rung);
    });
  });

  test('whoever stands in line gets a slot in this order', () => {
    everywhere(({ lines: stations }, { events }, happened) => {
      for (const { station, line, promised } of stations) {
        const wanted = [...promised, ...line].map(({ task }) => task);
        const puts = events
          .slice(happened)
          .flatMap((event) => (event.kind === 'put' && event.station === station ? [event.task] : []));
        expect(puts.filter((task, i) => wanted.includes(task) && puts.indexOf(task) === i)).toEqual(wanted);
      }
    });
  });

  test('slots hold what the spans say', () => {
    assert(
      property(traces, integer({ min: 0, max: 160 }), (trace, halves) => {
        const minute = halves / 2 + 0.25;
        const spans = spansOf(trace);
        const theirs = trace.orders
          .flatMap((_, order) => slotsOf(spans, order, minute))
          .map(({ station, slot, order, rings, held }) => [station, slot, order, rings, held].join(' '));
        const ours = loopBy(trace, minute).lines.flatMap(({ station, taken }) =>
          taken.map(({ slot, order, rings, held }) => [station, slot, order, rings, held].join(' ')),
        );
        expect(new Set(ours)).toEqual(new Set(theirs));
        expect(ours).toHaveLength(theirs.length);
      }),
      { numRuns: 100 },
    );
  });

  test('a blocking call is told as long as it lasts, and no longer', () => {
    assert(
      property(traces, integer({ min: 0, max: 160 }), (trace, halves) => {
        const minute = halves / 2 + 0.25;
        const working = trace.events.find(
          (event) => event.kind === 'worked' && event.t < minute && minute < event.t + event.minutes,
        ) as Extract<TraceEvent, { kind: 'worked' }> | undefined;
        const { turn, inHand } = loopBy(trace, minute);
        expect(turn.is === 'works').toBe(working !== undefined);
        if (working !== undefined)
          expect(inHand).toMatchObject({
            task: working.task,
            work: { what: working.what, since: working.t, until: working.t + working.minutes },
          });
      }),
      { numRuns: 100 },
    );
  });
});
