import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TraceEvent } from './events';
import { Recorder } from './recorder';

const task = fc.nat(2000);
const minutes = fc.oneof(fc.nat(100), fc.constantFrom(0.1, 2.5));
/** So many events of one number fill most of a reel, or all of it. */
const filling = fc.integer({ min: 4000, max: 4096 });
const nobody = fc.option(task, { nil: null });

/** What is told, and how it must be read back; `t` is the minute. */
const telling = fc.oneof(
  fc.record({ kind: fc.constant('created' as const), task, name: fc.string(), parent: nobody }),
  fc.record({ kind: fc.constant('ready' as const), task, by: nobody, ago: fc.constantFrom(0, 0, 1, 2.5) }),
  fc.record({ kind: fc.constant('resumed' as const), task }),
  fc.record({
    kind: fc.constant('slept' as const),
    task,
    minutes,
    label: fc.option(fc.string(), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('gaveWay' as const), task }),
  fc.record({
    kind: fc.constant('suspended' as const),
    task,
    on: fc.string(),
    until: fc.option(minutes, { nil: null }),
  }),
  fc.record({ kind: fc.constant('returned' as const), task }),
  fc.record({ kind: fc.constant('cancelled' as const), task }),
  fc.record({ kind: fc.constant('kept' as const), task }),
);

describe('a recorder', () => {
  test('gives back what it was told, in order', () => {
    const evening = fc.array(fc.tuple(minutes, telling), { maxLength: 200 });
    fc.assert(
      fc.property(filling, evening, (fill, tellings) => {
        const recorder = new Recorder();
        for (let i = 0; i < fill; i++) recorder.resumed(0, 1);
        const events: TraceEvent[] = [];
        let t = 0;
        for (const [later, what] of tellings) {
          t += later;
          switch (what.kind) {
            case 'created':
              recorder.created(t, what.task, what.name, what.parent);
              events.push({ kind: 'created', t, task: what.task, name: what.name, parent: what.parent });
              break;
            case 'ready':
              recorder.ready(t, what.task, what.by, t - what.ago);
              events.push({ kind: 'ready', t, task: what.task, by: what.by, due: t - what.ago });
              break;
            case 'slept':
              recorder.slept(t, what.task, what.minutes, what.label);
              events.push({
                kind: 'suspended',
                t,
                task: what.task,
                on: what.label ?? `sleep ${String(what.minutes)}`,
                until: t + what.minutes,
              });
              break;
            case 'gaveWay':
              recorder.gaveWay(t, what.task);
              events.push({ kind: 'suspended', t, task: what.task, on: 'its next turn', until: null });
              break;
            case 'suspended':
              recorder.suspended(t, what.task, what.on, what.until);
              events.push({ kind: 'suspended', t, task: what.task, on: what.on, until: what.until });
              break;
            case 'kept': {
              const event: TraceEvent = { kind: 'raised', t, task: what.task, error: 'Error: burnt' };
              recorder.tell(event);
              events.push(event);
              break;
            }
            default:
              recorder[what.kind](t, what.task);
              events.push({ kind: what.kind, t, task: what.task });
          }
        }
        expect(recorder.events().slice(fill)).toEqual(events);
      }),
      { numRuns: 100 },
    );
  });

  test('gives a task without a name the name of its number', () => {
    const recorder = new Recorder();
    recorder.created(0, 4, 7, null);
    expect(recorder.events()).toEqual([{ kind: 'created', t: 0, task: 4, name: 'Task-7', parent: null }]);
  });

  test('waits for no minute that never comes', () => {
    const recorder = new Recorder();
    recorder.slept(1, 0, Infinity);
    recorder.suspended(1, 0, 'the end of days', Infinity);
    expect(recorder.events().map((event) => 'until' in event && event.until)).toEqual([null, null]);
  });

  test('has room for a long evening', () => {
    const recorder = new Recorder();
    for (let i = 0; i < 10_000; i++) recorder.ready(i, i, i, i - 1);
    const events = recorder.events();
    expect(events.length).toBe(10_000);
    expect(events[9_999]).toEqual({ kind: 'ready', t: 9_999, task: 9_999, by: 9_999, due: 9_998 });
  });
});
