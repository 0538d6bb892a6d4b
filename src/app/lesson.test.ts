import { describe, expect, test } from 'vitest';
import { beatAt, begin, nextAttending, viewOf, type Attending, type LessonCue } from './lesson';

const on: LessonCue = { is: 'on' };
const back: LessonCue = { is: 'back' };
const say = (answer: number): LessonCue => ({ is: 'said', answer });

const go = (at: Attending, present: boolean, ...cues: readonly LessonCue[]): Attending =>
  cues.reduce((each, cue) => nextAttending(each, cue, present), at);

const learn = (stop: number, ...cues: readonly LessonCue[]): Attending =>
  go(begin('salad', stop - 1), false, ...cues);
const teach = (stop: number, ...cues: readonly LessonCue[]): Attending =>
  go(begin('salad', stop - 1), true, ...cues);

/** Where one is: `2.vote` is the vote of the second stop. */
const where = (at: Attending): string => `${String(at.stop + 1)}.${beatAt(at).is}`;
const learner = (at: Attending) => viewOf(at, { card: true, seen: true, present: false });
const teacher = (at: Attending) => viewOf(at, { card: true, seen: true, present: true });

describe('a clicker alone', () => {
  test('goes through all six stops, shows what is hidden, and stays at the end', () => {
    const way: string[] = [];
    let at = teach(1);
    for (let presses = 0; presses < 25; presses++) {
      way.push(`${where(at)} ${String(beatAt(at).minute)}${teacher(at).shown ? '' : ' hidden'}`);
      at = go(at, true, on);
    }
    expect(way.slice(0, 20)).toEqual([
      '1.read 0',
      '1.told 19 hidden',
      '1.told 19',
      '2.vote 0',
      '2.discuss 0',
      '2.vote 0',
      '3.pause 5.5 hidden',
      '3.pause 5.5',
      '3.pause 9.5 hidden',
      '3.pause 9.5',
      '3.why 19 hidden',
      '3.why 19',
      '4.told 0 hidden',
      '4.told 0',
      '5.vote 0',
      '5.why 23 hidden',
      '5.why 23',
      '6.sentence 23 hidden',
      '6.sentence 23',
      '6.sentence 23',
    ]);
    expect(new Set(way.slice(19)).size).toBe(1);
  });

  test('goes the same way back, with everything shown that was', () => {
    const way: string[] = [];
    let at = teach(6);
    for (let presses = 0; presses < 13; presses++) {
      at = go(at, true, back);
      way.push(`${where(at)} ${String(beatAt(at).minute)}`);
      expect(teacher(at).shown).toBe(true);
    }
    expect(way).toEqual([
      '5.why 23',
      '5.vote 0',
      '4.told 0',
      '3.why 19',
      '3.pause 9.5',
      '3.pause 5.5',
      '2.vote 0',
      '2.discuss 0',
      '2.vote 0',
      '1.told 19',
      '1.read 0',
      '1.read 0',
      '1.read 0',
    ]);
  });

  test('T shows and hides again; where nothing is hidden it does nothing', () => {
    const turn: LessonCue = { is: 'turned' };
    expect(teacher(teach(4, turn)).shown).toBe(true);
    expect(teacher(teach(4, turn, turn)).shown).toBe(false);
    expect(teach(2, turn)).toEqual(teach(2));
  });
});

