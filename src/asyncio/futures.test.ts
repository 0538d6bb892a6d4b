import { describe, expect, test } from 'vitest';
import { logOf, orderOf } from '../../tests/log';
import { CancelledError, createTask, EventLoop, Future, InvalidStateError, sleep, type Coroutine } from '.';

const loop = new EventLoop();
const bell = (): Future<string> => loop.createFuture<string>('the bell');

describe('a future', () => {
  test('wakes everybody who waits, in the order they came', () => {
    const log = logOf(function* (say) {
      const bell = new Future<string>();
      function* guest(name: string): Coroutine<void> {
        say(`${name}: ${yield* bell}`);
      }
      const guests = ['Ann', 'Bob', 'Cem'].map((name) => createTask(guest(name)));
      yield* sleep(4);
      bell.setResult('ding');
      for (const each of guests) yield* each;
    });
    expect(log).toEqual([
      [4, 'Ann: ding'],
      [4, 'Bob: ding'],
      [4, 'Cem: ding'],
    ]);
  });

  test('raises its exception in whoever waits', () => {
    const order = orderOf(function* (say) {
      const bell = new Future<string>();
      const guest = createTask(
        (function* () {
          try {
            yield* bell;
          } catch (error) {
            say(String(error));
          }
        })(),
      );
      yield* sleep(0);
      bell.setException(new Error('the bell broke'));
      yield* guest;
    });
    expect(order).toEqual(['Error: the bell broke']);
  });

  test('pending, it has neither result nor exception', () => {
    expect(() => bell().result()).toThrow(InvalidStateError);
    expect(() => bell().exception()).toThrow(InvalidStateError);
    expect(bell().due).toBeNull();
  });

  test('is set once', () => {
    const rung = bell();
    rung.setResult('ding');
    expect(() => rung.setResult('dong')).toThrow(InvalidStateError);
    expect(() => rung.setException(new Error('late'))).toThrow(InvalidStateError);
    expect([rung.result(), rung.exception(), rung.cancel(), rung.cancelled()]).toEqual([
      'ding',
      undefined,
      false,
      false,
    ]);
    const broken = bell();
    broken.setException(new Error('the bell broke'));
    expect(() => broken.result()).toThrow('the bell broke');
    expect(broken.exception()).toEqual(new Error('the bell broke'));
  });

  test('cancelled, it raises CancelledError with the message', () => {
    const gone = bell();
    expect([gone.cancel('closing'), gone.cancelled(), gone.done()]).toEqual([true, true, true]);
    expect(() => gone.result()).toThrow(CancelledError);
    expect(() => gone.exception()).toThrow('closing');
    expect(() => gone.setResult('ding')).toThrow(InvalidStateError);
  });

  test('calls back through the ready queue, in order, with itself', () => {
    const order: unknown[] = [];
    const rung = bell();
    const unwanted = (): void => void order.push('unwanted');
    rung.addDoneCallback(unwanted);
    rung.addDoneCallback((future) => order.push(future === rung));
    rung.addDoneCallback(unwanted);
    rung.addDoneCallback(() => order.push('second'));
    expect([rung.removeDoneCallback(unwanted), rung.removeDoneCallback(unwanted)]).toEqual([2, 0]);
    rung.setResult('ding');
    rung.addDoneCallback(() => order.push('late'));
    order.push('set');
    loop.runUntil(0);
    expect(order).toEqual(['set', true, 'second', 'late']);
  });

  test('may lose its only callback', () => {
    const order: string[] = [];
    const rung = bell();
    const callback = (): void => void order.push('called');
    expect(rung.removeDoneCallback(callback)).toBe(0);
    rung.addDoneCallback(callback);
    expect(rung.removeDoneCallback(callback)).toBe(1);
    rung.setResult('ding');
    loop.runUntil(0);
    expect(order).toEqual([]);
  });
});

test('only what can be awaited can be yielded', () => {
  function* lawful(): Coroutine<[string, number]> {
    const ding: string = yield* bell();
    const four: number | undefined = yield* sleep(1, 4);
    return [ding, four ?? 0];
  }
  function* lawless(): Coroutine<void> {
    // @ts-expect-error a number is nothing to wait for
    yield 42;
    // @ts-expect-error a string is nothing to wait for
    yield* 'ding';
  }
  expect([lawful, lawless]).toHaveLength(2);
});

describe('CancelledError', () => {
  test('is an Error without a stack trace', () => {
    const error = new CancelledError('closing');
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message, String(error)]).toEqual([
      'CancelledError',
      'closing',
      'CancelledError: closing',
    ]);
    expect(Object.hasOwn(error, 'stack')).toBe(false);
    expect(String(new CancelledError())).toBe('CancelledError');
  });
});
