import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApi } from '../api.fixture.js';
import { openWorld } from '../world/kept.fixture.js';
import type { Wisher } from '../world/wisher.fixture.js';
import { loadOfficialText } from '../world/wordings.fixture.js';

const law = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };
const TEXT = 'An official text, invented for this spec. نص رسمي';

interface Worded {
  readonly part: string;
  readonly paraphraseSha256: string;
  readonly reviewed: string;
  readonly signedBy: string | null;
  readonly official: readonly { lang: string; sha256: string; source: string; text?: string }[];
}

describe('the wordings of the law', () => {
  let api: OpenApi;
  let wishes: Wisher;
  beforeAll(async () => {
    ({ api, wishes } = await openWorld());
  }, 120_000);
  afterAll(() => api.close());

  const load = (text: string, more: { readonly reason?: string } = {}) =>
    loadOfficialText(api, text, { law, part: '2', lang: 'en', ...more });

  const entryAt = (fields: string, asOf = '') =>
    api.ask<{ lawEntry: { wordings: Worded[] } }>(
      'analyst',
      `query ($law: LawEntryInput!) { lawEntry(law: $law ${asOf}) { position wordings { part paraphraseSha256 reviewed signedBy official { ${fields} } } } }`,
      { law },
    );
  const partAt = async (part: string, asOf = '') => {
    const { data, text } = await entryAt('lang sha256 source text', asOf);
    const found = data?.lawEntry.wordings.find((one) => one.part === part);
    if (!found) throw new Error(text);
    return found;
  };

  it('are official where a text was loaded; it is replaced with a reason alone, and the former stays', async () => {
    expect((await partAt('2')).official).toEqual([]);
    const first = await load(TEXT);
    expect((await partAt('2')).official).toEqual([
      { lang: 'en', sha256: first.sha256, source: 'An edition', text: TEXT },
    ]);
    await expect(load('Another.')).rejects.toMatchObject({ code: 'OFFICIAL_TEXT_STANDS' });
    const second = await load('Another.', { reason: 'A newer edition.' });
    expect((await partAt('2')).official).toMatchObject([
      { sha256: second.sha256, text: 'Another.' },
    ]);
    expect((await partAt('2', `, asOf: { position: ${first.position} }`)).official).toMatchObject([
      { sha256: first.sha256, text: TEXT },
    ]);
  });

  it('are signed by a lawyer alone, and unreviewed again once the signature is withdrawn', async () => {
    const { paraphraseSha256: sha256, reviewed } = await partAt('3');
    expect(reviewed).toBe('unreviewed paraphrase');
    const input = { law, part: '3', sha256 };
    await expect(wishes.wish('analyst', 'signParaphrase', input)).resolves.toMatchObject({
      __typename: 'ForbiddenProblem',
    });
    await expect(
      wishes.wish('lawyer', 'signParaphrase', { ...input, sha256: 'a'.repeat(64) }),
    ).resolves.toMatchObject({ code: 'PARAPHRASE_DIFFERS', path: '/sha256' });
    const { position } = await wishes.done('lawyer', 'signParaphrase', input);
    expect(await partAt('3')).toMatchObject({
      reviewed: 'paraphrase reviewed by a member',
      signedBy: `member-${api.members.get('lawyer') ?? ''}`,
    });
    await wishes.done('lawyer', 'withdrawParaphraseSignature', {
      law,
      part: '3',
      reason: 'It leaves the awareness out.',
    });
    expect(await partAt('3')).toMatchObject({ reviewed: 'unreviewed paraphrase', signedBy: null });
    expect(await partAt('3', `, asOf: { position: ${position} }`)).toMatchObject({
      reviewed: 'paraphrase reviewed by a member',
    });
  });

  it('stand beside the rows of a matrix', async () => {
    const { data, text } = await api.ask<{
      cases: {
        nodes: {
          charges: {
            crime: { entry: string };
            matrix: { key: string; reviewed: string; official: { text: string }[] }[];
          }[];
        }[];
      };
    }>(
      'lawyer',
      '{ cases(first: 5) { nodes { charges { crime { entry } matrix { key reviewed official { lang text } } } } } }',
    );
    const charge = data?.cases.nodes
      .flatMap(({ charges }) => charges)
      .find(({ crime }) => crime.entry === law.entry);
    if (!charge) throw new Error(text);
    const row = (key: string) => charge.matrix.find((one) => one.key === key);
    expect(row('crime/1')).toMatchObject({
      reviewed: 'paraphrase reviewed by a member',
      official: [],
    });
    expect(row('crime/2')).toMatchObject({
      reviewed: 'unreviewed paraphrase',
      official: [{ lang: 'en', text: 'Another.' }],
    });
  });

  it('are not shown where the bytes are not those that were loaded', async () => {
    const { sha256 } = await load('A third.', { reason: 'A newer edition still.' });
    const names = await readdir(api.folder, { recursive: true });
    const file = join(api.folder, names.find((name) => name.endsWith(sha256)) ?? '');
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(file, bytes);
    const { errors, status } = await entryAt('text');
    expect(status).toBe(200);
    expect(errors.map(({ extensions: { code } }) => code)).toEqual(['OFFICIAL_TEXT_ALTERED']);
    expect(api.faults).toEqual([]);
  });
});
