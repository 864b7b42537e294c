import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '#api';
import { eventsDocument } from '#events';

const docs = join(import.meta.dirname, '../../docs');
const read = (name: string): string => readFileSync(join(docs, name), 'utf8');

describe('generated documents are as the code says (npm run docs)', () => {
  it('docs/events.md', () => {
    expect(read('events.md')).toBe(eventsDocument());
  });

  it('docs/problems.md', async () => {
    const { problemsDocument } = (await import(
      join(import.meta.dirname, '../../tools/problems.mjs')
    )) as { readonly problemsDocument: () => string };
    expect(read('problems.md')).toBe(problemsDocument());
  });

  it('docs/schema.graphql', async () => {
    expect(read('schema.graphql')).toBe(await schemaText());
  });
});
