/** Holds every lesson to the runs that it speaks of. */
import { describe, expect, test } from 'vitest';
import { lowerBound, minutesAlone, readSheet, serve, stepsOf, type OrderSheet } from '../kitchen';
import { handsAt, measuresAt, spansOf, type KitchenKind, type Spans } from '../trace';
import { lessonNames, lessons, type Lesson, type Stop } from '.';
import { beatsOf, endOf, isAlone } from './beats';
import { wholeLessons } from './whole';

const spans = (sheet: OrderSheet, kitchen: KitchenKind): Spans => spansOf(serve(sheet, kitchen));
const total = (sheet: OrderSheet, kitchen: KitchenKind): number => serve(sheet, kitchen).total;

const all = lessonNames.flatMap((name) => {
  const lesson: Lesson = wholeLessons[name];
  return lesson.stops.map((stop, place) => ({ name, lesson, stop, place, title: stop.title }));
});

type Each = (typeof all)[number];
type Of<Kind extends Stop['kind']> = Each & { readonly stop: Extract<Stop, { kind: Kind }> };

const stopsOf = <Kind extends Stop['kind']>(kind: Kind): readonly Of<Kind>[] =>
  all.filter((each): each is Of<Kind> => each.stop.kind === kind);

describe.each(lessonNames)('the lesson %s', (name) => {
  const lesson: Lesson = wholeLessons[name];

  test('is what menus and addresses know of it', () => {
    expect(lessons[name]).toEqual({ lasts: lesson.lasts, sheets: lesson.stops.map(({ sheet }) => sheet) });
  });

  test('begins at once, and each stop before the next, all within its time', () => {
    const times = lesson.stops.map(({ from }) => from);
    expect(times[0]).toBe(0);
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(lesson.lasts);
  });

  test('can be cooked', () => {
    for (const { sheet } of lesson.stops) expect(readSheet(sheet)).toEqual({ ok: true, sheet });
  });

  test('has beats at every stop, none before the one it follows or beyond the run', () => {
    for (const [place, stop] of lesson.stops.entries()) {
      const minutes = beatsOf(lesson, place).map(({ minute }) => minute);
      expect(minutes.length).toBeGreaterThan(0);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
      expect(minutes.every((minute) => minute >= 0 && minute <= endOf(stop))).toBe(true);
    }
  });
});

describe.each(stopsOf('sheet'))('$name: $title', ({ lesson, stop, place }) => {
  test('he closes when it says', () => {
    expect(total(stop.sheet, 'synchronous')).toBe(stop.his);
    expect(stop.answer).toMatch(new RegExp(`\\b${String(stop.his)}\\b`));
  });

  test('what is new on it was not on the sheet before', () => {
    if (stop.added === undefined) return expect(isAlone(stop)).toBe(true);
    expect(stop.sheet.orders.toSpliced(stop.added, 1)).toEqual(lesson.stops[place - 1]?.sheet.orders);
  });
});

describe.each(stopsOf('vote'))('$name: $title', ({ lesson, stop, place }) => {
  const base = stop.longerThan === undefined ? 0 : total(stop.longerThan, 'concurrent');

  test('one answer is right: the one that the run gives', () => {
    const right = total(stop.sheet, 'concurrent') - base;
    for (const { minutes, right: isRight } of stop.answers)
      expect([minutes, isRight]).toEqual([minutes, minutes === right]);
    expect(stop.answers.filter(({ right }) => right)).toHaveLength(1);
    expect(new Set(stop.answers.map(({ minutes }) => minutes)).size).toBe(stop.answers.length);
  });

  test('an answer that would be true of another sheet is true of it, and the dishes are the same', () => {
    const dishes = ({ orders }: OrderSheet): readonly string[] => orders.map(({ dish }) => dish).toSorted();
    for (const { minutes, trueOf } of stop.answers)
      if (trueOf !== undefined) {
        expect(total(trueOf, 'concurrent') - base).toBe(minutes);
        expect(dishes(trueOf)).toEqual(dishes(stop.sheet));
      }
  });

  test('there are as many answers as a class has letters, and a run settles it', () => {
    expect(stop.answers.length).toBeGreaterThan(1);
    expect(stop.answers.length).toBeLessThanOrEqual(4);
    const settled = lesson.stops.flatMap((_, at) => beatsOf(lesson, at)).filter((beat) => beat.is === 'why');
    expect(settled.filter(({ settles }) => settles === place)).toHaveLength(1);
  });
});

