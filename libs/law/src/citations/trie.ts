import { Tape } from './tape.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

const node = <T>(): Node<T> => ({ next: new Map() });

/** The longest phrase of a list that stands at a place. Its work is bounded by the longest phrase. */
export class Trie<T> {
  readonly #root: Node<T> = node();

  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) {
      const tape = new Tape(phrase);
      let at = this.#root;
      for (let i = 0; i < tape.length; i += 1) {
        const word = tape.word(i);
        const next = at.next.get(word) ?? node<T>();
        at.next.set(word, next);
        at = next;
      }
      at.value = value;
    }
  }

  /** The phrase that starts here, its value and the place after it. */
  match(tape: Tape, from: number): { readonly value: T; readonly to: number } | undefined {
    let at: Node<T> | undefined = this.#root;
    let best: { value: T; to: number } | undefined;
    for (let i = from; at !== undefined; i += 1) {
      if (at.value !== undefined) best = { value: at.value, to: i };
      at = i < tape.length ? at.next.get(tape.word(i)) : undefined;
    }
    return best;
  }
}