describe('a learner', () => {
  test('cannot go on before having voted', () => {
    expect(where(learn(2, on))).toBe('2.vote');
    expect(learner(learn(2)).mayGoOn).toBe(false);
  });

  test('thinks again after the first vote, and compares it with the second', () => {
    const thinks = learn(2, say(0));
    expect(where(thinks)).toBe('2.discuss');
    expect(learner(thinks).asked?.rounds.map(({ said }) => said)).toEqual([0]);
    const voted = go(thinks, false, on, say(1));
    expect([where(voted), voted.beat]).toEqual(['2.vote', 2]);
    expect(learner(voted).asked?.rounds.map(({ said }) => said)).toEqual([0, 1]);
    expect(learner(voted).mayGoOn).toBe(true);
    // There is still time to change one's mind.
    expect(learner(go(voted, false, say(3))).asked?.rounds.map(({ said }) => said)).toEqual([0, 3]);
    const ran = go(voted, false, on);
    expect(where(ran)).toBe('3.pause');
    const why = go(ran, false, say(2), on, say(1), on);
    expect(where(why)).toBe('3.why');
    expect(learner(why).asked?.rounds.map(({ said }) => said)).toEqual([0, 1]);
  });

  test('is told the answer at a pause once one is given, and only the first counts', () => {
    const at = learn(3);
    expect([learner(at).shown, learner(at).mayGoOn]).toEqual([false, false]);
    const answered = go(at, false, say(0));
    expect([learner(answered).shown, learner(answered).mayGoOn]).toEqual([true, true]);
    expect(go(answered, false, say(2))).toEqual(answered);
  });

  test('asks for the answer where there is nothing to choose from', () => {
    const at = learn(4);
    expect([learner(at).shown, learner(at).mayGoOn]).toEqual([false, true]);
    expect([where(go(at, false, on)), learner(go(at, false, on)).shown]).toEqual(['4.told', true]);
    expect(where(go(at, false, on, on))).toBe('5.vote');
  });

  test('votes once where the run follows at once, and then sees all', () => {
    const at = learn(5, say(2));
    expect(where(at)).toBe('5.why');
    expect(learner(at)).toMatchObject({ shown: true, free: true });
    expect(learner(at).asked?.rounds).toEqual([{ said: 2, hands: [0, 0, 0] }]);
  });

  test('gives no answer that there is not', () => {
    for (const answer of [-1, 4, 0.5, NaN]) expect(learn(2, say(answer))).toEqual(learn(2));
    expect(learn(1, say(0))).toEqual(learn(1));
  });

  test('finishes the sentence with two chips, and may take one out again', () => {
    const fill = (chip: number): LessonCue => ({ is: 'filled', chip });
    const wrong = learn(6, fill(0), fill(0), fill(1), fill(2));
    expect([wrong.blanks, learner(wrong).shown]).toEqual([[0, 1], false]);
    const right = go(
      wrong,
      false,
      { is: 'emptied', blank: 0 },
      { is: 'emptied', blank: 1 },
      fill(1),
      fill(2),
    );
    expect([right.blanks, learner(right).shown]).toEqual([[1, 2], true]);
    expect(learn(6, fill(3)).blanks).toEqual([undefined, undefined]);
    expect(learn(2, fill(0))).toEqual(learn(2));
  });
});

test('a class’s hands are counted by question and round, and counted anew', () => {
  const raise = (answer: number): LessonCue => ({ is: 'raised', answer });
  const at = teach(2, raise(0), raise(0), raise(3), on, on, raise(1));
  expect(teacher(at).asked?.rounds.map(({ hands }) => hands)).toEqual([
    [2, 0, 0, 1],
    [0, 1, 0, 0],
  ]);
  expect(teacher(go(at, true, { is: 'recounted' })).asked?.rounds.map(({ hands }) => hands)).toEqual([
    [2, 0, 0, 1],
    [0, 0, 0, 0],
  ]);
  expect(teach(1, raise(0))).toEqual(teach(1));
});

test('nobody sees further than the lesson has come', () => {
  const free = (at: Attending): readonly boolean[] => [learner(at).free, teacher(at).free];
  for (const stop of [1, 2, 3, 4, 5]) expect(free(teach(stop))).toEqual([false, false]);
  expect(free(teach(5, on))).toEqual([true, false]);
  expect(free(teach(5, on, on))).toEqual([true, true]);
  expect(viewOf(teach(5, on), { card: false, seen: false, present: false }).free).toBe(false);
});
