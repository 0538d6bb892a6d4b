/** The programs of the second parity check: what they consist of, and how they are drawn. cooks.ts and cooks.py run them. */

/** What can be awaited. `cook` and all after it are coroutines; the three before are futures. */
export type Aw =
  | readonly ['slot', number]
  | readonly ['shield', Aw]
  | readonly ['gather', readonly Aw[], number]
  | readonly ['cook', number]
  | readonly ['waitfor', Aw, number | null]
  | readonly ['sleep', number, Item | null]
  | readonly ['thread', number, number]
  | readonly ['acquire' | 'attend' | 'get', number];

export type Item = number | readonly number[];
/** A number is an error, a text a cancellation, a list a group of errors. */
export type Fault = number | string | readonly Fault[];
export type Mode = 'FIRST_COMPLETED' | 'FIRST_EXCEPTION' | 'ALL_COMPLETED';
export type Kind = 'none' | 'any' | 'exception' | 'cancelled' | 'timeout' | 'split';
export type Block = readonly Step[];

/** Steps that take no time: callbacks may do them too. Most numbers name a slot, a thing, a handle, a group, a callback. */
export type Act =
  | readonly ['start', number, Aw, number | null, number | null]
  | readonly ['future', number]
  | readonly ['keep', number, Aw]
  | readonly ['fulfil' | 'fail', number, number]
  | readonly ['cancel', number, string | null]
  | readonly ['uncancel', number]
  | readonly ['state', number]
  | readonly ['cancelme', string | null]
  | readonly ['uncancelme' | 'everybody']
  | readonly ['factory', number]
  | readonly ['ondone' | 'offdone', number, number]
  | readonly ['soon', number, number]
  | readonly ['later' | 'at', number, number, number]
  | readonly ['withdraw' | 'work' | 'count', number]
  | readonly ['burn', Fault]
  | readonly ['reschedule', number, number | null]
  | readonly ['expired', number]
  | readonly ['release' | 'set' | 'clear' | 'getnow' | 'taskdone' | 'look', number]
  | readonly ['notify', number, number | null]
  | readonly ['putnow', number, Item]
  | readonly ['shutdown', number, number];

/** Steps that wait. */
export type Wait =
  | readonly ['sleep', number, Item | null]
  | readonly ['await', Aw]
  | readonly ['awaitme']
  | readonly ['wait', readonly number[], Mode, number | null]
  | readonly ['each', readonly Aw[], number | null, number, number]
  | readonly ['attend' | 'cond' | 'join' | 'barrier' | 'abort' | 'reset', number]
  | readonly ['condfor', number, number, number]
  | readonly ['put', number, Item];

/** Steps that hold steps. */
export type Nest =
  | readonly ['try', Block, Kind, Block, number, Block]
  | readonly ['limit' | 'limitat', number, number | null, Block]
  | readonly ['group' | 'with' | 'repeat', number, Block];

export type Step = Act | Wait | Nest | readonly ['return', number];

export type ThingKind = 'lock' | 'sem' | 'bsem' | 'event' | 'cond' | 'queue' | 'prio' | 'lifo' | 'barrier';

export interface Program {
  readonly eager: boolean;
  /** Whether an act that is not allowed, such as a release of a free lock, is shrugged off. */
  readonly stubborn: boolean;
  readonly things: readonly (readonly [ThingKind, number | null])[];
  readonly callbacks: readonly (readonly Act[])[];
  readonly cooks: readonly Block[];
}

const slots = 5;
const callbacks = 4;

/** The same seed and number give the same program. */
export function draw(seed: number, number: number): Program {
  return new Draft(mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))).program();
}

type Drawer<T> = () => T;
type Choices<T> = readonly (readonly [weight: number, draw: Drawer<T>])[];

class Draft {
  readonly #random: () => number;
  readonly #things: (readonly [ThingKind, number | null])[];
  readonly #cooks: number;
  /** Who is drawn: it starts only cooks and callbacks of higher numbers, so that every program ends. */
  #self = 0;
  readonly #acts: Choices<Act>;
  readonly #waits: Choices<Wait>;
  readonly #hasMany: boolean;
  /** Few different times, and so many ties. */
  readonly #isTight: boolean;

