import { expect, test } from 'vitest';
import { menuNames, menus, readSheet, type MenuName } from '../kitchen';
import { answersFor } from './guess';
import { outcomeOf } from './outcome';
import { bellStops, cook, firstBeat, paceFor, secondsFor, timeLapse } from './session';
import { variationOf } from './variation';

const run = (menu: MenuName) => cook(menus[menu]);

test.each(menuNames)('%s lasts 20 to 25 seconds, or 30 to 40 as the banquet', (name) => {
  const seconds = secondsFor(run(name).spans.synchronous.trace.total);
  const [least, most] = name === 'banquet' ? [30, 40] : [20, 25];
  expect(seconds).toBeGreaterThanOrEqual(least);
  expect(seconds).toBeLessThanOrEqual(most);
});

test('the first beat is half speed for two seconds from her first await, at any speed', () => {
  const supper = run('supper');
  for (const speed of [0.25, 1, 8]) {
    const beat = firstBeat(supper, speed);
    expect(beat).toMatchObject({ from: 3, rate: 0.5 });
    expect(((beat?.to ?? 0) - 3) / (paceFor(23) * speed * 0.5)).toBeCloseTo(2);
  }
  expect(firstBeat(run('salads'), 1)).toBeUndefined();
});

test('the time-lapse lies between her closing and his last plate, and lasts at most four seconds', () => {
  for (const name of menuNames)
    for (const speed of [0.25, 1, 2, 8]) {
      const one = run(name);
      const lapse = timeLapse(one, speed);
      if (lapse === undefined) continue;
      expect(lapse.from).toBeGreaterThan(one.spans.concurrent.trace.total);
      expect(lapse.to).toBeLessThan(one.end);
      expect((lapse.to - lapse.from) / (paceFor(one.end) * speed * lapse.rate)).toBeLessThanOrEqual(4);
    }
  expect(timeLapse(run('supper'), 1)).toBeDefined();
  expect(timeLapse(run('salads'), 1)).toBeUndefined();
});

test('a presenter’s run stops just before each bell', () => {
  expect(bellStops(run('supper'))).toEqual([8.99, 10.99, 17.99]);
});

test('the answers to supper', () => {
  expect(answersFor(run('supper'))).toEqual([8, 12, 18, 23]);
});

test.each(menuNames)(
  'three or four answers to %s, rising, the right one and his total among them',
  (name) => {
    const one = run(name);
    const answers = answersFor(one);
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(answers).toEqual([...new Set(answers)].toSorted((a, b) => a - b));
    expect(answers).toContain(one.spans.concurrent.trace.total);
    expect(answers).toContain(one.spans.synchronous.trace.total);
  },
);

test('what came of each menu, and why', () => {
  expect(outcomeOf(run('supper'))).toEqual({
    reason: 'gain',
    busy: 11,
    stood: { synchronous: 12, concurrent: 1 },
    totals: { synchronous: 23, concurrent: 12 },
    longest: { dish: 'pizza', arrives: 0, minutes: 12 },
    last: { dish: 'pizza', arrives: 0, minutes: 12 },
    line: undefined,
  });
  expect(menuNames.map((name) => [name, outcomeOf(run(name)).reason])).toEqual([
    ['supper', 'gain'],
    ['duo', 'gain'],
    ['salads', 'no-waits'],
    ['breakfast', 'gain'],
    ['grill', 'gain'],
    ['dinner', 'gain'],
    ['banquet', 'gain'],
    ['one-coroutine', 'one-order'],
    ['fetch', 'one-order'],
    ['two-tasks', 'gain-without-hands'],
  ]);
});

test('orders too far apart to overlap gain nothing, and it says so', () => {
  const result = readSheet({ orders: ['pizza', 'soup@40'] });
  if (!result.ok) throw new Error('a fine sheet');
  expect(outcomeOf(cook(result.sheet)).reason).toBe('nothing-between');
});

test('after supper the salad comes off, and then on again', () => {
  expect(variationOf(run('supper'))).toMatchObject({ change: 'without-salad', menu: 'duo' });
  expect(variationOf(run('duo'))).toMatchObject({ change: 'with-salad', menu: 'supper' });
});

test.each(menuNames)(
  'the next question after %s is another, and a change of stations changes her evening',
  (name) => {
    const { change, sheet } = variationOf(run(name));
    expect(sheet).not.toEqual(menus[name]);
    const hers = cook(sheet).spans.concurrent.trace.total;
    expect(/oven|stove/.test(change) && hers === run(name).spans.concurrent.trace.total).toBe(false);
  },
);
