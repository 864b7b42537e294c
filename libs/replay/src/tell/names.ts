import type { Standing } from './points.js';
import { nameOf, titled } from './points.js';
import type { Calling } from './values.js';

/** How the things of a history are called, as far as it has told of them. */
export class Names {
  readonly #names = new Map<string, string>();

  readonly call: Calling = (id) => this.#names.get(id);

  /** Remembers a thing by the name that people use; one without a name stays with its id. */
  learn(thing: Standing | null): void {
    if (thing !== null && nameOf(thing, this.call) !== '')
      this.#names.set(thing.key, titled(thing, 'en', this.call));
  }
}
