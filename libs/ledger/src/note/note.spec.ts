import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { base64, refused, refusalOf } from '../ledger.fixture.js';
import { formatNote, MAX_NOTE_BYTES, parseNote } from './note.js';
import { verifyNote } from './note.verifier.js';
import { logSigner, signNote, witnessSigner } from './signer.js';
import { COSIGNATURE, formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.js';

// Facts of golang.org/x/mod/sumdb/note, whose notes the standard describes.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SEED = base64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').slice(1);
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const NOTE = `${TEXT}\n${PETER_LINE}`;

const [peter, enoch] = [parseVerifierKey(PETER), parseVerifierKey(ENOCH)];
const names = (input: string, keys = [peter]) =>
  verifyNote(input, keys).signatures.map(({ key }) => key.name);

describe('a key in one line', () => {
  it('is read and written', () => {
    expect(formatVerifierKey(peter)).toBe(PETER);
    expect(peter).toMatchObject({ name: 'PeterNeumann', id: 0xc74f20a3, type: 1 });
    const witness = formatVerifierKey(verifierKey('w.example', peter.publicKey, COSIGNATURE));
    expect(parseVerifierKey(witness)).toMatchObject({ name: 'w.example', type: 4 });
  });

  it('is refused in every part of it, and with any character changed', () => {
    for (let from = 0; from < PETER.length; from += 1) {
      for (let to = from + 1; to <= PETER.length; to += 1) {
        if (to - from === PETER.length) continue;
        refused('NOTE_KEY_MALFORMED', () => parseVerifierKey(PETER.slice(from, to)));
      }
      const code = PETER.charCodeAt(from) + 1;
      const other = PETER.slice(0, from) + String.fromCharCode(code) + PETER.slice(from + 1);
      refused('NOTE_KEY_MALFORMED', () => parseVerifierKey(other));
    }
  });

  it('is refused with a key of another length or of an unknown kind, whatever its id', () => {
    for (const other of [
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      PETER.replace('c74f20a3', 'C74F20A3'),
      `${PETER}\n`,
      'x'.repeat(1_000_000),
    ]) {
      refused('NOTE_KEY_MALFORMED', () => parseVerifierKey(other));
    }
    refused('NOTE_KEY_MALFORMED', () => verifierKey('a b', peter.publicKey));
    refused('NOTE_KEY_MALFORMED', () => verifierKey('', peter.publicKey));
    refused('NOTE_KEY_MALFORMED', () => verifierKey('a', peter.publicKey.slice(1)));
  });
});

describe('a signed text', () => {
  it('is signed as others sign it, with a seed or a key', () => {
    const sign = (key: Parameters<typeof logSigner>[1]) =>
      signNote({ text: TEXT, signatures: [] }, [logSigner('PeterNeumann', key)]);
    expect(sign(PETER_SEED)).toBe(NOTE);
    const header = Buffer.from('302e020100300506032b657004220420', 'hex');
    const der = Buffer.concat([header, PETER_SEED]);
    expect(sign(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))).toBe(NOTE);
  });

  it('is verified by the keys that are known, and by each of them', () => {
    const both = NOTE + ENOCH_LINE;
    expect(verifyNote(NOTE, [peter]).text).toBe(TEXT);
    expect(verifyNote(Buffer.from(NOTE), [peter]).text).toBe(TEXT);
    expect(names(both)).toEqual(['PeterNeumann']);
    expect(names(both, [enoch])).toEqual(['EnochRoot']);
    expect(names(both, [enoch, peter])).toEqual(['PeterNeumann', 'EnochRoot']);
  });

  it('is refused where nobody known has signed', () => {
    refused('NOTE_NOT_SIGNED', () => verifyNote(NOTE, []));
    refused('NOTE_NOT_SIGNED', () => verifyNote(NOTE, [enoch]));
  });

  it('is refused where a known signature is false, even beside a true one', () => {
    const swapped = ENOCH_LINE.replace('EnochRoot rwz+eB', 'PeterNeumann x08goz');
    refused('NOTE_MALFORMED', () => verifyNote(`${TEXT}\n${swapped.slice(0, -2)}\n`, [peter]));
    const forged = PETER_LINE.replace('x08go/ZJ', 'x08go/ZK');
    refused('NOTE_SIGNATURE_FALSE', () => verifyNote(`${TEXT}\n${forged}`, [peter]));
    refused('NOTE_SIGNATURE_FALSE', () => verifyNote(NOTE + forged, [peter]));
    const longer = PETER_LINE.replace('ZJkuBS', 'ZJkuABCDBS');
    refused('NOTE_SIGNATURE_FALSE', () => verifyNote(`${TEXT}\n${longer}`, [peter]));
    refused('NOTE_SIGNATURE_FALSE', () => verifyNote(NOTE.replace('answer', 'Answer'), [peter]));
  });

  it('is refused where a known key signed twice', () => {
    refused('NOTE_MALFORMED', () => verifyNote(NOTE + PETER_LINE, [peter]));
    expect(names(NOTE + ENOCH_LINE + ENOCH_LINE)).toEqual(['PeterNeumann']);
  });

  it('ignores keys that share the name or the id, but not both', () => {
    const other = parseVerifierKey(formatVerifierKey(verifierKey('PeterNeumann', enoch.publicKey)));
    refused('NOTE_NOT_SIGNED', () => verifyNote(NOTE, [other]));
    expect(names(NOTE, [other, peter])).toEqual(['PeterNeumann']);
  });

  it('is refused where two known keys cannot be told apart', () => {
    const twin = { ...peter, publicKey: enoch.publicKey };
    refused('NOTE_KEY_AMBIGUOUS', () => verifyNote(NOTE, [peter, twin]));
    expect(names(NOTE, [peter, peter])).toEqual(['PeterNeumann']);
  });

  it('may have empty lines, and any letters', () => {
    const text = 'سجل\n\n\nè\n';
    const signed = signNote({ text, signatures: [] }, [logSigner('سجل', PETER_SEED)]);
    expect(parseNote(signed).text).toBe(text);
    expect(names(signed, [verifierKey('سجل', peter.publicKey)])).toEqual(['سجل']);
  });

  it('keeps what others signed, and replaces its own signature', () => {
    const signer = logSigner('PeterNeumann', PETER_SEED);
    expect(signNote(parseNote(NOTE + ENOCH_LINE), [signer])).toBe(
      `${TEXT}\n${ENOCH_LINE}${PETER_LINE}`,
    );
  });

  it.each([
    ['no text', ''],
    ['no signatures', TEXT],
    ['none below the line', `${TEXT}\n`],
    ['no last newline', NOTE.slice(0, -1)],
    ['a control character', `\u0001${NOTE}`],
    ['a carriage return', NOTE.replaceAll('\n', '\r\n')],
    ['a tab', `\t${NOTE}`],
    ['half a letter', `\ud800${NOTE}`],
    ['a name with a space', `${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'Peter Neumann')}`],
    ['a name with a wide space', `${TEXT}\n${PETER_LINE.replace('rN', 'r\u2003N')}`],
    ['a name with a plus', `${TEXT}\n${PETER_LINE.replace('rN', 'r+N')}`],
    ['a hyphen for the dash', `${TEXT}\n${PETER_LINE.replace('—', '-')}`],
    ['something after the signatures', `${NOTE}More.\n`],
    ['something after a signature', `${TEXT}\n${PETER_LINE.replace('=\n', '= \n')}`],
    ['no signature in a line', `${TEXT}\n— PeterNeumann \n`],
    ['a signature of no bytes', `${TEXT}\n— PeterNeumann x08gow==\n`],
    ['base64 without its end', `${TEXT}\n${PETER_LINE.replace('=', '')}`],
    ['base64 with set bits after its end', `${TEXT}\n${PETER_LINE.replace('AM=', 'AN=')}`],
    ['base64 for addresses', `${TEXT}\n${PETER_LINE.replaceAll('/', '_')}`],
  ])('is refused with %s', (_what, note) => {
    refused('NOTE_MALFORMED', () => verifyNote(note, [peter]));
  });

  it('is refused where it is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from([0xff]), Buffer.from(NOTE)]);
    refused('NOTE_MALFORMED', () => verifyNote(bytes, [peter]));
    refused('NOTE_SIGNATURE_FALSE', () => verifyNote(`\ufeff${NOTE}`, [peter]));
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(NOTE)]);
    refused('NOTE_SIGNATURE_FALSE', () => verifyNote(marked, [peter]));
  });

  it('is refused where it is too large, before it is read', () => {
    refused('NOTE_TOO_LARGE', () => verifyNote('a'.repeat(MAX_NOTE_BYTES + 1), [peter]));
    refused('NOTE_TOO_LARGE', () => verifyNote('é'.repeat(MAX_NOTE_BYTES / 2 + 1), [peter]));
    refused('NOTE_TOO_LARGE', () => verifyNote(new Uint8Array(2 ** 24), [peter]));
    refused('NOTE_TOO_LARGE', () => verifyNote(NOTE + PETER_LINE.repeat(100), [peter]));
    expect(refusalOf(() => verifyNote(NOTE + ENOCH_LINE.repeat(16), [peter]))).toBeNull();
  });

  it('is not written where it would not be read back', () => {
    const signatures = parseNote(NOTE).signatures;
    refused('NOTE_MALFORMED', () => formatNote({ text: 'no newline', signatures }));
    refused('NOTE_MALFORMED', () => formatNote({ text: '', signatures }));
    refused('NOTE_MALFORMED', () => formatNote({ text: TEXT, signatures: [] }));
    refused('NOTE_MALFORMED', () => formatNote({ text: '\u0007\n', signatures }));
    const [signature] = signatures.map((one) => ({ ...one, name: 'a b' }));
    refused('NOTE_MALFORMED', () =>
      formatNote({ text: TEXT, signatures: signature ? [signature] : [] }),
    );
  });
});

