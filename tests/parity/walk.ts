/** Walks through programs: what is inside a statement, numbers for all of them, and what nothing names is left out. */
import type { Block, Expression, Program, Statement, Unit } from './program';

/** The blocks inside a statement, and the expressions it holds. */
export function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.op) {
    case 'try':
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.final];
    case 'repeat':
    case 'with':
    case 'group':
    case 'timeout':
    case 'each':
      return [statement.body];
    default:
      return [];
  }
}

export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.op) {
    case 'await':
    case 'let':
    case 'spawn':
      return [statement.what];
    case 'each':
      return statement.all;
    default:
      return [];
  }
}

export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'gather':
    case 'wait':
      return expression.all;
    case 'waitFor':
    case 'within':
    case 'shield':
    case 'task':
      return [expression.what];
    default:
      return [];
  }
}

/** Every statement of a block, those inside others too, in reading order. */
export function* statementsIn(block: Block): Generator<Statement> {
  for (const statement of block) {
    yield statement;
    for (const inner of blocksOf(statement)) yield* statementsIn(inner);
  }
}

/** An expression and all inside it. */
export function* expressionsIn(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* expressionsIn(part);
}

/** The same program with every statement numbered in reading order, from 1. */
export function numbered(program: Program): Program {
  let id = 0;
  const block = (statements: Block): Block =>
    statements.map((statement) => {
      const numbered = { ...statement, id: ++id };
      if (numbered.op === 'try')
        return {
          ...numbered,
          body: block(numbered.body),
          handlers: numbered.handlers.map((handler) => ({ ...handler, body: block(handler.body) })),
          final: block(numbered.final),
        };
      return 'body' in numbered ? { ...numbered, body: block(numbered.body) } : numbered;
    });
  return { ...program, units: program.units.map((unit) => ({ ...unit, body: block(unit.body) })) };
}

/** Without the units and the things that nothing names any more. */
export function compacted(program: Program): Program {
  const statements = program.units.map(({ body }) => [...statementsIn(body)]);
  const calls = new Set([0, program.second]);
  // A unit calls only units behind it, so one walk from the front finds them all.
  for (const [unit, body] of statements.entries())
    if (calls.has(unit)) for (const called of body.flatMap(callsIn)) calls.add(called);
  const kept = program.units.flatMap((_, unit) => (calls.has(unit) ? [unit] : []));
  const moved = (key: string, value: unknown): unknown =>
    (key === 'unit' || key === 'callback') && typeof value === 'number' ? kept.indexOf(value) : value;
  const text = JSON.stringify(kept.map((unit) => program.units[unit]));
  const things = program.things.filter(
    ({ name }) =>
      text.includes(`"${name}"`) ||
      program.things.some(
        (other) => other.make === 'Condition' && other.lock === name && text.includes(`"${other.name}"`),
      ),
  );
  const all = kept.length === program.units.length;
  return numbered({
    ...program,
    things,
    units: all ? program.units : (JSON.parse(text, moved) as Program['units']),
    ...(program.second !== undefined && { second: kept.indexOf(program.second) }),
  });
}

function callsIn(statement: Statement): readonly number[] {
  const calls = expressionsOf(statement)
    .flatMap((expression) => [...expressionsIn(expression)])
    .flatMap((expression) => (expression.kind === 'unit' ? [expression.unit] : []));
  if (statement.op === 'schedule') return [...calls, statement.callback];
  if (statement.op !== 'call') return calls;
  return [
    ...calls,
    ...statement.args.flatMap((argument) =>
      typeof argument === 'object' && argument !== null && 'callback' in argument ? [argument.callback] : [],
    ),
  ];
}

/** What the log calls a unit: `main`, `f1` for a coroutine, `k2` for a callback. */
export const unitName = (units: readonly Unit[], index: number): string =>
  index === 0 ? 'main' : `${units[index]?.kind === 'callback' ? 'k' : 'f'}${String(index)}`;
