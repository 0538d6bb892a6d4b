import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { Playhead } from '../playback';
import { viewOf } from '../panels/view';
import { readAddress, writeAddress } from './address';
import { createControl, type Control, type Desk } from './control';
import { layoutPage } from './layout';
import { openSettings, type SettingsStore } from './settings';
import { choicesOf } from '../trace';
import { menus, serve } from '../kitchen';

const desk: Desk = {
  absolute: (hash) => `https://example.org/${hash}`,
  share: () => Promise.resolve('copied'),
  fullscreen: () => undefined,
  startAgain: () => undefined,
};

interface Opened extends Control {
  readonly playhead: Playhead;
}

function openAt(
  hash: string,
  more: Partial<Desk> = {},
  store: SettingsStore = openSettings(undefined),
): Opened {
  const playhead = new Playhead();
  const { place, problems } = readAddress(hash);
  const control = createControl({
    playhead,
    store,
    place,
    storage: undefined,
    layout: signal(layoutPage(1920, 1080)),
    systemStill: signal(false),
    desk: { ...desk, ...more },
  });
  control.go(place, problems);
  return { ...control, playhead };
}

test('what the sound button shows in the presenter’s view is what is heard, and pressing it changes that', () => {
  const { model, acts, muted, here, settings } = openAt('#present');
  expect([model.preferences.value.muted, muted.value]).toEqual([true, true]);
  acts.prefer({ muted: false });
  expect([model.preferences.value.muted, muted.value, here.value.sound]).toEqual([false, false, true]);
  acts.prefer({ muted: true });
  expect([model.preferences.value.muted, muted.value, here.value.sound]).toEqual([true, true, false]);
  // At home the page sounds as it did.
  expect(settings.value.muted).toBe(false);
});

test('a presenter who is silent at home is heard, too, when asked to be', () => {
  const { model, acts, muted, go } = openAt('');
  acts.prefer({ muted: true });
  const { place } = readAddress('#present&sound');
  go(place, []);
  expect(model.preferences.value.muted).toBe(true);
  acts.prefer({ muted: false });
  expect([model.preferences.value.muted, muted.value]).toEqual([false, false]);
});

test('before T nothing says when they close; after it everything does', () => {
  const { model, acts, direct } = openAt('#menu=supper&present');
  const { strips, last } = viewOf(model);
  acts.skip();
  acts.seek(14.5);
  expect(last.value).toBe(14);
  expect(strips.concurrent.doing.value).toBe('Closed');
  expect(strips.concurrent.valueText.value).toBe('Minute 14. Closed');
  direct({ is: 'revealed' });
  expect(last.value).toBe(23);
  expect(strips.concurrent.doing.value).toBe('Closed at 12');
});

test('one’s own sheet can be read back from the address', () => {
  const { acts, here, model } = openAt('');
  acts.cook({
    orders: [
      { dish: 'pizza', arrives: 1.23456 },
      { dish: 'tea', arrives: 1e-7 },
    ],
    ovens: 1,
    stoves: 1,
  });
  expect(readAddress(writeAddress(here.value))).toMatchObject({
    place: { sheet: model.run.value.sheet },
    problems: [],
  });
  expect(model.run.value.sheet.orders.map(({ arrives }) => arrives)).toEqual([1.235, 0]);
});

test('a sheet that cannot be cooked leaves the run as it is', () => {
  const { acts, model } = openAt('');
  const before = model.run.value;
  acts.cook({ orders: [], ovens: 1, stoves: 1 });
  expect(model.run.value).toBe(before);
});

test('an address that cannot be copied stays to be selected', async () => {
  const shared: string[] = [];
  const { acts, model, tick } = openAt('', {
    share: (address) => {
      shared.push(address);
      return Promise.resolve('failed');
    },
  });
  acts.cook({ orders: [{ dish: 'tea', arrives: 2 }], ovens: 0, stoves: 1 });
  acts.share();
  await Promise.resolve();
  tick(60);
  const address = 'https://example.org/#orders=tea@2&ovens=0&stoves=1';
  expect(shared).toEqual([address]);
  expect(model.notice.value).toEqual({ lines: ['Copy this address:', address], broken: false });
});

test('settings that could not be read are said to be so, shortly', () => {
  const { model, tick } = openAt('', {}, { ...openSettings(undefined), corrupt: true });
  expect(model.toast.value).toMatch(/^Some settings/);
  tick(4);
  expect(model.toast.value).toBe('');
  expect(openAt('').model.toast.value).toBe('');
});

