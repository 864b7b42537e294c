import DataLoader from 'dataloader';

/**
 * What is asked for by id: all that one level of a query asks for in one go, each id once. What was read is
 * there at once from then on: a promise for each of hundreds of entries costs more than what it promises.
 */
export class Loader<T> {
  readonly #read = new Map<string, T>();
  readonly #asked: DataLoader<string, T>;

  /** `question` answers for each of the ids, in their order. */
  constructor(question: (ids: readonly string[]) => Promise<readonly T[]>) {
    this.#asked = new DataLoader(async (ids) => {
      const answers = await question(ids);
      ids.forEach((id, i) => this.#read.set(id, answers[i] as T));
      return answers;
    });
  }

  async load(id: string): Promise<T> {
    return this.#asked.load(id);
  }

  /** Asks for what was not read yet; nothing to wait for where all of it was. */
  ask(ids: readonly string[]): Promise<unknown> | undefined {
    const open = ids.filter((id) => !this.#read.has(id));
    return open.length === 0 ? undefined : Promise.all(open.map((id) => this.#asked.load(id)));
  }

  /** Whether it was read what an id names, if anything. */
  has(id: string): boolean {
    return this.#read.has(id);
  }

  /** What was read for an id. */
  of(id: string): T {
    // What was never asked for is not the same as what is not there.
    if (!this.#read.has(id)) throw new Error('Something is used before it was asked for.');
    return this.#read.get(id) as T;
  }
}
