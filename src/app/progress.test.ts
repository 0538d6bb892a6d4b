import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openProgress } from './progress';
import {
  merged,
  mostDays,
  noProgress,
  readProgress,
  withBest,
  writeProgress,
  type Best,
  type Progress,
} from './progress-text';

const key = 'while-it-bakes/progress';

/** A browser's storage, of which parts may fail. `room`: letters that fit into it. */
function storageWith(
  texts: Readonly<Record<string, string>> = {},
  { room = Infinity, blocked = false } = {},
): Storage & { readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map(Object.entries(texts));
  const look = (): void => {
    if (blocked) throw Object.assign(new Error('no'), { name: 'SecurityError' });
  };
  return {
    kept,
    length: kept.size,
    clear: () => kept.clear(),
    key: () => null,
    removeItem(name) {
      look();
      kept.delete(name);
    },
    getItem(name) {
      look();
      return kept.get(name) ?? null;
    },
    setItem(name, value) {
      look();
      const others = [...kept].filter(([other]) => other !== name).map(([, text]) => text.length);
      if (others.reduce((sum, length) => sum + length, value.length) > room)
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      kept.set(name, value);
    },
  };
}

const best = (stars: Best['stars'], inTime: number, total: number, acts = ''): Best => ({
  stars,
  result: { inTime, guests: 4, total },
  acts,
});

const perfect = best(3, 4, 11, '3234124');
const mine = withBest(withBest(noProgress, 'first-service', perfect), '2026-11-29', best(1, 3, 14, '1w2'));

const file = (shifts: unknown, days: unknown = {}, version: unknown = 1): string =>
  JSON.stringify({ format: 'while-it-bakes/progress', version, shifts, days });

describe('what is kept', () => {
  test('is nothing at a first visit, and nothing is written for it', () => {
    const storage = storageWith();
    expect(openProgress(storage)).toMatchObject({ progress: noProgress, state: 'fine' });
    expect(storage.kept.size).toBe(0);
  });

  test('outlives the page, as JSON with a version', () => {
    const storage = storageWith();
    expect(openProgress(storage).save(mine)).toBe(true);
    expect(openProgress(storage)).toMatchObject({ progress: mine, state: 'fine' });
    expect(JSON.parse(storage.kept.get(key) ?? '')).toEqual({
      format: 'while-it-bakes/progress',
      version: 1,
      shifts: {
        'first-service': { stars: 3, result: { inTime: 4, guests: 4, total: 11 }, acts: '3234124' },
      },
      days: { '2026-11-29': { stars: 1, result: { inTime: 3, guests: 4, total: 14 }, acts: '1w2' } },
    });
  });

  test.each<[string, Best, Best]>([
    ['more guests in time', best(1, 3, 9, 'i'), best(1, 4, 20, 'w')],
    ['fewer minutes for as many', best(2, 4, 12, 'i'), best(2, 4, 11, 'w')],
    ['a result instead of none', { stars: 1, result: undefined, acts: '' }, best(1, 1, 30, 'w')],
    ['as good a result of which the acts are known', best(2, 4, 12), best(2, 4, 12, 'w')],
  ])('of two evenings is the one with %s', (_, worse, better) => {
    for (const [first, second] of [
      [worse, better],
      [better, worse],
    ] as const) {
      const progress = withBest(withBest(noProgress, 'supper', first), 'supper', second);
      expect(progress.shifts.get('supper')).toEqual(better);
    }
  });

  test('keeps the stars of one evening and the result of another', () => {
    const undone = best(2, 4, 10, '3w2w');
    expect(withBest(mine, 'first-service', undone).shifts.get('first-service')).toEqual({
      ...undone,
      stars: 3,
    });
    // The first of two that are as good stays.
    expect(withBest(mine, 'first-service', best(3, 4, 11, '3243124'))).toEqual(mine);
  });

  test('is the last thousand days, in order', () => {
    const dayAt = (count: number): string =>
      new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10);
    const days = new Map(Array.from({ length: mostDays }, (_, i) => [dayAt(i + 2), best(1, 1, 20)]));
    const full = withBest({ shifts: new Map(), days }, dayAt(mostDays + 2), best(1, 1, 20));
    expect([...full.days.keys()].slice(0, 2)).toEqual(['2024-01-04', '2024-01-05']);
    expect(full.days.size).toBe(mostDays);
    // An older one has no place any more.
    expect(withBest(full, dayAt(0), best(3, 4, 11))).toEqual(full);
  });
});

