import { describe, expect, test } from 'vitest';
import { Recorder } from '../trace/recorder';
import {
  createTask,
  EventLoop,
  gather,
  getRunningLoop,
  run,
  RuntimeError,
  Semaphore,
  sleep,
  work,
  type Choose,
  type Coroutine,
  type Task,
} from '.';

const names = (tasks: readonly Task<unknown>[]): readonly string[] => tasks.map((task) => task.getName());

/** Runs `main` under a rule, and gives what was said. */
function under(rule: Choose | undefined, main: (say: (what: string) => void) => Coroutine<unknown>): string {
  const said: string[] = [];
  run(
    (function* () {
      getRunningLoop().choose = rule;
      yield* main((what) => said.push(what));
    })(),
  );
  return said.join(' ');
}

/** T sleeps till 3, A works till 5, B makes Y. */
function* fourDishes(say: (what: string) => void): Coroutine<void> {
  const dishes: Task<unknown>[] = [];
  const cook = (name: string, body: () => Coroutine<void>): void =>
    void dishes.push(createTask(body(), { name }));
  cook('T', function* () {
    yield* sleep(3);
    say('T');
  });
  yield* sleep(0);
  cook('A', function* () {
    work(5);
    say('A');
  });
  cook('B', function* () {
    say('B');
    cook('Y', function* () {
      say('Y');
    });
  });
  for (const dish of dishes) yield* dish;
}

