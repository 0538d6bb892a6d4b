import { expect, test } from 'vitest';
import { menus } from '../kitchen';
import { cook } from './session';
import { Teller } from './telling';

function tellerOf(menu: 'supper' | 'banquet'): Teller {
  const teller = new Teller();
  teller.load(cook(menus[menu]));
  return teller;
}

test('what happens is told in words, joined, and not twice', () => {
  const teller = tellerOf('supper');
  teller.reach(3, 1, true);
  expect(teller.say(1)).toMatch(/^He takes up the pizza\..* She takes up the soup\./);
  expect(teller.say(1)).toBeUndefined();
});

test('it says something at most once a second', () => {
  const teller = tellerOf('supper');
  teller.reach(1, 1, true);
  expect(teller.say(1)).toBeDefined();
  teller.reach(4, 1, true);
  expect(teller.say(0.5)).toBeUndefined();
  expect(teller.say(0.5)).toBeDefined();
});

test('in a hurry only plates and closings are told', () => {
  const teller = tellerOf('supper');
  teller.reach(12, 8, true);
  expect(teller.say(1)).toBe(
    'She serves the salad. She serves the soup. He serves the pizza. She serves the pizza. She closes at 12.',
  );
});

test('what a jump leaves out is not told', () => {
  const teller = tellerOf('banquet');
  teller.jump(100);
  teller.reach(100, 1, true);
  expect(teller.say(1)).toBeUndefined();
});

test('before a presenter reveals them, closings are told without their minute', () => {
  const teller = tellerOf('supper');
  teller.reach(23, 8, false);
  const told = teller.say(1) ?? '';
  expect(told).toMatch(/She closes\. .*He closes\.$/);
  expect(told).not.toMatch(/\d/);
});