describe('a bad entry costs itself alone', () => {
  test.each<[string, unknown, Best | undefined]>([
    ['no entry', 7, undefined],
    ['a list', [3], undefined],
    ['too many stars', { ...perfect, stars: 4 }, { ...perfect, stars: 0 }],
    ['stars in words', { ...perfect, stars: '3' }, { ...perfect, stars: 0 }],
    ['strange acts', { ...perfect, acts: '3x' }, { ...perfect, acts: '' }],
    ['acts without end', { ...perfect, acts: 'i'.repeat(1000) }, { ...perfect, acts: '' }],
    [
      'more guests in time than came',
      { ...perfect, result: { inTime: 5, guests: 4, total: 11 } },
      { stars: 3, result: undefined, acts: '' },
    ],
    [
      'half a guest',
      { ...perfect, result: { inTime: 3.5, guests: 4, total: 11 } },
      { stars: 3, result: undefined, acts: '' },
    ],
    ['no total', { ...perfect, result: { inTime: 3, guests: 4 } }, { stars: 3, result: undefined, acts: '' }],
    [
      'a total before opening',
      { ...perfect, result: { inTime: 3, guests: 4, total: -1 } },
      { stars: 3, result: undefined, acts: '' },
    ],
  ])('%s', (_, entry, read) => {
    const text = file({ 'first-service': perfect, 'friday-rush': entry });
    const storage = storageWith({ [key]: text });
    const { progress, state } = openProgress(storage);
    expect(state).toBe('damaged');
    expect(progress.shifts.get('first-service')).toEqual(perfect);
    expect(progress.shifts.get('friday-rush')).toEqual(read);
    expect(storage.kept.get(`${key}/aside`)).toBe(text);
  });

  test('so does a day that is none, and a name', () => {
    const text = file({ __proto__x: perfect, Supper: perfect, supper: perfect }, { '2026-02-29': perfect });
    const { progress, state } = openProgress(storageWith({ [key]: text }));
    expect(state).toBe('damaged');
    expect([...progress.shifts.keys(), ...progress.days.keys()]).toEqual(['supper']);
  });

  test('a field that is not there yet is no fault', () => {
    const { progress, state } = openProgress(
      storageWith({ [key]: file({ supper: { stars: 2 } }, undefined) }),
    );
    expect(state).toBe('fine');
    expect(progress.shifts.get('supper')).toEqual({ stars: 2, result: undefined, acts: '' });
  });

  test('a shift that this page does not know is kept', () => {
    const storage = storageWith({ [key]: file({ 'shift-of-next-year': perfect }) });
    const store = openProgress(storage);
    expect(store.state).toBe('fine');
    store.save(mine);
    expect(openProgress(storage).progress.shifts.get('shift-of-next-year')).toEqual(perfect);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['damaged', ''],
    ['damaged', '{'],
    ['damaged', 'null'],
    ['damaged', '[object Object]'],
    ['damaged', '{"format":"while-it-bakes/trace","version":1}'],
    ['damaged', file({ supper: perfect }).slice(0, -9)],
    ['damaged', file([])],
    ['damaged', file({ supper: perfect }, {}, 'one')],
    ['newer', file({ supper: { stars: 9 } }, {}, 2)],
  ] as const)('is %s, is moved aside, and said once: %s', (state, text) => {
    const storage = storageWith({ [key]: text });
    const store = openProgress(storage);
    expect(store.state).toBe(state);
    expect(storage.kept.get(`${key}/aside`)).toBe(text);
    expect(store.save(mine)).toBe(true);
    expect(storage.kept.get(`${key}/aside`)).toBe(text);
    const again = openProgress(storage);
    expect(again.state).toBe('fine');
    expect(again.progress.shifts.get('first-service')).toEqual(perfect);
  });

  test('never takes the place of what is aside already', () => {
    const storage = storageWith();
    for (const text of ['1', '2', '2', '3']) {
      storage.setItem(key, text);
      expect(openProgress(storage).state).toBe('damaged');
    }
    const aside = ['', '-2', '-3'].map((place) => storage.kept.get(`${key}/aside${place}`));
    expect(aside).toEqual(['1', '2', '3']);
    // There is no fourth place: it stays where it is, and what is won is not kept.
    storage.setItem(key, '4');
    const store = openProgress(storage);
    expect(store.state).toBe('damaged');
    expect(store.save(mine)).toBe(false);
    expect(store.progress).toEqual(mine);
    expect(storage.kept.get(key)).toBe('4');
  });

  test('stays where it is when there is no room to move it', () => {
    const text = '?'.repeat(600);
    const storage = storageWith({ [key]: text }, { room: 1000 });
    const store = openProgress(storage);
    expect(store.save(mine)).toBe(false);
    expect([...storage.kept]).toEqual([[key, text]]);
  });

  test('by an older page is read by this one, and joined to what was won meanwhile', () => {
    const older = file({ supper: best(2, 3, 12), 'first-service': best(1, 4, 13) });
    const storage = storageWith({
      [key]: writeProgress(mine),
      [`${key}/aside`]: older,
      [`${key}/aside-2`]: '?',
    });
    const { progress, state } = openProgress(storage);
    expect(state).toBe('fine');
    expect(progress).toEqual(withBest(mine, 'supper', best(2, 3, 12)));
    expect(openProgress(storage).progress).toEqual(progress);
    expect([...storage.kept.keys()]).toEqual([key, `${key}/aside-2`]);
  });

  test('that another page left meanwhile is not written over either', () => {
    const storage = storageWith();
    const store = openProgress(storage);
    const newer = file({}, {}, 2);
    storage.setItem(key, newer);
    expect(store.save(mine)).toBe(true);
    expect(storage.kept.get(`${key}/aside`)).toBe(newer);
    expect(openProgress(storage).progress).toEqual(mine);
  });
});

