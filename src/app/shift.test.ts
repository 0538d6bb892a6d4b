import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { Playhead } from '../playback';
import { actsOf, play } from '../shifts';
import type { Report } from '../panels/shift-model';
import { billOf } from './bill';
import { createShift } from './shift';

const noReport: Report = {
  stars: 0,
  result: { inTime: 0, guests: 0, total: 0 },
  stuck: undefined,
  causes: [],
  busy: 0,
  idle: 0,
  lateness: 0,
  fifo: { inTime: 0, guests: 0, total: 0 },
  par: { inTime: 0, guests: 0, total: 0 },
  proved: true,
  best: undefined,
  undone: false,
  turning: undefined,
};

function opened(name: 'first-service' | 'friday-rush', rush = false) {
  const playhead = new Playhead();
  const minute = signal(0);
  const playing = signal(false);
  playhead.listen(() => {
    minute.value = playhead.minute;
    playing.value = playhead.playing;
  });
  const heard: string[] = [];
  const away = signal(false);
  const options = signal({ rush, oneTap: false });
  let trace: unknown;
  const room = createShift({
    playhead,
    minute,
    playing,
    away,
    still: signal(true),
    options,
    spotOf: () => undefined,
    bestOf: () => undefined,
    reportOn: () => noReport,
    turningOf: async () => undefined,
    put(run, end) {
      trace = run.spans.concurrent.trace;
      playhead.load({ end, pace: 1 });
    },
    grow(run, end) {
      trace = run.spans.concurrent.trace;
      playhead.bend({ end });
    },
    tell: (text) => void heard.push(text),
  });
  const bill = billOf(name);
  room.open(bill, { is: 'player' }, []);
  /** Lets wall-clock seconds pass, a frame at a time. */
  const pass = (seconds: number, frame = 1 / 60): void => {
    for (let left = seconds; left > 1e-9; left -= frame) {
      playhead.advance(Math.min(frame, left));
      room.tick(Math.min(frame, left));
    }
  };
  const view = () => {
    const now = room.view.value;
    if (now === undefined) throw new Error('no shift is on');
    return now;
  };
  return { room, playhead, pass, view, heard, away, bill, trace: () => trace };
}

const [salad, pizza, toast, soup] = [0, 1, 2, 3] as const;

