import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Playhead, speeds, type PlayheadNews, type PlayheadOptions } from '.';

function loaded(options: Partial<PlayheadOptions> = {}): Playhead {
  const playhead = new Playhead();
  playhead.load({ end: 23, pace: 1, ...options });
  return playhead;
}

function playing(options: Partial<PlayheadOptions> = {}): Playhead {
  const playhead = loaded(options);
  playhead.play();
  return playhead;
}

describe('playing', () => {
  test('goes on at the pace, times the speed', () => {
    const playhead = playing({ pace: 1.5 });
    playhead.advance(2);
    expect(playhead.minute).toBe(3);
    playhead.setSpeed(4);
    playhead.advance(2);
    expect([playhead.minute, playhead.speed, playhead.pace]).toEqual([15, 4, 1.5]);
  });

  test('stops at the end, and begins again from there', () => {
    const playhead = playing();
    playhead.advance(100);
    expect([playhead.minute, playhead.playing, playhead.atEnd]).toEqual([23, false, true]);
    playhead.play();
    expect([playhead.minute, playhead.playing, playhead.atEnd]).toEqual([0, true, false]);
  });

  test('can be paused and gone on with', () => {
    const playhead = playing();
    playhead.advance(4);
    playhead.toggle();
    playhead.advance(4);
    expect([playhead.minute, playhead.playing]).toEqual([4, false]);
    playhead.toggle();
    playhead.advance(4);
    expect([playhead.minute, playhead.playing]).toEqual([8, true]);
  });

  test.each([0, -1, Number.NaN])('does not move in %d seconds', (seconds) => {
    const playhead = playing();
    playhead.advance(seconds);
    expect([playhead.minute, playhead.playing]).toEqual([0, true]);
  });

  test('of nothing stands at minute 0', () => {
    const playhead = new Playhead();
    playhead.play();
    playhead.advance(1);
    expect([playhead.minute, playhead.end, playhead.playing]).toEqual([0, 0, false]);
  });
});

describe('a warp', () => {
  const warps = [
    { from: 3, to: 4, rate: 0.5 },
    { from: 12, to: 22, rate: 5 },
  ];

  test('slows down and speeds up', () => {
    const playhead = playing({ warps });
    const minutes = [3, 1, 1, 8, 1, 1, 1].map((seconds) => {
      playhead.advance(seconds);
      return playhead.minute;
    });
    expect(minutes).toEqual([3, 3.5, 4, 12, 17, 22, 23]);
  });

  test('holds its first minute and not its last', () => {
    const playhead = loaded({ warps });
    const at = [2.9, 3, 3.9, 4].map((minute) => {
      playhead.seek(minute);
      return playhead.warp?.rate;
    });
    expect(at).toEqual([undefined, 0.5, 0.5, undefined]);
  });

  test('can be skipped', () => {
    const playhead = loaded({ warps });
    expect([playhead.skipWarp(), playhead.minute]).toEqual([false, 0]);
    playhead.seek(15);
    expect([playhead.skipWarp(), playhead.minute]).toEqual([true, 22]);
  });

  test('can be taken away while it plays', () => {
    const playhead = playing({ warps, stops: [20] });
    playhead.advance(3);
    playhead.bend({ warps: [] });
    playhead.advance(1);
    expect([playhead.minute, playhead.playing, playhead.stops]).toEqual([4, true, [20]]);
  });
});

describe('a stop', () => {
  const stops = [11, 9, 10];

  test('is where playing stops by itself', () => {
    const playhead = playing({ stops });
    const minutes = [100, 100, 100, 100].map((seconds) => {
      playhead.play();
      playhead.advance(seconds);
      return playhead.minute;
    });
    expect(minutes).toEqual([9, 10, 11, 23]);
  });

  test('can be gone to, forwards and back; the ends of the run are stops too', () => {
    const playhead = loaded({ stops });
    const next = [0, 9, 9.5, 11, 23].map((minute) => {
      playhead.seek(minute);
      return [playhead.stopBeside(-1), playhead.stopBeside(1)];
    });
    expect(next).toEqual([
      [0, 9],
      [0, 10],
      [9, 10],
      [10, 23],
      [11, 23],
    ]);
  });

  test('can be set while it plays', () => {
    const playhead = playing();
    playhead.bend({ stops: [7, 2] });
    playhead.advance(100);
    expect([playhead.minute, playhead.stops]).toEqual([2, [2, 7]]);
  });
});