test('two pages that are open at once lose nothing of each other', () => {
  const storage = storageWith();
  const [one, other] = [openProgress(storage), openProgress(storage)];
  one.save(mine);
  other.save(withBest(noProgress, 'supper', best(2, 3, 12)));
  expect(openProgress(storage).progress).toEqual(withBest(mine, 'supper', best(2, 3, 12)));
});

test('storage that is not there, blocked or full is survived, and what is won stays known', () => {
  for (const storage of [undefined, storageWith({}, { blocked: true }), storageWith({}, { room: 100 })]) {
    const store = openProgress(storage);
    expect(store).toMatchObject({ progress: noProgress, state: 'fine' });
    expect(store.save(mine)).toBe(false);
    expect(store.progress).toEqual(mine);
    expect(store.importText(file({ supper: perfect }))).toMatchObject({ ok: true });
    expect(readProgress(store.exportText())).toMatchObject({ progress: withBest(mine, 'supper', perfect) });
  }
});

describe('a file', () => {
  test('brings everything to another machine', () => {
    const storage = storageWith();
    const text = openProgress(storageWith({ [key]: writeProgress(mine) })).exportText();
    const store = openProgress(storage);
    expect(store.importText(text)).toEqual({ ok: true, progress: mine, skipped: false });
    expect(openProgress(storage).progress).toEqual(mine);
  });

  test.each([
    ['not-json', 'stars: 3'],
    ['not-ours', '[]'],
    ['not-ours', '{"orders":["pizza"]}'],
    ['newer', file({}, {}, 2)],
    ['too-long', ' '.repeat(1_000_001)],
  ] as const)('is refused, being %s', (reason, text) => {
    const store = openProgress(storageWith({ [key]: writeProgress(mine) }));
    expect(store.importText(text)).toEqual({ ok: false, reason });
    expect(store.progress).toEqual(mine);
  });

  test('that is good in part is taken in part', () => {
    const store = openProgress(storageWith({ [key]: writeProgress(mine) }));
    expect(store.importText(file({ supper: perfect, 'friday-rush': null }))).toEqual({
      ok: true,
      progress: withBest(mine, 'supper', perfect),
      skipped: true,
    });
  });
});

