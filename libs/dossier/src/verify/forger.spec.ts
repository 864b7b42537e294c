import { BAG_FILES } from '../bag/bag.js';
import { LAYOUT } from '../bag/layout.js';
import { alone, madeBag, MemoryTree, notary, stranger } from './made-bag.fixture.js';
import type { Making } from './made-bag.fixture.js';
import { verifyBag } from './verify.js';

const trusting = { ...alone, trust: [notary.key] };
const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));
const read = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString('utf8');

describe('a forger', () => {
  const bag = madeBag();

  it('cannot put a signature below the head of the proof of issue, which no manifest names', async () => {
    const issue = JSON.parse(read(bag, LAYOUT.issue)) as { proof: string };
    const bytes = (many: number): string => Buffer.alloc(many, 3).toString('base64');
    for (const line of [
      `— somebody ${bytes(68)}\n`,
      `— ${notary.key.name} ${bytes(68)}\n`,
      `— x ${bytes(900)}\n`,
    ]) {
      const forged = `${JSON.stringify({ ...issue, proof: `${issue.proof}${line}` }, null, 2)}\n`;
      const found = await verifyBag(
        new MemoryTree(new Map(bag).set(LAYOUT.issue, text(forged))),
        trusting,
      );
      expect(found).toMatchObject({
        verdict: 'broken',
        findings: [{ code: 'ISSUE_NOT_PROVEN', file: LAYOUT.issue }],
      });
    }
  });

  const altered = (path: string, from: string | RegExp, to: string): Making => ({
    signer: stranger,
    forging: (files) => {
      const before = read(files, path);
      const after = before.replace(from, to);
      if (before === after) throw new Error(`${path} has no ${String(from)}.`);
      files.set(path, text(after));
    },
  });
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

  it.each([
    ['no primitive for a profile', LAYOUT.card, '"profile":"court"', '"profile":{"toString":1}'],
    ['a deep profile', LAYOUT.card, '"profile":"court"', `"profile":${deep}`],
    ['a list for a profile', LAYOUT.card, '"profile":"court"', '"profile":["court"]'],
    ['deep versions', LAYOUT.card, '"law":[]', `"law":${deep}`],
    ['a key twice', LAYOUT.card, '"number":2', '"number":3,"number":2'],
    ['a number in another spelling', LAYOUT.card, '"number":2', '"number":2.0'],
    [
      'no primitive for a hash',
      LAYOUT.content,
      /"sha256":"[0-9a-f]{64}"/,
      '"sha256":{"toString":1,"valueOf":2}',
    ],
    ['a deep hash', LAYOUT.content, /"sha256":"[0-9a-f]{64}"/, `"sha256":${deep}`],
    ['no exhibits', LAYOUT.content, '"exhibits":[', '"exhibits":7,"e":['],
  ])('who writes %s is answered, with the file named', async (_, path, from, to) => {
    for (const asked of [alone, trusting]) {
      const found = await verifyBag(new MemoryTree(madeBag(altered(path, from, to))), asked);
      expect(found.verdict).toBe('broken');
      expect(found.findings.map(({ file }) => file)).toContain(path);
    }
  });

  it('who floods is answered in bounded space', async () => {
    const flood = new Map(bag).set(BAG_FILES.manifest, text('x\n'.repeat(200_000)));
    const found = await verifyBag(new MemoryTree(flood), trusting);
    expect(found.verdict).toBe('broken');
    expect(found.findings.length).toBeLessThanOrEqual(1_001);
    const long = madeBag(
      altered(LAYOUT.card, '"format":"sijil-dossier/1"', `"format":"${'x'.repeat(100_000)}"`),
    );
    for (const { says } of (await verifyBag(new MemoryTree(long), trusting)).findings)
      expect(says.length).toBeLessThan(1_000);
  });

  it('who rewrote the log is not said to show the same events', async () => {
    const since = new MemoryTree(madeBag({ size: 30 }));
    const part = '{"evidenceId":"another"}';
    const found = await verifyBag(new MemoryTree(madeBag({ part })), { ...trusting, since });
    expect(found).toMatchObject({ verdict: 'broken', since: null });
  });
});
