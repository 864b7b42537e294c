import { parseCheckpoint } from '../checkpoint/checkpoint.js';
import { parseNote } from '../note/note.js';
import { invalid } from '../refusals.js';
import { fromBase64, toBase64 } from '../text/base64.js';
import { fromDecimal } from '../text/decimal.js';
import { readText } from '../text/utf8.js';
import { checkedHash, HASH_BYTES } from '../tree/hash.js';

/** That a leaf is in a log, in one file that can be checked offline (C2SP tlog-proof, v1). */
export interface ProofFile {
  /** The leaf's index, from 0. */
  readonly index: bigint;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, character for character. */
  readonly checkpoint: string;
  /** Anything else. *Not proven*: whoever passes the file on can change it. */
  readonly extra?: Uint8Array;
}

/** The largest proof file that is read. */
export const MAX_PROOF_FILE_BYTES = 1024 * 1024;

const HEADER = 'c2sp.org/tlog-proof@v1';
// One for each level of the largest tree.
const MAX_HASHES = 64;

/** A proof as the text of its file. */
export const formatProofFile = (file: ProofFile): string => {
  const { index, proof, checkpoint, extra } = file;
  const text = [
    HEADER,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...proof.map((hash, at) => toBase64(checkedHash(hash, `/proof/${at}`))),
    '',
    checkpoint,
  ].join('\n');
  parseProofFile(text);
  return text;
};

/** Reads a proof file. Nothing in it is proven yet. There is one spelling for each; any other is refused. */
export const parseProofFile = (input: Uint8Array | string): ProofFile => {
  const read = readText(input, MAX_PROOF_FILE_BYTES);
  if ('unreadable' in read) {
    if (read.unreadable === 'not-utf8') throw malformed('it is not UTF-8');
    throw invalid('PROOF_FILE_TOO_LARGE', 'This file is too large for a proof.');
  }
  const parting = read.text.indexOf('\n\n');
  if (parting < 0) throw malformed('it has no checkpoint');
  const [header, ...lines] = read.text.slice(0, parting).split('\n');
  if (header !== HEADER) throw malformed(`it does not begin with ${HEADER}`);

  const extra = lines[0]?.startsWith('extra ')
    ? parseExtra(after(lines.shift(), 'extra '))
    : undefined;
  const index = fromDecimal(after(lines.shift(), 'index '));
  if (index === null) throw malformed('it states no index');
  if (lines.length > MAX_HASHES) throw malformed('it has more hashes than any proof');

  const checkpoint = read.text.slice(parting + 2);
  parseCheckpoint(parseNote(checkpoint).text);
  const file = { index, proof: lines.map(parseHash), checkpoint };
  return extra ? { ...file, extra } : file;
};

const after = (line: string | undefined, prefix: string) =>
  line?.startsWith(prefix) ? line.slice(prefix.length) : '';

const parseExtra = (encoded: string): Uint8Array => {
  const extra = fromBase64(encoded);
  if (extra && extra.length > 0) return extra;
  throw malformed('its extra line is empty or not in base64');
};

const parseHash = (line: string): Uint8Array => {
  const hash = fromBase64(line);
  if (hash?.length === HASH_BYTES) return hash;
  throw malformed('a line of its proof is not a hash');
};

const malformed = (why: string) =>
  invalid('PROOF_FILE_MALFORMED', `This is not a proof file: ${why}.`);
