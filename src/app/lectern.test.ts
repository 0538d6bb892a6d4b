import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { menus } from '../kitchen';
import { tellingsOf } from '../panels/told';
import { Playhead } from '../playback';
import { readAddress, writeAddress } from './address';
import { createControl, type Control } from './control';
import { layoutPage } from './layout';
import { openSettings } from './settings';

interface Opened extends Control {
  readonly playhead: Playhead;
}

function openLoading(hash: string): Opened {
  const playhead = new Playhead();
  const { place, problems } = readAddress(hash);
  const control = createControl({
    playhead,
    store: openSettings(undefined),
    place,
    storage: undefined,
    layout: signal(layoutPage(1920, 1080)),
    systemStill: signal(false),
    desk: {
      absolute: (hash) => hash,
      share: () => Promise.resolve('copied'),
      fullscreen: () => undefined,
      startAgain: () => undefined,
    },
  });
  control.go(place, problems);
  return { ...control, playhead };
}

/** The same, with the lesson there. */
async function openAt(hash: string): Promise<Opened> {
  const opened = openLoading(hash);
  await vi.dynamicImportSettled();
  return opened;
}

/** Lets time pass till the playhead stands; no evening lasts as long as this. */
function watch({ playhead }: Opened): number {
  for (let seconds = 0; seconds < 300 && playhead.playing; seconds++) playhead.advance(1);
  return playhead.minute;
}

const stopOf = ({ model }: Opened): number => (model.lesson.value?.place ?? -1) + 1;

test('he is watched alone first: her kitchen is closed, and tells nothing', async () => {
  const page = await openAt('#lesson=salad');
  expect(page.model.show.value.screen).toBe('cooking');
  expect(page.model.run.value.spans.concurrent.trace.orders).toEqual([]);
  expect(page.model.lesson.value?.card).toBe(true);
  const tellers = tellingsOf(page.model.run.value, true).map(({ kitchen }) => kitchen);
  expect(new Set(tellers)).toEqual(new Set(['synchronous']));
  page.acts.lesson.goOn();
  expect(page.playhead.playing).toBe(true);
  expect(page.model.lesson.value?.card).toBe(false);
  expect(watch(page)).toBe(19);
  expect(page.model.lesson.value).toMatchObject({ card: true, shown: true, beat: { is: 'told' } });
  // A lesson goes on by its own cards.
  expect(page.model.show.value.screen).toBe('cooking');
});

test('the run stands still in minutes 5 and 9, and nobody looks further', async () => {
  const page = await openAt('#lesson=salad&stop=3');
  const { acts, model, playhead } = page;
  expect([playhead.minute, playhead.playing, model.lesson.value?.card]).toEqual([0, false, false]);
  acts.seek(17);
  expect(playhead.minute).toBe(5.5);
  acts.seek(2);
  acts.toggle();
  expect(watch(page)).toBe(5.5);
  acts.toggle();
  acts.step(1);
  expect([playhead.minute, playhead.playing]).toEqual([5.5, false]);
  acts.lesson.say(2);
  acts.lesson.goOn();
  expect(watch(page)).toBe(9.5);
  acts.lesson.say(1);
  acts.lesson.goOn();
  expect(watch(page)).toBe(19);
  acts.seek(7);
  expect([playhead.minute, model.lesson.value?.card]).toEqual([7, false]);
  acts.lesson.goOn();
  expect(watch(page)).toBe(19);
});

test('a clicker runs on to the next pause, or jumps there, and comes back', async () => {
  const page = await openAt('#lesson=salad&stop=3&present');
  const { acts, playhead } = page;
  acts.lesson.goOn();
  expect(playhead.playing).toBe(true);
  acts.lesson.goOn();
  expect([playhead.minute, playhead.playing]).toEqual([5.5, false]);
  acts.lesson.goOn();
  acts.lesson.goOn();
  expect(playhead.playing).toBe(true);
  acts.lesson.goBack();
  expect([playhead.minute, playhead.playing]).toEqual([5.5, false]);
  // His and her bells are none of the lesson's stops.
  acts.lesson.goOn();
  expect(watch(page)).toBe(9.5);
});

