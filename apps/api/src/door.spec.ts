import { request } from 'node:http';
import { digestOf, newToken } from './door/token.js';
import { openApi } from './api.fixture.js';
import type { OpenApi } from './api.fixture.js';
import { bodies, documents, many, misfits } from './door/malformed.fixture.js';

describe('the door', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    api.send('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${api.tokens.get('lawyer')}`,
        ...headers,
      },
      body,
    });

  /** No stack, no SQL, no class of ours, no hint at what else there is, no value repeated. */
  const tellsNothing = (text: string): void => {
    expect(text).not.toMatch(
      / at \S+ \(?\S+\.[cm]?[jt]s:\d+:\d+|node_modules|SELECT |Error:|Did you mean|Refusal|[Ss]tack|Zaynab|1 OR 1/,
    );
    expect(text.length).toBeLessThan(4_096);
  };

  it.each(bodies)('refuses %s', async (_what, body, status, code, path) => {
    const answer = await post(body);
    expect({ status: answer.status, ...answer.errors[0]?.extensions }).toMatchObject({
      status,
      code,
      kind: 'invalid',
      path,
    });
    tellsNothing(answer.text);
  });

  it.each(documents)('refuses %s', async (_what, query, code) => {
    const answer = await post(JSON.stringify({ query }));
    expect({ status: answer.status, ...answer.errors[0]?.extensions }).toMatchObject({
      status: 400,
      code,
      kind: 'invalid',
      path: '/query',
    });
    tellsNothing(answer.text);
  });

  it.each(misfits)('refuses %s', async (_what, query, variables, status, code, path) => {
    const answer = await post(JSON.stringify({ query, ...(variables ? { variables } : {}) }));
    expect({ status: answer.status, ...answer.errors[0]?.extensions }).toMatchObject({
      status,
      code,
      kind: 'invalid',
      path,
    });
    tellsNothing(answer.text);
  });

  it('lets through what is well within', async () => {
    const query = `query A { ${many(10, () => 'me { memberId }')} } query B { me { memberId } }`;
    const { status, errors } = await post(
      JSON.stringify({ query, operationName: 'A', variables: null, extensions: {} }),
    );
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it('takes JSON by POST alone', async () => {
    const query = JSON.stringify({ query: '{ me { memberId } }' });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      '',
    ])
      expect((await post(query, { 'content-type': type })).errors[0]?.extensions.code).toBe(
        'CONTENT_TYPE_WRONG',
      );
    expect((await post(query, { 'content-encoding': 'gzip' })).errors[0]?.extensions.code).toBe(
      'CONTENT_ENCODING_WRONG',
    );
    const headers = { authorization: `Bearer ${api.tokens.get('lawyer')}` };
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const answer = await api.send('/graphql?query=%7Bme%7BmemberId%7D%7D', { method, headers });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
    }
  });

  it('gives one answer to no token, a wrong, an unknown and an expired one', async () => {
    const body = JSON.stringify({ query: '{ me { memberId } }' });
    const expired = newToken();
    await api.give({
      kind: 'IssueCredential',
      data: {
        memberId: api.members.get('lawyer') ?? '',
        digest: digestOf(expired),
        expires: '2026-11-22T08:00:00.001Z',
      },
    });
    const nameless = (text: string): string =>
      text.replaceAll(/"correlationId":"[0-9a-f-]{36}"/g, '');
    const answers = await Promise.all(
      [
        '',
        'Bearer ',
        'Bearer sijil_x',
        `Basic ${api.tokens.get('lawyer')}`,
        `Bearer ${newToken()}`,
        `Bearer ${expired}`,
      ].map((authorization) => post(body, { authorization })),
    );
    for (const { status, text, headers } of answers) {
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(nameless(text)).toBe(nameless(answers[0]?.text ?? ''));
    }
    expect(answers[0]?.errors[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      kind: 'forbidden',
      path: '',
    });
  });

  it('stays shut from the very next request on for a credential that was revoked', async () => {
    const token = newToken();
    const memberId = api.members.get('analyst') ?? '';
    const issued = await api.give({
      kind: 'IssueCredential',
      data: { memberId, digest: digestOf(token), expires: '2027-01-01T00:00:00.000Z' },
    });
    const me = () =>
      api.ask<{ me: { credentialId: string } }>(
        'analyst',
        '{ me { credentialId roles } }',
        undefined,
        token,
      );
    const { data } = await me();
    expect(issued.position).toBeGreaterThan(0);
    const revoked = await api.ask(
      'administrator',
      'mutation ($i: RevokeCredentialInput!) { revokeCredential(input: $i) { __typename } }',
      {
        i: {
          commandId: '7f0c8a58-0000-4000-8000-000000000001',
          memberId,
          credentialId: data.me.credentialId,
          reason: 'Lost.',
        },
      },
    );
    expect(revoked.data).toEqual({ revokeCredential: { __typename: 'RevokeCredentialDone' } });
    expect((await me()).status).toBe(401);
  });

  it('takes a role from the very next request on', async () => {
    const memberId = api.members.get('reviewer') ?? '';
    expect((await api.ask('reviewer', '{ incidents { totalCount } }')).errors).toEqual([]);
    await api.give({
      kind: 'TakeRole',
      data: { memberId, role: 'reviewer', reason: 'No longer.' },
    });
    const { errors } = await api.ask('reviewer', '{ incidents { totalCount } }');
    expect(errors[0]?.extensions.code).toBe('NOT_ALLOWED_TO_SEE');
  });

  it('forbids every cache, and no other page may read an answer', async () => {
    for (const path of [
      '/',
      '/health',
      '/explorer',
      '/explorer/graphiql.min.js',
      '/nowhere',
      '/graphql',
    ]) {
      const { headers } = await api.send(path, {
        headers: { origin: 'https://elsewhere.example' },
      });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('says what this is, how it is, and that there is nothing else', async () => {
    const landing = await api.send('/', {});
    expect(JSON.parse(landing.text)).toMatchObject({ purpose: 'demo', explorer: '/explorer' });
    const health = await api.send('/health', {});
    expect(JSON.parse(health.text)).toMatchObject({ status: 'ok', purpose: 'demo', halted: [] });
    for (const path of ['/nowhere', '/graphqls', '/graphql/more', '/graphql%00', '/%ff']) {
      const nowhere = await api.send(path, {});
      expect([path, nowhere.status]).toEqual([path, 404]);
      expect(nowhere.extensions).toMatchObject({ register: { purpose: 'demo' } });
      expect(nowhere.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('answers in JSON alone, and says so to whoever wants something else', async () => {
    const { status, text, errors } = await api.send('/graphql', {
      method: 'POST',
      headers: {
        accept: 'text/html',
        'content-type': 'application/json',
        authorization: `Bearer ${api.tokens.get('lawyer')}`,
      },
      body: '{"query":"{ me { roles } }"}',
    });
    expect(status).toBe(406);
    expect(errors[0]?.extensions).toMatchObject({ code: 'ANSWER_TYPE_WRONG', kind: 'invalid' });
    tellsNothing(text);
  });

  it('listens to this machine alone', () => {
    expect(new URL(api.api.url).hostname).toBe('127.0.0.1');
  });

  it('lets a fault tell nothing but a reference, and notes no value', async () => {
    const until = api.models.until.bind(api.models);
    const state = () => Promise.reject(new Error('secret of Zaynab at db.internal'));
    Object.assign(api.models, {
      until: (signal: AbortSignal) => Object.assign(until(signal), { register: { state } }),
    });
    const answer = await api.ask('lawyer', '{ register { id } }');
    expect(answer.errors[0]).toMatchObject({
      message: 'Something failed on our side.',
      extensions: { code: 'INTERNAL', kind: 'unavailable' },
    });
    tellsNothing(answer.text);
    Reflect.deleteProperty(api.models, 'until');
    const [fault] = api.faults.splice(0);
    expect(answer.text).toContain(fault?.correlationId ?? 'nothing');
    expect(JSON.stringify(fault)).not.toContain('Zaynab');
  });

  it('does not read on for ever', async () => {
    const { hostname, port } = new URL(api.api.url);
    const status = await new Promise<number>((resolve, reject) => {
      const sending = request(
        {
          hostname,
          port,
          path: '/graphql',
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': 10_000_000,
            authorization: `Bearer ${api.tokens.get('lawyer')}`,
          },
        },
        (response) => resolve(response.statusCode ?? 0),
      );
      sending.on('error', reject);
      sending.write('{"query":"');
    });
    expect(status).toBe(413);
  });
});
