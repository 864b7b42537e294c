import { leaves, refused } from '../ledger.fixture.js';
import { signCheckpoint } from '../checkpoint/checkpoint.signer.js';
import type { LogTrust } from '../checkpoint/checkpoint.verifier.js';
import { logSigner } from '../note/signer.js';
import { inclusionProof, rootOf } from '../tree/builder.js';
import { formatProofFile, MAX_PROOF_FILE_BYTES, parseProofFile } from './proof-file.js';
import { verifyProofFile } from './proof-file.verifier.js';

const ORIGIN = 'sijil.example/6a1f6c1e';
const ALL = leaves(21);
const signer = logSigner(ORIGIN, new Uint8Array(32).fill(9));
const TRUST: LogTrust = { origin: ORIGIN, keys: [signer.key] };
const head = (size: number) => ({
  origin: ORIGIN,
  size: BigInt(size),
  root: rootOf(ALL.slice(0, size)),
  extensions: [],
});
const fileOf = (index: number, size = 21) => ({
  index: BigInt(index),
  proof: inclusionProof(BigInt(index), ALL.slice(0, size)),
  checkpoint: signCheckpoint(head(size), [signer]),
});
const leaf = (index: number) => ALL[index] ?? new Uint8Array();
const FILE = fileOf(13);
const TEXT = formatProofFile(FILE);

describe('a proof file', () => {
  it('is text as the standard has it', () => {
    const lines = TEXT.split('\n');
    expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 13']);
    expect(lines.slice(2, 7).every((line) => /^[A-Za-z0-9+/]{43}=$/.test(line))).toBe(true);
    expect(lines.slice(7).join('\n')).toBe(`\n${FILE.checkpoint}`);
    expect(parseProofFile(TEXT)).toEqual(FILE);
    expect(parseProofFile(Buffer.from(TEXT))).toEqual(FILE);
  });

  it('proves every leaf of every tree', () => {
    for (const size of [1, 2, 3, 8, 21]) {
      for (let index = 0; index < size; index += 1) {
        const text = formatProofFile(fileOf(index, size));
        const { checkpoint } = verifyProofFile(text, leaf(index), TRUST);
        expect(checkpoint.size).toBe(BigInt(size));
      }
    }
  });

  it('proves no other leaf, nothing of another log, nothing by another key', () => {
    refused('INCLUSION_NOT_PROVEN', () => verifyProofFile(TEXT, leaf(12), TRUST));
    refused('HASH_MALFORMED', () => verifyProofFile(TEXT, new Uint8Array(), TRUST));
    refused('CHECKPOINT_OF_ANOTHER_LOG', () =>
      verifyProofFile(TEXT, leaf(13), { ...TRUST, origin: 'another' }),
    );
    const other = logSigner(ORIGIN, new Uint8Array(32).fill(8));
    refused('NOTE_NOT_SIGNED', () =>
      verifyProofFile(TEXT, leaf(13), { ...TRUST, keys: [other.key] }),
    );
    refused('CHECKPOINT_NOT_WITNESSED', () =>
      verifyProofFile(TEXT, leaf(13), { ...TRUST, quorum: 1 }),
    );
  });

  it('proves nothing under a checkpoint of another size', () => {
    const moved = formatProofFile({ ...FILE, checkpoint: fileOf(13, 20).checkpoint });
    refused('INCLUSION_NOT_PROVEN', () => verifyProofFile(moved, leaf(13), TRUST));
    const beyond = formatProofFile({ ...FILE, checkpoint: fileOf(0, 13).checkpoint });
    refused('LEAF_OUTSIDE_TREE', () => verifyProofFile(beyond, leaf(13), TRUST));
    const more = formatProofFile({ ...FILE, proof: [...FILE.proof, leaf(1)] });
    refused('PROOF_WRONG_LENGTH', () => verifyProofFile(more, leaf(13), TRUST));
  });

  it('passes on what else is in it, and proves nothing of that', () => {
    const extra = new Uint8Array([1, 2, 3, 4]);
    const text = formatProofFile({ ...FILE, extra });
    expect(text.split('\n')[1]).toBe('extra AQIDBA==');
    expect(parseProofFile(text)).toEqual({ ...FILE, extra });
    expect(verifyProofFile(text, leaf(13), TRUST).extra).toEqual(extra);
    expect(verifyProofFile(TEXT, leaf(13), TRUST)).not.toHaveProperty('extra');
  });

  const firstHash = TEXT.split('\n')[2] ?? '';

  it.each([
    ['nothing', ''],
    ['another version', TEXT.replace('@v1', '@v2')],
    ['a space before', ` ${TEXT}`],
    ['carriage returns', TEXT.replaceAll('\n', '\r\n')],
    ['no index', TEXT.replace('index 13\n', '')],
    ['an index without a number', TEXT.replace('index 13', 'index ')],
    ['a leading zero', TEXT.replace('index 13', 'index 013')],
    ['a negative index', TEXT.replace('index 13', 'index -13')],
    ['an index beyond 2^64', TEXT.replace('index 13', 'index 18446744073709551616')],
    ['two spaces', TEXT.replace('index 13', 'index  13')],
    ['an extra line without data', TEXT.replace('index', 'extra \nindex')],
    ['an extra line not in base64', TEXT.replace('index', 'extra AQID!\nindex')],
    ['two extra lines', TEXT.replace('index', 'extra AQID\nextra AQID\nindex')],
    ['the extra line after the index', TEXT.replace('index 13', 'index 13\nextra AQID')],
    ['a hash too short', TEXT.replace(firstHash, 'AQID')],
    ['a hash not in base64', TEXT.replace(firstHash, firstHash.replace('=', '!'))],
    ['more hashes than there are levels', TEXT.replace(firstHash, `${firstHash}\n`.repeat(66))],
    ['no checkpoint', TEXT.slice(0, TEXT.indexOf('\n\n') + 1)],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])])],
  ])('is refused with %s', (_what, text) => {
    refused('PROOF_FILE_MALFORMED', () => parseProofFile(text));
  });

  it('is refused with something that is no signed checkpoint', () => {
    const upTo = TEXT.slice(0, TEXT.indexOf('\n\n') + 2);
    refused('NOTE_MALFORMED', () => parseProofFile(upTo));
    refused('NOTE_MALFORMED', () => parseProofFile(`${upTo}\n${FILE.checkpoint.slice(0, -1)}`));
    refused('CHECKPOINT_MALFORMED', () => parseProofFile(`${upTo}\n${FILE.checkpoint}`));
    refused('NOTE_MALFORMED', () => formatProofFile({ ...FILE, checkpoint: 'none' }));
  });

  it('is refused where it is too large, before it is read', () => {
    refused('PROOF_FILE_TOO_LARGE', () => parseProofFile(new Uint8Array(MAX_PROOF_FILE_BYTES + 1)));
    refused('PROOF_FILE_TOO_LARGE', () => parseProofFile(TEXT.padEnd(2_000_000)));
  });

  it('is not written with what would not be read back', () => {
    refused('PROOF_FILE_MALFORMED', () => formatProofFile({ ...FILE, index: -1n }));
    refused('PROOF_FILE_MALFORMED', () => formatProofFile({ ...FILE, extra: new Uint8Array() }));
    refused('HASH_MALFORMED', () => formatProofFile({ ...FILE, proof: [new Uint8Array(31)] }));
  });
});
