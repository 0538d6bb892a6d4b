import { expect, test } from 'vitest';
import { firstService } from './first-service';
import { certainlyLost, lossesOf } from './outlook';
import { play } from './play';
import { actsOf } from './replay';

const played = (text: string) => play(firstService, actsOf(firstService, text).acts);

test('the salad first leaves the toast no time, and the pizza neither', () => {
  // After it, at 4: toast needs 4 for 7; pizza 9 for 11; soup 6 for 11.
  expect(lossesOf(firstService, played('')).get(0)).toEqual([1, 2]);
  expect(lossesOf(firstService, played('')).get(2)).toEqual([]);
  expect(certainlyLost(firstService, played('1'))).toEqual([1, 2]);
});

test('who is lost already is not lost again', () => {
  // The pizza at 4 leaves the soup 6 minutes from 6 on, for 11.
  expect(lossesOf(firstService, played('1')).get(1)).toEqual([3]);
});

test('who can be served by the very due minute is not lost', () => {
  // Toast 0–1, pizza 1–3, toast 3–4, soup 4–5: the pizza is out at 9 and done at 10, or after the soup at 11.
  expect(lossesOf(firstService, played('3234')).get(0)).toEqual([]);
  expect(certainlyLost(firstService, played('3234124'))).toEqual([]);
});

test('all that is ready is weighed at once', () => {
  // After a good start the salad 4–8 leaves the soup no time; the soup 4–5 leaves all of it.
  expect(lossesOf(firstService, played('323'))).toEqual(
    new Map([
      [0, [3]],
      [3, []],
    ]),
  );
  expect(lossesOf(firstService, played('3234124'))).toEqual(new Map());
});
