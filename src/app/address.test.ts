import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dishNames,
  limits,
  mainNames,
  menuNames,
  menus,
  orderText,
  readSheet,
  usualPlan,
  waitsOf,
} from '../kitchen';
import { panes } from '../panels/model';
import { speeds } from '../playback';
import { mostActs } from '../shifts/acts';
import { shiftNames, shifts } from '../shifts/shifts';
import { readAddress, writeAddress, type AddressProblem, type Place } from './address';
import { closedGlass } from './glass';

const supper: Place = {
  menu: 'supper',
  sheet: menus.supper,
  plan: usualPlan,
  speed: 1,
  at: undefined,
  event: undefined,
  present: false,
  sound: false,
  embed: false,
  glass: closedGlass,
  lesson: undefined,
  shift: undefined,
};

/** The orders as one would write them, and the stations: `pizza soup@2 | 1 1`. */
function brief(hash: string): string {
  const { place, problems } = readAddress(hash);
  expect(problems).toEqual([]);
  const { orders, ovens, stoves } = place.sheet;
  return `${orders.map(orderText).join(' ')} | ${String(ovens)} ${String(stoves)}`;
}

describe('an address says', () => {
  test('supper, when it says nothing', () => {
    for (const hash of ['', '#', '#&', '#&&  &'])
      expect(readAddress(hash)).toEqual({ place: supper, problems: [] });
  });

  test('which menu', () => {
    for (const menu of menuNames)
      expect(readAddress(`#menu=${menu}`)).toEqual({
        place: { ...supper, menu, sheet: menus[menu] },
        problems: [],
      });
  });

  test('which orders, ovens and stoves', () => {
    expect(brief('#orders=pizza,soup,salad@2&ovens=2&stoves=3')).toBe('pizza soup salad@2 | 2 3');
    expect(brief('#orders=pizza,soup')).toBe('pizza soup | 1 1');
    expect(readAddress('#orders=pizza,soup,salad').place.menu).toBe('supper');
    expect(readAddress('#orders=pizza,soup,salad&ovens=2').place.menu).toBeUndefined();
  });

  test('that a menu has other stations', () => {
    expect(brief('#menu=dinner&ovens=1')).toBe('bread cupcake salad pizza cake pie soup | 1 2');
    expect(brief('#menu=dinner&orders=pie')).toBe('pie | 3 2');
  });

  test('how fast, from which minute, for whom', () => {
    expect(readAddress('#menu=supper&speed=0.25&at=9.5&present&sound').place).toEqual({
      ...supper,
      speed: 0.25,
      at: 9.5,
      present: true,
      sound: true,
    });
    expect(readAddress('#present=0&sound=off').place).toEqual(supper);
    expect(readAddress('#present=yes&sound=1').place).toEqual({ ...supper, present: true, sound: true });
    expect(readAddress('#embed').place).toEqual({ ...supper, embed: true });
    expect(readAddress('#', '?embed').place).toEqual({ ...supper, embed: true });
    for (const search of ['?utm=1', '?embed=0']) expect(readAddress('#', search).place).toEqual(supper);
  });

  test('how she goes about it, and which waits hold her hands', () => {
    expect(
      readAddress('#main=in+turn&blocking=soup/simmer+the+soup, pizza/bake the pizza').place.plan,
    ).toEqual({ main: 'in turn', blocking: ['pizza/bake the pizza', 'soup/simmer the soup'] });
    expect(readAddress('#main=TASKS').place.plan).toEqual({ main: 'tasks', blocking: [] });
  });

  test('what one looks at behind the glass', () => {
    expect(readAddress('#glass=loop&watch=synchronous&order=3&choices&marks=9,5,9').place.glass).toEqual({
      open: true,
      pane: 'loop',
      kitchen: 'synchronous',
      selected: 2,
      choices: true,
      bookmarks: [5, 9],
    });
    expect(readAddress('#glass').place.glass).toEqual({ ...closedGlass, open: true });
  });
});

