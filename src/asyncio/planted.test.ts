/** For planted bugs (`npm run bugs`) that hardly a program finds, and no other test. Expected values are CPython 3.14's. */
import { expect, test } from 'vitest';
import { orderOf } from '../../tests/log';
import { createTask, gather, getRunningLoop, Semaphore, sleep, type Coroutine } from '.';

test('a release wakes one, however many permits are free; who comes in wakes the others', () => {
  const order = orderOf(function* (say): Coroutine<void> {
    const burners = new Semaphore(1);
    function* light(what: string): Coroutine<void> {
      yield* burners.acquire();
      say(what);
    }
    function* smell(): Coroutine<void> {
      say('smell of gas');
    }
    function* clear(): Coroutine<void> {
      burners.release();
      createTask(smell());
    }
    yield* burners.acquire();
    const tea = createTask(light('tea'));
    yield* sleep(0);
    // Egg and rice come while the tea is on its way, so they stand in line although a permit is free.
    const others = [createTask(light('egg')), createTask(light('rice')), createTask(clear())];
    burners.release();
    burners.release();
    yield* gather([tea, ...others]);
  });
  expect(order).toEqual(['tea', 'egg', 'smell of gas', 'rice']);
});

test('timers of a fraction that tie keep their order when others of their minute are withdrawn', () => {
  const order = orderOf(function* (say): Coroutine<void> {
    const loop = getRunningLoop();
    const later = (what: string): void => void loop.callLater(2.5, () => say(what));
    later('salt');
    const withdrawn = Array.from({ length: 101 }, () => loop.callLater(2.5, () => say('never')));
    later('pepper');
    later('basil');
    for (const handle of withdrawn) handle.cancel();
    yield* sleep(3);
  });
  expect(order).toEqual(['salt', 'pepper', 'basil']);
});
