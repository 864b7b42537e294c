import { base64, leaves, refused } from '../ledger.fixture.js';
import { formatNote, parseNote } from '../note/note.js';
import { logSigner, witnessSigner } from '../note/signer.js';
import { parseVerifierKey, verifierKey } from '../note/verifier-key.js';
import { rootOf } from '../tree/builder.js';
import { emptyRoot } from '../tree/hash.js';
import { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { cosignCheckpoint, signCheckpoint } from './checkpoint.signer.js';
import { verifyCheckpoint, type LogTrust } from './checkpoint.verifier.js';

const ORIGIN = 'sijil.example/6a1f6c1e';
const HEAD: Checkpoint = { origin: ORIGIN, size: 12n, root: rootOf(leaves(12)), extensions: [] };
const seed = (byte: number) => new Uint8Array(32).fill(byte);
const log = logSigner(ORIGIN, seed(1));
const next = logSigner(ORIGIN, seed(2));
const witness = witnessSigner('witness.example', seed(3), 1_790_000_000n);
const SIGNED = signCheckpoint(HEAD, [log]);
const TRUST: LogTrust = { origin: ORIGIN, keys: [log.key] };

describe('the text of a checkpoint', () => {
  const [, , ROOT = ''] = formatCheckpoint(HEAD).split('\n');

  it('has origin, size, root and what else the log says, a line each', () => {
    const said = { ...HEAD, extensions: ['anything', 'at all'] };
    expect(formatCheckpoint(said)).toBe(`${ORIGIN}\n12\n${ROOT}\nanything\nat all\n`);
    expect(parseCheckpoint(formatCheckpoint(said))).toEqual(said);
  });

  it('holds sizes far larger than 2^53', () => {
    const far = { ...HEAD, size: 2n ** 64n - 1n };
    expect(parseCheckpoint(formatCheckpoint(far))).toEqual(far);
  });

  it('of the empty tree has its one root', () => {
    const empty = { ...HEAD, size: 0n, root: emptyRoot() };
    expect(parseCheckpoint(formatCheckpoint(empty))).toEqual(empty);
    refused('CHECKPOINT_MALFORMED', () => formatCheckpoint({ ...HEAD, size: 0n }));
  });

  it.each([
    ['nothing', ''],
    ['an empty line', '\n'],
    ['an origin alone', `${ORIGIN}\n`],
    ['no root', `${ORIGIN}\n12\n`],
    ['no origin', `\n12\n${ROOT}\n`],
    ['no last newline', `${ORIGIN}\n12\n${ROOT}`],
    ['a leading zero', `${ORIGIN}\n012\n${ROOT}\n`],
    ['a sign', `${ORIGIN}\n+12\n${ROOT}\n`],
    ['a negative size', `${ORIGIN}\n-1\n${ROOT}\n`],
    ['a fraction', `${ORIGIN}\n12.0\n${ROOT}\n`],
    ['a hexadecimal size', `${ORIGIN}\n0xc\n${ROOT}\n`],
    ['a space', `${ORIGIN}\n12 \n${ROOT}\n`],
    ['Arabic digits', `${ORIGIN}\n١٢\n${ROOT}\n`],
    ['a size beyond 2^64', `${ORIGIN}\n18446744073709551616\n${ROOT}\n`],
    ['a size of many digits', `${ORIGIN}\n${'9'.repeat(100_000)}\n${ROOT}\n`],
    ['a root too short', `${ORIGIN}\n12\n${ROOT.slice(0, 40)}\n`],
    ['a root too long', `${ORIGIN}\n12\nAAAA${ROOT}\n`],
    ['a root without padding', `${ORIGIN}\n12\n${ROOT.replace('=', '')}\n`],
    ['an empty line below', `${ORIGIN}\n12\n${ROOT}\n\n`],
    ['an empty line within', `${ORIGIN}\n12\n${ROOT}\n\nmore\n`],
  ])('is refused with %s', (_what, text) => {
    refused('CHECKPOINT_MALFORMED', () => parseCheckpoint(text));
  });

  it('is refused with bits set after the root', () => {
    const spelt = base64(ROOT);
    const other = `${ROOT.slice(0, 42)}${String.fromCharCode(ROOT.charCodeAt(42) + 1)}=`;
    expect(base64(other)).toEqual(spelt);
    refused('CHECKPOINT_MALFORMED', () => parseCheckpoint(`${ORIGIN}\n12\n${other}\n`));
  });

  it('is not written with lines that would be read as two', () => {
    refused('CHECKPOINT_MALFORMED', () => formatCheckpoint({ ...HEAD, origin: 'a\n7' }));
    refused('CHECKPOINT_MALFORMED', () => formatCheckpoint({ ...HEAD, origin: '' }));
    refused('CHECKPOINT_MALFORMED', () => formatCheckpoint({ ...HEAD, extensions: ['a\nb'] }));
    refused('CHECKPOINT_MALFORMED', () => formatCheckpoint({ ...HEAD, extensions: [''] }));
    refused('HASH_MALFORMED', () => formatCheckpoint({ ...HEAD, root: new Uint8Array(31) }));
    refused('TREE_SIZE_INVALID', () => formatCheckpoint({ ...HEAD, size: -1n }));
  });
});

describe('a signed checkpoint', () => {
  it('is what the log said', () => {
    expect(verifyCheckpoint(SIGNED, TRUST)).toMatchObject(HEAD);
    expect(verifyCheckpoint(Buffer.from(SIGNED), TRUST).signatures[0]?.key).toEqual(log.key);
  });

  it('of the checksum database of Go is verified with its key', () => {
    // A real head, as the standard shows it, under its real name.
    const signed =
      'go.sum database tree\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n';
    const key = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    const trust = { origin: 'go.sum database tree', keys: [parseVerifierKey(key)] };
    expect(verifyCheckpoint(signed, trust).size).toBe(20_852_163n);
    const other = signed.replace('20852163', '20852164');
    refused('NOTE_SIGNATURE_FALSE', () => verifyCheckpoint(other, trust));
  });

  it('is refused by another key, for another log, and changed', () => {
    refused('NOTE_NOT_SIGNED', () => verifyCheckpoint(SIGNED, { ...TRUST, keys: [next.key] }));
    refused('NOTE_NOT_SIGNED', () => verifyCheckpoint(SIGNED, { ...TRUST, keys: [] }));
    refused('CHECKPOINT_OF_ANOTHER_LOG', () =>
      verifyCheckpoint(SIGNED, { ...TRUST, origin: 'sijil.example/another' }),
    );
    const grown = SIGNED.replace('\n12\n', '\n13\n');
    refused('NOTE_SIGNATURE_FALSE', () => verifyCheckpoint(grown, TRUST));
  });

  it('is refused where what was signed is no checkpoint', () => {
    const note = parseNote(SIGNED);
    const text = 'I owe you nothing.\n';
    const signature = { name: ORIGIN, keyId: log.key.id, signature: log.sign(text) };
    const signed = formatNote({ ...note, text, signatures: [signature] });
    refused('CHECKPOINT_MALFORMED', () => verifyCheckpoint(signed, TRUST));
    refused('CHECKPOINT_MALFORMED', () => cosignCheckpoint(signed, [witness]));
  });

  it('survives a change of key: either of them will do', () => {
    const both = signCheckpoint(HEAD, [log, next]);
    expect(verifyCheckpoint(both, TRUST).signatures).toHaveLength(1);
    const keys = [next.key, log.key];
    expect(verifyCheckpoint(both, { ...TRUST, keys }).signatures).toHaveLength(2);
    expect(verifyCheckpoint(cosignCheckpoint(SIGNED, [next]), TRUST).size).toBe(12n);
  });
});

describe('witnesses of a checkpoint', () => {
  const cosigned = cosignCheckpoint(SIGNED, [witness]);
  const trust = { ...TRUST, witnesses: [witness.key], quorum: 1 };

  it('say when they saw it', () => {
    const { signatures, cosignatures } = verifyCheckpoint(cosigned, trust);
    expect(signatures.map(({ key }) => key.type)).toEqual([1]);
    expect(cosignatures).toEqual([{ key: witness.key, time: 1_790_000_000n }]);
  });

  it('are ignored by those who do not know them', () => {
    expect(verifyCheckpoint(cosigned, TRUST).cosignatures).toEqual([]);
  });

  it('are missed where they are asked for', () => {
    refused('CHECKPOINT_NOT_WITNESSED', () => verifyCheckpoint(SIGNED, trust));
    refused('CHECKPOINT_NOT_WITNESSED', () => verifyCheckpoint(cosigned, { ...trust, quorum: 2 }));
    const unsaid = { ...trust, quorum: Number.NaN };
    refused('CHECKPOINT_NOT_WITNESSED', () => verifyCheckpoint(cosigned, unsaid));
  });

  it('count once, under however many names', () => {
    const alias = witnessSigner('alias.example', seed(3), 1_790_000_001n);
    const twice = cosignCheckpoint(cosigned, [alias]);
    const both = { ...trust, witnesses: [witness.key, alias.key] };
    expect(verifyCheckpoint(twice, both).cosignatures).toHaveLength(2);
    refused('CHECKPOINT_NOT_WITNESSED', () => verifyCheckpoint(twice, { ...both, quorum: 2 }));
  });

  it('never stand for the log', () => {
    const alone = signCheckpoint(HEAD, [witness]);
    refused('NOTE_NOT_SIGNED', () => verifyCheckpoint(alone, trust));
    const mixed = { ...TRUST, keys: [witness.key] };
    refused('NOTE_KEY_MALFORMED', () => verifyCheckpoint(alone, mixed));
    const swapped = { ...TRUST, witnesses: [log.key] };
    refused('NOTE_KEY_MALFORMED', () => verifyCheckpoint(SIGNED, swapped));
  });

  it('are refused with another time, another length or a key of the other kind', () => {
    const { text, signatures } = parseNote(cosigned);
    const [first, second] = signatures;
    if (!first || !second) throw new Error('two signatures');
    const changed = (signature: Uint8Array, name = second.name, keyId = second.keyId) =>
      formatNote({ text, signatures: [first, { name, keyId, signature }] });
    const later = new Uint8Array(second.signature);
    later[7] = (later[7] ?? 0) ^ 1;
    const never = new Uint8Array(second.signature);
    never[0] = 0x80;
    for (const bytes of [later, never, second.signature.slice(1), second.signature.slice(8)]) {
      refused('NOTE_SIGNATURE_FALSE', () => verifyCheckpoint(changed(bytes), trust));
    }
    const plain = verifierKey(witness.key.name, witness.key.publicKey);
    const asLog = changed(second.signature.slice(8), plain.name, plain.id);
    const both = { ...TRUST, keys: [log.key, plain] };
    refused('NOTE_SIGNATURE_FALSE', () => verifyCheckpoint(asLog, both));
  });
});