  constructor(random: () => number) {
    this.#random = random;
    this.#hasMany = this.#chance(0.3);
    this.#isTight = this.#chance(0.4);
    this.#things = [
      ['lock', null],
      ['sem', this.#int(3)],
      ['bsem', 1 + this.#int(2)],
      ['event', null],
      ['cond', this.#chance(0.5) ? 0 : null],
      ['cond', null],
      ['queue', this.#int(3)],
      ['prio', this.#int(4)],
      ['lifo', this.#int(3)],
      ['barrier', 1 + this.#int(3)],
    ];
    this.#cooks = 3 + this.#int(4);
    // Every program has its own taste, so that some deal with little but conditions, others with little but queues.
    const taste = Object.fromEntries(
      ['tasks', 'futures', 'handles', 'errors', 'locks', 'conds', 'queues', 'barriers', 'waits', 'eager'].map(
        (family) => [family, this.#pick([0.1, 0.3, 1, 1, 4])],
      ),
    );
    const of = <T extends Step>(family: string, weight: number, draw: Drawer<T>) =>
      [weight * (taste[family] ?? 0) + 0.01, draw] as const;
    const slot = () => this.#int(slots);
    this.#acts = [
      of('tasks', 3, () => ['start', slot(), this.#coroutine(1), this.#pick([null, null, null, 0]), null]),
      of('tasks', 2, () => ['start', slot(), this.#coroutine(1), null, this.#int(2)]),
      of('eager', 2, () => ['start', slot(), this.#coroutine(1), 1, this.#pick([null, 0, 1])]),
      of('eager', 0.5, () => ['factory', this.#int(2)]),
      of('tasks', 7, () => ['cancel', slot(), this.#pick([null, 'now', 'please'])]),
      of('tasks', 1.5, () => ['cancelme', this.#pick([null, 'me'])]),
      of('tasks', 2, () => ['uncancel', slot()]),
      of('tasks', 1, () => ['uncancelme']),
      of('tasks', 2, () => ['state', slot()]),
      of('tasks', 0.5, () => ['everybody']),
      of('futures', 1, () => ['future', slot()]),
      of('futures', 2, () => ['keep', slot(), this.#future(1)]),
      of('futures', 2, () => ['fulfil', slot(), this.#int(9)]),
      of('futures', 1, () => ['fail', slot(), this.#int(4)]),
      of('futures', 2, () => ['ondone', slot(), this.#callback()]),
      of('futures', 1, () => ['offdone', slot(), this.#callback()]),
      of('handles', 1, () => ['soon', this.#int(3), this.#callback()]),
      of('handles', 2, () => ['later', this.#int(3), this.#minutes(), this.#callback()]),
      of('handles', 1, () => ['at', this.#int(3), this.#minutes(), this.#callback()]),
      of('handles', 1.5, () => ['withdraw', this.#int(3)]),
      of('handles', 1, () => ['work', this.#pick([0, 1, 1, 2, 0.5])]),
      of('errors', 5, () => ['burn', this.#fault(0)]),
      of('waits', 1.5, () => ['reschedule', this.#int(2), this.#perhaps()]),
      of('waits', 0.5, () => ['expired', this.#int(2)]),
      of('locks', 3, () => ['release', this.#thing('lock', 'sem', 'bsem')]),
      of('locks', 1, () => ['look', this.#thing('lock', 'sem', 'bsem', 'event')]),
      of('locks', 1, () => ['set', this.#thing('event')]),
      of('locks', 0.5, () => ['clear', this.#thing('event')]),
      of('conds', 3, () => ['notify', this.#thing('cond'), this.#pick([1, 1, 2, null])]),
      of('conds', 1, () => ['release', this.#thing('cond')]),
      of('conds', 2, () => ['count', this.#pick([1, 1, 2, -1])]),
      of('queues', 2, () => this.#putting('putnow')),
      of('queues', 2, () => ['getnow', this.#queue()]),
      of('queues', 2, () => ['taskdone', this.#queue()]),
      of('queues', 0.5, () => ['shutdown', this.#queue(), this.#int(2)]),
      of('queues', 0.5, () => ['look', this.#queue()]),
      of('barriers', 1, () => ['look', this.#thing('barrier')]),
    ];
    this.#waits = [
      [2, () => ['sleep', this.#minutes(), this.#pick([null, null, 3])]],
      [1, () => ['sleep', 0, null]],
      of('tasks', 4, () => ['await', this.#awaitable(1)]),
      of('errors', 0.1, () => ['awaitme']),
      of('waits', 2, () => ['await', ['waitfor', this.#awaitable(1), this.#perhaps()]]),
      of('waits', 2, () => ['wait', this.#list(slot), this.#mode(), this.#perhaps()]),
      of('waits', 3, () => [
        'each',
        this.#list(() => this.#awaitable(1)),
        this.#perhaps(),
        this.#int(2),
        1 + this.#int(5),
      ]),
      of('futures', 3, () => ['await', ['slot', slot()]]),
      of('futures', 2, () => ['await', this.#future(0)]),
      of('locks', 5, () => ['await', ['acquire', this.#thing('lock', 'sem', 'bsem')]]),
      of('locks', 2, () => ['attend', this.#thing('event')]),
      of('conds', 1, () => ['await', ['acquire', this.#thing('cond')]]),
      of('conds', 4, () => ['cond', this.#thing('cond')]),
      of('conds', 2, () => ['condfor', this.#thing('cond'), 1 + this.#int(3), this.#pick([-9, -9, 1])]),
      of('queues', 4, () => this.#putting('put')),
      of('queues', 4, () => ['await', ['get', this.#queue()]]),
      of('queues', 1, () => ['join', this.#queue()]),
      of('barriers', 4, () => ['barrier', this.#thing('barrier')]),
      of('barriers', 1, () => ['abort', this.#thing('barrier')]),
      of('barriers', 1, () => ['reset', this.#thing('barrier')]),
    ];
  }

  program(): Program {
    const acts = Array.from({ length: callbacks }, (_, number) => {
      this.#self = number;
      return Array.from({ length: 1 + this.#int(3) }, () => this.#calling());
    });
    const cooks = Array.from({ length: this.#cooks }, (_, number) => {
      this.#self = number;
      return this.#block(0, number === 0 ? 8 : 6);
    });
    this.#self = 0;
    const first = Array.from({ length: 1 + this.#int(4) }, (_, slot): Step => [
      'start',
      slot,
      this.#coroutine(0),
      null,
      null,
    ]);
    const last: Block = this.#chance(0.7) ? [['sleep', this.#pick([2, 5, 10]), null]] : [];
    cooks[0] = [...first, ...(cooks[0] as Block), ...last];
    return {
      eager: this.#chance(0.15),
      stubborn: this.#chance(0.8),
      things: this.#things,
      callbacks: acts,
      cooks,
    };
  }

  /** A callback starts no cooks but the last, and calls only callbacks after it. */
  #calling(): Act {
    const number = this.#self;
    this.#self = Math.max(number, this.#cooks - 2);
    let act = this.#draw(this.#acts);
    this.#self = number;
    if (act[0] === 'soon') act = ['soon', act[1], this.#callback()];
    else if (act[0] === 'later') act = ['later', act[1], act[2], this.#callback()];
    else if (act[0] === 'at') act = ['at', act[1], act[2], this.#callback()];
    else if (act[0] === 'ondone') act = ['ondone', act[1], this.#callback()];
    return act;
  }

  #block(depth: number, most: number): Block {
    return Array.from({ length: 1 + this.#int(most) }, () => this.#step(depth)).flatMap((step): Block => {
      // Whoever was just woken is cancelled before it has its turn: there lost wake-ups come from.
      const wakes = ['putnow', 'getnow', 'release', 'set', 'notify', 'fulfil', 'fail'].includes(step[0]);
      return wakes && this.#chance(0.4) ? [step, ['cancel', this.#int(slots), null]] : [step];
    });
  }

  #step(depth: number): Step {
    const dice = this.#random();
    if (depth < 3 && dice < 0.27) return this.#nest(depth + 1);
    if (dice < 0.28) return ['return', this.#int(9)];
    return dice < 0.6
      ? this.#locked(this.#draw(this.#acts), depth)
      : this.#inTime(this.#draw(this.#waits), depth);
  }

  /** A condition is mostly used by whoever has its lock, and a lock is mostly let go. */
  #locked(step: Step, depth: number): Step {
    if (step[0] === 'await' && step[1][0] === 'acquire' && this.#chance(0.6))
      return ['with', step[1][1], this.#block(depth + 1, 2)];
    const needsLock = step[0] === 'cond' || step[0] === 'condfor' || step[0] === 'notify';
    return needsLock && this.#chance(0.8) ? ['with', step[1], [step, ...this.#block(depth + 1, 1)]] : step;
  }

  /** A wait that may last for ever mostly has a limit, so that not every program gets stuck. */
  #inTime(wait: Wait, depth: number): Step {
    const step = this.#locked(wait, depth);
    if (wait[0] === 'sleep' || this.#chance(0.4)) return step;
    return ['try', [['limit', this.#int(2), this.#minutes(), [step]]], 'timeout', [], 0, []];
  }

  #nest(depth: number): Nest {
    const body = this.#block(depth, 3);
    const small = () => (this.#chance(0.6) ? [] : this.#block(depth, 2));
    const locks = () => this.#thing('lock', 'sem', 'bsem', 'cond', 'cond');
    return this.#draw<Nest>([
      [
        5,
        () => [
          'try',
          body,
          this.#pick<Kind>(['none', 'any', 'exception', 'exception', 'cancelled', 'timeout', 'split']),
          small(),
          this.#int(5) === 0 ? 1 : 0,
          small(),
        ],
      ],
      [2, () => ['limit', this.#int(2), this.#perhaps(), body]],
      [0.5, () => ['limitat', this.#int(2), this.#perhaps(), body]],
      [2, () => ['group', this.#int(2), body]],
      [
        2,
        () => [
          'try',
          [['group', this.#int(2), body]],
          this.#pick<Kind>(['split', 'split', 'exception', 'any']),
          small(),
          this.#chance(0.2) ? 1 : 0,
          small(),
        ],
      ],
      [3, () => ['with', locks(), body]],
      [1, () => ['repeat', 2 + this.#int(2), body]],
    ]);
  }

  #coroutine(depth: number): Aw {
    const cooks: Choices<Aw> =
      this.#self + 1 < this.#cooks
        ? [[8, () => ['cook', this.#self + 1 + this.#int(this.#cooks - this.#self - 1)]]]
        : [];
    return this.#draw<Aw>([
      ...cooks,
      [1, () => ['sleep', this.#minutes(), this.#int(9)]],
      [0.4, () => ['thread', this.#pick([0, 1, 2, 3]), this.#pick([0, 0, 1, 2])]],
      [0.4, () => ['acquire', this.#thing('lock', 'sem', 'bsem')]],
      [0.4, () => ['attend', this.#thing('event')]],
      [0.6, () => ['get', this.#queue()]],
      [0.6, () => ['waitfor', depth > 2 ? ['slot', 0] : this.#awaitable(depth + 1), this.#perhaps()]],
    ]);
  }

  #future(depth: number): Aw {
    return this.#draw<Aw>([
      [depth === 0 ? 0 : 2, () => ['slot', this.#int(slots)]],
      [depth > 2 ? 0 : 1, () => ['shield', this.#awaitable(depth + 1)]],
      [
        depth > 2 ? 0 : 2,
        () => ['gather', this.#list(() => this.#awaitable(depth + 1)), this.#chance(0.4) ? 1 : 0],
      ],
    ]);
  }

  readonly #awaitable = (depth: number): Aw =>
    this.#chance(0.5) ? this.#coroutine(depth) : this.#future(depth);

  #putting<W extends 'put' | 'putnow'>(word: W): readonly [W, number, Item] {
    const thing = this.#queue();
    const isPrio = this.#things[thing]?.[0] === 'prio';
    return [word, thing, isPrio ? [this.#int(3), this.#int(9)] : this.#int(9)];
  }

  #queue(): number {
    return this.#thing('queue', 'prio', 'lifo');
  }

  /** Mostly the first of them that there is: where all come together, more happens. */
  #thing(...kinds: readonly ThingKind[]): number {
    const fitting = this.#things.flatMap(([kind], place) => (kinds.includes(kind) ? [place] : []));
    return this.#hasMany || this.#chance(0.3)
      ? this.#pick(fitting)
      : (fitting[this.#cooks % fitting.length] as number);
  }

  #callback(): number {
    return Math.min(this.#self + 1 + this.#int(callbacks), callbacks - 1);
  }

  #minutes(): number {
    if (this.#isTight) return this.#pick([0, 1, 1, 2]);
    return this.#pick([
      0,
      0,
      1,
      1,
      1,
      2,
      2,
      3,
      5,
      0.5,
      0.1,
      0.2,
      1.5,
      -1,
      1e-10,
      this.#pick([1023, 1024, 1500, 9000]),
    ]);
  }

  #perhaps(): number | null {
    return this.#chance(0.2) ? null : this.#minutes();
  }

  #mode(): Mode {
    return this.#pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED']);
  }

  #fault(depth: number): Fault {
    if (depth < 3 && this.#chance(depth === 0 ? 0.3 : 0.2))
      return Array.from({ length: 1 + this.#int(3) }, () => this.#fault(depth + 1));
    return this.#chance(depth === 1 || depth === 0 ? 0.15 : 0.05) ? 'by hand' : 1 + this.#int(5);
  }

  #list<T>(draw: Drawer<T>): readonly T[] {
    return Array.from({ length: this.#chance(0.05) ? 0 : 1 + this.#int(3) }, draw);
  }

  #draw<T>(choices: readonly (readonly [number, Drawer<T>])[]): T {
    let left = this.#random() * choices.reduce((sum, [weight]) => sum + weight, 0);
    const found = choices.find(([weight]) => (left -= weight) < 0) ?? choices[0];
    return (found as readonly [number, Drawer<T>])[1]();
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#int(from.length)] as T;
  }

  #int(below: number): number {
    return Math.floor(this.#random() * below);
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
