/** What stands for several futures at once, in a gather, a wait or a group; CPython makes a plain future for it. */
import { Future } from './futures';
import type { Task } from './tasks';

/** So many names a reader is told; of more, the number. */
const enough = 9;

/** A future that stands for others, and knows them: for a reader, and for the report of a deadlock. */
export class Waiting<T> extends Future<T> {
  readonly #others: Iterable<Future<unknown>>;
  readonly #word: 'and' | 'or';

  /** The others may still become more or fewer. */
  constructor(others: Iterable<Future<unknown>>, word: 'and' | 'or' = 'and') {
    super();
    this.#others = others;
    this.#word = word;
  }

  override get label(): string {
    const others = [...this.#others];
    if (others.length <= enough) return others.map(({ label }) => label).join(` ${this.#word} `);
    return `${this.#word === 'or' ? 'one of ' : ''}${String(others.length)} at once`;
  }

  override blockers(): readonly Task<unknown>[] {
    return Array.from(this.#others).flatMap((each) => (each.done() ? [] : each.blockers()));
  }
}
