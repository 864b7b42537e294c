import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { commands } from '#sijil';

const ROOT = join(import.meta.dirname, '../..');

/** What a reader is told to type, and where. */
interface Typed {
  readonly page: string;
  readonly line: number;
  readonly text: string;
}

const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    // Decisions tell of their day.
    .filter((name) => name.endsWith('.md') && !name.startsWith('decisions'))
    .map((name) => join('docs', name)),
].map((page) => ({ page, text: readFileSync(join(ROOT, page), 'utf8') }));

const found = (pattern: RegExp): readonly Typed[] =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(pattern)].map((match) => ({
      page,
      line: text.slice(0, match.index).split('\n').length,
      text: match[1] ?? '',
    })),
  );

const FENCED = /^```sh.*\n([^]*?)^```$/gm;
const COMMAND = /npx sijil((?: (?!\|)[^\s#`][^\n`]*?)?)(?= {2,}#|`|$)/gm;

/** Every `npx sijil …`, in a block of its own or within a sentence. */
const typed = (): readonly Typed[] => [
  ...found(FENCED).flatMap(({ page, line, text }) =>
    [...text.replaceAll(/\\\n\s*/g, ' ').matchAll(COMMAND)].map((match) => ({
      page,
      line,
      text: match[1] ?? '',
    })),
  ),
  ...found(/`(?:[A-Z_]+=\S+ )*npx sijil\s([^`]+)`/g),
];

/** Flags of every command. */
const EVERYWHERE = [
  '--home',
  '--database-url',
  '--port',
  '--files-port',
  '--geo',
  '--json',
  '--help',
];

const flagsOf = (name: string): readonly string[] =>
  commands
    .filter((one) => one.name === name)
    .flatMap(({ options = [] }) =>
      options.flatMap(([flag]) => flag.match(/--?[a-z][a-z-]*/g) ?? []),
    );

describe('what a page says to type', () => {
  it('is a command that there is, with flags that it takes', () => {
    const all = typed();
    expect(all.length).toBeGreaterThan(100);
    const known = new Set(commands.map(({ name }) => name));
    const wrong = all.flatMap(({ page, line, text }) => {
      const plain = text.replaceAll(/"[^"]*"|'[^']*'/g, 'X').replaceAll(/[[\]]/g, ' ');
      const [name = ''] = /^[a-z]+/.exec(plain.trim()) ?? [];
      const flags = plain.match(/(?<=^|[\s|])--?[a-z][a-z-]*/g) ?? [];
      const mine = [...EVERYWHERE, ...flagsOf(name)];
      const unknown = flags.filter((flag) => !mine.includes(flag));
      return known.has(name) || (name === '' && flags.length > 0)
        ? unknown.map((flag) => `${page}:${line} ${name} takes no ${flag}`)
        : [`${page}:${line} there is no command: ${text}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is a question that the schema understands', () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'docs/schema.graphql'), 'utf8'));
    const questions = found(/^```graphql.*\n([^]*?)^```$/gm);
    expect(questions.length).toBeGreaterThan(10);
    const wrong = questions.flatMap(({ page, line, text }) =>
      validate(schema, parse(text)).map(({ message }) => `${page}:${line} ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});
