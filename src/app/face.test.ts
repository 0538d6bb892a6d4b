import { expect, test } from 'vitest';
import { menus } from '../kitchen';
import { Playhead } from '../playback';
import { makeFace, type Face } from './face';
import { cook, paceFor } from './session';

function openFace(): Face {
  const playhead = new Playhead();
  let run = cook(menus.supper);
  const load = (sheet: typeof run.sheet): void => {
    run = cook(sheet);
    playhead.load({ end: run.end, pace: paceFor(run.end) });
  };
  load(menus.supper);
  return makeFace({
    playhead,
    run: () => run,
    cook: load,
    play: () => playhead.play(),
    seek: (minute) => playhead.seek(minute),
  });
}

test('the state at minute 6 of supper, as plain JSON', () => {
  const face = openFace();
  face.seek(6);
  const state = face.state();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(state).toEqual({
    minute: 6,
    playing: false,
    speed: 1,
    end: 23,
    kitchens: {
      synchronous: {
        total: 23,
        served: [],
        running: [{ dish: 'pizza', order: 0 }],
        ready: [
          { dish: 'soup', order: 1 },
          { dish: 'salad', order: 2 },
        ],
        waiting: [],
      },
      concurrent: {
        total: 12,
        served: [],
        running: [{ dish: 'salad', order: 2 }],
        ready: [],
        waiting: [
          { dish: 'pizza', order: 0 },
          { dish: 'soup', order: 1 },
        ],
      },
    },
  });
});

test('what is served so far says when', () => {
  const face = openFace();
  face.seek(10);
  expect(face.state().kitchens.concurrent.served).toEqual([
    { dish: 'salad', order: 2, minute: 9 },
    { dish: 'soup', order: 1, minute: 10 },
  ]);
});

test('seek clamps to the run, and total does not depend on the minute', () => {
  const face = openFace();
  for (const [to, minute] of [
    [-5, 0],
    [1e9, 23],
    [Number.NaN, 0],
  ] as const) {
    face.seek(to);
    expect(face.state().minute).toBe(minute);
    expect(face.state().kitchens.concurrent.total).toBe(12);
  }
});

test('load resolves when the state speaks of the new sheet', async () => {
  const face = openFace();
  await face.load({ orders: ['pizza', 'soup'] });
  expect(face.state().kitchens.synchronous.total).toBe(19);
});

test('a bad sheet is refused in words, and the old run stays', async () => {
  const face = openFace();
  await expect(face.load({ orders: ['piza'] })).rejects.toThrow('Did you mean “pizza”?');
  await expect(face.load(null)).rejects.toThrow(Error);
  expect(face.state().end).toBe(23);
});
