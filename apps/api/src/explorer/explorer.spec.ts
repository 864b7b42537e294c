import { openApi } from '../api.fixture.js';
import type { OpenApi } from '../api.fixture.js';

describe('the explorer', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({
      examples: [{ title: 'Who am I?', query: '{ me { memberId roles } }', variables: '{}' }],
    });
  });
  afterAll(() => api.close());

  it('loads everything from here and nothing from elsewhere', async () => {
    const page = await api.send('/explorer', {});
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'",
    );
    const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, url]) => url ?? '')
      .filter((url) => url !== 'data:,');
    expect(loaded).toHaveLength(6);
    for (const url of loaded) {
      expect(url).toMatch(/^\/explorer\//);
      const { status, text } = await api.send(url, {});
      expect(status).toBe(200);
      expect(text.length).toBeGreaterThan(100);
    }
    expect(page.text).not.toMatch(/<script>|<style>|https?:/);
  });

  it('gives nothing else away', async () => {
    for (const path of [
      '/explorer/../../package.json',
      '/explorer/%2e%2e/package.json',
      '/explorer/graphiql.js',
      '/explorer/page/explorer.html',
    ])
      expect((await api.send(path, {})).status).toBe(404);
  });

  it('says that this is a demo, and begins with queries that are answered', async () => {
    const { text } = await api.send('/explorer/examples.json', {});
    const { purpose, examples } = JSON.parse(text) as {
      purpose: string;
      examples: readonly { query: string }[];
    };
    expect(purpose).toBe('demo');
    expect(examples).toHaveLength(1);
    for (const { query } of examples) {
      expect(query).toMatch(/^# .+\n\{/);
      await expect(api.ask('lawyer', query)).resolves.toMatchObject({ status: 200, errors: [] });
    }
    expect(api.faults).toEqual([]);
  });

  it('may ask what the schema is', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { status, errors } = await api.ask('auditor', getIntrospectionQuery());
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });
});

describe('a service', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({ mode: 'service', purpose: 'operational' });
  });
  afterAll(() => api.close());

  it('has neither explorer nor introspection', async () => {
    expect((await api.send('/explorer', {})).status).toBe(404);
    for (const query of [
      '{ __schema { queryType { name } } }',
      '{ me { memberId } t: __type(name: "Person") { name } }',
    ]) {
      const { status, errors } = await api.ask('lawyer', query);
      expect({ status, code: errors[0]?.extensions.code }).toEqual({
        status: 400,
        code: 'INTROSPECTION_OFF',
      });
    }
    const { extensions } = await api.ask('lawyer', '{ me { memberId } }');
    expect(extensions).toMatchObject({ register: { purpose: 'operational' } });
  });
});
