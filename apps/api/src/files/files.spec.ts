import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { openApi } from '../api.fixture.js';
import type { OpenApi, Role } from '../api.fixture.js';
import { describedOn, word } from '../world/words.fixture.js';

interface Grant {
  readonly __typename: string;
  readonly grant: string;
  readonly method: string;
  readonly url: string;
  readonly expires: string;
  readonly size: number;
  readonly code?: string;
}
interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly code: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

const GRANT = 'grant method url expires size';
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the bytes of files', () => {
  let api: OpenApi;
  let incidentId: string;
  let accountId: string;
  beforeAll(async () => {
    api = await openApi();
    [incidentId, accountId] = [randomUUID(), randomUUID()];
    const incident = await grantOf('analyst', 'recordIncident', {
      incidentId,
      described: describedOn('2018-01-01'),
    });
    expect(incident.__typename).toBe('RecordIncidentDone');
    const account = await grantOf('analyst', 'takeAccount', {
      accountId,
      person: null,
      present: [],
      priorAccounts: [],
    });
    expect(account.__typename).toBe('TakeAccountDone');
  });
  afterAll(async () => {
    expect(api.faults).toEqual([]);
    await api.close();
  });

  const grantOf = async (role: Role, mutation: string, input: object): Promise<Grant> => {
    const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
    const { data, text } = await api.ask<Record<string, Grant>>(
      role,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${mutation.startsWith('grant') ? `... on FileGrant { ${GRANT} }` : ''} ... on Problem { code } } }`,
      { input: { commandId: randomUUID(), ...input } },
    );
    const grant = data?.[mutation];
    if (!grant) throw new Error(text);
    return grant;
  };
  const upload = (role: Role, bytes: Buffer, more: object = {}) =>
    grantOf(role, 'grantUpload', {
      size: bytes.length,
      fileName: 'a name.txt',
      how: 'handed over',
      ...more,
    });
  const downloadOf = async (role: Role, evidenceId: string, sha256: string) =>
    await api.ask<{ fileDownload: Grant }>(
      role,
      `{ fileDownload(evidenceId: "${evidenceId}", sha256: "${sha256}") { ${GRANT} } }`,
    );

  const send = async (
    role: Role,
    { grant, url }: Grant,
    init: RequestInit & { readonly more?: Readonly<Record<string, string>> },
  ): Promise<Sent> => {
    const response = await fetch(url, {
      ...init,
      headers: {
        authorization: `Bearer ${api.tokens.get(role) ?? ''}`,
        'sijil-grant': grant,
        ...init.more,
      },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const json = /json/.test(response.headers.get('content-type') ?? '');
    const body = (json ? JSON.parse(bytes.toString('utf8')) : {}) as Sent['body'] & {
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
    };
    const { status, headers } = response;
    return { status, headers, bytes, code: body.errors?.[0]?.extensions.code, body };
  };
  const put = (role: Role, grant: Grant, bytes: Buffer): Promise<Sent> =>
    send(role, grant, { method: 'PUT', body: new Uint8Array(bytes) });
  const get = (role: Role, grant: Grant, more: Readonly<Record<string, string>> = {}) =>
    send(role, grant, { method: 'GET', more });
  /** What lies in the store, drafts and all. */
  const kept = async (): Promise<readonly string[]> =>
    (await readdir(api.folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('claims'))
      .map(({ name }) => name);
  const takenIn = async (bytes: Buffer, more: object = {}): Promise<string> => {
    const sent = await put('investigator', await upload('investigator', bytes, more), bytes);
    expect([sent.status, sent.code]).toEqual([201, undefined]);
    return String(sent.body['evidenceId']);
  };

  it('come by a grant and become an item with what it bears on; they go by a grant', async () => {
    const bytes = randomBytes(200_000);
    const grant = await upload('investigator', bytes, {
      sha256: hashOf(bytes),
      title: 'Invented',
      kind: 'Letter',
      incidentId,
    });
    expect(grant).toMatchObject({ __typename: 'FileGrant', method: 'PUT', size: bytes.length });
    expect(grant.url).not.toContain(new URL(api.api.url).host);
    const sent = await put('investigator', grant, bytes);
    expect(sent).toMatchObject({ status: 201, body: { sha256: hashOf(bytes), already: false } });
    const evidenceId = String(sent.body['evidenceId']);
    const { data } = await api.ask<{ evidence: { evidence: object } }>(
      'analyst',
      `{ evidence(id: "${evidenceId}") { evidence { held kind { printed } files { sha256 sha512 size } links(first: 5) { nodes { incidentId } } } } }`,
    );
    expect(data.evidence.evidence).toMatchObject({
      held: true,
      kind: { printed: 'Letter' },
      files: [{ sha256: hashOf(bytes), size: bytes.length }],
      links: { nodes: [{ incidentId }] },
    });

    const { data: given } = await downloadOf('lawyer', evidenceId, hashOf(bytes));
    const got = await get('lawyer', given.fileDownload, { 'sijil-purpose': 'review' });
    expect(got.status).toBe(200);
    expect(got.bytes.equals(bytes)).toBe(true);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-disposition': `attachment; filename="${hashOf(bytes)}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('are told of before they leave, with what for and for which case', async () => {
    const bytes = randomBytes(10);
    const evidenceId = await takenIn(bytes);
    const { data } = await downloadOf('lawyer', evidenceId, hashOf(bytes));
    await get('lawyer', data.fileDownload, { 'sijil-purpose': 'review' });
    const { data: seen } = await api.ask<{ disclosures: { nodes: readonly object[] } }>(
      'auditor',
      `{ disclosures(first: 9, filter: { subjectId: "${evidenceId}" }) { nodes { by means purpose shown { class fields } } } }`,
    );
    expect(seen.disclosures.nodes).toEqual([
      {
        by: `member-${api.members.get('lawyer') ?? ''}`,
        means: 'bytes',
        purpose: 'review',
        shown: [{ class: 'confidential', fields: ['bytes'] }],
      },
    ]);
  });

  it('that left by order are refused with the order, also to a grant from before', async () => {
    const bytes = randomBytes(10);
    const evidenceId = await takenIn(bytes);
    const { data: before } = await downloadOf('lawyer', evidenceId, hashOf(bytes));
    const wish = async (role: Role, name: string, input: object) => {
      const kind = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const { data } = await api.ask<Record<string, { made?: readonly { id: string }[] }>>(
        role,
        `mutation ($i: ${/^(approve|reject)/.test(name) ? 'DecideDisposal' : kind}Input!) { ${name}(input: $i) { __typename ... on ${kind}Done { made { id } } } }`,
        { i: { commandId: randomUUID(), evidenceId, ...input } },
      );
      return data[name]?.made?.[0]?.id;
    };
    const disposalId = await wish('lawyer', 'orderDisposal', {
      kind: 'destruction',
      files: [hashOf(bytes)],
      copies: [],
      authority: 'An invented authority',
      ground: word('Agreement'),
      reference: 'REF-2',
      reason: 'x',
    });
    await wish('reviewer', 'approveDisposal', { disposalId, reason: 'x' });
    await wish('custodian', 'carryOutDisposal', { disposalId });
    const code = 'EVIDENCE_FILE_GONE_BY_ORDER';
    const { errors } = await downloadOf('lawyer', evidenceId, hashOf(bytes));
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors[0]?.message).toContain('reference REF-2');
    const got = await get('lawyer', before.fileDownload, { 'sijil-purpose': 'review' });
    expect([got.status, got.code]).toEqual([404, code]);
  });

  it('do not leave where that cannot be written down', async () => {
    const bytes = randomBytes(10);
    const deaf = await openApi({}, () => () => Promise.reject(new Error('the disk is full')));
    try {
      const evidenceId = randomUUID();
      const { sha256 } = await deaf.files.put(bytes, (name) => deaf.vault.fileKey(name));
      await deaf.give({
        kind: 'AddEvidence',
        data: {
          evidenceId,
          kind: word('Letter'),
          held: true,
          files: [{ sha256, size: 10, mediaType: 'text/plain' }],
          acquisition: { how: word('Handed over'), at: null },
          supports: [],
        },
      });
      const { data } = await deaf.ask<{ fileDownload: Grant }>(
        'lawyer',
        `{ fileDownload(evidenceId: "${evidenceId}", sha256: "${sha256}") { ${GRANT} } }`,
      );
      const response = await fetch(data.fileDownload.url, {
        headers: {
          authorization: `Bearer ${deaf.tokens.get('lawyer') ?? ''}`,
          'sijil-grant': data.fileDownload.grant,
        },
      });
      const text = await response.text();
      expect([response.status, text.includes('DISCLOSURE_NOT_RECORDED')]).toEqual([503, true]);
    } finally {
      await deaf.close();
    }
  });

  it('may hold an account, be a copy, or a rendition', async () => {
    const bytes = randomBytes(1_000);
    const evidenceId = await takenIn(bytes, { accountId, pinpoint: { lines: [2] } });
    const of = hashOf(bytes);
    const copies: readonly (readonly [string, object])[] = [
      ['grantWorkingCopy', { of, purpose: 'To annotate.', tool: 'spec/1' }],
      [
        'grantRedactedCopy',
        {
          of,
          ground: word('Protection'),
          recipient: 'the defence',
          removed: 'A face.',
          reason: 'Asked.',
        },
      ],
      ['grantRendition', { kind: 'transcript', from: 'ar', to: 'en', translator: 'a colleague' }],
    ];
    for (const [mutation, input] of copies) {
      const copy = randomBytes(500);
      const grant = await grantOf('analyst', mutation, { evidenceId, size: 500, ...input });
      expect(grant.__typename).toBe('FileGrant');
      expect(await put('analyst', grant, copy)).toMatchObject({
        status: 201,
        body: { evidenceId },
      });
      const { data } = await downloadOf('analyst', evidenceId, hashOf(copy));
      expect((await get('analyst', data.fileDownload)).bytes.equals(copy)).toBe(true);
    }
    const { data } = await api.ask<{ evidence: { evidence: { custody: { kind: string }[] } } }>(
      'analyst',
      `{ evidence(id: "${evidenceId}") { evidence { custody { kind } } } account(id: "${accountId}") { account { documents { evidenceId pinpoint { lines } } } } }`,
    );
    expect(data).toMatchObject({
      evidence: {
        evidence: {
          custody: ['workingCopy', 'redactedCopy', 'rendition'].map((kind) => ({ kind })),
        },
      },
      account: { account: { documents: [{ evidenceId, pinpoint: { lines: [2] } }] } },
    });
    // What a language is called is no code of it: said before a byte is sent.
    const english = { evidenceId, size: 1, kind: 'transcript', from: 'ar', to: 'english' };
    expect(await grantOf('analyst', 'grantRendition', english)).toMatchObject({
      code: 'LANGUAGE_NO_CODE',
    });
    // Of a file that is not kept no copy is granted.
    await expect(
      grantOf('analyst', 'grantWorkingCopy', {
        evidenceId,
        of: 'f'.repeat(64),
        size: 1,
        purpose: 'x',
      }),
    ).resolves.toMatchObject({ code: 'EVIDENCE_FILE_NOT_KEPT' });
  });

  it('come once by each grant, for whom and until when it was given', async () => {
    const bytes = randomBytes(100);
    const grant = await upload('investigator', bytes);
    expect(await put('analyst', grant, bytes)).toMatchObject({
      status: 403,
      code: 'GRANT_NOT_VALID',
    });
    expect(await get('investigator', grant)).toMatchObject({
      status: 403,
      code: 'GRANT_NOT_VALID',
    });
    const altered = { ...grant, grant: `${grant.grant.slice(0, 20)}A${grant.grant.slice(21)}` };
    for (const bad of [altered, { ...grant, grant: '' }, { ...grant, grant: 'x'.repeat(9_000) }])
      expect(await put('investigator', bad, bytes)).toMatchObject({
        status: 403,
        code: 'GRANT_NOT_VALID',
      });
    expect((await put('investigator', grant, bytes)).status).toBe(201);
    expect(await put('investigator', grant, bytes)).toMatchObject({
      status: 409,
      code: 'GRANT_USED',
    });

    const late = await upload('investigator', bytes);
    api.clock.at += 2 * 3_600_000;
    expect(await put('investigator', late, bytes)).toMatchObject({
      status: 403,
      code: 'GRANT_EXPIRED',
    });

    const { data } = await downloadOf('lawyer', await takenIn(randomBytes(3)), 'f'.repeat(64));
    expect(data).toBeNull();
  });

  it('come once by a grant also where two bring them at the same time', async () => {
    const bytes = [randomBytes(300_000), randomBytes(300_000)];
    const grant = await upload('investigator', bytes[0] ?? Buffer.alloc(0));
    const sent = await Promise.all(bytes.map((one) => put('investigator', grant, one)));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('come whole, as long and with the hash that was said; else nothing is kept and the grant is good', async () => {
    const bytes = randomBytes(150_000);
    const grant = await upload('investigator', bytes, { sha256: hashOf(bytes) });
    const before = await kept();
    expect(await put('investigator', grant, bytes.subarray(1))).toMatchObject({
      status: 400,
      code: 'FILE_SIZE_WRONG',
    });
    expect(await put('investigator', grant, randomBytes(150_000))).toMatchObject({
      status: 400,
      code: 'FILE_HASH_WRONG',
    });
    // As long as was said, and by its own word a part of something longer.
    const range = { 'content-range': 'bytes 0-149999/300000' };
    const part = { method: 'PUT', body: new Uint8Array(bytes), more: range } as const;
    expect(await send('investigator', grant, part)).toMatchObject({
      status: 400,
      code: 'FILE_SIZE_WRONG',
    });
    expect(await kept()).toEqual(before);
    await brokenOff(grant, bytes);
    const again = await putWhenFree(grant, bytes);
    // What came half had left nothing by the time at which the grant was good again.
    expect((await kept()).filter((name) => !before.includes(name))).toEqual([hashOf(bytes)]);
    expect([again.status, again.body['already']]).toEqual([201, false]);
    expect(await put('investigator', await upload('investigator', bytes), bytes)).toMatchObject({
      status: 201,
      body: { already: true, evidenceId: again.body['evidenceId'] },
    });
  });

  /** Sends half of a file and hangs up. */
  const brokenOff = ({ grant, url }: Grant, bytes: Buffer): Promise<void> =>
    new Promise((resolve) => {
      const headers = {
        authorization: `Bearer ${api.tokens.get('investigator') ?? ''}`,
        'sijil-grant': grant,
        'content-length': bytes.length,
      };
      const line = request(url, { method: 'PUT', headers });
      line.on('error', () => resolve());
      line.write(bytes.subarray(0, 100_000), () => line.destroy(new Error('gone')));
    });
  /** The grant is good again once the broken line was noticed, and not before: asks until it is. */
  const putWhenFree = async (grant: Grant, bytes: Buffer): Promise<Sent> => {
    for (;;) {
      const sent = await put('investigator', grant, bytes);
      if (sent.code !== 'GRANT_USED') return sent;
    }
  };

  it('come and go by what holds when they do: a role that was taken, a seal that was laid', async () => {
    const bytes = randomBytes(64);
    const evidenceId = await takenIn(bytes);
    const { data } = await downloadOf('lawyer', evidenceId, hashOf(bytes));
    const copy = { evidenceId, of: hashOf(bytes), size: 64, purpose: 'x' };
    const grant = await grantOf('analyst', 'grantWorkingCopy', copy);
    await api.give({
      kind: 'SetHandling',
      data: {
        subject: { noun: 'evidence', id: evidenceId },
        level: 'underSeal',
        audience: [`member-${api.members.get('reviewer') ?? ''}`],
        reason: 'Spec.',
      },
    });
    expect(await get('lawyer', data.fileDownload)).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect(await put('analyst', grant, bytes)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    await expect(grantOf('analyst', 'grantWorkingCopy', copy)).resolves.toMatchObject({
      code: 'NOT_FOUND',
    });
    const nothing = { ...copy, evidenceId: randomUUID() };
    await expect(grantOf('analyst', 'grantWorkingCopy', nothing)).resolves.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { errors } = await downloadOf('lawyer', evidenceId, hashOf(bytes));
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    // Whoever brings the very same bytes learns nothing of it.
    const own = await put('investigator', await upload('investigator', bytes), bytes);
    expect(own).toMatchObject({ status: 201, body: { already: false } });
    expect(own.body['evidenceId']).not.toBe(evidenceId);
  });

  it('are for those who may: by role, and not without a token', async () => {
    const bytes = randomBytes(7);
    for (const role of ['auditor', 'reviewer', 'administrator', 'custodian', 'lawyer'] as const)
      await expect(upload(role, bytes)).resolves.toMatchObject({ __typename: 'ForbiddenProblem' });
    const evidenceId = await takenIn(bytes);
    const { errors } = await downloadOf('administrator', evidenceId, hashOf(bytes));
    expect(errors[0]?.extensions.code).toBe('NOT_ALLOWED_TO_SEE');
    const { url } = await upload('investigator', bytes);
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(401);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(url.replace('/files', '/files/../../etc/passwd'))).status).toBe(404);
  });

  it('are called anything, and lie under their hash; what is too long for a grant is said', async () => {
    for (const fileName of [
      '../../etc/passwd',
      'a\u202efdp.exe',
      '"; rm -rf',
      'شهادة'.repeat(100),
    ]) {
      const bytes = Buffer.from(fileName);
      const evidenceId = await takenIn(bytes, { fileName });
      const { data } = await downloadOf('lawyer', evidenceId, hashOf(bytes));
      const got = await get('lawyer', data.fileDownload);
      expect(got.headers.get('content-disposition')).toBe(
        `attachment; filename="${hashOf(bytes)}"`,
      );
    }
    for (const name of await kept()) expect(name).toMatch(/^[0-9a-f]{64}$/);
    await expect(
      upload('investigator', Buffer.alloc(1), { title: 'x'.repeat(10_000) }),
    ).resolves.toMatchObject({ code: 'GRANT_TOO_LONG' });
    await expect(
      upload('investigator', Buffer.alloc(1), { size: 200_000_000_000 }),
    ).resolves.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});
