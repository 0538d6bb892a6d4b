/** A player who only listens: what the page tells is all that is known, and whose turn is best is worked out from it. */

interface Dish {
  readonly key: number;
  /** Minutes by hand and on its own, in turn: `hands 1, oven 2, hands 1`. */
  readonly steps: readonly { readonly at: string; readonly minutes: number }[];
  /** From when on it can go on. */
  readonly from: number;
  readonly due: number;
}

const said = {
  minute: /^(?:.*? )?Minute (\d+)\. Ready: (.*)$/s,
  ready: /^(\d) [^:]+: ([a-z0-9, ]+?), due (\d+)$/,
  cooks: /^(\d) .+ cooks till (\d+), due (\d+)$/,
  comes: /^(\d) .+ comes at (\d+): ([a-z0-9, ]+?), due (\d+)$/,
} as const;

const stepsOf = (text: string): Dish['steps'] =>
  text.split(', ').map((step) => {
    const [at = '', minutes] = step.split(' ');
    return { at, minutes: Number(minutes) };
  });

/** What was told last of a dish: all that is left, or, while it cooks, what comes after. */
interface Heard {
  readonly steps: Dish['steps'];
  readonly cooks: boolean;
}

/** Answers what is told with the key to press; with none where nothing is asked. */
export function listener(): (told: string) => string | undefined {
  const known = new Map<number, Heard>();
  return (told) => {
    const [, minute, list] = said.minute.exec(told) ?? [];
    if (list === undefined) return undefined;
    const dishes = list
      .replace(/\.$/, '')
      .split('. ')
      .map((line) => dishOf(line, Number(minute), known));
    const first = bestPlan(dishes, Number(minute))?.keys[0];
    const dish = dishes.find(({ key }) => key === first);
    if (dish === undefined) throw new Error(`No way to serve everybody in time: ${told}`);
    return dish.from > Number(minute) ? 'w' : String(dish.key);
  };
}

function dishOf(line: string, minute: number, known: Map<number, Heard>): Dish {
  const [, ready, steps = '', readyDue] = said.ready.exec(line) ?? [];
  const [, coming, arrives, later = '', comingDue] = said.comes.exec(line) ?? [];
  const [, cooking, till, cookingDue] = said.cooks.exec(line) ?? [];
  const key = Number(ready ?? coming ?? cooking);
  const before = known.get(key);
  if (cooking === undefined) {
    if (Number.isNaN(key)) throw new Error(`What does this mean? ${line}`);
    const now = stepsOf(ready === undefined ? later : steps);
    known.set(key, { steps: now, cooks: false });
    return { key, steps: now, from: Number(arrives ?? minute), due: Number(readyDue ?? comingDue) };
  }
  const left = before === undefined || before.cooks ? (before?.steps ?? []) : afterTurn(before).steps;
  known.set(key, { steps: left, cooks: true });
  return { key, steps: left, from: Number(till), due: Number(cookingDue) };
}

/** What is left to do after its next turn, and from how many minutes after the turn's beginning on. */
function afterTurn({ steps }: Pick<Dish, 'steps'>): {
  readonly steps: Dish['steps'];
  readonly hands: number;
  readonly wait: number;
} {
  const wait = steps.findIndex(({ at }) => at !== 'hands');
  const turn = wait < 0 ? steps : steps.slice(0, wait);
  const hands = turn.reduce((sum, { minutes }) => sum + minutes, 0);
  return { steps: wait < 0 ? [] : steps.slice(wait + 1), hands, wait: steps[wait]?.minutes ?? 0 };
}

interface Plan {
  readonly keys: readonly number[];
  /** The minute of the last plate. */
  readonly end: number;
}

/** Who goes on in which order, so that everybody is served in time, and the last as early as can be. */
function bestPlan(dishes: readonly Dish[], minute: number): Plan | undefined {
  if (dishes.length === 0) return { keys: [], end: minute };
  let best: Plan | undefined;
  for (const dish of dishes) {
    const { steps, hands, wait } = afterTurn(dish);
    const free = Math.max(minute, dish.from) + hands;
    if (steps.length === 0 && free > dish.due) continue;
    const others = dishes.filter((other) => other !== dish);
    const left = steps.length === 0 ? others : [...others, { ...dish, steps, from: free + wait }];
    const rest = bestPlan(left, free);
    if (rest !== undefined && rest.end < (best?.end ?? Infinity))
      best = { keys: [dish.key, ...rest.keys], end: rest.end };
  }
  return best;
}
