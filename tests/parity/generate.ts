/** Random concurrent programs: the same seed and place give the same program, on every machine. */
import { Dice } from './dice';
import { Draft, type Where } from './draft';
import { sleep, someItem } from './expressions';
import { profiles } from './profiles';
import type { Block, Expression, Name, Program, Statement, Unit } from './program';
import { pause, spawned } from './idioms';
import { block, made } from './statements';
import { compacted } from './walk';

const shares = profiles.map((profile) => [profile, profile.share] as const);

/** The program at one place of a seed's endless list. */
export function generate(seed: number, place: number): Program {
  const dice = new Dice(seed, place);
  const profile = dice.weighted(shares);
  const draft = new Draft(dice, profile, block);
  const units: Unit[] = [];
  // From the last to the first: whoever calls a unit must know its price.
  for (let unit = draft.kinds.length - 1; unit > 0; unit--) {
    const kind = draft.kinds[unit] as Unit['kind'];
    draft.spent = 0;
    const size = kind === 'callback' ? dice.between(1, 3) : dice.between(...profile.size);
    const where = top(unit, kind === 'callback');
    const first = draft.siege === undefined || where.callback ? [] : made(draft, where, draft.waits());
    units.unshift({ kind, body: [...first, ...block(draft, where, size)] });
    draft.costs[unit] = draft.spent;
  }
  draft.spent = 0;
  // An error that ends `main` ends the program.
  draft.tolerance = 0.65;
  draft.hasty = true;
  units.unshift({ kind: 'coroutine', body: main(draft) });
  const coroutines = units.flatMap(({ kind }, unit) => (kind === 'coroutine' && unit > 0 ? [unit] : []));
  return compacted({
    profile: profile.name,
    things: draft.things,
    units,
    ...(dice.chance(0.04) && { eager: true }),
    ...(dice.chance(0.04) && { second: dice.pick(coroutines) }),
  });
}

const top = (unit: number, callback = false): Where => ({
  unit,
  callback,
  depth: 0,
  handler: false,
  final: false,
});

/** `main` starts most of the tasks, does something beside them, and mostly waits for them in the end. */
function main(draft: Draft): Block {
  const { dice, profile } = draft;
  const style = dice.next();
  const group = style < 0.12 ? 'g1' : undefined;
  const started = draft.tasks.flatMap((task) => {
    if (task.unit === undefined || dice.chance(0.1) || !draft.payFor(task.unit)) return [];
    return [spawned(draft, task.name, { kind: 'unit', unit: task.unit }, group)];
  });
  const first: Block = dice.chance(0.5) ? [{ op: 'await', id: 0, what: sleep(draft) }] : [];
  const middle =
    draft.siege === undefined ? block(draft, top(0), dice.between(...profile.size)) : siege(draft);
  const body = [...started, ...first, ...middle, ...patience(draft)];
  if (group !== undefined) return [{ op: 'group', id: 0, name: group, body, ...draft.swallow() }];
  if (style < 0.2)
    return [{ op: 'timeout', id: 0, name: 's1', minutes: dice.between(1, 6), at: false, body }];
  return body;
}

/** `main` holds what the others wait for, and then wakes and cancels them. */
function siege(draft: Draft): Block {
  const { dice } = draft;
  const held = draft
    .named('lmq')
    .flatMap((of): Block => (of.startsWith('q') ? filled(draft, of) : [taken(of)]));
  const steps = Array.from({ length: dice.between(3, 7) }, (): Block => {
    const step = made(draft, top(0), dice.pick(draft.siege?.steps ?? []));
    return dice.chance(0.3) ? step : [...step, pause(dice.pick([0, 0, 0, 1]))];
  });
  return [...held, pause(), ...steps.flat()];
}

const taken = (of: Name): Statement => ({
  op: 'await',
  id: 0,
  what: { kind: 'method', of, method: 'acquire', args: [] },
});

/** Who waits to put something finds the queue full, and who waits to get something, mostly empty. */
function filled(draft: Draft, of: Name): Block {
  const { dice } = draft;
  const thing = draft.thing(of);
  const size = thing !== undefined && 'value' in thing && thing.value > 0 ? thing.value : dice.between(1, 2);
  if (dice.chance(draft.siege?.block === 'queueGet' ? 0.8 : 0.1)) return [];
  return Array.from({ length: size }, () => ({
    op: 'call',
    id: 0,
    of,
    method: 'putNowait',
    args: [someItem(draft, of)],
  }));
}

/** How `main` ends: tasks it does not wait for are left behind. */
function patience(draft: Draft): Block {
  const { dice, profile } = draft;
  if (!dice.chance(profile.patience))
    return dice.chance(0.5) ? [{ op: 'await', id: 0, what: sleep(draft) }] : [];
  const all = draft.tasks.map(({ name }): Expression => ({ kind: 'name', name: name satisfies Name }));
  const together: Expression = { kind: 'gather', all, returnExceptions: dice.chance(0.8) };
  const waits: readonly Expression[] = [
    together,
    { kind: 'waitFor', what: together, timeout: dice.between(3, 8) },
    { kind: 'wait', all, timeout: dice.chance(0.7) ? dice.between(2, 8) : null, until: 'ALL_COMPLETED' },
    { kind: 'sleep', minutes: dice.between(3, 10) },
  ];
  const what = dice.pick(waits);
  const end: Statement = { op: 'await', id: 0, what, ...draft.swallow() };
  return [end];
}