describe('a teacher may type', () => {
  test.each([
    ['#Orders=Pizza, Soup, SALAD@2', 'pizza soup salad@2 | 1 1'],
    ['#orders=pizza soup', 'pizza soup | 1 1'],
    ['#orders=pizza+soup', 'pizza soup | 1 1'],
    ['#orders=pizza,%20soup%2C salad', 'pizza soup salad | 1 1'],
    ['#orders=pizza; soup;', 'pizza soup | 1 1'],
    ['#orders=3xsalad', 'salad salad salad | 1 1'],
    ['#orders=2 x salad @ 4, tea', 'salad@4 salad@4 tea | 1 1'],
    ['#orders=2 salad tea', 'salad salad tea | 1 1'],
    ['#orders=2 pizzas, Teas@3', 'pizza pizza tea@3 | 1 1'],
    ['#orders=salad x2,tea×2', 'salad salad tea tea | 1 1'],
    ['#orders=salad@2 x2', 'salad@2 salad@2 | 1 1'],
    ['#orders=salad@2 soup', 'salad@2 soup | 1 1'],
    ['#orders=task1 x2', 'task1 task1 | 1 1'],
    ['#orders=0xpizza,salad', 'salad | 1 1'],
    ['#MENU = Two Tasks', 'task1 task2 | 0 0'],
    ['#two-tasks', 'task1 task2 | 0 0'],
    ['#menu%3Ddinner%26ovens%3D2', 'bread cupcake salad pizza cake pie soup | 2 2'],
    ['#menu=dinner&amp;ovens=2', 'bread cupcake salad pizza cake pie soup | 2 2'],
  ])('%s', (hash, sheet) => {
    expect(brief(hash)).toBe(sheet);
  });

  test.each([
    ['1/4', 0.25],
    ['½', 0.5],
    ['x2', 2],
    ['8x', 8],
  ])('speed=%s', (text, speed) => {
    expect(readAddress(`#speed=${text}`)).toEqual({ place: { ...supper, speed }, problems: [] });
  });

  test('at=11,5', () => {
    expect(readAddress('#at=11,5').place.at).toBe(11.5);
  });
});

