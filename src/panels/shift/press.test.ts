import { expect, test } from 'vitest';
import type { ShiftActs, ShiftView, Ticket } from '../shift-model';
import { pressOf } from './press';

/** A ticket that is pressed again and again, and what is asked for by that. */
function pressing(oneTap: boolean, bite: Ticket['bite']) {
  const asked: string[] = [];
  let selected: number | undefined;
  const acts = {
    select: (order: number | undefined) => {
      selected = order;
      asked.push(`select ${String(order)}`);
    },
    pick: (order: number) => asked.push(`pick ${String(order)}`),
  } as unknown as ShiftActs;
  const handlers = () =>
    pressOf({ order: 3, bite } as Ticket, { selected, options: { rush: false, oneTap } } as ShiftView, acts);
  const press = (pointerType: string, from: number, to: number): void => {
    handlers().onPointerDown({ pointerType, timeStamp: from } as never);
    handlers().onFocus();
    handlers().onClick({ timeStamp: to, detail: 1 } as never);
  };
  /** A finger that scrolls away: the browser sends no click. */
  const scroll = (): void => handlers().onPointerDown({ pointerType: 'touch', timeStamp: 1000 } as never);
  return { asked, press, scroll, key: () => handlers().onClick({ timeStamp: 1500, detail: 0 } as never) };
}

const work = { minutes: 2, kind: 'work', loses: [] } as const;

test('by touch the first tap looks and the second takes', () => {
  const { asked, press } = pressing(false, work);
  press('touch', 1000, 1080);
  expect(asked).toEqual(['select 3']);
  press('touch', 2000, 2080);
  expect(asked).toEqual(['select 3', 'pick 3']);
});

test('with one tap a tap takes, and a finger that rests only looks', () => {
  const { asked, press } = pressing(true, work);
  press('touch', 1000, 1600);
  expect(asked).toEqual(['select 3']);
  press('touch', 2000, 2080);
  expect(asked).toEqual(['select 3', 'pick 3']);
});

test('what cannot be taken has nothing to look at: the first tap asks for it', () => {
  const { asked, press } = pressing(false, undefined);
  press('touch', 1000, 1080);
  expect(asked).toEqual(['select 3', 'pick 3']);
});

test('a mouse and a key take at once', () => {
  const { asked, press, key } = pressing(false, work);
  press('mouse', 1000, 1900);
  key();
  expect(asked).toEqual(['select 3', 'pick 3', 'pick 3']);
});

test('a key takes at once after a touch that came to nothing, too', () => {
  const { asked, scroll, key } = pressing(false, work);
  scroll();
  key();
  expect(asked).toEqual(['select 3', 'pick 3']);
});
