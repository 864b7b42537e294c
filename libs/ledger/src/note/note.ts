import { invalid } from '../refusals.js';
import { fromBase64, toBase64 } from '../text/base64.js';
import { readText } from '../text/utf8.js';
import { hasControl, isKeyName } from './key-name.js';

/** A line that claims that a key signed the text. Nothing is known of it before it is verified. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly signature: Uint8Array;
}

/** A text and the signatures claimed for it (C2SP signed-note, v1.0.0). */
export interface Note {
  /** With its last newline, without the empty line after it: exactly what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** The largest note that is read: room for many signatures of any kind, far more than sixteen. */
export const MAX_NOTE_BYTES = 256 * 1024;

const MAX_SIGNATURES = 100;
const DASH = '\u2014';
const KEY_ID_BYTES = 4;

/** Takes a note apart. It says nothing yet of who signed it: an attacker may have written all of it. */
export const parseNote = (input: Uint8Array | string): Note => {
  const read = readText(input, MAX_NOTE_BYTES);
  if ('unreadable' in read) {
    if (read.unreadable === 'not-utf8') throw malformed('it is not UTF-8');
    throw invalid('NOTE_TOO_LARGE', `A signed text may have at most ${MAX_NOTE_BYTES} bytes.`);
  }
  const { text } = read;
  if (hasControl(text)) throw malformed('it has a control character');

  // The text may have empty lines itself: the last one parts it from its signatures.
  const parting = text.lastIndexOf('\n\n');
  if (parting < 0 || !text.endsWith('\n')) throw malformed('it has no signatures below its text');
  const lines = text.slice(parting + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) {
    throw invalid('NOTE_TOO_LARGE', `A text may bear at most ${MAX_SIGNATURES} signatures.`);
  }
  return { text: text.slice(0, parting + 1), signatures: lines.map(parseSignature) };
};

/** A note as the bytes' text that `parseNote` reads back. Refuses what it would not read back. */
export const formatNote = ({ text, signatures }: Note): string => {
  const note = `${text}\n${signatures.map(formatSignature).join('')}`;
  if (parseNote(note).text !== text) throw malformed('its text is not made of whole lines');
  return note;
};

const formatSignature = ({ name, keyId, signature }: NoteSignature) => {
  const bytes = Buffer.alloc(KEY_ID_BYTES + signature.length);
  bytes.writeUInt32BE(keyId, 0);
  bytes.set(signature, KEY_ID_BYTES);
  return `${DASH} ${name} ${toBase64(bytes)}\n`;
};

const parseSignature = (line: string): NoteSignature => {
  const [dash, name, encoded, ...more] = line.split(' ');
  const bytes = fromBase64(encoded ?? '');
  if (dash !== DASH || !name || !isKeyName(name) || more.length > 0) {
    throw malformed('a line below the text is not a signature');
  }
  if (!bytes || bytes.length <= KEY_ID_BYTES) throw malformed('a signature is not in base64');
  return {
    name,
    keyId: Buffer.from(bytes).readUInt32BE(0),
    signature: bytes.slice(KEY_ID_BYTES),
  };
};

const malformed = (why: string) => invalid('NOTE_MALFORMED', `This is not a signed text: ${why}.`);