test.each<[string, AddressProblem]>([
  ['#lesson=soup', { code: 'no-such', part: 'lesson', text: 'soup', some: ['salad'] }],
  ['#lesson=__proto__', { code: 'no-such', part: 'lesson', text: '__proto__', some: ['salad'] }],
  ['#shift=brunch', { code: 'no-such', part: 'shift', text: 'brunch', some: [...shiftNames, 'daily'] }],
  ['#shift=', { code: 'no-such', part: 'shift', text: '', some: [...shiftNames, 'daily'] }],
  [
    '#shift=__proto__&rush&acts=1',
    { code: 'no-such', part: 'shift', text: '__proto__', some: [...shiftNames, 'daily'] },
  ],
  ['#acts=123', { code: 'unknown-part', text: 'acts=123' }],
  ['#day=2026-11-29', { code: 'unknown-part', text: 'day=2026-11-29' }],
  ['#rush', { code: 'unknown-part', text: 'rush' }],
  ['#stop=3', { code: 'unknown-part', text: 'stop=3' }],
  ['#menu=super', { code: 'unknown-menu', text: 'super', guess: 'supper' }],
  ['#menu=', { code: 'unknown-menu', text: '', guess: null }],
  ['#menu=__proto__', { code: 'unknown-menu', text: '__proto__', guess: null }],
  ['#orders=', { code: 'no-orders' }],
  ['#orders=piza', { code: 'unknown-dish', text: 'piza', guess: 'pizza' }],
  ['#orders=🍕', { code: 'unknown-dish', text: '🍕', guess: null }],
  ['#orders=3', { code: 'unknown-dish', text: '3', guess: null }],
  ['#orders=tea@soon', { code: 'bad-arrival', text: 'soon', dish: 'tea', most: 240 }],
  ['#orders=tea@1e3', { code: 'bad-arrival', text: '1e3', dish: 'tea', most: 240 }],
  ['#orders=61xtea', { code: 'too-many-orders', count: 61, most: 60 }],
  ['#orders=999999999xtea,tea', { code: 'too-many-orders', count: 1e9, most: 60 }],
  ['#ovens=1000000000', { code: 'bad-count', part: 'ovens', text: '1000000000', most: 8 }],
  ['#ovens=10^9', { code: 'bad-count', part: 'ovens', text: '10^9', most: 8 }],
  ['#ovens=', { code: 'bad-count', part: 'ovens', text: '', most: 8 }],
  ['#stoves=-1', { code: 'bad-count', part: 'stoves', text: '-1', most: 8 }],
  ['#orders=pie&ovens=0', { code: 'no-station', dish: 'pie', part: 'ovens' }],
  ['#orders=%zz', { code: 'bad-encoding', text: 'orders=%zz' }],
  ['#ovens=2&stoves=%', { code: 'bad-encoding', text: 'stoves=%' }],
  ['#speed=3', { code: 'bad-speed', text: '3' }],
  ['#speed=constructor', { code: 'bad-speed', text: 'constructor' }],
  ['#at=-1', { code: 'bad-minute', text: '-1' }],
  ['#at=noon', { code: 'bad-minute', text: 'noon' }],
  ['#event=some', { code: 'unknown-part', text: 'event=some' }],
  ['#order=4', { code: 'bad-order', text: '4', most: 3 }],
  ['#order=soup', { code: 'bad-order', text: 'soup', most: 3 }],
  ['#marks=5,soon', { code: 'bad-minute', text: 'soon' }],
  ['#main=chaos', { code: 'no-such', part: 'main', text: 'chaos', some: ['in turn', 'tasks', 'gather'] }],
  ['#watch=both', { code: 'no-such', part: 'watch', text: 'both', some: ['concurrent', 'synchronous'] }],
  [
    '#blocking=pizza/eat it',
    { code: 'no-such', part: 'blocking', text: 'pizza/eat it', some: ['pizza/bake the pizza'] },
  ],
  ['#present=maybe', { code: 'unknown-part', text: 'present=maybe' }],
  ['#colour=red', { code: 'unknown-part', text: 'colour=red' }],
  ['#__proto__=1', { code: 'unknown-part', text: '__proto__=1' }],
  [`#${'🍕'.repeat(99)}`, { code: 'unknown-part', text: `${'🍕'.repeat(24)}…` }],
])('%s is a problem, and gives supper', (hash, problem) => {
  const { place, problems } = readAddress(hash);
  expect({ ...place, glass: { ...place.glass, bookmarks: [] } }).toEqual(supper);
  expect(problems).toEqual([problem]);
});

test('what is wrong in one part leaves the others as they are', () => {
  expect(readAddress('#menu=duo&speed=fast&at=%&present')).toEqual({
    place: { ...supper, menu: 'duo', sheet: menus.duo, present: true },
    problems: [
      { code: 'bad-encoding', text: 'at=%' },
      { code: 'bad-speed', text: 'fast' },
    ],
  });
});

test('a flood of mistakes is told in three, those of the sheet first, and a count', () => {
  expect(readAddress('#a&b&c&orders=60xpiza,sushi&d').problems).toEqual([
    { code: 'too-many-orders', count: 61, most: 60 },
    { code: 'unknown-part', text: 'a' },
    { code: 'unknown-part', text: 'b' },
    { code: 'more-problems', count: 2 },
  ]);
  expect(readAddress('#a&b&orders=piza,sushi,piza,gruel,fondue,ramen').problems).toEqual([
    { code: 'unknown-dish', text: 'piza', guess: 'pizza' },
    { code: 'unknown-dish', text: 'sushi', guess: null },
    { code: 'unknown-dish', text: 'gruel', guess: null },
    { code: 'more-problems', count: 4 },
  ]);
});