test('the salad changes the sheet, and going back takes it off again', async () => {
  const page = await openAt('#lesson=salad&stop=3&present');
  const { acts, model, playhead } = page;
  const press = (times: number): void => {
    for (let i = 0; i < times; i++) {
      acts.lesson.goOn();
      watch(page);
    }
  };
  expect(model.run.value.sheet).toBe(menus.duo);
  press(6);
  expect([stopOf(page), playhead.minute]).toEqual([3, 19]);
  press(1);
  expect([stopOf(page), model.run.value.sheet, playhead.minute]).toEqual([4, menus.supper, 0]);
  acts.lesson.goBack();
  expect([stopOf(page), model.run.value.sheet, playhead.minute]).toEqual([3, menus.duo, 19]);
});

test('totals are hidden from a class until they are shown', async () => {
  const page = await openAt('#lesson=salad&stop=5&present');
  const { acts, model } = page;
  const revealed = (): boolean => model.show.value.revealed;
  acts.lesson.goOn();
  expect(watch(page)).toBe(23);
  expect([revealed(), model.lesson.value?.shown]).toEqual([false, false]);
  acts.lesson.show();
  expect([revealed(), model.lesson.value?.shown]).toEqual([true, true]);
  acts.lesson.goOn();
  expect([stopOf(page), revealed()]).toEqual([6, false]);
});

test('nothing plays while a question waits', async () => {
  const { acts, play, playhead } = await openAt('#lesson=salad&stop=2');
  acts.toggle();
  acts.replay();
  play();
  acts.seek(9);
  expect([playhead.playing, playhead.minute]).toEqual([false, 0]);
});

test('the glass opens when all is told; going on closes it, and takes back what was changed there', async () => {
  const page = await openAt('#lesson=salad&stop=3');
  const { acts, model } = page;
  const isOpen = (): boolean => model.glass.value.open;
  acts.toggleGlass();
  acts.showPane('timeline');
  expect(isOpen()).toBe(false);
  acts.lesson.goOn();
  for (const answer of [2, 1]) {
    watch(page);
    acts.lesson.say(answer);
    acts.lesson.goOn();
  }
  watch(page);
  acts.showPane('timeline');
  expect([isOpen(), model.lesson.value?.card]).toEqual([true, false]);
  acts.change({ plan: { main: 'in turn', blocking: [] } });
  expect(model.run.value.spans.concurrent.trace.total).toBe(19);
  acts.lesson.goOn();
  acts.lesson.goBack();
  expect([isOpen(), model.run.value.spans.concurrent.trace.total]).toEqual([false, 12]);
});

test('the address is in step, and leaving leads to the same sheet', async () => {
  const page = await openAt('#lesson=salad&stop=3&present');
  const { acts, here, model } = page;
  const hash = (): string => writeAddress(here.value);
  expect(hash()).toBe('#lesson=salad&stop=3&present');
  acts.lesson.goBack();
  expect(hash()).toBe('#lesson=salad&stop=2&present');
  acts.lesson.leave();
  expect(hash()).toBe('#menu=duo&present');
  expect([model.lesson.value, model.show.value.screen]).toEqual([undefined, 'question']);
  acts.lesson.attend('salad');
  expect(hash()).toBe('#lesson=salad&present');
  acts.lesson.leave('sheet');
  expect(model.show.value.panel).toBe('sheet');
  acts.close();
  acts.lesson.attend('salad');
  acts.cook(menus.dinner);
  expect([hash(), model.lesson.value]).toEqual(['#menu=dinner&present', undefined]);
});

test('till a lesson is loaded its sheet stands there, and the address keeps asking for it', async () => {
  const { model, here, playhead } = openLoading('#lesson=salad&stop=4');
  expect([model.lesson.value, model.show.value.screen]).toEqual([undefined, 'cooking']);
  expect([model.run.value.sheet, playhead.minute, playhead.playing]).toEqual([menus.supper, 0, false]);
  expect(writeAddress(here.value)).toBe('#lesson=salad&stop=4');
  await vi.dynamicImportSettled();
  expect(model.lesson.value?.place).toBe(3);
  expect(writeAddress(here.value)).toBe('#lesson=salad&stop=4');
});

test('who wants something else meanwhile is left alone by the lesson', async () => {
  const { acts, model, here } = openLoading('#lesson=salad');
  acts.cook(menus.dinner);
  await vi.dynamicImportSettled();
  expect([model.lesson.value, writeAddress(here.value)]).toEqual([undefined, '#menu=dinner']);
});
