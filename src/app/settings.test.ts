import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, openSettings, type Settings } from './settings';

const key = 'while-it-bakes/settings';

/** A browser's storage, of which parts may fail. */
function storageWith(text: string | null, broken: { get?: Error; set?: Error } = {}): Storage {
  const kept = new Map(text === null ? [] : [[key, text]]);
  return {
    length: 1,
    clear: () => kept.clear(),
    key: () => key,
    removeItem: (name: string) => void kept.delete(name),
    getItem(name: string) {
      if (broken.get) throw broken.get;
      return kept.get(name) ?? null;
    },
    setItem(name: string, value: string) {
      if (broken.set) throw broken.set;
      kept.set(name, value);
    },
  };
}

const named = (name: string): Error => Object.assign(new Error('no'), { name });

const mine: Settings = {
  volume: 0.25,
  muted: true,
  music: true,
  captions: true,
  motion: 'reduced',
  textSize: 1.25,
  rush: true,
  oneTap: true,
  visited: true,
};

describe('settings', () => {
  test('are the defaults at a first visit', () => {
    expect(openSettings(storageWith(null))).toMatchObject({ settings: defaultSettings, corrupt: false });
  });

  test('are kept', () => {
    const storage = storageWith(null);
    expect(openSettings(storage).save(mine)).toBe(true);
    expect(openSettings(storage)).toMatchObject({ settings: mine, corrupt: false });
  });

  test('lose a bad field, and keep the good ones', () => {
    const kept = { ...mine, volume: 11, motion: 'wild', textSize: '1.5' };
    expect(openSettings(storageWith(JSON.stringify(kept)))).toMatchObject({
      settings: { ...mine, volume: defaultSettings.volume, motion: 'auto', textSize: 1 },
      corrupt: true,
    });
  });

  test('take the default for a field that is not there yet, and pass over one that is no more', () => {
    const { captions: _, ...older } = mine;
    expect(openSettings(storageWith(JSON.stringify({ ...older, colour: 'red' })))).toMatchObject({
      settings: { ...mine, captions: false },
      corrupt: false,
    });
  });

  test.each(['', '{', 'null', '7', '"text"', '[object Object]'])(
    'that are no settings are the defaults: %s',
    (text) => {
      expect(openSettings(storageWith(text))).toMatchObject({
        settings: defaultSettings,
        corrupt: true,
      });
    },
  );

  test('take nothing from a prototype', () => {
    const text = '{"__proto__":{"volume":0.1},"constructor":1}';
    expect(openSettings(storageWith(text))).toMatchObject({ settings: defaultSettings, corrupt: false });
  });

  test('survive storage that is not there, blocked, or full', () => {
    const blocked = { settings: defaultSettings, corrupt: false };
    const none = openSettings(undefined);
    expect(none).toMatchObject(blocked);
    expect(none.save(mine)).toBe(false);
    const refused = openSettings(
      storageWith(null, { get: named('SecurityError'), set: named('SecurityError') }),
    );
    expect(refused).toMatchObject(blocked);
    expect(refused.save(mine)).toBe(false);
    for (const name of ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])
      expect(openSettings(storageWith(null, { set: named(name) })).save(mine)).toBe(false);
  });

  test('are settings, whatever was kept', () => {
    const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
    const fieldNames = Object.keys(defaultSettings);
    const fields = fc.record(
      Object.fromEntries(
        Object.keys(mine).map((key) => [
          key,
          fc.constantFrom(0, 1, 1.5, -1, 1e9, 'full', 'auto', '', true, false, null, [], {}, [1]),
        ]),
      ),
      { requiredKeys: [] },
    );
    const texts = fc.oneof(
      { weight: 1, arbitrary: fc.json({ maxDepth: 1 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      { weight: 8, arbitrary: fields.map((kept) => JSON.stringify(kept)) },
    );
    fc.assert(
      fc.property(texts, (text) => {
        const storage = storageWith(text);
        const { settings, save } = openSettings(storage);
        if (!save(settings)) return false;
        const again = openSettings(storage);
        return !again.corrupt && same(again.settings, settings) && same(Object.keys(settings), fieldNames);
      }),
      { numRuns: 2000 },
    );
  });
});