describe('who signs', () => {
  it('needs a private Ed25519 key', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    refused('NOTE_KEY_MALFORMED', () => logSigner('a', privateKey));
    refused('NOTE_KEY_MALFORMED', () => logSigner('a', new Uint8Array(31)));
    const seeded = generateKeyPairSync('ed25519').privateKey;
    refused('NOTE_KEY_MALFORMED', () => logSigner('a', createPublicKey(seeded)));
    refused('NOTE_KEY_MALFORMED', () => logSigner('a+b', seeded));
    refused('NOTE_KEY_MALFORMED', () => witnessSigner('a', seeded, 2n ** 63n));
    refused('NOTE_KEY_MALFORMED', () => witnessSigner('a', seeded, -1n));
  });

  it('does not show the key', () => {
    const signer = logSigner('a', PETER_SEED);
    expect(Object.keys(signer).sort()).toEqual(['key', 'sign']);
    expect(JSON.stringify(signer)).not.toContain(Buffer.from(PETER_SEED).toString('base64'));
  });

  it('cannot be one whose key is no point of the curve', () => {
    const nobody = verifierKey('PeterNeumann', new Uint8Array(32).fill(0xff));
    const signatures = parseNote(NOTE).signatures.map((one) => ({ ...one, keyId: nobody.id }));
    const note = formatNote({ text: TEXT, signatures });
    refused('NOTE_SIGNATURE_FALSE', () => verifyNote(note, [nobody]));
  });
});
