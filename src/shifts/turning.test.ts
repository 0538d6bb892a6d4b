import { expect, test } from 'vitest';
import type { OrderId } from '../trace';
import { firstService } from './first-service';
import { play, type Played } from './play';
import { oneMixer } from './one-mixer';
import { actsOf } from './replay';
import { turningPoint } from './turning';

const [salad, pizza, toast, soup] = [0, 1, 2, 3] as const satisfies readonly OrderId[];

const played = (text: string): Played => {
  const { acts, dropped } = actsOf(firstService, text);
  expect(dropped).toBe(0);
  return play(firstService, acts);
};

test('one who takes what was ready first loses the toast by the very first choice', () => {
  // Served at 4, 13, 10 and 14: toast is due first, at 7.
  expect(turningPoint(firstService, played('1234324'), 1000)).toEqual({
    acts: 0,
    minute: 0,
    took: salad,
    lost: toast,
  });
});

test('the choice that cost a guest need not be about that guest', () => {
  // Toast 0–1, salad 1–5, toast 5–6: the pizza begun at 6 is out at 14. The salad at minute 1 was what it died of.
  expect(turningPoint(firstService, played('3132442'), 1000)).toEqual({
    acts: 1,
    minute: 1,
    took: salad,
    lost: pizza,
  });
});

test('nor need the dish be begun too late: the hands may come back too late', () => {
  // Toast 0–1, pizza 1–3, toast 3–4, and all is well; the salad 4–8 leaves the soup no time till 11.
  expect(turningPoint(firstService, played('3231424'), 1000)).toEqual({
    acts: 3,
    minute: 4,
    took: salad,
    lost: soup,
  });
});

test('a rest can be what cost a guest', () => {
  // At 3 the toast is done; nothing rings before the pizza at 9.
  expect(turningPoint(firstService, played('32w31244'), 1000)).toMatchObject({
    acts: 2,
    minute: 3,
    took: 'bell',
    lost: toast,
  });
});

test('and so can a rest of a minute', () => {
  // The hands have eleven minutes of work till 11, when the soup is due: whoever rests for one of them is late.
  expect(turningPoint(firstService, played('32i34124'), 1000)).toEqual({
    acts: 2,
    minute: 3,
    took: 'minute',
    lost: soup,
  });
});

test('nobody lost, no such choice; nor is it known without a search', () => {
  expect(turningPoint(firstService, played('3234124'), 1000)).toBeUndefined();
  expect(turningPoint(firstService, played('1234324'), 0)).toBeUndefined();
});

test('a deadlock has an act after which it cannot be helped', () => {
  // The mousse, begun at 0, holds the mixer; the custard, at 5, takes the only burner. Milkshake, steak and toast are
  // begun yet, and at 11 nobody can go on.
  const evening = play(oneMixer, actsOf(oneMixer, '124135645').acts);
  expect(evening).toMatchObject({ ending: 'stuck', choice: undefined });
  expect(turningPoint(oneMixer, evening, 5000)).toEqual({ acts: 2, minute: 5, took: 3, lost: 0 });
});
