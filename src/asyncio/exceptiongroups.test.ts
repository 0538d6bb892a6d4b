/** Expected values are CPython 3.14's. */
import { describe, expect, test } from 'vitest';
import { BaseExceptionGroup, CancelledError, ExceptionGroup, ValueError } from '.';
import { isException, type Condition } from './exceptiongroups';

class Burnt extends Error {}
class Charred extends Burnt {}

const a = new Burnt('a');
const b = new Charred('b');
const c = new ValueError('c');
const d = new TypeError('d');
const cancelled = new CancelledError();
const inner = new ExceptionGroup('inner', [b, c], { cause: d });
const outer = new ExceptionGroup('outer', [a, inner, d], { cause: c });

/** A group as the messages in it. */
const shape = (group: BaseExceptionGroup | undefined): unknown =>
  group?.exceptions.map((each) =>
    each instanceof BaseExceptionGroup ? [each.message, shape(each)] : (each as Error).message,
  );

describe('a group', () => {
  test('holds its errors and a message', () => {
    const errors = [a, c];
    const group = new ExceptionGroup('dinner', errors, { cause: d });
    errors.pop();
    expect(group).toBeInstanceOf(Error);
    expect([group.message, group.exceptions, group.cause]).toEqual(['dinner', [a, c], d]);
  });

  test('says how many they are', () => {
    expect(String(outer)).toBe('ExceptionGroup: outer (3 sub-exceptions)');
    expect(String(new ExceptionGroup('dinner', [a]))).toBe('ExceptionGroup: dinner (1 sub-exception)');
    expect(String(new BaseExceptionGroup('dinner', [cancelled]))).toBe(
      'BaseExceptionGroup: dinner (1 sub-exception)',
    );
  });

  test('may hold whatever can be thrown', () => {
    expect(new BaseExceptionGroup('dinner', ['oops', undefined])).toBeInstanceOf(ExceptionGroup);
  });

  test.each([
    ['without a cancellation is an ExceptionGroup', [a, inner], true],
    ['with a cancellation is none', [a, cancelled], false],
    ['with one further down is none', [a, new BaseExceptionGroup('inner', [cancelled])], false],
  ])('%s', (_, errors, expected) => {
    const group = new BaseExceptionGroup('dinner', errors, { cause: d });
    expect([group instanceof ExceptionGroup, isException(group)]).toEqual([expected, expected]);
    expect([group.message, group.exceptions, group.cause]).toEqual(['dinner', errors, d]);
  });

  test('of one’s own class stays that', () => {
    class Dinner extends BaseExceptionGroup {}
    const group = new Dinner('dinner', [a, c]);
    expect([group instanceof Dinner, group instanceof ExceptionGroup]).toEqual([true, false]);
  });

  test.each([[[cancelled]], [[a, new BaseExceptionGroup('inner', [cancelled])]]])(
    'cannot be an ExceptionGroup with a cancellation in it',
    (errors) => {
      expect(() => new ExceptionGroup('dinner', errors)).toThrow(TypeError);
      expect(() => new ExceptionGroup('dinner', errors)).toThrow('did you mean BaseExceptionGroup?');
    },
  );

  test('is never empty', () => {
    expect(() => new BaseExceptionGroup('dinner', [])).toThrow(ValueError);
    expect(() => new ExceptionGroup('dinner', [])).toThrow('ExceptionGroup: the list of exceptions is empty');
  });
});

describe('a group is split', () => {
  const isInner = (error: unknown): boolean => error === inner;
  test.each<[string, Condition, unknown, unknown]>([
    ['by a class', Burnt, ['a', ['inner', ['b']]], [['inner', ['c']], 'd']],
    ['by a subclass', Charred, [['inner', ['b']]], ['a', ['inner', ['c']], 'd']],
    ['by several classes', [Charred, TypeError], [['inner', ['b']], 'd'], ['a', ['inner', ['c']]]],
    [
      'by a predicate',
      (error) => error instanceof ValueError,
      [['inner', ['c']]],
      ['a', ['inner', ['b']], 'd'],
    ],
    ['by a predicate that means a group in it', isInner, [['inner', ['b', 'c']]], ['a', 'd']],
    ['by what does not occur', RangeError, undefined, ['a', ['inner', ['b', 'c']], 'd']],
  ])('%s', (_, condition, match, rest) => {
    expect(outer.split(condition).map(shape)).toEqual([match, rest]);
    expect(shape(outer.subgroup(condition))).toEqual(match);
  });

  test('not at all, if it is meant itself, or all that is in it', () => {
    for (const condition of [Error, ExceptionGroup, BaseExceptionGroup, [RangeError, Error]]) {
      expect(outer.split(condition)).toEqual([outer, undefined]);
      expect(outer.subgroup(condition)).toBe(outer);
    }
    expect(outer.subgroup(isInner)?.exceptions[0]).toBe(inner);
  });

  test('into groups with its cause, at each depth', () => {
    for (const part of outer.split(ValueError)) {
      expect([part?.message, part?.cause]).toEqual(['outer', c]);
      const [nested] = part?.exceptions.filter((each) => each instanceof BaseExceptionGroup) ?? [];
      expect([nested?.message, nested?.cause]).toEqual(['inner', d]);
    }
    const bare = new ExceptionGroup('dinner', [a, c]);
    expect(Object.hasOwn(bare.subgroup(ValueError) as Error, 'cause')).toBe(false);
  });

  test('into a part with the cancellations and one without, which is an ExceptionGroup', () => {
    const mixed = new BaseExceptionGroup('mixed', [
      a,
      cancelled,
      new BaseExceptionGroup('inner', [b, cancelled]),
    ]);
    const [match, rest] = mixed.split(CancelledError);
    expect([shape(match), shape(rest)]).toEqual([
      ['', ['inner', ['']]],
      ['a', ['inner', ['b']]],
    ]);
    expect([match?.name, rest?.name]).toEqual(['BaseExceptionGroup', 'ExceptionGroup']);
  });

  test('by asking for the group first, then for each in it, as they stand', () => {
    const asked: unknown[] = [];
    outer.split((error) => {
      asked.push(error);
      return false;
    });
    expect(asked).toEqual([outer, a, inner, b, c, d]);
  });

  test('into groups of its own class, if that derives them', () => {
    class Table extends ExceptionGroup {
      readonly table: number;
      constructor(message: string, errors: readonly unknown[], table: number) {
        super(message, errors);
        this.table = table;
      }
      override derive(errors: readonly unknown[]): Table {
        return new Table(this.message, errors, this.table);
      }
    }
    const table = new Table('dinner', [a, c, new Table('dessert', [b, d], 2)], 1);
    const [match, rest] = table.split(Burnt) as unknown as [Table, Table];
    expect([match, rest].map((part) => [part.constructor, part.table, shape(part)])).toEqual([
      [Table, 1, ['a', ['dessert', ['b']]]],
      [Table, 1, ['c', ['dessert', ['d']]]],
    ]);
    expect((match.exceptions[1] as Table).table).toBe(2);
  });

  test.each([3, ['Burnt'], [Burnt, () => true], undefined])('by nothing else: %s', (condition) => {
    expect(() => outer.split(condition as unknown as Condition)).toThrow(
      'expected an error class, a list of error classes, or a predicate',
    );
  });
});

test('isException is Python’s `except Exception`', () => {
  expect([a, 'oops', undefined, outer].map(isException)).toEqual([true, true, true, true]);
  expect([cancelled, new BaseExceptionGroup('m', [cancelled])].map(isException)).toEqual([false, false]);
});
