import { auditServer } from 'graphql-http';
import { openApi } from './api.fixture.js';
import type { OpenApi } from './api.fixture.js';

/** GET requests, which we refuse whole (API-13): the specification only says that a server may take them. */
const GETS = ['5A70', '6A70', 'D6D5'];

describe('GraphQL over HTTP', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('passes every audit of the specification but those of GET', async () => {
    const results = await auditServer({
      url: `${api.api.url}/graphql`,
      fetchFn: (url: string, init?: RequestInit) =>
        fetch(url, {
          ...init,
          headers: {
            ...(init?.headers as Record<string, string>),
            authorization: `Bearer ${api.tokens.get('analyst')}`,
          },
        }),
    });
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(
      failed
        .map(({ id, name }) => `${id} ${name}`)
        .filter((one) => !GETS.includes(one.slice(0, 4))),
    ).toEqual([]);
    expect(failed.map(({ status }) => status)).toEqual(GETS.map(() => 'notice'));
    expect(results.length - failed.length).toBeGreaterThanOrEqual(58);
  });

  it('is kept by no cache and read by no other page', async () => {
    const answers = [
      await api.ask('analyst', '{ me { memberId } }'),
      await api.ask('analyst', '{ nonsense'),
      await api.send('/graphql', { method: 'OPTIONS', headers: { origin: 'https://example.org' } }),
      await api.send('/elsewhere', {}),
    ];
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
