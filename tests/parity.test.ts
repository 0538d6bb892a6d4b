/** The programs that are compared with CPython: are they the same everywhere, and is there everything in them? */
import { expect, test } from 'vitest';
import { kindsIn } from './parity/coverage';
import { generate } from './parity/generate';
import type { Block, Expression, Program } from './parity/program';
import { hashOf, pythonOf } from './parity/python';
import { shrink } from './parity/shrink';
import { expressionsIn, expressionsOf, statementsIn } from './parity/walk';

const programs = Array.from({ length: 2000 }, (_, place) => generate(1, place));

const kinds = new Map<string, number>();
for (const kind of programs.flatMap(kindsIn)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);

const wanted = `
  createTask; createTask, eager; createTask, unnamed; eagerTaskFactory; TaskGroup.createTask; task; coroutine
  sleep; sleep(0); sleep, negative; sleep, a fraction; work; toThread; toThread, in two goes; Runner.run, twice
  await Task; await Future; await current task; shield; waitFor; let
  gather; gather, returnExceptions; gather of a crowd
  wait, ALL_COMPLETED; wait, FIRST_COMPLETED; wait, FIRST_EXCEPTION
  wait, ALL_COMPLETED, timeout; wait, FIRST_COMPLETED, timeout; wait, FIRST_EXCEPTION, timeout
  asCompleted; asCompleted, async; asCompleted, timeout; asCompleted, async, timeout
  TaskGroup; TaskGroup, never left; timeout; timeoutAt; within; Timeout.reschedule; Timeout.when; Timeout.expired
  Lock; async with Lock; await Lock.acquire; Lock.release; Lock.locked
  Event; await Event.wait; Event.set; Event.clear; Event.isSet
  Condition; async with Condition; await Condition.acquire; await Condition.wait; await Condition.waitFor
  Condition.notify; Condition.notifyAll; Condition.release; Condition.locked; count
  Semaphore; BoundedSemaphore; async with Semaphore; await Semaphore.acquire; Semaphore.release; Semaphore.locked
  Barrier; async with Barrier; await Barrier.wait; await Barrier.reset; await Barrier.abort
  Barrier.nWaiting; Barrier.broken; Barrier.parties
  Queue; PriorityQueue; LifoQueue; await Queue.get; await Queue.put; await Queue.join
  Queue.getNowait; Queue.putNowait; Queue.taskDone; Queue.shutdown; Queue.qsize; Queue.empty; Queue.full
  churn; churn, many
  Task.cancel; current task.cancel; Task.uncancel; current task.uncancel; Task.cancelling; Task.cancelled; Task.done
  Task.result; Task.exception; Task.getName; Task.setName; Task.addDoneCallback; Task.removeDoneCallback
  Future.setResult; Future.setException; Future.cancel; Future.result; Future.exception
  Future.addDoneCallback; Future.removeDoneCallback
  callSoon; bells; callLater; callAt; Handle.cancel; Handle.cancelled
  raise; raise from; reraise; return; repeat; CancelledError swallowed
  except CancelledError; except Exception; except BaseException; except Burnt; except TimeoutError; except ExceptionGroup
  finally; await in finally; raise in finally; await in except
  ExceptionGroup.split; ExceptionGroup.subgroup; ExceptionGroup.derive; ExceptionGroup, by groups; currentTask; allTasks
`
  .split(/[;\n]/)
  .map((kind) => kind.trim())
  .filter((kind) => kind !== '');

test('every kind of operation occurs at least ten times in 2,000 programs', () => {
  expect(wanted.filter((kind) => (kinds.get(kind) ?? 0) < 10)).toEqual([]);
});

test('the same seed and place give the same program', () => {
  expect(hashOf(generate(7, 3))).toBe(hashOf(generate(7, 3)));
  expect(hashOf(generate(7, 3))).not.toBe(hashOf(generate(7, 4)));
  expect(hashOf(generate(7, 3))).not.toBe(hashOf(generate(8, 3)));
});

/** The units that a block calls, schedules or adds as callbacks. */
function startedBy(body: Block): readonly number[] {
  return [...statementsIn(body)].flatMap((statement) => {
    const units = expressionsOf(statement)
      .flatMap((one): Expression[] => [...expressionsIn(one)])
      .flatMap((one) => (one.kind === 'unit' ? [one.unit] : []));
    return statement.op === 'schedule' ? [...units, statement.callback] : units;
  });
}

test('a unit starts only units behind it, so that every program ends', () => {
  const backwards = programs.filter(({ units }) =>
    units.some(({ body }, unit) => startedBy(body).some((started) => started <= unit)),
  );
  expect(backwards).toEqual([]);
});

test('a program is made as small as it can be and still show what it is to show', () => {
  const dines = (program: Program): boolean =>
    kindsIn(program).includes('await Barrier.wait') && kindsIn(program).includes('Task.cancel');
  const large = programs.find(dines) as Program;
  expect(
    pythonOf(shrink(large, (candidates) => candidates.map(dines)))
      .trim()
      .split('\n').length,
  ).toBeLessThan(20);
});
