/** A program in the making: what there is to name and to call, and how much it may still cost. */
import { Dice } from './dice';
import type { Maker, Profile } from './profile';
import type { Block, ErrorKind, Expression, Name, Thing, Unit } from './program';

/** Where a statement is to stand. */
export interface Where {
  readonly unit: number;
  /** In a callback: nothing can be awaited. */
  readonly callback: boolean;
  readonly depth: number;
  /** In a handler: there is an error at hand. */
  readonly handler: boolean;
  /** In a `finally`: no `return`. */
  readonly final: boolean;
}

/** A name for tasks that run unit `unit`, or a leaf. */
interface TaskName {
  readonly name: Name;
  readonly unit: number | undefined;
}

/** A name for gathers and shields that unit `unit` makes. */
interface StoredName {
  readonly name: Name;
  readonly unit: number;
}

/** All begin with the same wait, and are struck one after another: see `Profile.siege`. */
interface Siege extends NonNullable<Profile['siege']> {
  readonly block: Maker;
  /** How many were struck. */
  struck: number;
}

const letters: Readonly<Record<string, readonly Thing['make'][]>> = {
  l: ['Lock'],
  e: ['Event'],
  c: ['Condition'],
  m: ['Semaphore', 'Semaphore', 'BoundedSemaphore'],
  b: ['Barrier'],
  q: ['Queue', 'Queue', 'Queue', 'PriorityQueue', 'LifoQueue'],
  u: ['Future'],
  n: ['Counter'],
};

/** How many statements a unit may run in all, those of the units it starts among them. */
const mostSteps = 200;

export class Draft {
  readonly dice: Dice;
  readonly profile: Profile;
  /** What it writes, and how often. */
  readonly makers: readonly (readonly [Maker, number])[];
  readonly siege: Siege | undefined;
  readonly things: readonly Thing[];
  readonly kinds: readonly Unit['kind'][];
  readonly tasks: readonly TaskName[];
  readonly stored: readonly StoredName[];
  /** By unit, of those that are written. */
  readonly costs: number[] = [];
  /** What the unit in hand has cost up to here, and how often the place in hand is run. */
  spent = 0;
  times = 1;
  /** How often an error is swallowed where it falls. */
  tolerance: number;
  /** Writes about `size` statements. */
  readonly block: (where: Where, size: number) => Block;
  /** Whether most waits get a limit. */
  hasty = false;

  constructor(dice: Dice, profile: Profile, block: (draft: Draft, where: Where, size: number) => Block) {
    this.dice = dice;
    this.profile = profile;
    this.block = (where, size) => block(this, where, size);
    this.tolerance = profile.swallow;
    const { siege } = profile;
    if (siege !== undefined && dice.chance(0.4))
      this.siege = { ...siege, block: dice.pick(siege.blocks), struck: 0 };
    else this.siege = undefined;
    this.makers = Object.entries(profile.weights) as [Maker, number][];
    this.things = this.#makeThings();
    const callbacks = profile.weights.schedule === undefined ? 0 : dice.between(1, 3);
    const units = dice.between(...profile.units);
    this.kinds = [
      'coroutine',
      ...dice.shuffled([
        ...Array<'coroutine'>(units).fill('coroutine'),
        ...Array<'callback'>(callbacks).fill('callback'),
      ]),
    ];
    const coroutines = this.kinds.flatMap((kind, unit) => (kind === 'coroutine' && unit > 0 ? [unit] : []));
    const free = (): number | undefined => (dice.chance(0.85) ? dice.pick(coroutines) : undefined);
    this.tasks = Array.from({ length: dice.between(...profile.tasks) }, (_, index) => ({
      name: `t${String(index + 1)}`,
      unit: this.siege === undefined ? free() : coroutines.at(dice.chance(0.85) ? -1 : 0),
    }));
    this.stored = [1, 2, 3].map((index) => ({
      name: `x${String(index)}`,
      unit: dice.between(0, this.kinds.length - 1),
    }));
  }

