import { expect, test } from 'vitest';
import { menus, serve } from '../kitchen';
import { spansOf } from '../trace';
import { scoreFor, type Cue, type Score } from './cues';
import { heard, Reader } from './reader';

const supper = scoreFor(
  {
    synchronous: spansOf(serve(menus.supper, 'synchronous')),
    concurrent: spansOf(serve(menus.supper, 'concurrent')),
  },
  1,
);

function readerAt(minute: number): Reader {
  const reader = new Reader();
  reader.load(supper);
  reader.jump(minute);
  return reader;
}

const names = (cues: readonly Cue[]): readonly string[] => cues.map(({ name }) => name);

const cue = (name: Cue['name'], part: Partial<Cue> = {}): Cue => ({
  minute: 0,
  name,
  side: 'left',
  caption: undefined,
  stroke: undefined,
  ...part,
});

test('each cue is read once, however the way is cut', () => {
  const [long, short] = [readerAt(0), readerAt(0)];
  const inSmallSteps = Array.from({ length: 240 }, (_, i) => short.read(i / 10)).flat();
  expect(inSmallSteps).toEqual(long.read(23.9));
  expect(inSmallSteps).toEqual(supper.cues);
});

test('a jump reads nothing of what lies between', () => {
  const reader = readerAt(0);
  reader.read(2.9);
  reader.jump(10.95);
  expect(names(reader.read(11))).toEqual(['dingLeft', 'ovenOpen', 'dingRight', 'ovenOpen']);
  reader.jump(2);
  expect(reader.read(2.05)).toEqual([]);
});

test('who plays on from a bell hears it', () => {
  expect(names(readerAt(11).read(11.1))).toContain('dingRight');
});

test('who stopped at a bell that rang does not hear it again', () => {
  const reader = readerAt(10.5);
  reader.read(11);
  expect(reader.read(11.1)).toEqual([]);
});

test('above double speed only bells and plates are heard', () => {
  expect(new Set(names(supper.cues.flatMap((each) => heard([each], 4))))).toEqual(
    new Set(['dingLeft', 'dingRight', 'bellLeft', 'bellRight', 'plate', 'closing']),
  );
});

test('at double speed hands make every other stroke', () => {
  const chops = [0, 1, 2, 3].map((stroke) => cue('chop1', { stroke }));
  expect(chops.flatMap((each) => heard([each], 2)).map(({ stroke }) => stroke)).toEqual([0, 2]);
  expect(chops.flatMap((each) => heard([each], 1))).toEqual(chops);
});

test('of many cues in one frame the loudest four are heard, each once', () => {
  const frame = [
    cue('ovenOpen'),
    cue('knead', { stroke: 0 }),
    cue('chop1', { stroke: 0 }),
    cue('plate'),
    cue('plate'),
    cue('bellLeft', { caption: 'served' }),
    cue('dingLeft', { caption: 'oven' }),
    cue('ovenClose'),
  ];
  expect(names(heard(frame, 1))).toEqual(['bellLeft', 'dingLeft', 'plate', 'ovenClose']);
});

const minuteNine = (...names: readonly Cue['name'][]): Score => ({
  cues: names.map((name) => cue(name, { minute: 9 })),
  sizzles: [],
});

test('of a score that goes on, what is new at this very minute is told once, and nothing twice', () => {
  const reader = new Reader();
  reader.load(minuteNine('dingLeft', 'plate'));
  reader.jump(8);
  expect(names(reader.read(9))).toEqual(['dingLeft', 'plate']);
  const grown = minuteNine('dingLeft', 'plate', 'plate', 'ovenOpen');
  expect(names(reader.goOn({ ...grown, cues: [...grown.cues, cue('dingLeft', { minute: 12 })] }))).toEqual([
    'plate',
    'ovenOpen',
  ]);
  expect(names(reader.read(12))).toEqual(['dingLeft']);
});

test('who came to a choice by a jump hears what is chosen, and not what rang there', () => {
  const reader = new Reader();
  reader.load(minuteNine('dingLeft'));
  reader.jump(9);
  expect(names(reader.goOn(minuteNine('dingLeft', 'potLid')))).toEqual(['potLid']);
  expect(reader.read(9.1)).toEqual([]);
});

test('a score that is taken back tells nothing', () => {
  const reader = new Reader();
  reader.load(minuteNine('dingLeft', 'plate'));
  reader.jump(9);
  expect(reader.goOn(minuteNine('dingLeft'))).toEqual([]);
});
