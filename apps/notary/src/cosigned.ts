import { refuse } from '#kernel';
import { COSIGNATURE, formatNote, parseNote, sameBytes, verifyCheckpoint } from '#ledger';
import type { LogTrust, Note, NoteSignature, VerifierKey } from '#ledger';
import { digestOf, headOf } from './head.js';
import type { Head } from './head.js';
import type { LedgerFolder } from './keeping/ledger-folder.js';

/** What one outsider signed of a head, in the one spelling in which it is kept. */
export interface Cosignature {
  /** The head as the notary signed it, with that one signature below. */
  readonly text: string;
  /** The SHA-256 of the text. */
  readonly digest: string;
  readonly witness: VerifierKey;
  /** The instant that the outsider states. */
  readonly at: string;
}

/** A head of ours, and what outsiders signed of it. */
export interface CosignedHead {
  readonly head: Head;
  readonly cosignatures: readonly Cosignature[];
}

/** The last second of the year 9999: later ones have no instant. */
const LAST_SECOND = 253_402_300_799n;

/** Keys that cosign and are not among those that the operator holds himself. */
export const outsidersAmong = (
  keys: readonly VerifierKey[],
  held: readonly VerifierKey[],
): readonly VerifierKey[] =>
  keys.filter(
    ({ type, publicKey }) =>
      type === COSIGNATURE && !held.some((own) => sameBytes(own.publicKey, publicKey)),
  );

/**
 * Reads a head that outsiders cosigned. It must be one that this ledger published, and one of the outsiders must
 * have signed it; whatever else stands below it is left out. Whose keys they are nobody here can know:
 * whoever brings them says so.
 */
export const cosignedHead = async (
  ledger: Pick<LedgerFolder, 'checkpointOf'>,
  trust: LogTrust,
  cosigned: string,
  outsiders: readonly VerifierKey[],
): Promise<CosignedHead> => {
  if (outsiders.length === 0)
    refuse(
      'invalid',
      'WITNESS_NOT_OUTSIDE',
      'There is no key of an outsider who cosigns (C2SP tlog-cosignature): the keys of the notary are no witness of themselves.',
      '/witness',
    );
  const { size, cosignatures } = verifyCheckpoint(cosigned, {
    ...trust,
    witnesses: outsiders,
    quorum: 1,
  });
  const published = await ledger.checkpointOf(size);
  const [ours, theirs] = [published === null ? null : parseNote(published), parseNote(cosigned)];
  if (published === null || ours?.text !== theirs.text)
    return refuse(
      'conflict',
      'HEAD_NOT_PUBLISHED',
      `The cosigned head, of ${size} events, is none that this ledger published.`,
      '/cosigned',
    );
  return {
    head: headOf(published, trust),
    cosignatures: cosignatures.map(({ key, time = 0n }) => {
      const line = theirs.signatures.find(
        ({ name, keyId }) => name === key.name && keyId === key.id,
      );
      return { ...spelled(ours, line ? [line] : []), witness: key, at: instantOf(time) };
    }),
  };
};

const spelled = (ours: Note, lines: readonly NoteSignature[]) => {
  const text = formatNote({ text: ours.text, signatures: [...ours.signatures, ...lines] });
  return { text, digest: digestOf(text) };
};

/** The cosignatures of a head taken apart, each as it is kept alone; none where the text is of another head. */
export const cosignaturesIn = (
  published: string,
  cosigned: string,
): readonly Pick<Cosignature, 'text' | 'digest'>[] => {
  const [ours, theirs] = [parseNote(published), parseNote(cosigned)];
  if (ours.text !== theirs.text) return [];
  const own = new Set(ours.signatures.map(({ name, keyId }) => `${name} ${keyId}`));
  return theirs.signatures
    .filter(({ name, keyId }) => !own.has(`${name} ${keyId}`))
    .map((line) => spelled(ours, [line]));
};

/** Cosignatures of one head in one text. */
export const cosignedTogether = (published: string, texts: readonly string[]): string => {
  const lines = texts.flatMap((text) =>
    cosignaturesIn(published, text).flatMap((one) => parseNote(one.text).signatures.slice(-1)),
  );
  return spelled(parseNote(published), lines).text;
};

const instantOf = (seconds: bigint): string =>
  seconds > LAST_SECOND
    ? refuse(
        'invalid',
        'COSIGNATURE_TIME_UNKNOWN',
        'The witness states a time that no calendar has.',
        '/cosigned',
      )
    : new Date(Number(seconds) * 1000).toISOString();
