import { expect, test } from 'vitest';
import { menuNames, menus, serve, type MenuName } from '../kitchen';
import { play, shifts, type Act } from '../shifts';
import { spansOf } from '../trace';
import { scoreFor, sizzling, type Cue, type Runs, type Score } from './cues';

const runsOf = (menu: MenuName): Runs => ({
  synchronous: spansOf(serve(menus[menu], 'synchronous')),
  concurrent: spansOf(serve(menus[menu], 'concurrent')),
});

const scoreOf = (menu: MenuName, pace = 1): Score => scoreFor(runsOf(menu), pace);

const line = ({ minute, name, side }: Cue): readonly unknown[] => [minute, name, side];
const strokes = ({ cues }: Score): readonly Cue[] => cues.filter(({ stroke }) => stroke !== undefined);

test('at supper every door, flame, bell and plate is heard on its side', () => {
  expect(
    scoreOf('supper')
      .cues.filter(({ stroke }) => stroke === undefined)
      .map(line),
  ).toEqual([
    [3, 'ovenOpen', 'left'],
    [3, 'ovenOpen', 'right'],
    [3.4, 'ovenClose', 'left'],
    [3.4, 'ovenClose', 'right'],
    [5, 'stoveOn', 'right'],
    [9, 'dingRight', 'right'],
    [9, 'potLid', 'right'],
    [9, 'plate', 'right'],
    [9, 'bellRight', 'right'],
    [10, 'plate', 'right'],
    [10, 'bellRight', 'right'],
    [11, 'dingLeft', 'left'],
    [11, 'ovenOpen', 'left'],
    [11, 'dingRight', 'right'],
    [11, 'ovenOpen', 'right'],
    [11.4, 'ovenClose', 'left'],
    [11.4, 'ovenClose', 'right'],
    [12, 'plate', 'left'],
    [12, 'bellLeft', 'left'],
    [12, 'plate', 'right'],
    [12, 'bellRight', 'right'],
    [12, 'closing', 'right'],
    [14, 'stoveOn', 'left'],
    [18, 'dingLeft', 'left'],
    [18, 'potLid', 'left'],
    [19, 'plate', 'left'],
    [19, 'bellLeft', 'left'],
    [23, 'plate', 'left'],
    [23, 'bellLeft', 'left'],
  ]);
});

test('hands are heard at their work: dough is soft, vegetables are chopped', () => {
  const hers = strokes(scoreOf('supper')).filter(({ side, minute }) => side === 'right' && minute < 5);
  expect(hers.map(line)).toEqual([
    [0.5625, 'knead', 'right'],
    [1.3125, 'knead', 'right'],
    [2.0625, 'knead', 'right'],
    [2.8125, 'knead', 'right'],
    [3.375, 'chop2', 'right'],
    [3.875, 'chop3', 'right'],
    [4.375, 'chop1', 'right'],
    [4.875, 'chop2', 'right'],
  ]);
});

test('both kitchens at the same work take turns', () => {
  const first = strokes(scoreOf('salads')).slice(0, 4);
  expect(first.map(line)).toEqual([
    [0.125, 'chop1', 'left'],
    [0.375, 'chop1', 'right'],
    [0.625, 'chop2', 'left'],
    [0.875, 'chop2', 'right'],
  ]);
});

test.each([0.3, 1, 2.5])('no hand makes more than two strokes a second at pace %d', (pace) => {
  for (const side of ['left', 'right'] as const) {
    const minutes = strokes(scoreOf('banquet', pace))
      .filter((cue) => cue.side === side)
      .map(({ minute }) => minute);
    const gaps = minutes.slice(1).map((minute, i) => (minute - (minutes[i] ?? 0)) / pace);
    expect(gaps.length).toBeGreaterThan(20);
    expect(Math.min(...gaps)).toBeGreaterThan(0.499);
  }
});

test('a timer rings like an egg timer, and bread is heard in both stations', () => {
  const bread = scoreOf('dinner').cues.filter(
    ({ side, caption }) => side === 'left' && caption !== undefined,
  );
  expect(bread.slice(0, 3).map(({ minute, name, caption }) => [minute, name, caption])).toEqual([
    [6, 'eggTimer', 'rest'],
    [12, 'dingLeft', 'oven'],
    [13, 'bellLeft', 'served'],
  ]);
});

test('a stove sizzles while it works, and no longer', () => {
  const score = scoreOf('supper');
  expect([4.9, 5, 8.9, 9].map((minute) => sizzling(score, 'right', minute))).toEqual([0, 1, 1, 0]);
  expect([5, 14, 17.9, 18].map((minute) => sizzling(score, 'left', minute))).toEqual([0, 1, 1, 0]);
});

test('the cues of every menu are in order, and the same each time', () => {
  for (const menu of menuNames)
    for (const pace of [0.05, 1, 6]) {
      const score = scoreOf(menu, pace);
      const minutes = score.cues.map(({ minute }) => minute);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
      expect(score).toEqual(scoreOf(menu, pace));
    }
});

test('a pace of nothing makes no strokes', () => {
  expect(strokes(scoreOf('supper', 0))).toEqual([]);
});

/** First service as far as these acts go, alone as in a shift. */
const serviceAfter = (...acts: readonly Act[]): Score =>
  scoreFor({ concurrent: spansOf(play(shifts['first-service'], acts).trace) }, 1);

const perfect: readonly Act[] = [
  { minute: 0, take: 2 },
  { minute: 1, take: 1 },
  { minute: 3, take: 2 },
  { minute: 4, take: 3 },
  { minute: 5, take: 0 },
  { minute: 9, take: 1 },
  { minute: 10, take: 3 },
];

test('a kitchen alone is heard in the middle, and no further than it is played', () => {
  const { cues } = serviceAfter({ minute: 0, take: 1 });
  expect(cues.filter(({ stroke }) => stroke === undefined).map(line)).toEqual([
    [2, 'ovenOpen', 'middle'],
    [2.4, 'ovenClose', 'middle'],
    [8, 'dingRight', 'middle'],
  ]);
});

test('a guest who is not served leaves softly a moment after the due minute', () => {
  const acts: readonly Act[] = [
    { minute: 0, take: 0 },
    { minute: 4, take: 1 },
  ];
  expect(serviceAfter(...acts).cues.filter(({ name }) => name === 'farewell')).toEqual([]);
  const later = serviceAfter(...acts, { minute: 6, take: 3 }, { minute: 7, take: 2 });
  expect(later.cues.filter(({ name }) => name === 'farewell').map(line)).toEqual([
    [7.3, 'farewell', 'middle'],
  ]);
});

test('an evening in which all are served in time ends in triumph, any other in peace', () => {
  const last = ({ cues }: Score): unknown => cues.findLast(({ caption }) => caption === 'closed')?.name;
  expect(last(serviceAfter(...perfect))).toBe('success');
  expect(last(serviceAfter(...perfect.slice(0, -1)))).toBeUndefined();
  expect(last(scoreOf('supper'))).toBe('closing');
});
