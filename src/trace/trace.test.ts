import { describe, expect, test } from 'vitest';
import { menus, serve } from '../kitchen';
import { parseTrace, traceVersion, type TraceEvent } from '.';

const grill = serve(menus.grill, 'concurrent');

describe('a trace', () => {
  test('survives JSON', () => {
    for (const trace of [grill, serve(menus.supper, 'synchronous')]) {
      expect(parseTrace(JSON.stringify(trace))).toEqual(trace);
    }
  });

  test('may tell every kind of event', () => {
    const events: readonly TraceEvent[] = [
      { kind: 'created', t: 0, task: 0, name: 'main', parent: null },
      { kind: 'created', t: 0, task: 1, name: 'soup 1', parent: 0 },
      { kind: 'ready', t: 1, task: 1, by: 0, due: 0.5 },
      { kind: 'resumed', t: 1, task: 1 },
      { kind: 'suspended', t: 1, task: 1, on: 'sleep 2', until: 3 },
      { kind: 'worked', t: 1, task: null, what: 'chop', minutes: 2 },
      { kind: 'returned', t: 3, task: 1 },
      { kind: 'raised', t: 3, task: 1, error: 'Error: burnt' },
      { kind: 'cancelled', t: 3, task: 1 },
      { kind: 'stuck', t: 3, waits: [{ task: 0, name: 'main', on: 'a future', blockers: [1] }] },
      { kind: 'reported', t: 3, task: null, message: 'an error was never retrieved' },
      { kind: 'begun', t: 3, order: 0, task: 1 },
      { kind: 'prep', t: 3, order: 0, what: 'toss the salad', minutes: 4 },
      { kind: 'queued', t: 7, order: 0, task: 1, station: 'oven', what: 'bake' },
      {
        kind: 'put',
        t: 7,
        order: 0,
        task: 1,
        station: 'rest',
        slot: 0,
        what: 'cool',
        minutes: 1,
        held: true,
      },
      { kind: 'taken', t: 8, order: 0, task: 1, station: 'rest', slot: 0 },
      { kind: 'served', t: 8, order: 0 },
    ];
    expect(parseTrace(JSON.stringify({ ...grill, events, total: 8 })).events).toEqual(events);
  });

  test.each([
    ['the whole', null],
    ['format', { ...grill, format: 'chrome' }],
    ['version', { ...grill, version: traceVersion + 1 }],
    ['kitchen', { ...grill, kitchen: 'third' }],
    ['orders.0.arrives', { ...grill, orders: [{ dish: 'tea', arrives: -1 }] }],
    ['ovens', { ...grill, ovens: 1.5 }],
    ['total', { ...grill, total: undefined }],
    ['events.0.kind', { ...grill, events: [{ kind: 'exploded', t: 0 }] }],
    ['events.1.t', { ...grill, events: [grill.events[0], { kind: 'resumed', t: '0', task: 0 }] }],
  ])('with something wrong in it is refused, naming %s', (part, trace) => {
    expect(() => parseTrace(JSON.stringify(trace))).toThrow(`This is no trace: ${part}: `);
    expect(() => parseTrace(JSON.stringify(trace))).toThrow(TypeError);
  });

  test('that is no JSON is refused', () => {
    expect(() => parseTrace('{')).toThrow(SyntaxError);
  });
});