  #makeThings(): readonly Thing[] {
    const { dice } = this;
    const counts = new Map<string, number>();
    return this.profile.things.split('').map((letter) => {
      const count = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, count);
      const name = `${letter}${String(count)}`;
      const make = dice.pick(letters[letter] as readonly Thing['make'][]);
      switch (make) {
        case 'Condition':
          return counts.has('l') && dice.chance(0.3) ? { name, make, lock: 'l1' } : { name, make };
        case 'Semaphore':
        case 'BoundedSemaphore':
          return { name, make, value: dice.between(dice.chance(0.1) ? 0 : 1, 2) };
        case 'Barrier':
          return { name, make, value: dice.between(1, 3) };
        case 'PriorityQueue':
          return { name, make, value: dice.pick([0, 0, 1, 2, 3]), dishes: dice.chance(0.5) };
        case 'Queue':
        case 'LifoQueue':
          return { name, make, value: dice.pick([0, 1, 1, 1, 2]) };
        default:
          return { name, make };
      }
    });
  }

  thing(name: Name): Thing | undefined {
    return this.things.find((thing) => thing.name === name);
  }

  /** The names of the things that begin with one of these letters. */
  named(letters: string): readonly Name[] {
    return this.things.flatMap(({ name }) => (letters.includes(name.charAt(0)) ? [name] : []));
  }

  minutes(): number {
    return this.dice.pick(this.profile.minutes);
  }

  /** What a besieged unit begins with. */
  waits(): Maker {
    const { dice, siege } = this;
    if (siege === undefined) throw new TypeError('there is no siege');
    return dice.chance(0.8) ? siege.block : dice.pick(siege.blocks);
  }

  /** A task that is likely to be the next in line. */
  victim(): Name {
    const { dice, siege, tasks } = this;
    if (siege === undefined || dice.chance(0.4))
      return dice.pick(['t0', ...tasks.flatMap(({ name }) => [name, name, name])]);
    return (tasks[siege.struck++ % tasks.length] as TaskName).name;
  }

  /** What a task group, a timeout's scope or a handle is called. */
  name(letter: 'g' | 's' | 'h'): Name {
    return `${letter}${String(this.dice.between(1, 2))}`;
  }

  swallow(): { swallow?: ErrorKind } {
    const { dice } = this;
    if (!dice.chance(this.tolerance)) return {};
    return {
      swallow: dice.pick([
        'Exception',
        'Exception',
        'CancelledError',
        'BaseException',
        'TimeoutError',
        'Burnt',
      ] as const),
    };
  }

  /** The tasks that may be awaited here: a unit waits only for units behind it. */
  tasksBehind({ unit }: Where): readonly Name[] {
    return this.tasks.flatMap((task) => (task.unit === undefined || task.unit > unit ? [task.name] : []));
  }

  /** The gathers and shields that may be awaited here: what they wait for is behind the unit that makes them. */
  storedFor({ unit }: Where): readonly Name[] {
    return this.stored.flatMap((stored) => (stored.unit >= unit ? [stored.name] : []));
  }

  /** Whether another `steps` statements are within the price here; if so they are paid. */
  pay(steps: number): boolean {
    const price = steps * this.times;
    if (this.spent + price > mostSteps) return false;
    this.spent += price;
    return true;
  }

  /** A call of a unit behind this one, if one is cheap enough. */
  call({ unit }: Where): Expression | undefined {
    const behind = this.kinds.flatMap((kind, index) => (kind === 'coroutine' && index > unit ? [index] : []));
    if (behind.length === 0) return undefined;
    const callee = this.dice.pick(behind);
    return this.payFor(callee) ? { kind: 'unit', unit: callee } : undefined;
  }

  /** A callback behind this unit, if one is cheap enough. */
  callback({ unit }: Where): number | undefined {
    const behind = this.kinds.flatMap((kind, index) => (kind === 'callback' && index > unit ? [index] : []));
    if (behind.length === 0) return undefined;
    const callee = this.dice.pick(behind);
    return this.payFor(callee) ? callee : undefined;
  }

  payFor(unit: number): boolean {
    return this.pay((this.costs[unit] ?? 0) + 1);
  }

  /** The coroutine methods of the things there are. */
  leafMethods(): readonly { of: Name; method: string }[] {
    const methods: Readonly<Record<string, readonly string[]>> = {
      l: ['acquire'],
      e: ['wait'],
      c: ['acquire', 'wait'],
      m: ['acquire'],
      b: ['wait', 'wait', 'reset', 'abort'],
      q: ['get', 'get', 'put', 'put', 'join'],
    };
    return this.things.flatMap(({ name }) =>
      (methods[name.charAt(0)] ?? []).map((method) => ({ of: name, method })),
    );
  }
}
