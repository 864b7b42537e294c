import { createHash } from 'node:crypto';
import { signCheckpoint } from '../checkpoint/checkpoint.signer.js';
import type { LogTrust } from '../checkpoint/checkpoint.verifier.js';
import { leaves, refusalOf, refused } from '../ledger.fixture.js';
import { logSigner } from '../note/signer.js';
import { formatProofFile } from '../proof-file/proof-file.js';
import { inclusionProof, rootOf } from '../tree/builder.js';
import { leafHash } from '../tree/hash.js';
import { formatPartialProof, parsePartialProof } from './partial-proof.js';
import { verifyPartialProof } from './partial-proof.verifier.js';

const ORIGIN = '6a1f6c1e-5b1d-4a8e-9d53-73696a696c00';
const signer = logSigner(ORIGIN, new Uint8Array(32).fill(9));
const TRUST: LogTrust = { origin: ORIGIN, keys: [signer.key] };
const SALT = new Uint8Array(16).fill(5);
const CASE = '{"what":"seven people were killed"}';
const WORK = '{"reason":"the second source is weak"}';
const commit = (text: string) => createHash('sha256').update(SALT).update(text).digest('hex');
const ENVELOPE = JSON.stringify({
  by: 'member-1',
  parts: { case: commit(CASE), work: commit(WORK) },
});
const all = leaves(300);
all[200] = leafHash(Buffer.from(ENVELOPE));
const checkpoint = signCheckpoint(
  { origin: ORIGIN, size: 300n, root: rootOf(all), extensions: [] },
  [signer],
);
const proof = formatProofFile({ index: 200n, proof: inclusionProof(200n, all), checkpoint });
const FILE = formatPartialProof({
  envelope: ENVELOPE,
  opened: new Map([['case', { salt: SALT, text: CASE }]]),
  proof,
});

describe('a partial proof', () => {
  it('proves who, when and the opened parts, and names the closed ones', () => {
    const { position, envelope, opened, closed } = verifyPartialProof(FILE, TRUST);
    expect([position, envelope['by'], closed]).toEqual([201n, 'member-1', ['work']]);
    expect(opened.get('case')).toEqual({ what: 'seven people were killed' });
    expect(formatPartialProof(parsePartialProof(FILE))).toBe(FILE);
  });

  it('shows nothing of a closed part, which cannot be completed by guessing either', () => {
    expect(FILE).not.toContain('source');
    // Even who guesses the words has no salt: the hash of the words alone is nowhere in it.
    const guess = createHash('sha256').update(WORK).digest();
    for (const encoding of ['hex', 'base64'] as const)
      expect(FILE).not.toContain(guess.toString(encoding));
    const opened = new Map([['work', { salt: new Uint8Array(16), text: WORK }]]);
    refused('PART_NOT_PROVEN', () =>
      verifyPartialProof(formatPartialProof({ envelope: ENVELOPE, opened, proof }), TRUST),
    );
  });

  it('proves nothing of another log, by another key, or with a part that the event has not', () => {
    refused('CHECKPOINT_OF_ANOTHER_LOG', () =>
      verifyPartialProof(FILE, { ...TRUST, origin: 'another' }),
    );
    const other = logSigner(ORIGIN, new Uint8Array(32).fill(8));
    refused('NOTE_NOT_SIGNED', () => verifyPartialProof(FILE, { ...TRUST, keys: [other.key] }));
    for (const name of ['identity', 'constructor', '__proto__']) {
      const opened = new Map([[name, { salt: SALT, text: CASE }]]);
      expect(
        refusalOf(() =>
          verifyPartialProof(formatPartialProof({ envelope: ENVELOPE, opened, proof }), TRUST),
        ),
      ).not.toBeNull();
    }
    refused('PROOF_FILE_TOO_LARGE', () => parsePartialProof(new Uint8Array(5_000_000)));
    for (const text of [
      '',
      '[]',
      '{}',
      'null',
      FILE.trimEnd(),
      ` ${FILE}`,
      FILE.replace('v1', 'v2'),
    ])
      refused('PROOF_FILE_MALFORMED', () => parsePartialProof(text));
  });

  it('of 10,000 that were altered, none is accepted', () => {
    const bytes = Buffer.from(FILE);
    let seed = 1;
    const roll = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let n = 0; n < 10_000; n += 1) {
      const at = roll(bytes.length);
      const changed =
        n % 3 === 0
          ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + roll(4))])
          : n % 3 === 1
            ? Buffer.concat([bytes.subarray(0, at), Buffer.of(32 + roll(95)), bytes.subarray(at)])
            : Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ (1 << roll(8)) : byte)));
      if (changed.equals(bytes)) continue;
      expect([n, refusalOf(() => verifyPartialProof(changed, TRUST))]).not.toEqual([n, null]);
    }
  });
});
