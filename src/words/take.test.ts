import { describe, expect, test } from 'vitest';
import { readFile } from '../kitchen';
import { takeWords } from './take';

/** What a player is told of a file. */
function said(data: unknown): string {
  const result = readFile(typeof data === 'string' ? data : JSON.stringify(data));
  return result.kind === 'bad-file' ? takeWords.problem(result.problem) : result.kind;
}

const trace = {
  format: 'while-it-bakes/trace',
  version: 1,
  kitchen: 'concurrent',
  orders: [{ dish: 'tea', arrives: 0 }],
  ovens: 0,
  stoves: 1,
  total: 0,
};
const put = {
  kind: 'put',
  t: 0,
  order: 0,
  task: 0,
  station: 'oven',
  slot: 0,
  what: 'bake',
  minutes: 1,
  held: false,
};
const start = [
  { kind: 'created', t: 0, task: 0, name: 'main', parent: null },
  { kind: 'begun', t: 0, order: 0, task: 0 },
];

describe('what is wrong with a file is said with the name of the part', () => {
  test.each([
    ['This file cannot be read. Open an order sheet or a trace, as JSON.', '{'],
    ['This file is neither an order sheet nor a trace: it has neither orders nor events.', {}],
    ['orders is "pizza", and should be a list.', { orders: 'pizza' }],
    ['orders.0.dish is missing.', { orders: [{}] }],
    ['orders.0.arrives is "late", and should be a number.', { orders: [{ dish: 'tea', arrives: 'late' }] }],
    ['events is missing.', trace],
    ['ovens is -1, and should be at least 0.', { ...trace, ovens: -1, events: [] }],
    ['ovens is 1000000000, and should be at most 1000.', { ...trace, ovens: 1e9, events: [] }],
    [
      'orders.0.dish is too long: 400, where 200 is the most.',
      { ...trace, orders: [{ dish: 'x'.repeat(400), arrives: 0 }] },
    ],
    [
      'events.0.station is "fridge", and should be "oven" or "stove" or "mixer" or "rest".',
      { ...trace, events: [{ ...put, station: 'fridge' }] },
    ],
    ['events.0.slot is 0.5, and should be a whole number.', { ...trace, events: [{ ...put, slot: 0.5 }] }],
    ['events.2.slot: 0 is no place that this kitchen has.', { ...trace, events: [...start, put] }],
    ['total: 7 is not the minute of the last plate.', { ...trace, events: start, total: 7 }],
  ])('%s', (sentence, data) => {
    expect(said(data)).toBe(sentence);
  });
});
