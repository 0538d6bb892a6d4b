/** How often each kind of operation occurs in the programs of a seed. */
import { generate } from './generate';
import type { Expression, Program, Statement } from './program';
import { expressionsIn, expressionsOf, statementsIn } from './walk';

const classes: Readonly<Record<string, string>> = {
  l: 'Lock',
  e: 'Event',
  c: 'Condition',
  m: 'Semaphore',
  b: 'Barrier',
  q: 'Queue',
  u: 'Future',
  t: 'Task',
  x: 'Future',
  s: 'Timeout',
  h: 'Handle',
  g: 'TaskGroup',
};

const classOf = (name: string): string =>
  name === 'self' ? 'current task' : (classes[name.charAt(0)] ?? name);

function kindOfStatement(statement: Statement): readonly string[] {
  switch (statement.op) {
    case 'call':
      return [`${classOf(statement.of)}.${statement.method}`];
    case 'read':
      return [`${classOf(statement.of)}.${statement.property}`];
    case 'with':
      return [`async with ${classOf(statement.of)}`];
    case 'schedule':
      return [statement.how];
    case 'timeout':
      return [statement.at ? 'timeoutAt' : 'timeout'];
    case 'group':
      return ['TaskGroup'];
    case 'each':
      return [
        `asCompleted${statement.plain ? '' : ', async'}${statement.timeout === null ? '' : ', timeout'}`,
      ];
    case 'enter':
      return ['TaskGroup, never left'];
    case 'split':
      return [
        `ExceptionGroup.${statement.how}`,
        ...(statement.kinds.some((kind) => kind.includes('Group')) ? ['ExceptionGroup, by groups'] : []),
      ];
    case 'raise':
      return ['raise', ...(statement.what.cause === undefined ? [] : ['raise from'])];
    case 'churn':
      return [statement.takes > 32 ? 'churn, many' : 'churn'];
    case 'spawn':
      return [
        statement.group === undefined ? 'createTask' : 'TaskGroup.createTask',
        ...(statement.eager ? ['createTask, eager'] : []),
        ...(statement.named ? [] : ['createTask, unnamed']),
      ];
    case 'try':
      return [
        ...statement.handlers.map(({ on }) => `except ${on}`),
        ...(statement.final.length > 0 ? ['finally'] : []),
        ...(statement.final.some(({ op }) => op === 'await') ? ['await in finally'] : []),
        ...(statement.final.some(({ op }) => op === 'raise') ? ['raise in finally'] : []),
        ...(statement.handlers.some(({ body }) => body.some(({ op }) => op === 'await'))
          ? ['await in except']
          : []),
      ];
    case 'await':
      return statement.swallow === 'CancelledError' ? ['CancelledError swallowed'] : [];
    case 'who':
      return ['currentTask'];
    case 'everybody':
      return ['allTasks'];
    default:
      return [statement.op];
  }
}

function kindOfExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'method':
      return `await ${classOf(expression.of)}.${expression.method}`;
    case 'until':
      return 'await Condition.waitFor';
    case 'name':
      return `await ${classOf(expression.name)}`;
    case 'sleep':
      if (expression.minutes < 0) return 'sleep, negative';
      if (expression.minutes === 0) return 'sleep(0)';
      return Number.isInteger(expression.minutes) ? 'sleep' : 'sleep, a fraction';
    case 'gather':
      return expression.returnExceptions ? 'gather, returnExceptions' : 'gather';
    case 'wait':
      return `wait, ${expression.until}${expression.timeout === null ? '' : ', timeout'}`;
    case 'thread':
      return expression.minutes.length > 1 ? 'toThread, in two goes' : 'toThread';
    case 'self':
      return 'await current task';
    case 'crowd':
      return 'gather of a crowd';
    case 'unit':
      return 'coroutine';
    case 'waitFor':
    case 'within':
    case 'shield':
    case 'task':
      return expression.kind;
  }
}

/** How often each kind of operation occurs in a program. */
export function kindsIn({ units, things, eager, second }: Program): readonly string[] {
  return [
    ...units.flatMap(({ body }) =>
      [...statementsIn(body)].flatMap((statement) => [
        ...kindOfStatement(statement),
        ...expressionsOf(statement).flatMap((one) => [...expressionsIn(one)].map(kindOfExpression)),
      ]),
    ),
    ...things.map(({ make }) => make),
    ...(eager ? ['eagerTaskFactory'] : []),
    ...(second === undefined ? [] : ['Runner.run, twice']),
  ];
}

/** A table of the first `programs` programs of a seed. */
export function coverage(seed: number, programs: number): string {
  const times = new Map<string, number>();
  const within = new Map<string, number>();
  const profiles = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (let place = 0; place < programs; place++) {
    const program = generate(seed, place);
    const kinds = kindsIn(program);
    for (const kind of kinds) add(times, kind);
    for (const kind of new Set(kinds)) add(within, kind);
    add(profiles, program.profile);
  }
  const table = (map: ReadonlyMap<string, number>): readonly string[] =>
    [...map]
      .toSorted(([, a], [, b]) => b - a)
      .map(
        ([kind, count]) =>
          `${String(count).padStart(8)}  ${String(within.get(kind) ?? '').padStart(6)}  ${kind}`,
      );
  return [
    `${String(programs)} programs of seed ${String(seed)}: how often, in how many programs, what`,
    ...table(times),
    '',
    ...table(profiles),
  ].join('\n');
}
