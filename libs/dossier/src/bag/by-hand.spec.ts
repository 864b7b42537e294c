import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatVerifierKey, logSigner } from '#ledger';
import type { Signer } from '#ledger';
import { hasOpenssl } from '#testing';
import { madeBag, notary, REGISTER, stranger } from '../verify/made-bag.fixture.js';
import type { Making } from '../verify/made-bag.fixture.js';
import { BAG_FILES } from './bag.js';
import { BY_HAND } from './by-hand.js';
import { LAYOUT } from './layout.js';

type Files = Map<string, Uint8Array>;
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const textOf = (files: Files, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString('utf8');
const sha256 = (text: string): string => hash('sha256', text, 'hex');

it('by hand: the documentation has the very lines, so that nobody has to take them from a bag', () => {
  const docs = readFileSync('docs/dossier.md', 'utf8');
  for (const lines of Object.values(BY_HAND)) expect(docs).toContain(lines.join('\n'));
});

(hasOpenssl() ? describe : describe.skip)('a bag that is checked by hand', () => {
  let folder: string;
  const at = (path: string): string => join(folder, path);
  /** The lines of the README of a true bag, run in the folder of another one. */
  const script = textOf(madeBag(), LAYOUT.readme)
    .split('2. BY HAND')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('    '))
    .join('\n');
  const ended = (files: Files, then: () => void = () => undefined): number | null => {
    rmSync(at('bag'), { recursive: true, force: true });
    for (const [path, bytes] of files) {
      mkdirSync(dirname(at(`bag/${path}`)), { recursive: true });
      writeFileSync(at(`bag/${path}`), bytes);
    }
    then();
    return spawnSync('sh', ['-e', '-c', script ?? 'exit 9'], {
      cwd: at('bag'),
      env: { PATH: process.env['PATH'] ?? '', KEY: at('key'), TMPDIR: at('.') },
    }).status;
  };
  const bag = madeBag({ behind: 2 });
  const issue = textOf(bag, LAYOUT.issue);
  const withIssue = (files: Files, text: string): Files =>
    new Map(files).set(LAYOUT.issue, bytesOf(text));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sijil-by-hand-'));
    writeFileSync(at('key'), `${formatVerifierKey(notary.key)}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds wherever in the log its issue stands', () => {
    for (const [size, behind] of [
      [31, 0],
      [32, 0],
      [32, 1],
      [40, 7],
    ] as const)
      expect([size, behind, ended(madeBag({ size, behind }))]).toEqual([size, behind, 0]);
  });

  it('holds by any key of the file, also where two keys signed, and by none of others', () => {
    const keys = (...those: readonly Signer[]): void =>
      writeFileSync(at('key'), those.map(({ key }) => formatVerifierKey(key)).join('\n'));
    const another = logSigner(REGISTER, new Uint8Array(32).fill(7));
    const both = madeBag({ rotating: another });
    try {
      for (const [files, ...those] of [
        [bag, notary, another],
        [bag, another, notary],
        [both, another],
        [both, notary],
      ] as const) {
        keys(...those);
        expect([those.map(({ key }) => key.id), ended(files)]).toEqual([expect.anything(), 0]);
      }
      for (const those of [[stranger], [stranger, another], []]) {
        keys(...those);
        expect(ended(bag)).toBeGreaterThan(0);
      }
    } finally {
      writeFileSync(at('key'), `${formatVerifierKey(notary.key)}\n`);
    }
  });

  // Whoever holds a true bag can write every file of it anew, and whatever follows from that.
  const forging: Making['forging'] = (files) =>
    void files.set(LAYOUT.document, bytesOf('%PDF an innocent document'));
  const forged = madeBag({ forging, behind: 2 });
  const [was, is] = [bag, forged].map((files) => sha256(textOf(files, BAG_FILES.manifest)));
  const renamed = issue.replaceAll(was ?? '', is ?? '');
  const committed = (text: string): string => {
    const { opened } = JSON.parse(text) as { opened: { public: { salt: string; text: string } } };
    const salt = Buffer.from(opened.public.salt, 'base64');
    return hash('sha256', Buffer.concat([salt, bytesOf(opened.public.text)]), 'hex');
  };
  it.each([
    ['as it was', issue],
    ['of which the hash was exchanged', renamed],
    ['of which the commitment was, too', renamed.replaceAll(committed(issue), committed(renamed))],
    ['that somebody else signed', textOf(madeBag({ forging, issuer: stranger }), LAYOUT.issue)],
    ['that is no issue', textOf(madeBag({ forging, issued: 'Remarked' }), LAYOUT.issue)],
    ['that is none', `${is}\n`],
  ])('does not hold where its words are others and its proof of issue is one %s', (_, text) => {
    expect(ended(withIssue(forged, text))).toBeGreaterThan(0);
  });

  it.each([
    ...['\n', ' ', 'x', '\0'].map((more) => [JSON.stringify(more), `${issue}${more}`]),
    ['another number', issue.replace(String.raw`\"number\":2`, String.raw`\"number\":3`)],
    ['another index', issue.replace(/index 40/, 'index 41')],
    ['a hash less', issue.replace(/(index 40\\n)[^\\]*\\n/, '$1')],
  ])('does not hold with %s in its proof of issue', (_, text) => {
    expect(text).not.toBe(issue);
    expect(ended(withIssue(bag, text))).toBeGreaterThan(0);
  });

  // sha256sum -c reads whatever a line names: a device without end, or a file of whoever checks.
  it('reads nothing outside of the bag', () => {
    const outside = readFileSync('package.json');
    const tags = textOf(bag, BAG_FILES.tagManifest);
    const hex = hash('sha256', outside, 'hex');
    const path = join(process.cwd(), 'package.json');
    for (const line of [`${hex}  ${path}`, `${hex} *${path}`, `SHA256 (${path}) = ${hex}`])
      expect(
        ended(new Map(bag).set(BAG_FILES.tagManifest, bytesOf(`${tags}${line}\n`))),
      ).toBeGreaterThan(0);
    const named = `SHA256 (${path}) = ${hex}`.slice(66);
    const manifest = `${textOf(bag, BAG_FILES.manifest)}SHA256 (${path}) = ${hex}\n`;
    const files = new Map(bag).set(named, bytesOf('')).set(BAG_FILES.manifest, bytesOf(manifest));
    expect(ended(files)).toBeGreaterThan(0);
  });

  it('does not hold with a link, an empty folder, or a file that is altered or that nobody signed', () => {
    const more = new Map(bag).set('data/more.pdf', bytesOf('%PDF more'));
    const tags = `${textOf(bag, BAG_FILES.tagManifest)}${sha256('%PDF more')}  data/more.pdf\n`;
    const linked = (): void => symlinkSync('/etc/hosts', at('bag/data/hosts'));
    const replaced = (): void => {
      rmSync(at(`bag/${LAYOUT.document}`));
      writeFileSync(at('away.pdf'), bag.get(LAYOUT.document) ?? '');
      symlinkSync('../../away.pdf', at(`bag/${LAYOUT.document}`));
    };
    expect(ended(bag)).toBe(0);
    for (const path of [LAYOUT.document, BAG_FILES.info])
      expect(ended(new Map(bag).set(path, bytesOf('altered')))).toBeGreaterThan(0);
    expect(ended(more)).toBeGreaterThan(0);
    expect(ended(more.set(BAG_FILES.tagManifest, bytesOf(tags)))).toBeGreaterThan(0);
    expect(ended(bag, linked)).toBeGreaterThan(0);
    expect(ended(bag, replaced)).toBeGreaterThan(0);
    expect(ended(bag, () => mkdirSync(at('bag/data/empty')))).toBeGreaterThan(0);
  });
});
