import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Deque } from './deque';
import type { Runnable } from './events';
import { EventLoop } from './loop';
import { nowhere, parted, rung, Timers, type Timer } from './timers';

class Bell implements Timer {
  readonly when: number;
  readonly number: number;
  place = nowhere;
  age = 0;
  ahead: Timer | undefined = undefined;
  behind: Timer | undefined = undefined;

  constructor(when: number, number: number) {
    this.when = when;
    this.number = number;
  }

  run(): void {
    throw new Error('nobody runs it here');
  }
}

const drain = (ready: Deque<Runnable>): readonly Runnable[] => {
  const items: Runnable[] = [];
  while (ready.length > 0) items.push(ready.shift());
  return items;
};

/** Which they are. Bells know their neighbours: compared whole, they would be compared with all others. */
const numbers = (bells: readonly Runnable[]): readonly number[] => bells.map((bell) => (bell as Bell).number);

/** The timers that are due before `end`, by the plain rule. */
const dueBy = (bells: readonly Bell[], end: number): readonly Bell[] =>
  bells.filter(({ when }) => when < end).toSorted((a, b) => a.when - b.when || a.number - b.number);

const delay = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 1020, max: 1030 }),
  fc.integer({ min: 0, max: 5000 }),
  fc.constantFrom(0.25, 0.5, 1.5, 1023.5, -3, -0.5, Infinity),
);
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ add: delay }) },
  { weight: 2, arbitrary: fc.record({ cancel: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ wait: fc.constantFrom(0, 1, 2, 0.5, 7, 1024, 3000) }) },
  { weight: 1, arbitrary: fc.constant('jump' as const) },
);

describe('the timers', () => {
  test('come by deadline, then by age, whatever stands in the wheel and whatever in the heap', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
        const timers = new Timers();
        const ready = new Deque<Runnable>();
        let now = 0;
        let bells: Bell[] = [];
        let count = 0;
        const takeAll = (): void => {
          const end = now + 1e-9;
          const due = dueBy(bells, end);
          if (due.length > 0) expect(timers.isDue(now)).toBe(true);
          timers.takeDue(now, ready);
          const rang = drain(ready);
          expect(numbers(rang)).toEqual(numbers(due));
          // Nothing that has rung holds on to others.
          for (const bell of rang)
            expect(bell).toMatchObject({ place: rung, ahead: undefined, behind: undefined });
          expect(timers.isDue(now)).toBe(false);
          bells = bells.filter((bell) => bell.when >= end);
        };
        for (const step of acts) {
          if (step === 'jump') {
            const first = dueBy(bells, Infinity)[0];
            expect(timers.peek()).toBe(first);
            if (first === undefined) continue;
            now = Math.max(now, first.when);
            const row = timers.takeMinute(now);
            if (row === undefined) takeAll();
            else {
              const taken: Timer[] = [];
              for (let bell: Timer | undefined = row; bell !== undefined; bell = parted(bell))
                taken.push(bell);
              expect(numbers(taken)).toEqual(numbers(dueBy(bells, now + 1e-9)));
              bells = bells.filter((bell) => bell.when > now);
            }
          } else if ('add' in step) {
            const bell = new Bell(now + step.add, count++);
            timers.push(bell);
            bells.push(bell);
          } else if ('cancel' in step) {
            const [bell] = bells.splice(step.cancel, 1);
            if (bell === undefined) continue;
            timers.remove(bell);
            expect(bell.place).toBe(nowhere);
            timers.remove(bell);
          } else {
            now += step.wait;
            takeAll();
          }
        }
        now = 1e6;
        takeAll();
        expect(timers.peek()).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('of which most are removed keep the order of the others', () => {
    const timers = new Timers();
    const bells = Array.from({ length: 600 }, (_, i) => new Bell([5, 2000, 7.5][i % 3] as number, i));
    for (const bell of bells) timers.push(bell);
    const [stay, leave] = [true, false].map((stays) =>
      bells.filter(({ number }) => (number % 10 === 3) === stays),
    );
    for (const bell of leave ?? []) timers.remove(bell);
    const ready = new Deque<Runnable>();
    timers.takeDue(3000, ready);
    expect(ready.length).toBe(60);
    expect(numbers(drain(ready))).toEqual(numbers(dueBy(stay ?? [], 3000)));
  });

  test.each([2 ** 24, 2 ** 31, 2 ** 40])('are heard at minute %d too', (minute) => {
    const order: number[] = [];
    const loop = new EventLoop();
    loop.callAt(minute, () => order.push(1));
    loop.callAt(minute + 1, () => order.push(3));
    loop.runUntil(minute - 3);
    loop.callAt(minute, () => order.push(2));
    loop.runUntil(Infinity);
    expect([loop.time(), order]).toEqual([minute + 1, [1, 2, 3]]);
  });

  test('that nobody will ever hear take no place', () => {
    const timers = new Timers();
    timers.push(new Bell(Infinity, 0));
    expect(timers.peek()).toBeUndefined();
  });
});
