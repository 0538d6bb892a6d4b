import { expect, test } from 'vitest';
import type { Show } from '../panels/model';
import { firstShow, next, type Cue } from './director';

const after = (...cues: readonly Cue[]): Show => cues.reduce(next, firstShow);
const loaded: Cue = { is: 'loaded', midway: false, answers: 4, present: false };

test('a guess starts the run, and is kept to the payoff', () => {
  const show = after(loaded, { is: 'answered', minute: 12 }, { is: 'finished' });
  expect(show).toMatchObject({ screen: 'payoff', guess: 12 });
});

test('the second click of a double click changes nothing', () => {
  const once = after(loaded, { is: 'answered', minute: 12 });
  expect(next(once, { is: 'answered', minute: 18 })).toBe(once);
  expect(next(once, { is: 'skipped' })).toBe(once);
});

test('an address with a minute leads past the question', () => {
  expect(after({ ...loaded, midway: true }).screen).toBe('cooking');
});

test('another sheet asks again, and forgets guess, votes and panel', () => {
  const show = after(
    loaded,
    { is: 'voted', answer: 1 },
    { is: 'answered', minute: 9 },
    { is: 'opened', panel: 'menus' },
    loaded,
  );
  expect(show).toEqual({ ...firstShow, votes: [0, 0, 0, 0] });
});

test('going anywhere leaves the payoff, and the end comes only from cooking', () => {
  expect(after(loaded, { is: 'skipped' }, { is: 'finished' }, { is: 'went' }).screen).toBe('cooking');
  expect(after(loaded, { is: 'finished' }).screen).toBe('question');
});

test('a presenter hides the totals until they are revealed', () => {
  const present: Cue = { ...loaded, present: true };
  expect(after(present).revealed).toBe(false);
  expect(after(present, { is: 'revealed' }).revealed).toBe(true);
});

test('votes are counted where they belong', () => {
  const show = after(
    loaded,
    { is: 'voted', answer: 1 },
    { is: 'voted', answer: 1 },
    { is: 'voted', answer: 3 },
  );
  expect(show.votes).toEqual([0, 2, 0, 1]);
});
