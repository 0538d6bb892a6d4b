import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isActsText, mostActs, readActs, writeActs, type Act, type Acts, type Deed } from './acts';
import { play, type Evening, type Played } from './play';
import { actsOf } from './replay';
import { shifts } from './shifts';

const evenings = Object.values(shifts) as readonly Evening[];
const firstService = shifts['first-service'];

/** Everybody in time: toast, pizza, toast, soup, salad, pizza, soup. */
const perfect: Acts = [
  { take: 2, minute: 0 },
  { take: 1, minute: 1 },
  { take: 2, minute: 3 },
  { take: 3, minute: 4 },
  { take: 0, minute: 5 },
  { take: 1, minute: 9 },
  { take: 3, minute: 10 },
];

const plates = ({ trace }: Played): readonly string[] =>
  trace.events.flatMap((event) =>
    event.kind === 'served' ? [`${String(event.order + 1)} at ${String(event.t)}`] : [],
  );

describe('the text of acts', () => {
  test('has a letter for each: a place on the sheet, w for a bell, i for a minute', () => {
    expect(writeActs(perfect)).toBe('3234124');
    const rests: readonly Deed[] = [{ take: 6 }, { wait: 'bell' }, { wait: 'minute' }, { take: 0 }];
    expect(writeActs(rests)).toBe('7wi1');
    expect(readActs('7wi1')).toEqual(rests);
  });

  test('is read as far as it is one', () => {
    expect(readActs('31x2')).toEqual([{ take: 2 }, { take: 0 }]);
    for (const text of ['8', '0', 'W', ' 1', '🍕1', '\n']) {
      expect(readActs(text)).toEqual([]);
      expect(isActsText(text)).toBe(false);
    }
    expect(isActsText('')).toBe(true);
    expect(isActsText('i'.repeat(mostActs))).toBe(true);
    expect(isActsText('i'.repeat(mostActs + 1))).toBe(false);
    expect(readActs('i'.repeat(mostActs + 1))).toHaveLength(mostActs);
  });
});

describe('an evening played again', () => {
  test('has the minutes that the text leaves out', () => {
    const replayed = actsOf(firstService, '3234124');
    expect(replayed).toEqual({ acts: perfect, dropped: 0 });
    const played = play(firstService, replayed.acts);
    expect(played).toMatchObject({ ending: 'closed', choice: undefined });
    expect(plates(played)).toEqual(['3 at 4', '1 at 9', '2 at 10', '4 at 11']);
  });

  test('rests where it did', () => {
    // The soup comes at 2; an idle minute after the toast's first; then its bell.
    expect(actsOf(firstService, '3iw2').acts).toEqual([
      { take: 2, minute: 0 },
      { wait: 'minute', minute: 1 },
      { wait: 'bell', minute: 2 },
      { take: 1, minute: 3 },
    ]);
  });

  test.each([
    ['a dish that is in the oven', '323234124', 3],
    ['a dish that is not ordered yet', '43234124', 0],
    ['no such order', '37', 1],
    ['what is no act', '3x234124', 1],
    ['what comes after the end', '3234124w1', 7],
  ])('ends before %s', (_, text, kept) => {
    const { acts, dropped } = actsOf(firstService, text);
    expect(acts).toEqual(actsOf(firstService, text.slice(0, kept)).acts);
    expect(dropped).toBe(text.length - kept);
  });

  test('does not wait for a bell when there is none to come', () => {
    const alone: Evening = {
      sheet: { orders: [{ dish: 'side_salad', arrives: 0 }], ovens: 1, stoves: 1 },
      rules: firstService.rules,
    };
    expect(actsOf(alone, 'w1')).toEqual({ acts: [], dropped: 2 });
    expect(actsOf(alone, 'iw1')).toEqual({ acts: [{ wait: 'minute', minute: 0 }], dropped: 2 });
  });
});

/** Plays by chance: every number picks one of what could be done. */
function playBy(evening: Evening, chances: readonly number[]): Played {
  let played = play(evening, []);
  for (const chance of chances) {
    const { choice, acts } = played;
    if (choice === undefined) break;
    const { minute, ready, bell } = choice;
    const possible: readonly Act[] = [
      ...ready.map((take) => ({ take, minute })),
      { wait: 'minute', minute },
      ...(bell === undefined ? [] : [{ wait: 'bell', minute } as const]),
    ];
    played = play(evening, [...acts, possible[chance % possible.length] as Act]);
    expect(played.acts).toHaveLength(acts.length + 1);
  }
  return played;
}

test('any play goes through a text and comes back act by act, event by event', () => {
  const chances = fc.array(fc.nat(999), { maxLength: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...evenings), chances, (evening, chances) => {
      const { acts, trace } = playBy(evening, chances);
      const text = writeActs(acts);
      expect(isActsText(text)).toBe(true);
      const again = actsOf(evening, text);
      expect(again).toEqual({ acts, dropped: 0 });
      expect(play(evening, again.acts).trace).toEqual(trace);
    }),
    { numRuns: 150 },
  );
});

test('any text is an evening, as far as it makes sense', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('1234567wi')), maxLength: 40 });
  const texts = fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 10 }));
  fc.assert(
    fc.property(fc.constantFrom(...evenings), texts, (evening, text) => {
      const { acts, dropped } = actsOf(evening, text);
      expect(writeActs(acts)).toBe(text.slice(0, text.length - dropped));
      expect(play(evening, acts).acts).toEqual(acts);
    }),
    { numRuns: 300 },
  );
});