test.each([
  [9, 9],
  [9.75, 9.75],
  [-5, 0],
  [24, 23],
  [Infinity, 23],
  [-Infinity, 0],
  [Number.NaN, 0],
])('a seek to %d stands at %d', (wanted, minute) => {
  const playhead = loaded();
  playhead.seek(wanted);
  expect(playhead.minute).toBe(minute);
});

test('a seek while it plays plays on from there', () => {
  const playhead = playing();
  playhead.seek(9);
  playhead.advance(1);
  expect([playhead.minute, playhead.playing]).toEqual([10, true]);
});

test('a new run stands at its minute 0, paused, at the same speed', () => {
  const playhead = playing();
  playhead.setSpeed(8);
  playhead.advance(1);
  playhead.load({ end: 7, pace: 2 });
  expect([playhead.minute, playhead.end, playhead.playing, playhead.speed]).toEqual([0, 7, false, 8]);
});

describe('a run that grows', () => {
  test('is played on from where it ended', () => {
    const playhead = playing({ end: 3 });
    playhead.advance(5);
    playhead.bend({ end: 7 });
    expect([playhead.minute, playhead.atEnd, playhead.playing]).toEqual([3, false, false]);
    playhead.play();
    playhead.advance(2);
    expect([playhead.minute, playhead.end, playhead.playing]).toEqual([5, 7, true]);
  });

  test('can grow while it plays', () => {
    const playhead = playing({ end: 3, stops: [2] });
    playhead.advance(1);
    playhead.bend({ end: 7, stops: [] });
    playhead.advance(4);
    expect([playhead.minute, playhead.playing]).toEqual([5, true]);
  });

  test('that is cut takes the minute with it, and tells so; before the cut nothing changes', () => {
    const playhead = playing({ end: 7 });
    playhead.advance(5);
    const heard: PlayheadNews[] = [];
    playhead.listen((news) => heard.push(news));
    playhead.bend({ end: 5 });
    expect([playhead.minute, playhead.playing, heard]).toEqual([5, true, []]);
    playhead.bend({ end: 4 });
    expect([playhead.minute, playhead.playing, playhead.atEnd]).toEqual([4, false, true]);
    expect(heard).toEqual(['jumped']);
  });
});

test('listeners hear what changed, until they stop listening', () => {
  const playhead = new Playhead();
  const heard: PlayheadNews[] = [];
  const stop = playhead.listen((news) => heard.push(news));
  playhead.load({ end: 3, pace: 1 });
  playhead.play();
  playhead.advance(1);
  playhead.setSpeed(2);
  playhead.seek(2);
  playhead.advance(5);
  expect(heard).toEqual(['jumped', 'changed', 'moved', 'changed', 'jumped', 'moved', 'changed']);
  stop();
  playhead.pause();
  expect(heard).toHaveLength(7);
});

test('the way to a minute does not depend on how the seconds are cut', () => {
  const span = fc.record({
    from: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 20 }),
    rate: fc.constantFrom(0.25, 0.5, 2, 10),
  });
  const frames = fc.array(fc.double({ min: 0.001, max: 3, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 4 }),
      frames,
      fc.constantFrom(...speeds),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (spans, frames, speed, pace) => {
        const warps = spans.map(({ from, length, rate }) => ({ from, to: from + length, rate }));
        const cut = playing({ end: 78, pace, warps });
        const whole = playing({ end: 78, pace, warps });
        for (const playhead of [cut, whole]) playhead.setSpeed(speed);
        let before = 0;
        for (const seconds of frames) {
          cut.advance(seconds);
          expect(cut.minute).toBeGreaterThanOrEqual(before);
          before = cut.minute;
        }
        whole.advance(frames.reduce((sum, seconds) => sum + seconds, 0));
        expect(cut.minute).toBeCloseTo(whole.minute, 6);
      },
    ),
    { numRuns: 300 },
  );
});
