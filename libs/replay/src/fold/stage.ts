import type { Thing } from './thing.js';

const named = (kind: string, key: string): string => `${kind} ${key}`;

/** The things that one stream has told of, as they stand. */
export class Stage {
  readonly #things = new Map<string, Thing>();

  constructor(readonly stream: string) {}

  get size(): number {
    return this.#things.size;
  }

  one(kind: string, key: string): Thing | undefined {
    return this.#things.get(named(kind, key));
  }

  /** In the order in which they were first told of. */
  of(kind: string): readonly Thing[] {
    return this.all().filter((thing) => thing.kind === kind);
  }

  all(): readonly Thing[] {
    return [...this.#things.values()];
  }

  put(thing: Thing): void {
    this.#things.set(named(thing.kind, thing.key), thing);
  }

  drop(kind: string, key: string): void {
    this.#things.delete(named(kind, key));
  }
}