test('a flood of mistakes that leave the sheet alone does not say that supper is instead', () => {
  expect(openAt('#a&b&c&d&e').model.notice.value?.lines).toHaveLength(4);
  expect(openAt('#a&b&c&d&e&orders=piza').model.notice.value?.lines.at(-1)).toBe('So here is supper.');
});

/** The last event that has happened in the watched kitchen: `3 suspended`. */
function lastEvent({ model }: Control): string {
  const { trace } = model.run.value.spans[model.glass.value.kitchen];
  const event = trace.events[model.happened.value - 1];
  return `${String(event?.t)} ${String(event?.kind)}`;
}

test('one steps through the events of a minute, and playing on forgets the step', () => {
  const control = openAt('#at=3&glass');
  const { acts, model, playhead } = control;
  const all = model.happened.value;
  acts.stepTo('event', -1);
  expect(model.happened.value).toBe(all - 1);
  // Something of minute 3 is still to come.
  expect(model.minute.value).toBeCloseTo(2.99);
  acts.stepTo('event', 1);
  expect([model.happened.value, model.minute.value]).toEqual([all, 3]);
  acts.goTo(1);
  expect(lastEvent(control)).toBe('0 created');
  acts.toggle();
  playhead.advance(0.001);
  expect(model.happened.value).toBeGreaterThan(1);
  acts.goTo(Number.NaN);
  expect([model.happened.value, model.minute.value]).toEqual([0, 0]);
  acts.goTo(1e9);
  expect(lastEvent(control)).toMatch(/^12 /);
});

test('a link to an event amid a minute leads there, and its minute is told as what it is', () => {
  const { acts, model, here } = openAt('#menu=supper&at=0&glass');
  acts.stepTo('choice', 1);
  const { value: happened } = model.happened;
  expect(model.minute.value).toBeCloseTo(2.99);
  expect(viewOf(model).whole.value).toBe(3);
  const link = writeAddress(here.value);
  expect(link).toBe(`#menu=supper&at=3&event=${String(happened)}&glass=timeline`);
  expect(openAt(link).model.happened.value).toBe(happened);
  acts.bookmark();
  expect(model.glass.value.bookmarks).toEqual([3]);
});

test('a ghost is what all changes began with, and goes when nothing is left of them', () => {
  const { acts, model } = openAt('#menu=supper&at=6&glass=change');
  const first = model.run.value;
  acts.change({ plan: { main: 'tasks', blocking: [] } });
  acts.change({ plan: { main: 'in turn', blocking: [] } });
  expect(model.before.value).toBe(first);
  acts.change({ plan: { main: 'gather', blocking: [] } });
  expect(model.before.value).toBeUndefined();
});

test('to the next await of the selected dish, of any when none is', () => {
  const control = openAt('#at=0&glass');
  const { acts } = control;
  acts.goTo(0);
  acts.select(1);
  acts.stepTo('await', 1);
  // Soup is chopped after the pizza went into the oven at 3, and put on the stove at 5.
  expect(lastEvent(control)).toBe('5 suspended');
  // It has no other.
  acts.stepTo('await', 1);
  expect(lastEvent(control)).toBe('5 suspended');
});

test('when her kitchen has closed, on is to the end of his, and not back', () => {
  const { acts, model } = openAt('#menu=supper&at=18&glass');
  acts.stepTo('choice', 1);
  expect(model.minute.value).toBe(23);
  acts.stepTo('event', 1);
  expect(model.minute.value).toBe(23);
});

test('a dish that awaits nothing has no next await', () => {
  const { acts, model } = openAt('#menu=supper&at=6&glass&order=3');
  acts.stepTo('await', 1);
  expect(model.minute.value).toBe(6);
});

test('nothing stops for choices that nobody sees, nor for those of the other kitchen', () => {
  const { acts, playhead, model } = openAt('#menu=supper&at=0&glass&choices');
  expect(playhead.stops.length).toBeGreaterThan(3);
  acts.lookAt(model.moments.value.stood);
  expect([model.glass.value.kitchen, playhead.stops]).toEqual(['synchronous', []]);
  acts.watchKitchen('concurrent');
  expect(playhead.stops.length).toBeGreaterThan(3);
  acts.toggleGlass();
  expect(playhead.stops).toEqual([]);
});

test('what was seen stays seen when a word is changed, as far as the new run goes', () => {
  const { acts, model } = openAt('#menu=supper&at=18&glass=change');
  acts.seek(6);
  acts.change({ plan: { main: 'in turn', blocking: [] } });
  expect([model.minute.value, model.seen.value]).toEqual([6, 18]);
});

