import { schemaText } from './schema-text.js';

describe('the published schema', () => {
  it('is there', async () => {
    const text = await schemaText();
    (await import('node:fs')).writeFileSync('/tmp/schema.graphql', text);
    expect(text).toContain('type Query');
  });
});
