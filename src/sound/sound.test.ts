import { expect, test } from 'vitest';
import { menus, serve } from '../kitchen';
import { Playhead } from '../playback';
import { play, shifts, type Act } from '../shifts';
import { spansOf } from '../trace';
import { mountSound, type Sound } from '.';

// There is no audio in Node, as in a browser without a sound device.
function supper(muted = false): { playhead: Playhead; sound: Sound; captions: string[] } {
  const playhead = new Playhead();
  const captions: string[] = [];
  const sound = mountSound({ playhead, volume: 0.7, muted, onCaption: (text) => captions.push(text) });
  sound.load({
    synchronous: spansOf(serve(menus.supper, 'synchronous')),
    concurrent: spansOf(serve(menus.supper, 'concurrent')),
  });
  playhead.load({ end: 23, pace: 1 });
  return { playhead, sound, captions };
}

test.each([false, true])('without audio the run plays on and its captions are told (muted: %s)', (muted) => {
  const { playhead, sound, captions } = supper(muted);
  sound.unlock();
  sound.setMusic(true);
  sound.play('tap');
  playhead.play();
  for (let i = 0; i < 115; i++) playhead.advance(0.1);
  playhead.pause();
  expect(captions).toEqual([
    'stove bell, right',
    'service bell, right',
    'service bell, right',
    'oven bell, left',
    'oven bell, right',
  ]);
  sound.setVolume(0.2);
  sound.setMuted(!muted);
  sound.destroy();
});

test('a jump tells nothing', () => {
  const { playhead, captions } = supper();
  playhead.seek(23);
  playhead.seek(0);
  expect(captions).toEqual([]);
});

test('the last bell is told although the playhead stops there', () => {
  const { playhead, captions } = supper();
  playhead.seek(22);
  playhead.play();
  playhead.advance(5);
  expect(captions).toEqual(['service bell, left']);
});

test('a destroyed sound hears nothing more', () => {
  const { playhead, sound, captions } = supper();
  sound.destroy();
  playhead.play();
  playhead.advance(20);
  expect(captions).toEqual([]);
});

test('a shift that is played on is heard on, and nothing of it twice', () => {
  const playhead = new Playhead();
  const captions: string[] = [];
  const sound = mountSound({ playhead, volume: 0.7, muted: true, onCaption: (text) => captions.push(text) });
  const acts: Act[] = [];
  const playOn = (...more: readonly Act[]): void => {
    acts.push(...more);
    const { trace } = play(shifts['first-service'], acts);
    sound.load({ concurrent: spansOf(trace) });
    playhead.bend({ end: trace.total });
    if (trace.total > playhead.minute) playhead.play();
    for (let i = 0; i < 200; i++) playhead.advance(0.1);
  };
  playhead.load({ end: 0, pace: 1 });
  playOn({ minute: 0, take: 1 });
  playOn({ minute: 2, take: 2 });
  playOn({ minute: 3, take: 0 });
  expect(captions).toEqual(['oven bell', 'service bell']);
  playOn({ minute: 7, take: 2 });
  expect(captions.slice(2)).toEqual(['a guest leaves', 'oven bell', 'service bell']);
  playOn({ minute: 8, take: 3 });
  playOn({ minute: 9, take: 1 });
  expect(captions.slice(5)).toEqual(['service bell', 'a guest leaves', 'stove bell']);
});