test('a lesson brings its own sheet, and an address can name its stop', () => {
  const [first, fourth] = ['#lesson=salad', '#lesson=salad&stop=4&speed=2&present'].map((hash) =>
    readAddress(hash),
  );
  expect(first).toEqual({
    place: { ...supper, menu: 'duo', sheet: menus.duo, lesson: { name: 'salad', stop: 0 } },
    problems: [],
  });
  expect(fourth).toEqual({
    place: { ...supper, speed: 2, present: true, lesson: { name: 'salad', stop: 3 } },
    problems: [],
  });
  expect([first, fourth].map((result) => result && writeAddress(result.place))).toEqual([
    '#lesson=salad',
    '#lesson=salad&stop=4&speed=2&present',
  ]);
  // What is on the stage is the lesson's.
  expect(readAddress('#lesson=salad&menu=dinner&at=4&glass=loop')).toEqual(first);
});

test.each(['7', '0', '', 'two', '-1', '1e3'])('stop=%s is a problem, and gives the first', (text) => {
  const { place, problems } = readAddress(`#lesson=salad&stop=${text}`);
  expect(place.lesson).toEqual({ name: 'salad', stop: 0 });
  expect(problems).toEqual([{ code: 'bad-stop', text, most: 6 }]);
});

test('a shift brings its own sheet, and may hold how it was played', () => {
  const { sheet } = shifts['first-service'];
  const place = { ...supper, menu: undefined, sheet };
  const shift = { name: 'first-service', day: undefined, acts: '', rush: false, undone: false } as const;
  expect(readAddress('#shift=first-service')).toEqual({ place: { ...place, shift }, problems: [] });
  expect(readAddress('#shift=First Service&acts=3234 12W&rush&undone&speed=4&present')).toEqual({
    place: {
      ...place,
      speed: 4,
      present: true,
      shift: { ...shift, acts: '323412w', rush: true, undone: true },
    },
    problems: [],
  });
  expect(readAddress('#shift=supper').place).toEqual({ ...supper, shift: { ...shift, name: 'supper' } });
  for (const hash of ['#shift=first-service', '#shift=first-service&acts=31w24&rush&undone&speed=4&present'])
    expect(writeAddress(readAddress(hash).place)).toBe(hash);
  // What is on the stage is the shift's; but a lesson is a lesson.
  expect(readAddress('#shift=first-service&menu=dinner&at=4&glass=loop').place).toEqual({ ...place, shift });
  expect(readAddress('#shift=first-service&lesson=salad').place.shift).toBeUndefined();
});

test('a daily service is of its day, or of today', () => {
  const shift = { name: 'daily', day: '2026-11-29', acts: '', rush: false, undone: false } as const;
  expect(readAddress('#shift=daily&day=2026-11-29')).toEqual({ place: { ...supper, shift }, problems: [] });
  expect(writeAddress({ ...supper, shift: { ...shift, acts: '3w' } })).toBe(
    '#shift=daily&day=2026-11-29&acts=3w',
  );
  expect(readAddress('#shift=daily').place.shift).toEqual({ ...shift, day: undefined });
  expect(readAddress('#shift=daily&day=2028-02-29').problems).toEqual([]);
});

test.each<[string, AddressProblem]>([
  ['acts=318', { code: 'bad-acts', text: '318' }],
  ['acts=3,1', { code: 'bad-acts', text: '3,1' }],
  ['acts=🍕', { code: 'bad-acts', text: '🍕' }],
  [`acts=${'i'.repeat(mostActs + 1)}`, { code: 'bad-acts', text: `${'i'.repeat(24)}…` }],
  ['day=2026-02-29', { code: 'bad-day', text: '2026-02-29' }],
  ['day=2026-04-31', { code: 'bad-day', text: '2026-04-31' }],
  ['day=2026-11-00', { code: 'bad-day', text: '2026-11-00' }],
  ['day=2026-13-01', { code: 'bad-day', text: '2026-13-01' }],
  ['day=2100-02-29', { code: 'bad-day', text: '2100-02-29' }],
  ['day=29.11.2026', { code: 'bad-day', text: '29.11.2026' }],
  ['day=', { code: 'bad-day', text: '' }],
  ['rush=maybe', { code: 'unknown-part', text: 'rush=maybe' }],
])('%s is a problem, and the daily service begins', (part, problem) => {
  const { place, problems } = readAddress(`#shift=daily&${part}`);
  expect(place.shift).toEqual({ name: 'daily', day: undefined, acts: '', rush: false, undone: false });
  expect(problems).toEqual([problem]);
});

