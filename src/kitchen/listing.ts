/** The Python that stands beside the kitchens, read off the recipes' steps so that it cannot drift from them. */
import type { KitchenKind } from '../trace/trace';
import type { DishName } from './dishes';
import type { Step } from './kitchen';
import { line, plainly, type Duration, type Line, type PythonFunction } from './lines';
import { mainFunctions } from './listing-main';
import type { OrderSheet } from './orders';
import { waitName, type Plan } from './plan';
import { stepsOf, type RecipeStep } from './steps';

/** The program of one kitchen, function by function. */
export interface Listing {
  readonly kitchen: KitchenKind;
  /** `main`, and the functions that only it calls. */
  readonly main: readonly PythonFunction[];
  /** Of every dish on the sheet: the recipe, and a function for each of its waits. */
  readonly dishes: Readonly<Partial<Record<DishName, readonly PythonFunction[]>>>;
}

/** What a kitchen's chef would read. The synchronous one goes by no plan. */
export function listingOf(
  sheet: OrderSheet,
  kitchen: KitchenKind,
  plan: Plan,
  duration: Duration = plainly,
): Listing {
  const dishes = new Set(sheet.orders.map(({ dish }) => dish));
  return {
    kitchen,
    main: mainFunctions(sheet, kitchen, plan.main, duration),
    dishes: Object.fromEntries(
      [...dishes].map((dish) => [dish, dishFunctions({ dish, kitchen, plan, duration })]),
    ),
  };
}

/** Both kitchens' programs. */
export const listingsOf = (sheet: OrderSheet, plan: Plan): Readonly<Record<KitchenKind, Listing>> => ({
  synchronous: listingOf(sheet, 'synchronous', plan),
  concurrent: listingOf(sheet, 'concurrent', plan),
});

/** `bake_the_pizza`, for a wait that is a function of its own. */
const functionOf = (what: Step): string => what.replaceAll(' ', '_');

/** The text's own coroutines are nothing but a sleep: one function is enough for them. */
const hasFunction = ({ what, at }: RecipeStep): boolean => at !== 'hands' && what !== 'sleep';

interface Writing {
  readonly dish: DishName;
  readonly kitchen: KitchenKind;
  readonly plan: Plan;
  readonly duration: Duration;
}

function dishFunctions(writing: Writing): readonly PythonFunction[] {
  const { dish, kitchen } = writing;
  const steps = stepsOf(dish);
  const head = kitchen === 'concurrent' ? 'async def' : 'def';
  const body = groupsOf(steps.filter(({ within }) => within === undefined)).flatMap((group) =>
    stepLines(group, writing),
  );
  return [
    { name: dish, lines: [line(`${head} ${dish}():`, [{ is: 'dish' }]), ...body] },
    ...steps.filter(hasFunction).map((step) => ({
      name: functionOf(step.what),
      lines: [
        line(`${head} ${functionOf(step.what)}():`, [{ is: 'step', what: step.what }]),
        ...waitLines(step, steps, writing),
      ],
    })),
  ];
}

/** Steps that begin together stand together. */
function groupsOf(steps: readonly RecipeStep[]): readonly (readonly RecipeStep[])[] {
  const groups = new Map<number, RecipeStep[]>();
  for (const step of steps) groups.set(step.together, [...(groups.get(step.together) ?? []), step]);
  return [...groups.values()];
}

function stepLines(group: readonly RecipeStep[], writing: Writing): readonly Line[] {
  if (group.length > 1 && writing.kitchen === 'concurrent')
    return [
      line('    await asyncio.gather(', [{ is: 'gather' }]),
      ...group.map(({ what }) => line(`        ${functionOf(what)}(),`, [{ is: 'call', what }])),
      line('    )'),
    ];
  return group.flatMap((step) => {
    const { what } = step;
    if (step.at === 'hands')
      return [line(`    prep('${what}', ${String(step.minutes)})`, [{ is: 'prep', what }])];
    if (!hasFunction(step)) return [sleepLine(step, writing, '    ')];
    return [callLine(step, writing, '    ')];
  });
}

const callLine = ({ what }: RecipeStep, { kitchen }: Writing, indent: string): Line =>
  line(`${indent}${kitchen === 'concurrent' ? 'await ' : ''}${functionOf(what)}()`, [{ is: 'call', what }]);

/** The wait itself, then whatever is still done at its place. */
function waitLines(step: RecipeStep, steps: readonly RecipeStep[], writing: Writing): readonly Line[] {
  const { at, what } = step;
  const still = steps.filter(({ within }) => within === what);
  const wait = (indent: string): readonly Line[] => [
    sleepLine(step, writing, indent),
    ...still.map((each) => callLine(each, writing, indent)),
  ];
  if (writing.kitchen === 'synchronous' || at === 'rest') return wait('    ');
  return [line(`    async with ${at}:`, [{ is: 'slot', what }]), ...wait('        ')];
}

function sleepLine(
  { what, minutes }: RecipeStep,
  { dish, kitchen, plan, duration }: Writing,
  indent: string,
): Line {
  const marks = [{ is: 'wait', what }] as const;
  const wait = waitName(dish, what);
  const blocking = kitchen === 'synchronous' || plan.blocking.includes(wait);
  const text = blocking ? 'time.sleep' : 'await asyncio.sleep';
  const word = kitchen === 'concurrent' ? { text, switches: { wait, blocking } } : undefined;
  return line(`${indent}${text}(${duration(minutes)})`, marks, word);
}