describe('First service by hand', () => {
  test('the clock waits for the player', () => {
    const { pass, view } = opened('first-service');
    pass(30);
    expect(view()).toMatchObject({ asks: true, choiceAt: 0, ready: [salad, pizza, toast] });
  });

  test('a pick is done at once, and the hands are busy till the next await', () => {
    const { room, pass, view, playhead } = opened('first-service');
    room.deeds.pick(toast);
    expect(room.acts.value).toBe('3');
    expect(view()).toMatchObject({ asks: false, choiceAt: 1 });
    pass(0.5);
    expect(view().tickets[toast]).toMatchObject({ state: 'hands', till: 1 });
    pass(1);
    expect(playhead.minute).toBe(1);
    expect(view()).toMatchObject({ asks: true, ready: [salad, pizza] });
    expect(view().tickets[toast]).toMatchObject({ state: 'cooking', till: 3 });
  });

  test('nobody interrupts: a pick while the hands are busy is pinned, and done as soon as they are free', () => {
    const { room, pass, view } = opened('first-service');
    room.deeds.pick(toast);
    pass(0.5);
    room.deeds.pick(pizza);
    expect(view().pinned).toBe(pizza);
    expect(room.acts.value).toBe('3');
    pass(0.6);
    expect(room.acts.value).toBe('32');
    expect(view().pinned).toBeUndefined();
  });

  test('a pin can be changed, and taken off again', () => {
    const { room, pass, view } = opened('first-service');
    room.deeds.pick(pizza);
    room.deeds.pick(salad);
    room.deeds.pick(toast);
    expect(view().pinned).toBe(toast);
    room.deeds.pick(toast);
    expect(view().pinned).toBeUndefined();
    pass(5);
    expect(view()).toMatchObject({ asks: true, choiceAt: 2 });
  });

  test('who pins a dish in the oven waits for its bell', () => {
    const { room, pass, view } = opened('first-service');
    room.deeds.pick(pizza);
    pass(0.1);
    room.deeds.pick(pizza);
    pass(1.9 + 6);
    // At 2 she rests, although there is enough to do, until the bell at 8.
    expect(room.acts.value).toBe('2w2');
    expect(view().choiceAt).toBe(9);
  });

  test('a rest can be pinned, too', () => {
    const { room, pass, view } = opened('first-service');
    room.deeds.pick(pizza);
    pass(0.5);
    room.deeds.wait();
    expect(view().pinned).toBe('bell');
    pass(2);
    // The pizza's bell, and nothing before it.
    expect(room.acts.value).toBe('2w');
    expect(view()).toMatchObject({ pinned: undefined, choiceAt: 8 });
  });

  test('what a rest would end with is known', () => {
    const { room, pass, view } = opened('first-service');
    expect(view().bell).toEqual({ minute: 2, what: 'order' });
    room.deeds.pick(pizza);
    pass(3);
    expect(view().bell).toEqual({ minute: 8, what: 'bell' });
  });

  test('a refusal fades', () => {
    const { room, pass, view } = opened('first-service');
    room.deeds.pick(soup);
    expect(view().refusal).toEqual({ why: 'coming', order: soup, till: 2 });
    pass(7);
    expect(view().refusal).toBeUndefined();
  });

  test('a wrong pick costs nothing and says why; who insists waits', () => {
    const { room, pass, view } = opened('first-service');
    room.deeds.pick(pizza);
    pass(2);
    room.deeds.pick(pizza);
    expect(view().refusal).toEqual({ why: 'cooking', order: pizza, till: 8 });
    expect(room.acts.value).toBe('2');
    room.deeds.pick(pizza);
    expect(view().pinned).toBe(pizza);
  });

  test('a lone dish is taken after a beat, and is no choice of anybody', () => {
    const { room, pass } = opened('first-service');
    for (const order of [toast, pizza, toast, soup, salad, pizza]) {
      room.deeds.pick(order);
      pass(5);
    }
    expect(room.acts.value).toBe('3234124');
    room.deeds.undo();
    // At 9 the soup was ready too.
    expect(room.acts.value).toBe('32341');
  });

  test('what was seen can be looked at again, and nothing can be chosen there', () => {
    const { room, pass, view, playhead } = opened('first-service');
    room.deeds.pick(toast);
    pass(2);
    room.deeds.pick(pizza);
    pass(3);
    playhead.seek(0.5);
    expect(view().asks).toBe(false);
    expect(view().tickets[toast]).toMatchObject({ state: 'hands' });
    room.deeds.pick(salad);
    expect(view().refusal).toEqual({ why: 'past', minute: 3 });
    room.deeds.catchUp();
    expect(view().asks).toBe(true);
  });

  test('behind the glass nothing is picked', () => {
    const { room, away } = opened('first-service');
    away.value = true;
    room.deeds.pick(toast);
    expect(room.acts.value).toBe('');
  });

  test('all that is needed to choose is said', () => {
    const { heard, room, pass } = opened('first-service');
    pass(0.1);
    expect(heard).toEqual([
      'Minute 0. Ready: 1 side salad: hands 4, due 14. 2 small pizza: hands 2, oven 6, hands 1, due 11. 3 toast: hands 1, oven 2, hands 1, due 7. 4 cup of soup comes at 2: hands 1, stove 4, hands 1, due 11.',
    ]);
    room.deeds.pick(toast);
    pass(1.1);
    expect(heard.at(-1)).toMatch(/^Minute 1\. Ready: 1 side salad.*3 toast cooks till 3, due 7\./);
  });
});

test('in a rush four seconds without a pick cost a minute, as an act', () => {
  const { room, pass, view } = opened('friday-rush', true);
  pass(3.9);
  expect(room.acts.value).toBe('');
  pass(0.2);
  expect(room.acts.value).toBe('i');
  expect(view().choiceAt).toBe(1);
});

test('hammered by a random player at random frames, no choice is lost or doubled, and the acts alone give the run', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          does: fc.constantFrom('pick', 'pick', 'pick', 'wait', 'undo', 'pause', 'seek', 'away'),
          order: fc.nat(6),
          frames: fc.nat(20),
          frame: fc.constantFrom(0.004, 0.016, 0.033, 0.25),
        }),
        { maxLength: 80 },
      ),
      (moves) => {
        const { room, playhead, pass, view, away, bill, trace } = opened('friday-rush');
        for (const { does, order, frames, frame } of moves) {
          const before = room.acts.value;
          const { asks, ready } = view();
          if (does === 'pick') room.deeds.pick(order);
          else if (does === 'wait') room.deeds.wait();
          else if (does === 'undo') room.deeds.undo();
          else if (does === 'pause') room.deeds.toggle();
          else if (does === 'seek') playhead.seek(order);
          else away.value = !away.value;
          const now = room.acts.value;
          if (does === 'pick' && asks && ready.includes(order))
            expect(now).toBe(`${before}${String(order + 1)}`);
          else if (does === 'undo') expect(before.startsWith(now)).toBe(true);
          else if (does === 'pick') expect(now).toBe(before);
          pass(frames * frame, frame);
          expect(trace()).toEqual(play(bill.evening, actsOf(bill.evening, room.acts.value).acts).trace);
        }
      },
    ),
    { numRuns: 60 },
  );
});