test('a shift has no day but its own', () => {
  const { place, problems } = readAddress('#shift=supper&day=2026-11-29');
  expect(place.shift).toEqual({ name: 'supper', day: undefined, acts: '', rush: false, undone: false });
  expect(problems).toEqual([{ code: 'unknown-part', text: 'day=2026-11-29' }]);
});

test('acts that no address may hold are left out', () => {
  for (const acts of ['i'.repeat(mostActs + 1), '8'])
    expect(
      writeAddress({
        ...supper,
        shift: { name: 'supper', day: undefined, acts, rush: false, undone: false },
      }),
    ).toBe('#shift=supper');
});

test('an address is written as one would type it', () => {
  const result = readSheet({ orders: ['pizza', 'soup', 'salad@2'] });
  if (!result.ok) throw new Error('the sheet is wrong');
  expect(writeAddress({ ...supper, at: 9 })).toBe('#menu=supper&at=9');
  expect(writeAddress({ ...supper, speed: 0.25, at: 1 / 3, present: true, sound: true })).toBe(
    '#menu=supper&at=0.33&speed=0.25&present&sound',
  );
  expect(writeAddress({ ...supper, menu: undefined, sheet: result.sheet })).toBe(
    '#orders=pizza,soup,salad@2&ovens=1&stoves=1',
  );
});

test('of a sheet that no address may ask for nothing is said', () => {
  const late = { orders: [{ dish: 'tea', arrives: 300 }], ovens: 1, stoves: 1 } as const;
  const glass = { ...closedGlass, selected: 0 };
  expect(writeAddress({ ...supper, sheet: late, at: 4, glass, present: true })).toBe('#present');
});

