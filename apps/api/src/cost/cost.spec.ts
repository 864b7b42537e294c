import { openApi } from '../api.fixture.js';
import type { OpenApi } from '../api.fixture.js';

interface Cost {
  readonly requested: number;
  readonly actual: number;
  readonly remaining: number;
  readonly limit: number;
  readonly restoreRate: number;
  readonly resetAt: string;
}

describe('what an answer costs', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({ limits: { points: 60, restoreRate: 1 } });
  });
  afterAll(() => api.close());

  const costOf = ({ extensions }: { readonly extensions: object }): Cost =>
    (extensions as { cost: Cost }).cost;

  it('is said before and after, and what was not used comes back', async () => {
    const answer = await api.ask('analyst', '{ incidents(first: 40) { nodes { id } } }');
    expect(costOf(answer)).toMatchObject({ requested: 42, actual: 2, limit: 60, restoreRate: 1 });
    expect(costOf(answer).remaining).toBeGreaterThanOrEqual(58);
    expect(Date.parse(costOf(answer).resetAt)).toBeGreaterThan(0);
    expect(answer.extensions).toMatchObject({
      log: { position: expect.any(Number) as unknown },
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    });
  });

  it('must fit into a purse', async () => {
    const { status, errors, extensions } = await api.ask(
      'analyst',
      '{ incidents(first: 50) { nodes { acts { id } } } }',
    );
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', retryable: false } }]);
    expect(costOf({ extensions })).toMatchObject({ actual: 0 });
  });

  it('is refused with 429 while the purse is too empty, and to nobody else', async () => {
    const asking = Array.from({ length: 40 }, () =>
      api.ask('lawyer', '{ members(first: 7) { nodes { id } } }'),
    );
    const answers = await Promise.all(asking);
    const throttled = answers.filter(({ status }) => status === 429);
    expect(throttled.length).toBeGreaterThan(0);
    for (const { headers, errors, data, extensions } of throttled) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(errors).toMatchObject([
        { extensions: { code: 'THROTTLED', kind: 'unavailable', retryable: true } },
      ]);
      expect(data).toBeUndefined();
      expect(costOf({ extensions })).toMatchObject({ requested: 9, actual: 0 });
    }
    expect((await api.ask('reviewer', '{ members(first: 7) { nodes { id } } }')).status).toBe(200);
  });

  it('is said also of what is refused at the door, but to nobody who has not signed in', async () => {
    const misfit = await api.ask('reviewer', '{ nonsense');
    expect(misfit.errors).toMatchObject([
      {
        extensions: {
          code: 'QUERY_NOT_GRAPHQL',
          docsUrl: 'docs/problems.md#query_not_graphql',
          correlationId: misfit.extensions['correlationId'],
        },
      },
    ]);
    expect(costOf(misfit)).toMatchObject({ requested: 0, actual: 0, limit: 60 });
    const stranger = await api.ask('reviewer', '{ me { memberId } }', undefined, 'nobody');
    expect(stranger.status).toBe(401);
    expect(costOf(stranger)).toBeUndefined();
  });
});
