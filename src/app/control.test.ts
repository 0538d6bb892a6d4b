import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { Playhead } from '../playback';
import { viewOf } from '../panels/view';
import { readAddress, writeAddress } from './address';
import { createControl, type Control, type Desk } from './control';
import { layoutPage } from './layout';
import { openSettings, type SettingsStore } from './settings';

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
