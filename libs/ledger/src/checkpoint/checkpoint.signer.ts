import { parseNote } from '../note/note.js';
import { signNote, type Signer } from '../note/signer.js';
import { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.js';

/**
 * Signs the head of a log. The signers never look at what they sign: whoever calls this has proven
 * first that the head is consistent with the last one that these keys signed.
 */
export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string =>
  signNote({ text: formatCheckpoint(checkpoint), signatures: [] }, signers);

/** A signed checkpoint with further signatures: of witnesses, or of a new key beside the old one. */
export const cosignCheckpoint = (
  signed: Uint8Array | string,
  signers: readonly Signer[],
): string => {
  const note = parseNote(signed);
  parseCheckpoint(note.text);
  return signNote(note, signers);
};
