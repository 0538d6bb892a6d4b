import { describe, expect, test } from 'vitest';
import { menus, programOf, readSheet, usualPlan, type OrderSheet } from '.';

function sheet(orders: string, ovens = 1, stoves = 1): OrderSheet {
  const result = readSheet({ orders: orders.split(' '), ovens, stoves });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

const options = { secondsAMinute: 0.1, about: ['Tea', '', 'for two'], closed: 'closed' };

describe('a program', () => {
  test('is a file that runs', () => {
    expect(programOf(sheet('tea tea', 3, 2), 'concurrent', usualPlan, options)).toBe(`# Tea
#
# for two

import asyncio
import time


MINUTE = 0.1  # seconds
stove = asyncio.Semaphore(2)


def now():
    return (time.monotonic() - opened) / MINUTE


def prep(what, minutes):
    time.sleep(minutes * MINUTE)


def served(dish):
    async def cooked():
        await dish()
        print(f'{now():5.0f}  {dish.__name__}')

    return cooked


@served
async def tea():
    await boil_the_kettle()
    prep('pour the tea', 1)


async def boil_the_kettle():
    async with stove:
        await asyncio.sleep(3 * MINUTE)


async def main():
    await asyncio.gather(
        tea(),
        tea(),
    )


opened = time.monotonic()
asyncio.run(main())
print(f'{now():5.0f}  closed')
`);
  });

  test('needs no asyncio and no stations where there is one thing at a time', () => {
    expect(programOf(sheet('tea@2.5'), 'synchronous', usualPlan, { ...options, secondsAMinute: 1 }))
      .toBe(`# Tea
#
# for two

import time


def now():
    return time.monotonic() - opened


def prep(what, minutes):
    time.sleep(minutes)


def served(dish):
    def cooked():
        dish()
        print(f'{now():5.1f}  {dish.__name__}')

    return cooked


@served
def tea():
    boil_the_kettle()
    prep('pour the tea', 1)


def boil_the_kettle():
    time.sleep(3)


def main():
    arrival(2.5)
    tea()


def arrival(minute):
    left = minute - now()
    if left > 0:
        time.sleep(left)


opened = time.monotonic()
main()
print(f'{now():5.1f}  closed')
`);
  });

  test('has only the stations that somebody needs', () => {
    const stations = (orders: OrderSheet): readonly string[] =>
      programOf(orders, 'concurrent', usualPlan, options)
        .split('\n')
        .filter((line) => line.includes('Semaphore'));
    expect(stations(menus.salads)).toEqual([]);
    expect(stations(menus.dinner)).toEqual(['oven = asyncio.Semaphore(3)', 'stove = asyncio.Semaphore(2)']);
  });

  test('holds in comments and quotes whatever it is to say', () => {
    const text = programOf(sheet('salad'), 'concurrent', usualPlan, {
      secondsAMinute: 1,
      about: ['a\nimport os'],
      closed: "it's {over}\\",
    });
    expect(text).toContain('# a import os\n');
    expect(text).toContain("print(f'{now():5.0f}  it s over')");
  });
});
