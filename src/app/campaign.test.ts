import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { Playhead } from '../playback';
import { actsOf, play, shifts, writeActs } from '../shifts';
import { readAddress } from './address';
import { createControl } from './control';
import { layoutPage } from './layout';
import { openSettings } from './settings';

const desk = {
  absolute: (hash: string) => `https://kitchen.example/${hash}`,
  share: () => Promise.resolve('copied' as const),
  fullscreen() {},
  startAgain() {},
};

/** A page at an address, with storage of its own. */
async function openAt(hash: string, kept: Record<string, string> = {}) {
  const playhead = new Playhead();
  const { place, problems } = readAddress(hash);
  const storage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => void (kept[key] = text),
    removeItem: (key: string) => void delete kept[key],
  } as unknown as Storage;
  const control = createControl({
    playhead,
    storage,
    store: openSettings(undefined),
    place,
    layout: signal(layoutPage(1920, 1080)),
    systemStill: signal(true),
    desk,
  });
  control.go(place, problems);
  const { model } = control;
  const go = (to: string): void => {
    const next = readAddress(to);
    control.go(next.place, next.problems);
  };
  if (place.shift !== undefined) await vi.waitFor(() => expect(model.shift.value).toBeDefined());
  /** Lets wall-clock seconds pass. */
  const pass = (seconds: number): void => {
    for (let left = seconds; left > 1e-9; left -= 0.05) {
      playhead.advance(0.05);
      control.tick(0.05);
    }
  };
  return { ...control, go, playhead, pass, kept };
}

const solution = (name: keyof typeof shifts): string => writeActs(shifts[name].solution);

test('from one shift to another by its address: nothing after the choice is there', async () => {
  const { go, model, playhead } = await openAt('#shift=first-service');
  go('#shift=friday-rush&acts=323');
  const { acts } = actsOf(shifts['friday-rush'], '323');
  const { trace, choice } = play(shifts['friday-rush'], acts);
  expect(model.shift.value?.name).toBe('friday-rush');
  expect(model.run.value.spans.concurrent.trace).toEqual(trace);
  expect([playhead.minute, playhead.end]).toEqual([choice?.minute, choice?.minute]);
});

test('what is wrong with the address of a shift stays said', async () => {
  const { model } = await openAt('#shift=first-service&acts=12x9');
  expect(model.notice.value?.lines).toHaveLength(1);
});

test('a perfect evening is kept, and said to be', async () => {
  const { model, acts, pass, kept } = await openAt('#shift=first-service');
  for (const sign of solution('first-service')) {
    acts.shift.pick(Number(sign) - 1);
    pass(5);
  }
  await vi.waitFor(() => {
    pass(0.1);
    expect(model.shift.value?.reported).toBe(true);
  });
  expect(model.shift.value?.report).toMatchObject({ stars: 3, undone: false, turning: undefined });
  expect(model.shifts.value?.cards[1]).toMatchObject({ name: 'first-service', stars: 3, next: false });
  expect(JSON.parse(kept['while-it-bakes/progress'] ?? '')).toMatchObject({ version: 1 });
});

test('at the end, who looks behind the glass is left where he looks', async () => {
  const { model, acts, pass, playhead } = await openAt('#shift=first-service&acts=323412');
  // The last plate is taken after a beat, and served a minute later.
  pass(2);
  expect([playhead.minute, playhead.atEnd]).toEqual([11, true]);
  acts.toggleGlass();
  playhead.seek(4);
  pass(5);
  expect(playhead.minute).toBe(4);
  expect(model.shift.value?.reported).toBe(false);
  acts.toggleGlass();
  playhead.seek(11);
  pass(2);
  expect(model.shift.value?.reported).toBe(true);
});

test('a hint changes nothing but the hint, unless it is the third, and only in the player’s own evening', async () => {
  const { model, acts, pass, here } = await openAt('#shift=first-service');
  acts.shift.pick(2);
  pass(3);
  acts.shift.hint();
  acts.shift.hint();
  expect(model.shift.value).toMatchObject({ hints: 2, picker: { is: 'player' } });
  expect(here.value.shift?.acts).toBe('3');
  acts.shift.hint();
  expect(model.shift.value?.picker).toEqual({ is: 'solution' });
  acts.shift.hint();
  expect(here.value.shift?.acts).toBe(solution('first-service'));
  acts.shift.takeOver();
  expect(model.shift.value).toMatchObject({ hints: 0, picker: { is: 'player' } });
  acts.shift.pick(2);
  pass(3);
  acts.shift.hint();
  expect(here.value.shift?.acts).toBe('3');
});

test('a lesson takes the place of a shift', async () => {
  const { model, acts } = await openAt('#shift=first-service');
  acts.lesson.attend('salad');
  await vi.waitFor(() => expect(model.lesson.value).toBeDefined());
  expect(model.shift.value).toBeUndefined();
});

test('a clicker leads through a shift, and not to the result of another evening', async () => {
  const { model, stop } = await openAt('#shift=first-service&present');
  stop(1);
  expect(model.show.value.screen).toBe('cooking');
});

test('a rush that a link asks for is not kept', async () => {
  const { model, settings, acts } = await openAt('#shift=first-service&rush');
  expect(model.shift.value?.options.rush).toBe(true);
  expect(settings.value.rush).toBe(false);
  acts.shift.set({ rush: false });
  expect(model.shift.value?.options.rush).toBe(false);
});

test('nothing of what was reached is said before a class', async () => {
  const { model } = await openAt('#shift=first-service&present', { 'while-it-bakes/progress': '{' });
  expect(model.notice.value).toBeUndefined();
  const own = await openAt('#shift=first-service', { 'while-it-bakes/progress': '{' });
  expect(own.model.notice.value?.lines).toHaveLength(1);
});
