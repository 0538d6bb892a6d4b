/** Makes a program smaller for as long as it still shows what it is to show. */
import type { Block, Expression, Program, Statement } from './program';
import { blocksOf, compacted, numbered } from './walk';

/** How many candidates are tried in one go: asking CPython has a price of its own. */
const atOnce = 24;

/**
 * `shows` says for each of some programs whether it still shows it; `patience` is how many candidates are tried at
 * most. Returns the smallest program found.
 */
export function shrink(
  program: Program,
  shows: (candidates: readonly Program[]) => readonly boolean[],
  patience = 6000,
): Program {
  let best = program;
  let left = patience;
  for (let better = true; better;) {
    better = false;
    // After a success it goes on from the same place in the smaller program, and starts again when it is through.
    for (let place = 0; left > 0;) {
      const candidates = [...taken(smaller(best), place, atOnce)];
      if (candidates.length === 0) break;
      left -= candidates.length;
      const found = shows(candidates).indexOf(true);
      if (found === -1) {
        place += candidates.length;
      } else {
        best = candidates[found] as Program;
        place += found;
        better = true;
      }
    }
  }
  return compacted(best);
}

function* taken<T>(all: Iterable<T>, from: number, count: number): Generator<T> {
  let place = 0;
  for (const each of all) {
    if (place >= from + count) return;
    if (place++ >= from) yield each;
  }
}

/** Every program that is one step smaller, the big steps first. */
function* smaller(program: Program): Generator<Program> {
  const { eager, second, ...rest } = program;
  if (eager) yield { ...program, eager: false };
  if (second !== undefined) yield { ...rest, ...(eager !== undefined && { eager }) };
  const { units } = program;
  for (const variants of [emptied, halved, smallerBlocks]) {
    for (const [place, unit] of units.entries()) {
      for (const body of variants(unit.body)) {
        yield numbered({
          ...program,
          units: units.map((each, index) => (index === place ? { ...unit, body } : each)),
        });
      }
    }
  }
}

function* emptied(block: Block): Generator<Block> {
  if (block.length > 1) yield [];
}

function* halved(block: Block): Generator<Block> {
  if (block.length < 4) return;
  const half = block.length >> 1;
  yield block.slice(half);
  yield block.slice(0, half);
}

function* smallerBlocks(block: Block): Generator<Block> {
  for (const [place, statement] of block.entries()) {
    const withThese = (these: Block): Block => [
      ...block.slice(0, place),
      ...these,
      ...block.slice(place + 1),
    ];
    yield withThese([]);
    for (const inner of blocksOf(statement)) if (inner.length > 0) yield withThese(inner);
    for (const simpler of simplerStatements(statement)) yield withThese([simpler]);
  }
}

function* simplerStatements(statement: Statement): Generator<Statement> {
  const { swallow, ...bare } = statement;
  if (swallow !== undefined) yield bare;
  switch (statement.op) {
    case 'await':
      for (const what of simplerExpressions(statement.what)) yield { ...statement, what };
      return;
    case 'let':
    case 'spawn':
      for (const what of simplerExpressions(statement.what)) {
        // A task needs a coroutine, a name a future.
        if (what.kind === statement.what.kind) yield { ...statement, what };
      }
      if (statement.op === 'spawn' && statement.eager) yield { ...statement, eager: false };
      if (statement.op === 'spawn' && !statement.named) yield { ...statement, named: true };
      return;
    case 'try':
      for (const body of smallerBlocks(statement.body)) yield { ...statement, body };
      for (const [place, handler] of statement.handlers.entries()) {
        const withThese = (these: typeof statement.handlers): Statement => ({
          ...statement,
          handlers: [...statement.handlers.slice(0, place), ...these, ...statement.handlers.slice(place + 1)],
        });
        yield withThese([]);
        for (const body of smallerBlocks(handler.body)) yield withThese([{ ...handler, body }]);
      }
      for (const final of smallerBlocks(statement.final)) yield { ...statement, final };
      return;
    case 'each':
      for (const all of fewer(statement.all)) yield { ...statement, all };
      if (statement.timeout !== null) yield { ...statement, timeout: null };
      for (const body of smallerBlocks(statement.body)) yield { ...statement, body };
      return;
    case 'repeat':
      if (statement.times > 1) yield { ...statement, times: statement.times - 1 };
      for (const body of smallerBlocks(statement.body)) yield { ...statement, body };
      return;
    case 'with':
    case 'group':
    case 'timeout':
      for (const body of smallerBlocks(statement.body)) yield { ...statement, body };
      return;
    case 'churn':
      for (const puts of lesser(statement.puts)) yield { ...statement, puts };
      for (const takes of lesser(statement.takes)) yield { ...statement, takes };
      return;
    case 'bells':
      yield* fewerBells(statement);
      return;
    case 'work':
    case 'schedule':
      for (const minutes of simplerMinutes(statement.minutes)) yield { ...statement, minutes };
      return;
    default:
  }
}

function* fewerBells(statement: Statement & { op: 'bells' }): Generator<Statement> {
  const { minutes, cancelled } = statement;
  const last = minutes.length - 1;
  if (last > 0)
    yield {
      ...statement,
      minutes: minutes.slice(0, last),
      cancelled: cancelled.filter((place) => place !== last),
    };
  if (cancelled.length > 0) yield { ...statement, cancelled: cancelled.slice(1) };
}

function* simplerExpressions(expression: Expression): Generator<Expression> {
  switch (expression.kind) {
    case 'sleep':
      for (const minutes of simplerMinutes(expression.minutes)) yield { ...expression, minutes };
      if (expression.result !== undefined) yield { kind: 'sleep', minutes: expression.minutes };
      return;
    case 'crowd':
      for (const count of lesser(expression.count)) yield { ...expression, count };
      if (expression.minutes.length > 1) yield { ...expression, minutes: expression.minutes.slice(1) };
      return;
    case 'gather':
      if (expression.all.length === 1) yield* expression.all;
      for (const all of fewer(expression.all)) yield { ...expression, all };
      return;
    case 'wait':
      for (const all of fewer(expression.all)) yield { ...expression, all };
      if (expression.timeout !== null) yield { ...expression, timeout: null };
      return;
    case 'thread':
      if (expression.minutes.length > 1) yield { ...expression, minutes: expression.minutes.slice(1) };
      return;
    case 'waitFor':
    case 'within':
    case 'shield':
    case 'task':
      yield expression.what;
      for (const what of simplerExpressions(expression.what)) {
        if (expression.kind !== 'task' || what.kind === expression.what.kind) yield { ...expression, what };
      }
      return;
    default:
  }
}

function* fewer(all: readonly Expression[]): Generator<readonly Expression[]> {
  for (const [place, each] of all.entries()) {
    const withThese = (these: readonly Expression[]): readonly Expression[] => [
      ...all.slice(0, place),
      ...these,
      ...all.slice(place + 1),
    ];
    yield withThese([]);
    for (const simpler of simplerExpressions(each))
      if (simpler.kind === each.kind) yield withThese([simpler]);
  }
}

function* lesser(count: number): Generator<number> {
  if (count > 1) yield* [count >> 1, count - 1];
}

function* simplerMinutes(minutes: number): Generator<number> {
  for (const simpler of [0, 1]) if (Math.abs(minutes) > simpler) yield simpler;
}