describe('who goes on', () => {
  test('asyncio takes turns: what was ready when the turn began, then who was made, then the bell', () => {
    expect(under(undefined, fourDishes)).toBe('A B Y T');
  });

  test('a choice of the first ready is another rule: the bell is heard before each question', () => {
    expect(under((ready) => ready[0], fourDishes)).toBe('A B T Y');
  });

  test('the ready tasks are offered the oldest first, and whichever is chosen goes on', () => {
    const offers: string[] = [];
    const said = under(
      (ready) => {
        offers.push(names(ready).join(''));
        return ready.at(-1);
      },
      function* (say) {
        const dish = function* (name: string): Coroutine<void> {
          say(`${name}1`);
          yield* sleep(0);
          say(`${name}2`);
        };
        yield* gather(['a', 'b', 'c'].map((name) => createTask(dish(name), { name })));
      },
    );
    expect(said).toBe('c1 c2 b1 b2 a1 a2');
    expect(offers).toEqual(['abc', 'abc', 'ab', 'ab', 'a', 'a']);
  });

  test('main is never offered; the children of a gather are, and a dish that was just handed a slot', () => {
    const offers: (readonly string[])[] = [];
    under(
      (ready) => {
        offers.push(names(ready));
        return ready[0];
      },
      function* () {
        const oven = new Semaphore(1);
        const bake = function* (): Coroutine<void> {
          yield* oven.acquire();
          yield* sleep(2);
          oven.release();
        };
        yield* gather([bake(), bake()]);
      },
    );
    expect(offers).toEqual([['Task-2', 'Task-3'], ['Task-3'], ['Task-2'], ['Task-3'], ['Task-3']]);
  });

  test('a task made so is not offered: it goes on at once', () => {
    const offers: (readonly string[])[] = [];
    const said = under(
      (ready) => {
        offers.push(names(ready));
        return ready[0];
      },
      function* (say) {
        const dish = function* (name: string): Coroutine<void> {
          say(name);
        };
        createTask(dish('soup'), { name: 'soup' });
        createTask(dish('table'), { name: 'table', choosable: false });
        yield* sleep(1);
      },
    );
    expect(said).toBe('table soup');
    expect(offers).toEqual([['soup']]);
  });

  test('callbacks run before the question', () => {
    const said = under(
      (ready) => ready[0],
      function* (say) {
        const dish = function* (): Coroutine<void> {
          say('dish');
        };
        createTask(dish());
        getRunningLoop().callSoon(() => {
          say('first');
          getRunningLoop().callSoon(() => say('second'));
        });
        yield* sleep(1);
      },
    );
    expect(said).toBe('first second dish');
  });

  test('`undefined` waits for the next bell', () => {
    const said = under(
      (ready) => (getRunningLoop().time() === 1 ? undefined : ready.at(-1)),
      function* (say) {
        const dish = function* (delay: number): Coroutine<void> {
          yield* sleep(delay);
          say(`${String(delay)} at ${String(getRunningLoop().time())}`);
        };
        yield* gather([dish(1), dish(4)]);
      },
    );
    expect(said).toBe('4 at 4 1 at 4');
  });

  test('there must be a bell to wait for', () => {
    expect(() =>
      under(
        () => undefined,
        function* () {
          yield* createTask(sleep(0));
        },
      ),
    ).toThrow('There is no bell to wait for: choose one of the ready tasks');
  });

  test('only a ready task can be chosen', () => {
    let asleep: Task<unknown> | undefined;
    expect(() =>
      under(
        () => asleep,
        function* () {
          asleep = createTask(sleep(5), { name: 'bread' });
          getRunningLoop().choose = undefined;
          yield* sleep(1);
          getRunningLoop().choose = () => asleep;
          yield* createTask(sleep(0));
        },
      ),
    ).toThrow(new RuntimeError('bread is not ready'));
  });

  test('a loop that runs until a minute stays there, whatever is chosen', () => {
    const loop = new EventLoop();
    loop.choose = () => undefined;
    const order: string[] = [];
    loop.callSoon(() => order.push('soon'));
    loop.runUntil(1);
    loop.callAt(10, () => order.push('ten'));
    loop.createTask(
      (function* () {
        order.push('dish');
      })(),
    );
    loop.runUntil(4);
    expect([loop.time(), order]).toEqual([4, ['soon']]);
    loop.choose = (ready) => (loop.time() < 10 ? undefined : ready[0]);
    loop.runUntil(12);
    expect([loop.time(), order]).toEqual([12, ['soon', 'ten', 'dish']]);
  });

  test('another hook takes over from the next question on, and none gives back who was offered, in order', () => {
    const said = under(
      (ready) => ready.at(-1),
      function* (say) {
        const dish = function* (name: string, then?: Choose | null): Coroutine<void> {
          say(name);
          if (then !== undefined) getRunningLoop().choose = then ?? undefined;
          yield* sleep(0);
          say(`${name} again`);
        };
        yield* gather([dish('a'), dish('b', null), dish('c', (ready) => ready[1]), dish('d')]);
      },
    );
    expect(said).toBe('d d again c b a c again b again a again');
  });

  test("closing time is nobody's choice", () => {
    const said = under(
      (ready) => {
        if (ready.some((task) => task.cancelling() > 0)) throw new Error('asked at closing time');
        return ready[0];
      },
      function* (say) {
        createTask(
          (function* () {
            try {
              yield* sleep(9);
            } finally {
              say('off');
            }
          })(),
        );
        yield* sleep(1);
      },
    );
    expect(said).toBe('off');
  });

  test('a run that is driven by recorded choices tells the same, letter for letter', () => {
    const evening = (rule: Choose): string => {
      const recorder = new Recorder();
      run(
        (function* () {
          getRunningLoop().choose = rule;
          const oven = new Semaphore(2);
          const dish = function* (prep: number, bake: number): Coroutine<void> {
            work(prep);
            yield* oven.acquire();
            yield* sleep(bake);
            oven.release();
            work(1);
          };
          yield* gather([dish(3, 8), dish(2, 4), dish(4, 1), dish(1, 2)]);
        })(),
        { recorder },
      );
      return JSON.stringify(recorder.events());
    };
    const choices: (number | undefined)[] = [];
    let dice = 7;
    const first = evening((ready) => {
      dice = (dice * 75 + 74) % 65537;
      // Two dishes bake by then: she waits for the first bell.
      const choice = choices.length === 2 ? undefined : ready[dice % ready.length];
      choices.push(choice?.id);
      return choice;
    });
    let next = 0;
    const again = evening((ready) => {
      const choice = choices[next++];
      return ready.find(({ id }) => id === choice);
    });
    expect(again).toBe(first);
    expect(choices).toContain(undefined);
    expect(evening((ready) => ready[0])).not.toBe(first);
  });
});