describe('for any', () => {
  const places: fc.Arbitrary<Place> = fc
    .record({
      orders: fc.array(
        fc.record({
          dish: fc.constantFrom(...dishNames),
          arrives: fc.integer({ min: 0, max: limits.arrives * 4 }).map((quarters) => quarters / 4),
        }),
        { minLength: 1, maxLength: limits.orders },
      ),
      menu: fc.option(fc.constantFrom(...menuNames), { nil: undefined }),
      ovens: fc.integer({ min: 1, max: limits.slots }),
      stoves: fc.integer({ min: 1, max: limits.slots }),
      speed: fc.constantFrom(...speeds),
      at: fc.option(
        fc.integer({ min: 0, max: 99999 }).map((hundredths) => hundredths / 100),
        { nil: undefined },
      ),
      event: fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined }),
      present: fc.boolean(),
      sound: fc.boolean(),
      embed: fc.boolean(),
      plan: fc.record({
        main: fc.constantFrom(...mainNames),
        blocking: fc.subarray(dishNames.flatMap(waitsOf)).map((waits) => waits.toSorted()),
      }),
      glass: fc
        .record({
          open: fc.boolean(),
          pane: fc.constantFrom(...panes),
          kitchen: fc.constantFrom('concurrent' as const, 'synchronous' as const),
          selected: fc.constantFrom(undefined, 0),
          choices: fc.boolean(),
          bookmarks: fc
            .uniqueArray(fc.integer({ min: 0, max: 24000 }), { maxLength: 60 })
            .map((marks) => marks.toSorted((a, b) => a - b).map((hundredths) => hundredths / 100)),
        })
        // A closed glass has nothing in front.
        .map((glass) => (glass.open ? glass : { ...glass, pane: closedGlass.pane })),
    })
    .map(({ menu, orders, ovens, stoves, ...rest }) => {
      const sheet = menu === undefined ? { orders, ovens, stoves } : menus[menu];
      const known = menu ?? readAddress(writeAddress({ ...supper, sheet })).place.menu;
      return { menu: known, sheet, lesson: undefined, shift: undefined, ...rest };
    });

  const evenings: fc.Arbitrary<Place> = fc
    .record({
      name: fc.constantFrom(...shiftNames, 'daily' as const),
      acts: fc.string({ unit: fc.constantFrom(...Array.from('1234567wi')), maxLength: 40 }),
      rush: fc.boolean(),
      undone: fc.boolean(),
      day: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      isToday: fc.boolean(),
      page: fc.record({
        speed: fc.constantFrom(...speeds),
        present: fc.boolean(),
        sound: fc.boolean(),
        embed: fc.boolean(),
      }),
    })
    .map(({ name, acts, rush, undone, day, isToday, page }) => {
      const own = name === 'daily' && !isToday ? day.toISOString().slice(0, 10) : undefined;
      const sheet = name === 'daily' ? menus.supper : shifts[name].sheet;
      const menu = sheet === menus.supper ? ('supper' as const) : undefined;
      return { ...supper, ...page, menu, sheet, shift: { name, acts, rush, undone, day: own } };
    });

  test('place, its address gives it back', () => {
    fc.assert(
      fc.property(fc.oneof(places, evenings), (place) => {
        expect(readAddress(writeAddress(place))).toEqual({ place, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  /** Whatever comes in, a place that can be cooked comes out; and supper where the sheet was wrong. */
  function expectPlace(hash: string): void {
    const { place, problems } = readAddress(hash);
    if (place.shift === undefined) expect(readSheet(place.sheet)).toEqual({ ok: true, sheet: place.sheet });
    expect(speeds).toContain(place.speed);
    expect(place.at ?? 0).toBeGreaterThanOrEqual(0);
    for (const { code } of problems) expect(code).toMatch(/^[a-z-]+$/);
    expect(readAddress(writeAddress(place))).toEqual({ place, problems: [] });
  }

  const fragment = fc
    .array(
      fc.oneof(
        fc.constantFrom('menu', 'orders', 'ovens', 'stoves', 'speed', 'at', 'present', 'sound', '__proto__'),
        fc.constantFrom('event', 'main', 'blocking', 'embed', 'glass', 'watch', 'order', 'choices', 'marks'),
        fc.constantFrom('shift', 'day', 'acts', 'rush', 'daily', '2026-11-29', '3w1i', ...shiftNames),
        fc.constantFrom(
          '=',
          '&',
          ',',
          '@',
          '+',
          '%',
          '%20',
          '%zz',
          '%E2%82',
          ' ',
          'x',
          '3x',
          ';',
          '#',
          '&amp;',
        ),
        fc.constantFrom(
          ...dishNames,
          ...menuNames,
          'toString',
          '🍕',
          '\ud83c',
          '1e400',
          '0x10',
          '9'.repeat(400),
        ),
        fc.integer().map(String),
        fc.string({ maxLength: 5, unit: 'binary' }),
      ),
      { maxLength: 14 },
    )
    .map((pieces) => `#${pieces.join('')}`);

  test('string, there is a place', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), expectPlace), { numRuns: 1000 });
    fc.assert(fc.property(fragment, expectPlace), { numRuns: 2000 });
  });

  test('valid address that loses, gains or changes a letter, there is a place', () => {
    const slips = fc.array(fc.tuple(fc.nat(), fc.nat(1), fc.string({ unit: 'binary', maxLength: 2 })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.oneof(places, evenings), slips, (place, slips) => {
        expectPlace(
          slips.reduce((text, [where, cut, put]) => {
            const at = where % text.length;
            return text.slice(0, at) + put + text.slice(at + cut);
          }, writeAddress(place)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('length, an answer comes at once', () => {
    for (const piece of [' ', '@', 'x', '1', '1 ', ',', '%20', '&', '&a', 'tea,', '1x', '='])
      expectPlace(`#orders=${piece.repeat(5_000)}`);
  });
});
