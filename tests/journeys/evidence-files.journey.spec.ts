import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workshop } from './sijil-process.js';
import type { Ended } from './sijil-process.js';

interface Receipt {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly sha512: string;
  readonly sealed: string;
  readonly size: number;
  readonly mediaType: string;
  readonly already: boolean;
}

// Invented.
const WORDS = 'The ledger of the checkpoint names Zaynab of the Journey.\n';
const NAME = 'testimony of Zaynab of the Journey.txt';

const hashOf = (algorithm: string, bytes: Buffer | string): string =>
  createHash(algorithm).update(bytes).digest('hex');

import.meta.jest.setTimeout(180_000);

/** A file's way: taken in, checked, written out, found altered, found missing. */
describe('a file as evidence', () => {
  let workshop: Workshop;
  let path: string;
  let receipt: Receipt;
  const everything: Ended[] = [];

  const sijil = async (...args: string[]): Promise<Ended> => {
    const ended = await workshop.run(args);
    everything.push(ended);
    return ended;
  };
  const json = ({ out }: Ended): unknown => JSON.parse(out.trim().split('\n').at(-1) ?? '');
  const stored = (): string =>
    workshop.path('home/files/files', receipt.sha256.slice(0, 2), receipt.sha256);

  beforeAll(async () => {
    workshop = await Workshop.open();
    path = workshop.path(NAME);
    await writeFile(path, WORDS);
  });
  afterAll(() => workshop.drop([workshop.path('home')]));

  it('is taken in under its hash, with a receipt; the original stays as it is', async () => {
    const ended = await sijil('add', path, '--legal-basis', 'consent', '--json');
    expect(ended.code).toBe(0);
    receipt = json(ended) as Receipt;
    expect(receipt).toMatchObject({
      sha256: hashOf('sha256', WORDS),
      sha512: hashOf('sha512', WORDS),
      size: Buffer.byteLength(WORDS),
      mediaType: 'text/plain',
      already: false,
    });
    expect(hashOf('sha256', await readFile(stored()))).toBe(receipt.sealed);
    expect(await readFile(path, 'utf8')).toBe(WORDS);
  });

  it('is one item, however often it comes', async () => {
    const again = workshop.path('another name.txt');
    await writeFile(again, WORDS);
    const second = json(await sijil('add', again, '--how', 'by post', '--title', 'x', '--json'));
    expect(second).toMatchObject({
      evidenceId: receipt.evidenceId,
      already: true,
      notRecorded: ['how', 'title'],
    });
  });

  it('bears on an incident that is there, or is not taken in at all', async () => {
    const other = workshop.path('other.txt');
    await writeFile(other, 'another file');
    const refused = await sijil('add', other, '--incident', receipt.evidenceId, '--json');
    expect(refused.code).toBe(1);
    expect(json(refused)).toMatchObject({ refusal: { code: 'INCIDENT_NOT_FOUND' } });
    expect(json(await sijil('add', other, '--json'))).toMatchObject({ already: false });
  });

  it('comes out byte for byte, under its hash', async () => {
    const to = workshop.path('out');
    await mkdir(to);
    expect((await sijil('get', receipt.evidenceId, '--to', to, '--purpose', 'review')).code).toBe(
      0,
    );
    expect(await readdir(to)).toEqual([receipt.sha256]);
    expect(await readFile(join(to, receipt.sha256), 'utf8')).toBe(WORDS);
    const seen = await sijil('disclosures', '--of', receipt.evidenceId, '--json');
    expect(json(seen)).toMatchObject({
      total: 1,
      disclosures: [
        {
          means: 'bytes',
          purpose: 'review',
          shown: [
            {
              class: 'confidential',
              fields: ['bytes'],
              subjects: [`evidence-${receipt.evidenceId}`],
            },
          ],
        },
      ],
    });
    expect((await sijil('disclosures')).code).toBe(2);
  });

  it('is checked, and every check stands in its chain of custody', async () => {
    expect((await sijil('fixity', receipt.evidenceId)).code).toBe(0);
    const bytes = await readFile(stored());
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(stored(), bytes);
    const altered = await sijil('fixity');
    expect([altered.code, altered.out]).toEqual([
      1,
      expect.stringContaining(`ALTERED  item ${receipt.evidenceId}  file ${receipt.sha256}`),
    ]);
    const to = workshop.path('none');
    await mkdir(to);
    expect((await sijil('get', receipt.evidenceId, '--to', to)).code).toBe(1);
    expect(await readdir(to)).toEqual([]);
    const { chain } = json(await sijil('custody', receipt.evidenceId, '--json')) as {
      chain: { kind: string; data: { files: unknown } }[];
    };
    const { sha256 } = receipt;
    expect(chain.map(({ kind, data }) => [kind, data.files])).toEqual([
      ['fixity', [{ sha256, outcome: 'intact' }]],
      ['fixity', [{ sha256, outcome: 'altered' }]],
    ]);
    const sheet = (await sijil('custody', receipt.evidenceId)).out;
    expect(sheet).toContain('CHAIN OF CUSTODY');
    // How it came nobody said, and nothing is made up.
    expect(sheet).toContain('Acquired  not stated, ');
  });

  it('is refused in one clear line where it is none', async () => {
    for (const [what, code] of [
      [workshop.path('nothing'), 'FILE_UNREADABLE'],
      [workshop.path('out'), 'FILE_UNREADABLE'],
      ['/dev/zero', 'FILE_UNREADABLE'],
    ] as const) {
      const ended = await sijil('add', what, '--json');
      expect([ended.code, json(ended)]).toEqual([
        1,
        expect.objectContaining({ refusal: expect.objectContaining({ code }) as unknown }),
      ]);
    }
  });

  it('shows neither its words nor its name to a thief of the home', async () => {
    for (const file of await readdir(workshop.path('home'), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(join(file.parentPath, file.name));
      expect([file.name, bytes.includes('Zaynab of the Journey')]).toEqual([file.name, false]);
    }
    for (const { err } of everything) expect(err).not.toMatch(/^\s+at /m);
  });
});
