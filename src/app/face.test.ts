import { expect, test, vi } from 'vitest';
import { menus } from '../kitchen';
import { Playhead } from '../playback';
import { makeFace, type Face } from './face';
import { cook, paceFor } from './session';

function openFace(): Face {
  const playhead = new Playhead();
  let run = cook(menus.supper);
  let loaded = (): void => undefined;
  const load = (sheet: typeof run.sheet): void => {
    run = cook(sheet);
    playhead.load({ end: run.end, pace: paceFor(run.end) });
    loaded();
  };
  load(menus.supper);
  return makeFace({
    playhead,
    run: () => run,
    cook: load,
    play: () => playhead.play(),
    seek: (minute) => playhead.seek(minute),
    step: (direction) => playhead.seek(playhead.minute + direction),
    onLoad: (callback) => void (loaded = callback),
  });
}

test('who listens is told of minutes, playing and loading, until he listens no more', async () => {
  const face = openFace();
  const heard: string[] = [];
  const stop = face.on('minute', (minute) => heard.push(`minute ${String(minute)}`));
  face.on('play', ({ minute }) => heard.push(`play at ${String(minute)}`));
  face.on('pause', ({ minute }) => heard.push(`pause at ${String(minute)}`));
  face.on('load', ({ end }) => heard.push(`load ${String(end)}`));
  face.seek(9);
  face.step(-1);
  face.play();
  face.play();
  face.pause();
  stop();
  face.seek(3);
  await face.load({ orders: ['salad'] });
  expect(heard).toEqual(['minute 9', 'minute 8', 'play at 8', 'pause at 8', 'load 4']);
});

test('a listener that throws stops nobody', () => {
  const face = openFace();
  const heard: number[] = [];
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  face.on('minute', () => {
    throw new Error('mine');
  });
  face.on('minute', (minute) => heard.push(minute));
  face.seek(4);
  expect(heard).toEqual([4]);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

test('an event or a kitchen there is not is refused by name', () => {
  const face = openFace();
  expect(() => face.on('tick' as 'play', () => undefined)).toThrow('“tick”');
  expect(() => face.on('play', 'loud' as unknown as () => void)).toThrow('function');
  expect(() => face.trace('cold' as 'concurrent')).toThrow('“cold”');
});

test('a trace that is changed outside changes nothing here', () => {
  const face = openFace();
  const trace = face.trace('concurrent') as { total: number };
  trace.total = 1;
  expect(face.trace('concurrent')).toMatchObject({ kitchen: 'concurrent', total: 12 });
});

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
