import { expect, test } from 'vitest';
import { readSheet } from '../kitchen';
import { guessText, whyOf } from '../panels/payoff';
import { readAddress } from './address';
import { outcomeOf } from './outcome';
import { cook } from './session';

const outcome = (hash: string) => {
  const { place, problems } = readAddress(hash);
  expect(problems).toEqual([]);
  expect(readSheet(place.sheet).ok).toBe(true);
  return outcomeOf(cook(place.sheet));
};

test.each([
  ['#menu=supper', 8, 'You said 8. A fine guess, but her hands alone were needed for 11.'],
  ['#menu=supper', 11, 'You said 11. A fine guess, but the pizza takes 12 all by itself.'],
  ['#menu=dinner&ovens=1', 37, 'You said 37. A fine guess, but dishes had to wait for a free oven.'],
  ['#orders=pizza,soup@40', 24, 'You said 24. A fine guess, but the soup came only at 40, and takes 7.'],
  ['#orders=pizza@5', 8, 'You said 8. A fine guess, but the pizza takes 12 all by itself.'],
  ['#orders=pizza@5', 14, 'You said 14. A fine guess, but the pizza came only at 5, and takes 12.'],
  ['#orders=pie,cupcake&ovens=2', 12, 'You said 12. A fine guess, but dishes had to wait for her hands.'],
  ['#menu=two-tasks', 1.5, 'You said 1.5. A fine guess, but the task1 takes 2 all by itself.'],
])('%s: a guess of %d is too early, and why is true', (hash, guess, text) => {
  expect(guessText(guess, outcome(hash))).toBe(text);
});

test('waiting shrinks only where something was gained', () => {
  expect(guessText(23, outcome('#menu=supper'))).toBe(
    'You said 23. She was 11 minutes faster than that: waiting shrinks more than one thinks.',
  );
  expect(guessText(31, outcome('#orders=salad,pizza@10'))).toBe(
    'You said 31. She was 9 minutes faster than that.',
  );
  expect(guessText(12, outcome('#menu=supper'))).toBe('You said 12. Exactly right!');
});

test('a dish that takes as long alone as the whole evening was there from the start', () => {
  expect(whyOf(outcome('#menu=supper'))).toBe(
    '12 is what the pizza takes all alone: everything else fitted in while it waited.',
  );
  // The pizza comes at 20 and is the last: her evening is no pizza long.
  expect(whyOf(outcome('#orders=tea,soup,pizza@8'))).toBe(
    'What he stood by, she left, and did something else.',
  );
});

test('an evening that overlapped and yet ended with a late order does not say that nothing could', () => {
  const { reason } = outcome('#orders=pizza,soup,salad@100');
  expect(reason).toBe('same-end');
  expect(outcome('#orders=pizza,soup@40').reason).toBe('nothing-between');
});

test('an evening in which the dishes wait for each other never closes', () => {
  const stuck = outcome('#orders=mousse,custard');
  expect(stuck.reason).toBe('stuck');
  expect(guessText(8, stuck)).toBe('You said 8. She never closes.');
});
