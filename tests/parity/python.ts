/** Writes a program as Python: what real asyncio runs (`oracle.py` holds the names it uses), and what a failure shows. */
import type { Block, Expression, Program, Statement, Thing, Unit } from './program';
import { after, argumentsMade, bool, errorMade, given, plain, thingMade } from './literals';
import { statementsIn, unitName } from './walk';

/** The whole program; `run` in `oracle.py` calls its `main`. */
export function pythonOf({ units, things, eager, second }: Program): string {
  const lines = units.flatMap((unit, index) => [...unitLines(units, unit, index, things), '']);
  if (eager) lines.push('eager = True');
  if (second !== undefined) lines.push(`second = ${unitName(units, second)}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

function unitLines(units: readonly Unit[], unit: Unit, index: number, things: readonly Thing[]): string[] {
  const writer = new Writer(units);
  const name = unitName(units, index);
  const made = index === 0 ? things : [];
  const set = new Set([
    ...(index === 0 ? ['t0'] : []),
    ...made.map((thing) => thing.name),
    ...namesSet(unit.body),
  ]);
  const lines: string[] = [];
  if (set.size > 0) lines.push(`    global ${[...set].join(', ')}`);
  for (const thing of made) lines.push(`    ${thing.name} = ${thingMade(thing)}`);
  if (index === 0) lines.push('    t0 = current_task()');
  const body = indented(writer.block(unit.body, undefined));
  // An error may undo a `return`, and be swallowed itself.
  if (body.some((line) => line.includes('return end('))) body.push('    end(None)');
  if (unit.kind === 'coroutine')
    return [`async def ${name}():`, ...lines, `    with unit('${name}') as end:`, ...indented(body)];
  return [
    `def ${name}(future=None):`,
    ...lines,
    `    with unit('${name}', future) as end:`,
    ...indented(body),
  ];
}

function namesSet(body: Block): readonly string[] {
  return [...statementsIn(body)].flatMap((statement) => {
    switch (statement.op) {
      case 'let':
      case 'spawn':
      case 'schedule':
      case 'count':
      case 'enter':
      case 'group':
      case 'timeout':
        return [statement.name];
      default:
        return [];
    }
  });
}

class Writer {
  readonly #units: readonly Unit[];

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  /** `caught` is the number of the handler around it. */
  block(statements: Block, caught: number | undefined): string[] {
    const lines = statements.flatMap((statement) => this.#statement(statement, caught));
    return lines.length === 0 ? ['pass'] : lines;
  }

  #statement(statement: Statement, caught: number | undefined): string[] {
    const { id, swallow } = statement;
    const but = swallow === undefined ? '' : `, ${swallow}`;
    const doing = (what: string): string[] => [`with doing(${String(id)}${but}) as r: ${what}`];
    const around = (head: string, body: Block): string[] => [
      `with awaiting(${String(id)}${but}):`,
      `    ${head}:`,
      ...indented(indented(this.block(body, caught))),
    ];
    switch (statement.op) {
      case 'await':
        return [`with awaiting(${String(id)}${but}) as r: r(await ${this.#expression(statement.what)})`];
      case 'let':
        return doing(`${statement.name} = r(keep('${statement.name}', ${this.#expression(statement.what)}))`);
      case 'spawn': {
        const { name, named, eager, group, what } = statement;
        const options = `${named ? `, name='${name}'` : ''}${eager === undefined ? '' : `, eager_start=${bool(eager)}`}`;
        const maker = group === undefined ? 'create_task' : `${group}.create_task`;
        return doing(`${name} = r(${maker}(${this.#expression(what)}${options}))`);
      }
      case 'call':
        return doing(
          `r(${target(statement.of)}.${snake(statement.method)}(${argumentsMade(this.#units, statement.args)}))`,
        );
      case 'enter':
        return doing(`${statement.name} = await TaskGroup().__aenter__()`);
      case 'churn': {
        const items = argumentsMade(this.#units, statement.items);
        return doing(
          `r(churn(${statement.of}, [${items}], ${String(statement.puts)}, ${String(statement.takes)}))`,
        );
      }
      case 'read':
        return doing(`r(${statement.of}.${snake(statement.property)})`);
      case 'work':
        return doing(`r(work(${String(statement.minutes)}))`);
      case 'count':
        return doing(`${statement.name} += 1; r(${statement.name})`);
      case 'schedule':
        return doing(`${statement.name} = r(${this.#schedule(statement)})`);
      case 'bells':
        return doing(`r(bells(${plain(statement.minutes)}, ${plain(statement.cancelled)}))`);
      case 'who':
        return doing('r(current_task())');
      case 'everybody':
        return doing('r(all_tasks())');
      case 'raise':
        return doing(`raise ${errorMade(statement.what)}`);
      case 'return':
        return [`return end(${plain(statement.value)})`];
      case 'reraise':
        return caught === undefined ? [] : [`raise error${String(caught)}`];
      case 'split': {
        if (caught === undefined) return [];
        const kinds = statement.kinds.length === 1 ? statement.kinds[0] : `(${statement.kinds.join(', ')})`;
        return doing(
          `r(take_apart(error${String(caught)}, '${statement.how}', ${String(kinds)}, ${bool(statement.raise)}))`,
        );
      }
      case 'try':
        return this.#try(statement, caught);
      case 'repeat':
        return [
          `for _ in range(${String(statement.times)}):`,
          ...indented(this.block(statement.body, caught)),
        ];
      case 'with':
        return around(`async with ${statement.of}`, statement.body);
      case 'group':
        return around(`async with TaskGroup() as ${statement.name}`, statement.body);
      case 'timeout':
        return around(`async with ${timeout(statement)} as ${statement.name}`, statement.body);
      case 'each':
        return this.#each(statement, but, caught);
    }
  }

  #try({ id, body, handlers, final }: Statement & { op: 'try' }, caught: number | undefined): string[] {
    return [
      'try:',
      ...indented(this.block(body, caught)),
      ...handlers.flatMap((handler, index) => {
        const name = `error${String(id)}`;
        return [
          `except ${handler.on} as ${name}:`,
          `    caught('${String(id)}.${String(index)}', ${name})`,
          ...indented(this.block(handler.body, id)),
        ];
      }),
      ...(final.length > 0 || handlers.length === 0
        ? ['finally:', ...indented(this.block(final, caught))]
        : []),
    ];
  }

  #each(statement: Statement & { op: 'each' }, but: string, caught: number | undefined): string[] {
    const { id, plain, timeout, swallowOne } = statement;
    const late = timeout === null ? '' : `, timeout=${String(timeout)}`;
    const items = `as_completed([${this.#list(statement.all)}]${late})`;
    const one = swallowOne === undefined ? '' : `, ${swallowOne}`;
    const body = statement.body.length === 0 ? [] : this.block(statement.body, caught);
    return [
      `with awaiting(${String(id)}${but}):`,
      ...indented([
        `${plain ? 'for' : 'async for'} one in ${items}:`,
        ...indented([
          plain
            ? `with awaiting('${String(id)}.one'${one}) as r: r(await one)`
            : `with doing('${String(id)}.one'${one}) as r: r(one)`,
          ...body,
        ]),
      ]),
    ];
  }

  #schedule({ how, minutes, callback }: Statement & { op: 'schedule' }): string {
    const name = unitName(this.#units, callback);
    switch (how) {
      case 'callSoon':
        return `get_running_loop().call_soon(${name})`;
      case 'callLater':
        return `get_running_loop().call_later(${String(minutes)}, ${name})`;
      case 'callAt':
        return `get_running_loop().call_at(${after(minutes)}, ${name})`;
    }
  }

  #expression(expression: Expression): string {
    switch (expression.kind) {
      case 'unit':
        return `${unitName(this.#units, expression.unit)}()`;
      case 'sleep':
        return `sleep(${String(expression.minutes)}${expression.result === undefined ? '' : `, ${plain(expression.result)}`})`;
      case 'method':
        return `${expression.of}.${snake(expression.method)}(${argumentsMade(this.#units, expression.args)})`;
      case 'until': {
        const { of, counter, least, fails } = expression;
        return `${of}.wait_for(lambda: ${counter} >= ${String(least)}${fails ? ' and fail()' : ''})`;
      }
      case 'wait': {
        const { all, timeout, until } = expression;
        const late = timeout === null ? '' : `, timeout=${String(timeout)}`;
        return `wait([${this.#list(all)}]${late}, return_when=${until})`;
      }
      case 'waitFor':
        return `wait_for(${this.#expression(expression.what)}, ${plain(expression.timeout)})`;
      case 'within':
        return `within(${String(expression.minutes)}, ${this.#expression(expression.what)})`;
      case 'thread': {
        const { minutes, gives } = expression;
        return `to_thread(helper, ${plain(minutes)}, ${given(gives)})`;
      }
      case 'name':
        return expression.name;
      case 'self':
        return 'current_task()';
      case 'task': {
        const eager = expression.eager === undefined ? '' : `, eager_start=${bool(expression.eager)}`;
        return `create_task(${this.#expression(expression.what)}${eager})`;
      }
      case 'crowd': {
        const { count, minutes } = expression;
        return `gather(*(sleep((${minutes.map(String).join(', ')},)[n % ${String(minutes.length)}]) for n in range(${String(count)})))`;
      }
      case 'gather': {
        const all = this.#list(expression.all);
        const late = expression.returnExceptions ? `${all === '' ? '' : ', '}return_exceptions=True` : '';
        return `gather(${all}${late})`;
      }
      case 'shield':
        return `shield(${this.#expression(expression.what)})`;
    }
  }

  readonly #list = (all: readonly Expression[]): string =>
    all.map((each) => this.#expression(each)).join(', ');
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

const target = (name: string): string => (name === 'self' ? 'current_task()' : name);

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function timeout({ minutes, at }: Statement & { op: 'timeout' }): string {
  if (!at) return `timeout(${plain(minutes)})`;
  return `timeout_at(${minutes === null ? 'None' : after(minutes)})`;
}

/** Eight hexadecimal digits that tell this program, and how it is written as Python, from another. */
export function hashOf(program: Program): string {
  let hash = 0x811c9dc5;
  for (const text of [JSON.stringify(program), pythonOf(program)]) {
    for (let place = 0; place < text.length; place++)
      hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
