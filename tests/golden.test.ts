/** Our kitchens against the minutes that real CPython recorded (tests/parity). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSheet, serve } from '../src/kitchen';
import type { KitchenKind, Trace, TraceEvent } from '../src/trace';

type Line = readonly [minute: number, order: number, verb: string, detail?: number | string];

interface Outcome {
  readonly total: number;
  /** By order. */
  readonly served: readonly number[];
  /** Left out where the serving times say as much. */
  readonly log?: readonly Line[];
}

interface GoldenSheet {
  readonly menu?: string;
  readonly orders: readonly string[];
  readonly ovens: number;
  readonly stoves: number;
  readonly concurrent: Outcome;
  readonly synchronous: Outcome;
}

const golden = JSON.parse(readFileSync(new URL('./parity/kitchen.golden.json', import.meta.url), 'utf8')) as {
  readonly python: string;
  readonly sheets: readonly GoldenSheet[];
};

function lineOf(event: TraceEvent): readonly Line[] {
  switch (event.kind) {
    case 'prep':
      return [[event.t, event.order, event.kind, event.minutes]];
    case 'put':
    case 'taken':
      return [[event.t, event.order, event.kind, event.station]];
    case 'served':
      return [[event.t, event.order, event.kind]];
    default:
      return [];
  }
}

function outcomeOf({ total, orders, events }: Trace): Required<Outcome> {
  const log = events.flatMap(lineOf);
  const served = orders.map(
    (_, order) => log.find(([, of, verb]) => of === order && verb === 'served')?.[0] ?? -1,
  );
  return { total, served, log };
}

test('there are 200 random sheets beside the presets', () => {
  expect(golden.sheets.filter(({ menu }) => menu === undefined)).toHaveLength(200);
});

test.each(golden.sheets.map((sheet) => [sheet.menu ?? sheet.orders.join(' '), sheet] as const))(
  `CPython ${golden.python} serves %s at the same minutes`,
  (_, golden) => {
    const result = readSheet(golden);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    for (const kitchen of ['concurrent', 'synchronous'] satisfies KitchenKind[]) {
      const ours = outcomeOf(serve(result.sheet, kitchen));
      expect(ours).toMatchObject(golden[kitchen]);
      if (golden[kitchen].log) expect(ours.log).toEqual(golden[kitchen].log);
    }
  },
);