describe.each(stopsOf('run'))('$name: $title', ({ lesson, stop, place }) => {
  const hers = spans(stop.sheet, 'concurrent');
  const his = spans(stop.sheet, 'synchronous');

  test('each pause lies in both runs, and her hands do what the right answer says and no other', () => {
    expect(stop.pauses.length).toBeGreaterThan(0);
    for (const { minute, answers, he } of stop.pauses) {
      expect(minute).toBeGreaterThan(0);
      expect(minute).toBeLessThan(hers.trace.total);
      const { doing, to } = handsAt(hers, minute);
      expect(to).toBeGreaterThanOrEqual(minute + 1);
      for (const answer of answers)
        expect([answer.text, answer.right]).toEqual([answer.text, answer.doing === doing]);
      expect(answers.filter(({ right }) => right)).toHaveLength(1);
      expect(handsAt(his, minute).doing).toBe(he);
    }
  });

  test('it settles a vote on the same sheet', () => {
    const vote = lesson.stops.slice(0, place).findLast(({ kind }) => kind === 'vote');
    expect(vote?.sheet).toEqual(stop.sheet);
  });
});

describe.each(stopsOf('sentence'))('$name: $title', ({ stop }) => {
  const figures = (kitchen: KitchenKind) => {
    const { busy, held, idle } = measuresAt(spans(stop.sheet, kitchen), Infinity);
    const oven = spans(stop.sheet, kitchen)
      .slots.oven.flat()
      .reduce((sum, { from, rings }) => sum + rings - from, 0);
    return { busy, stood: held + idle, oven };
  };

  test('each chip has the figures of the runs', () => {
    for (const { measure, figures: said } of stop.chips)
      expect(said).toEqual({
        synchronous: figures('synchronous')[measure],
        concurrent: figures('concurrent')[measure],
      });
  });

  test('one thing was saved, and something was not', () => {
    const saved = stop.chips.filter((chip) => chip.figures.concurrent < chip.figures.synchronous);
    expect(saved).toHaveLength(1);
    expect(stop.chips.length).toBeGreaterThan(saved.length);
    expect(stop.model).toContain(`${stop.around[0]}${saved[0]?.text ?? ''}${stop.around[1]}`);
  });
});

describe.each(all)('$name: $title', ({ lesson, stop, place }) => {
  test('every figure that it says is one of the runs', () => {
    const known = new Set(lesson.stops.slice(0, place + 1).flatMap(figuresOf));
    const said = numbersIn(textsIn(stop));
    expect(said.filter((figure) => !known.has(figure))).toEqual([]);
  });
});

/** Every sentence of a stop. */
function textsIn(part: unknown, key = ''): readonly string[] {
  if (typeof part === 'string') return ['kind', 'doing', 'he', 'measure'].includes(key) ? [] : [part];
  if (typeof part !== 'object' || part === null || key === 'sheet') return [];
  return Object.entries(part).flatMap(([name, each]) => textsIn(each, Array.isArray(part) ? key : name));
}

const numbersIn = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => Array.from(text.matchAll(/\d+(\.\d+)?/g), ([figure]) => Number(figure)));

function figuresOf(stop: Stop): readonly number[] {
  const answers = stop.kind === 'vote' ? stop.answers : [];
  const others = answers.flatMap(({ trueOf }) => (trueOf === undefined ? [] : [total(trueOf, 'concurrent')]));
  return [
    ...answers.map(({ minutes }) => minutes),
    ...others,
    lowerBound(stop.sheet).minutes,
    ...stop.sheet.orders.flatMap(({ dish }) => {
      const steps = stepsOf(dish);
      const hands = steps.filter(({ at }) => at === 'hands').reduce((sum, { minutes }) => sum + minutes, 0);
      return [minutesAlone(dish), hands, ...steps.map(({ minutes }) => minutes)];
    }),
    ...(['synchronous', 'concurrent'] as const).flatMap((kitchen) => {
      const run = spans(stop.sheet, kitchen);
      const { busy, held, idle } = measuresAt(run, Infinity);
      const rings = [...run.slots.oven, ...run.slots.stove].flat().map(({ rings }) => rings);
      const edges = run.hands.flatMap(({ from, to }) => [from, to]);
      return [run.trace.total, busy, held + idle, ...rings, ...edges];
    }),
  ];
}
