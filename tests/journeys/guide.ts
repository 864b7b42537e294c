/** What somebody who follows a guide does next, and what he should see. */
export type Step = { readonly line: number; readonly section: string } & (
  | { readonly kind: 'shell'; readonly commands: readonly string[]; readonly ends: number }
  | {
      readonly kind: 'query';
      readonly query: string;
      readonly variables: string;
      readonly as: string;
      readonly times: number;
    }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
) & { readonly sees: readonly string[] };

interface Block {
  readonly line: number;
  readonly section: string;
  readonly language: string;
  readonly word: string;
  readonly value: string;
  readonly text: string;
}

const blocksOf = (guide: string): readonly Block[] => {
  const blocks: Block[] = [];
  let section = '';
  let open: { line: number; info: string; text: string[] } | undefined;
  for (const [i, line] of guide.split('\n').entries()) {
    if (!line.startsWith('```')) {
      if (open) open.text.push(line);
      else if (line.startsWith('#')) section = line.replace(/^#+ /, '');
    } else if (open) {
      const [language = '', told = ''] = open.info.split(' ');
      const [word = '', value = ''] = told.split('=');
      blocks.push({ line: open.line, section, language, word, value, text: open.text.join('\n') });
      open = undefined;
    } else open = { line: i + 1, info: line.slice(3), text: [] };
  }
  if (open) throw new Error(`Line ${open.line} opens a block that nothing closes.`);
  return blocks;
};

/**
 * The steps of a guide, from its fenced blocks:
 * `sh` commands (`ends=1` where one is refused), `graphql` (`as=` whose token), `json variables` of it,
 * `json file=` to be saved; `text` or `json` after one of them is what it answers, an excerpt; `json again`
 * is what it answers when it is sent once more. A block that is none of these cannot be in a guide.
 */
export const stepsOf = (guide: string): readonly Step[] => {
  const steps: Step[] = [];
  for (const { line, section, language, word, value, text } of blocksOf(guide)) {
    const last = steps.at(-1);
    const is = (asked: string): boolean => `${language} ${word}`.trim() === asked;
    const at = { line, section, sees: [] };
    if (is('sh') || is('sh ends'))
      steps.push({ ...at, kind: 'shell', commands: text.split('\n'), ends: Number(value) });
    else if (is('graphql') || is('graphql as'))
      steps.push({
        ...at,
        kind: 'query',
        query: text,
        variables: '{}',
        as: value || 'team',
        times: 1,
      });
    else if (is('json file')) steps.push({ ...at, kind: 'file', name: value, text });
    else if (is('json variables') && last?.kind === 'query')
      steps.splice(-1, 1, { ...last, variables: text });
    else if (is('json again') && last?.kind === 'query')
      steps.push({ ...last, line, sees: [text] });
    else if (
      last?.kind === (is('text') ? 'shell' : is('json') ? 'query' : '') &&
      last.sees.length === 0
    )
      steps.splice(-1, 1, { ...last, sees: [text] });
    else throw new Error(`Line ${line} has a block that nobody can follow: ${language} ${word}`);
  }
  return steps;
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** What a register answered, by the names that a guide gives it (`‹position›`). */
export class Memory {
  #values = new Map<string, string>();

  /** A value that was kept. */
  get(name: string): string {
    const value = this.#values.get(name);
    if (value === undefined) throw new Error(`Nothing was kept as ‹${name}› yet.`);
    return value;
  }

  /** A text with what was kept put in. */
  fill(text: string): string {
    return text.replace(/‹(.+?)›/g, (_, name: string) => this.get(name));
  }

  /** Whether a line is as expected. Keeps what stands at a name that is new. */
  fits(expected: string, found: string): boolean {
    const names: string[] = [];
    const pattern = expected
      .trim()
      .split(/(…|‹.+?›|\s+)/)
      .map((piece) => {
        if (piece === '…') return '.*';
        if (/^\s+$/.test(piece)) return '\\s+';
        const name = /^‹(.+)›$/.exec(piece)?.[1];
        if (name === undefined) return escaped(piece);
        if (this.#values.has(name)) return escaped(this.get(name));
        names.push(name);
        return '(\\S+?)';
      })
      .join('');
    const match = new RegExp(`^${pattern}$`, 's').exec(found.trim());
    for (const [i, name] of names.entries()) if (match) this.#values.set(name, match[i + 1] ?? '');
    return match !== null;
  }

  /** The first line of an excerpt that does not stand in a text after the ones before it. */
  missingLine(excerpt: string, text: string): string | undefined {
    const lines = text.split('\n');
    return excerpt
      .split('\n')
      .filter((line) => line.trim() !== '')
      .find((expected) => {
        const at = lines.findIndex((line) => this.fits(expected, line));
        lines.splice(0, at + 1);
        return at < 0;
      });
  }

  /** Where a value is not as an excerpt of it says, as a path; undefined where it is. */
  missingValue(expected: unknown, found: unknown, path = ''): string | undefined {
    if (typeof expected === 'string')
      return ['string', 'number', 'boolean'].includes(typeof found) &&
        this.fits(expected, String(found))
        ? undefined
        : `${path}: ${JSON.stringify(found)} is not ${expected}`;
    if (typeof expected !== 'object' || expected === null)
      return expected === found
        ? undefined
        : `${path}: ${JSON.stringify(found)} is not ${JSON.stringify(expected)}`;
    if (Array.isArray(expected)) return this.#missingEntry(expected, found, path);
    if (typeof found !== 'object' || found === null) return `${path}: it is not there`;
    for (const [key, value] of Object.entries(expected)) {
      const missing = this.missingValue(
        value,
        (found as Record<string, unknown>)[key],
        `${path}/${key}`,
      );
      if (missing !== undefined) return missing;
    }
    return undefined;
  }

  /** A list in which `…` stands for any number of entries. */
  #missingEntry(expected: readonly unknown[], found: unknown, path: string): string | undefined {
    if (!Array.isArray(found)) return `${path}: it is not a list`;
    let at = 0;
    let skip = false;
    for (const entry of expected) {
      if (entry === '…') {
        skip = true;
        continue;
      }
      const next = found
        .slice(at, skip ? undefined : at + 1)
        .findIndex((value) => this.#matches(entry, value));
      if (next < 0) return this.missingValue(entry, found[at], `${path}/${at}`);
      at += next + 1;
      skip = false;
    }
    return skip || at === found.length ? undefined : `${path}: it has ${found.length} entries`;
  }
  /** Whether a value is as an excerpt says. Where it is not, nothing of it is kept. */
  #matches(expected: unknown, found: unknown): boolean {
    const kept = new Map(this.#values);
    const matches = this.missingValue(expected, found) === undefined;
    if (!matches) this.#values = kept;
    return matches;
  }
}