describe('for any', () => {
  const bests: fc.Arbitrary<Best> = fc
    .record({
      stars: fc.constantFrom(0, 1, 2, 3),
      result: fc.option(
        fc
          .tuple(fc.integer({ min: 1, max: 3 }), fc.nat(3), fc.nat(20))
          .map(([guests, inTime, total]) => ({ guests, inTime: Math.min(inTime, guests), total })),
        { nil: undefined },
      ),
      acts: fc.string({ unit: fc.constantFrom('1', '7', 'w', 'i'), maxLength: 3 }),
    })
    .map((best) => (best.result === undefined ? { ...best, acts: '' } : best));
  const progresses: fc.Arbitrary<Progress> = fc
    .tuple(
      fc.dictionary(fc.constantFrom('supper', 'first-service', 'constructor', 'x-1'), bests),
      fc.dictionary(fc.constantFrom('2026-11-29', '2028-02-29', '2026-01-01'), bests),
    )
    .map(([shifts, days]) =>
      merged(noProgress, { shifts: new Map(Object.entries(shifts)), days: new Map(Object.entries(days)) }),
    );

  test('two, together they have lost no star and no guest, and a second time changes nothing', () => {
    fc.assert(
      fc.property(progresses, progresses, (a, b) => {
        const both = merged(a, b);
        for (const part of ['shifts', 'days'] as const)
          for (const one of [a, b])
            for (const [name, { stars, result }] of one[part]) {
              const kept = both[part].get(name);
              expect(kept?.stars).toBeGreaterThanOrEqual(stars);
              expect(kept?.result?.inTime ?? -1).toBeGreaterThanOrEqual(result?.inTime ?? -1);
            }
        expect(merged(both, b)).toEqual(both);
        expect(merged(both, a)).toEqual(both);
      }),
    );
  });

  test('progress, its text gives it back', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        expect(readProgress(writeProgress(progress))).toEqual({ ok: true, progress, skipped: false });
      }),
    );
  });

  test('text that was kept, it is opened, or still somewhere to be found', () => {
    const junk = fc.constantFrom(0, 3, -1, 1e99, '', 'w', null, [], {}, true);
    const entries = fc.record({
      stars: junk,
      result: fc.oneof(junk, fc.record({ inTime: junk })),
      acts: junk,
    });
    const texts = fc.oneof(
      fc.json({ maxDepth: 2 }),
      fc.string({ unit: 'binary' }),
      fc
        .dictionary(fc.constantFrom('supper', '__proto__', '2026-11-29'), fc.oneof(bests, entries))
        .map((all) => file(all, all)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const storage = storageWith({ [key]: text });
        const store = openProgress(storage);
        expect(store.save(mine)).toBe(true);
        expect(store.state === 'fine' || storage.kept.get(`${key}/aside`) === text).toBe(true);
        expect(openProgress(storage)).toMatchObject({ progress: store.progress, state: 'fine' });
      }),
      { numRuns: 500 },
    );
  });
});
