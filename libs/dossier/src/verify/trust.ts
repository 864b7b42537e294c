import {
  COSIGNATURE,
  ED25519,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  sameBytes,
} from '#ledger';
import type { LogTrust, VerifierKey } from '#ledger';

/** Public keys, one a line (C2SP signed-note). Throws a Refusal where a line is none. */
export const keysIn = (text: string): readonly VerifierKey[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseVerifierKey(line.trim()));

/** The origin that a signed head states. Nothing is verified. */
export const statedOrigin = (signed: string): string =>
  parseCheckpoint(parseNote(signed).text).origin;

/** Whether a key that bears a name signs for a log: its register's own, or one after a restoration of it. */
export const signsFor = (name: string, origin: string): boolean =>
  origin === name || origin.startsWith(`${name}/restored-`);

/** Whether two logs are of one register: its own, or those after restorations of it. */
export const areOfOneRegister = (one: string, other: string): boolean =>
  [one, other].every((origin) => signsFor(one.split('/restored-')[0] ?? one, origin));

/** The keys of logs among some, without those of outsiders who cosign. */
export const logKeysIn = (keys: readonly VerifierKey[]): readonly VerifierKey[] =>
  keys.filter(({ type }) => type === ED25519);

/** The keys of outsiders among some. Nobody is a witness of himself: a key that signs for a log is none. */
export const outsidersIn = (
  keys: readonly VerifierKey[],
  own: readonly VerifierKey[],
): readonly VerifierKey[] => {
  const logs = logKeysIn([...keys, ...own]);
  return keys.filter(
    ({ type, publicKey }) =>
      type === COSIGNATURE && !logs.some((log) => sameBytes(log.publicKey, publicKey)),
  );
};

/**
 * Whom to believe about a head: the keys of the log that came another way, else those that lie in the bag.
 * A key says by its name for which log it signs, and counts for no other.
 */
export const trustIn = (
  keys: readonly VerifierKey[],
  own: readonly VerifierKey[],
  signed: string,
): LogTrust => {
  const origin = statedOrigin(signed);
  const given = logKeysIn(keys);
  const believed = given.length > 0 ? given : logKeysIn(own);
  const signing = believed.filter(({ name }) => signsFor(name, origin));
  return {
    // Where no key signs for the log that the head names, it is the head of another one.
    origin: signing.length > 0 ? origin : (believed[0]?.name ?? ''),
    keys: signing.length > 0 ? signing : believed,
  };
};
