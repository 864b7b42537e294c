/** A text with holes: what stands between them, and which value goes into each. */
export interface Template {
  readonly pieces: readonly string[];
  readonly holes: readonly number[];
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** The values that are the same hole wherever they stand; ids that are kept are no holes. */
export class Holes {
  readonly #known = new Map<string, number>();
  readonly #words: RegExp;

  constructor(
    words: readonly string[],
    private readonly kept: ReadonlySet<string>,
  ) {
    for (const word of words) this.#hole(word);
    this.#words = new RegExp([...words, UUID].join('|'), 'g');
  }

  /** The ids that became holes, after the words. */
  get values(): readonly string[] {
    return [...this.#known.keys()];
  }

  templateOf(text: string): Template {
    const pieces: string[] = [];
    const holes: number[] = [];
    let end = 0;
    for (const { 0: found, index } of text.matchAll(this.#words)) {
      if (this.kept.has(found)) continue;
      pieces.push(text.slice(end, index));
      holes.push(this.#hole(found));
      end = index + found.length;
    }
    return { pieces: [...pieces, text.slice(end)], holes };
  }

  #hole(value: string): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#known.set(value, this.#known.size);
    return this.#known.size - 1;
  }
}

/** The text, with a value in each hole. */
export const filled = ({ pieces, holes }: Template, values: readonly string[]): string => {
  let text = pieces[0] ?? '';
  for (let i = 0; i < holes.length; i += 1)
    text += `${values[holes[i] ?? 0] ?? ''}${pieces[i + 1] ?? ''}`;
  return text;
};