test('a file that is opened in a lesson ends the lesson', async () => {
  const { acts, model } = openAt('#lesson=salad&stop=2');
  await vi.dynamicImportSettled();
  await acts.openFile(JSON.stringify(serve(menus.breakfast, 'concurrent')));
  expect([model.lesson.value, model.run.value.menu]).toEqual([undefined, 'breakfast']);
  expect(model.glass.value.open).toBe(true);
});

test('to watch him alone in a lesson gives away nothing of her evening', async () => {
  const { acts, model, playhead } = openAt('#lesson=salad');
  await vi.dynamicImportSettled();
  acts.toggle();
  playhead.advance(1000);
  expect(model.menus.value.find(({ name }) => name === 'duo')?.hers).toBeUndefined();
});

test('in his kitchen, which awaits nothing, every step is to the next event', () => {
  const control = openAt('#at=0&glass&watch=synchronous');
  const { acts, model } = control;
  acts.goTo(0);
  for (const what of ['await', 'choice', 'event'] as const) acts.stepTo(what, 1);
  expect(model.happened.value).toBe(3);
  acts.stepTo('choice', -1);
  expect(model.happened.value).toBe(2);
});

test('playing stops before every choice of the loop when it is asked to', () => {
  const control = openAt('#at=0&glass&choices');
  const { acts, playhead, model } = control;
  const stops: number[] = [];
  for (let times = 0; times < 50 && !playhead.atEnd; times++) {
    acts.toggle();
    for (let frames = 0; frames < 10_000 && model.playing.value; frames++) playhead.advance(0.05);
    if (!playhead.atEnd) stops.push(model.happened.value);
  }
  const { trace } = model.run.value.spans.concurrent;
  expect(stops).toEqual(choicesOf(trace));
  // What follows is that the loop takes a task in hand.
  expect(new Set(stops.map((count) => trace.events[count]?.kind))).toEqual(new Set(['resumed']));
  acts.stopAtChoices(false);
  acts.goTo(0);
  acts.toggle();
  playhead.advance(1000);
  expect(playhead.atEnd).toBe(true);
});

test('one word changed: the run is cooked again at the same minute, the old one stays as a ghost until it is undone', () => {
  const { acts, model, here } = openAt('#menu=supper&at=6&glass=change');
  const was = model.run.value;
  acts.change({ plan: { main: 'in turn', blocking: [] } });
  expect(model.run.value.spans.concurrent.trace.total).toBe(23);
  expect([model.before.value, model.minute.value]).toEqual([was, 6]);
  expect(readAddress(writeAddress(here.value)).place.plan.main).toBe('in turn');
  acts.unchange();
  expect([model.run.value, model.before.value, model.minute.value]).toEqual([was, undefined, 6]);
});

test('a blocking wait in her kitchen costs what the salad gained', () => {
  const { acts, model } = openAt('#menu=supper&at=6&glass=change');
  acts.change({ plan: { main: 'gather', blocking: ['pizza/bake the pizza'] } });
  const { trace } = model.run.value.spans.concurrent;
  // She stands by the pizza till 11; then soup and salad have still to be begun.
  expect(trace.events.filter((event) => event.kind === 'put').map(({ t, held }) => [t, held])).toEqual([
    [3, true],
    [14, false],
  ]);
  expect(trace.total).toBe(19);
});

test('when the orders change places, the dish that was selected is selected no more', () => {
  const { acts, model } = openAt('#menu=supper&at=6&glass&order=1');
  const { sheet } = model.run.value;
  acts.change({ sheet: { ...sheet, ovens: 2 } });
  expect(model.glass.value.selected).toBe(0);
  acts.change({ sheet: { ...sheet, orders: sheet.orders.toReversed() } });
  expect(model.glass.value.selected).toBeUndefined();
});

test('a sentence of the payoff opens the glass at its moment', () => {
  const control = openAt('#menu=supper');
  const { acts, model, playhead } = control;
  acts.skip();
  playhead.advance(1000);
  expect(model.show.value.screen).toBe('payoff');
  acts.lookAt(model.moments.value.stood);
  expect(model.show.value.screen).toBe('cooking');
  expect(model.glass.value).toMatchObject({ open: true, pane: 'code', kitchen: 'synchronous', selected: 0 });
  expect(lastEvent(control)).toBe('3 worked');
  // Whoever looks inside is not called away at the end.
  acts.toggle();
  playhead.advance(1000);
  expect(model.show.value.screen).toBe('cooking');
});
