import { expect, test } from 'vitest';
import { Deque } from './deque';

test('a deque gives in the order it was given, however much comes and goes', () => {
  const deque = new Deque<number>();
  let given = 0;
  let taken = 0;
  for (let round = 0; round < 300; round++) {
    for (let i = 0; i < (round * 7) % 11; i++) deque.push(given++);
    for (let i = 0; i < (round * 5) % 11 && taken < given; i++) expect(deque.shift()).toBe(taken++);
    expect(deque.length).toBe(given - taken);
  }
  expect(given).toBeGreaterThan(1000);
});

test('a deque gives back the places it does not need', () => {
  const deque = new Deque<undefined>();
  const most = 1000;
  for (let i = 0; i < most; i++) deque.push(undefined);
  for (let i = 0; i < most; i++) deque.shift();
  expect(deque.places).toBeLessThan(most / 10);
});
