import { describe, expect, test } from 'vitest';
import { menus } from './menus';
import { readFile } from './import';
import { serve } from './service';

describe('an order sheet', () => {
  test('is read as it is typed', () => {
    const text = '\uFEFF{"orders": ["pizza", "soup@2", {"dish": "salad"}], "ovens": 1}';
    expect(readFile(text)).toEqual({
      kind: 'sheet',
      sheet: {
        orders: [
          { dish: 'pizza', arrives: 0 },
          { dish: 'soup', arrives: 2 },
          { dish: 'salad', arrives: 0 },
        ],
        ovens: 1,
        stoves: 1,
      },
    });
  });

  test('with a dish we do not cook is told apart from one of another form', () => {
    expect(readFile('{"orders": ["pizzza", {"dish": "<img onerror=alert(1)>"}]}')).toEqual({
      kind: 'bad-sheet',
      problems: [
        { code: 'unknown-dish', text: 'pizzza', guess: 'pizza' },
        { code: 'unknown-dish', text: '<img onerror=alert(1)>', guess: null },
      ],
    });
  });

  test.each([
    ['orders', '{"orders": "pizza"}', 'Array', '"pizza"'],
    ['orders.1', '{"orders": ["pizza", 3]}', 'Object', '3'],
    ['orders.0.dish', '{"orders": [{"dish": ["pizza"]}]}', 'string', 'Array'],
    ['orders.0.arrives', '{"orders": [{"dish": "pizza", "arrives": "late"}]}', 'number', '"late"'],
    ['ovens', '{"orders": ["pizza"], "ovens": null}', 'number', 'null'],
    ['stoves', '{"orders": ["pizza"], "stoves": "two"}', 'number', '"two"'],
  ])('names %s where that has another form', (at, text, expected, found) => {
    expect(readFile(text)).toEqual({
      kind: 'bad-file',
      problem: { code: 'wrong-part', at, expected, found },
    });
  });

  test('of too many orders is not looked through', () => {
    const orders = Array.from({ length: 1000 }, () => 0);
    expect(readFile(JSON.stringify({ orders }))).toEqual({
      kind: 'bad-sheet',
      problems: [{ code: 'too-many-orders', count: 1000, most: 60 }],
    });
  });
});

describe('a trace', () => {
  test('is read back', () => {
    const trace = serve(menus.dinner, 'concurrent');
    expect(readFile(JSON.stringify(trace))).toEqual({ kind: 'trace', trace });
  });

  test('that is none is no order sheet either', () => {
    const trace = { ...serve(menus.duo, 'synchronous'), ovens: 0 };
    expect(readFile(JSON.stringify(trace))).toMatchObject({
      kind: 'bad-file',
      problem: { code: 'makes-no-sense', why: 'no-such-slot' },
    });
  });
});

describe('any other file', () => {
  test.each(['', 'pizza', '{', '{"orders": [}', '\u0000\u0001', '<svg onload="alert(1)"/>'])(
    '%j is no JSON',
    (text) => {
      expect(readFile(text)).toEqual({ kind: 'bad-file', problem: { code: 'not-json' } });
    },
  );

  test.each([
    'null',
    '7',
    '[]',
    '{}',
    '["pizza"]',
    '{"traceEvents": []}',
    '{"__proto__": {"orders": ["pizza"]}}',
  ])('%s is not ours', (text) => {
    expect(readFile(text)).toEqual({ kind: 'bad-file', problem: { code: 'not-ours' } });
  });

  test('may be as deep as it likes, and as long as it likes', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readFile(`{"orders": ${deep}}`)).toMatchObject({
      problem: { code: 'missing', at: 'orders.0.dish' },
    });
    expect(readFile(' '.repeat(50_000_001))).toEqual({
      kind: 'bad-file',
      problem: { code: 'too-long', most: 50_000_000 },
    });
  });
});
