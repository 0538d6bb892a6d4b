import { expect, test } from 'vitest';
import type { Ticket } from '../panels/shift-model';
import { actsOf, play, shifts, type ShiftName } from '../shifts';
import { spansOf } from '../trace';
import { causesOf, stuckOf } from './shift-report';
import { choiceText } from './shift-voice';
import { ticketsOf } from './tickets';

/** An evening that goes on from some acts with whatever has been ready longest. */
function dealtFrom(name: ShiftName, start: string): string {
  const { sheet, rules } = shifts[name];
  const evening = { sheet, rules };
  let text = start;
  for (;;) {
    const { choice } = play(evening, actsOf(evening, text).acts);
    if (choice === undefined) return text;
    text += String((choice.ready[0] ?? 0) + 1);
  }
}

function at(name: ShiftName, text: string, minute?: number) {
  const { sheet, rules } = shifts[name];
  const evening = { sheet, rules };
  const played = play(evening, actsOf(evening, text).acts);
  const spans = spansOf(played.trace);
  const tickets = ticketsOf({
    evening,
    spans,
    minute: minute ?? played.choice?.minute ?? played.trace.total,
    hopeless: [],
    bites: new Map(),
    faces: ['granny', 'curls'],
    spotOf: () => undefined,
  });
  return { evening, played, spans, tickets };
}

const blocks = ({ blocks: all }: Ticket): string =>
  all.map(({ at: place, minutes, state }) => `${place} ${String(minutes)} ${state}`).join(', ');

test('a ticket says how its dish stands, and how its guest feels', () => {
  const { tickets } = at('first-service', '3', 1);
  expect(tickets.map(({ state, till, mood }) => [state, till, mood])).toEqual([
    ['ready', undefined, 'calm'],
    ['ready', undefined, 'calm'],
    ['cooking', 3, 'calm'],
    ['coming', 2, 'calm'],
  ]);
  expect(tickets.map(blocks)).toEqual([
    'hands 4 next',
    'hands 2 next, oven 6 later, hands 1 later',
    'hands 1 done, oven 2 now, hands 1 later',
    'hands 1 later, stove 4 later, hands 1 later',
  ]);
});

test('guests grow uneasy four minutes before, put their coats on two before, and are gone at the minute', () => {
  const moods = [2, 3, 4, 5, 6, 7].map((minute) => at('first-service', '1', minute).tickets[2]?.mood);
  expect(moods).toEqual(
    ['calm', 'watch', 'watch', undefined, undefined, undefined].slice(0, 3).concat(['coat', 'coat', 'gone']),
  );
});

test('in line for one place while it holds another, till nobody can go on', () => {
  // The mousse has been in the mixer; the custard has the burner that it needs now.
  const { tickets } = at('one-mixer', '1241');
  expect(tickets[0]).toMatchObject({ state: 'line', wants: 'stove', holds: 'mixer' });
  expect(tickets[3]).toMatchObject({ state: 'cooking', wants: undefined, holds: undefined });
  const { evening, played, spans } = at('one-mixer', dealtFrom('one-mixer', '1241'));
  expect(played.ending).toBe('stuck');
  const stuck = stuckOf(played, spans) ?? [];
  expect(stuck.filter(({ holds }) => holds !== undefined)).toEqual([
    { order: 0, on: 'a free stove', holds: 'mixer' },
    { order: 3, on: 'a free mixer', holds: 'stove' },
  ]);
  const stuckFor = causesOf(evening, played, spans).filter(({ why }) => why === 'stuck');
  expect(stuckFor.map(({ order }) => order)).toEqual([0, 2, 3, 5]);
});

test('a burner that gives out dooms the dish on it at once, whenever the hands come', () => {
  // Toast, side salad, cup of soup, steak (on the second burner from 7), then soup till 10.
  const text = '41234';
  const before = at('broken-burner', text, 8).tickets[2];
  const after = at('broken-burner', text, 9).tickets[2];
  expect([before?.doomed, after?.doomed]).toEqual([undefined, 'station']);
});

test('why guests were lost is read from what happened', () => {
  const { evening, played, spans } = at('broken-burner', dealtFrom('broken-burner', ''));
  expect(played.ending).toBe('closed');
  const whys = causesOf(evening, played, spans).map(({ order, why }) => [order, why]);
  expect(whys).toContainEqual([2, 'station']);
  expect(stuckOf(played, spans)).toBeUndefined();
});

test('who only listens hears which dish is off', () => {
  const { tickets, played } = at('last-bus', '14563');
  expect(played.choice?.minute).toBe(11);
  expect(choiceText(11, tickets)).toContain('2 tea is cancelled, and only reads its note.');
});
